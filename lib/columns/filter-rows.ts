import type { ColumnTable } from "./column-table";

/** Rows that pass: cells of a category among some entries, of dates or numbers within ends that count in. */
export type ColumnFilter =
  | { readonly kind: "entries"; readonly column: number; readonly entries: readonly string[] }
  | { readonly kind: "range"; readonly column: number; readonly low: number; readonly high: number };

/** The numbers of the rows that pass every filter, in their order. An unknown number or date passes no range. */
export function filterRows(table: ColumnTable, filters: readonly ColumnFilter[]): Uint32Array {
  const passes = new Uint8Array(table.length).fill(1);
  for (const filter of filters) narrow(table, filter, passes);
  let count = 0;
  for (let row = 0; row < passes.length; row += 1) count += passes[row] ?? 0;
  const rows = new Uint32Array(count);
  let at = 0;
  for (let row = 0; row < passes.length; row += 1) {
    if (passes[row] !== 1) continue;
    rows[at] = row;
    at += 1;
  }
  return rows;
}

function narrow({ columns }: ColumnTable, filter: ColumnFilter, passes: Uint8Array): void {
  const column = columns[filter.column];
  if (filter.kind === "entries") {
    if (column?.kind !== "category") return;
    const wanted = new Set(filter.entries);
    const isWanted = Uint8Array.from(column.entries, (entry) => (wanted.has(entry) ? 1 : 0));
    const { codes } = column;
    for (let row = 0; row < passes.length; row += 1) if (isWanted[codes[row] ?? 0] !== 1) passes[row] = 0;
    return;
  }
  const values = column?.kind === "date" ? column.days : column?.kind === "number" ? column.values : undefined;
  if (values === undefined) return;
  const { low, high } = filter;
  for (let row = 0; row < passes.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (!(value >= low && value <= high)) passes[row] = 0;
  }
}

/** How many of some rows have each entry of a category, by its code. */
export function countEntries({ columns }: ColumnTable, place: number, rows: Uint32Array): Uint32Array {
  const column = columns[place];
  if (column?.kind !== "category") return new Uint32Array(0);
  const counts = new Uint32Array(column.entries.length);
  const { codes } = column;
  for (let at = 0; at < rows.length; at += 1) {
    const code = codes[rows[at] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
