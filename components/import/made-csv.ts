import { type ColumnTable, cellText } from "@/lib/columns/column-table";
import { byteOrderMark, csvLines, formulaBesideNumbers } from "@/lib/export/csv";
import { issuesCsv } from "@/lib/ingest/report-csv";
import type { Issue } from "@/lib/schema/issue";

const rowsAtOnce = 10_000;

const csvBlob = (parts: readonly string[]): Blob =>
  new Blob([byteOrderMark, ...parts], { type: "text/csv;charset=utf-8" });

/** Some rows of a table as a CSV. */
export function rowsCsv({ columns }: ColumnTable, rows: Uint32Array): Blob {
  const names = columns.map(({ name }) => name);
  const parts = [csvLines([names])];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.subarray(from, from + rowsAtOnce);
    const cells = Array.from(some, (row) => columns.map((column) => cellText(column, row)));
    parts.push(csvLines(cells, formulaBesideNumbers));
  }
  return csvBlob(parts);
}

/** `inChinese` is what a Chinese reader is told of an issue. */
export const issuesBlob = (issues: readonly Issue[], inChinese: ((issue: Issue) => string) | undefined): Blob =>
  csvBlob([issuesCsv(issues, inChinese)]);
