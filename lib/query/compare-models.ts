import { overlaps } from "../quantity";
import type { Benchmark, Catalogue, Id, Metric } from "../schema/catalogue";
import type { PartialDate } from "../schema/partial-date";
import type { KnownRow, Ratio } from "./answer";
import { type IndexedModel, indexOf } from "./catalogue-index";
import { compareIds } from "./compare-names";
import { rankIntervals } from "./rank-intervals";
import { ratioTo } from "./ratio-to";
import { type Chart, defaultView, type View } from "./view";

/** A value beside that of the baseline. */
export interface ComparedCell {
  readonly row: KnownRow;
  /** To the baseline; absent for the baseline itself and where it has no value. */
  readonly ratio: Ratio | undefined;
  /** The digits do not tell the value from that of the baseline. */
  readonly isLevel: boolean;
  /** The best of the compared, or not to be told from it; never where neither direction is better. */
  readonly isBest: boolean;
}

/** One metric on one benchmark under one condition, with a cell for each model in their order; absent: no value. */
export interface ComparedSlice {
  readonly metric: Metric;
  readonly benchmark: Benchmark | undefined;
  readonly condition: string;
  readonly cells: readonly (ComparedCell | undefined)[];
}

export interface ComparedMetric {
  readonly metric: Metric;
  readonly slices: readonly ComparedSlice[];
}

/** What only one of the models is measured on. */
export interface AloneSlice {
  readonly metric: Metric;
  readonly benchmark: Benchmark | undefined;
  readonly condition: string;
  readonly row: KnownRow;
}

export interface Comparison {
  /** The baseline first, then the others in the order chosen. */
  readonly models: readonly IndexedModel[];
  /** What two or more have: what most share first, then in the order of the table of metrics. */
  readonly shared: readonly ComparedMetric[];
  /** In the order of `models`. */
  readonly alone: readonly { readonly model: IndexedModel; readonly slices: readonly AloneSlice[] }[];
}

/** Models side by side; unknown ids are left out. */
export function compareModels(catalogue: Catalogue, ids: readonly Id[], base: Id | undefined): Comparison {
  const index = indexOf(catalogue);
  const ordered = base === undefined ? ids : [base, ...ids.filter((id) => id !== base)];
  const models = ordered.flatMap((id) => index.byId.get(id) ?? []);
  const groups = [...catalogue.metrics.values()].map((metric) => ({
    metric,
    slices: slicesOf(catalogue, metric, models),
  }));
  const shared = groups
    .map(({ metric, slices }) => ({ metric, slices: slices.filter((slice) => known(slice).length > 1) }))
    .filter(({ slices }) => slices.length > 0);
  const single = groups.flatMap(({ slices }) => slices.filter((slice) => known(slice).length === 1));
  return {
    models,
    shared: shared.sort((a, b) => mostShared(b) - mostShared(a)),
    alone: models.map((model, place) => ({ model, slices: single.flatMap((slice) => aloneAt(slice, place)) })),
  };
}

const known = ({ cells }: ComparedSlice): readonly ComparedCell[] => cells.filter((cell) => cell !== undefined);

const mostShared = ({ slices }: ComparedMetric): number => Math.max(...slices.map((slice) => known(slice).length));

function aloneAt({ metric, benchmark, condition, cells }: ComparedSlice, place: number): readonly AloneSlice[] {
  const row = cells[place]?.row;
  return row === undefined ? [] : [{ metric, benchmark, condition, row }];
}

/** Every slice in which some of the models have a value, those of most models first. */
function slicesOf(catalogue: Catalogue, metric: Metric, models: readonly IndexedModel[]): readonly ComparedSlice[] {
  const index = indexOf(catalogue);
  const slices = [...(index.metrics.get(metric.id) ?? [])].flatMap(([benchmark, { conditions }]) =>
    [...conditions.keys()].flatMap((condition): readonly ComparedSlice[] => {
      const rows = index.rowsOf(metric.id, benchmark, condition);
      const cells = cellsOf(
        models.map(({ model }) => rows.get(model.id)),
        metric,
      );
      if (cells.every((cell) => cell === undefined)) return [];
      return [{ metric, benchmark: catalogue.benchmarks.get(benchmark), condition, cells }];
    }),
  );
  const idOf = ({ benchmark }: ComparedSlice): string => benchmark?.id ?? "";
  return slices.sort(
    (a, b) => known(b).length - known(a).length || compareIds(idOf(a), idOf(b)) || compareIds(a.condition, b.condition),
  );
}

function cellsOf(rows: readonly (KnownRow | undefined)[], metric: Metric): readonly (ComparedCell | undefined)[] {
  const present = rows.filter((row) => row !== undefined);
  const ranks = rankIntervals(
    present.map(({ quantity }) => quantity.interval),
    metric.better,
  );
  const isRanked = metric.better !== "neutral" && present.length > 1;
  const [base] = rows;
  return rows.map((row) => {
    if (row === undefined) return undefined;
    const isBase = row === base;
    return {
      row: { ...row, isBaseline: isBase },
      ratio: isBase || base === undefined ? undefined : ratioTo(row.measurement, base.measurement, metric),
      isLevel: !isBase && base !== undefined && overlaps(row.quantity.interval, base.quantity.interval),
      isBest: isRanked && ranks[present.indexOf(row)]?.first === 1,
    };
  });
}

/** How many slices of a metric a model wins, shares or loses against the baseline. */
export interface Tally {
  readonly ahead: number;
  readonly level: number;
  readonly behind: number;
}

/** Against the baseline, where both have a value. Ahead is better, or larger where neither direction is better. */
export function tallyOf({ metric, slices }: ComparedMetric, place: number): Tally {
  const tally = { ahead: 0, level: 0, behind: 0 };
  for (const { cells } of slices) {
    const [base, cell] = [cells[0], cells[place]];
    if (base === undefined || cell === undefined) continue;
    const isLarger = cell.row.quantity.value > base.row.quantity.value;
    if (cell.isLevel) tally.level += 1;
    else if (isLarger === (metric.better !== "lower")) tally.ahead += 1;
    else tally.behind += 1;
  }
  return tally;
}

/** One of more than these says little of all, and could be any of them. */
const fewSlices = 3;

/** A share has a true zero, but how many times one is another says little: 50% is not twice as good as 25%. */
export const isMultiplied = ({ unit, level }: Metric): boolean => level === "ratio" && unit !== "%";

/**
 * The slices that tell most, for a picture or a sentence: with the baseline, what is multiplied first, size above all. Of
 * several, the last is an achievement where there is one: cost alone is half of a comparison.
 */
export function tellingSlices({ shared }: Comparison, count: number): readonly ComparedSlice[] {
  const isRatio = ({ metric, cells }: ComparedSlice): boolean =>
    isMultiplied(metric) && cells.some((cell) => cell?.ratio?.kind === "ratio");
  const candidates = shared.flatMap(({ slices }) => {
    const slice = slices.find(({ cells }) => cells[0] !== undefined);
    return slice === undefined ? [] : [{ slice, isOneOfMany: slices.length > fewSlices }];
  });
  const ranked = candidates.sort(
    (a, b) =>
      Number(a.isOneOfMany) - Number(b.isOneOfMany) ||
      Number(isRatio(b.slice)) - Number(isRatio(a.slice)) ||
      known(b.slice).length - known(a.slice).length ||
      Number(b.slice.metric.id === defaultView.metric) - Number(a.slice.metric.id === defaultView.metric),
  );
  const isAchievement = ({ slice, isOneOfMany }: (typeof ranked)[number]): boolean =>
    !isOneOfMany && slice.metric.better === "higher";
  const first = ranked.slice(0, count);
  const achievement = count < 2 || first.some(isAchievement) ? undefined : ranked.slice(count).find(isAchievement);
  const chosen = achievement === undefined ? first : [...first.slice(0, -1), achievement];
  return chosen.map(({ slice }) => slice);
}

/** From here on the smallest of bars cannot be seen beside the largest; the sides of areas grow with the root only. */
const widestForBars = 30;

function chartOf({ metric, cells }: ComparedSlice): Chart {
  const values = cells.flatMap((cell) => (cell === undefined ? [] : [cell.row.quantity.value]));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return isMultiplied(metric) && least > 0 && most / least > widestForBars ? "area" : "bars";
}

/** The picture at the top: the most telling slice, drawn to scale, relative to the baseline. */
export function comparisonView(comparison: Comparison, asOf?: PartialDate): View | undefined {
  const [slice] = tellingSlices(comparison, 1);
  const [base] = comparison.models;
  if (slice === undefined || base === undefined) return undefined;
  return {
    ...defaultView,
    metric: slice.metric.id,
    benchmark: slice.benchmark?.id ?? "",
    condition: slice.condition,
    chart: chartOf(slice),
    models: comparison.models.map(({ model }) => model.id),
    base: base.model.id,
    ...(asOf && { asOf }),
  };
}
