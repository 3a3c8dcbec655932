import type { ForeignTable } from "../foreign-file";
import type { TableShape } from "../mapping";
import { distinctRows } from "../tables/row-key";
import { isConditionName } from "../words/column-names";
import { placesOf } from "../words/column-roles";
import { isCurrency, isOfMoney } from "../words/header-units";
import { directionOf, knownMetric } from "../words/known-metrics";
import { headerWords, splitHeader } from "../words/split-header";
import { isUnitColumn } from "../words/unit-column";
import { noValue } from "./find-model";
import { besideValue, type GuessedColumn } from "./guess-columns";
import { isTimeUnit } from "./guess-metric";
import { labelPlace } from "./label-column";
import { isCounter } from "./measure-names";
import { areModelsByDate } from "./table-shape";

/** The columns as a table of this shape has them. */
export function inShape(
  columns: readonly GuessedColumn[],
  shape: TableShape,
  table: ForeignTable,
): readonly GuessedColumn[] {
  if (shape === "matrix") return withLinesToldApart(asMatrix(columns), table);
  return shape === "long" ? asLong(columns, table) : asWide(columns);
}

/** Every column of numbers is a model, unless it counts what was asked; the first column names what was measured. */
function asMatrix(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const label = labelPlace(columns) ?? 0;
  const isOfNumbers = ({ role }: GuessedColumn, place: number): boolean =>
    place > label && ["measurement", "value", "low", "high"].includes(role);
  const hasModels = columns.some((column, place) => isOfNumbers(column, place) && !isCounter(column));
  return columns.map((column, place) => {
    if (place === 0 && areModelsByDate(columns)) return { ...column, role: "as-of", isCondition: true };
    if (!isOfNumbers(column, place)) return place > label ? withSetting(column) : column;
    if (hasModels && isCounter(column))
      return { ...column, role: "ignore", reason: "it counts what was asked, and is no model", confidence: 0.6 };
    return isOfTime(column) && !columns.every((other, at) => !isOfNumbers(other, at) || isOfTime(other))
      ? { ...column, role: "ignore", reason: "it says how long each line took, and is no model", confidence: 0.6 }
      : { ...column, role: "measurement" };
  });
}

const mostTold = 3;

/** Where lines of a matrix have the same name, other texts of theirs say under what each was measured. */
function withLinesToldApart(columns: readonly GuessedColumn[], { rows }: ForeignTable): readonly GuessedColumn[] {
  const linesBy = (told: readonly GuessedColumn[]): number =>
    distinctRows(rows, placesOf(told, ["benchmark", "metric", "condition", "as-of"]));
  let told = columns;
  for (let step = 0; step < mostTold && linesBy(told) < rows.length; step += 1) {
    const tried = told.flatMap((column, place) =>
      isText(column) ? [told.map((other, at) => (at === place ? asCondition(other) : other))] : [],
    );
    const best = tried.reduce((a, b) => (linesBy(b) > linesBy(a) ? b : a), told);
    if (best === told) break;
    told = best;
  }
  return told;
}

const isText = ({ role, profile }: GuessedColumn): boolean =>
  role === "ignore" && profile.numbers * 2 < profile.filled && profile.addresses === 0 && profile.meanLength < 60;

const asCondition = ({ reason: _, ...column }: GuessedColumn): GuessedColumn => ({
  ...column,
  role: "condition",
  reason: "tells lines of one name apart",
  confidence: 0.6,
});

/** `time` in seconds among models whose values are in none. */
const isOfTime = ({ header, words, profile }: GuessedColumn): boolean =>
  /^(?:.+ )?(?:time|duration|runtime|elapsed)$/.test(words) &&
  isTimeUnit(splitHeader(header).unit ?? profile.unit ?? "");

/** Under what each row was measured, as in `# Shots | 5-shot`. */
const withSetting = (column: GuessedColumn): GuessedColumn =>
  column.reason === noValue && column.profile.distinct > 1 && isConditionName(column.words, false)
    ? { ...column, role: "condition", reason: "says how a row was measured", confidence: 0.6 }
    : column;

/**
 * In a long table other columns of numbers are values where their names say that they measure something else than the metrics that
 * it names, as times do.
 */
function asLong(columns: readonly GuessedColumn[], { rows }: ForeignTable): readonly GuessedColumn[] {
  const [metric = -1] = placesOf(columns, ["metric"]);
  const names = new Set(rows.map(({ cells }) => headerWords(cells[metric] ?? "")));
  const isMeasured = ({ header, words }: GuessedColumn): boolean =>
    !names.has(words) &&
    (knownMetric(words) !== undefined ||
      directionOf(words) !== "neutral" ||
      isTimeUnit(splitHeader(header).unit ?? ""));
  const areOfMoney = metric >= 0 && [...names].every(isOfMoney);
  return columns.map((column) => {
    if (column.role === "unit" && isCurrency(column.words) && !areOfMoney) return withoutRole(column);
    if (column.role !== "measurement" || isMeasured(column)) return column;
    return { ...column, role: "ignore", reason: besideValue, confidence: 0.5 };
  });
}

/** In a wide table a column called “score” is one metric of several, and a unit is that of the values on its left. */
function asWide(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const measured = columns.map(
    (column): GuessedColumn => (column.role === "value" ? { ...column, role: "measurement" } : column),
  );
  return measured.map((column, place) => {
    if (column.role !== "metric" && column.role !== "unit") return column;
    if (column.role === "unit" && measured.some((other) => isOfUnit(column, other))) return column;
    if (column.role === "unit" && isCurrency(column.words)) return withoutRole(column);
    const owner =
      measured.find((_, index) => columns[index]?.role === "value") ??
      measured.slice(0, place).findLast(({ role }) => role === "measurement");
    const isOfOwner =
      column.role === "unit" &&
      owner?.profile.unit === undefined &&
      splitHeader(owner?.header ?? "").unit === undefined;
    return owner !== undefined && isOfOwner
      ? { ...column, of: owner.header, confidence: 0.7 }
      : { ...column, role: "note", confidence: 0.5 };
  });
}

const withoutRole = (column: GuessedColumn): GuessedColumn => ({
  ...column,
  role: "ignore",
  reason: noValue,
  confidence: 0.6,
});

/** Whether a column is called as the unit of another that holds values is: `time unit`. */
const isOfUnit = (unit: GuessedColumn, column: GuessedColumn): boolean =>
  column.role === "measurement" && isUnitColumn({ header: unit.header, role: "unit" }, column);
