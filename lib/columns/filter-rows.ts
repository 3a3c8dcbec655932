import type { ColumnTable } from "./column-table";

/** Rows that pass: cells of a category among some entries, of dates or numbers within ends that count in. */
export type ColumnFilter =
  | { readonly kind: "entries"; readonly column: number; readonly entries: readonly string[] }
  | { readonly kind: "range"; readonly column: number; readonly low: number; readonly high: number };

/** Good until the rows are filtered again. */
export interface FilteredRows {
  /** The numbers of the rows that pass every filter, in their order. */
  readonly rows: Uint32Array;
  /** Those that pass every filter but those of a column; good until it is asked of another. */
  readonly besides: (column: number) => Uint32Array;
}

/** Filters the rows of a table, again and again into the same memory: new one takes longer to get than rows to filter. */
export function rowFilter(table: ColumnTable): (filters: readonly ColumnFilter[]) => FilteredRows {
  const passing = new Uint32Array(table.length);
  const passingOthers = new Uint32Array(table.length);
  return (filters) => {
    const rows = passing.subarray(0, putPassing(table, filters, passing));
    const besides = (column: number): Uint32Array => {
      const others = filters.filter((filter) => filter.column !== column);
      if (others.length === filters.length) return rows;
      return passingOthers.subarray(0, putPassing(table, others, passingOthers));
    };
    return { rows, besides };
  };
}

/** Puts the rows that pass all, and says how many: each filter looks only at those that the ones before it have left. */
function putPassing(table: ColumnTable, filters: readonly ColumnFilter[], rows: Uint32Array): number {
  const [first, ...others] = filters;
  if (first === undefined) return putAll(rows);
  const left = keepPassing(table, first, { from: undefined, count: table.length }, rows);
  return others.reduce((count, filter) => keepPassing(table, filter, { from: rows, count }, rows), left);
}

interface Asked {
  /** All rows where there are none. */
  readonly from: Uint32Array | undefined;
  /** How many of the first ones. */
  readonly count: number;
}

/** An unknown number or date passes no range. */
function keepPassing({ columns }: ColumnTable, filter: ColumnFilter, asked: Asked, rows: Uint32Array): number {
  const column = columns[filter.column];
  if (filter.kind === "range") {
    if (column?.kind === "date") return keepWithin(column.days, filter, asked, rows);
    if (column?.kind === "number") return keepWithin(column.values, filter, asked, rows);
  } else if (column?.kind === "category") {
    const wanted = new Set(filter.entries);
    const isWanted = Uint8Array.from(column.entries, (entry) => Number(wanted.has(entry)));
    return keepWanted(column.codes, isWanted, asked, rows);
  }
  return asked.from === undefined ? putAll(rows) : asked.count;
}

// Loops in functions of their own: a browser then compiles them alone and at once. Rows are in no order that a processor could
// foresee, so that to put each and to count on only behind one that passes is quicker than to choose. What is put may take the
// place of what has been looked at.

function putAll(rows: Uint32Array): number {
  for (let row = 0; row < rows.length; row += 1) rows[row] = row;
  return rows.length;
}

function keepWanted(codes: Uint32Array, isWanted: Uint8Array, { from, count }: Asked, rows: Uint32Array): number {
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const row = from === undefined ? at : (from[at] ?? 0);
    rows[kept] = row;
    kept += isWanted[codes[row] ?? 0] ?? 0;
  }
  return kept;
}

function keepWithin(
  values: Float64Array,
  { low, high }: { readonly low: number; readonly high: number },
  { from, count }: Asked,
  rows: Uint32Array,
): number {
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const row = from === undefined ? at : (from[at] ?? 0);
    const value = values[row] ?? Number.NaN;
    rows[kept] = row;
    kept += Number(value >= low) & Number(value <= high);
  }
  return kept;
}

/** How many rows each entry of a category would leave, by its code: the column's own filter does not count. */
export function countEntries({ columns }: ColumnTable, place: number, filtered: FilteredRows): Uint32Array {
  const column = columns[place];
  if (column?.kind !== "category") return new Uint32Array(0);
  const counts = new Uint32Array(column.entries.length);
  countCodes(filtered.besides(place), column.codes, counts);
  return counts;
}

function countCodes(rows: Uint32Array, codes: Uint32Array, counts: Uint32Array): void {
  for (let at = 0; at < rows.length; at += 1) {
    const code = codes[rows[at] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}
