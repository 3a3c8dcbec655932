import type { ColumnTable } from "./column-table";

/**
 * The first `most` of some rows, which are in their order, by a column of numbers or dates, without sorting the others: a heap of
 * the best so far. Rows whose cell is unknown come last, equal ones in their order.
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
  const heap = heapOf(values, sign, rows.slice(0, most));
  keepBest(heap, values, sign, rows);
  return inOrder(heap);
}

/** The row that comes last is the first; none comes after the one at half its place. */
interface Heap {
  readonly rows: Uint32Array;
  /** What `rows` are in the order of. */
  readonly keys: Float64Array;
}

// Loops in functions of their own, on numbers alone: a browser then compiles them at once, and for good.

const keyOf = (value: number, sign: number): number => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : sign * value);

function heapOf(values: Float64Array, sign: number, rows: Uint32Array): Heap {
  const keys = Float64Array.from(rows, (row) => keyOf(values[row] ?? Number.NaN, sign));
  for (let at = (rows.length >> 1) - 1; at >= 0; at -= 1) sink(keys, rows, at, rows.length);
  return { rows, keys };
}

/** Of the rows that are not in the heap yet. */
function keepBest({ rows: best, keys }: Heap, values: Float64Array, sign: number, rows: Uint32Array): void {
  for (let index = best.length; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const key = keyOf(values[row] ?? Number.NaN, sign);
    if (key >= (keys[0] ?? 0)) continue;
    keys[0] = key;
    best[0] = row;
    sink(keys, best, 0, best.length);
  }
}

/** Lets the entry at `from` change places with those below it that come after it. */
function sink(keys: Float64Array, rows: Uint32Array, from: number, length: number): void {
  const key = keys[from] ?? 0;
  const row = rows[from] ?? 0;
  let at = from;
  for (let below = 2 * at + 1; below < length; below = 2 * at + 1) {
    const right = below + 1;
    const isRight = right < length && isAfter(keys[right] ?? 0, rows[right] ?? 0, keys[below] ?? 0, rows[below] ?? 0);
    const last = isRight ? right : below;
    if (!isAfter(keys[last] ?? 0, rows[last] ?? 0, key, row)) break;
    keys[at] = keys[last] ?? 0;
    rows[at] = rows[last] ?? 0;
    at = last;
  }
  keys[at] = key;
  rows[at] = row;
}

const isAfter = (keyA: number, rowA: number, keyB: number, rowB: number): boolean =>
  keyA > keyB || (keyA === keyB && rowA > rowB);

/** Takes the last one out of the heap again and again. */
function inOrder({ rows, keys }: Heap): Uint32Array {
  for (let left = rows.length - 1; left > 0; left -= 1) {
    const [row = 0, key = 0] = [rows[0], keys[0]];
    rows[0] = rows[left] ?? 0;
    keys[0] = keys[left] ?? 0;
    rows[left] = row;
    keys[left] = key;
    sink(keys, rows, 0, left);
  }
  return rows;
}
