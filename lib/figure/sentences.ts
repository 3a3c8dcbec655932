import { figureText } from "../i18n/figure";
import { countryName, fieldName, kindName, nameOf, taskName } from "../i18n/vocabulary";
import { formatQuantity, formatRatio, type Locale } from "../quantity";
import type { Answer, KnownRow, Ratio, RefusalReason } from "../query/answer";
import type { Catalogue, Metric } from "../schema/catalogue";
import type { FigureSource } from "./plan";
import type { RecordStep } from "./records";

/** The words around a figure, written from the answer alone. */

const shownSources = 3;
const listed = 12;

/** A metric's name inside a sentence: `GPU latency` keeps its capitals, `Parameters` does not. */
export function metricInSentence(metric: Metric, locale: Locale): string {
  const name = nameOf(metric, locale);
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** The value of a row; an estimate says that it is one. */
export function formatValue({ quantity, measurement }: KnownRow, metric: Metric, locale: Locale): string {
  const text = formatQuantity(quantity, { locale, unit: metric.unit });
  return measurement.reportedBy === "estimated" ? `≈${text}` : text;
}

export const hasRatio = (row: KnownRow): row is KnownRow & { readonly ratio: Extract<Ratio, { kind: "ratio" }> } =>
  row.ratio?.kind === "ratio";

/** The row the title speaks of: the first that is drawn, or the last where the baseline comes first. */
function telling(answer: Answer, drawn: number): KnownRow | undefined {
  const rows = answer.rows.slice(0, drawn).filter((row) => row.isBaseline || hasRatio(row));
  return rows[0]?.isBaseline === true ? rows.at(-1) : rows[0];
}

export function comparisonTitle(row: KnownRow, base: KnownRow, metric: Metric, locale: Locale): string | undefined {
  if (!hasRatio(row)) return undefined;
  const text = figureText[locale];
  const { value, interval } = row.ratio;
  const words = {
    subject: nameOf(row.model, locale),
    base: nameOf(base.model, locale),
    metric: metricInSentence(metric, locale),
    times: formatRatio(value >= 1 ? value : 1 / value, locale),
    counted: metric.unit === "count",
  };
  if (value === 1 || (interval.low < 1 && interval.high > 1 && Math.abs(value - 1) < 0.005)) return text.same(words);
  return value > 1 ? text.more(words) : text.less(words);
}

function extremeTitle(answer: Answer, locale: Locale): string {
  const { metric, rows, benchmark } = answer;
  const text = figureText[locale];
  const high = metric.better !== "lower";
  const best = rows.reduce<KnownRow | undefined>(
    (top, row) =>
      top === undefined || (high ? row.quantity.value > top.quantity.value : row.quantity.value < top.quantity.value)
        ? row
        : top,
    undefined,
  );
  if (best === undefined) return text.empty(metricInSentence(metric, locale));
  return text.extreme({
    subject: nameOf(best.model, locale),
    metric: metricInSentence(metric, locale),
    value: formatValue(best, metric, locale),
    benchmark: benchmark === undefined ? undefined : nameOf(benchmark, locale),
    counted: metric.unit === "count",
    high,
  });
}

export function figureTitle(answer: Answer, drawn: number, locale: Locale): string {
  const { baseline, metric } = answer;
  const row = telling(answer, drawn);
  const compared =
    baseline === undefined || row === undefined || row.isBaseline
      ? undefined
      : comparisonTitle(row, baseline, metric, locale);
  return compared ?? extremeTitle(answer, locale);
}

export function recordTitle(answer: Answer, steps: readonly RecordStep[], locale: Locale): string {
  const first = steps[0];
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return figureTitle(answer, answer.rows.length, locale);
  const text = figureText[locale];
  const year = (row: KnownRow) => row.model.released?.text.slice(0, 4) ?? "";
  const ratio = last.row.quantity.value / first.row.quantity.value;
  const formed = answer.metric.level === "ratio" && first.row.quantity.value > 0 && last.row.quantity.value > 0;
  const growth = {
    metric: metricInSentence(answer.metric, locale),
    times: formed ? formatRatio(ratio >= 1 ? ratio : 1 / ratio, locale) : undefined,
    from: nameOf(first.row.model, locale),
    fromYear: year(first.row),
    fromValue: formatValue(first.row, answer.metric, locale),
    to: nameOf(last.row.model, locale),
    toYear: year(last.row),
    toValue: formatValue(last.row, answer.metric, locale),
    grew: ratio >= 1,
  };
  return steps.length === 1 ? text.single(growth) : text.growth(growth);
}

export function figureSubtitle(answer: Answer, catalogue: Catalogue, locale: Locale, relative: boolean): string {
  const text = figureText[locale];
  const { metric, benchmark, condition, baseline, view, scale, chart } = answer;
  const names = (ids: readonly string[], name: (id: string) => string) =>
    ids.length === 0 ? [] : [ids.map(name).join(", ")];
  const parts = [
    nameOf(metric, locale) + (relative || metric.unit === "count" ? "" : ` ${text.unit(metric.unit)}`),
    ...(relative && baseline !== undefined ? [text.relativeTo(nameOf(baseline.model, locale))] : []),
    ...(benchmark === undefined ? [] : [text.on(nameOf(benchmark, locale))]),
    ...(condition === "" ? [] : [condition]),
    ...names(view.field, (id) => fieldName(id, locale)),
    ...names(view.task, (id) => taskName(id, locale)),
    ...names(view.org, (id) => nameOf(catalogue.organizations.get(id) ?? { name: id }, locale)),
    ...names(view.country, (id) => countryName(id, locale)),
    ...names(view.kind, (id) => kindName(id, locale)),
    ...(view.time === undefined ? [] : [text.released(timeText(view.time))]),
    ...(view.q === "" ? [] : [text.matching(view.q)]),
    scale === "log" ? text.log : chart === "bars" ? text.linearFromZero : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

const timeText = ({ from, to }: NonNullable<Answer["view"]["time"]>): string =>
  from?.text === to?.text ? (from?.text ?? "") : `${from?.text ?? ""}–${to?.text ?? ""}`;

export interface Counts {
  readonly omitted: number;
  readonly undated: number;
  readonly atEdge: number;
}

/** Everything a reader has to know to read the figure rightly. */
export function figureNotes(answer: Answer, counts: Counts, locale: Locale): readonly string[] {
  const text = figureText[locale];
  const refused = new Map<RefusalReason, number>();
  for (const { ratio } of answer.rows) {
    if (ratio?.kind === "refused") refused.set(ratio.reason, (refused.get(ratio.reason) ?? 0) + 1);
  }
  const others = answer.rows.filter((row) => row.others.length > 0).length;
  return [
    ...answer.notes.flatMap((note) => text.note(note) ?? []),
    ...[...refused].map(([reason, count]) => text.refusals[reason](count)),
    ...(counts.atEdge > 0 ? [text.atEdge(counts.atEdge)] : []),
    ...(counts.omitted > 0 ? [text.omitted(counts.omitted)] : []),
    ...(counts.undated > 0 ? [text.undated(counts.undated)] : []),
    ...(answer.unknown.length > 0 ? [text.unknown(answer.unknown.length)] : []),
    ...(others > 0 ? [text.otherValues(others)] : []),
  ];
}

/** The sources of the drawn values, those behind most values first. */
export function figureSources(rows: readonly KnownRow[]): readonly FigureSource[] {
  const counts = new Map<string, { readonly source: FigureSource; count: number }>();
  for (const { source } of rows) {
    const known = counts.get(source.id);
    if (known === undefined)
      counts.set(source.id, { source: { id: source.id, title: source.title, url: source.url }, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.source.id < b.source.id ? -1 : 1))
    .map(({ source }) => source);
}

export function figureCredit(sources: readonly FigureSource[], locale: Locale): string {
  if (sources.length === 0) return "Tenfold";
  const shown = sources
    .slice(0, shownSources)
    .map(({ title }) => (title.length > 70 ? `${title.slice(0, 69).trimEnd()}…` : title));
  return `${figureText[locale].sources(shown, sources.length - shown.length)}. Tenfold`;
}

export function figureSummary(
  title: string,
  rows: readonly KnownRow[],
  labels: readonly string[],
  locale: Locale,
): string {
  return figureText[locale].summary(title, rows.length, labels.slice(0, listed));
}

/** One line about a row: name, value, ratio, date. */
export function rowLabel(row: KnownRow, answer: Answer, locale: Locale): string {
  const text = figureText[locale];
  const base = answer.baseline === undefined ? "" : nameOf(answer.baseline.model, locale);
  return text.mark([
    nameOf(row.model, locale),
    formatValue(row, answer.metric, locale),
    ...(row.isBaseline ? [text.baseline] : hasRatio(row) ? [`${formatRatio(row.ratio.value, locale)} ${base}`] : []),
    ...(row.model.released === undefined ? [] : [row.model.released.text]),
  ]);
}
