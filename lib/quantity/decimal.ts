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

export const shift = ({ digits, exponent }: Decimal, powerOfTen: number): Decimal => ({
  digits,
  exponent: exponent + powerOfTen,
});

export const numberOf = ({ digits, exponent }: Decimal): number => Number(`${digits}e${exponent}`);

/** Half a unit of the last written digit on either side. */
export function roundingInterval({ digits, exponent }: Decimal): Interval {
  return {
    low: Number(`${digits * 10n - 5n}e${exponent - 1}`),
    high: Number(`${digits * 10n + 5n}e${exponent - 1}`),
  };
}

/** The same number with the zeros at the end taken as filling: `170000` is 17 × 10⁴. */
export function withoutTrailingZeros(decimal: Decimal): Decimal {
  let { digits, exponent } = decimal;
  while (digits !== 0n && digits % 10n === 0n) {
    digits /= 10n;
    exponent += 1;
  }
  return { digits, exponent };
}
