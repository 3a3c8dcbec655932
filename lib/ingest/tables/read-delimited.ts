import type { Issue } from "../../schema/issue";
import type { ForeignTable } from "../foreign-file";
import type { Delimiter } from "./detect-delimiter";
import { findHeader } from "./find-header";
import { type CsvOptions, type CsvRow, type CsvTable, excerpt, parseCsv } from "./parse-csv";
import { secondHeaderIssues } from "./second-header";
import { type PlacedRow, placedRow, shiftsOf } from "./shifted-rows";
import { type Block, splitBlocks } from "./split-blocks";
import { isNote } from "./summary-rows";

export interface DelimitedRead {
  /** The largest first; several where a file has several headers. */
  readonly tables: readonly ForeignTable[];
  readonly issues: readonly Issue[];
}

/**
 * Tables of cells with their headers, each row on the line an editor shows. Remarks and titles before the header are no rows. Where a
 * quote is never closed, the rest is read without quotes, so no row is lost in it.
 */
export function readDelimited(
  file: string,
  text: string,
  delimiter: Delimiter,
  onProgress?: (rows: number, share: number) => void,
): DelimitedRead {
  const remarked = withoutRemarks(text, delimiter);
  const body = delimiter === "|" ? withoutFrame(remarked) : remarked;
  const { header, headerLine, rows, issues } = withOpenQuotes(file, body, { delimiter, hasQuotes: true, onProgress });
  const found = findHeader([{ line: headerLine, cells: header }, ...rows]);
  const split: readonly Block[] = found.isMissing ? [found] : splitBlocks(found.line, found.names, found.rows);
  const [own, ...others] = split;
  const areTitled = own !== undefined && others.some(({ title }) => title !== undefined);
  const blocks = areTitled ? [{ ...own, title: titleAbove(text, delimiter) }, ...others] : split;
  const filled = blocks.filter((block, index) => index === 0 || block.rows.length > 0);
  const placed = filled.map(({ names, rows: own }) => placedIn(file, own, namesOf(names), delimiter));
  const ragged = filled.flatMap(({ names, rows: own }, index) =>
    own.flatMap((row) => {
      if (row.cells.length === names.length) return [];
      const told = placed[index]?.get(row)?.issue;
      return told === undefined ? raggedIssues(file, row, names.length) : [told];
    }),
  );
  const even = filled.map((block, index) => ({
    ...block,
    rows: block.rows.flatMap((row) => {
      const own = placed[index]?.get(row);
      return own === undefined ? [row] : (own.row ?? []);
    }),
    rowsLeftOut: [...(placed[index]?.values() ?? [])].filter(({ row }) => row === undefined).length,
  }));
  return {
    tables: even.map(tableOf).sort((a, b) => b.rows.length - a.rows.length),
    issues: [
      ...issues.map(asKept),
      ...(found.isMissing ? [noHeader(file, found.line)] : []),
      ...titleIssues(file, found.above),
      ...secondHeaderIssues(file, found.second),
      ...ragged,
      ...filled.flatMap((block) => misfitIssues(file, block)),
    ],
  };
}

/** The rows that are read otherwise than they stand. */
function placedIn(
  file: string,
  rows: readonly CsvRow[],
  names: readonly string[],
  delimiter: string,
): ReadonlyMap<CsvRow, PlacedRow> {
  const uneven = rows.filter(({ cells }) => cells.length !== names.length);
  const shifts = uneven.length === 0 ? undefined : shiftsOf(rows, names, delimiter);
  if (shifts === undefined) return new Map();
  return new Map(
    uneven.flatMap((row) => {
      const placed = placedRow(file, row, shifts);
      return placed === undefined ? [] : [[row, placed] as const];
    }),
  );
}

interface EvenBlock extends Block {
  readonly rowsLeftOut: number;
}

const tableOf = ({ line, names, rows, rowsLeftOut, title }: EvenBlock, index: number): ForeignTable => ({
  path: title ?? (index === 0 ? "" : `line ${line}`),
  header: namesOf(names),
  rows: rows.map((row) => fitted(row, names.length)),
  ...(rowsLeftOut > 0 && { rowsLeftOut }),
});

export const noHeader = (file: string, line: number): Issue => ({
  severity: "warning",
  code: "no-header",
  file,
  line,
  message: "the first row holds numbers, so it is read as a row; expected the names of the columns above it",
});

export function titleIssues(file: string, above: readonly CsvRow[]): readonly Issue[] {
  const [first] = above;
  if (first === undefined) return [];
  const value = excerpt(above.flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== "")).join(" "));
  const message = `what stands above the header is no row and is not read; expected the names of the columns first`;
  return [{ severity: "warning", code: "above-header", file, line: first.line, value, message }];
}

export const titleWithin = (file: string, { line, cells }: CsvRow): Issue => ({
  severity: "warning",
  code: "title-within",
  file,
  line,
  value: excerpt(cells[0] ?? ""),
  message: "a title between the rows is no row and is not read; expected what it says in a column of its own",
});

/** The lines that a database draws around its rows become blank, and so do the bars at both ends of each. */
function withoutFrame(text: string): string {
  const rule = /^[ \t]*[+|]?--[-+|]*[ \t]*$/gm;
  const bare = text.replace(rule, (line) => (line.trim().slice(1).includes("+") ? "" : line));
  if (bare === text) return text;
  return bare.replace(/^[ \t]*\|(.*)\|[ \t]*$/gm, "$1");
}

const remarksBefore = /^(?:[ \t]*(?:\r\n|\r|\n)|#[ !{][^\r\n]*(?:\r\n|\r|\n))+/;
const withoutMark = (text: string): string => text.replace(/^\ufeff/, "").replace(/^sep=.(?=\r?\n)/i, "");

/** What stands before the header, and the rest. The last remark may be the header: then it is none of the title. */
function cutRemarks(text: string, delimiter: string) {
  const plain = withoutMark(text);
  const [remarks = ""] = remarksBefore.exec(plain) ?? [];
  const rest = plain.slice(remarks.length);
  const [first = ""] = rest.split(/[\r\n]/, 1);
  const last = /#+ ([^\r\n]*)(?:\r\n|\r|\n)$/.exec(remarks);
  const isHeader = last !== null && areNamesOf(last[1]?.split(delimiter) ?? [], first.split(delimiter));
  return { remarks, rest, last, isHeader };
}

/** What the remark right above the header calls the table. */
function titleAbove(text: string, delimiter: string): string | undefined {
  const { last, isHeader } = cutRemarks(text, delimiter);
  return isHeader ? undefined : last?.[1]?.trim();
}

/** Remarks become blank lines, so that the lines after them keep their numbers. The last one may be the header. */
export function withoutRemarks(text: string, delimiter: string): string {
  const { remarks, rest, last, isHeader } = cutRemarks(text, delimiter);
  const blank = (lines: string): string => lines.replace(/[^\r\n]/g, "");
  if (last === null || !isHeader) return blank(remarks) + rest;
  return blank(remarks.slice(0, last.index)) + remarks.slice(last.index).replace(/^#+ /, "") + rest;
}

const plainNumber = /^\s*[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?\s*$/i;

/** Whether a remark has a name for each cell of the row below it. */
const areNamesOf = (names: readonly string[], cells: readonly string[]): boolean =>
  names.length > 1 &&
  names.length === cells.length &&
  names.every((name) => name.trim() !== "" && !plainNumber.test(name)) &&
  cells.some((cell) => plainNumber.test(cell));

export const openQuote = "a quote is opened here and never closed; the rest of the file is read without quotes";

/** Where a quote is opened that nothing closes. */
export const openQuoteIn = ({ issues }: CsvTable): Issue | undefined =>
  issues.find(({ message }) => message.startsWith("Quoted field unterminated"));

function withOpenQuotes(file: string, text: string, options: CsvOptions): CsvTable {
  const whole = parseCsv(file, text, options);
  const open = openQuoteIn(whole);
  if (open?.line === undefined) return whole;
  const { line } = open;
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const blank = lines.map((content, index) => (index < line - 1 ? "" : content)).join("\n");
  const rest = parseCsv(file, blank, { ...options, hasQuotes: false });
  // As a row, and not with the blanks around its cells gone as those of a header.
  const first = { line: rest.headerLine, cells: lines[rest.headerLine - 1]?.split(options.delimiter) ?? [] };
  const isHeader = whole.headerLine === line;
  return {
    header: isHeader ? rest.header : whole.header,
    headerLine: whole.headerLine,
    rows: isHeader ? rest.rows : [...whole.rows.filter((row) => row.line < line), first, ...rest.rows],
    issues: [
      ...whole.issues.filter((issue) => (issue.line ?? 0) < line),
      { ...open, value: excerpt(lines[line - 1] ?? ""), message: openQuote },
      ...rest.issues,
    ],
  };
}

/** A malformed row is still a row: what it says is read as far as it can be. */
export const asKept = (issue: Issue): Issue => ({ ...issue, severity: "warning" });

/** Every column has a name; one that has none is named after its place. */
export const namesOf = (header: readonly string[]): readonly string[] =>
  header.map((name, index) => name.replace(/\s+/g, " ").trim() || `column ${index + 1}`);

function fitted({ line, cells }: CsvRow, width: number): CsvRow {
  const own: string[] = [];
  for (let place = 0; place < width; place += 1) own.push((cells[place] ?? "").trim());
  return { line, cells: own };
}

/** Where all rows have more to say than the header, by as much, nobody knows which of its names are missing. */
function misfitIssues(file: string, { line, names, rows }: Block): readonly Issue[] {
  const [first] = rows;
  const width = first?.cells.length ?? 0;
  const areAlike = rows.every(({ cells }) => cells.length === width && cells.at(-1)?.trim() !== "");
  if (rows.length < 2 || width <= names.length || !areAlike) return [];
  const message = `all ${rows.length} rows have ${width} cells and the header ${names.length}, so names of columns are missing, and cells may stand under the wrong ones; expected a name for each column`;
  return [{ severity: "error", code: "long-row", file, line, value: excerpt(names.join(" ")), message }];
}

export function raggedIssues(file: string, { line, cells }: CsvRow, width: number): readonly Issue[] {
  const at = { severity: "warning", file, line } as const;
  if (cells.length < width) {
    const [first = "", ...others] = cells.map((cell) => cell.trim());
    if (isNote(first, [first, "", ...others])) return [];
    const message = `the row has ${cells.length} cells and the header ${width}; the cells that are missing are unknown`;
    return [{ ...at, code: "short-row", value: excerpt(cells.join(" ")), message }];
  }
  const extra = cells.slice(width).filter((cell) => cell.trim() !== "");
  if (extra.length === 0) return [];
  const message = `the row has ${cells.length} cells and the header ${width}; those beyond the header are not read, a cell with a delimiter is written in quotes`;
  return [{ ...at, code: "long-row", value: excerpt(extra.join(" ")), message }];
}
