import Papa from "papaparse";
import { malformed } from "../ingest/tables/parse-csv";
import { asKept } from "../ingest/tables/read-delimited";
import { joinBytes } from "../ingest/text/join-bytes";
import { cellOf } from "./column-store";
import { putRow, skipLine, type TableRows } from "./table-rows";

const feed = 10;
const carriage = 13;
const openQuoteCode = "MissingQuotes";

/** Where reading has ended. */
export interface ParseEnd {
  /** What is no whole row yet. */
  readonly rest: Uint8Array;
  /** Whether the rest begins with a quote that nothing closes. */
  readonly hasOpenQuote: boolean;
}

/** Reads whole rows of any text with Papa Parse, for what the scan leaves to it. The bytes begin with a row. */
export function parseRows(rows: TableRows, bytes: Uint8Array, isLast: boolean, hasQuotes: boolean): ParseEnd {
  const cut = isLast ? bytes.length : endOfLines(bytes);
  const text = cellOf(bytes, 0, cut, false).replace(/\r\n?/g, "\n");
  const parser = new Papa.Parser({
    delimiter: rows.plan.delimiter,
    newline: "\n",
    ...(!hasQuotes && { fastMode: true }),
  });
  const whole: Papa.ParseResult<string[]> = parser.parse(text, 0, true);
  put(rows, whole);
  const left = text.slice(whole.meta.cursor);
  if (!isLast) return { rest: joinBytes([new TextEncoder().encode(left), bytes.subarray(cut)]), hasOpenQuote: false };
  const last: Papa.ParseResult<string[]> = parser.parse(left, 0, false);
  const hasOpenQuote = last.errors.some(({ code }) => code === openQuoteCode);
  if (!hasOpenQuote) put(rows, last);
  return { rest: hasOpenQuote ? new TextEncoder().encode(left) : new Uint8Array(0), hasOpenQuote };
}

function put(rows: TableRows, { data, errors }: Papa.ParseResult<string[]>): void {
  const { file } = rows.plan;
  for (const [index, cells] of data.entries()) {
    for (const error of errors)
      if (error.row === index) rows.issues.add(asKept(malformed(file, rows.notes.line, error, cells)));
    if (cells.every((cell) => cell.trim() === "")) skipLine(rows, cells.join("").split("\n").length - 1);
    else putRow(rows, cells);
  }
}

/** Behind the last line end; a carriage return alone may be half of one. */
function endOfLines(bytes: Uint8Array): number {
  const end = bytes.length - Number(bytes.at(-1) === carriage);
  const lines = bytes.subarray(0, end);
  return Math.max(lines.lastIndexOf(feed), lines.lastIndexOf(carriage)) + 1;
}
