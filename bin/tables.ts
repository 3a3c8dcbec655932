import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { loadTables } from "../lib/ingest/load";
import type { Catalogue } from "../lib/schema/catalogue";
import { tableNames } from "../lib/schema/vocabulary";
import { formatIssues } from "./issue-report";

/** The folder that was named, or `data` here if it holds tables, or the one of Tenfold itself. */
export const tablesDirectory = (named: string | undefined): string =>
  resolve(named ?? (hasTables("data") ? "data" : fileURLToPath(new URL("../data", import.meta.url))));

const hasTables = (folder: string): boolean => tableNames.some((name) => existsSync(join(folder, `${name}.csv`)));

/** With errors in the tables nothing is made of them, as no server would; the errors go to the user. */
export function catalogueOrIssues(directory: string): Catalogue | undefined {
  const { catalogue, issues, counts } = loadTables(directory);
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return catalogue;
  process.stderr.write(formatIssues({ issues: errors, counts, directory }, { format: "text", hasColour: false }));
  return undefined;
}
