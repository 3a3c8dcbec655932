/** A finite number as the signs of its digits: `digits × 10^exponent`. Made from the shortest decimal that is this number. */
export interface Digits {
  readonly isNegative: boolean;
  /** Significant digits without zeros in front; empty for zero. */
  readonly digits: string;
  readonly exponent: number;
}

const zero: Digits = { isNegative: false, digits: "", exponent: 0 };

export function digitsOf(value: number): Digits {
  if (value === 0) return zero;
  const isNegative = value < 0;
  const text = String(Math.abs(value));
  const power = text.indexOf("e");
  const mantissa = power < 0 ? text : text.slice(0, power);
  const shift = power < 0 ? 0 : Number(text.slice(power + 1));
  const point = mantissa.indexOf(".");
  if (point < 0) return { isNegative, digits: mantissa, exponent: shift };
  const digits = withoutLeadingZeros(mantissa.slice(0, point) + mantissa.slice(point + 1));
  return { isNegative, digits, exponent: shift - (mantissa.length - point - 1) };
}

/** The power of ten of the first digit: 2 for 163.9. Zero has none of its own and counts as 0. */
export const magnitude = ({ digits, exponent }: Digits): number => (digits === "" ? 0 : digits.length - 1 + exponent);

export const shift = ({ isNegative, digits, exponent }: Digits, powerOfTen: number): Digits => ({
  isNegative,
  digits,
  exponent: exponent + powerOfTen,
});

/**
 * Exactly `count` significant digits; a half goes up, also below zero. So the number lies in the half-open rounding
 * interval of what comes out.
 */
export function roundedTo(number: Digits, count: number): Digits {
  const { isNegative, digits, exponent } = number;
  if (digits === "" || digits.length === count) return number;
  const surplus = digits.length - count;
  if (surplus < 0) return { isNegative, digits: digits + "0".repeat(-surplus), exponent: exponent + surplus };
  const kept = digits.slice(0, count);
  return {
    isNegative,
    digits: isRoundedAway(digits, count, isNegative) ? following(kept) : kept,
    exponent: exponent + surplus,
  };
}

export function withoutTrailingZeros(number: Digits): Digits {
  const { isNegative, digits, exponent } = number;
  const end = significantEnd(digits);
  return end === digits.length
    ? number
    : { isNegative, digits: digits.slice(0, end), exponent: exponent + digits.length - end };
}

const zeroCode = 48;
const fiveCode = 53;

/** Away from zero: from a half on above zero, past a half below it. */
function isRoundedAway(digits: string, count: number, isNegative: boolean): boolean {
  const code = digits.charCodeAt(count);
  return code > fiveCode || (code === fiveCode && (!isNegative || significantEnd(digits) > count + 1));
}

function significantEnd(digits: string): number {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === zeroCode) end -= 1;
  return end;
}

function withoutLeadingZeros(digits: string): string {
  let start = 0;
  while (digits.charCodeAt(start) === zeroCode) start += 1;
  return start === 0 ? digits : digits.slice(start);
}

/** The next whole number: `199` → `200`, `99` → `100`. */
function following(digits: string): string {
  let last = digits.length - 1;
  while (last >= 0 && digits[last] === "9") last -= 1;
  const zeros = "0".repeat(digits.length - 1 - last);
  return last < 0 ? `1${zeros}` : digits.slice(0, last) + String.fromCharCode(digits.charCodeAt(last) + 1) + zeros;
}
