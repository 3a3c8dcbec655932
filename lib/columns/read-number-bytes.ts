const minus = 45;
const plus = 43;
const dot = 46;
const zero = 48;
const powers = Float64Array.from({ length: 23 }, (_, power) => 10 ** power);
const mostDigits = 15;

/** Said where the bytes are no plain number, or one that is not exact in this way. */
export const notPlain = Number.NEGATIVE_INFINITY;

/**
 * The number in some ASCII bytes, as `Number` reads it: up to 15 digits, with zeros behind them, and a power of ten up to 22 are both exact in a double, so one
 * multiplication or division rounds once. W. D. Clinger, *How to Read Floating Point Numbers Accurately* (1990).
 */
export function readNumberBytes(bytes: Uint8Array, start: number, end: number, power: number): number {
  if (start === end) return Number.NaN;
  let at = start;
  let sign = 1;
  const first = bytes[at] ?? 0;
  if (first === minus || first === plus) {
    sign = first === minus ? -1 : 1;
    at += 1;
  }
  let value = 0;
  let digits = 0;
  let exponent = power;
  let hasDot = false;
  for (; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - zero;
    if (digit >= 0 && digit <= 9) {
      if (digits < mostDigits) {
        value = value * 10 + digit;
        digits += 1;
        if (hasDot) exponent -= 1;
      } else if (digit > 0) return notPlain;
      else if (!hasDot) exponent += 1;
    } else if (digit === dot - zero && !hasDot && digits > 0) hasDot = true;
    else break;
  }
  if (digits === 0 || bytes[at - 1] === dot) return notPlain;
  if (at < end) {
    const written = readExponent(bytes, at, end);
    if (written === notPlain) return notPlain;
    exponent += written;
  }
  if (exponent > 22) {
    value *= powers[Math.min(22, exponent - 22)] ?? 1;
    if (value > Number.MAX_SAFE_INTEGER || exponent > 44) return notPlain;
    exponent = 22;
  }
  if (exponent < -22) return notPlain;
  return sign * (exponent < 0 ? value / (powers[-exponent] ?? 1) : value * (powers[exponent] ?? 1));
}

/** `e+22` */
function readExponent(bytes: Uint8Array, start: number, end: number): number {
  const sign = bytes[start + 1] ?? 0;
  const isSigned = sign === minus || sign === plus;
  const from = start + (isSigned ? 2 : 1);
  if (((bytes[start] ?? 0) | 32) !== 101 || from >= end || end - from > 3) return notPlain;
  let value = 0;
  for (let at = from; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - zero;
    if (digit < 0 || digit > 9) return notPlain;
    value = value * 10 + digit;
  }
  return sign === minus ? -value : value;
}
