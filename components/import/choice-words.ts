import type { ColumnFilter } from "@/lib/columns/filter-rows";
import { formatNumber, type Locale } from "@/lib/quantity";
import type { LargeColumn } from "./large-protocol";
import { endText } from "./large-query";

/** More are counted. */
const mostEntries = 8;

/** What a filter leaves of a column, for who sees a picture and not the page: `published: 2018-01-01 – 2020-12-31`. */
export function choiceWords(filter: ColumnFilter, columns: readonly LargeColumn[], locale: Locale): string {
  const column = columns[filter.column];
  const name = column?.name ?? "";
  const [colon, comma] = locale === "zh" ? ["：", "、"] : [": ", ", "];
  if (filter.kind === "range") {
    const end = (value: number): string =>
      column?.kind === "date" ? endText(value, true) : formatNumber(value, { locale });
    return `${name}${colon}${rangeWords(filter.low, filter.high, end)}`;
  }
  const rest = filter.entries.length - mostEntries;
  const more = rest > 0 ? ` +${rest}` : "";
  return `${name}${colon}${filter.entries.slice(0, mostEntries).join(comma)}${more}`;
}

function rangeWords(low: number, high: number, end: (value: number) => string): string {
  if (high === Number.POSITIVE_INFINITY) return low === Number.NEGATIVE_INFINITY ? "∞" : `≥ ${end(low)}`;
  if (low === Number.NEGATIVE_INFINITY) return `≤ ${end(high)}`;
  return `${end(low)} – ${end(high)}`;
}
