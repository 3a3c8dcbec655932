import type { Catalogue } from "../schema/catalogue";
import type { Loosening, LooseningName } from "./answer";
import type { CatalogueIndex } from "./catalogue-index";
import { chooseSecond } from "./choose-second";
import { chooseSlice } from "./choose-slice";
import { activeFilters, clearFilter } from "./edit-view";
import { buildModelFilters, passesAll } from "./filter-models";
import type { View } from "./view";

/** How many models of a view have a value, or for `pareto` both. */
export function countModels(index: CatalogueIndex, catalogue: Catalogue, view: View): number {
  const slice = chooseSlice(index.metrics.get(view.metric), view);
  const second = view.chart === "pareto" ? chooseSecond(index, catalogue, view, slice)?.rows : undefined;
  if (view.chart === "pareto" && second === undefined) return 0;
  const filters = buildModelFilters(view);
  let count = 0;
  for (const id of index.rowsOf(view.metric, slice.benchmark, slice.condition).keys()) {
    const indexed = index.byId.get(id);
    if (indexed === undefined || !passesAll(filters, indexed)) continue;
    if (second === undefined || second.has(id)) count += 1;
  }
  return count;
}

const cleared = (view: View, name: LooseningName): View =>
  name === "x" ? { ...view, x: undefined } : clearFilter(view, name);

const helping = (loosenings: readonly Loosening[]): readonly Loosening[] =>
  loosenings.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);

/**
 * What an empty view would show without one of its filters, or where no single one helps without two; most models
 * first. Call only for a view with nothing to draw.
 */
export function listLoosenings(index: CatalogueIndex, catalogue: Catalogue, view: View): readonly Loosening[] {
  const filtered = new Set(activeFilters(view).map(({ filter }) => filter));
  const active: readonly LooseningName[] = [
    ...(view.chart === "pareto" && view.x !== undefined ? ["x" as const] : []),
    ...filtered,
  ];
  const without = (filters: readonly LooseningName[]): Loosening => {
    const loosened = filters.reduce(cleared, view);
    return { filters, count: countModels(index, catalogue, loosened), view: loosened };
  };
  const singles = helping(active.map((filter) => without([filter])));
  if (singles.length > 0) return singles;
  return helping(active.flatMap((filter, i) => active.slice(i + 1).map((other) => without([filter, other]))));
}
