import type { Catalogue, Id, Measurement, Metric } from "../schema/catalogue";
import type { Answer, AnswerNote, FacetName, KnownRow, UnknownRow } from "./answer";
import { catalogueAsOf, type KnownThen } from "./as-of";
import { type CatalogueIndex, indexOf } from "./catalogue-index";
import { chooseSecond } from "./choose-second";
import { type ChosenSlice, chooseSlice } from "./choose-slice";
import { compareIds } from "./compare-names";
import { countFacets, countYears, type Tested } from "./facets";
import { buildModelFilters, failureOf } from "./filter-models";
import { elsewhereIn, listElsewhere } from "./list-elsewhere";
import { listLoosenings } from "./loosenings";
import { ratioTo } from "./ratio-to";
import { defaultSort, orderRowsBySelection, sortRows } from "./sort-rows";
import type { Chart, Scale, SortKey, View } from "./view";

/** A folder without tables has no metric at all; it is still answered, with no rows. */
const metricOf = (catalogue: Catalogue, id: Id): Metric =>
  catalogue.metrics.get(id) ?? { id, name: id, unit: "count", better: "neutral", level: "ratio" };

/** The baseline's measurement: in the slice, or else the nearest to it, so that the refusal can say what differs. */
function baselineMeasurement(index: CatalogueIndex, view: View, slice: ChosenSlice, base: Id): Measurement | undefined {
  const benchmarks = index.metrics.get(view.metric);
  const within = [...(benchmarks?.get(slice.benchmark)?.conditions.values() ?? [])];
  const anywhere = [...(benchmarks?.values() ?? [])].flatMap(({ conditions }) => [...conditions.values()]);
  const known = index.rowsOf(view.metric, slice.benchmark, slice.condition).get(base);
  return known?.measurement ?? [...within, ...anywhere].flatMap((byModel) => byModel.get(base) ?? [])[0];
}

type WithRatio = (row: KnownRow) => KnownRow;

function ratiosTo(index: CatalogueIndex, view: View, slice: ChosenSlice, metric: Metric): WithRatio {
  const { base } = view;
  if (base === undefined) return (row) => row;
  const baseline = baselineMeasurement(index, view, slice, base);
  return (row) => ({
    ...row,
    ratio: ratioTo(row.measurement, baseline, metric),
    isBaseline: row.model.id === base,
  });
}

interface Sifted {
  readonly tested: readonly Tested[];
  readonly passing: readonly KnownRow[];
  readonly unknown: readonly UnknownRow[];
}

/** One pass over the models: what is in view, what would be without one filter, and what has no value here. */
function sift(index: CatalogueIndex, view: View, slice: ChosenSlice, rows: ReadonlyMap<Id, KnownRow>): Sifted {
  const elsewhereOf = elsewhereIn(index.metrics.get(view.metric), slice);
  const filters = buildModelFilters(view);
  const tested: Tested[] = [];
  const passing: KnownRow[] = [];
  const unknown: UnknownRow[] = [];
  for (const indexed of index.models) {
    const failure = failureOf(filters, indexed);
    if (failure === "several") continue;
    const { model, organizations, claims } = indexed;
    const row = rows.get(model.id);
    if (row !== undefined) tested.push({ indexed, failure });
    if (failure !== "none") continue;
    if (row !== undefined) passing.push(row);
    else {
      const [isBaseline, elsewhere] = [model.id === view.base, elsewhereOf(model.id)];
      unknown.push({ model, organizations, claims, isBaseline, elsewhere });
    }
  }
  return { tested, passing, unknown };
}

function sortUnknown(rows: readonly UnknownRow[], nameRanks: ReadonlyMap<string, number>): readonly UnknownRow[] {
  const rankOf = ({ model }: UnknownRow): number => nameRanks.get(model.name) ?? 0;
  return [...rows].sort((a, b) => rankOf(a) - rankOf(b) || compareIds(a.model.id, b.model.id));
}

interface Ordered {
  readonly sort: readonly SortKey[];
  readonly rows: readonly KnownRow[];
}

/** The first place is the smallest value where less is better. */
const turnRank = ({ column, descending }: SortKey): SortKey =>
  column === "rank" ? { column, descending: !descending } : { column, descending };

function orderRows(
  rows: readonly KnownRow[],
  view: View,
  metric: Metric,
  nameRanks: ReadonlyMap<string, number>,
): Ordered {
  if (view.sort.length === 0 && view.models.length > 0)
    return { sort: [], rows: orderRowsBySelection(rows, view.models) };
  const sort = view.sort.length > 0 ? view.sort : defaultSort(metric);
  const turned = metric.better === "lower" ? sort.map(turnRank) : sort;
  return { sort, rows: sortRows(rows, turned, nameRanks) };
}

/** Values of one sign and many magnitudes want a logarithmic axis; percentages and bars a linear one. */
function defaultScale(chart: Chart, metric: Metric, rows: readonly KnownRow[]): Scale {
  if (chart === "bars" || chart === "area") return "linear";
  const hasRatios = chart === "dots" && rows.some(({ ratio }) => ratio?.kind === "ratio");
  return hasRatios || (metric.level === "ratio" && metric.unit !== "%") ? "log" : "linear";
}

interface Drawing {
  readonly chart: Chart;
  readonly scale: Scale;
  readonly notes: readonly AnswerNote[];
}

interface Circumstances {
  readonly baselineIsUnknown: boolean;
  readonly world: KnownThen | undefined;
}

function datingNotes(world: KnownThen, view: View, rows: readonly KnownRow[]): readonly AnswerNote[] {
  const undated = rows.filter(({ measurement, source }) => (measurement.asOf ?? source.published) === undefined).length;
  const undatable = world.undatable.filter(({ metric }) => metric === view.metric).length;
  return [
    ...(undated > 0 ? [{ kind: "undated-values", count: undated } as const] : []),
    ...(undatable > 0 ? [{ kind: "undatable-values", count: undatable } as const] : []),
  ];
}

function settleDrawing(
  view: View,
  metric: Metric,
  rows: readonly KnownRow[],
  { baselineIsUnknown, world }: Circumstances,
): Drawing {
  const scale = view.chart === "area" ? "linear" : (view.scale ?? defaultScale(view.chart, metric, rows));
  const barsNeedLinear = view.chart === "bars" && scale === "log";
  const notPositive = scale === "log" ? rows.filter(({ quantity }) => quantity.value <= 0).length : 0;
  const notes: AnswerNote[] = [];
  if (barsNeedLinear) notes.push({ kind: "bars-need-linear" });
  if (baselineIsUnknown) notes.push({ kind: "base-without-value" });
  if (world !== undefined) notes.push(...datingNotes(world, view, rows));
  if (notPositive > 0) notes.push({ kind: "log-not-positive", count: notPositive });
  return { chart: barsNeedLinear ? "dots" : view.chart, scale, notes };
}

/**
 * Answers a view from the catalogue: the rows in order, what is unknown, the baseline, facets and the scale in force.
 * Pure; an index of the catalogue is built on first use and kept, so later views of it take milliseconds.
 */
export function answerView(catalogue: Catalogue, view: View): Answer {
  const world = view.asOf === undefined ? undefined : catalogueAsOf(catalogue, view.asOf);
  const index = indexOf(world?.catalogue ?? catalogue);
  const metric = metricOf(catalogue, view.metric);
  const slice = chooseSlice(index.metrics.get(view.metric), view);
  const inSlice = index.rowsOf(view.metric, slice.benchmark, slice.condition);
  const withRatio = ratiosTo(index, view, slice, metric);
  const { tested, passing, unknown } = sift(index, view, slice, inSlice);
  const { rows, sort } = orderRows(passing.map(withRatio), view, metric, index.nameRanks);
  const baseModel = view.base === undefined ? undefined : catalogue.models.get(view.base);
  const baseRow = baseModel && inSlice.get(baseModel.id);
  const baselineUnknown = baseRow === undefined ? baseModel : undefined;
  const second = view.chart === "pareto" ? chooseSecond(index, catalogue, view, slice) : undefined;
  const isEmpty =
    rows.length === 0 || (view.chart === "pareto" && !rows.some(({ model }) => second?.rows.has(model.id)));
  const nameOf = (facet: FacetName, id: string): string =>
    (facet === "org" ? catalogue.organizations.get(id)?.name : undefined) ?? id;
  return {
    view,
    metric,
    benchmark: catalogue.benchmarks.get(slice.benchmark),
    condition: slice.condition,
    benchmarks: slice.benchmarks,
    conditions: slice.conditions,
    ...settleDrawing(view, metric, rows, {
      baselineIsUnknown: baselineUnknown !== undefined,
      world,
    }),
    sort,
    rows,
    unknown: sortUnknown(unknown, index.nameRanks),
    elsewhere: listElsewhere(index.metrics.get(view.metric), slice, unknown),
    baseline: baseRow && withRatio(baseRow),
    baselineUnknown,
    facets: countFacets(tested, view, nameOf),
    years: countYears(tested),
    second,
    isEmpty,
    loosenings: isEmpty ? listLoosenings(index, catalogue, view) : [],
  };
}
