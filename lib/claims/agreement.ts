import { contains, type Interval, isPoint } from "../quantity";
import type { Claimed } from "./claimed-interval";
import type { Fit } from "./verdict";

/** The noise that rounding outward adds to an end of a quotient: a few units in the last place. */
const noise = 8 * Number.EPSILON;

/** Whether some number lies in both. Ends that only touch do not meet, however floating point rounded them. */
export function meet(a: Interval, b: Interval): boolean {
  if (isPoint(a) || isPoint(b)) return isPoint(a) ? holds(b, a.low) : holds(a, b.low);
  return isBelow(a.low, b.high) && isBelow(b.low, a.high);
}

const isBelow = (low: number, high: number): boolean =>
  low < high - (Number.isFinite(high) ? Math.abs(high) * noise : 0);

const holds = (interval: Interval, value: number): boolean =>
  contains(interval, value) || Math.abs(interval.low - value) <= Math.abs(value) * noise;

/** From here on, what is cut off is less than a hundredth: 116 for 116.67, but not 3 for 3.9. */
const leastCut = 100;

export interface Agreement {
  readonly fit: Fit;
  /** It agrees only because the claimed whole number was cut off, and not rounded. */
  readonly isCut: boolean;
}

/** Claimed against derived; a threshold is missed only where the derived interval lies on the wrong side as a whole. */
export function agreement({ bound, interval, whole }: Claimed, derived: Interval, canBeCut: boolean): Agreement {
  if (bound === "at-least") {
    const agrees = isPoint(derived) ? derived.low >= interval.low : isBelow(interval.low, derived.high);
    return { fit: agrees ? "meets" : "below", isCut: false };
  }
  if (bound === "at-most") return { fit: derived.low <= interval.high * (1 + noise) ? "meets" : "above", isCut: false };
  if (meet(interval, derived)) return { fit: "meets", isCut: false };
  const isCut =
    canBeCut && whole !== undefined && whole >= leastCut && derived.low >= whole && derived.high <= whole + 1;
  return { fit: isCut ? "meets" : derived.low < interval.low ? "below" : "above", isCut };
}
