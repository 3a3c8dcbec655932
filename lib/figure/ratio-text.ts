import { tableText } from "../i18n/table";
import { formatDifference, type Locale } from "../quantity";
import type { Ratio } from "../query/answer";
import { timesText } from "./measured-text";

/** How many times the baseline; where that says nothing, the difference, or why there is none. */
export function ratioText(ratio: Ratio, unit: string, locale: Locale): string {
  if (ratio.kind === "ratio") return timesText(ratio, locale);
  if (ratio.difference !== undefined) return formatDifference(ratio.difference, { locale, unit });
  return tableText[locale].refused[ratio.reason];
}
