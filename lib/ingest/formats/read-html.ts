import type { Issue } from "../../schema/issue";
import { plainMarkup } from "../cells/plain-markup";
import type { ForeignTable } from "../foreign-file";
import { findHeader } from "../tables/find-header";
import { followHeadings, headingPaths, type Trail } from "../tables/heading-path";
import type { CsvRow } from "../tables/parse-csv";
import { namesOf, raggedIssues, titleIssues, titleWithin } from "../tables/read-delimited";
import { type SecondHeader, secondHeaderIssues } from "../tables/second-header";
import { inSections, sectionIssues } from "../tables/section-rows";

const longest = 4_000_000;
const mostSpanned = 100;
const part =
  /<!--[\s\S]*?-->|<\/?(?:table|thead|tbody|tr|th|td)\b[^<>]*>|<h([1-6])\b[^<>]*>([^<]*)|^(#{1,6})[ \t]+(.+)$/gim;

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
  const headings = followHeadings();
  let table: TableReader | undefined;
  for (const { index, 0: tag, 1: level, 2: ofPage = "", 3: signs, 4: ofText = "" } of text.matchAll(part)) {
    if (level !== undefined) headings.enter(Number(level), ofPage.trim());
    if (signs !== undefined) headings.enter(signs.length, ofText.trim());
    const name = /^<(\/?\w+)/.exec(tag)?.[1]?.toLowerCase();
    if (name === "table") {
      table = tableReader(headings.trail());
      found.push(table);
    } else if (name === "thead" || name === "/thead" || name === "tbody") table?.setHead(name === "thead");
    else if (name === "th" || name === "td") table?.openCell(tag, text, index);
    else if (name === "/th" || name === "/td") table?.closeCell(text, index);
    else if (name === "tr" || name === "/tr" || name === "/table") {
      table?.closeRow(text, index, lineAt(index));
      if (name === "/table") table = undefined;
    }
  }
  const read = found.map((one) => one.read()).filter(({ header, rows }) => header.length > 1 && rows.length > 0);
  const paths = headingPaths(read.map(({ trail }) => trail));
  const tables = read.map(({ header, rows }, at) => ({
    path: paths[at] || (read.length === 1 ? "" : `table ${at + 1}`),
    header: namesOf(header),
    rows: rows.map(({ line, cells }) => ({ line, cells: header.map((_, place) => cells[place] ?? "") })),
  }));
  return {
    tables: tables.sort((a, b) => b.rows.length - a.rows.length),
    issues: read.flatMap(({ header, rows, above, second, within, sections }) => [
      ...titleIssues(file, above.map(shown)),
      ...secondHeaderIssues(file, second),
      ...within.map((row) => titleWithin(file, shown(row))),
      ...sectionIssues(file, sections.map(shown)),
      ...rows.flatMap((row) => (row.cells.length === header.length ? [] : raggedIssues(file, row, header.length))),
    ]),
  };
}

const shown = ({ line, cells }: CsvRow): CsvRow => ({ line, cells: [...new Set(cells.map(plainMarkup))] });

interface HtmlRow extends CsvRow {
  readonly isHead: boolean;
  /** Whether it is one cell over several columns. */
  readonly isTitle: boolean;
}

interface TableReader {
  /** Told whether the rows that follow are those of the header. */
  readonly setHead: (isHead: boolean) => void;
  readonly openCell: (tag: string, text: string, at: number) => void;
  readonly closeCell: (text: string, at: number) => void;
  readonly closeRow: (text: string, at: number, line: number) => void;
  readonly read: () => {
    readonly trail: Trail;
    readonly header: readonly string[];
    readonly rows: readonly CsvRow[];
    /** What stands before the header. */
    readonly above: readonly CsvRow[];
    readonly second?: SecondHeader | undefined;
    /** Titles between the rows. */
    readonly within: readonly CsvRow[];
    /** Those that the rows below them are read with. */
    readonly sections: readonly CsvRow[];
  };
}

function tableReader(trail: Trail): TableReader {
  const rows: HtmlRow[] = [];
  /** Cells that reach into the rows below, by their places. */
  const reaching = new Map<number, { readonly content: string; left: number }>();
  let cells: string[] = [];
  let line = 1;
  let isInHead = false;
  /** Whether a cell of a row above reaches into this one. */
  let isReached = false;
  /** The cells that are written in the row, how many of them are names of columns, and how many columns the last one is over. */
  let [written, names, columns] = [0, 0, 0];
  let open: { readonly from: number; readonly columns: number; readonly rows: number } | undefined;

  const fill = (): void => {
    for (
      let above = reaching.get(cells.length);
      above !== undefined && above.left > 0;
      above = reaching.get(cells.length)
    ) {
      above.left -= 1;
      isReached = true;
      cells.push(above.content);
    }
  };
  const closeCell = (text: string, at: number): void => {
    if (open === undefined) return;
    const content = plainText(text.slice(open.from, at));
    columns = open.columns;
    for (let count = 0; count < open.columns; count += 1) {
      fill();
      if (open.rows > 1) reaching.set(cells.length, { content, left: open.rows - 1 });
      cells.push(content);
    }
    open = undefined;
  };
  return {
    setHead: (isHead) => {
      isInHead = isHead;
    },
    openCell: (tag, text, at) => {
      closeCell(text, at);
      written += 1;
      if (/^<th\b/i.test(tag)) names += 1;
      open = { from: at + tag.length, columns: spanIn(tag, "colspan"), rows: spanIn(tag, "rowspan") };
    },
    closeCell,
    closeRow: (text, at, next) => {
      closeCell(text, at);
      if (cells.length > 0) {
        fill();
        const isTitle = written === 1 && columns > 1 && cells.length === columns;
        // Under names of columns that reach into it, a row of such cells says more of them, as `1024` below `Sequence Length`.
        const isBelowNames = isReached && rows.at(-1)?.isHead === true;
        const isHead = names === written ? isInHead || isBelowNames || areNames(cells) : isInHead && areNames(cells);
        rows.push({ line, cells, isHead, isTitle });
      }
      cells = [];
      isReached = false;
      [written, names, columns] = [0, 0, 0];
      line = next;
    },
    read: () => {
      const start = Math.max(
        0,
        rows.findIndex(({ isTitle }) => !isTitle),
      );
      const titles = rows.slice(0, start);
      const body = rows.slice(start);
      const head = Math.max(
        0,
        body.findIndex(({ isHead }) => !isHead),
      );
      const within = body.filter(({ isTitle }, index) => isTitle && index >= Math.max(1, head));
      const kept = body.filter((row) => !within.includes(row));
      const found = findHeader(kept, { hasSpans: true, rows: head });
      const rest = found.isMissing ? kept.slice(1) : found.rows;
      const own = new Set<CsvRow>(rest);
      const titled = body.flatMap((row): readonly CsvRow[] =>
        within.includes(row) ? [{ ...row, cells: row.cells.slice(0, 1) }] : own.has(row) ? [row] : [],
      );
      const names = found.isMissing ? (kept[0]?.cells ?? []) : found.names;
      const sections = inSections(names, titled);
      return {
        trail,
        header: sections.header,
        rows: sections.titles.length > 0 ? sections.rows : rest,
        above: found.isMissing ? titles : [...titles, ...found.above],
        second: found.isMissing ? undefined : found.second,
        within: sections.titles.length > 0 ? [] : within,
        sections: sections.titles,
      };
    },
  };
}

const number = /^[+-]?\d[\d.,]*%?$/;

const areNames = (cells: readonly string[]): boolean => !cells.some((cell) => number.test(cell));

/** What a page lets its reader press or tick, such as a name of a column that sorts by it, and drawings. */
const control = /<\/?(?:button|label|input|svg|path|use)\b[^<>]*>/gi;

const plainText = (html: string): string =>
  html
    .replace(control, "")
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
