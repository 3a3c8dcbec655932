import type { z } from "zod";
import { type Interval, isMeasure, type Quantity } from "../quantity";
import type { Catalogue, Claim, Id, Measurement } from "../schema/catalogue";
import type { Issue } from "../schema/issue";
import * as schemas from "../schema/tables";
import type { TableName } from "../schema/vocabulary";
import { closest } from "./closest";
import { excerpt } from "./parse-csv";
import { type RawRow, type RawTable, readRow } from "./read-rows";

export type Tables = Omit<Catalogue, "hash">;

type Separator = "." | ",";

interface Parsed<Row> {
  readonly row: RawRow;
  readonly value: Row;
}

/** Parses every row and follows every id. A row that names something unknown is left out, and said to be. */
export function joinTables(
  table: (name: TableName) => RawTable,
  decimal: Separator,
  claimDecimal: Separator,
): { readonly tables: Tables; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const organizations = keyed(table("organizations"), schemas.organizations, issues, ({ name_zh, ...rest }) => ({
    ...rest,
    nameZh: name_zh,
  }));
  const sources = keyed(table("sources"), schemas.sources, issues, (source) => source);
  const metrics = keyed(table("metrics"), schemas.metrics, issues, ({ name_zh, ...rest }) => ({
    ...rest,
    nameZh: name_zh,
  }));
  const models = keyed(
    table("models"),
    schemas.models,
    issues,
    ({ name_zh, ...rest }) => ({ ...rest, nameZh: name_zh }),
    (model, row) =>
      model.organization.flatMap((org) => dangling("models.csv", row, "organization", org, organizations)),
  );
  const benchmarks = keyed(
    table("benchmarks"),
    schemas.benchmarks,
    issues,
    ({ name_zh, ...rest }) => ({ ...rest, nameZh: name_zh }),
    (benchmark, row) =>
      benchmark.metric.flatMap((metric) => dangling("benchmarks.csv", row, "metric", metric, metrics)),
  );
  const known = { organizations, models, metrics, benchmarks, sources };
  const measurements = readMeasurements(table("measurements"), decimal, known, issues);
  const claims = readClaims(table("claims"), claimDecimal, known, issues);
  return { tables: { ...known, measurements, claims }, issues };
}

/** The rows of a table by id; the first of two rows with the same id is kept. */
function keyed<Schema extends z.ZodType<{ readonly id: Id }>, Row extends { readonly id: Id }>(
  { rows, file }: RawTable,
  schema: Schema,
  issues: Issue[],
  shape: (row: z.output<Schema>) => Row,
  check: (row: Row, raw: RawRow) => readonly Issue[] = () => [],
): ReadonlyMap<Id, Row> {
  const kept = new Map<Id, Row>();
  const lines = new Map<Id, number>();
  for (const raw of rows) {
    const parsed = readRow(schema, raw, file);
    issues.push(...parsed.issues);
    if (parsed.value === undefined) continue;
    const row = shape(parsed.value);
    const wrong = check(row, raw);
    issues.push(...wrong);
    if (wrong.length > 0) continue;
    const first = lines.get(row.id);
    if (first === undefined) {
      kept.set(row.id, row);
      lines.set(row.id, raw.line);
    } else {
      issues.push(
        at(file, raw, "duplicate-id", "id", `line ${first} has this id already; an id stands once in ${file}`),
      );
    }
  }
  return kept;
}

const at = (
  file: string,
  row: RawRow,
  code: string,
  column: string,
  message: string,
  value = row.cells[column] ?? "",
): Issue => ({
  severity: "error",
  code,
  file,
  line: row.line,
  column,
  value: excerpt(value),
  message,
});

/** No issue, or the one that says an id is not in its table. */
function dangling(
  file: string,
  row: RawRow,
  column: string,
  id: Id | undefined,
  table: ReadonlyMap<Id, unknown>,
): readonly Issue[] {
  if (id === undefined || table.has(id)) return [];
  const near = closest(id, table.keys());
  const hint = near === undefined ? "" : `; did you mean "${near}"?`;
  const message = `"${excerpt(id)}" is not an id of ${tableOf(column)}.csv${hint}`;
  return [at(file, row, "unknown-id", column, message, id)];
}

const tablesOfColumns: Readonly<Record<string, string>> = {
  organization: "organizations",
  model: "models",
  subject: "models",
  metric: "metrics",
  benchmark: "benchmarks",
  source: "sources",
  reference: "sources",
};
const tableOf = (column: string): string => tablesOfColumns[column] ?? column;

type Known = Pick<Tables, "organizations" | "models" | "metrics" | "benchmarks" | "sources">;

function readMeasurements(
  { rows, file }: RawTable,
  decimal: Separator,
  known: Known,
  issues: Issue[],
): readonly Measurement[] {
  const kept: Measurement[] = [];
  const first = new Map<string, Parsed<Measurement>>();
  for (const row of rows) {
    const unit = known.metrics.get(row.cells.metric ?? "")?.unit;
    const parsed = readRow(schemas.measurements({ decimal, ...(unit !== undefined && { unit }) }), row, file);
    const links = [
      ...dangling(file, row, "model", parsed.value?.model, known.models),
      ...dangling(file, row, "metric", parsed.value?.metric, known.metrics),
      ...dangling(file, row, "benchmark", parsed.value?.benchmark, known.benchmarks),
      ...dangling(file, row, "source", parsed.value?.source, known.sources),
    ];
    issues.push(...parsed.issues, ...links);
    if (parsed.value === undefined || links.length > 0) continue;
    const { reported_by, as_of, value, low, high, ...rest } = parsed.value;
    const wrong = [
      ...rangeIssues(file, row, value, low, high),
      ...unitIssues(file, row, "value", value, unit),
      ...unitIssues(file, row, "low", low, unit),
      ...unitIssues(file, row, "high", high, unit),
      ...benchmarkIssues(file, row, rest, known),
    ];
    issues.push(...wrong);
    if (wrong.some(({ severity }) => severity === "error")) continue;
    const measurement: Measurement = {
      ...rest,
      reportedBy: reported_by,
      asOf: as_of,
      quantity: { ...value, interval: stated(value, low, high) },
    };
    const key = [rest.model, rest.metric, rest.benchmark ?? "", rest.condition, rest.source].join("\u0000");
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, { row, value: measurement });
      kept.push(measurement);
    } else issues.push(repeated(file, row, measurement, earlier));
  }
  return kept;
}

/** A stated range replaces what the digits alone stand for. */
function stated(value: Quantity, low: Quantity | undefined, high: Quantity | undefined): Interval {
  if (low === undefined && high === undefined) return value.interval;
  return { low: low?.value ?? value.interval.low, high: high?.value ?? value.interval.high };
}

function rangeIssues(
  file: string,
  row: RawRow,
  value: Quantity,
  low: Quantity | undefined,
  high: Quantity | undefined,
): readonly Issue[] {
  if (low !== undefined && high !== undefined && low.value > high.value) {
    return [
      at(
        file,
        row,
        "low-above-high",
        "low",
        `low is above high (${row.cells.high}); low is the smaller end of the range`,
      ),
    ];
  }
  if ((low !== undefined && value.value < low.value) || (high !== undefined && value.value > high.value)) {
    return [
      at(
        file,
        row,
        "value-outside-range",
        "value",
        `the value is not within its own range ${row.cells.low || "…"} to ${row.cells.high || "…"}`,
      ),
    ];
  }
  return [];
}

function unitIssues(
  file: string,
  row: RawRow,
  column: string,
  quantity: Quantity | undefined,
  metricUnit: string | undefined,
): readonly Issue[] {
  const { unit, times } = quantity ?? {};
  if (times === true && metricUnit !== "×" && metricUnit !== "x") {
    return [at(file, row, "wrong-unit", column, `a multiple is not a value in ${metricUnit}; write the value itself`)];
  }
  if (unit === undefined || metricUnit === undefined || unit === metricUnit) return [];
  if (metricUnit === "count" && !isMeasure(unit)) return [];
  return [
    at(
      file,
      row,
      "wrong-unit",
      column,
      `the metric is measured in ${metricUnit}, not in ${unit}; convert the value or leave the unit out`,
    ),
  ];
}

function benchmarkIssues(
  file: string,
  row: RawRow,
  { benchmark, metric }: { readonly benchmark?: Id | undefined; readonly metric: Id },
  known: Known,
): readonly Issue[] {
  const measured = benchmark === undefined ? undefined : known.benchmarks.get(benchmark)?.metric;
  if (measured === undefined || measured.includes(metric)) return [];
  const message = `benchmarks.csv says that ${benchmark} measures ${measured.join(", ")}; add ${metric} there or correct the row`;
  return [{ ...at(file, row, "metric-not-on-benchmark", "metric", message), severity: "warning" }];
}

function repeated(file: string, row: RawRow, measurement: Measurement, earlier: Parsed<Measurement>): Issue {
  const key = "model, metric, benchmark, condition and source";
  return measurement.quantity.value === earlier.value.quantity.value
    ? at(file, row, "duplicate-key", "model", `line ${earlier.row.line} has the same ${key}; one row is enough`)
    : at(
        file,
        row,
        "contradiction",
        "value",
        `line ${earlier.row.line} says ${earlier.value.quantity.text} for the same ${key}; a source gives one value, tell them apart by condition`,
      );
}

function readClaims(raw: RawTable, decimal: Separator, known: Known, issues: Issue[]): readonly Claim[] {
  const { file } = raw;
  const ids = keyed(
    raw,
    schemas.claims({ decimal }),
    issues,
    ({ statement_zh, as_of, ...rest }) => ({ ...rest, statementZh: statement_zh, asOf: as_of }),
    (claim, row) => [
      ...claim.subject.flatMap((subject) => dangling(file, row, "subject", subject, known.models)),
      ...dangling(file, row, "metric", claim.metric, known.metrics),
      ...dangling(file, row, "benchmark", claim.benchmark, known.benchmarks),
      ...dangling(file, row, "source", claim.source, known.sources),
      ...dangling(file, row, "reference", claim.reference, known.sources),
      ...rangeIssuesOfClaim(file, row, claim.low, claim.high),
    ],
  );
  return [...ids.values()];
}

function rangeIssuesOfClaim(
  file: string,
  row: RawRow,
  low: Quantity | undefined,
  high: Quantity | undefined,
): readonly Issue[] {
  return low !== undefined && high !== undefined && low.value > high.value
    ? [
        at(
          file,
          row,
          "low-above-high",
          "low",
          `low is above high (${row.cells.high}); low is the smaller end of the range`,
        ),
      ]
    : [];
}
