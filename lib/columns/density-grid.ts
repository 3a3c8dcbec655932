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
  /** Rows whose value is zero or below, which a logarithmic axis cannot hold. */
  readonly belowLog: number;
  readonly x: readonly [low: number, high: number];
  /** Logarithms to the base 10. */
  readonly y: readonly [low: number, high: number];
}

/** Of all rows. */
export interface Coordinates {
  /** The number of the row where there is none. */
  readonly x: Float64Array | undefined;
  /** Of the values, as `logsOf` has them, so that a change of baseline only moves the labels of the axis. */
  readonly logs: Float64Array;
}

interface Extent {
  readonly points: number;
  readonly belowLog: number;
  readonly x: readonly [low: number, high: number];
  readonly y: readonly [low: number, high: number];
}

/** What the cells of a grid are counted in. */
interface Tally {
  /** By cell; all zero between two grids. */
  readonly all: Uint32Array;
  /** Those with points so far. */
  readonly cells: Uint32Array;
  readonly width: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

/** Counts the points of some rows into grids of one size, one grid after the other. */
export function densityCounter(
  width: number,
  height: number,
): (coordinates: Coordinates, rows: Uint32Array) => DensityGrid {
  const all = new Uint32Array(width * height);
  return (coordinates, rows) => {
    const extent = extentOf(coordinates, rows);
    const [left, right] = extent.x;
    const [low, high] = extent.y;
    const cells = new Uint32Array(Math.min(extent.points, all.length));
    const scaleX = (width - 1) / (right - left || 1);
    const scaleY = (height - 1) / (high - low || 1);
    const filled = tally(coordinates, rows, extent, { all, cells, width, scaleX, scaleY });
    const counts = new Uint32Array(filled);
    let largest = 0;
    for (let index = 0; index < filled; index += 1) {
      const cell = cells[index] ?? 0;
      const count = all[cell] ?? 0;
      if (count > largest) largest = count;
      counts[index] = count;
      all[cell] = 0;
    }
    return { width, height, cells: cells.slice(0, filled), counts, largest, ...extent };
  };
}

// Loops in functions of their own: a browser then compiles them alone and at once.

/** How many cells have points. */
function tally(
  { x, logs }: Coordinates,
  rows: Uint32Array,
  { x: [left], y: [, high] }: Extent,
  { all, cells, width, scaleX, scaleY }: Tally,
): number {
  let filled = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const log = logs[row] ?? Number.NaN;
    const place = x === undefined ? row : (x[row] ?? Number.NaN);
    if (!isPoint(log, place)) continue;
    // Both are zero or more, and bits hold no fraction: rounded.
    const cell = (((high - log) * scaleY + 0.5) | 0) * width + (((place - left) * scaleX + 0.5) | 0);
    const count = all[cell] ?? 0;
    all[cell] = count + 1;
    if (count > 0) continue;
    cells[filled] = cell;
    filled += 1;
  }
  return filled;
}

/** Neither is unknown, and a logarithm can hold the value. */
const isPoint = (log: number, place: number): boolean => Number.isFinite(log) && !Number.isNaN(place);

function extentOf({ x, logs }: Coordinates, rows: Uint32Array): Extent {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  let points = 0;
  let belowLog = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const log = logs[row] ?? Number.NaN;
    const place = x === undefined ? row : (x[row] ?? Number.NaN);
    if (log === -Infinity) belowLog += 1;
    if (!isPoint(log, place)) continue;
    points += 1;
    if (log < low) low = log;
    if (log > high) high = log;
    if (place < left) left = place;
    if (place > right) right = place;
  }
  return points === 0
    ? { points, belowLog, x: [0, 1], y: [0, 1] }
    : { points, belowLog, x: [left, right], y: [low, high] };
}

/** The logarithms to the base 10 of a column, worked out once: NaN where the value is unknown, -Infinity at zero and below. */
export function logsOf(values: Float64Array): Float64Array {
  const logs = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    logs[row] = value <= 0 ? -Infinity : Math.log10(value);
  }
  return logs;
}
