/**
 * Half-open intervals of real numbers, and their arithmetic: R. E. Moore, *Interval Analysis* (1966).
 *
 * `[low, high)` is what a written number stands for; a point has `low === high` and contains exactly that number.
 * Ends are finite and `low <= high`. Whatever members are taken, the result of an operation on them is in the result for
 * the intervals: as floating point is cut short, results are rounded outward by at least one unit in the last place,
 * which also takes in an end that was reached exactly. Two points give the point that floating point gives.
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const point = (value: number): Interval => ({ low: value, high: value });

export const isPoint = ({ low, high }: Interval): boolean => low === high;

export const width = ({ low, high }: Interval): number => high - low;

export function contains(interval: Interval, value: number): boolean {
  return isPoint(interval) ? value === interval.low : value >= interval.low && value < interval.high;
}

/** Whether some number lies in both. */
export function overlaps(a: Interval, b: Interval): boolean {
  if (isPoint(a)) return contains(b, a.low);
  if (isPoint(b)) return contains(a, b.low);
  return a.low < b.high && b.low < a.high;
}

/** The smallest interval around both. */
export function hull(a: Interval, b: Interval): Interval {
  const low = Math.min(a.low, b.low);
  const high = Math.max(a.high, b.high);
  if (low === high) return point(low);
  const isReached = [a, b].some((part) => isPoint(part) && part.high === high);
  return { low, high: isReached ? above(high) : high };
}

export const negate = ({ low, high }: Interval): Interval =>
  low === high ? point(-low) : { low: -high, high: above(-low) };

export const add = (a: Interval, b: Interval): Interval => outward([a.low + b.low, a.high + b.high], a, b);

export const subtract = (a: Interval, b: Interval): Interval => outward([a.low - b.high, a.high - b.low], a, b);

export const multiply = (a: Interval, b: Interval): Interval =>
  outward([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high], a, b);

/** `undefined` when the divisor contains or touches zero. */
export const divide = (a: Interval, b: Interval): Interval | undefined =>
  b.low <= 0 && b.high >= 0
    ? undefined
    : outward([a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high], a, b);

/** `interval × factor`. */
export const scale = (interval: Interval, factor: number): Interval => multiply(interval, point(factor));

/** `1 ÷ interval`; `undefined` when it contains or touches zero. */
export const invert = (interval: Interval): Interval | undefined => divide(point(1), interval);

function outward(corners: readonly number[], a: Interval, b: Interval): Interval {
  const low = Math.min(...corners);
  return isPoint(a) && isPoint(b) ? point(low) : { low: below(low), high: above(Math.max(...corners)) };
}

/** At least the next number up, at most the one after it. */
const above = (value: number): number => value + step(value);

/** At most the next number down; zero stays, so that no sum of positive numbers starts below it. */
const below = (value: number): number => (value === 0 ? 0 : value - step(value));

const step = (value: number): number =>
  Number.isFinite(value) ? Math.max(Number.MIN_VALUE, Math.abs(value) * Number.EPSILON) : 0;
