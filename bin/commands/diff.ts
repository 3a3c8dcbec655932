import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { diffVerdicts } from "../../lib/claims/diff-verdicts";
import type { TablesRead } from "../../lib/ingest/catalogue/read-tables";
import { loadTableOnce, loadTables } from "../../lib/ingest/load";
import { diffTables, type Tables } from "../../lib/query/diff-tables";
import type { TableName } from "../../lib/schema/vocabulary";
import { type DiffFormat, type DiffReport, diffFormats, formatDiff, isSame } from "../diff-report";
import { UsageError } from "../usage-error";

export const diffUsage = `tenfold diff OLD NEW [--format text|json|md]
    What changed between two folders of tables: rows added, removed and
    changed, value by value, and claims whose verdict changed.
    Exit code: 0 the same, 1 different.`;

/** `tenfold diff`: gives the exit code. */
export function diff(args: readonly string[]): number {
  const { values, positionals } = parse(args);
  if (values.help === true) {
    process.stdout.write(`${diffUsage}\n`);
    return 0;
  }
  const format = diffFormats.find((name) => name === (values.format ?? "text"));
  if (format === undefined)
    throw new UsageError(`unknown format: ${values.format}; expected ${diffFormats.join(", ")}`);
  const [old, fresh, ...rest] = positionals;
  if (old === undefined || fresh === undefined || rest.length > 0)
    throw new UsageError(`two folders are compared; ${positionals.length} given`);
  return compare(resolve(old), resolve(fresh), format);
}

function compare(old: string, fresh: string, format: DiffFormat): number {
  const [before, after] = [read(old), read(fresh)];
  const report: DiffReport = {
    tables: diffTables(textsOf(old), textsOf(fresh)),
    verdicts: diffVerdicts(before.catalogue, after.catalogue),
    hashes: [before.catalogue.hash, after.catalogue.hash],
  };
  process.stdout.write(formatDiff(report, format));
  return isSame(report) ? 0 : 1;
}

/** Texts are compared even where rows have errors; that some cannot be read is said. */
function read(directory: string): TablesRead {
  const tables = loadTables(directory);
  const missing = tables.issues.find(({ code }) => code === "missing-folder");
  if (missing !== undefined) throw new UsageError(`${directory}: ${missing.message}`);
  const errors = tables.issues.filter(({ severity }) => severity === "error").length;
  if (errors > 0)
    process.stderr.write(`${directory}: ${errors} ${errors === 1 ? "error" : "errors"}; tenfold check lists them\n`);
  return tables;
}

const textsOf = (directory: string): Tables => {
  const rowsOf = (table: TableName) => loadTableOnce(directory, table)?.rows ?? [];
  return {
    organizations: rowsOf("organizations"),
    models: rowsOf("models"),
    metrics: rowsOf("metrics"),
    benchmarks: rowsOf("benchmarks"),
    sources: rowsOf("sources"),
    measurements: rowsOf("measurements"),
    claims: rowsOf("claims"),
  };
};

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
