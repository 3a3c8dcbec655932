import type { Benchmark, Catalogue, Id, Metric } from "../schema/catalogue";
import type { Answer, FormedRatio, KnownRow } from "./answer";
import { catalogueAsOf } from "./as-of";
import { type CatalogueIndex, indexOf } from "./catalogue-index";
import { compareIds } from "./compare-names";
import { firstRows } from "./first-rows";
import { humanNormalized, players } from "./human-normalized";
import { ratioTo } from "./ratio-to";

/** One thing that models are compared by: a metric on a benchmark under a condition. */
export interface HeatColumn {
  readonly metric: Metric;
  readonly benchmark: Benchmark | undefined;
  readonly condition: string;
  readonly rows: ReadonlyMap<Id, KnownRow>;
}

/** How a value stands to the reference of its column. More than level is better, or larger where neither is. */
export type HeatCell =
  | { readonly kind: "missing" }
  /** `value` is to the reference as `ratio` to 1; `level` is its binary logarithm, turned so that better is above zero. */
  | { readonly kind: "ratio"; readonly row: KnownRow; readonly ratio: FormedRatio; readonly level: number }
  /** Between random play (0) and the human (1). */
  | { readonly kind: "normalized"; readonly row: KnownRow; readonly share: number; readonly level: number }
  /** `level` counts spans of the column, from its least to its greatest value. */
  | { readonly kind: "difference"; readonly row: KnownRow; readonly difference: number; readonly level: number }
  | { readonly kind: "refused"; readonly row: KnownRow };

export interface Heatmap {
  readonly columns: readonly HeatColumn[];
  /** In the order of the view, each with its cell in every column. */
  readonly rows: readonly { readonly row: KnownRow; readonly cells: readonly HeatCell[] }[];
  /** What a column is divided by: the baseline, or where it has no value or none is chosen, the best of the rows. */
  readonly references: readonly (KnownRow | undefined)[];
  /** Columns in which fewer than two rows have a value: there is nothing to compare. */
  readonly left: number;
}

/** The condition of the view where a benchmark has it, or else the one that most of the rows share. */
function conditionOf(index: CatalogueIndex, metric: Id, benchmark: string, answer: Answer): string | undefined {
  const conditions = index.metrics.get(metric)?.get(benchmark)?.conditions;
  if (conditions === undefined) return undefined;
  if (conditions.has(answer.condition)) return answer.condition;
  const shared = (condition: string): number =>
    answer.rows.filter(({ model }) => conditions.get(condition)?.has(model.id)).length;
  return [...conditions.keys()].sort((a, b) => shared(b) - shared(a) || compareIds(a, b))[0];
}

/** Every benchmark of the metric; of a metric with one, the metrics measured on it. */
function columnsOf(catalogue: Catalogue, index: CatalogueIndex, answer: Answer): readonly HeatColumn[] {
  const benchmarks = [...(index.metrics.get(answer.metric.id)?.keys() ?? [])];
  const own = answer.benchmark?.id ?? "";
  const places: readonly (readonly [metric: Id, benchmark: string])[] =
    benchmarks.length > 1
      ? benchmarks.map((benchmark) => [answer.metric.id, benchmark])
      : [...index.metrics].flatMap(([metric, on]) => (on.has(own) ? [[metric, own] as const] : []));
  return places.flatMap(([id, benchmark]) => {
    const metric = catalogue.metrics.get(id);
    const condition = conditionOf(index, id, benchmark, answer);
    if (metric === undefined || condition === undefined) return [];
    const rows = index.rowsOf(id, benchmark, condition);
    return [{ metric, benchmark: catalogue.benchmarks.get(benchmark), condition, rows }];
  });
}

function bestOf(rows: readonly KnownRow[], { better }: Metric): KnownRow | undefined {
  const sign = better === "lower" ? -1 : 1;
  let best: KnownRow | undefined;
  for (const row of rows) if (best === undefined || sign * row.quantity.value > sign * best.quantity.value) best = row;
  return best;
}

interface Scope {
  readonly column: HeatColumn;
  readonly reference: KnownRow | undefined;
  /** From the least to the greatest value of the column. */
  readonly span: number;
}

/** As far as a normalized score is followed towards random play, for its logarithm. */
const leastShare = 1 / 64;

function normalizedCell(row: KnownRow, { column, reference }: Scope): HeatCell | undefined {
  const [random, human] = [column.rows.get(players.random), column.rows.get(players.human)];
  if (column.metric.level !== "interval" || random === undefined || human === undefined) return undefined;
  const shareOf = ({ quantity }: KnownRow): number | undefined =>
    humanNormalized(quantity.value, random.quantity.value, human.quantity.value);
  const [share, base] = [shareOf(row), reference === undefined ? 1 : shareOf(reference)];
  if (share === undefined || base === undefined) return undefined;
  const level = Math.log2(Math.max(share, leastShare) / Math.max(base, leastShare));
  return { kind: "normalized", row, share, level };
}

/** A ratio where one can be formed, otherwise a normalized score or a difference; none on an ordinal scale. */
function cellOf(row: KnownRow | undefined, scope: Scope): HeatCell {
  if (row === undefined) return { kind: "missing" };
  const { column, reference, span } = scope;
  const normalized = normalizedCell(row, scope);
  if (normalized !== undefined) return normalized;
  if (reference === undefined) return { kind: "refused", row };
  const ratio = ratioTo(row.measurement, reference.measurement, column.metric);
  const sign = column.metric.better === "lower" ? -1 : 1;
  if (ratio.kind === "ratio") return { kind: "ratio", row, ratio, level: sign * Math.log2(ratio.value) };
  if (ratio.difference === undefined) return { kind: "refused", row };
  return {
    kind: "difference",
    row,
    difference: ratio.difference,
    level: span === 0 ? 0 : (sign * ratio.difference) / span,
  };
}

/** Columns in the order of the first row's standing in them, best first, then as the catalogue has them; by name if so sorted. */
function orderColumns(columns: readonly HeatColumn[], first: (column: HeatColumn) => number, answer: Answer) {
  const nameOf = ({ benchmark, metric }: HeatColumn): string => (benchmark ?? metric).name;
  const byName = answer.sort[0]?.column === "name";
  return [...columns].sort((a, b) =>
    byName ? compareIds(nameOf(a), nameOf(b)) : compare(first(b), first(a)) || compareIds(nameOf(a), nameOf(b)),
  );
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

const levelOf = (cell: HeatCell): number =>
  cell.kind === "missing" || cell.kind === "refused" ? Number.NEGATIVE_INFINITY : cell.level;

/**
 * The rows of a view against every benchmark of its metric, or, where it has one, every metric of that benchmark. A cell
 * stands to the baseline, or without one to the best row of its column. `limit`: how many rows are wanted.
 */
export function heatmapOf(catalogue: Catalogue, answer: Answer, limit: number): Heatmap {
  const { asOf } = answer.view;
  const world = asOf === undefined ? catalogue : catalogueAsOf(catalogue, asOf).catalogue;
  const shown = firstRows(answer.rows, limit, (row) => row.isBaseline);
  const scopeOf = (column: HeatColumn): Scope => {
    const known = shown.flatMap(({ model }) => column.rows.get(model.id) ?? []);
    const values = known.map(({ quantity }) => quantity.value);
    const base = answer.view.base === undefined ? undefined : column.rows.get(answer.view.base);
    return {
      column,
      reference: base ?? bestOf(known, column.metric),
      span: values.length === 0 ? 0 : Math.max(...values) - Math.min(...values),
    };
  };
  const all = columnsOf(world, indexOf(world), answer).map((column) => ({
    column,
    count: shown.filter(({ model }) => column.rows.has(model.id)).length,
  }));
  const compared = all.filter(({ count }) => count >= Math.min(2, shown.length));
  const scopes = new Map(compared.map(({ column }) => [column, scopeOf(column)]));
  const cellAt = (id: Id, column: HeatColumn): HeatCell => {
    const scope = scopes.get(column);
    return scope === undefined ? { kind: "missing" } : cellOf(column.rows.get(id), scope);
  };
  const leading = shown.find(({ isBaseline }) => !isBaseline)?.model.id ?? shown[0]?.model.id ?? "";
  const columns = orderColumns([...scopes.keys()], (column) => levelOf(cellAt(leading, column)), answer);
  return {
    columns,
    rows: shown.map((row) => ({ row, cells: columns.map((column) => cellAt(row.model.id, column)) })),
    references: columns.map((column) => scopes.get(column)?.reference),
    left: all.filter(({ count }) => count > 0).length - compared.length,
  };
}
