import { findHeader } from "../ingest/tables/find-header";
import { type CsvRow, parseCsv } from "../ingest/tables/parse-csv";
import { namesOf, noHeader, openQuoteIn, titleIssues, withoutRemarks } from "../ingest/tables/read-delimited";
import { secondHeaderIssues } from "../ingest/tables/second-header";
import { splitBlocks } from "../ingest/tables/split-blocks";
import type { Issue } from "../schema/issue";

/** What stands before the first row. */
export interface Head {
  /** Titles and other lines above the header that hold something. They are not read. */
  readonly above: number;
  /** Whether the first row holds numbers like the others, and nothing names the columns. */
  readonly isHeaderless: boolean;
}

export interface FirstRows {
  /** Every column has a name. */
  readonly header: readonly string[];
  /** The cells of the header as they stand in the file; absent where it has none. */
  readonly names: readonly string[] | undefined;
  readonly rows: readonly CsvRow[];
  readonly head: Head;
  readonly headerLine: number;
  /** Of the first row; behind all of the text where there is none. */
  readonly line: number;
  readonly issues: readonly Issue[];
}

/** Enough to tell the header and what a column holds; the more are read before the others, the later the others come. */
const mostLines = 400;
const plannedFrom = 200;

/** As many rows as columns are planned from; the header is found as in a table of any size. The last line of `text` has to be whole. */
export function firstRows(file: string, text: string, delimiter: string): FirstRows {
  const start = firstLines(text).replace(/\r\n?/g, "\n");
  const read = parseCsv(file, withoutRemarks(start, delimiter), { delimiter, hasQuotes: true });
  const { header, headerLine, rows } = read;
  // What an open quote seems to hold is other rows, or the first part of a cell.
  const until = openQuoteIn(read)?.line ?? Number.POSITIVE_INFINITY;
  const found = findHeader([{ line: headerLine, cells: header }, ...rows.filter(({ line }) => line < until)]);
  const [first] = found.rows;
  const [block] = found.isMissing ? [found] : splitBlocks(found.line, found.names, found.rows);
  return {
    header: namesOf(found.names),
    names: found.isMissing ? undefined : found.names,
    rows: block?.rows.slice(0, plannedFrom) ?? [],
    head: { above: found.above.length, isHeaderless: found.isMissing },
    headerLine: found.line,
    line: first?.line ?? start.split("\n").length,
    issues: [
      ...(found.isMissing ? [noHeader(file, found.line)] : []),
      ...titleIssues(file, found.above),
      ...secondHeaderIssues(file, found.second),
    ],
  };
}

function firstLines(text: string): string {
  const ends = /\r\n?|\n/g;
  for (let lines = 0; lines < mostLines; lines += 1) if (!ends.test(text)) return text;
  return text.slice(0, ends.lastIndex);
}
