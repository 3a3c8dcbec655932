import { divide, type Interval, width } from "./interval";
import { normalizeText } from "./normalize-text";

export const bounds = ["exact", "about", "at-least", "at-most", "range"] as const;
export type Bound = (typeof bounds)[number];

/** A number as somebody wrote it. */
export interface Quantity {
  readonly value: number;
  /** What the digits as written stand for, or the stated uncertainty or range. */
  readonly interval: Interval;
  /** As written. */
  readonly text: string;
  readonly bound: Bound;
  readonly unit?: string;
  /** Written as a multiple, such as `3.6×` or `+500%`. */
  readonly times?: boolean;
  /** Written as a part of a whole, such as `half`, `2/3` or `30% of`. */
  readonly isPart?: boolean;
}

/** `a ÷ b` with the interval that the digits of both allow; `undefined` where the divisor may be zero. */
export function ratioOf(a: Quantity, b: Quantity): { readonly value: number; readonly interval: Interval } | undefined {
  const interval = divide(a.interval, b.interval);
  return interval === undefined || b.value === 0 ? undefined : { value: a.value / b.value, interval };
}

/** The significant digits somebody wrote: 3 for `175B`, 4 for `163.9`, 2 for `0.036`. At least 1. */
export function writtenDigits(quantity: Quantity): number {
  const plain = quantity.times === true ? undefined : plainDigits(quantity.text);
  if (plain !== undefined) return plain;
  const text = normalizeText(quantity.text);
  if (quantity.times === true && text.includes("%")) return digitsWithin(quantity.value, quantity.interval);
  const mantissa = /\d[\d,. ']*(?!\^)/.exec(text)?.[0] ?? "";
  return Math.max(1, mantissa.replace(/\D/g, "").replace(/^0+/, "").length);
}

const powerOfTen = /^e[+-]?\d+$/i;

/** As `writtenDigits`, for a text that is a plain number, alone or before a word or `e23`; `undefined` for others. */
function plainDigits(text: string): number | undefined {
  let end = 0;
  let count = 0;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code > 48 && code <= 57) count += 1;
    else if (code === 48) count += count > 0 ? 1 : 0;
    else if (code !== 44 && code !== 46) break;
  }
  if (end === 0 || !(isWord(text, end) || powerOfTen.test(text.slice(end)))) return undefined;
  return Math.max(1, count);
}

function isWord(text: string, start: number): boolean {
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index) | 32;
    if (code < 97 || code > 122) return false;
  }
  return true;
}

/** The significant digits of a value that an interval around it leaves meaningful: 2 for 3.6 in [3.55, 3.65). At least 1. */
export function digitsWithin(value: number, interval: Interval): number {
  const place = Math.floor(Math.log10(width(interval)) + 1e-9);
  const digits = Math.floor(Math.log10(Math.abs(value))) - place + 1;
  return Number.isNaN(digits) ? 1 : Math.min(17, Math.max(1, digits));
}
