import { divide, type Interval, type Quantity } from "../quantity";
import { agreement } from "./agreement";
import type { Claimed } from "./claimed-interval";
import type { Fit } from "./verdict";

/** What a value may be: open above of `200K+`, below of `<1M`. */
export function openedInterval({ bound, interval }: Quantity): Interval {
  if (bound === "at-least") return { low: interval.low, high: Number.POSITIVE_INFINITY };
  return bound === "at-most" ? { low: Number.NEGATIVE_INFINITY, high: interval.high } : interval;
}

/**
 * `over ÷ under` of positive values, either of which may be a bound only: its ends as they may be.
 * `undefined` where the divisor may be zero as written.
 */
export function openedQuotient(over: Quantity, under: Quantity): Interval | undefined {
  const stated = divide(over.interval, under.interval);
  if (stated === undefined) return undefined;
  const isOpen = (bound: "at-least" | "at-most", inverse: "at-least" | "at-most") =>
    over.bound === bound || under.bound === inverse;
  return {
    low: isOpen("at-most", "at-least") ? 0 : stated.low,
    high: isOpen("at-least", "at-most") ? Number.POSITIVE_INFINITY : stated.high,
  };
}

/** A threshold that is met may still be passed where the value is open on that side; other claims are met by what is stated. */
const isLeftOpen = ({ bound }: Claimed, opened: Interval): boolean =>
  (bound === "at-most" && opened.high === Number.POSITIVE_INFINITY) ||
  (bound === "at-least" && (opened.low === 0 || opened.low === Number.NEGATIVE_INFINITY));

/**
 * What is claimed against what is stated, and what that may be. `undefined` where the value is a bound only, which neither
 * confirms nor refutes it.
 */
export function fitWith(claimed: Claimed, stated: Interval, opened: Interval): Fit | undefined {
  const { fit } = agreement(claimed, stated, false);
  const isOpen = opened.low !== stated.low || opened.high !== stated.high;
  if (!isOpen) return fit;
  if (fit === "meets") return isLeftOpen(claimed, opened) ? undefined : fit;
  return agreement(claimed, opened, false).fit === "meets" ? undefined : fit;
}
