import { figureText } from "../i18n/figure";
import { wordingOf } from "../i18n/metric-words";
import { countryName, fieldName, kindName, nameOf, taskName } from "../i18n/vocabulary";
import { formatNumber, formatQuantity, hasPrefix, type Locale, unitWord } from "../quantity";
import type { Answer, FormedRatio, KnownRow, RefusalReason, UnknownRow } from "../query/answer";
import type { Catalogue, Metric, Model } from "../schema/catalogue";
import { timesText } from "./measured-text";
import type { FigureSource } from "./plan";

/** The words around a figure, written from the answer alone. */

const shownSources = 3;
const listed = 12;
/** Of a source in the credit line. */
const longestTitle = 70;
/** Of a model in a title. */
const longestName = 100;

/** Persons after whom metrics are named. */
const personal = /^(?:Brier|Cohen|Elo|Gini|Jaccard|Kendall|Levenshtein|Matthews|Pearson|Spearman)\b/u;

/** A metric's name inside a sentence: `GPU latency` keeps its capitals, `Parameters` does not, but among Chinese words it does. */
export function metricInSentence(metric: Metric, locale: Locale): string {
  const name = nameOf(metric, locale);
  if (locale === "zh") return name;
  return /^\p{Lu}\p{Ll}/u.test(name) && !personal.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Values are so many of what the metric names, as `175B parameters` are; a loss of 2.1 is no number of losses. */
export const isNumberOf = ({ unit, name }: Metric): boolean => unit === "count" && wordingOf(name) === "number";

/** The value of a row; an estimate says that it is one. */
export function formatValue({ quantity, measurement }: KnownRow, metric: Metric, locale: Locale): string {
  const text = formatQuantity(quantity, { locale, unit: metric.unit });
  return measurement.reportedBy === "estimated" ? `≈${text.startsWith("~") ? text.slice(1) : text}` : text;
}

export const hasRatio = (row: KnownRow): row is KnownRow & { readonly ratio: FormedRatio } =>
  row.ratio?.kind === "ratio";

/** A written value without the unit, which the subtitle names once. */
export function withoutUnit(text: string, { unit }: Metric, locale: Locale): string {
  if (unit === "count") return text;
  const word = unitWord(unit, locale);
  const ending = [`\u00a0${word}`, `万${word}`, `亿${word}`].find((one) => text.endsWith(one));
  return ending === undefined ? text : text.slice(0, -word.length).trimEnd();
}

/** Nothing has a unit, or every value carries its own, as `570 GB` does. */
const isUnitNamed = ({ metric: { unit }, rows }: Answer): boolean =>
  unit === "count" || (rows.length > 0 && rows.every(({ quantity }) => hasPrefix(unit, quantity.value)));

/** `cut`: a linear axis that does not show zero. */
export function figureSubtitle(
  answer: Answer,
  catalogue: Catalogue,
  locale: Locale,
  { relative = false, cut = false }: { readonly relative?: boolean; readonly cut?: boolean } = {},
): string {
  const text = figureText[locale];
  const { metric, benchmark, condition, baseline, view, scale, chart, rows } = answer;
  const names = (ids: readonly string[], name: (id: string) => string) =>
    ids.length === 0 ? [] : [ids.map(name).join(", ")];
  const parts = [
    nameOf(metric, locale) + (isUnitNamed(answer) ? "" : text.unit(unitWord(metric.unit, locale))),
    ...(relative && baseline !== undefined ? [text.relativeTo(nameOf(baseline.model, locale))] : []),
    ...(benchmark === undefined ? [] : [text.on(nameOf(benchmark, locale))]),
    ...(condition === "" ? [] : [condition]),
    ...names(view.field, (id) => fieldName(id, locale)),
    ...names(view.task, (id) => taskName(id, locale)),
    ...names(view.org, (id) => nameOf(catalogue.organizations.get(id) ?? { name: id }, locale)),
    ...names(view.country, (id) => countryName(id, locale)),
    ...names(view.kind, (id) => kindName(id, locale)),
    ...(view.time === undefined ? [] : [text.released(view.time.from?.text, view.time.to?.text)]),
    ...(view.asOf === undefined ? [] : [text.asOf(view.asOf.text)]),
    ...(view.q === "" ? [] : [text.matching(view.q)]),
    ...(rows.length === 0 ? [] : scale === "log" ? [text.log] : chart === "bars" ? [text.linearFromZero] : []),
    ...(cut ? [text.notFromZero] : []),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

export interface Drawn {
  readonly drawn: readonly KnownRow[];
  readonly omitted: number;
  readonly undated: number;
  /** Dates that are known to the year only. */
  readonly imprecise: number;
  readonly atEdge: number;
}

/** Everything a reader has to know to read the figure rightly. */
export function figureNotes(
  answer: Answer,
  { drawn, omitted, undated, imprecise, atEdge }: Drawn,
  locale: Locale,
): readonly string[] {
  const text = figureText[locale];
  let others = 0;
  let estimated = false;
  for (const row of drawn) {
    if (row.others.length > 0) others += 1;
    if (row.measurement.reportedBy === "estimated" || (hasRatio(row) && row.ratio.isEstimate)) estimated = true;
  }
  const when = (count: number, sentence: (count: number) => string): readonly string[] =>
    count > 0 ? [sentence(count)] : [];
  const unknownBy = (place: UnknownRow["elsewhere"]): number =>
    answer.unknown.filter(({ elsewhere }) => elsewhere === place).length;
  return [
    ...readerNotes(answer, drawn, locale),
    ...answer.notes.flatMap((note) => text.note(note) ?? []),
    ...outsideBaseline(answer).map((row) =>
      text.baselineOutside(nameOf(row.model, locale), formatValue(row, answer.metric, locale)),
    ),
    ...refusalNotes(answer, locale),
    ...when(atEdge, text.atEdge),
    ...when(omitted, text.omitted),
    ...when(undated, text.undated),
    ...when(imprecise, text.imprecise),
    ...when(unknownBy("condition"), text.otherCondition),
    ...when(unknownBy("benchmark"), text.otherBenchmark),
    ...when(unknownBy(undefined), text.unknown),
    ...when(others, text.otherValues),
    ...(estimated ? [text.estimated] : []),
  ];
}

/** What a reader wrote, by number; `annotate` puts the numbers into the picture. */
function readerNotes({ view, metric, rows }: Answer, drawn: readonly KnownRow[], locale: Locale): readonly string[] {
  const text = figureText[locale];
  return view.notes.map((note, index) => {
    if (note.kind === "value")
      return text.readerNote(index + 1, formatNumber(note.value, { locale, unit: metric.unit }), note.text);
    const row = rows.find(({ model }) => model.id === note.model);
    const name = row === undefined ? note.model : nameOf(row.model, locale);
    const isDrawn = drawn.some(({ model }) => model.id === note.model);
    return text.readerNote(index + 1, isDrawn ? name : text.notDrawn(name), note.text);
  });
}

/**
 * The baseline where the filters leave it out. It keeps its part in ratios and words and is not drawn, as a figure shows what
 * its filters say and counts nothing else; so it is said what it is, and its source is named.
 */
export const outsideBaseline = ({ baseline, rows }: Pick<Answer, "baseline" | "rows">): readonly KnownRow[] =>
  baseline === undefined || rows.length === 0 || rows.some(({ isBaseline }) => isBaseline) ? [] : [baseline];

/** Why ratios are not formed, once for each reason; a baseline without a value has a note of its own. */
function refusalNotes({ rows, chart, baseline }: Answer, locale: Locale): readonly string[] {
  if (baseline === undefined) return [];
  const refused = new Map<RefusalReason, { count: number; differs: boolean }>();
  for (const { ratio, isBaseline } of rows) {
    if (ratio?.kind !== "refused" || isBaseline) continue;
    const known = refused.get(ratio.reason) ?? { count: 0, differs: false };
    refused.set(ratio.reason, { count: known.count + 1, differs: known.differs || ratio.difference !== undefined });
  }
  const isFormed = rows.some((row) => !row.isBaseline && hasRatio(row));
  return [...refused].map(([reason, { count, differs }]) =>
    figureText[locale].refusals[reason]({
      count,
      differences: differs && !isFormed && (chart === "bars" || chart === "dots"),
    }),
  );
}

/** The sources of the drawn values, those behind most values first. */
export function figureSources(...lists: readonly (readonly KnownRow[])[]): readonly FigureSource[] {
  const counts = new Map<string, { readonly source: FigureSource; count: number }>();
  for (const rows of lists)
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
  const shown = sources.slice(0, shownSources).map(({ title }) => shortened(title, longestTitle));
  return figureText[locale].credit(shown, sources.length - shown.length);
}

/** A model in a title, where a command or a path as its name would leave no room for what is said. */
export const titleName = (model: Model, locale: Locale): string => shortened(nameOf(model, locale), longestName);

/** A long title to its last whole word, without a bracket that is not closed. */
function shortened(title: string, longest: number): string {
  if (title.length <= longest) return title;
  const start = title.slice(0, longest);
  const space = start.lastIndexOf(" ");
  const words = space > longest / 2 ? start.slice(0, space) : start;
  return `${words.replace(/[(（][^)）]*$/u, "").replace(/[\s,;:.，；：。]+$/u, "")}…`;
}

/** For those who do not see the picture: the finding, and what the labels of the rows that tell most say. */
export function figureSummary(title: string, drawn: number, labels: readonly string[], locale: Locale): string {
  return drawn === 0 ? title : figureText[locale].summary(title, drawn, labels.slice(0, listed));
}

/** Writes one line about a row: name, value, ratio, date. `value` is that of `formatValue`. */
export function rowLabels(
  { metric, baseline, chart }: Answer,
  locale: Locale,
): (row: KnownRow, value: string) => string {
  const text = figureText[locale];
  const [name, isCount] = [metricInSentence(metric, locale), isNumberOf(metric)];
  return (row, value) => {
    const parts = [nameOf(row.model, locale), text.value({ metric: name, value, isCount })];
    if (row.isBaseline) parts.push(text.baseline);
    else if (baseline !== undefined && hasRatio(row))
      parts.push(text.times(timesText(row.ratio, locale), nameOf(baseline.model, locale)));
    const { released } = row.model;
    if (released !== undefined) parts.push(chart === "timeline" ? released.text : released.text.slice(0, 4));
    return text.mark(parts);
  };
}
