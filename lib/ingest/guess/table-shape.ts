import type { TableShape } from "../mapping";
import { hasRole } from "../words/column-roles";
import { directionOf, knownMetric } from "../words/known-metrics";
import { isSystemName } from "../words/known-names";
import type { GuessedColumn } from "./guess-columns";
import { isCalledAsModel, labelPlace } from "./label-column";
import { isCounter, isMeasureName } from "./measure-names";
import { areModelsOverAxis } from "./model-axis";

/** Whether one column holds all values, each metric has its own, or each model has its own. */
export function shapeOf(columns: readonly GuessedColumn[]): TableShape {
  if (!hasRole(columns, "model") && isMatrix(columns)) return "matrix";
  const isOneOfMany = columns.some(({ role, words }) => role === "measurement" && directionOf(words) !== "neutral");
  const isNamed = hasRole(columns, "metric") || (hasRole(columns, "benchmark") && !isOneOfMany);
  return hasRole(columns, "value") && isNamed ? "long" : "wide";
}

/** Benchmarks or metrics down, models across: unless the numbers are called as values or metrics are, which is no name of a model. */
function isMatrix(columns: readonly GuessedColumn[]): boolean {
  if (areModelsByDate(columns) || areModelsOverAxis(columns)) return true;
  const place = labelPlace(columns);
  const first = place === undefined ? undefined : columns[place];
  const numeric = columns.filter(({ role }) => role === "measurement" || role === "value");
  if (first?.role === "benchmark" && taskName.test(first.words))
    return numeric.length > 0 && !numeric.some(isMeasureName);
  const isLabelled = first?.role === "benchmark" || first?.role === "metric";
  if (first?.role === "metric" && numeric.some(({ role }) => role === "value")) return false;
  const named = numeric.filter(isMeasureName).length;
  if (!numeric.some((column) => isCalledAsModel(column) || isSystemName(column.words)) && areMetrics(numeric))
    return false;
  const others = numeric.filter((column) => !isMeasureName(column) && !(isCounter(column) && named > 0));
  return isLabelled && others.length > named && !numeric.every(isCounter);
}

const mostTimes = 1000;

/** Columns of which one is a usual metric, or which hold numbers of quite other sizes. */
function areMetrics(columns: readonly GuessedColumn[]): boolean {
  const sizes = columns.flatMap(({ profile: { median = 0 } }) => (median > 0 ? [median] : []));
  const isKnown = columns.some(({ words }) => knownMetric(words) !== undefined);
  return isKnown || Math.max(...sizes) > Math.min(...sizes) * mostTimes;
}

/** Dates down, models across, where the columns of numbers are called as models are. */
export function areModelsByDate([first, ...others]: readonly GuessedColumn[]): boolean {
  const isOfDates = first?.role === "as-of" || first?.role === "released";
  return (
    isOfDates && others.length > 1 && others.every((column) => column.role === "measurement" && isCalledAsModel(column))
  );
}

const taskName = /^tasks?\b/;
