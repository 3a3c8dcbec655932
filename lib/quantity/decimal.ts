import type { Interval } from "./interval";

/** A number as its written digits: `digits × 10^exponent`. Kept exact, so that `9.4B` is 9400000000 and not 9400000000.000002. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

/** `text` is a plain number with an optional sign, point and exponent, without separators. */
export function decimalOf(text: string): Decimal {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(`${whole}${fraction}`.replace("+", "")), exponent: Number(exponent) - fraction.length };
}

export const zero: Decimal = { digits: 0n, exponent: 0 };
export const one: Decimal = { digits: 1n, exponent: 0 };

export const shift = ({ digits, exponent }: Decimal, powerOfTen: number): Decimal => ({
  digits,
  exponent: exponent + powerOfTen,
});

export const numberOf = ({ digits, exponent }: Decimal): number => Number(`${digits}e${exponent}`);

export const negated = ({ digits, exponent }: Decimal): Decimal => ({ digits: -digits, exponent });

export function sum(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  const aligned = (term: Decimal): bigint => term.digits * 10n ** BigInt(term.exponent - exponent);
  return { digits: aligned(a) + aligned(b), exponent };
}

/** Half a unit of the last written digit below and above. */
export const roundingEnds = ({ digits, exponent }: Decimal): readonly [low: Decimal, high: Decimal] => [
  { digits: digits * 10n - 5n, exponent: exponent - 1 },
  { digits: digits * 10n + 5n, exponent: exponent - 1 },
];

export const intervalOf = ([low, high]: readonly [low: Decimal, high: Decimal]): Interval => ({
  low: numberOf(low),
  high: numberOf(high),
});

/** `170000` as 17 × 10⁴ and `200000` as 20 × 10⁴: zeros at the end are filling, but two digits always count. */
export function withoutFilling(decimal: Decimal): Decimal {
  let { digits, exponent } = decimal;
  while (digits % 10n === 0n && countDigits(digits) > 2) {
    digits /= 10n;
    exponent += 1;
  }
  return { digits, exponent };
}

/** The digits before and after the point without leading zeros: 3 for 0.0360. */
const countDigits = (digits: bigint): number => String(digits).replace("-", "").length;
