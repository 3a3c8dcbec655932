import { formatInterval, formatNumber, type Locale, type Quantity, writtenDigits } from "../quantity";

/** Half a unit of the last written digit: what the digits alone leave open. */
const roundingHalf = (quantity: Quantity): number =>
  10 ** (Math.floor(Math.log10(Math.abs(quantity.value))) - writtenDigits(quantity) + 1) / 2;

const isSymmetric = ({ value, interval: { low, high } }: Quantity): boolean =>
  Math.abs(high - value - (value - low)) <= (high - low) * 0.01;

/** The uncertainty or range that the source states, as `±0.03` or `21–28`; `undefined` where it states none. */
export function spreadText(quantity: Quantity, locale: Locale): string | undefined {
  const { value, interval } = quantity;
  const half = (interval.high - interval.low) / 2;
  if (!Number.isFinite(half) || value === 0 || quantity.bound === "about" || half <= roundingHalf(quantity) * 1.01)
    return undefined;
  return isSymmetric(quantity) ? `±${formatNumber(half, { locale, digits: 2 })}` : formatInterval(interval, { locale });
}
