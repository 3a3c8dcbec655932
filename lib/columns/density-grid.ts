/** How many points lie in each cell of a grid; where points are many, this can be read and a heap of dots cannot. */
export interface DensityGrid {
  readonly width: number;
  readonly height: number;
  /** By rows, the top one first. */
  readonly counts: Uint32Array;
  readonly largest: number;
  /** Points that have both coordinates. */
  readonly points: number;
  /** Rows whose value is zero or below, which a logarithmic axis cannot hold. */
  readonly belowLog: number;
  readonly x: readonly [low: number, high: number];
  /** Logarithms to the base 10. */
  readonly y: readonly [low: number, high: number];
}

/** Points at `x` and the logarithm of `values`; a change of baseline only moves the labels of the axis. */
export function densityGrid(
  x: Float64Array | undefined,
  logs: Float64Array,
  values: Float64Array,
  rows: Uint32Array,
  width: number,
  height: number,
): DensityGrid {
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
  const counts = new Uint32Array(width * height);
  if (points === 0) return { width, height, counts, largest: 0, points, belowLog, x: [0, 1], y: [0, 1] };
  const scaleX = (width - 1) / (right - left || 1);
  const scaleY = (height - 1) / (high - low || 1);
  let largest = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    const y = logs[row] ?? Number.NaN;
    const place = x === undefined ? row : (x[row] ?? Number.NaN);
    if (!Number.isFinite(y) || Number.isNaN(place)) continue;
    const cell = Math.round((high - y) * scaleY) * width + Math.round((place - left) * scaleX);
    const count = (counts[cell] ?? 0) + 1;
    counts[cell] = count;
    if (count > largest) largest = count;
  }
  return { width, height, counts, largest, points, belowLog, x: [left, right], y: [low, high] };
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
