import type { BadCell } from "@/lib/columns/column-builder";
import { type ColumnTable, cellText } from "@/lib/columns/column-table";
import { csvLines, csvText } from "@/lib/export/csv";

const rowsAtOnce = 10_000;

const csvBlob = (parts: readonly string[]): Blob => new Blob([...parts], { type: "text/csv;charset=utf-8" });

/** Some rows of a table as a CSV. */
export function rowsCsv({ columns }: ColumnTable, rows: Uint32Array): Blob {
  const names = columns.map(({ name }) => name);
  const parts = [csvText(names, [])];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.subarray(from, from + rowsAtOnce);
    parts.push(csvLines(Array.from(some, (row) => columns.map((column) => cellText(column, row)))));
  }
  return csvBlob(parts);
}

/** Cells that could not be read; rows are counted from 1 behind the header, and a cell beyond the last column has none. */
export const badCellsCsv = (bad: readonly BadCell[]): Blob =>
  csvBlob([
    csvText(
      ["row", "column", "value"],
      bad.map(({ row, column, value }) => [row + 1, column, value]),
    ),
  ]);
