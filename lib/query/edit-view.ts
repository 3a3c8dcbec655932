import { type FacetName, type FilterName, facetNames, filterNames } from "./answer";
import { searchWords } from "./fold-text";
import { formatTimeRange } from "./time-range";
import { defaultView, type SortColumn, type SortKey, type TimeRange, type View } from "./view";
import { serializeView } from "./view-codec";

const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];

/** Chooses a choice of a facet, or takes it back. */
export const toggleFacet = (view: View, facet: FacetName, id: string): View => ({
  ...view,
  [facet]: toggled(view[facet], id),
});

/** Adds a model to the end of the selection, or takes it out. */
export const toggleModel = (view: View, id: string): View => ({ ...view, models: toggled(view.models, id) });

/** Sets the baseline; `undefined` clears it, together with an order by ratio. */
export function setBase(view: View, id: string | undefined): View {
  if (id !== undefined) return { ...view, base: id };
  const { base: _, ...rest } = view;
  return { ...rest, sort: view.sort.filter(({ column }) => column !== "ratio") };
}

/** Sets the time filter; `undefined`, or a range open at both ends, clears it. */
export function setTime(view: View, range: TimeRange | undefined): View {
  const { time: _, ...rest } = view;
  return range === undefined || formatTimeRange(range) === "" ? rest : { ...rest, time: range };
}

/** Another metric. Benchmark, condition and notes at values belong to the old one and are dropped. */
export function setMetric(view: View, metric: string): View {
  if (metric === view.metric) return view;
  const { benchmark: _benchmark, condition: _condition, ...rest } = view;
  return { ...rest, metric, notes: view.notes.filter(({ kind }) => kind === "mark") };
}

/** Another benchmark, `undefined` for the default one. The condition belongs to the old one and is dropped. */
export function setBenchmark(view: View, benchmark: string | undefined): View {
  const { benchmark: _benchmark, condition: _condition, ...rest } = view;
  return benchmark === undefined ? rest : { ...rest, benchmark };
}

/** Numbers and dates are first shown from the top, texts from A to Z. */
const descendingFirst: ReadonlySet<SortColumn> = new Set(["released", "value", "ratio"]);

function nextKey(present: SortKey | undefined, column: SortColumn): readonly SortKey[] {
  const first = descendingFirst.has(column);
  if (present === undefined) return [{ column, descending: first }];
  return present.descending === first ? [{ column, descending: !first }] : [];
}

/**
 * Goes through the orders of a column: first direction, the other, none. Other columns are dropped, or with `multi`
 * kept: a new column is then appended, one already there changes in place.
 */
export function cycleSort(view: View, column: SortColumn, multi = false): View {
  const present = view.sort.find((key) => key.column === column);
  const next = nextKey(present, column);
  if (!multi) return { ...view, sort: next };
  const sort =
    present === undefined
      ? [...view.sort, ...next]
      : view.sort.flatMap((key) => (key.column === column ? next : [key]));
  return { ...view, sort };
}

/** Removes one filter, whatever it holds. A benchmark takes its condition with it. */
export function clearFilter(view: View, filter: FilterName): View {
  switch (filter) {
    case "time":
      return setTime(view, undefined);
    case "q":
      return { ...view, q: "" };
    case "benchmark":
      return setBenchmark(view, undefined);
    case "condition": {
      const { condition: _, ...rest } = view;
      return rest;
    }
    default:
      return { ...view, [filter]: [] };
  }
}

/** Removes every filter and keeps the rest: metric, chart, baseline, order. */
export const clearFilters = (view: View): View => filterNames.reduce(clearFilter, view);

/** The view of an empty query; `start` is the catalogue's own default where it has one (`defaultViewOf`). */
export const resetView = (start: View = defaultView): View => start;

/** Whether the view is what a reset gives: nothing to reset. */
export const isDefault = (view: View, start: View = defaultView): boolean =>
  serializeView(view) === serializeView(start);

/** One choice of a filter that is set, such as one organization; `value` is an id or the text of the filter. */
export interface ActiveFilter {
  readonly filter: FilterName;
  readonly value: string;
}

/** Every filter that is set, choice by choice, in the order of `filterNames`. */
export function activeFilters(view: View): readonly ActiveFilter[] {
  const time = view.time === undefined ? "" : formatTimeRange(view.time);
  const valuesOf: Readonly<Record<FilterName, readonly string[]>> = {
    time: time === "" ? [] : [time],
    field: view.field,
    org: view.org,
    country: view.country,
    kind: view.kind,
    task: view.task,
    q: searchWords(view.q).length === 0 ? [] : [view.q],
    models: view.models,
    benchmark: view.benchmark === undefined ? [] : [view.benchmark],
    condition: view.condition === undefined ? [] : [view.condition],
  };
  return filterNames.flatMap((filter) => valuesOf[filter].map((value) => ({ filter, value })));
}

const isFacet = (filter: FilterName): filter is FacetName => facetNames.some((facet) => facet === filter);

/** Takes back one choice that `activeFilters` lists. */
export function removeFilter(view: View, { filter, value }: ActiveFilter): View {
  if (isFacet(filter)) return view[filter].includes(value) ? toggleFacet(view, filter, value) : view;
  if (filter === "models") return view.models.includes(value) ? toggleModel(view, value) : view;
  return clearFilter(view, filter);
}
