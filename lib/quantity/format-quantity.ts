import { decimalOf, shift as movePoint, numberOf } from "./decimal";
import { type Digits, digitsOf, magnitude, roundedTo, shift, withoutTrailingZeros } from "./digits";
import { formatDigits, formatScientific, isScientific, minus } from "./format-digits";
import { type Interval, width } from "./interval";
import type { Locale } from "./locale";
import { type Bound, digitsWithin, type Quantity, writtenDigits } from "./quantity";
import { isWrittenOut, type PrefixedUnit, prefixFor } from "./unit-prefix";
import { unitWord } from "./unit-words";

export interface FormatOptions {
  readonly locale: Locale;
  /**
   * Significant digits at most: 3 unless said otherwise, in `full` style as many as there are. In compact style all digits
   * before the point are shown, so that 1,446 stays 1,446.
   */
  readonly digits?: number | undefined;
  /** The unit of the metric; `count` shows none. `%` and `×` stand close, others after a no-break space (U+00A0). */
  readonly unit?: string | undefined;
  /** The unit is named elsewhere: the number is written as with it, but only `%` and `×` follow. */
  readonly hidesUnit?: boolean | undefined;
  /** The power of ten from which K or 万 is used: 4 unless said otherwise, so that 9,999 has none. */
  readonly signFrom?: number | undefined;
  /** `full` writes every digit with separators; `compact` (the default) uses K, M, B, T or 万, 亿, 万亿. */
  readonly style?: "compact" | "full" | undefined;
  /** The written form: no digit is shown that it does not have, its zeros at the end are kept. */
  readonly quantity?: Quantity | undefined;
  /** Where the number may lie: no digit is shown that this leaves open. */
  readonly interval?: Interval | undefined;
}

const defaultDigits = 3;
const comparedDigits = 4;
/** Beyond these, a double shows the noise of its arithmetic. */
const soundDigits = 15;
const space = "\u00a0";

interface Step {
  readonly power: number;
  readonly sign: string;
}

const steps: Readonly<Record<Locale, readonly Step[]>> = {
  en: [
    { power: 12, sign: "T" },
    { power: 9, sign: "B" },
    { power: 6, sign: "M" },
    { power: 3, sign: "K" },
  ],
  zh: [
    { power: 12, sign: "万亿" },
    { power: 8, sign: "亿" },
    { power: 4, sign: "万" },
  ],
};
const unscaled: Step = { power: 0, sign: "" };
const signedFrom = 4;

/**
 * `175B`, `1,750亿`, `34.6%`, `570 GB`, `3.14×10²³ FLOP`. `parseQuantity`, told the unit, reads it back as an interval around
 * the value. Units such as ms, GB and % get no K or 万; bytes, watts and the like get a prefix.
 */
export const formatNumber = (value: number, options: FormatOptions): string =>
  unitedNumber(value, options, options.quantity);

function unitedNumber(value: number, options: FormatOptions, quantity: Quantity | undefined): string {
  const prefix = unitPrefix(options, value);
  if (prefix === undefined) return Number.isNaN(value) ? "–" : withUnit(bareNumber(value, options, quantity), options);
  const scaled = inPrefixedUnit(options, prefix);
  return withUnit(bareNumber(inPrefix(value, prefix), scaled, quantity), scaled);
}

function bareNumber(value: number, options: FormatOptions, quantity: Quantity | undefined): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : `${minus}∞`;
  const shown = rounded(value, options, quantity);
  return isScientific(shown) ? formatScientific(shown) : positional(shown, options);
}

const boundSigns: Readonly<Record<Bound, string>> = {
  exact: "",
  about: "~",
  "at-least": "≥",
  "at-most": "≤",
  range: "",
};

/** A measured value in the unit of its metric as its source gave it: `34.6%`, `~170K`, `≥1.3`, `4–9`. */
export function formatQuantity(quantity: Quantity, options: Omit<FormatOptions, "quantity">): string {
  if (quantity.bound === "range") return formatInterval(quantity.interval, options);
  return boundSigns[quantity.bound] + unitedNumber(quantity.value, options, quantity);
}

/** Beyond these a number is hard to read. */
const mostDigits = 6;
/** Below this, `741,813` says more clearly what `741.813K` says. */
const plainBelow = 1e6;

/** A measured value with the digits of its source, but at least three, as evidence stands in tables and in what follows from it. */
export function formatWritten(
  quantity: Quantity,
  options: Pick<FormatOptions, "locale" | "unit">,
  most = mostDigits,
): string {
  const digits = Math.min(most, Math.max(defaultDigits, writtenDigits(quantity)));
  const style = digits > defaultDigits && Math.abs(quantity.value) < plainBelow ? "full" : "compact";
  return formatQuantity(quantity, { ...options, digits, style });
}

/** How many times: `10.3×`, `0.24×`, `1,180×`. */
export const formatRatio = (ratio: number, locale: Locale): string =>
  formatNumber(ratio, { locale, style: "full", digits: defaultDigits, unit: "×" });

/** `112.6–121.0×`: both ends to one place finer than the first digit of the width; an end that would vanish keeps one digit. */
export function formatRatioInterval(interval: Interval, locale: Locale): string {
  const { low, high } = interval;
  if (!Number.isFinite(width(interval)))
    return joined(formatRatio(low, locale), formatRatio(high, locale), low, locale);
  const place = Math.floor(Math.log10(Math.max(width(interval), Math.abs(high) * 1e-6)));
  const decimals = Math.min(6, Math.max(0, 1 - place));
  const [first, last] = [toPlace(low, decimals), toPlace(high, decimals)];
  return first === last ? formatRatio(low + width(interval) / 2, locale) : `${joined(first, last, low, locale)}×`;
}

/** `4–9`, `174.5B–175.5B`, and `−5 to −3`, as a dash before a minus misleads. Four digits unless said otherwise; the unit once. */
export function formatInterval({ low, high }: Interval, options: FormatOptions): string {
  const prefix = unitPrefix(options, Math.max(Math.abs(low), Math.abs(high)));
  const scaled = prefix === undefined ? options : inPrefixedUnit(options, prefix);
  const ends = { digits: comparedDigits, ...scaled };
  const end = (value: number): string =>
    bareNumber(prefix === undefined ? value : inPrefix(value, prefix), ends, options.quantity);
  return withUnit(joined(end(low), end(high), low, options.locale), scaled);
}

const unitPrefix = ({ unit, style }: FormatOptions, value: number): PrefixedUnit | undefined =>
  unit === undefined || style === "full" ? undefined : prefixFor(unit, value);

/** Moves the point: a division may leave 21474836.450000003, which rounds another way. */
const inPrefix = (value: number, { power }: PrefixedUnit): number =>
  numberOf(movePoint(decimalOf(String(value)), -power));

/** The options for a number that is written in its unit with a prefix. */
function inPrefixedUnit(options: FormatOptions, { unit, power }: PrefixedUnit): FormatOptions {
  const { interval } = options;
  return { ...options, unit, hidesUnit: false, interval: interval && dividedBy(interval, 10 ** power) };
}

const dividedBy = ({ low, high }: Interval, scale: number): Interval => ({ low: low / scale, high: high / scale });

/** With its sign: `+3.2`, `−134.3`. Four digits unless said otherwise. */
export function formatDifference(difference: number, options: FormatOptions): string {
  const text = formatNumber(difference, { digits: comparedDigits, ...options });
  return difference > 0 ? `+${text}` : text;
}

function joined(first: string, last: string, low: number, locale: Locale): string {
  if (first === last) return first;
  if (low >= 0) return `${first}–${last}`;
  return locale === "zh" ? `${first}至${last}` : `${first} to ${last}`;
}

const toPlace = (value: number, decimals: number): string => {
  const digits = digitsOf(value);
  return formatDigits(roundedTo(digits, Math.max(1, magnitude(digits) + 1 + decimals)));
};

function withUnit(number: string, { unit, hidesUnit, locale }: FormatOptions): string {
  if (unit === undefined || unit === "" || unit === "count") return number;
  const word = unitWord(unit, locale);
  if (word === "%" || word === "×") return number + word;
  if (hidesUnit === true) return number;
  return number + (isChinese(number.at(-1)) && isChinese(word[0]) ? "" : space) + word;
}

/** Between Chinese words stands no space: `29.8万分`. */
const isChinese = (sign = ""): boolean => /\p{Script=Han}/u.test(sign);

/** The power of ten of the sign that a number of this size takes: 9 for `B`. */
function stepOf(size: number, options: FormatOptions): Step {
  const { locale, style, unit, signFrom = signedFrom } = options;
  if (style === "full" || size < signFrom || (unit !== undefined && isWrittenOut(unit))) return unscaled;
  return steps[locale].find(({ power }) => size >= power) ?? unscaled;
}

function positional(number: Digits, options: FormatOptions): string {
  const { power, sign } = stepOf(magnitude(number), options);
  return formatDigits(power === 0 ? number : shift(number, -power)) + sign;
}

/** The digits that are shown. Zeros at the end stay only where a source wrote them. */
function rounded(value: number, options: FormatOptions, quantity: Quantity | undefined): Digits {
  const { interval } = options;
  const number = digitsOf(value);
  const known = interval === undefined ? soundDigits : digitsWithin(value, interval);
  const digits = Math.min(known, wantedDigits(number, options));
  return quantity === undefined
    ? withoutTrailingZeros(roundedTo(number, digits))
    : roundedTo(number, Math.min(digits, writtenDigits(quantity)));
}

/** In compact style an integer part is never rounded: in `1,450` the zero would claim to have been counted. */
function wantedDigits(number: Digits, options: FormatOptions): number {
  const { style, digits = style === "full" ? soundDigits : defaultDigits } = options;
  if (style === "full" || isScientific(number)) return digits;
  const size = magnitude(number);
  return Math.max(digits, size - stepOf(size, options).power + 1);
}
