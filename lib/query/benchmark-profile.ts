import type { Benchmark, Catalogue, Id, Measurement, Metric, Source } from "../schema/catalogue";
import type { PartialDate } from "../schema/partial-date";
import type { Reporter } from "../schema/vocabulary";
import type { KnownRow } from "./answer";
import { indexOf } from "./catalogue-index";
import { compareIds } from "./compare-names";
import type { RankInterval } from "./rank-intervals";
import { ranksOf } from "./slice-ranks";
import { defaultView, type View } from "./view";

/** One metric measured on a benchmark under one condition, with the number of models. */
export interface BenchmarkSlice {
  readonly metric: Metric;
  readonly condition: string;
  readonly count: number;
}

export interface RankedRow {
  readonly row: KnownRow;
  readonly rank: RankInterval;
}

/** What one source reports in one role. */
export interface SourceReport {
  readonly source: Source;
  readonly reportedBy: Reporter;
  readonly values: number;
  readonly models: number;
}

export interface BenchmarkProfile {
  readonly benchmark: Benchmark;
  /** Those of most models first, then in the order of the benchmark's metrics; empty for a benchmark on which nothing is measured. */
  readonly slices: readonly BenchmarkSlice[];
  readonly valueCount: number;
  readonly modelCount: number;
  /** Those of most values first. */
  readonly reports: readonly SourceReport[];
}

/** What is measured on a benchmark, and by whom. `undefined` for an unknown id. */
export function benchmarkProfile(catalogue: Catalogue, id: Id): BenchmarkProfile | undefined {
  const benchmark = catalogue.benchmarks.get(id);
  if (benchmark === undefined) return undefined;
  const index = indexOf(catalogue);
  const slices = [...index.metrics].flatMap(([metricId, benchmarks]) => {
    const metric = catalogue.metrics.get(metricId);
    const conditions = [...(benchmarks.get(id)?.conditions ?? [])];
    return metric === undefined
      ? []
      : conditions.map(([condition, byModel]): BenchmarkSlice => ({ metric, condition, count: byModel.size }));
  });
  const places = new Map(benchmark.metric.map((metric, place) => [metric, place]));
  const placeOf = ({ metric }: BenchmarkSlice): number => places.get(metric.id) ?? places.size;
  const measured = measuredOn(catalogue).get(id) ?? [];
  return {
    benchmark,
    slices: slices.sort((a, b) => b.count - a.count || placeOf(a) - placeOf(b) || compareIds(a.condition, b.condition)),
    valueCount: measured.length,
    modelCount: new Set(measured.map(({ model }) => model)).size,
    reports: reportsOf(measured, catalogue),
  };
}

/** The rows of a slice, the best first, or the largest where neither direction is better. */
export function rankedRows(catalogue: Catalogue, id: Id, { metric, condition }: BenchmarkSlice): readonly RankedRow[] {
  const rows = indexOf(catalogue).rowsOf(metric.id, id, condition);
  const ranks = ranksOf(rows, metric);
  const sign = metric.better === "lower" ? 1 : -1;
  return [...rows.values()]
    .flatMap((row): readonly RankedRow[] => {
      const rank = ranks.get(row.model.id);
      return rank === undefined ? [] : [{ row, rank }];
    })
    .sort((a, b) => sign * (a.row.quantity.value - b.row.quantity.value) || compareIds(a.row.model.id, b.row.model.id));
}

const leastDated = 3;

/** The picture of a slice: over time where enough of it has a date. */
export function benchmarkView(
  id: Id,
  { metric, condition }: BenchmarkSlice,
  rows: readonly RankedRow[],
  asOf?: PartialDate,
): View {
  const dated = rows.filter(({ row }) => row.model.released !== undefined).length;
  const chart = dated < leastDated ? "bars" : "frontier";
  return { ...defaultView, metric: metric.id, benchmark: id, condition, chart, ...(asOf && { asOf }) };
}

const measurementsByBenchmark = new WeakMap<Catalogue, ReadonlyMap<Id, readonly Measurement[]>>();

/** The measurements of each benchmark, grouped once for a catalogue. */
function measuredOn(catalogue: Catalogue): ReadonlyMap<Id, readonly Measurement[]> {
  const present = measurementsByBenchmark.get(catalogue);
  if (present !== undefined) return present;
  const groups = new Map<Id, Measurement[]>();
  for (const measurement of catalogue.measurements) {
    const { benchmark } = measurement;
    if (benchmark === undefined) continue;
    const group = groups.get(benchmark);
    if (group === undefined) groups.set(benchmark, [measurement]);
    else group.push(measurement);
  }
  measurementsByBenchmark.set(catalogue, groups);
  return groups;
}

function reportsOf(measurements: readonly Measurement[], { sources }: Catalogue): readonly SourceReport[] {
  const groups = new Map<string, { source: Source; reportedBy: Reporter; values: number; models: Set<Id> }>();
  for (const { source: sourceId, reportedBy, model } of measurements) {
    const source = sources.get(sourceId);
    if (source === undefined) continue;
    const key = `${sourceId}\n${reportedBy}`;
    const group = groups.get(key) ?? { source, reportedBy, values: 0, models: new Set<Id>() };
    group.values += 1;
    group.models.add(model);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ models, ...group }) => ({ ...group, models: models.size }))
    .sort((a, b) => b.values - a.values || compareIds(a.source.id, b.source.id));
}
