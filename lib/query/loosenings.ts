import type { FilterName, Loosening } from "./answer";
import type { CatalogueIndex } from "./catalogue-index";
import { chooseSlice } from "./choose-slice";
import { activeFilters, clearFilter } from "./edit-view";
import { buildModelFilters, passesAll } from "./filter-models";
import type { View } from "./view";

/** How many rows with a value a view has. */
export function countRows(index: CatalogueIndex, view: View): number {
  const { benchmark, condition } = chooseSlice(index.metrics.get(view.metric), view);
  const filters = buildModelFilters(view);
  let count = 0;
  for (const id of index.rowsOf(view.metric, benchmark, condition).keys()) {
    const indexed = index.byId.get(id);
    if (indexed !== undefined && passesAll(filters, indexed)) count += 1;
  }
  return count;
}

const helping = (loosenings: readonly Loosening[]): readonly Loosening[] =>
  loosenings.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);

/**
 * What an empty view would show without one of its filters, or where no single one helps without two; most rows
 * first. Call only for a view without rows.
 */
export function listLoosenings(index: CatalogueIndex, view: View): readonly Loosening[] {
  const active: readonly FilterName[] = [...new Set(activeFilters(view).map(({ filter }) => filter))];
  const without = (filters: readonly FilterName[]): Loosening => {
    const loosened = filters.reduce(clearFilter, view);
    return { filters, count: countRows(index, loosened), view: loosened };
  };
  const singles = helping(active.map((filter) => without([filter])));
  if (singles.length > 0) return singles;
  return helping(active.flatMap((filter, i) => active.slice(i + 1).map((other) => without([filter, other]))));
}
