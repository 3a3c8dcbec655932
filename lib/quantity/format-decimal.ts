import { type Decimal, magnitude, numberOf } from "./decimal";

/** U+2212, as wide as a plus sign. */
export const minus = "\u2212";

/** Every digit, thousands separated by commas in both languages: `−1,234.50`. Zeros that the decimal carries are kept. */
export function formatDecimal({ digits, exponent }: Decimal): string {
  const text = String(digits).replace("-", "");
  const fraction = Math.max(0, -exponent);
  const padded = (text + "0".repeat(digits === 0n ? 0 : Math.max(0, exponent))).padStart(fraction + 1, "0");
  const whole = padded.slice(0, padded.length - fraction).replace(/\B(?=(?:\d{3})+$)/g, ",");
  const point = fraction === 0 ? "" : `.${padded.slice(padded.length - fraction)}`;
  return `${digits < 0n ? minus : ""}${whole}${point}`;
}

/** `3.14×10²³`. */
export function formatScientific(decimal: Decimal): string {
  const power = magnitude(decimal);
  const superscript = [...String(power)].map((sign) => (sign === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(sign)])).join("");
  const mantissa = { digits: decimal.digits, exponent: decimal.exponent - power };
  return `${formatDecimal(mantissa)}×10${superscript}`;
}

/** From 10¹⁵ on, and under 10⁻⁶, a power of ten is easier to read than zeros. */
export const isScientific = (decimal: Decimal): boolean => {
  const size = Math.abs(numberOf(decimal));
  return size >= 1e15 || (size > 0 && size < 1e-6);
};
