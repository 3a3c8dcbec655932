import type { ColumnTable } from "./column-table";

/** Rows that pass: cells of a category among some entries, of dates or numbers within ends that count in. */
export type ColumnFilter =
  | { readonly kind: "entries"; readonly column: number; readonly entries: readonly string[] }
  | { readonly kind: "range"; readonly column: number; readonly low: number; readonly high: number };

export interface FilteredRows {
  readonly filters: readonly ColumnFilter[];
  /** The numbers of the rows that pass every filter, in their order. */
  readonly rows: Uint32Array;
  /** By row: 0 where it passes, the place of a filter counted from 1 where it fails that one alone, `failsMore` otherwise. */
  readonly failed: Uint8Array;
}

const failsMore = 255;

/** An unknown number or date passes no range. */
export function filterRows(table: ColumnTable, filters: readonly ColumnFilter[]): FilteredRows {
  const failed = new Uint8Array(table.length);
  for (const [index, filter] of filters.entries()) narrow(table, filter, Math.min(index + 1, failsMore), failed);
  let count = 0;
  for (let row = 0; row < failed.length; row += 1) if (failed[row] === 0) count += 1;
  const rows = new Uint32Array(count);
  let at = 0;
  for (let row = 0; row < failed.length; row += 1) {
    if (failed[row] !== 0) continue;
    rows[at] = row;
    at += 1;
  }
  return { filters, rows, failed };
}

function narrow({ columns }: ColumnTable, filter: ColumnFilter, mark: number, failed: Uint8Array): void {
  const column = columns[filter.column];
  if (filter.kind === "entries") {
    if (column?.kind !== "category") return;
    const wanted = new Set(filter.entries);
    const isWanted = Uint8Array.from(column.entries, (entry) => (wanted.has(entry) ? 1 : 0));
    const { codes } = column;
    for (let row = 0; row < failed.length; row += 1)
      if (isWanted[codes[row] ?? 0] !== 1) failed[row] = failed[row] === 0 ? mark : failsMore;
    return;
  }
  const values = column?.kind === "date" ? column.days : column?.kind === "number" ? column.values : undefined;
  if (values === undefined) return;
  const { low, high } = filter;
  for (let row = 0; row < failed.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (!(value >= low && value <= high)) failed[row] = failed[row] === 0 ? mark : failsMore;
  }
}

/** How many rows each entry of a category would leave, by its code: the column's own filter does not count. */
export function countEntries(
  { columns }: ColumnTable,
  place: number,
  { filters, rows, failed }: FilteredRows,
): Uint32Array {
  const column = columns[place];
  if (column?.kind !== "category") return new Uint32Array(0);
  const counts = new Uint32Array(column.entries.length);
  const { codes } = column;
  const own = filters.findIndex((filter) => filter.column === place) + 1;
  if (own === 0) {
    for (let at = 0; at < rows.length; at += 1) count(counts, codes[rows[at] ?? 0] ?? 0);
    return counts;
  }
  for (let row = 0; row < failed.length; row += 1)
    if (failed[row] === 0 || failed[row] === own) count(counts, codes[row] ?? 0);
  return counts;
}

function count(counts: Uint32Array, code: number): void {
  counts[code] = (counts[code] ?? 0) + 1;
}
