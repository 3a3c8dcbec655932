import { isUnknown, parseQuantity } from "../../quantity";
import { plainMarkup } from "../cells/plain-markup";
import type { ForeignTable } from "../foreign-file";
import type { CsvRow } from "../tables/parse-csv";

const lineBreak = /<br\s*\/?>/i;
const number = /^[~<>≈≤≥]?[$€£¥￥₹₩]?\.?\d/;

/** Rows of a page whose cells hold as many numbers each, one below the other, as a row for each line of them. */
export const withLinesOfCells = (table: ForeignTable): ForeignTable =>
  table.rows.some(({ cells }) => cells.some((cell) => lineBreak.test(cell)))
    ? { ...table, rows: table.rows.flatMap(linesOf) }
    : table;

function linesOf(row: CsvRow): readonly CsvRow[] {
  const parts = row.cells.map((cell) =>
    cell
      .split(lineBreak)
      .map((part) => part.trim())
      .filter(Boolean),
  );
  const ofNumbers = parts.filter((lines) => lines.length > 1 && lines.every(isValue));
  const count = ofNumbers[0]?.length ?? 0;
  if (ofNumbers.length < 2 || ofNumbers.some(({ length }) => length !== count)) return [row];
  return Array.from({ length: count }, (_, line) => ({
    ...row,
    cells: row.cells.map((cell, place) => (parts[place]?.length === count ? (parts[place][line] ?? "") : cell)),
  }));
}

/** A difference from the number above it, or a deviation, belongs to that. */
function isValue(line: string): boolean {
  const text = plainMarkup(line);
  return isUnknown(text) || (number.test(text) && parseQuantity(text).kind === "quantity");
}
