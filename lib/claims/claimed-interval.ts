import { type Interval, invert, parseQuantity, type Quantity } from "../quantity";
import type { Claim } from "../schema/catalogue";
import type { BoundKind } from "../schema/vocabulary";

/** What a claim says of a number. */
export interface Claimed {
  readonly bound: BoundKind;
  /** Of a threshold, the open end is infinite and the other one exact. */
  readonly interval: Interval;
  /** The claimed number where there is one, for what is cut off. */
  readonly whole: number | undefined;
}

const boundOf = ({ bound, low, high, kind }: Claim): BoundKind => {
  const written = (low ?? high)?.bound ?? "exact";
  if (bound !== undefined && bound !== "exact") return bound;
  if (written !== "exact") return written;
  if (low !== undefined && high !== undefined) return low.value === high.value ? "exact" : "range";
  return high === undefined && bound === undefined && kind !== "date" && kind !== "rank" ? "at-least" : "exact";
};

/** What a claim says, as an interval; `undefined` for a claim without a number. */
export const claimedInterval = (claim: Claim): Interval | undefined => readClaimed(claim)?.interval;

/**
 * The claimed interval from the digits as written. `exact` is half a unit of the last digit on either side; `about` the
 * same, but zeros after the second digit count as filling; `range` runs from the lower end of the first number to the
 * upper end of the second; thresholds are taken as they are.
 */
export function readClaimed(claim: Claim): Claimed | undefined {
  const bound = boundOf(claim);
  const low = claim.low ?? claim.high;
  const high = claim.high ?? claim.low;
  if (low === undefined || high === undefined) return undefined;
  const asTimes = claim.kind === "ratio" ? (quantity: Quantity) => timesOf(quantity, claim.direction) : asWritten;
  if (bound === "at-least") return { bound, interval: { low: asTimes(low).value, high: Infinity }, whole: undefined };
  if (bound === "at-most") {
    const end = claim.kind === "ratio" ? 0 : -Infinity;
    return { bound, interval: { low: end, high: asTimes(high).value }, whole: undefined };
  }
  const [first, last] = [asTimes(endOf(low, bound, 0)), asTimes(endOf(high, bound, 1))];
  const interval = {
    low: Math.min(first.interval.low, last.interval.low),
    high: Math.max(first.interval.high, last.interval.high),
  };
  const isWhole = bound === "exact" && first.value === last.value && Number.isInteger(first.value);
  return { bound, interval, whole: isWhole ? first.value : undefined };
}

const asWritten = (quantity: Quantity): Pick<Quantity, "value" | "interval"> => quantity;

const between = /(?<=[\d%×x倍])\s*(?:-|–|—|~|～|至|到|\bto\b)\s*(?=\d)/;

/** One end of a range that stands in a single cell, with its own digits; elsewhere the number itself. */
function endOf(quantity: Quantity, bound: BoundKind, end: 0 | 1): Quantity {
  const parts = quantity.bound === "range" ? quantity.text.split(between) : [quantity.text];
  const text = parts.length === 2 ? (parts[end] ?? quantity.text) : quantity.text;
  if (parts.length !== 2 && bound !== "about") return quantity;
  const read = parseQuantity(bound === "about" ? `~${text.replace(/^[~≈]/, "")}` : text, {
    ...(quantity.unit !== undefined && { unit: quantity.unit }),
  });
  return read.kind === "quantity" && Math.abs(read.quantity.value - quantity.value) <= width(quantity)
    ? read.quantity
    : quantity;
}

const width = ({ interval }: Quantity): number => interval.high - interval.low;

const fractionWord =
  /^(?:half|a half|one half|一半|a third|one third|三分之一|a quarter|one quarter|四分之一|1\/\d+)$/i;
const lesser: readonly (string | undefined)[] = ["fewer", "shorter", "slower"];

/**
 * How many times, by how it is written. Next to a direction `30%` is a gain of that much (1.3×) and, of what is fewer,
 * shorter or slower, a loss (1 ÷ 0.7 times fewer); without one, or from `100%` on, it is a share (`130%` is 1.3×). `half`
 * is twice as few.
 */
export function timesOf(quantity: Quantity, direction: Claim["direction"]): Pick<Quantity, "value" | "interval"> {
  if (quantity.unit === "%") return ofPercent(quantity, direction);
  if (!lesser.includes(direction) || !fractionWord.test(quantity.text.trim())) return quantity;
  const count = Math.round(1 / quantity.value);
  return { value: count, interval: { low: count - 0.5, high: count + 0.5 } };
}

function ofPercent({ value, interval }: Quantity, direction: Claim["direction"]) {
  const share = { value: value / 100, interval: { low: interval.low / 100, high: interval.high / 100 } };
  if (value >= 100 || (direction === undefined && value >= 0)) return share;
  if (!lesser.includes(direction)) return plusOne(share);
  const sizes = [Math.abs(share.interval.low), Math.abs(share.interval.high)];
  const left = invert({ low: 1 - Math.max(...sizes), high: 1 - Math.min(...sizes) });
  return left === undefined ? plusOne(share) : { value: 1 / (1 - Math.abs(share.value)), interval: left };
}

const plusOne = ({ value, interval }: { readonly value: number; readonly interval: Interval }) => ({
  value: 1 + value,
  interval: { low: 1 + interval.low, high: 1 + interval.high },
});

/** The smallest interval around all; `undefined` for none. */
export const hullOf = (intervals: readonly Interval[]): Interval | undefined =>
  intervals.length === 0
    ? undefined
    : { low: Math.min(...intervals.map(({ low }) => low)), high: Math.max(...intervals.map(({ high }) => high)) };
