import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadTables } from "../../lib/ingest/load";
import { issueFormats, writeIssues } from "../issue-report";
import { UsageError } from "../usage-error";

export const checkUsage = `tenfold check [DIR] [--format text|json|github]
    Validates the tables of a folder (data/ unless given) and lists every issue.
    Exit code: 0 clean, 1 errors, 2 warnings only.`;

/** `tenfold check`: gives the exit code. */
export function check(args: readonly string[]): number {
  const { directory, format } = readArguments(args);
  const { issues, counts } = loadTables(directory);
  process.stdout.write(writeIssues({ issues, counts, directory }, format));
  if (issues.some(({ severity }) => severity === "error")) return 1;
  return issues.length > 0 ? 2 : 0;
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parse(args);
  if (positionals.length > 1) throw new UsageError(`one folder at a time: ${positionals.join(" ")}`);
  const format = issueFormats.find((name) => name === (values.format ?? "text"));
  if (format === undefined) throw new UsageError(`unknown format: ${values.format}; expected ${issueFormats.join(", ")}`);
  return { directory: resolve(positionals[0] ?? defaultDirectory()), format };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { format: { type: "string" } }, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const defaultDirectory = (): string => (existsSync("data") ? "data" : fileURLToPath(new URL("../../data", import.meta.url)));
