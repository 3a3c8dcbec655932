import { join } from "node:path";
import { loadTablesOnce } from "@/lib/ingest/load";
import type { Catalogue } from "@/lib/schema/catalogue";

/** The folder of tables that is served: `TENFOLD_DATA`, or the one of the project. */
export const dataDirectory = (): string => process.env.TENFOLD_DATA ?? join(process.cwd(), "data");

/** Today's tables. Throws when they have errors: `tenfold check` lists them. */
export function currentCatalogue(): Catalogue {
  const { catalogue, issues } = loadTablesOnce(dataDirectory());
  const errors = issues.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return catalogue;
  const list = errors
    .slice(0, 20)
    .map(({ file, line, column, message }) => `${[file, line, column].filter(Boolean).join(":")}: ${message}`);
  throw new Error(`tables with ${errors.length} errors in ${dataDirectory()}\n${list.join("\n")}`);
}
