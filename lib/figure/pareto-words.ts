import { paretoText } from "../i18n/pareto";
import { nameOf } from "../i18n/vocabulary";
import { type Locale, unitWord } from "../quantity";
import type { Answer } from "../query/answer";
import type { SecondMetric } from "../query/choose-second";
import type { Pareto, ParetoPoint } from "../query/pareto";
import type { Scale } from "../query/view";
import type { Benchmark, Metric } from "../schema/catalogue";
import type { PlanTable } from "./plan";
import type { FigureOptions } from "./plan-figure";
import { figureSubtitle, formatValue, metricInSentence, rowLabels } from "./sentences";

/** The name of a metric with its unit, for an axis or a column. */
export const metricWithUnit = (metric: Metric, locale: Locale): string => {
  const unit =
    metric.unit === "count" || nameOf(metric, locale).includes(metric.unit) ? "" : unitWord(metric.unit, locale);
  if (unit === "") return nameOf(metric, locale);
  return locale === "zh" ? `${nameOf(metric, locale)}（${unit}）` : `${nameOf(metric, locale)} (${unit})`;
};

export const noneTitle = ({ metric, second }: Answer, locale: Locale): string =>
  paretoText[locale].none(metricInSentence(metric, locale), second && metricInSentence(second.metric, locale));

export function paretoTitle({ points, front, directions }: Pareto, answer: Answer, locale: Locale): string {
  const text = paretoText[locale];
  const { metric, second } = answer;
  if (second === undefined || points.length === 0) return noneTitle(answer, locale);
  const y = metricInSentence(metric, locale);
  const x = metricInSentence(second.metric, locale);
  if (directions === undefined || points.length === 1)
    return text.scatter({ count: points.length, y: nameOf(metric, locale), x });
  return text.title({ front: front.length, count: points.length, y, x });
}

/** Of the level and the upright axis. */
export interface ParetoScales {
  readonly x: Scale;
  readonly y: Scale;
}

/** The subtitle of the view, with the second metric, where and how it was measured, and which axes are logarithmic. */
export function paretoSubtitle(
  answer: Answer,
  second: SecondMetric,
  scales: ParetoScales,
  { catalogue, locale }: FigureOptions,
): string {
  const benchmark: Benchmark | undefined = catalogue.benchmarks.get(second.benchmark);
  const isShared = benchmark === undefined || benchmark.id === answer.benchmark?.id;
  const where = [
    ...(isShared ? [] : [nameOf(benchmark, locale)]),
    ...(second.condition === "" || second.condition === answer.condition ? [] : [second.condition]),
  ];
  const { metric } = second;
  const name = metricInSentence(
    { ...metric, name: metricWithUnit(metric, "en"), nameZh: metricWithUnit(metric, "zh") },
    locale,
  );
  const text = paretoText[locale];
  const axes =
    scales.x === "log" && scales.y === "log"
      ? [text.logarithmic.both]
      : [...(scales.x === "log" ? [text.logarithmic.x] : []), ...(scales.y === "log" ? [text.logarithmic.y] : [])];
  const own = figureSubtitle({ ...answer, scale: "linear" }, catalogue, locale);
  return [own, text.against([name, ...where]), ...axes].join(" · ");
}

export function paretoNotes(
  { points, missing, directions }: Pareto,
  answer: Answer,
  locale: Locale,
): readonly string[] {
  const text = paretoText[locale];
  const { second, metric, view } = answer;
  if (second === undefined) return [];
  const x = metricInSentence(second.metric, locale);
  const near = points.filter(({ standing }) => standing === "near").length;
  const cost = [metric, second.metric].find(({ better }) => better === "neutral");
  return [
    ...(view.x === undefined ? [text.chosen(x)] : []),
    ...(directions === undefined ? [text.noDirection] : []),
    ...(directions !== undefined && cost !== undefined ? [text.cost(metricInSentence(cost, locale))] : []),
    ...(near > 0 ? [text.near(near)] : []),
    ...(missing.length > 0 ? [text.missing(missing.length, x)] : []),
  ];
}

/** Writes one line about a point: the row, and its value of the second metric. */
export function pointLabels(answer: Answer, locale: Locale): (point: ParetoPoint) => string {
  const { metric, second } = answer;
  const labelOf = rowLabels(answer, locale);
  const separator = locale === "zh" ? "，" : ", ";
  const name = second === undefined ? "" : metricInSentence(second.metric, locale);
  return ({ row, second: other }) => {
    const label = labelOf(row, formatValue(row, metric, locale));
    return second === undefined ? label : `${label}${separator}${name} ${formatValue(other, second.metric, locale)}`;
  };
}

/** The front and what cannot be told apart from it. */
export function paretoTable({ points, front }: Pareto, answer: Answer, locale: Locale): PlanTable | undefined {
  const { metric, second } = answer;
  if (second === undefined || front.length === 0) return undefined;
  const { table, key } = paretoText[locale];
  const near = points.filter(({ standing }) => standing === "near");
  const rows = [...front, ...near].map(({ row, second: other, standing }) => [
    nameOf(row.model, locale),
    formatValue(row, metric, locale),
    formatValue(other, second.metric, locale),
    standing === "near" ? key.near : key.front,
    row.source.title,
  ]);
  return {
    caption: table.caption,
    columns: [
      table.model,
      metricWithUnit(metric, locale),
      metricWithUnit(second.metric, locale),
      table.standing,
      table.source,
    ],
    rows,
  };
}
