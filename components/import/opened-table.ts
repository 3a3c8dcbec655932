import { type Column, cellText } from "@/lib/columns/column-table";
import type { OpenedColumns } from "@/lib/columns/open-columns";
import { knownMetric } from "@/lib/ingest/words/known-metrics";
import { headerWords, splitHeader } from "@/lib/ingest/words/split-header";
import { mostEntries } from "./large-answers";
import type { OpenedTable } from "./large-protocol";

/** What the page has to know of a table to ask for views of it. */
export function openedTable({
  table,
  label,
  counts,
  above,
  isHeaderless,
  headerLine,
  others,
}: OpenedColumns): OpenedTable {
  const numbers = table.columns.flatMap((column, place) => (column.kind === "number" ? [place] : []));
  const known = numbers.find(
    (place) => knownMetric(headerWords(splitHeader(table.columns[place]?.name ?? "").name)) !== undefined,
  );
  const date = table.columns.findIndex(({ kind }) => kind === "date");
  return {
    rows: table.length,
    columns: table.columns.map((column) => ({
      name: column.name,
      kind: column.kind,
      width: widthOf(column, table.length),
      entries: column.kind === "category" && column.entries.length <= mostEntries ? column.entries : undefined,
    })),
    label,
    measure: known ?? numbers[0],
    date: date < 0 ? undefined : date,
    issues: [...counts].map(([code, count]) => ({ code, count })),
    above,
    headerLine,
    others,
    isHeaderless,
  };
}

const mostLooked = 200;
/** In digits; most numbers are written with three. */
const ofNumber = 8;
const ofDate = 10;
const narrowest = 4;
const widest = 34;

/** What holds the cells of some rows all over the table, so that no view of them changes the columns. */
function widthOf(column: Column, rows: number): number {
  const longest = column.kind === "number" ? ofNumber : longestOf(column, rows);
  return Math.min(widest, Math.max(narrowest, longest, digits(column.name) + 2));
}

/** Most texts are not looked at, as they cannot be longer. */
function longestOf(column: Column, rows: number): number {
  const step = Math.max(1, Math.floor(rows / mostLooked));
  let longest = 0;
  for (let row = 0; row < rows; row += step)
    if (mostDigits(column, row) > longest) longest = Math.max(longest, digits(cellText(column, row)));
  return longest;
}

/** No sign is wider than a digit for each of its bytes. */
function mostDigits(column: Column, row: number): number {
  if (column.kind === "text") return (column.starts[row + 1] ?? 0) - (column.starts[row] ?? 0);
  return column.kind === "date" ? ofDate : widest;
}

const wide = /[\u2e80-\uffdc]/g;

/** About the width of a text in digits, which are wider than most letters; Chinese signs are twice as wide. */
const digits = (text: string): number => Math.ceil(0.9 * text.length + (text.match(wide)?.length ?? 0));
