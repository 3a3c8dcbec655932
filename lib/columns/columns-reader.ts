import { excerpt } from "../ingest/tables/parse-csv";
import { openQuote } from "../ingest/tables/read-delimited";
import { asOne } from "../ingest/text/join-bytes";
import type { TablePlan } from "./column-plan";
import { cellOf, checkTexts } from "./column-store";
import { hasSurprises } from "./has-surprises";
import { parseRows } from "./row-parser";
import { ownLines } from "./row-sample";
import { cellsIn, type ScanEnd, scanRows } from "./scan-rows";
import { type BuiltTable, builtTable, tableRows } from "./table-rows";

/** Reads the rows below a header from UTF-8 bytes into columns, in pieces as they arrive. Throws where the bytes are no UTF-8. */
export interface ColumnsReader {
  /** Takes the next piece, of which it keeps nothing but copies; a row may end in a later one. */
  readonly push: (piece: Uint8Array) => void;
  readonly rows: () => number;
  /** The whole rows so far, good until the next piece. */
  readonly soFar: () => BuiltTable;
  /** Takes what is left as the last row. */
  readonly finish: () => void;
  /** Whether the rows may have other columns than the plan says. */
  readonly hasSurprises: () => boolean;
  /** Rows from all over the table. */
  readonly sampled: () => readonly (readonly string[])[];
}

interface ReaderOptions {
  /** How many may come. More is no harm. */
  readonly rows: number;
  /** Of the first row. */
  readonly line: number;
}

const feed = 10;
const carriage = 13;

export function columnsReader(plan: TablePlan, options: ReaderOptions): ColumnsReader {
  const rows = tableRows(plan, options);
  /** Of the bytes that are no whole row yet. */
  let parts: Uint8Array[] = [];
  let length = 0;
  let enough = 0;
  let hasQuotes = true;

  const keep = (rest: Uint8Array, isStuck: boolean): void => {
    parts = rest.length === 0 ? [] : [rest];
    length = rest.length;
    // A row that does not end is looked at again when there is twice as much of it, not at every piece.
    enough = isStuck ? 2 * length : 0;
  };
  const closeQuotes = (rest: Uint8Array): void => {
    hasQuotes = false;
    const { file } = plan;
    const value = excerpt(cellOf(rest, 0, endOfLine(rest), false));
    const { line } = rows.notes;
    rows.issues.add({ severity: "warning", code: "malformed-csv", file, line, value, message: openQuote });
    read(rest, true);
  };
  const read = (bytes: Uint8Array, isLast: boolean): void => {
    const { at, why }: ScanEnd = scanRows(rows, bytes, hasQuotes, isLast);
    const left = bytes.subarray(at);
    if (why === "open-quote") closeQuotes(left);
    else if (why === "malformed") {
      const { rest, hasOpenQuote } = parseRows(rows, left, isLast, hasQuotes);
      if (hasOpenQuote) closeQuotes(rest);
      else keep(rest, rest.length === bytes.length);
    } else keep(left.slice(), at === 0);
  };
  const add = (piece: Uint8Array): void => {
    if (piece.length === 0) return;
    parts.push(piece);
    length += piece.length;
  };
  /** Reads the row that begins in what is left and ends in the piece, and gives where: that row is copied, and not all of the piece. */
  const readShared = (piece: Uint8Array): number => {
    const end = length === 0 || enough > 0 ? 0 : piece.indexOf(feed) + 1;
    if (end === 0) return 0;
    add(piece.subarray(0, end));
    read(asOne(parts), false);
    return end;
  };
  return {
    push: (piece) => {
      if (piece.length === 0) return;
      const left = piece.subarray(readShared(piece));
      add(length + left.length < enough ? left.slice() : left);
      if (length > 0 && length >= enough) read(asOne(parts), false);
      ownLines(rows.sample);
    },
    rows: () => rows.rows,
    soFar: () => builtTable(rows),
    finish: () => {
      read(asOne(parts), true);
      for (const store of rows.stores) checkTexts(store, rows.rows);
    },
    hasSurprises: () =>
      hasSurprises({
        table: builtTable(rows).table,
        plans: plan.sources.flat(),
        issues: rows.issues,
      }),
    sampled: () =>
      rows.sample.rows.map((row) => (row instanceof Uint8Array ? cellsIn(row, plan.delimiter, true) : row)),
  };
}

function endOfLine(bytes: Uint8Array): number {
  const end = bytes.findIndex((byte) => byte === feed || byte === carriage);
  return end < 0 ? bytes.length : end;
}
