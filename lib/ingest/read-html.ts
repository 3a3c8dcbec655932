import type { Issue } from "../schema/issue";
import { findHeader } from "./find-header";
import type { ForeignTable } from "./foreign-file";
import type { CsvRow } from "./parse-csv";
import { namesOf, raggedIssues, titleIssues } from "./read-delimited";
import { type SecondHeader, secondHeaderIssues } from "./second-header";

const longest = 4_000_000;
const mostSpanned = 100;
const part = /<!--[\s\S]*?-->|<\/?(?:table|tr|th|td)\b[^<>]*>|<h[1-6]\b[^<>]*>([^<]*)|^#{1,6}[ \t]+(.+)$/gim;

/** Whether a text holds a table as pages write it. */
export const hasHtmlTable = (text: string): boolean => text.length <= longest && /<table\b/i.test(text);

export interface HtmlRead {
  readonly tables: readonly ForeignTable[];
  readonly issues: readonly Issue[];
}

/**
 * The tables that a page, or a text in Markdown, holds as tags, each under the heading above it; their cells keep the tags in them.
 * Cells of a header may stand outside any row, and a cell over several columns or rows is that of each.
 */
export function readHtmlTables(file: string, text: string): HtmlRead {
  const found: TableReader[] = [];
  const lineAt = lineCounter(text);
  let heading = "";
  let table: TableReader | undefined;
  for (const { index, 0: tag, 1: ofPage, 2: ofText } of text.matchAll(part)) {
    if (ofPage !== undefined || ofText !== undefined) heading = (ofPage ?? ofText ?? "").trim();
    const name = /^<(\/?\w+)/.exec(tag)?.[1]?.toLowerCase();
    if (name === "table") {
      table = tableReader(heading);
      found.push(table);
    } else if (name === "th" || name === "td") table?.openCell(tag, text, index);
    else if (name === "/th" || name === "/td") table?.closeCell(text, index);
    else if (name === "tr" || name === "/tr" || name === "/table") {
      table?.closeRow(text, index, lineAt(index));
      if (name === "/table") table = undefined;
    }
  }
  const read = found.map((one) => one.read()).filter(({ header, rows }) => header.length > 1 && rows.length > 0);
  const tables = read.map(({ header, rows, ...rest }, at) => ({
    path: read.length === 1 ? "" : rest.heading === "" ? `table ${at + 1}` : rest.heading,
    header: namesOf(header),
    rows: rows.map(({ line, cells }) => ({ line, cells: header.map((_, place) => cells[place] ?? "") })),
  }));
  return {
    tables: tables.sort((a, b) => b.rows.length - a.rows.length),
    issues: read.flatMap(({ header, rows, above, second }) => [
      ...titleIssues(file, above),
      ...secondHeaderIssues(file, second),
      ...rows.flatMap((row) => (row.cells.length === header.length ? [] : raggedIssues(file, row, header.length))),
    ]),
  };
}

interface TableReader {
  readonly openCell: (tag: string, text: string, at: number) => void;
  readonly closeCell: (text: string, at: number) => void;
  readonly closeRow: (text: string, at: number, line: number) => void;
  readonly read: () => {
    readonly heading: string;
    readonly header: readonly string[];
    readonly rows: readonly CsvRow[];
    /** What stands before the header. */
    readonly above: readonly CsvRow[];
    readonly second?: SecondHeader | undefined;
  };
}

function tableReader(heading: string): TableReader {
  const rows: CsvRow[] = [];
  /** Cells that reach into the rows below, by their places. */
  const reaching = new Map<number, { readonly content: string; left: number }>();
  let cells: string[] = [];
  let line = 1;
  let open: { readonly from: number; readonly columns: number; readonly rows: number } | undefined;

  const fill = (): void => {
    for (
      let above = reaching.get(cells.length);
      above !== undefined && above.left > 0;
      above = reaching.get(cells.length)
    ) {
      above.left -= 1;
      cells.push(above.content);
    }
  };
  const closeCell = (text: string, at: number): void => {
    if (open === undefined) return;
    const content = plainText(text.slice(open.from, at));
    for (let count = 0; count < open.columns; count += 1) {
      fill();
      if (open.rows > 1) reaching.set(cells.length, { content, left: open.rows - 1 });
      cells.push(content);
    }
    open = undefined;
  };
  return {
    openCell: (tag, text, at) => {
      closeCell(text, at);
      open = { from: at + tag.length, columns: spanIn(tag, "colspan"), rows: spanIn(tag, "rowspan") };
    },
    closeCell,
    closeRow: (text, at, next) => {
      closeCell(text, at);
      if (cells.length > 0) {
        fill();
        rows.push({ line, cells });
      }
      cells = [];
      line = next;
    },
    read: () => {
      const [first, ...rest] = rows;
      const found = findHeader(rows);
      return found.isMissing
        ? { heading, header: first?.cells ?? [], rows: rest, above: [] }
        : { heading, header: found.names, rows: found.rows, above: found.above, second: found.second };
    },
  };
}

const plainText = (html: string): string =>
  html
    .replace(/&nbsp;/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const spanIn = (tag: string, name: string): number =>
  Math.min(mostSpanned, Math.max(1, Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, "i").exec(tag)?.[1] ?? 1)));

/** Lines of places that only grow. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    for (let end = text.indexOf("\n", counted); end >= 0 && end < at; end = text.indexOf("\n", counted)) {
      line += 1;
      counted = end + 1;
    }
    return line;
  };
}
