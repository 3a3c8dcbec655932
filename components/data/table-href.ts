import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import type { TableName } from "@/lib/schema/vocabulary";

export const tableHref = (table: TableName, locale: Locale): string => localePath(`/data/${table}`, locale);

/** Files are the same in every language. */
export const tableFileHref = (table: TableName, format: "csv" | "json"): string => `/data/${table}.${format}`;

export function pageHref(table: TableName, { page, q }: { page: number; q: string }, locale: Locale): string {
  const query = new URLSearchParams({ ...(q !== "" && { q }), ...(page > 1 && { page: `${page}` }) }).toString();
  return `${tableHref(table, locale)}${query === "" ? "" : `?${query}`}`;
}
