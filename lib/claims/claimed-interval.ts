import { type Interval, overlaps, width } from "../quantity";
import type { Claim } from "../schema/catalogue";
import type { Fit } from "./verdict";

/**
 * What a claim says, as an interval: what its digits stand for, from the lower end to the upper. A bound is taken at its
 * word: `over 30%` is [1.3, ∞). One ratio may be rounded or cut off: 116 is [115.5, 117). `undefined` for a claim without a number.
 */
export function claimedInterval({ kind, low, high, bound }: Claim): Interval | undefined {
  if (low === undefined && high === undefined) return undefined;
  if (bound === "at-most") return { low: 0, high: (high ?? low)?.value ?? 0 };
  if (bound === "at-least" || high === undefined)
    return { low: low?.value ?? high?.value ?? 0, high: Number.POSITIVE_INFINITY };
  const first = low ?? high;
  const isCut = kind === "ratio" && first.value === high.value;
  return { low: first.interval.low, high: isCut ? high.value + width(high.interval) : high.interval.high };
}

/** Whether two intervals share a number. */
export function fitOf(derived: Interval, claimed: Interval): Fit {
  if (overlaps(derived, claimed)) return "meets";
  return derived.low < claimed.low ? "below" : "above";
}

export const hullOf = (intervals: readonly Interval[]): Interval | undefined =>
  intervals.length === 0
    ? undefined
    : { low: Math.min(...intervals.map(({ low }) => low)), high: Math.max(...intervals.map(({ high }) => high)) };
