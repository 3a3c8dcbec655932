import type { FacetName, FilterName } from "./answer";
import { defaultView, type SortColumn, type SortKey, type TimeRange, type View } from "./view";

export const toggleFacet = (view: View, facet: FacetName, id: string): View => {
  const present = view[facet];
  return { ...view, [facet]: present.includes(id) ? present.filter((other) => other !== id) : [...present, id] };
};

export const toggleModel = (view: View, id: string): View => ({
  ...view,
  models: view.models.includes(id) ? view.models.filter((other) => other !== id) : [...view.models, id],
});

/** Sets the baseline; absent or the present one clears it. */
export function setBase(view: View, id: string | undefined): View {
  const { base, ...rest } = view;
  return id === undefined || id === base ? rest : { ...rest, base: id };
}

export function setTime(view: View, range: TimeRange | undefined): View {
  const { time: _, ...rest } = view;
  return range === undefined || (range.from === undefined && range.to === undefined) ? rest : { ...rest, time: range };
}

/** Another metric; benchmark and condition belong to the old one and are dropped. */
export function setMetric(view: View, metric: string): View {
  if (metric === view.metric) return view;
  const { benchmark: _, condition: __, ...rest } = view;
  return { ...rest, metric };
}

/** One filter chip: a choice of a list filter, or a whole filter. `value` is as the URL writes it. */
export interface ActiveFilter {
  readonly filter: FilterName;
  readonly value: string;
}

export interface ActiveFilters {
  (view: View): readonly ActiveFilter[];
}

/** Where a column stands in the order: `undefined` if the view does not sort by it. `priority` counts from 1. */
export interface SortState {
  readonly descending: boolean;
  readonly priority: number;
}

export type CycleSort = (sort: readonly SortKey[], column: SortColumn, multi?: boolean) => readonly SortKey[];

export const resetView = (): View => defaultView;
