import type { ForeignTable } from "../foreign-file";
import { distinctRows } from "../tables/row-key";
import { type ColumnRole, hasRole } from "../words/column-roles";
import { knownBenchmark, knownMetric } from "../words/known-metrics";
import { splitHeader } from "../words/split-header";
import type { GuessedColumn } from "./guess-columns";
import { isCalledAsModel } from "./label-column";
import { isCounter, isMeasureName } from "./measure-names";

/**
 * Beside a column of metrics, columns of numbers hold their values: the only one, whatever it is called; several that are called after
 * means and percentiles of one thing; and several that are called after nothing that is measured, which say under what.
 */
export function withValue(columns: readonly GuessedColumn[], table: ForeignTable): readonly GuessedColumn[] {
  if (!hasRole(columns, "metric") || hasRole(columns, "value")) return columns;
  const axes = axesOf(columns, table);
  if (axes.length > 0)
    return withValue(
      columns.map((column) => (axes.includes(column) ? { ...column, role: "condition", confidence: 0.6 } : column)),
      table,
    );
  const open = columns.filter(isOpen);
  const lone = loneExtreme(columns);
  const isNamed = columns.some(({ role, profile }) => role === "metric" && profile.filled * 2 > profile.sampled);
  const statistics = isNamed ? statisticsOf(lone === undefined ? open : [...open, lone]) : undefined;
  if (statistics !== undefined) return withStatistics(columns, statistics, table);
  if (!hasRole(columns, "model")) return columns;
  const [only, ...others] = open;
  if (others.length === 0)
    return columns.map((column) => (column === only ? { ...column, role: "value", confidence: 0.6 } : column));
  return areSettings(columns, open)
    ? columns.map((column) => (open.includes(column) ? under(column) : column))
    : columns;
}

/** The least without the most, or the other way round, is no end of a range. */
function loneExtreme(columns: readonly GuessedColumn[]): GuessedColumn | undefined {
  const [one, ...others] = columns.filter(
    ({ role, words }) => (role === "low" || role === "high") && /^(?:min|max)(?:imum)?$/.test(words),
  );
  return others.length === 0 ? one : undefined;
}

/** Of several columns of numbers, whole ones that come again and alone tell rows apart say under what the others were measured. */
function axesOf(columns: readonly GuessedColumn[], { rows }: ForeignTable): readonly GuessedColumn[] {
  const open = columns.filter(isOpen);
  const axes = open.filter(({ profile }) => profile.fractions === 0 && profile.distinct * 2 <= profile.filled);
  if (axes.length === 0 || axes.length === open.length) return [];
  const rowsBy = (told: readonly GuessedColumn[]): number =>
    distinctRows(
      rows,
      told.map((column) => columns.indexOf(column)),
    );
  const labels = columns.filter(({ role }) => labelRoles.has(role));
  return rowsBy(labels) < rows.length && rowsBy([...labels, ...axes]) === rows.length ? axes : [];
}

const labelRoles: ReadonlySet<ColumnRole> = new Set(["model", "metric", "benchmark", "task", "condition", "as-of"]);

const isOpen = (column: GuessedColumn): boolean =>
  column.role === "measurement" && !isCounter(column) && knownMetric(column.words) === undefined;

const under = (column: GuessedColumn, condition = column.header): GuessedColumn => ({
  ...column,
  role: "value",
  condition,
  confidence: 0.6,
});

/** `F16`, `Q4_0` and `Q8_0` beside `Measure` measure nothing themselves. */
function areSettings(columns: readonly GuessedColumn[], open: readonly GuessedColumn[]): boolean {
  const numbers = columns.filter(({ role }) => role === "measurement");
  const isSure = columns.some(({ role, isByName, confidence }) => role === "model" && isByName && confidence >= 0.9);
  const isMeasured = (column: GuessedColumn): boolean =>
    isMeasureName(column) || isCalledAsModel(column) || knownBenchmark(column.words) !== undefined;
  return isSure && open.length === numbers.length && !open.some(isMeasured);
}

interface Statistic {
  readonly column: GuessedColumn;
  /** As it is called: `p99`, `mean`. */
  readonly name: string;
  /** How many of a hundred are below it. */
  readonly level: number | undefined;
}

const named =
  "p ?\\d{1,2}(?: \\d+)?|\\d{1,2}(?:th)? ?(?:%|percentile|pctl|pct)|mean|avg|average|median|min|minimum|max|maximum";
const atTheEnd = new RegExp(`^(?:(.+) )?(${named})$`);
const atTheStart = new RegExp(`^(${named})(?: (.+))?$`);
/** `y_value_50` */
const bare = /^((?:.+ )?values?) (\d{1,2})$/;

const fewest = 2;

/** Columns that are called alike but for the mean, percentile or extreme that each holds. */
function statisticsOf(open: readonly GuessedColumn[]): readonly Statistic[] | undefined {
  const byStem = new Map<string, Statistic[]>();
  for (const column of open) {
    if (splitHeader(column.header).unit !== undefined) continue;
    const [, before = "", last] = atTheEnd.exec(column.words) ?? bare.exec(column.words) ?? [];
    const [, first, behind = ""] = last === undefined ? (atTheStart.exec(column.words) ?? []) : [];
    const name = last ?? first;
    if (name === undefined) continue;
    const stem = before || behind;
    byStem.set(stem, [...(byStem.get(stem) ?? []), { column, name, level: levelOf(name) }]);
  }
  const [most = []] = [...byStem.values()].sort((a, b) => b.length - a.length);
  const areMost = most.length >= fewest && most.length * 2 > open.length;
  return areMost && most.some(({ name }) => !extreme.test(name)) ? most : undefined;
}

const extreme = /^(?:min|max)/;

function levelOf(name: string): number | undefined {
  if (/^min/.test(name)) return 0;
  if (/^max/.test(name)) return 100;
  if (name === "median") return 50;
  const digits = name.replace(/(?<=\d) (?=\d)/, ".").replace(/[^\d.]/g, "");
  return digits === "" ? undefined : Number(digits);
}

/** A middle between two ends as far from it is one value with its range; of any others each is a value under its name. */
function withStatistics(
  columns: readonly GuessedColumn[],
  statistics: readonly Statistic[],
  table: ForeignTable,
): readonly GuessedColumn[] {
  const range = rangeOf(statistics, columns, table);
  const byColumn = new Map(statistics.map(({ column, name }) => [column, name]));
  return columns.map((column): GuessedColumn => {
    const name = byColumn.get(column);
    if (name === undefined)
      return axis.test(column.words) && column.role === "measurement"
        ? { ...column, role: "condition", confidence: 0.6 }
        : column;
    if (range === undefined) return under(column, /^\d/.test(name) ? `p${name.replace(/\D+$/, "")}` : name);
    if (column === range.middle) return { ...column, role: "value", confidence: 0.6 };
    const role = column === range.low ? "low" : "high";
    return { ...column, role, of: range.middle.header, confidence: 0.6 };
  });
}

/** Over what the values are drawn. */
const axis = /^x(?: (?:value|val|axis))?$/;

interface Range {
  readonly middle: GuessedColumn;
  readonly low: GuessedColumn;
  readonly high: GuessedColumn;
}

function rangeOf(
  statistics: readonly Statistic[],
  columns: readonly GuessedColumn[],
  { rows }: ForeignTable,
): Range | undefined {
  if (statistics.length !== 3) return undefined;
  const middle = statistics.find(({ level }) => level === 50) ?? statistics.find(({ level }) => level === undefined);
  const [low, high] = statistics.filter((one) => one !== middle).sort((a, b) => (a.level ?? 50) - (b.level ?? 50));
  if (middle === undefined || low?.level === undefined || high?.level === undefined) return undefined;
  if (low.level + high.level !== 100) return undefined;
  const [from, at, to] = [low, middle, high].map(({ column }) => columns.indexOf(column));
  const isAround = rows.every(({ cells }) => {
    const [least, value, most] = [cells[from ?? -1], cells[at ?? -1], cells[to ?? -1]].map(Number);
    return !((least ?? 0) > (value ?? 0) || (value ?? 0) > (most ?? 0));
  });
  return isAround ? { middle: middle.column, low: low.column, high: high.column } : undefined;
}
