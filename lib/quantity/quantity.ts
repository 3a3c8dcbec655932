import { divide, type Interval } from "./interval";

export type Bound = "exact" | "about" | "at-least" | "at-most" | "range";

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
}

/** `a ÷ b` with the interval that the digits of both allow; `undefined` where the divisor may be zero. */
export function ratioOf(
  a: Quantity,
  b: Quantity,
): { readonly value: number; readonly interval: Interval } | undefined {
  const interval = divide(a.interval, b.interval);
  return interval === undefined || b.value === 0 ? undefined : { value: a.value / b.value, interval };
}

/** The significant digits somebody wrote: 3 for `175B`, 4 for `163.9`, 2 for `0.036`. At least 1. */
export function writtenDigits(quantity: Quantity): number {
  const mantissa = /\d[\d,. ]*/.exec(quantity.text.normalize("NFKC"))?.[0] ?? "";
  const digits = mantissa.replace(/\D/g, "").replace(/^0+/, "");
  return Math.max(1, digits.length);
}
