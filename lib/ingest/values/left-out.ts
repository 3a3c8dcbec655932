import { isUnknown } from "../../quantity";
import { assumedModel, hasOwnModels } from "../guess/assumed-model";
import type { Mapping } from "../mapping";
import { isNote, isSummary } from "../tables/summary-rows";
import type { ColumnRole } from "../words/column-roles";

/** Why a row is not taken, with the column that says so. */
export interface LeftOut {
  readonly column: string;
  readonly message: string;
}

/** A column in which a row has to say something, unless another of the same group does. */
export interface NamingColumns {
  /** What a row lists that says nothing there. */
  readonly leftOut: LeftOut;
  readonly places: readonly number[];
  /** The columns of values: a row without one need not say what it measures. */
  readonly values?: readonly number[];
  /** What they name: no model is a row that sums up others, and neither it nor a line of a matrix is a note. */
  readonly names: "model" | "line" | "metric";
}

/** What each row of a table must name to be taken: its model, and what was measured, where the mapping does not say so for all. */
export function namingColumns(mapping: Mapping, file: string): readonly NamingColumns[] {
  const { shape, metric, columns } = mapping;
  const naming = (names: NamingColumns["names"], nouns: string, ...roles: readonly ColumnRole[]): NamingColumns => ({
    leftOut: { column: headerOf(mapping, roles[0]), message: `the row names no ${nouns}; expected one in each row` },
    places: columns.flatMap(({ role }, place) => (roles.includes(role) ? [place] : [])),
    names,
  });
  if (shape === "matrix") return [naming("line", "benchmark or metric", ...rolesOfLines(columns))];
  const placesOf = (wanted: ColumnRole): readonly number[] =>
    columns.flatMap(({ role }, place) => (role === wanted ? [place] : []));
  const hasModels = assumedModel(mapping, file) !== undefined || hasOwnModels(columns);
  const isOfAnyMetric = shape === "long" && metric === undefined;
  return [
    ...(hasModels ? [] : [naming("model", "model", "model")]),
    ...(isOfAnyMetric ? [{ ...naming("metric", "metric", "metric"), values: placesOf("value") }] : []),
  ];
}

/** What names the lines of a matrix: where nothing says what they measure, under what they do. */
export const rolesOfLines = (columns: Mapping["columns"]): readonly ColumnRole[] => {
  const isNamed = columns.some(({ role }) => role === "benchmark" || role === "metric");
  return isNamed ? ["benchmark", "metric", "as-of"] : ["as-of", "condition"];
};

const headerOf = ({ columns }: Mapping, wanted: ColumnRole | undefined): string =>
  columns.find(({ role }) => role === wanted)?.header ?? "";

/** Why a row of plain cells is left out; nothing where it is taken. */
export function whyLeftOut(naming: readonly NamingColumns[], cells: readonly string[]): LeftOut | undefined {
  for (const { leftOut, places, values, names } of naming) {
    const place = places.find((at) => (cells[at] ?? "") !== "");
    if (place === undefined && values?.every((at) => isUnknown(cells[at] ?? "")) === true) continue;
    if (place === undefined) return leftOut;
    if (names === "metric") continue;
    const name = cells[place] ?? "";
    const { column } = leftOut;
    if (names === "model" && isSummary(name))
      return { column, message: "the row sums up others and is no model; give it the name of a model" };
    if (isNote(name, cells)) return { column, message: "the row is a note below the table, without a value" };
  }
  return undefined;
}

/** What a row says that is left out. */
export const rowText = (cells: readonly string[]): string => cells.filter((text) => text !== "").join(" ");
