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
  /** Of the values, so that a change of baseline only moves the labels of the axis. */
  readonly logs: Float64Array;
  readonly values: Float64Array;
}

interface Extent {
  readonly points: number;
  readonly belowLog: number;
  readonly x: readonly [low: number, high: number];
  readonly y: readonly [low: number, high: number];
}

/** Counts the points of some rows into grids of one size, one grid after the other. */
export function densityCounter(
  width: number,
  height: number,
): (coordinates: Coordinates, rows: Uint32Array) => DensityGrid {
  /** By cell; all zero between two grids. */
  const all = new Uint32Array(width * height);
  return (coordinates, rows) => {
    const { x, logs } = coordinates;
    const extent = extentOf(coordinates, rows);
    const cells = new Uint32Array(Math.min(extent.points, all.length));
    const [left, right] = extent.x;
    const [low, high] = extent.y;
    const scaleX = (width - 1) / (right - left || 1);
    const scaleY = (height - 1) / (high - low || 1);
    let filled = 0;
    let largest = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? 0;
      const y = logs[row] ?? Number.NaN;
      const place = x === undefined ? row : (x[row] ?? Number.NaN);
      if (!Number.isFinite(y) || Number.isNaN(place)) continue;
      const cell = Math.round((high - y) * scaleY) * width + Math.round((place - left) * scaleX);
      const count = (all[cell] ?? 0) + 1;
      all[cell] = count;
      if (count > largest) largest = count;
      if (count > 1) continue;
      cells[filled] = cell;
      filled += 1;
    }
    const counts = new Uint32Array(filled);
    for (let index = 0; index < filled; index += 1) {
      const cell = cells[index] ?? 0;
      counts[index] = all[cell] ?? 0;
      all[cell] = 0;
    }
    return { width, height, cells: cells.slice(0, filled), counts, largest, ...extent };
  };
}

function extentOf({ x, logs, values }: Coordinates, rows: Uint32Array): Extent {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  let points = 0;
  let belowLog = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const y = logs[row] ?? Number.NaN;
    const place = x === undefined ? row : (x[row] ?? Number.NaN);
    if ((values[row] ?? Number.NaN) <= 0) belowLog += 1;
    if (!Number.isFinite(y) || Number.isNaN(place)) continue;
    points += 1;
    if (y < low) low = y;
    if (y > high) high = y;
    if (place < left) left = place;
    if (place > right) right = place;
  }
  return points === 0
    ? { points, belowLog, x: [0, 1], y: [0, 1] }
    : { points, belowLog, x: [left, right], y: [low, high] };
}

/** The logarithms of a column, worked out once. */
export function logsOf(values: Float64Array): Float64Array {
  const logs = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    logs[row] = value > 0 ? Math.log10(value) : Number.NaN;
  }
  return logs;
}
