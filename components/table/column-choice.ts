import { type SortColumn, sortColumns } from "@/lib/query/view";

/** Columns shown or hidden against the default; the others follow the default. */
export type ColumnChoice = ReadonlyMap<SortColumn, boolean>;

const shownByDefault: ReadonlySet<SortColumn> = new Set([
  "name",
  "organization",
  "field",
  "released",
  "rank",
  "value",
  "ratio",
  "source",
]);

/** Reads `+country -source`; what is not a column is passed over, as another version may have written it. */
export function parseColumnChoice(text: string): ColumnChoice {
  const tokens = new Set(text.split(" "));
  const chosen = sortColumns.filter((column) => tokens.has(`+${column}`) || tokens.has(`-${column}`));
  return new Map(chosen.map((column) => [column, tokens.has(`+${column}`)]));
}

export const serializeColumnChoice = (choice: ColumnChoice): string =>
  [...choice].map(([column, shown]) => `${shown ? "+" : "-"}${column}`).join(" ");

export const isShown = (choice: ColumnChoice, column: SortColumn): boolean =>
  column === "name" || (choice.get(column) ?? shownByDefault.has(column));

/** The columns on the screen, in their order. Ratios need a baseline. */
export const visibleColumns = (choice: ColumnChoice, hasBaseline: boolean): readonly SortColumn[] =>
  sortColumns.filter((column) => isShown(choice, column) && (hasBaseline || column !== "ratio"));

export function toggleColumn(choice: ColumnChoice, column: SortColumn): ColumnChoice {
  const shown = !isShown(choice, column);
  const others = [...choice].filter(([other]) => other !== column);
  return new Map(shown === shownByDefault.has(column) ? others : [...others, [column, shown]]);
}
