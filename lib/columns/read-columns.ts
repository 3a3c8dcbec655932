import Papa from "papaparse";
import { findHeader, titleSample } from "../ingest/find-header";
import { namesOf, withoutRemarks } from "../ingest/read-delimited";
import { type BuiltTable, type ColumnBuilder, type ColumnPlan, columnBuilder } from "./column-builder";

export interface ColumnsOptions {
  readonly delimiter: string;
  /** What the columns are, from the header and the first rows. */
  readonly plan: (header: readonly string[], rows: readonly (readonly string[])[]) => readonly ColumnPlan[];
}

export interface ColumnsReader {
  /** Takes the next piece of the text; a row may end in a later one. */
  readonly push: (text: string) => void;
  readonly rows: () => number;
  readonly head: () => Head;
  /** The whole rows so far, good until the next piece. */
  readonly soFar: () => BuiltTable;
  /** Takes what is left as the last row. */
  readonly finish: () => void;
}

/** Enough to tell what a column holds; the more are read before the others, the later the others come. */
const plannedFrom = 200;

/** Of the lines that hold something; the header stands below so many titles at most. */
const decidedFrom = plannedFrom + titleSample;

/** What stands before the first row. */
export interface Head {
  /** Titles and other lines above the header that hold something. They are not read. */
  readonly above: number;
  /** Whether the first row holds numbers like the others, and nothing names the columns. */
  readonly isHeaderless: boolean;
}

export interface FirstRows {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly head: Head;
  /** Lines up to the first row, if no cell among them goes over lines. */
  readonly lines: number;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

/** As many rows as columns are planned from; the last line of `text` has to be whole. */
export function firstRows(text: string, delimiter: string): FirstRows {
  const { data } = Papa.parse<string[]>(withoutRemarks(text).replace(/\r\n?/g, "\n"), {
    delimiter,
    newline: "\n",
    preview: 2 * plannedFrom,
  });
  const filled = data.filter((cells) => !isBlank(cells));
  const { header, rows, head } = belowHeader(filled);
  const [first] = rows;
  const lines = first === undefined ? data.length : data.indexOf(first);
  return { header, rows: rows.slice(0, plannedFrom), head, lines };
}

/** The header is found as in a table of any size: below titles, in two rows, or nowhere. */
function belowHeader<Cells extends readonly string[]>(filled: readonly Cells[]) {
  const found = findHeader(filled.map((cells, line) => ({ line, cells })));
  return {
    header: namesOf(found.names),
    rows: filled.slice(filled.length - found.rows.length),
    head: { above: found.above.length, isHeaderless: found.isMissing },
  };
}

/** A line that says something about the file, before all others. */
const isRemark = ([first = "", ...rest]: readonly string[]): boolean =>
  /^#[ !]/.test(first.trimStart()) || (/^(?:\ufeff)?sep=.?$/i.test(first) && isBlank(rest));

/** Reads a CSV that arrives in pieces into columns, with Papa Parse; no row is kept as a row. Blank lines are no rows. */
export function columnsReader({ delimiter, plan }: ColumnsOptions): ColumnsReader {
  /** Which may be half of a line end. */
  let endsInReturn = false;
  /** The first lines, until there are enough of them to tell the header and what the columns are. */
  let waiting: (readonly string[])[] = [];
  let builder: ColumnBuilder | undefined;
  let rows = 0;
  let head: Head = { above: 0, isHeaderless: false };

  const start = (): ColumnBuilder => {
    const { header, rows: first, head: found } = belowHeader(waiting);
    const made = columnBuilder(plan(header, first.slice(0, plannedFrom)));
    for (const cells of first) made.add(cells);
    rows = first.length;
    head = found;
    waiting = [];
    builder = made;
    return made;
  };
  const take = (data: readonly (readonly string[])[]): void => {
    for (const cells of data) {
      if (isBlank(cells) || (builder === undefined && waiting.length === 0 && isRemark(cells))) continue;
      if (builder !== undefined) {
        builder.add(cells);
        rows += 1;
      } else if (waiting.push(cells) >= decidedFrom) start();
    }
  };
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  /** Of the text that is no whole row yet. */
  let parts: string[] = [];
  let length = 0;
  let enough = 0;
  const parse = (isLast: boolean): void => {
    const text = parts.join("");
    const { data, meta }: Papa.ParseResult<string[]> = parser.parse(text, 0, !isLast);
    take(data);
    const rest = isLast ? "" : text.slice(meta.cursor);
    parts = [rest];
    length = rest.length;
    // A row that does not end is looked at again when there is twice as much of it, not at every piece.
    enough = data.length === 0 ? 2 * length : 0;
  };
  const add = (text: string): void => {
    const whole = (endsInReturn ? "\r" : "") + text;
    endsInReturn = whole.endsWith("\r");
    const part = (endsInReturn ? whole.slice(0, -1) : whole).replace(/\r\n?/g, "\n");
    parts.push(part);
    length += part.length;
  };
  return {
    push: (text) => {
      add(text);
      if (length >= enough) parse(false);
    },
    rows: () => (builder === undefined ? Math.max(0, waiting.length - 1) : rows),
    head: () => head,
    soFar: () => (builder ?? start()).soFar(),
    finish: () => {
      if (endsInReturn) add("\n");
      parse(true);
    },
  };
}
