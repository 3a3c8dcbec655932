import type { ColumnTable } from "./column-table";

/** Rows that pass: cells of a category among some entries, of dates or numbers within ends that count in. */
export type ColumnFilter =
  | { readonly kind: "entries"; readonly column: number; readonly entries: readonly string[] }
  | { readonly kind: "range"; readonly column: number; readonly low: number; readonly high: number };

/** Good until the rows are filtered again. */
export interface FilteredRows {
  readonly filters: readonly ColumnFilter[];
  /** The numbers of the rows that pass every filter, in their order. */
  readonly rows: Uint32Array;
  /** Those that pass every filter but one at most, in their order; found when first asked for. */
  readonly near: () => Uint32Array;
  /** By row: the `bitOf` every filter that it fails. */
  readonly failed: Uint16Array;
}

const mostBits = 15;
/** As if two were failed. */
const failsMore = 0xc000;

/** What a row that fails a filter is marked with. Of more filters than any page shows at once the last ones have none of their own. */
const bitOf = (place: number): number => (place < mostBits ? 1 << place : failsMore);

/** Filters the rows of a table, again and again into the same memory: new one takes longer to get than rows to filter. */
export function rowFilter(table: ColumnTable): (filters: readonly ColumnFilter[]) => FilteredRows {
  const failed = new Uint16Array(table.length);
  const near = new Uint32Array(table.length);
  const rows = new Uint32Array(table.length);
  return (filters) => {
    failed.fill(0);
    for (const [place, filter] of filters.entries()) narrow(table, filter, bitOf(place), failed);
    let nearly: Uint32Array | undefined;
    return {
      filters,
      rows: rows.subarray(0, putPassing(failed, rows)),
      near: () => {
        nearly ??= near.subarray(0, putNear(failed, near));
        return nearly;
      },
      failed,
    };
  };
}

/** An unknown number or date passes no range. */
function narrow({ columns }: ColumnTable, filter: ColumnFilter, bit: number, failed: Uint16Array): void {
  const column = columns[filter.column];
  if (filter.kind === "range") {
    if (column?.kind === "date") failOutside(column.days, filter, bit, failed);
    if (column?.kind === "number") failOutside(column.values, filter, bit, failed);
  } else if (column?.kind === "category") {
    const wanted = new Set(filter.entries);
    const bits = Uint16Array.from(column.entries, (entry) => (wanted.has(entry) ? 0 : bit));
    failUnwanted(column.codes, bits, failed);
  }
}

// Loops in functions of their own: a browser then compiles them alone and at once. Rows are in no order that a processor could
// foresee, so that to reckon is quicker than to choose.

function failUnwanted(codes: Uint32Array, bits: Uint16Array, failed: Uint16Array): void {
  for (let row = 0; row < failed.length; row += 1) failed[row] = (failed[row] ?? 0) | (bits[codes[row] ?? 0] ?? 0);
}

function failOutside(
  values: Float64Array,
  { low, high }: { readonly low: number; readonly high: number },
  bit: number,
  failed: Uint16Array,
): void {
  for (let row = 0; row < failed.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    const isWithin = Number(value >= low) & Number(value <= high);
    failed[row] = (failed[row] ?? 0) | ((1 - isWithin) * bit);
  }
}

/** How many rows fail one filter at most. */
function putNear(failed: Uint16Array, near: Uint32Array): number {
  let count = 0;
  for (let row = 0; row < failed.length; row += 1) {
    near[count] = row;
    const bits = failed[row] ?? 0;
    count += Number((bits & (bits - 1)) === 0);
  }
  return count;
}

function putPassing(failed: Uint16Array, rows: Uint32Array): number {
  let count = 0;
  for (let row = 0; row < failed.length; row += 1) {
    rows[count] = row;
    count += Number(failed[row] === 0);
  }
  return count;
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
  const own = filters.findIndex((filter) => filter.column === place);
  if (own < 0) countOf(rows, column.codes, counts);
  else countUnlessFailed(bitOf(own), near(), failed, column.codes, counts);
  return counts;
}

function countOf(rows: Uint32Array, codes: Uint32Array, counts: Uint32Array): void {
  for (let at = 0; at < rows.length; at += 1) count(counts, codes[rows[at] ?? 0] ?? 0, 1);
}

function countUnlessFailed(
  own: number,
  near: Uint32Array,
  failed: Uint16Array,
  codes: Uint32Array,
  counts: Uint32Array,
): void {
  for (let at = 0; at < near.length; at += 1) {
    const row = near[at] ?? 0;
    count(counts, codes[row] ?? 0, Number(((failed[row] ?? 0) & ~own) === 0));
  }
}

function count(counts: Uint32Array, code: number, more: number): void {
  counts[code] = (counts[code] ?? 0) + more;
}
