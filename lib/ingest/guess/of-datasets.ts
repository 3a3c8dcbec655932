import { hasRole } from "../words/column-roles";
import type { GuessedColumn } from "./guess-columns";
import { isCounter, isMeasureName } from "./measure-names";

const fewestCounts = 2;

/** Rows of data sets of which mostly counts are told, as `#User` and `#Item` are, and nothing that was measured on them: these are compared. */
export const areDatasets = (columns: readonly GuessedColumn[]): boolean => {
  const numbers = columns.filter(({ role }) => role === "measurement" || role === "value");
  const counts = numbers.filter(isCounter);
  return (
    !hasRole(columns, "model") &&
    !hasRole(columns, "metric") &&
    columns.some(isOfDatasets) &&
    counts.length >= fewestCounts &&
    counts.length * 2 > numbers.length &&
    numbers.every((column) => isCounter(column) || !isMeasureName(column))
  );
};

const isOfDatasets = ({ role, words, profile }: GuessedColumn): boolean =>
  (role === "benchmark" || role === "ignore") &&
  /^(?:data ?sets?(?: name)?|data|task type)$/.test(words) &&
  profile.numbers === 0 &&
  profile.distinct === profile.filled;

/** With the data sets as what is compared. */
export const asCompared = (columns: readonly GuessedColumn[]): readonly GuessedColumn[] =>
  columns.map((column) => {
    const { reason: _, ...own } = column;
    return isOfDatasets(column) ? { ...own, role: "model" } : column;
  });
