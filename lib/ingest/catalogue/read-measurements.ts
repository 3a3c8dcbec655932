import type { Interval, Quantity } from "../../quantity";
import type { Benchmark, Measurement, Metric, Model, Source } from "../../schema/catalogue";
import type { Issue } from "../../schema/issue";
import * as schemas from "../../schema/tables";
import type { KeyedTable } from "./keyed-table";
import { type RawRow, type RawTable, readRow } from "./read-rows";
import {
  benchmarkIssues,
  danglingIssues,
  dateIssues,
  issueAt,
  rangeIssues,
  signIssues,
  unitIssues,
} from "./row-checks";

export interface KnownTables {
  readonly models: KeyedTable<Model>;
  readonly metrics: KeyedTable<Metric>;
  readonly benchmarks: KeyedTable<Benchmark>;
  readonly sources: KeyedTable<Source>;
}

interface Kept {
  readonly line: number;
  readonly measurement: Measurement;
}

/** The measurements whose cells and ids are sound; the first of two with the same key is kept. */
export function readMeasurements(
  raw: RawTable,
  decimal: "." | ",",
  known: KnownTables,
  issues: Issue[],
): readonly Measurement[] {
  const { rows, file } = raw;
  const schemaOf = schemas.byUnit((unit) => schemas.measurements({ decimal, ...(unit !== undefined && { unit }) }));
  const kept = new Map<string, Kept>();
  for (const row of rows) {
    if (row.isBroken) continue;
    const unit = known.metrics.rows.get(row.cells.metric ?? "")?.unit;
    const parsed = readRow(schemaOf(unit), row, raw);
    const found = parsed.value === undefined ? parsed.issues : issuesOf(file, row, parsed.value, known);
    issues.push(...found);
    if (parsed.value === undefined || found.some(({ severity }) => severity === "error")) continue;
    const { reported_by, as_of, value, low, high, ...rest } = parsed.value;
    const quantity = { ...value, interval: stated(value, low, high) };
    const measurement: Measurement = { ...rest, reportedBy: reported_by, asOf: as_of, quantity };
    const key = [rest.model, rest.metric, rest.benchmark ?? "", rest.condition, rest.source].join("\u0000");
    const earlier = kept.get(key);
    if (earlier === undefined) kept.set(key, { line: row.line, measurement });
    else issues.push(repeated(file, row, measurement, earlier));
  }
  return [...kept.values()].map(({ measurement }) => measurement);
}

function issuesOf(
  file: string,
  row: RawRow,
  read: schemas.MeasurementRow,
  { models, metrics, benchmarks, sources }: KnownTables,
): readonly Issue[] {
  const links = [
    ...danglingIssues(file, row, "model", read.model, models),
    ...danglingIssues(file, row, "metric", read.metric, metrics),
    ...danglingIssues(file, row, "benchmark", read.benchmark, benchmarks),
    ...danglingIssues(file, row, "source", read.source, sources),
  ];
  if (links.length > 0) return links;
  const benchmark = read.benchmark === undefined ? undefined : benchmarks.rows.get(read.benchmark);
  const metric = metrics.rows.get(read.metric);
  return [
    ...rangeIssues(file, row, read.value, read.low, read.high),
    ...signIssues(file, row, read.value, metric),
    ...unitIssues(file, row, "value", read.value, metric),
    ...unitIssues(file, row, "low", read.low, metric),
    ...unitIssues(file, row, "high", read.high, metric),
    ...benchmarkIssues(file, row, read.metric, benchmark),
    ...dateIssues(file, row, read.as_of, models.rows.get(read.model)?.released),
  ];
}

/** A stated range replaces what the digits alone stand for. */
function stated(value: Quantity, low: Quantity | undefined, high: Quantity | undefined): Interval {
  if (low === undefined && high === undefined) return value.interval;
  return { low: low?.value ?? value.interval.low, high: high?.value ?? value.interval.high };
}

function repeated(file: string, row: RawRow, { quantity }: Measurement, { line, measurement }: Kept): Issue {
  const key = "model, metric, benchmark, condition and source";
  if (quantity.value === measurement.quantity.value)
    return issueAt(file, row, "duplicate-key", "model", `line ${line} has the same ${key}; one row is enough`);
  const message = `line ${line} says ${measurement.quantity.text} for the same ${key}; a source gives one value, tell them apart by condition`;
  return issueAt(file, row, "contradiction", "value", message);
}
