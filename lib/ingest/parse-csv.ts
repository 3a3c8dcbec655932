import Papa from "papaparse";
import type { Issue } from "../schema/issue";

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
  const take = (line: number, cells: readonly string[], end: number): void => {
    if (cells.some((cell) => cell.trim() !== "")) {
      rows.push({ line, cells });
      if (isStrange) issues.push(...strangeSigns(file, line, cells));
    }
    if (rows.length % rowsPerReport === 0) onProgress?.(rows.length, end / body.length);
  };
  if (hasQuotes && body.includes('"')) {
    const wrong = (line: number, error: Papa.ParseError, cells: readonly string[]) =>
      issues.push(malformed(file, line, error, cells));
    parseQuoted(body, delimiter, take, wrong);
  } else splitLines(body, delimiter, take);
  const [header, ...rest] = rows;
  return { header: header?.cells.map((cell) => cell.trim()) ?? [], headerLine: header?.line ?? 1, rows: rest, issues };
}

/** Takes a row and the place behind it. */
type TakeRow = (line: number, cells: readonly string[], end: number) => void;

function parseQuoted(
  body: string,
  delimiter: string,
  take: TakeRow,
  wrong: (line: number, error: Papa.ParseError, cells: readonly string[]) => void,
): void {
  let at = 0;
  let line = 1;
  Papa.parse<string[]>(body, {
    delimiter,
    newline: "\n",
    step: ({ data, errors, meta: { cursor } }) => {
      for (const error of errors) wrong(line, error, data);
      take(line, data, cursor);
      for (let end = body.indexOf("\n", at); end >= 0 && end < cursor; end = body.indexOf("\n", end + 1)) line += 1;
      at = cursor;
    },
  });
}

/** Without quotes there is nothing to parse; Papa Parse would do the same, at several times the cost. */
function splitLines(body: string, delimiter: string, take: TakeRow): void {
  let line = 1;
  for (let at = 0; at < body.length; line += 1) {
    const feed = body.indexOf("\n", at);
    const end = feed < 0 ? body.length : feed;
    take(line, body.slice(at, end).split(delimiter), end);
    at = end + 1;
  }
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
