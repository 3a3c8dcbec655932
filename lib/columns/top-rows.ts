import type { ColumnTable } from "./column-table";

/**
 * The first `most` of some rows by a column of numbers or dates, without sorting the others: a heap of the best so far. Rows whose
 * cell is unknown come last, equal ones in their order.
 */
export function topRows(
  { columns }: ColumnTable,
  place: number,
  rows: Uint32Array,
  most: number,
  isDescending: boolean,
): Uint32Array {
  const column = columns[place];
  const values = column?.kind === "date" ? column.days : column?.kind === "number" ? column.values : undefined;
  if (values === undefined || most <= 0) return rows.slice(0, most);
  const sign = isDescending ? -1 : 1;
  const keyOf = (row: number): number => {
    const value = values[row] ?? Number.NaN;
    return Number.isNaN(value) ? Number.POSITIVE_INFINITY : sign * value;
  };
  const heap: number[] = [];
  const keys: number[] = [];
  /** Whether the entry at `a` comes after the one at `b`. */
  const isAfter = (a: number, b: number): boolean => {
    const [keyA = 0, keyB = 0] = [keys[a], keys[b]];
    return keyA > keyB || (keyA === keyB && (heap[a] ?? 0) > (heap[b] ?? 0));
  };
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b] ?? 0, heap[a] ?? 0];
    [keys[a], keys[b]] = [keys[b] ?? 0, keys[a] ?? 0];
  };
  const rise = (from: number): void => {
    for (let at = from, up = (at - 1) >> 1; at > 0 && isAfter(at, up); at = up, up = (at - 1) >> 1) swap(at, up);
  };
  const sink = (): void => {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let last = at;
      if (left < heap.length && isAfter(left, last)) last = left;
      if (right < heap.length && isAfter(right, last)) last = right;
      if (last === at) return;
      swap(at, last);
      at = last;
    }
  };
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const key = keyOf(row);
    if (heap.length < most) {
      heap.push(row);
      keys.push(key);
      rise(heap.length - 1);
    } else if (key < (keys[0] ?? 0)) {
      heap[0] = row;
      keys[0] = key;
      sink();
    }
  }
  const order = heap.map((row, index) => ({ row, key: keys[index] ?? 0 }));
  order.sort((a, b) => (a.key === b.key ? a.row - b.row : a.key < b.key ? -1 : 1));
  return Uint32Array.from(order, ({ row }) => row);
}
