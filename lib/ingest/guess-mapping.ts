import { isConditionName } from "./column-names";
import type { ColumnRole } from "./column-roles";
import { withDatedColumns } from "./dated-columns";
import { withConditions } from "./find-conditions";
import { noValue } from "./find-model";
import { ownerOf } from "./find-owner";
import type { ForeignFile, ForeignTable } from "./foreign-file";
import { besideValue, type GuessedColumn, guessColumns } from "./guess-columns";
import { guessMeasured, isTimeUnit, namedValues, newMetric } from "./guess-metric";
import { measuredInUnit } from "./header-units";
import { type Comma, howWritten } from "./how-written";
import { directionOf, knownMetric } from "./known-metrics";
import { isCalledAsModel, labelPlace } from "./label-column";
import type { ColumnMapping, Mapping, MetricMapping, TableShape } from "./mapping";
import { type ColumnProfile, profileColumn } from "./profile-column";
import { dateOrderOf } from "./read-date";
import { headerWords, splitHeader } from "./split-header";
import { withSizesInNames, withUnitsBeside } from "./stated-units";
import { toldApart } from "./tell-apart";

/** What spoke for the role of a column. */
export interface ColumnEvidence {
  /** From 0 to 1. */
  readonly confidence: number;
  readonly isByName: boolean;
  readonly profile: ColumnProfile;
}

/** How a table may be meant, one entry of evidence a column. */
export interface GuessedMapping {
  readonly mapping: Mapping;
  readonly evidence: readonly ColumnEvidence[];
}

/** Reads the meaning of a table from its header and its cells. Nothing is certain: the user sees it and may change it. */
export function guessMapping(file: Pick<ForeignFile, "file" | "delimiter">, table: ForeignTable): GuessedMapping {
  const guessed = withAxis(withValue(withBenchmark(guessColumns(table))));
  const shape = shapeOf(guessed);
  const shaped = shape === "matrix" ? asMatrix(guessed) : shape === "long" ? asLong(guessed, table) : asWide(guessed);
  const told = shape === "matrix" ? shaped : withConditions(shaped, table);
  const comma = commaIn(file, told);
  const read = told.map((column, index) => columnOf(column, index, told, table, comma, shape));
  const stated = withSizesInNames(withUnitsBeside(read), table);
  const own = withAverages(withOneUncertainty(stated));
  const columns = shape === "matrix" ? own : toldApart(withDatedColumns(withoutVaryingProperties(own, table)));
  const value = told.find(({ role }) => role === "value");
  const isOfTests = has(told, "benchmark") && has(told, "measurement");
  const isGuessed = shape !== "matrix" && !has(told, "model") && (isOfTests || isToldApart(columns, table));
  const metric =
    shape === "long" && !has(told, "metric") && value !== undefined
      ? guessMeasured(value.header, value.profile).metric
      : undefined;
  return {
    mapping: {
      version: 1,
      adapter: `generic-${shape}`,
      shape,
      columns,
      source: { title: titleOf(file.file, table.path), kind: "dataset" },
      ...(isGuessed && { modelFrom: "file-name" as const }),
      ...(metric !== undefined && { metric }),
      ...(has(told, "metric") && { metrics: metricsIn(told, table) }),
      ...(shape === "matrix" && !has(told, "metric") && propertiesIn(told, table)),
      ...(shape === "matrix" && !has(told, "metric") && { metric: scoreOf(told) }),
      field: "unstated",
      kind: "model",
      reportedBy: "third-party",
    },
    evidence: told.map(({ confidence, isByName, profile }) => ({ confidence, isByName, profile })),
  };
}

const has = (columns: readonly GuessedColumn[], role: ColumnRole): boolean =>
  columns.some((column) => column.role === role);

const titleOf = (file: string, path: string): string =>
  [file.split(/[\\/]/).at(-1) ?? file, path].filter((part) => part !== "").join(", ");

function shapeOf(columns: readonly GuessedColumn[]): TableShape {
  if (!has(columns, "model") && isMatrix(columns)) return "matrix";
  const isOneOfMany = columns.some(({ role, words }) => role === "measurement" && directionOf(words) !== "neutral");
  const isNamed = has(columns, "metric") || (has(columns, "benchmark") && !isOneOfMany);
  return has(columns, "value") && isNamed ? "long" : "wide";
}

/** Benchmarks or metrics down, models across: unless the numbers are called as values or metrics are, which is no name of a model. */
function isMatrix(columns: readonly GuessedColumn[]): boolean {
  if (areModelsByDate(columns)) return true;
  const place = labelPlace(columns);
  const first = place === undefined ? undefined : columns[place];
  const numeric = columns.filter(({ role }) => role === "measurement" || role === "value");
  if (first?.role === "benchmark" && taskName.test(first.words))
    return numeric.length > 0 && !numeric.some(isMeasureName);
  const isLabelled = first?.role === "benchmark" || first?.role === "metric";
  if (first?.role === "metric" && numeric.some(({ role }) => role === "value")) return false;
  const named = numeric.filter(isMeasureName).length;
  const others = numeric.filter((column) => !isMeasureName(column) && !(isCounter(column) && named > 0));
  return isLabelled && others.length > named;
}

/** Dates down, models across, where the columns of numbers are called as models are. */
function areModelsByDate([first, ...others]: readonly GuessedColumn[]): boolean {
  const isOfDates = first?.role === "as-of" || first?.role === "released";
  return (
    isOfDates && others.length > 1 && others.every((column) => column.role === "measurement" && isCalledAsModel(column))
  );
}

const taskName = /^tasks?\b/;

const isMeasureName = ({ role, words, header }: GuessedColumn): boolean =>
  role === "value" ||
  isTimeUnit(splitHeader(header).unit ?? "") ||
  knownMetric(words) !== undefined ||
  directionOf(words) !== "neutral" ||
  /\b(?:scores?|time)\b|^(?:avg|average|mean|median|std|min|max|p\d\d)\b/.test(words);

/** Where nothing names a row, a first column of numbers that rise says under what the others were measured. */
function withAxis(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const [first, ...others] = columns;
  if (first === undefined || columns.some(({ role }) => namingRoles.has(role))) return columns;
  const isAxis = first.role === "measurement" && first.profile.isRising && first.profile.filled > 2;
  if (!isAxis || knownMetric(first.words) !== undefined || !has(others, "measurement")) return columns;
  const told: GuessedColumn = { ...first, role: "condition", reason: "rises from row to row", confidence: 0.6 };
  return [told, ...others];
}

const namingRoles: ReadonlySet<ColumnRole> = new Set(["model", "benchmark", "metric", "condition", "as-of"]);

/** Where no column names a model, or each row names its metric, tasks are what was measured. */
function withBenchmark(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const isMeasured = has(columns, "metric") && has(columns, "value");
  if ((has(columns, "model") && !isMeasured) || has(columns, "benchmark")) return columns;
  return columns.map((column) => (column.role === "task" ? { ...column, role: "benchmark" } : column));
}

/** Beside a column of metrics, the only column of numbers holds their values, whatever it is called. */
function withValue(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const isOpen = (column: GuessedColumn): boolean =>
    column.role === "measurement" && !isCounter(column) && knownMetric(column.words) === undefined;
  const [only, ...others] = columns.filter(isOpen);
  if (!has(columns, "metric") || !has(columns, "model") || has(columns, "value") || others.length > 0) return columns;
  return columns.map((column) => (column === only ? { ...column, role: "value", confidence: 0.6 } : column));
}

/**
 * Results of one model have one row, or say in each what was measured or how; anything else is no list of results. Rows that say
 * the same may hold other values.
 */
function isToldApart(columns: readonly ColumnMapping[], { rows }: ForeignTable): boolean {
  const placesWith = (...roles: readonly ColumnRole[]): readonly number[] =>
    columns.flatMap(({ role }, place) => (roles.includes(role) ? [place] : []));
  const dates = columns.flatMap((column, place) => (isConditionOfDate(column) ? [place] : []));
  const places = [...placesWith("benchmark", "metric", "condition"), ...dates];
  const keyOf = (cells: readonly string[]): string => places.map((place) => cells[place] ?? "").join("\u0000");
  const isOne = (value: number): boolean => {
    const filled = rows.filter(({ cells }) => (cells[value] ?? "") !== "");
    return filled.length > 0 && new Set(filled.map(({ cells }) => keyOf(cells))).size * 2 > filled.length;
  };
  return placesWith("measurement", "value").some(isOne);
}

const isConditionOfDate = ({ role, condition }: ColumnMapping): boolean => role === "as-of" && condition !== undefined;

/** Every column of numbers is a model, unless it counts what was asked; the first column names what was measured. */
function asMatrix(columns: readonly GuessedColumn[]): readonly GuessedColumn[] {
  const label = labelPlace(columns) ?? 0;
  const isOfNumbers = ({ role }: GuessedColumn, place: number): boolean =>
    place > label && ["measurement", "value", "low", "high"].includes(role);
  const hasModels = columns.some((column, place) => isOfNumbers(column, place) && !isCounter(column));
  return columns.map((column, place) => {
    if (place === 0 && areModelsByDate(columns)) return { ...column, role: "as-of", isCondition: true };
    if (!isOfNumbers(column, place)) return place > label ? withSetting(column) : column;
    return hasModels && isCounter(column)
      ? { ...column, role: "ignore", reason: "it counts what was asked, and is no model", confidence: 0.6 }
      : { ...column, role: "measurement" };
  });
}

/** Under what each row was measured, as in `# Shots | 5-shot`. */
const withSetting = (column: GuessedColumn): GuessedColumn =>
  column.reason === noValue && column.profile.distinct > 1 && isConditionName(column.words, false)
    ? { ...column, role: "condition", reason: "says how a row was measured", confidence: 0.6 }
    : column;

const isCounter = ({ words, profile }: GuessedColumn): boolean =>
  profile.fractions === 0 &&
  /^(?:n|#|count|support|size|total|samples|examples|questions|runs|(?:n|#|num|nr|number of|count of) ?\p{L}.*|.+ (?:count|size))$/u.test(
    words,
  );

function scoreOf(columns: readonly GuessedColumn[]) {
  const values = columns.filter(({ role }) => role === "measurement").map(({ profile }) => profile);
  const [first] = values;
  const negatives = values.reduce((total, profile) => total + profile.negatives, 0);
  return first === undefined
    ? newMetric("score", "count")
    : newMetric("score", first.unit ?? "count", { ...first, negatives });
}

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
  return columns.map((column) => {
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
    if (column.role === "unit" && measuredInUnit(column.words) !== undefined) return column;
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

/**
 * What differs within models is a property of how each was built or run. Of a time one model is enough, as a training takes another
 * time each time; a few sizes may be slips.
 */
function withoutVaryingProperties(columns: readonly ColumnMapping[], { rows }: ForeignTable): readonly ColumnMapping[] {
  const model = columns.findIndex(({ role }) => role === "model");
  const varies = (place: number, mostSlips: number): boolean => {
    const byModel = new Map<string, Set<string>>();
    const repeated = new Set<string>();
    for (const { cells } of rows) {
      const [name = "", value = ""] = [cells[model], cells[place]];
      if (value === "") continue;
      const known = byModel.get(name);
      if (known === undefined) byModel.set(name, new Set([value]));
      else {
        known.add(value);
        repeated.add(name);
      }
    }
    const varying = [...repeated].filter((name) => (byModel.get(name)?.size ?? 0) > 1).length;
    return varying > repeated.size * mostSlips;
  };
  return columns.map((column, place) => {
    const { metric } = column;
    if (metric?.isProperty !== true || !varies(place, isTime(metric) ? 0 : mostSlips)) return column;
    const { isProperty: _, ...own } = metric;
    return { ...column, metric: own };
  });
}

const mostSlips = 0.2;
const isTime = ({ id, unit }: MetricMapping): boolean => isTimeUnit(unit) || id === "training-time";

const ofAll = /^(?:overall |total )?(?:average|avg|mean|overall)$/;

/** An average of what should be low should be low. */
function withAverages(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const isAverage = ({ header }: ColumnMapping): boolean => ofAll.test(headerWords(splitHeader(header).name));
  const ways = new Set(columns.flatMap((column) => (isAverage(column) ? [] : (column.metric?.better ?? []))));
  if (!ways.has("lower") || ways.has("higher")) return columns;
  return columns.map((column) =>
    column.metric !== undefined && isAverage(column)
      ? { ...column, metric: { ...column.metric, better: "lower" } }
      : column,
  );
}

/** A value has one range: its ends where they are stated, else the first of its uncertainties; the extremes say less than either. */
function withOneUncertainty(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const isExtreme = ({ role, header }: ColumnMapping): boolean =>
    (role === "low" || role === "high") && /(?:^|\b)(?:min|max)(?:imum)?\b/.test(headerWords(header));
  const rangesOf = new Map<string, { readonly place: number; readonly rank: number }>();
  const rankOf = (column: ColumnMapping): number => (isExtreme(column) ? 2 : column.role === "uncertainty" ? 1 : 0);
  for (const [place, column] of columns.entries()) {
    if (column.of === undefined || !rangeRoles.has(column.role)) continue;
    const known = rangesOf.get(column.of);
    if (known === undefined || rankOf(column) < known.rank) rangesOf.set(column.of, { place, rank: rankOf(column) });
  }
  return columns.map((column, place) => {
    const { header, role, of = "" } = column;
    const range = rangeRoles.has(role) ? rangesOf.get(of) : undefined;
    if (range === undefined || (range.rank === rankOf(column) && (role !== "uncertainty" || range.place === place)))
      return column;
    return { header, role: "ignore", reason: `another range or uncertainty of ${of} is read` };
  });
}

const rangeRoles: ReadonlySet<ColumnRole> = new Set(["low", "high", "uncertainty"]);

const mostMetrics = 500;

/** The metrics that a long table or a matrix names, each with the look of its own values. */
function metricsIn(columns: readonly GuessedColumn[], { rows }: ForeignTable): NonNullable<Mapping["metrics"]> {
  const places = (role: ColumnRole) => placesOf(columns, [role]);
  const [metricPlace = 0] = places("metric");
  const [unitPlace] = places("unit");
  const values = [...places("value"), ...places("measurement")];
  const byText = new Map<string, ForeignTable["rows"][number][]>();
  for (const row of rows) {
    const text = row.cells[metricPlace] ?? "";
    const known = byText.get(text);
    if (known !== undefined) known.push(row);
    else if (text !== "" && byText.size < mostMetrics) byText.set(text, [row]);
  }
  return [...byText].map(([text, own]) => {
    const unit = unitPlace === undefined ? "" : (own[0]?.cells[unitPlace] ?? "");
    const cells = own.flatMap((row) => values.map((place) => ({ cells: [row.cells[place] ?? ""] })));
    return { text, ...namedValues(text, unit, profileColumn(cells, 0)) };
  });
}

/** Lines of a matrix that say what its models are, as `# Params` among tests. */
function propertiesIn(columns: readonly GuessedColumn[], { rows }: ForeignTable): Pick<Mapping, "metrics"> {
  const [place = 0] = placesOf(columns, ["benchmark"]);
  const names = new Set(rows.map(({ cells }) => cells[place] ?? ""));
  const metrics = [...names].flatMap((text) => {
    const metric = knownMetric(headerWords(text));
    return metric?.isProperty === true ? [{ text, metric }] : [];
  });
  return metrics.length === 0 ? {} : { metrics };
}

const placesOf = (columns: readonly GuessedColumn[], roles: readonly ColumnRole[]): readonly number[] =>
  columns.flatMap(({ role }, index) => (roles.includes(role) ? [index] : []));

/** Where decimals are commas somewhere, or cells are cut at semicolons, an unclear comma is one, too. */
const commaIn = ({ delimiter }: Pick<ForeignFile, "delimiter">, columns: readonly GuessedColumn[]): Comma => {
  const isSure = columns.some(({ profile }) => profile.decimal === ",");
  const hasPoints = columns.some(
    ({ profile: { decimal, hasOpenPoints, numbers, samples } }) =>
      decimal === "." && !hasOpenPoints && numbers > 0 && samples.some((cell) => /\d\.\d/.test(cell)),
  );
  return { isUnclearOne: isSure || (delimiter === ";" && !hasPoints), isOnly: isSure && !hasPoints };
};

const listRoles: ReadonlySet<ColumnRole> = new Set(["organization", "country", "field", "task"]);

/** A comma joins a list where what it parts mostly stands alone in other cells; names may hold one. */
function separatorOf(cells: readonly string[]): string | undefined {
  if (cells.some((cell) => cell.includes(";"))) return ";";
  const joined = cells.filter((cell) => cell.includes(","));
  const alone = new Set(cells.filter((cell) => cell !== "" && !cell.includes(",")));
  const parts = joined.flatMap((cell) => cell.split(",").map((part) => part.trim()));
  return parts.length > 0 && parts.filter((part) => alone.has(part)).length > parts.length / 2 ? "," : undefined;
}

function columnOf(
  guessed: GuessedColumn,
  index: number,
  all: readonly GuessedColumn[],
  table: ForeignTable,
  comma: Comma,
  shape: TableShape,
): ColumnMapping {
  const { header, role, reason, of, profile, isCondition } = guessed;
  const base: ColumnMapping = { header, role, ...(reason !== undefined && { reason }) };
  if (role === "unit") return { ...base, ...(of !== undefined && { of }) };
  if (role === "released" || role === "as-of")
    return {
      ...base,
      dateOrder: dateOrderOf(table.rows.map(({ cells }) => cells[index] ?? "")),
      ...(isCondition === true && { condition: header.replaceAll("_", " ") }),
    };
  if (listRoles.has(role)) {
    const separator = separatorOf(table.rows.map(({ cells }) => cells[index] ?? ""));
    return { ...base, ...(separator !== undefined && { separator }) };
  }
  if (role === "condition") return { ...base, condition: header.replaceAll("_", " ") };
  if (!["measurement", "value", "uncertainty", "low", "high"].includes(role)) return base;
  const read = { ...base, ...howWritten(table, index, profile, comma) };
  if (role === "measurement" && shape !== "matrix") return { ...read, ...guessMeasured(header, profile) };
  if (role === "measurement" || role === "value") return read;
  const owner = of ?? ownerOf(index, all, table);
  return owner === undefined
    ? { header, role: "ignore", reason: "it is not clear whose uncertainty this is" }
    : { ...read, of: owner };
}
