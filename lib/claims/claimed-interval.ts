import { type Interval, invert, parseQuantity, parseTimes, plainTimes, type Quantity } from "../quantity";
import type { Claim, Metric } from "../schema/catalogue";
import type { BoundKind } from "../schema/vocabulary";
import { isTime } from "./operands";

/** What a claim says of a number. */
export interface Claimed {
  readonly bound: BoundKind;
  /** Of a threshold, the open end is infinite and the other one exact. */
  readonly interval: Interval;
  /** The numbers that were said, the smaller one first; the same twice where there is one. */
  readonly ends: readonly [Quantity, Quantity];
  /** The claimed number where it is one without decimals, for what is cut off. */
  readonly whole: number | undefined;
}

/** How the number is meant by the column, and otherwise by the words in the cell; `undefined` where neither says it. */
function statedBound({ bound, low, high, kind }: Claim): BoundKind | undefined {
  const written = (low ?? high)?.bound ?? "exact";
  if (bound !== undefined && bound !== "exact") return bound;
  if (written !== "exact") return written;
  if (low !== undefined && high !== undefined) return low.value === high.value ? "exact" : "range";
  return bound !== undefined || kind === "date" || kind === "rank" ? "exact" : undefined;
}

const turned = {
  "at-least": "at-most",
  "at-most": "at-least",
  exact: "exact",
  about: "about",
  range: "range",
} as const;

/** What a claim says, as an interval; `undefined` for a claim without a number. */
export const claimedInterval = (claim: Claim, metric?: Metric): Interval | undefined =>
  readClaimed(claim, metric)?.interval;

/**
 * The claimed interval from the digits as written. `exact` is half a unit of the last digit on either side; `about` the
 * same, but zeros after the second digit count as filling; `range` runs from the lower end of the first number to the
 * upper end of the second; thresholds are taken as they are. A bound that is stated belongs to what is written, so that next
 * to `fewer` more than half is less than twice; one that is only implied belongs to how many times it is.
 */
export function readClaimed(claim: Claim, metric?: Metric): Claimed | undefined {
  const low = claim.low ?? claim.high;
  const high = claim.high ?? claim.low;
  if (low === undefined || high === undefined) return undefined;
  const isRatio = claim.kind === "ratio";
  const stated = statedBound(claim);
  const said = stated ?? (claim.high === undefined ? "at-least" : "at-most");
  const turns = isRatio && stated !== undefined && isTurned(said === "at-most" ? high : low, claim.direction);
  const bound = turns ? turned[said] : said;
  const asTimes = (quantity: Quantity): Quantity => (isRatio ? timesOf(quantity, claim.direction, metric) : quantity);
  if (bound === "at-least" || bound === "at-most") {
    const end = asTimes(said === "at-most" ? high : low);
    const isDate = claim.kind === "date";
    const interval =
      bound === "at-least"
        ? { low: isDate ? end.interval.low : end.value, high: Infinity }
        : { low: isRatio ? 0 : -Infinity, high: isDate ? end.interval.high : end.value };
    return { bound, interval, ends: [end, end], whole: undefined };
  }
  const parts = [asTimes(endOf(low, bound, 0, isRatio)), asTimes(endOf(high, bound, 1, isRatio))] as const;
  const [first, last] = parts[0].value > parts[1].value ? [parts[1], parts[0]] : parts;
  const interval = {
    low: Math.min(first.interval.low, last.interval.low),
    high: Math.max(first.interval.high, last.interval.high),
  };
  const isWhole = bound === "exact" && first.value === last.value && isWrittenWhole(first);
  return { bound, interval, ends: [first, last], whole: isWhole ? first.value : undefined };
}

const isWrittenWhole = ({ value, text }: Quantity): boolean => Number.isInteger(value) && !/\d\.\d/.test(text);

const between = /(?<=[\d%×x倍.KMBT万亿])\s*(?:-|–|—|~|～|至|到|\bto\b)\s*(?=\d)/;

/** One end of a range that stands in a single cell, with its own digits; elsewhere the number itself. */
function endOf(quantity: Quantity, bound: BoundKind, end: 0 | 1, isRatio: boolean): Quantity {
  if (quantity.bound !== "range" && bound !== "about") return quantity;
  const plain = isRatio ? plainTimes(quantity.text) : quantity.text;
  const text = quantity.bound === "range" ? partOf(plain, end) : plain;
  const parse = isRatio ? parseTimes : parseQuantity;
  const read = parse(bound === "about" ? `~${text.replace(/^[~≈]/, "")}` : text, {
    ...(quantity.unit !== undefined && quantity.unit !== "%" && { unit: quantity.unit }),
  });
  return read.kind === "quantity" && Math.abs(read.quantity.value - quantity.value) <= width(quantity)
    ? { ...read.quantity, text, bound: "exact" }
    : quantity;
}

/** `20%` and `40%` of `20-40%`: sign and unit stand once and hold for both. */
function partOf(text: string, end: 0 | 1): string {
  const [first = "", last, ...more] = text.split(between);
  if (last === undefined || more.length > 0) return text;
  const sign = /^[+-]/.exec(first)?.[0] ?? "";
  const unit = /^[\d.,]+\s*(.*)$/.exec(last)?.[1] ?? "";
  return end === 1 ? `${sign}${last}` : /[\d.]$/.test(first) ? `${first}${unit}` : first;
}

const width = ({ interval }: Quantity): number => interval.high - interval.low;

const lesser: readonly (string | undefined)[] = ["fewer", "shorter", "slower"];

/** A part of something, next to a direction that points down: `half` is twice as few, and less than half more than twice. */
const isTurned = ({ isPart }: Quantity, direction: Claim["direction"]): boolean =>
  isPart === true && lesser.includes(direction);

/**
 * Whether a percentage is what is lost: of a rate that is slower, but not of a latency, which then is longer; of a latency
 * that is faster where it has a minus.
 */
function isLoss(direction: Claim["direction"], metric: Metric | undefined, isMinus: boolean): boolean {
  const isOfTime = metric !== undefined && isTime(metric);
  if (direction === "slower") return !isOfTime;
  if (direction === "faster") return isOfTime && isMinus;
  return lesser.includes(direction);
}

/**
 * How many times, by how it is written. Next to a direction `30%` is a gain of that much (1.3×) and, of what is fewer or
 * shorter or of a rate that is slower, a loss (1 ÷ 0.7 times fewer); without one, or from `100%` on, it is a share (`130%`
 * is 1.3×). `half` is twice as few.
 */
function timesOf(quantity: Quantity, direction: Claim["direction"], metric: Metric | undefined): Quantity {
  if (quantity.unit === "%") return { ...quantity, ...ofPercent(quantity, direction, metric) };
  const { low, high } = quantity.interval;
  if (!isTurned(quantity, direction) || low <= 0) return quantity;
  return { ...quantity, value: 1 / quantity.value, interval: { low: 1 / high, high: 1 / low } };
}

function ofPercent({ value, interval }: Quantity, direction: Claim["direction"], metric: Metric | undefined) {
  const share = { value: value / 100, interval: { low: interval.low / 100, high: interval.high / 100 } };
  if (value >= 100 || (direction === undefined && value >= 0)) return share;
  if (!isLoss(direction, metric, value < 0)) return plusOne(direction === "slower" ? unsigned(share) : share);
  const { low, high } = unsigned(share).interval;
  const left = invert({ low: 1 - high, high: 1 - low });
  return left === undefined ? plusOne(share) : { value: 1 / (1 - Math.abs(share.value)), interval: left };
}

interface Share {
  readonly value: number;
  readonly interval: Interval;
}

const plusOne = ({ value, interval }: Share): Share => ({
  value: 1 + value,
  interval: { low: 1 + interval.low, high: 1 + interval.high },
});

function unsigned({ value, interval }: Share): Share {
  const sizes = [Math.abs(interval.low), Math.abs(interval.high)];
  return { value: Math.abs(value), interval: { low: Math.min(...sizes), high: Math.max(...sizes) } };
}

/** The smallest interval around all; `undefined` for none. */
export const hullOf = (intervals: readonly Interval[]): Interval | undefined =>
  intervals.length === 0
    ? undefined
    : { low: Math.min(...intervals.map(({ low }) => low)), high: Math.max(...intervals.map(({ high }) => high)) };
