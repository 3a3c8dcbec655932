import type { ColumnFilter } from "@/lib/columns/filter-rows";
import type { LargeView, OpenedTable } from "./large-protocol";

const mostEach = 4;

/** Views that somebody may ask for first: the entries of each column alone and together, the years, each order. */
export function likelyViews({ columns, measure }: OpenedTable): readonly LargeView[] {
  const filters = columns.flatMap(({ kind, entries }, column): readonly ColumnFilter[] => {
    if (kind === "date") return [{ kind: "range", column, low: 0, high: 1e6 }];
    return entries === undefined ? [] : [{ kind: "entries", column, entries: entries.slice(0, 2) }];
  });
  const orders = columns.flatMap(({ kind }, column) =>
    kind === "number" || kind === "date" ? [{ column, isDescending: true }] : [],
  );
  return [
    ...filters.slice(0, mostEach).map((filter) => ({ filters: [filter], measure, sort: undefined })),
    ...orders.slice(0, mostEach).map((sort) => ({ filters: [], measure, sort })),
    { filters: filters.slice(0, mostEach), measure, sort: orders[0] },
  ];
}
