import type { ColumnFilter } from "@/lib/columns/filter-rows";
import type { LargeView, OpenedTable } from "./large-protocol";

const mostEach = 4;
const allDays = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY } as const;

/** Views that somebody may ask for first: the years, the entries of each column alone and all of them together, each order. */
export function likelyViews({ columns, measure }: OpenedTable): readonly LargeView[] {
  const filters = likelyFilters(columns);
  const orders = columns.flatMap(({ kind }, column) =>
    kind === "number" || kind === "date" ? [{ column, isDescending: true }] : [],
  );
  return [
    ...filters.map((filter) => ({ filters: [filter], measure, sort: undefined })),
    ...orders.slice(0, mostEach).map((sort) => ({ filters: [], measure, sort })),
    { filters, measure, sort: orders[0] },
  ];
}

/** All filters together and none: what finds both comes by most of what finds any other view. */
export function fewestAndMost({ columns, measure }: OpenedTable): readonly LargeView[] {
  return [likelyFilters(columns), []].map((filters) => ({ filters, measure, sort: undefined }));
}

/** In the order of the page. */
function likelyFilters(columns: OpenedTable["columns"]): readonly ColumnFilter[] {
  const years = columns.flatMap(({ kind }, column): readonly ColumnFilter[] =>
    kind === "date" ? [{ kind: "range", column, ...allDays }] : [],
  );
  const entries = columns.flatMap(({ entries: all }, column): readonly ColumnFilter[] =>
    all === undefined ? [] : [{ kind: "entries", column, entries: all.slice(0, 2) }],
  );
  return [...years, ...entries].slice(0, mostEach);
}
