import Papa from "papaparse";
import type { Issue } from "../../schema/issue";

export interface CsvRow {
  /** The physical line on which the row starts; the header is on line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly header: readonly string[];
  /** The line on which the header starts: 1, unless blank lines come before it. */
  readonly headerLine: number;
  readonly rows: readonly CsvRow[];
  readonly issues: readonly Issue[];
}

export interface CsvOptions {
  readonly delimiter: string;
  /** Without quotes a quote is a sign like any other. */
  readonly hasQuotes: boolean;
  /** Told now and then how many rows have been read, and which part of the text. */
  readonly onProgress?: ((rows: number, share: number) => void) | undefined;
}

const rowsPerReport = 2000;

/**
 * Reads RFC 4180 text. Line numbers are those of an editor: a quoted cell may span lines, and CRLF, LF and CR each end
 * one, even within one file. Inside a cell they all become LF, so that a checkout on Windows gives the same catalogue.
 * Rows of blanks are skipped; a quote that is never closed, a NUL or text that was not UTF-8 is an issue.
 */
export function parseCsv(
  file: string,
  text: string,
  { delimiter, hasQuotes, onProgress }: CsvOptions = { delimiter: ",", hasQuotes: true },
): CsvTable {
  const issues: Issue[] = [];
  const body = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const isStrange = /[\0\ufffd]/.test(body);
  const rows: CsvRow[] = [];
  for (const { line, cells, errors, end } of rowsIn(body, delimiter, hasQuotes)) {
    for (const error of errors) issues.push(malformed(file, line, error, cells));
    if (cells.some((cell) => cell.trim() !== "")) {
      rows.push({ line, cells });
      if (isStrange) issues.push(...strangeSigns(file, line, cells));
    }
    if (rows.length % rowsPerReport === 0) onProgress?.(rows.length, end / body.length);
  }
  const [header, ...rest] = rows;
  return { header: header?.cells.map((cell) => cell.trim()) ?? [], headerLine: header?.line ?? 1, rows: rest, issues };
}

interface RowRead extends CsvRow {
  readonly errors: readonly Papa.ParseError[];
  /** About the place behind it. */
  readonly end: number;
}

/** Papa Parse reads the lines from one with a quote to where quotes are closed; the others are cut, which comes to the same and is far quicker. */
function* rowsIn(body: string, delimiter: string, hasQuotes: boolean): Generator<RowRead> {
  let line = 1;
  for (let at = 0; at < body.length; ) {
    const end = endOfLine(body, at);
    const cut = body.slice(at, end);
    if (!hasQuotes || !cut.includes('"')) {
      yield { line, cells: cut.split(delimiter), errors: [], end };
      line += 1;
      at = end + 1;
      continue;
    }
    const { data, errors, end: behind } = parseQuoted(body, delimiter, at);
    const byRow = new Map<number | undefined, Papa.ParseError[]>();
    for (const error of errors) {
      const own = byRow.get(error.row) ?? [];
      own.push(error);
      byRow.set(error.row, own);
    }
    for (const [index, cells] of data.entries()) {
      yield { line, cells, errors: byRow.get(index) ?? [], end: behind };
      line += cells.reduce((lines, cell) => lines + cell.split("\n").length - 1, 1);
    }
    at = behind + 1;
  }
}

function endOfLine(body: string, from: number): number {
  const end = body.indexOf("\n", from);
  return end < 0 ? body.length : end;
}

/** From the start of a row on, up to where its quotes are closed, or all of the rest if they are not where they seem to be. */
function parseQuoted(
  body: string,
  delimiter: string,
  at: number,
): Pick<Papa.ParseResult<string[]>, "data" | "errors"> & { readonly end: number } {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  const parse = (end: number): Papa.ParseResult<string[]> => parser.parse(body.slice(at, end), 0, false);
  const end = endOfQuotes(body, at);
  const read = parse(end);
  return end === body.length || !read.errors.some(({ code }) => code === "MissingQuotes")
    ? { ...read, end }
    : { ...parse(body.length), end: body.length };
}

/** The end of the first line behind which there are as many closing quotes as opening ones. */
function endOfQuotes(body: string, from: number): number {
  let end = endOfLine(body, from);
  let isOpen = false;
  for (let quote = body.indexOf('"', from); quote >= 0; quote = body.indexOf('"', quote + 1)) {
    if (quote > end) {
      if (!isOpen) return end;
      end = endOfLine(body, quote);
    }
    isOpen = !isOpen;
  }
  return isOpen ? body.length : end;
}

export const malformed = (file: string, line: number, error: Papa.ParseError, data: readonly string[]): Issue => ({
  severity: "error",
  code: "malformed-csv",
  file,
  line,
  value: excerpt(data.find((cell) => cell.includes('"') || cell.includes("\n")) ?? data[0] ?? ""),
  message: `${error.message}; a quoted cell begins and ends with ", and a quote inside it is written ""`,
});

export function strangeSigns(file: string, line: number, cells: readonly string[]): readonly Issue[] {
  return cells.flatMap((cell) => {
    if (!cell.includes("\u0000") && !cell.includes("\ufffd")) return [];
    const message = "this text is not UTF-8, or holds a NUL; save the file as UTF-8";
    return [{ severity: "error", code: "not-utf-8", file, line, value: excerpt(cell), message } as const];
  });
}

export const excerpt = (cell: string): string => (cell.length > 120 ? `${cell.slice(0, 119)}…` : cell);
