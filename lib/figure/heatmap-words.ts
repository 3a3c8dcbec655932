import { figureText } from "../i18n/figure";
import { heatmapText } from "../i18n/heatmap";
import { nameOf } from "../i18n/vocabulary";
import { formatDifference, formatNumber, formatRatio, type Locale } from "../quantity";
import type { Answer, KnownRow } from "../query/answer";
import type { HeatCell, HeatColumn, Heatmap } from "../query/heatmap";
import type { Metric } from "../schema/catalogue";
import { timesText } from "./measured-text";
import type { PlanTable } from "./plan";
import { formatValue, outsideBaseline } from "./sentences";

/** Whether the columns are benchmarks of one metric, or metrics of one benchmark. */
export const areBenchmarks = ({ columns }: Heatmap): boolean =>
  new Set(columns.map(({ metric }) => metric.id)).size === 1;

/** What the metrics of one benchmark are called together, in place of a metric. */
export const metricsOn = ({ metric, benchmark }: Answer): Metric => ({
  ...metric,
  name: heatmapText.en.metricsOn(benchmark && nameOf(benchmark, "en")),
  nameZh: heatmapText.zh.metricsOn(benchmark && nameOf(benchmark, "zh")),
  unit: "count",
});

const fullName = (column: HeatColumn, byBenchmark: boolean, locale: Locale): string =>
  nameOf(byBenchmark ? (column.benchmark ?? column.metric) : column.metric, locale);

/** What all names begin with, up to a colon: it is said once, in the title. */
function sharedStart(names: readonly string[]): string {
  const start = /^[^:：]+[:：]\s*/u.exec(names[0] ?? "")?.[0] ?? "";
  return names.length > 1 && names.every((name) => name.startsWith(start) && name.length > start.length) ? start : "";
}

/** The names of the columns, without what all of them begin with. */
export function columnNames(heatmap: Heatmap, locale: Locale): readonly string[] {
  const byBenchmark = areBenchmarks(heatmap);
  const names = heatmap.columns.map((column) => fullName(column, byBenchmark, locale));
  const start = sharedStart(names);
  return names.map((name) => name.slice(start.length));
}

const isNeutral = ({ columns }: Heatmap): boolean => columns.every(({ metric }) => metric.better === "neutral");

const columnNoun = (heatmap: Heatmap, count: number, locale: Locale): string =>
  areBenchmarks(heatmap) ? heatmapText[locale].benchmarks(count) : heatmapText[locale].metrics(count);

export function heatmapTitle(heatmap: Heatmap, answer: Answer, locale: Locale): string {
  const text = heatmapText[locale];
  const of = heatmap.columns.length;
  const noun = (count: number): string => columnNoun(heatmap, count, locale);
  const { baseline } = answer;
  const first = heatmap.rows.find(({ row }) => !row.isBaseline);
  if (first === undefined) return text.alone({ count: heatmap.rows.length, of, noun: noun(of) });
  if (baseline !== undefined) {
    const compared = first.cells.filter(
      (cell, index) => "level" in cell && heatmap.references[index]?.model.id === baseline.model.id,
    );
    const ahead = compared.filter((cell) => "level" in cell && cell.level > 0).length;
    return text[isNeutral(heatmap) ? "exceeds" : "ahead"]({
      subject: nameOf(first.row.model, locale),
      base: nameOf(baseline.model, locale),
      count: ahead,
      of: compared.length,
      noun: noun(compared.length),
      isPart: compared.length < of,
    });
  }
  const wins = heatmap.rows.map(({ row, cells }) => ({
    row,
    count: cells.filter((_, index) => heatmap.references[index]?.model.id === row.model.id).length,
  }));
  const winner = wins.reduce((best, entry) => (entry.count > best.count ? entry : best));
  const words = { subject: nameOf(winner.row.model, locale), count: winner.count, of, noun: noun(of) };
  return isNeutral(heatmap) ? text.largest(words) : text.best(words);
}

/** What stands in a cell: how it stands to the reference, in the shortest form. */
export function cellText(cell: HeatCell, locale: Locale, column: HeatColumn): string {
  switch (cell.kind) {
    case "missing":
      return "";
    case "ratio":
      return timesText(cell.ratio, locale);
    case "normalized":
      return formatNumber(cell.share * 100, { locale, unit: "%", digits: 2 });
    case "difference":
      return formatDifference(cell.difference, { locale, digits: 3 });
    case "refused":
      return formatValue(cell.row, column.metric, locale);
  }
}

/** The strongest standing of any cell, for the key: as a ratio where cells are ratios. */
export interface HeatRange {
  /** Binary logarithm of the ratio at the ends of the scale; differences reach to 1. */
  readonly most: number;
  readonly hasRatios: boolean;
  readonly toBest: boolean;
}

/** A scale that reaches beyond these ratios would show little of what lies within. */
const mostRatio = 16;
const leastRatio = 1.05;

export function heatRange({ rows }: Heatmap, { baseline }: Pick<Answer, "baseline">): HeatRange {
  let most = Math.log2(leastRatio);
  let hasRatios = false;
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (!("level" in cell)) continue;
      if (cell.kind === "difference") continue;
      hasRatios = true;
      most = Math.max(most, Math.abs(cell.level));
    }
  }
  return { most: Math.min(most, Math.log2(mostRatio)), hasRatios, toBest: baseline === undefined };
}

export function keyLabel(heatmap: Heatmap, { most, hasRatios, toBest }: HeatRange, locale: Locale): string {
  return heatmapText[locale].scale({
    most: hasRatios ? formatRatio(Number((2 ** most).toPrecision(2)), locale) : undefined,
    neutral: isNeutral(heatmap),
    toBest,
  });
}

export function heatmapNotes(heatmap: Heatmap, answer: Answer, locale: Locale): readonly string[] {
  const text = heatmapText[locale];
  const { columns, rows, references, left } = heatmap;
  const has = (kind: HeatCell["kind"]): boolean => rows.some(({ cells }) => cells.some((cell) => cell.kind === kind));
  const { base } = answer.view;
  const without = base === undefined ? 0 : references.filter((reference) => reference?.model.id !== base).length;
  const first: KnownRow | undefined = rows.find(({ row }) => !row.isBaseline)?.row;
  const baseModel = answer.baseline?.model ?? answer.baselineUnknown;
  return [
    ...(first !== undefined && answer.sort[0]?.column !== "name" && columns.length > 2
      ? [text.order(nameOf(first.model, locale))]
      : []),
    ...(has("normalized") ? [text.normalized] : []),
    ...(has("difference") ? [text.difference] : []),
    ...(has("refused") ? [text.refused] : []),
    ...(without > 0 && baseModel !== undefined ? [text.noReference(without, nameOf(baseModel, locale))] : []),
    ...outsideBaseline(answer).map(({ model }) => figureText[locale].baselineOutside(nameOf(model, locale))),
    ...(left > 0 ? [text.columnsLeft(left, columnNoun(heatmap, left, locale))] : []),
    ...(answer.view.scale === undefined ? [] : [text.noScale]),
  ];
}

/** Every cell in words: its value, and how it stands. */
export function heatmapTable(heatmap: Heatmap, locale: Locale): PlanTable {
  const text = heatmapText[locale];
  const names = columnNames(heatmap, locale);
  const rows = heatmap.rows.map(({ row, cells }) => [
    nameOf(row.model, locale),
    ...cells.map((cell, index) => {
      const column = heatmap.columns[index];
      if (cell.kind === "missing" || column === undefined) return text.unknown;
      const value = formatValue(cell.row, column.metric, locale);
      const standing = cellText(cell, locale, column);
      return cell.kind === "refused" ? value : `${value} (${standing})`;
    }),
  ]);
  return { caption: text.caption, columns: [text.model, ...names], rows };
}
