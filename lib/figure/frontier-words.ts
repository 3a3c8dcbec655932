import { frontierText } from "../i18n/frontier";
import { nameOf, reporterName } from "../i18n/vocabulary";
import { formatDifference, formatInterval, formatNumber, type Locale } from "../quantity";
import type { Answer } from "../query/answer";
import type { Frontier, FrontierRecord } from "../query/frontier";
import { timesText } from "./measured-text";
import type { PlanTable } from "./plan";
import { formatValue, metricInSentence, titleName } from "./sentences";
import { recordTitle } from "./title";

const daysPerMonth = 365.25 / 12;
const daysPerYear = 365.25;
/** Longer times are told in years. */
const mostMonths = 24;

/** A length of time in months or years, with two digits. */
function duration(days: number, locale: Locale): string {
  const text = frontierText[locale];
  const months = days / daysPerMonth;
  return months < mostMonths
    ? text.months(formatNumber(months, { locale, digits: 2 }))
    : text.years(formatNumber(days / daysPerYear, { locale, digits: 2 }));
}

const yearOf = ({ released }: FrontierRecord): string => released.text.slice(0, 4);

/** Who holds the record, or how fast the largest value so far doubled. */
export function frontierTitle({ records, trend }: Frontier, answer: Answer, locale: Locale): string {
  const text = frontierText[locale];
  const { metric, benchmark } = answer;
  const [first, last] = [records[0], records.at(-1)];
  if (first === undefined || last === undefined) return recordTitle(answer, [], locale);
  if (metric.better !== "neutral") {
    return text.holder({
      subject: titleName(last.row.model, locale),
      metric: metricInSentence(metric, locale),
      value: formatValue(last.row, metric, locale),
      year: yearOf(last),
      benchmark: benchmark && nameOf(benchmark, locale),
      count: records.length,
      since: yearOf(first),
    });
  }
  if (trend?.interval === undefined || trend.doubling <= 0) return recordTitle(answer, records, locale);
  const isShort = trend.doubling / daysPerMonth < mostMonths;
  const unit = isShort ? daysPerMonth : daysPerYear;
  const { low, high } = trend.interval;
  const interval = formatInterval({ low: low / unit, high: high / unit }, { locale, digits: 2 });
  return text.doubling({
    metric: metricInSentence(metric, locale),
    time: duration(trend.doubling, locale),
    interval: isShort ? text.months(interval) : text.years(interval),
    from: yearOf(first),
    to: yearOf(last),
  });
}

/** What the staircase cannot say by itself. */
export function frontierNotes({ records, trend }: Frontier, answer: Answer, locale: Locale): readonly string[] {
  const text = frontierText[locale];
  const unsure = records.filter(({ isSure }) => !isSure).length;
  const isQuantity = answer.metric.better === "neutral";
  return [
    ...(trend?.interval === undefined || trend.doubling <= 0
      ? isQuantity && records.length > 1
        ? [text.unsettled(records.length)]
        : []
      : [text.fitted(trend.count)]),
    ...(unsure > 0 ? [text.unsure(unsure)] : []),
  ];
}

/** By how much a record beat the one before. */
export function gainText({ gain }: FrontierRecord, { metric }: Answer, locale: Locale): string {
  if (gain === undefined) return "";
  const isTold = gain.ratio !== undefined && metric.unit !== "%";
  if (isTold && gain.ratio !== undefined)
    return timesText(metric.better === "lower" ? { ...gain.ratio, value: 1 / gain.ratio.value } : gain.ratio, locale);
  return formatDifference(gain.difference, { locale, digits: 3 });
}

/** Who set the record when, by how much, who said so, and how long it stood. */
export function frontierTable({ records }: Frontier, answer: Answer, locale: Locale): PlanTable {
  const { table } = frontierText[locale];
  const rows = records.map((record, index) => {
    const next = records[index + 1];
    return [
      record.released.text,
      nameOf(record.row.model, locale),
      formatValue(record.row, answer.metric, locale),
      `${gainText(record, answer, locale)}${record.isSure ? "" : ` (${table.unsure})`}`.trim(),
      reporterName(record.row.measurement.reportedBy, locale),
      next === undefined ? table.standing : duration(next.day - record.day, locale),
    ];
  });
  return {
    caption: table.caption,
    columns: [table.date, table.model, table.value, table.gain, table.reported, table.stood],
    rows,
  };
}
