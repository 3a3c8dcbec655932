/**
 * Closed-open intervals of real numbers, and their arithmetic: R. E. Moore, *Interval Analysis* (1966).
 *
 * `[low, high)` is what a written number stands for; a point has `low === high` and contains exactly that number.
 * Results are rounded outward by one unit in the last place where floating point could have cut them short.
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
export const hull = (a: Interval, b: Interval): Interval => ({
  low: Math.min(a.low, b.low),
  high: Math.max(a.high, b.high),
});

export const negate = ({ low, high }: Interval): Interval => ({ low: -high, high: -low });

export const add = (a: Interval, b: Interval): Interval => outward(a.low + b.low, a.high + b.high);

export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b));

export function multiply(a: Interval, b: Interval): Interval {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return outward(Math.min(...corners), Math.max(...corners));
}

/** `undefined` when the divisor contains or touches zero. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (b.low <= 0 && b.high >= 0) return undefined;
  const corners = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high];
  return outward(Math.min(...corners), Math.max(...corners));
}

function outward(low: number, high: number): Interval {
  return low === high ? point(low) : { low: low - ulp(low), high: high + ulp(high) };
}

/** An upper bound of the distance to the next number. */
function ulp(value: number): number {
  return Number.isFinite(value) ? Math.max(Number.MIN_VALUE, Math.abs(value) * Number.EPSILON) : 0;
}
