import type { ForeignTable } from "../foreign-file";

/** What cells of a row say together, by their places. */
export const rowKey = (cells: readonly string[], places: readonly number[]): string =>
  places.map((place) => cells[place] ?? "").join("\u0000");

/** How many rows say something else in these places. */
export const distinctRows = (rows: ForeignTable["rows"], places: readonly number[]): number =>
  new Set(rows.map(({ cells }) => rowKey(cells, places))).size;
