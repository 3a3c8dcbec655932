import { assumedModel, hasOwnModels } from "./assumed-model";
import type { ColumnRole, Mapping } from "./mapping";

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
  /** Whether they name a model, which a row that sums up others does not. */
  readonly isOfModel: boolean;
}

/** What each row of a table must name to be taken: its model, and what was measured, where the mapping does not say so for all. */
export function namingColumns(mapping: Mapping, file: string): readonly NamingColumns[] {
  const { shape, metric, columns } = mapping;
  const naming = (nouns: string, isOfModel: boolean, ...roles: readonly ColumnRole[]): NamingColumns => ({
    leftOut: { column: headerOf(mapping, roles[0]), message: `the row names no ${nouns}; expected one in each row` },
    places: columns.flatMap(({ role }, place) => (roles.includes(role) ? [place] : [])),
    isOfModel,
  });
  if (shape === "matrix") return [naming("benchmark or metric", false, "benchmark", "metric")];
  const hasModels = assumedModel(mapping, file) !== undefined || hasOwnModels(columns);
  const isOfAnyMetric = shape === "long" && metric === undefined;
  return [
    ...(hasModels ? [] : [naming("model", true, "model")]),
    ...(isOfAnyMetric ? [naming("metric", false, "metric")] : []),
  ];
}

const headerOf = ({ columns }: Mapping, wanted: ColumnRole | undefined): string =>
  columns.find(({ role }) => role === wanted)?.header ?? "";

/** Why a row of plain cells is left out; nothing where it is taken. */
export function whyLeftOut(naming: readonly NamingColumns[], cells: readonly string[]): LeftOut | undefined {
  for (const { leftOut, places, isOfModel } of naming) {
    const place = places.find((at) => (cells[at] ?? "") !== "");
    if (place === undefined) return leftOut;
    if (!isOfModel) continue;
    const name = cells[place] ?? "";
    const { column } = leftOut;
    if (isSummary(name))
      return { column, message: "the row sums up others and is no model; give it the name of a model" };
    if (isNote(name, cells)) return { column, message: "the row is a note below the table, without a value" };
  }
  return undefined;
}

/** What a row says that is left out. */
export const rowText = (cells: readonly string[]): string => cells.filter((text) => text !== "").join(" ");

const middles = ["average", "averages", "avg", "avg.", "mean", "median"];
/** What rows are called that sum up others, in lower case. */
export const summaryNames: ReadonlySet<string> = new Set([
  ...["total", "totals", "grand total", "grand totals", "sum", "summe", "gesamt", "durchschnitt", "mittelwert"],
  ...["", "overall ", "macro ", "micro "].flatMap((kind) => middles.map((middle) => kind + middle)),
  ...["合计", "总计", "平均", "平均值"],
]);

export const isSummary = (name: string): boolean => summaryNames.has(name.toLowerCase());

/** A sentence or a source alone in its row. */
const isNote = (name: string, cells: readonly string[]): boolean =>
  cells.length > 1 &&
  cells.every((cell) => cell === "" || cell === name) &&
  (noteStart.test(name) || name.split(" ").length > 12);

const noteStart = /^(?:[#*†‡§] ?\S|(?:notes?|sources?|data|updated|quelle|stand|注|注释|来源|数据来源|说明)\s*[:：])/i;
