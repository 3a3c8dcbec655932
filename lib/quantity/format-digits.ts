import { type Digits, magnitude } from "./digits";

/** U+2212, as wide as a plus sign. */
export const minus = "\u2212";

/** Every digit, thousands separated by commas in both languages: `−1,234.50`. Zeros at the end are kept. */
export function formatDigits({ isNegative, digits, exponent }: Digits): string {
  const sign = isNegative ? minus : "";
  if (exponent >= 0) return sign + grouped(digits === "" ? "0" : digits + "0".repeat(exponent));
  const point = digits.length + exponent;
  return point > 0
    ? `${sign}${grouped(digits.slice(0, point))}.${digits.slice(point)}`
    : `${sign}0.${"0".repeat(-point)}${digits}`;
}

/** The digits of a whole number in groups of three: `1,234`. */
export function grouped(whole: string): string {
  if (whole.length <= 3) return whole;
  let start = whole.length % 3;
  let text = whole.slice(0, start);
  for (; start < whole.length; start += 3) text += (text === "" ? "" : ",") + whole.slice(start, start + 3);
  return text;
}

/** `3.14×10²³`. */
export function formatScientific({ isNegative, digits, exponent }: Digits): string {
  const power = magnitude({ isNegative, digits, exponent });
  const superscript = [...String(power)].map((sign) => (sign === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)])).join("");
  return `${formatDigits({ isNegative, digits, exponent: exponent - power })}×10${superscript}`;
}

/** From 10¹⁵ on, and under 10⁻⁶, a power of ten is easier to read than zeros. */
export const isScientific = (number: Digits): boolean => magnitude(number) >= 15 || magnitude(number) < -6;
