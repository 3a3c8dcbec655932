/** How many points lie in each cell of a grid; where points are many, this can be read and a heap of dots cannot. */
export interface DensityGrid {
  readonly width: number;
  readonly height: number;
  /** Those with points, as `y * width + x` from the top left, each once and in no order. */
  readonly cells: Uint32Array<ArrayBuffer>;
  /** Of points in each of `cells`. */
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly largest: number;
  /** Points that have both coordinates. */
  readonly points: number;
  /** Those of them whose value is zero, which a logarithmic axis cannot hold: they lie at its lower edge. */
  readonly atZero: number;
  readonly x: readonly [low: number, high: number];
  /** Of the heights above that edge. */
  readonly y: readonly [low: number, high: number];
  /** Whether these are logarithms to the base 10. */
  readonly isLog: boolean;
}

/** Of all rows. */
export interface Coordinates {
  /** The number of the row where there is none. */
  readonly x: Float64Array | undefined;
  readonly heights: Heights;
}

/** How far up values lie: by their logarithms, so that a change of baseline only moves the labels of the axis, unless some are below zero. */
export interface Heights {
  readonly isLog: boolean;
  /** NaN where the value is unknown, -Infinity at a zero that has no logarithm. */
  readonly values: Float64Array;
}

/** Where a share of a coordinate's extent is along so many cells, in cells: its ends are in the middle of the first and of the last. */
export const placeAlong = (share: number, cells: number): number => 0.5 + share * (cells - 1);

type Extent = Pick<DensityGrid, "points" | "atZero" | "x" | "y">;

/** How coordinates become cells. */
interface Scale {
  readonly width: number;
  readonly lowest: number;
  readonly left: number;
  readonly high: number;
  /** In cells. */
  readonly x: number;
  readonly y: number;
}

type CountedCells = Pick<DensityGrid, "cells" | "counts" | "largest">;

/**
 * The cells of so few points are sorted. A count for each cell of a grid lies in hundreds of pages of memory, and the system clears
 * each of them when it is first touched, which takes longer.
 */
const mostSorted = 10_000;

/** Counts the points of some rows into grids of one size, one grid after the other. */
export function densityCounter(
  width: number,
  height: number,
): (coordinates: Coordinates, rows: Uint32Array) => DensityGrid {
  /** By cell; all zero between two grids. */
  let counted: Uint32Array | undefined;
  return (coordinates, rows) => {
    const extent = extentOf(coordinates, rows);
    const [left, right] = extent.x;
    const [low, high] = extent.y;
    const lowest = height - 1;
    const scale = { width, lowest, left, high, x: (width - 1) / (right - left || 1), y: lowest / (high - low || 1) };
    const isFew = extent.points <= mostSorted;
    if (!isFew) counted ??= new Uint32Array(width * height);
    const tallied =
      isFew || counted === undefined
        ? sortedCells(coordinates, rows, scale, extent.points)
        : countedCells(coordinates, rows, scale, counted);
    return { width, height, isLog: coordinates.heights.isLog, ...tallied, ...extent };
  };
}

/** Of the point of a row; below zero where it has none. */
function cellOf({ x, heights }: Coordinates, row: number, scale: Scale): number {
  const height = heights.values[row] ?? Number.NaN;
  const place = x === undefined ? row : (x[row] ?? Number.NaN);
  if (!isPoint(height, place)) return -1;
  // Both are zero or more, and bits hold no fraction: rounded.
  const down = height === -Infinity ? scale.lowest : ((scale.high - height) * scale.y + 0.5) | 0;
  return down * scale.width + (((place - scale.left) * scale.x + 0.5) | 0);
}

// Loops in functions of their own that give no more than a number: a browser then compiles them alone, at once and for good.

function sortedCells(coordinates: Coordinates, rows: Uint32Array, scale: Scale, points: number): CountedCells {
  const cells = new Uint32Array(points);
  putCells(coordinates, rows, scale, cells);
  cells.sort();
  const counts = new Uint32Array(points);
  const filled = countRuns(cells, counts);
  return countedIn(cells.slice(0, filled), counts.slice(0, filled));
}

/** Those of the rows that have a point. */
function putCells(coordinates: Coordinates, rows: Uint32Array, scale: Scale, cells: Uint32Array): void {
  let filled = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const cell = cellOf(coordinates, rows[index] ?? 0, scale);
    if (cell < 0) continue;
    cells[filled] = cell;
    filled += 1;
  }
}

/** Leaves one of the cells that are alike, which are in their order, and says how many are left. */
function countRuns(cells: Uint32Array, counts: Uint32Array): number {
  let filled = 0;
  for (let from = 0; from < cells.length; ) {
    const cell = cells[from] ?? 0;
    let to = from + 1;
    while (to < cells.length && cells[to] === cell) to += 1;
    cells[filled] = cell;
    counts[filled] = to - from;
    filled += 1;
    from = to;
  }
  return filled;
}

function countedCells(coordinates: Coordinates, rows: Uint32Array, scale: Scale, counted: Uint32Array): CountedCells {
  const all = new Uint32Array(Math.min(rows.length, counted.length));
  const cells = all.slice(0, countCells(coordinates, rows, scale, counted, all));
  const counts = new Uint32Array(cells.length);
  takeCounts(cells, counts, counted);
  return countedIn(cells, counts);
}

/** Puts each cell with a point once, and says how many there are. */
function countCells(
  coordinates: Coordinates,
  rows: Uint32Array,
  scale: Scale,
  counted: Uint32Array,
  cells: Uint32Array,
): number {
  let filled = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const cell = cellOf(coordinates, rows[index] ?? 0, scale);
    if (cell < 0) continue;
    const count = counted[cell] ?? 0;
    counted[cell] = count + 1;
    if (count > 0) continue;
    cells[filled] = cell;
    filled += 1;
  }
  return filled;
}

/** Leaves zeros. */
function takeCounts(cells: Uint32Array, counts: Uint32Array, counted: Uint32Array): void {
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? 0;
    counts[index] = counted[cell] ?? 0;
    counted[cell] = 0;
  }
}

const countedIn = (cells: Uint32Array<ArrayBuffer>, counts: Uint32Array<ArrayBuffer>): CountedCells => ({
  cells,
  counts,
  largest: largestOf(counts),
});

function largestOf(counts: Uint32Array): number {
  let largest = 0;
  for (let index = 0; index < counts.length; index += 1) largest = Math.max(largest, counts[index] ?? 0);
  return largest;
}

/** Neither is unknown. */
const isPoint = (height: number, place: number): boolean => height < Infinity && !Number.isNaN(place);

function extentOf({ x, heights: { values } }: Coordinates, rows: Uint32Array): Extent {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  let points = 0;
  let atZero = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const height = values[row] ?? Number.NaN;
    const place = x === undefined ? row : (x[row] ?? Number.NaN);
    if (!isPoint(height, place)) continue;
    points += 1;
    if (place < left) left = place;
    if (place > right) right = place;
    if (height > high) high = height;
    if (height === -Infinity) atZero += 1;
    else if (height < low) low = height;
  }
  return {
    points,
    atZero,
    x: points === 0 ? [0, 1] : [left, right],
    y: points === atZero ? [0, 1] : [low, high],
  };
}

/** Of a column, worked out once. */
export function heightsOf(values: Float64Array): Heights {
  if (hasNegative(values)) return { isLog: false, values };
  const logs = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1) logs[row] = Math.log10(values[row] ?? Number.NaN);
  return { isLog: true, values: logs };
}

function hasNegative(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row += 1) if ((values[row] ?? 0) < 0) return true;
  return false;
}
