import { tableText } from "@/lib/i18n/table";
import { nameOf, reporterName } from "@/lib/i18n/vocabulary";
import { formatQuantity, type Locale, unitWord } from "@/lib/quantity";
import type { Answer } from "@/lib/query/answer";
import type { Measurement, Metric } from "@/lib/schema/catalogue";

/** A measured number with the digits of its source, its unit left to the header; an estimate says that it is one. */
export function valueText({ quantity, reportedBy }: Measurement, locale: Locale): string {
  const text = formatQuantity(quantity, { locale });
  return reportedBy === "estimated" ? `≈${text}` : text;
}

/** The other values of a row, a line each. Titles are known for the sources that some row of the view draws from. */
export function otherTexts(
  others: readonly Measurement[],
  titles: ReadonlyMap<string, string>,
  locale: Locale,
): readonly string[] {
  const { otherValue } = tableText[locale];
  return others.map((other) =>
    otherValue(
      valueText(other, locale),
      titles.get(other.source) ?? other.source,
      reporterName(other.reportedBy, locale),
    ),
  );
}

/** The name of the metric with its unit, said once for the column. */
export function valueHeader(metric: Metric, locale: Locale): string {
  const name = nameOf(metric, locale);
  return metric.unit === "count" ? name : tableText[locale].inUnit(name, unitWord(metric.unit, locale));
}

/** The lengths that bars are drawn against; `undefined` where a bar from zero would mislead. */
export interface Largest {
  readonly value: number | undefined;
  readonly ratio: number | undefined;
}

/**
 * The largest value and ratio in view. Values get bars only on a scale with a true zero where none lies below it, and
 * only while there is no baseline to compare with.
 */
export function largestOf({ rows, metric, baseline }: Answer): Largest {
  const values = rows.map(({ quantity }) => quantity.value);
  const ratios = rows.flatMap(({ ratio }) => (ratio?.kind === "ratio" ? [ratio.value] : []));
  const drawn = baseline === undefined && metric.level === "ratio" && values.every((value) => value >= 0);
  return { value: drawn ? positiveMax(values) : undefined, ratio: positiveMax(ratios) };
}

function positiveMax(numbers: readonly number[]): number | undefined {
  const max = numbers.reduce((top, number) => Math.max(top, number), 0);
  return max > 0 && Number.isFinite(max) ? max : undefined;
}
