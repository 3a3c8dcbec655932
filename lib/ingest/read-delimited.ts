import type { Issue } from "../schema/issue";
import { roleByName } from "./column-names";
import type { Delimiter } from "./detect-delimiter";
import type { ForeignTable } from "./foreign-file";
import { type CsvOptions, type CsvRow, type CsvTable, excerpt, parseCsv } from "./parse-csv";
import { headerWords } from "./split-header";

export interface DelimitedRead {
  readonly table: ForeignTable;
  readonly issues: readonly Issue[];
}

/**
 * A table of cells with a header, each row on the line an editor shows. Remarks before the header and the rule under the header
 * of a Markdown table are no rows. Where a quote is never closed, the rest is read without quotes, so no row is lost in it.
 */
export function readDelimited(
  file: string,
  text: string,
  delimiter: Delimiter,
  onProgress?: (rows: number, share: number) => void,
): DelimitedRead {
  const body = withoutRemarks(text);
  const { header, headerLine, rows, issues } = withOpenQuotes(file, body, { delimiter, hasQuotes: true, onProgress });
  const isMarkdown =
    delimiter === "|" && rows[0] !== undefined && rows[0].cells.every((cell) => /^\s*:?-*:?\s*$/.test(cell));
  const from = isMarkdown && header[0] === "" ? 1 : 0;
  const to = isMarkdown && header.at(-1) === "" ? header.length - 1 : header.length;
  const isHeaderless = !isMarkdown && isRow(header);
  const names = namesOf(isHeaderless ? header.map(() => "") : header.slice(from, to));
  const kept = isMarkdown ? rows.slice(1) : isHeaderless ? [{ line: headerLine, cells: header }, ...rows] : rows;
  const ragged = kept.flatMap((row) =>
    row.cells.length === header.length ? [] : raggedIssues(file, row, header.length),
  );
  return {
    table: { path: "", header: names, rows: kept.map((row) => fitted(row, from, to)) },
    issues: [...issues.map(asKept), ...(isHeaderless ? [noHeader(file, headerLine)] : []), ...ragged],
  };
}

/** Whether the first row holds numbers as a row does; years may be the names of columns. */
const isRow = (header: readonly string[]): boolean =>
  header.length > 1 &&
  header.some((cell) => /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(cell) && !/^(?:19|20)\d\d$/.test(cell)) &&
  header.every((cell) => cell !== "" && roleByName(headerWords(cell)) === undefined);

const noHeader = (file: string, line: number): Issue => ({
  severity: "warning",
  code: "no-header",
  file,
  line,
  message: "the first row holds numbers, so it is read as a row; expected the names of the columns above it",
});

/** Remarks become blank lines, so that the lines after them keep their numbers. */
const withoutRemarks = (text: string): string =>
  text
    .replace(/^\ufeff/, "")
    .replace(/^sep=.(?=\r?\n)/i, "")
    .replace(/^(?:[ \t]*(?:\r\n|\r|\n)|#[ !][^\r\n]*(?:\r\n|\r|\n))+/, (lines) => lines.replace(/[^\r\n]/g, ""));

function withOpenQuotes(file: string, text: string, options: CsvOptions): CsvTable {
  const whole = parseCsv(file, text, options);
  const open = whole.issues.find(({ message }) => message.startsWith("Quoted field unterminated"));
  if (open?.line === undefined) return whole;
  const { line } = open;
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const blank = lines.map((content, index) => (index < line - 1 ? "" : content)).join("\n");
  const rest = parseCsv(file, blank, { ...options, hasQuotes: false });
  const message = `a quote is opened here and never closed; the rest of the file is read without quotes`;
  const restRows = [{ line: rest.headerLine, cells: rest.header }, ...rest.rows];
  const isHeader = whole.headerLine === line;
  return {
    header: isHeader ? rest.header : whole.header,
    headerLine: whole.headerLine,
    rows: isHeader ? rest.rows : [...whole.rows.filter((row) => row.line < line), ...restRows],
    issues: [
      ...whole.issues.filter((issue) => (issue.line ?? 0) < line),
      { ...open, value: excerpt(lines[line - 1] ?? ""), message },
      ...rest.issues,
    ],
  };
}

/** A malformed row is still a row: what it says is read as far as it can be. */
const asKept = (issue: Issue): Issue => ({ ...issue, severity: "warning" });

/** Every column has a name; one that has none is named after its place. */
export const namesOf = (header: readonly string[]): readonly string[] =>
  header.map((name, index) => name.replace(/\s+/g, " ").trim() || `column ${index + 1}`);

function fitted({ line, cells }: CsvRow, from: number, to: number): CsvRow {
  const own: string[] = [];
  for (let place = from; place < to; place += 1) own.push((cells[place] ?? "").trim());
  return { line, cells: own };
}

function raggedIssues(file: string, { line, cells }: CsvRow, width: number): readonly Issue[] {
  const at = { severity: "warning", file, line } as const;
  if (cells.length < width) {
    const message = `the row has ${cells.length} cells and the header ${width}; the cells that are missing are unknown`;
    return [{ ...at, code: "short-row", value: excerpt(cells.join(" ")), message }];
  }
  const extra = cells.slice(width).filter((cell) => cell.trim() !== "");
  if (extra.length === 0) return [];
  const message = `the row has ${cells.length} cells and the header ${width}; those beyond the header are not read, a cell with a delimiter is written in quotes`;
  return [{ ...at, code: "long-row", value: excerpt(extra.join(" ")), message }];
}
