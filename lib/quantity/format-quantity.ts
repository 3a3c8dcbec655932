import type { Interval } from "./interval";
import type { Locale } from "./locale";
import { type Quantity, writtenDigits } from "./quantity";

export interface FormatOptions {
  readonly locale: Locale;
  /** Significant digits at most; 3 unless said otherwise. */
  readonly digits?: number;
  /** The unit of the metric; `count` shows none. */
  readonly unit?: string | undefined;
  /** `full` writes every digit with separators; `compact` (the default) uses K, M, B, T or 万, 亿, 万亿. */
  readonly style?: "compact" | "full";
  /** The written form: no digit is shown that it does not have, and its zeros at the end are kept. */
  readonly quantity?: Quantity | undefined;
}

const defaultDigits = 3;
const minus = "\u2212";
const space = "\u00a0";

const steps: Readonly<Record<Locale, readonly (readonly [power: number, sign: string])[]>> = {
  en: [[12, "T"], [9, "B"], [6, "M"], [3, "K"]],
  zh: [[12, "万亿"], [8, "亿"], [4, "万"]],
};
/** From here on a power of ten is easier to read than a sign. */
const scientificFrom: Readonly<Record<Locale, number>> = { en: 1e15, zh: 1e16 };
const plainBelow = 1e4;
const scientificBelow = 1e-3;

/** `175B`, `1,750亿`, `34.6%`, `3.14×10²³ FLOP`. Round-trips through `parseQuantity` to an interval around the value. */
export function formatNumber(value: number, options: FormatOptions): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "–" : value > 0 ? "∞" : `${minus}∞`;
  const number = options.style === "full" ? full(value, options) : compact(value, options);
  return number + unitText(options.unit);
}

/** A measured value in the unit of its metric, with the digits that its source gave. */
export const formatQuantity = (quantity: Quantity, options: Omit<FormatOptions, "quantity">): string =>
  formatNumber(quantity.value, { ...options, quantity });

/** How many times: `10.3×`, `0.24×`, `1,180×`. */
export const formatRatio = (ratio: number, locale: Locale): string => `${formatNumber(ratio, { locale, style: "full", digits: defaultDigits })}×`;

/** `112.6–121.0×`: the ends to one digit more than the width of the interval lets differ, both alike. */
export function formatRatioInterval({ low, high }: Interval, locale: Locale): string {
  const decimals = Math.min(4, Math.max(0, 1 - Math.floor(Math.log10(Math.max(high - low, Math.abs(high) * 1e-6)))));
  const end = (value: number) => signed(value, group(Math.abs(value).toFixed(decimals)));
  return low === high ? formatRatio(low, locale) : `${end(low)}–${end(high)}×`;
}

export function formatInterval({ low, high }: Interval, options: FormatOptions): string {
  const { unit, ...bare } = options;
  return `${formatNumber(low, { ...bare, digits: 4 })}–${formatNumber(high, { ...bare, digits: 4 })}${unitText(unit)}`;
}

/** With its sign: `+3.2`, `−134.3`. */
export function formatDifference(difference: number, options: FormatOptions): string {
  const text = formatNumber(difference, { digits: 4, ...options });
  return difference > 0 ? `+${text}` : text;
}

function unitText(unit: string | undefined): string {
  if (unit === undefined || unit === "" || unit === "count") return "";
  return unit === "%" || unit === "×" ? unit : space + unit;
}

function compact(value: number, options: FormatOptions): string {
  const rounded = toDigits(value, options);
  const size = Math.abs(Number(rounded));
  if (size >= scientificFrom[options.locale] || (size > 0 && size < scientificBelow)) return scientific(rounded);
  const step = size < plainBelow ? undefined : steps[options.locale].find(([power]) => size >= 10 ** power);
  if (step === undefined) return signed(value, group(plain(rounded)));
  return signed(value, group(plain(shiftText(rounded, -step[0])))) + step[1];
}

function full(value: number, options: FormatOptions): string {
  const digits = options.quantity === undefined ? (options.digits ?? defaultDigits) : writtenDigits(options.quantity);
  const rounded = toDigits(value, { ...options, digits: Math.min(digits, 17) });
  const size = Math.abs(Number(rounded));
  return size >= scientificFrom[options.locale] || (size > 0 && size < scientificBelow) ? scientific(rounded) : signed(value, group(plain(rounded)));
}

/** The value in `toExponential` form with the digits it may show. */
function toDigits(value: number, { digits = defaultDigits, quantity }: FormatOptions): string {
  if (value === 0) return "0e+0";
  const written = quantity === undefined ? digits : Math.min(digits, writtenDigits(quantity));
  const text = value.toExponential(Math.max(0, Math.min(written, 17) - 1));
  return quantity === undefined ? text.replace(/\.?0+e/, "e") : text;
}

function shiftText(exponential: string, power: number): string {
  const [mantissa = "", exponent = "0"] = exponential.split("e");
  return `${mantissa}e${Number(exponent) + power}`;
}

/** Plain digits of an exponential text, its zeros kept: `1.50e+1` is `15.0`. */
function plain(exponential: string): string {
  const [mantissa = "", exponent = "0"] = exponential.replace("-", exponential.startsWith("-") ? "" : "-").split("e");
  const digits = mantissa.replace(".", "");
  const point = 1 + Number(exponent);
  if (point <= 0) return `0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return digits + "0".repeat(point - digits.length);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

function scientific(exponential: string): string {
  const [mantissa = "", exponent = "0"] = exponential.split("e");
  const power = [...String(Number(exponent))].map((sign) => (sign === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)])).join("");
  return `${mantissa.replace("-", minus)}×10${power}`;
}

const group = (digits: string): string => {
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

const signed = (value: number, digits: string): string => (value < 0 && /[1-9]/.test(digits) ? minus + digits : digits);
