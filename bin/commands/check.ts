import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadTables } from "../../lib/ingest/load";
import { formatIssues, type IssueFormat, issueFormats } from "../issue-report";
import { UsageError } from "../usage-error";

export const checkUsage = `tenfold check [DIR] [--format text|json|github]
    Validates the tables of a folder and lists every issue. DIR is ./data
    if there is one, otherwise the catalogue that comes with Tenfold.
    Exit code: 0 clean, 1 errors, 2 warnings only.`;

/** `tenfold check`: gives the exit code. */
export function check(args: readonly string[]): number {
  const asked = readArguments(args);
  if (asked.kind === "help") {
    process.stdout.write(`${checkUsage}\n`);
    return 0;
  }
  const { directory, format } = asked;
  const { issues, counts } = loadTables(directory);
  const hasColour = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  process.stdout.write(formatIssues({ issues, counts, directory }, { format, hasColour }));
  if (issues.some(({ severity }) => severity === "error")) return 1;
  return issues.length > 0 ? 2 : 0;
}

type Asked =
  | { readonly kind: "help" }
  | { readonly kind: "check"; readonly directory: string; readonly format: IssueFormat };

function readArguments(args: readonly string[]): Asked {
  const { values, positionals } = parse(args);
  if (values.help === true) return { kind: "help" };
  if (positionals.length > 1) throw new UsageError(`one folder at a time: ${positionals.join(" ")}`);
  const format = issueFormats.find((name) => name === (values.format ?? "text"));
  if (format === undefined)
    throw new UsageError(`unknown format: ${values.format}; expected ${issueFormats.join(", ")}`);
  return { kind: "check", directory: resolve(positionals[0] ?? defaultDirectory()), format };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { format: { type: "string" }, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const defaultDirectory = (): string =>
  existsSync("data") ? "data" : fileURLToPath(new URL("../../data", import.meta.url));
