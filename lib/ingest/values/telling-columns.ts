import type { ColumnMapping } from "../mapping";
import type { CsvRow } from "../tables/parse-csv";
import { rowKey } from "../tables/row-key";
import type { ColumnRole } from "../words/column-roles";
import type { PlacedColumn } from "./placed-column";

/** Columns that hold something else, and tell those rows apart that are alike in all that is a condition. */
export interface TellingColumns {
  readonly columns: readonly PlacedColumn[];
  readonly isNeeded: (cells: readonly string[]) => boolean;
}

const telling: ReadonlySet<ColumnRole> = new Set(["benchmark", "metric", "condition"]);

const isFirstName = ({ role, tells }: ColumnMapping): boolean => role === "model" && tells === undefined;

export function tellingColumns(rows: readonly CsvRow[], placed: readonly PlacedColumn[]): TellingColumns | undefined {
  const columns = placed.filter(({ column }) => column.tells === true);
  if (columns.length === 0) return undefined;
  const places = placed.flatMap(({ column: { role, condition, tells }, place }) =>
    tells === undefined && (telling.has(role) || (role === "as-of" && condition !== undefined)) ? [place] : [],
  );
  const seconds = columns.filter(({ column }) => column.role === "model").map(({ place }) => place);
  const models = [...placed.flatMap(({ column, place }) => (isFirstName(column) ? [place] : [])), ...seconds];
  const nameOf = (cells: readonly string[]): string =>
    cells[models.find((place) => (cells[place] ?? "") !== "") ?? -1] ?? "";
  const keyOf = (cells: readonly string[]): string => `${nameOf(cells)}\u0000${rowKey(cells, places)}`;
  const once = new Set<string>();
  const alike = new Set<string>();
  for (const { cells } of rows) {
    const key = keyOf(cells);
    if (once.has(key)) alike.add(key);
    once.add(key);
  }
  return { columns, isNeeded: (cells) => alike.has(keyOf(cells)) };
}
