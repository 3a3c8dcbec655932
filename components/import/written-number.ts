import { formatNumber, type Locale, type Quantity } from "@/lib/quantity";

/** A number as a table of columns gives it, with the zeros behind its point. */
export function writtenNumber(cell: string, locale: Locale): string {
  const value = Number(cell);
  const [, decimals] = /\.(\d*0)$/.exec(cell) ?? [];
  return formatNumber(value, { locale, ...(decimals !== undefined && { quantity: written(cell, value, decimals) }) });
}

/** As `parseQuantity` has it, which understands far more, and takes longer to come. */
function written(text: string, value: number, { length }: string): Quantity {
  const half = 0.5 * 10 ** -length;
  return { value, interval: { low: value - half, high: value + half }, text, bound: "exact" };
}
