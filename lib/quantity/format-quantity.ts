import { type Decimal, decimalOf, magnitude, numberOf, roundedTo, shift, withoutTrailingZeros } from "./decimal";
import { formatDecimal, formatScientific, isScientific, minus } from "./format-decimal";
import { type Interval, width } from "./interval";
import type { Locale } from "./locale";
import { type Bound, digitsWithin, type Quantity, writtenDigits } from "./quantity";
import { isPhysical } from "./unit-prefix";

export interface FormatOptions {
  readonly locale: Locale;
  /**
   * Significant digits at most: 3 unless said otherwise, in `full` style as many as there are. In compact style all digits
   * before the point are shown, so that 1,446 stays 1,446.
   */
  readonly digits?: number | undefined;
  /** The unit of the metric; `count` shows none. `%` and `×` stand close, others after a no-break space (U+00A0). */
  readonly unit?: string | undefined;
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

const steps: Readonly<Record<Locale, readonly (readonly [power: number, sign: string])[]>> = {
  en: [
    [12, "T"],
    [9, "B"],
    [6, "M"],
    [3, "K"],
  ],
  zh: [
    [12, "万亿"],
    [8, "亿"],
    [4, "万"],
  ],
};
const plainBelow = 1e4;

/**
 * `175B`, `1,750亿`, `34.6%`, `3.14×10²³ FLOP`. `parseQuantity`, told the unit, reads it back as an interval around the
 * value. Units such as ms, GB and % get no K or 万. A number that is none is `–`.
 */
export function formatNumber(value: number, options: FormatOptions): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return `${value > 0 ? "∞" : `${minus}∞`}${unitText(options.unit)}`;
  const shown = rounded(value, options);
  return (isScientific(shown) ? formatScientific(shown) : positional(shown, options)) + unitText(options.unit);
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
  return boundSigns[quantity.bound] + formatNumber(quantity.value, { ...options, quantity });
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
  const { unit, ...bare } = options;
  const end = (value: number): string => withoutUnit(value, { digits: comparedDigits, ...bare, unit });
  return joined(end(low), end(high), low, options.locale) + unitText(unit);
}

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
  const decimal = decimalOf(String(value));
  return formatDecimal(roundedTo(decimal, Math.max(1, magnitude(decimal) + 1 + decimals)));
};

function withoutUnit(value: number, options: FormatOptions): string {
  const text = formatNumber(value, options);
  return text.slice(0, text.length - unitText(options.unit).length);
}

function unitText(unit: string | undefined): string {
  if (unit === undefined || unit === "" || unit === "count") return "";
  return unit === "%" || unit === "×" ? unit : space + unit;
}

/** The power of ten of the sign that a number of this size takes: 9 for `B`. */
function stepOf(size: number, { locale, style, unit }: FormatOptions): readonly [power: number, sign: string] {
  const isPlain = style === "full" || size < plainBelow || (unit !== undefined && isPhysical(unit));
  return (isPlain ? undefined : steps[locale].find(([power]) => size >= 10 ** power)) ?? [0, ""];
}

function positional(decimal: Decimal, options: FormatOptions): string {
  const [power, sign] = stepOf(Math.abs(numberOf(decimal)), options);
  return formatDecimal(shift(decimal, -power)) + sign;
}

/** The digits that are shown. Zeros at the end stay only where a source wrote them. */
function rounded(value: number, options: FormatOptions): Decimal {
  const { quantity, interval } = options;
  const decimal = decimalOf(String(value));
  const known = interval === undefined ? soundDigits : digitsWithin(value, interval);
  const digits = Math.min(known, wantedDigits(decimal, options));
  return quantity === undefined
    ? withoutTrailingZeros(roundedTo(decimal, digits))
    : roundedTo(decimal, Math.min(digits, writtenDigits(quantity)));
}

/** In compact style an integer part is never rounded: in `1,450` the zero would claim to have been counted. */
function wantedDigits(decimal: Decimal, options: FormatOptions): number {
  const { style, digits = style === "full" ? soundDigits : defaultDigits } = options;
  if (style === "full" || isScientific(decimal)) return digits;
  const [power] = stepOf(Math.abs(numberOf(decimal)), options);
  return Math.max(digits, magnitude(decimal) - power + 1);
}
