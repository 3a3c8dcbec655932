import { formatNumber, type Locale, parseQuantity } from "@/lib/quantity";

/** A number as a table of columns gives it, with the zeros behind its point. */
export function writtenNumber(cell: string, locale: Locale): string {
  const read = /\.\d*0$/.test(cell) ? parseQuantity(cell) : undefined;
  return formatNumber(Number(cell), { locale, ...(read?.kind === "quantity" && { quantity: read.quantity }) });
}
