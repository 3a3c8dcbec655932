import { spreadWords } from "../i18n/spread";
import { nameOf, reporterName } from "../i18n/vocabulary";
import { formatInterval, type Locale, overlaps } from "../quantity";
import type { Answer, KnownRow } from "../query/answer";
import type { Catalogue, Measurement } from "../schema/catalogue";
import { measuredText } from "./measured-text";
import type { PlanTable } from "./plan";
import { formatValue, metricInSentence, titleName, withoutUnit } from "./sentences";
import { spreadText } from "./spread-text";
import { figureTitle } from "./title";

/** The value in force first. */
export const readingsOf = (row: KnownRow): readonly Measurement[] => [row.measurement, ...row.others];

/** About whom the sources differ most, by ratio or else by difference; otherwise what bars would say. */
export function spreadTitle(rows: readonly KnownRow[], answer: Answer, locale: Locale): string {
  const { metric } = answer;
  const widthOf = ([least, most]: readonly [Measurement, Measurement]): number => {
    if (overlaps(least.quantity.interval, most.quantity.interval)) return 0;
    const [low, high] = [least.quantity.value, most.quantity.value];
    return metric.level === "ratio" && low > 0 ? Math.log(high / low) : high - low;
  };
  let widest: { readonly row: KnownRow; readonly ends: readonly [Measurement, Measurement] } | undefined;
  for (const row of rows) {
    if (row.others.length === 0) continue;
    const sorted = [...readingsOf(row)].sort((a, b) => a.quantity.value - b.quantity.value);
    const [least, most] = [sorted[0] ?? row.measurement, sorted.at(-1) ?? row.measurement];
    if (widthOf([least, most]) > (widest === undefined ? 0 : widthOf(widest.ends)))
      widest = { row, ends: [least, most] };
  }
  if (widest === undefined) return figureTitle(answer, rows, locale);
  const [least, most] = widest.ends;
  return spreadWords[locale].widest({
    subject: titleName(widest.row.model, locale),
    metric: metricInSentence(metric, locale),
    low: measuredText(least, metric, locale),
    high: measuredText(most, metric, locale),
    count: readingsOf(widest.row).length,
  });
}

export interface Note {
  /** The value in force with its stated uncertainty. */
  readonly value: string;
  /** How many values there are, where there is more than one. */
  readonly count: string;
}

export function noteOf(row: KnownRow, { metric }: Answer, locale: Locale): Note {
  const count = row.others.length > 0 ? spreadWords[locale].values(row.others.length + 1) : "";
  const value = withoutUnit(formatValue(row, metric, locale), metric, locale);
  const spread = row.quantity.bound === "range" ? undefined : spreadText(row.quantity, locale);
  if (spread === undefined) return { value, count };
  return { value: spread.startsWith("±") ? `${value} ${spread}` : `${value} (${spread})`, count };
}

/** Every value with its range, who reported it and where. */
export function spreadTable(
  rows: readonly KnownRow[],
  { metric }: Answer,
  catalogue: Catalogue,
  locale: Locale,
): PlanTable {
  const { table } = spreadWords[locale];
  return {
    caption: table.caption,
    columns: [table.model, table.value, table.range, table.reported, table.date, table.source],
    rows: rows.flatMap((row) =>
      readingsOf(row).map((reading) => {
        const source = catalogue.sources.get(reading.source);
        return [
          nameOf(row.model, locale),
          measuredText(reading, metric, locale),
          formatInterval(reading.quantity.interval, { locale, unit: metric.unit, digits: 5 }),
          reporterName(reading.reportedBy, locale),
          (reading.asOf ?? source?.published)?.text ?? "–",
          source?.title ?? reading.source,
        ];
      }),
    ),
  };
}
