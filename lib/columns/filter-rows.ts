import type { ColumnTable } from "./column-table";

/** Rows that pass: cells of a category among some entries, of dates or numbers within ends that count in. */
export type ColumnFilter =
  | { readonly kind: "entries"; readonly column: number; readonly entries: readonly string[] }
  | { readonly kind: "range"; readonly column: number; readonly low: number; readonly high: number };

export interface FilteredRows {
  readonly filters: readonly ColumnFilter[];
  /** The numbers of the rows that pass every filter, in their order. */
  readonly rows: Uint32Array;
  /** Those that pass every filter but one at most, in their order. */
  readonly near: Uint32Array;
  /** By row: 0 where it passes, the place of a filter counted from 1 where it fails that one alone, `failsMore` otherwise. */
  readonly failed: Uint8Array;
}

const failsMore = 255;

/** An unknown number or date passes no range. */
export function filterRows(table: ColumnTable, filters: readonly ColumnFilter[]): FilteredRows {
  const failed = new Uint8Array(table.length);
  for (const [index, filter] of filters.entries()) narrow(table, filter, Math.min(index + 1, failsMore), failed);
  const near = nearRows(failed);
  return { filters, rows: filters.length === 0 ? near : passing(near, failed), near, failed };
}

function narrow({ columns }: ColumnTable, filter: ColumnFilter, place: number, failed: Uint8Array): void {
  const column = columns[filter.column];
  const after = afterFailing(place);
  if (filter.kind === "range") {
    if (column?.kind === "date") failOutside(column.days, filter, after, failed);
    if (column?.kind === "number") failOutside(column.values, filter, after, failed);
  } else if (column?.kind === "category") {
    const wanted = new Set(filter.entries);
    const isUnwanted = Uint8Array.from(column.entries, (entry) => (wanted.has(entry) ? 0 : 1));
    failUnwanted(column.codes, isUnwanted, after, failed);
  }
}

/**
 * What a row's `failed` is after one more filter, by what it was, where it passes and, 256 further, where it fails. Rows are
 * in no order that a processor could foresee, so a table is quicker than a choice.
 */
function afterFailing(place: number): Uint8Array {
  const after = Uint8Array.from({ length: 512 }, (_, index) => (index < 256 ? index : failsMore));
  after[256] = place;
  return after;
}

// Loops in functions of their own: a browser then compiles them alone and at once.

function failUnwanted(codes: Uint32Array, isUnwanted: Uint8Array, after: Uint8Array, failed: Uint8Array): void {
  for (let row = 0; row < failed.length; row += 1)
    failed[row] = after[((isUnwanted[codes[row] ?? 0] ?? 0) << 8) | (failed[row] ?? 0)] ?? 0;
}

function failOutside(
  values: Float64Array,
  { low, high }: { readonly low: number; readonly high: number },
  after: Uint8Array,
  failed: Uint8Array,
): void {
  for (let row = 0; row < failed.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    const isWithin = Number(value >= low) & Number(value <= high);
    failed[row] = after[((1 - isWithin) << 8) | (failed[row] ?? 0)] ?? 0;
  }
}

function nearRows(failed: Uint8Array): Uint32Array {
  const near = new Uint32Array(failed.length);
  let count = 0;
  for (let row = 0; row < failed.length; row += 1) {
    near[count] = row;
    count += Number(failed[row] !== failsMore);
  }
  return near.slice(0, count);
}

function passing(near: Uint32Array, failed: Uint8Array): Uint32Array {
  const rows = new Uint32Array(near.length);
  let count = 0;
  for (let at = 0; at < near.length; at += 1) {
    const row = near[at] ?? 0;
    rows[count] = row;
    count += Number(failed[row] === 0);
  }
  return rows.slice(0, count);
}

/** How many rows each entry of a category would leave, by its code: the column's own filter does not count. */
export function countEntries(
  { columns }: ColumnTable,
  place: number,
  { filters, rows, near, failed }: FilteredRows,
): Uint32Array {
  const column = columns[place];
  if (column?.kind !== "category") return new Uint32Array(0);
  const counts = new Uint32Array(column.entries.length);
  const own = filters.findIndex((filter) => filter.column === place) + 1;
  if (own === 0) countOf(rows, column.codes, counts);
  else countUnlessFailed(own, { near, failed }, column.codes, counts);
  return counts;
}

function countOf(rows: Uint32Array, codes: Uint32Array, counts: Uint32Array): void {
  for (let at = 0; at < rows.length; at += 1) count(counts, codes[rows[at] ?? 0] ?? 0, 1);
}

function countUnlessFailed(
  own: number,
  { near, failed }: Pick<FilteredRows, "near" | "failed">,
  codes: Uint32Array,
  counts: Uint32Array,
): void {
  for (let at = 0; at < near.length; at += 1) {
    const row = near[at] ?? 0;
    const failure = failed[row] ?? 0;
    count(counts, codes[row] ?? 0, Number(failure === 0) | Number(failure === own));
  }
}

function count(counts: Uint32Array, code: number, more: number): void {
  counts[code] = (counts[code] ?? 0) + more;
}
