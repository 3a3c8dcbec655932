import type { Issue } from "../../schema/issue";
import type { ForeignTable } from "../foreign-file";
import { followHeadings, headingPaths, type Trail } from "../tables/heading-path";
import { type CsvRow, excerpt } from "../tables/parse-csv";
import { namesOf, raggedIssues } from "../tables/read-delimited";
import { secondHeader, secondHeaderIssues } from "../tables/second-header";
import { inSections, sectionIssues } from "../tables/section-rows";
import { benchstatAt, mayHoldBenchstat } from "./benchstat-text";
import { boxAt, mayHoldBox } from "./box-text";
import { withHeadingModels } from "./heading-models";
import { type BlockFound, blockAt, mayHoldBlocks, optionsIn, tablesOfBlocks } from "./printed-blocks";
import { aboutGo, type GoResult, goResult, mayHoldGo, tablesOfGo } from "./printed-go";
import { mayHoldPrinted, ofCoco } from "./printed-lines";
import { gridAt } from "./read-rst";
import { captionAbove, withCaptions, withUnitAbove } from "./table-captions";
import { isTableRule } from "./table-rule";

export interface MarkdownRead {
  readonly tables: readonly ForeignTable[];
  readonly issues: readonly Issue[];
}

const longest = 4_000_000;

/** The tables of a text in Markdown, each under the heading above it; `undefined` where there is none. Prose is no row. */
export function readMarkdown(file: string, text: string): MarkdownRead | undefined {
  const mayHoldTables =
    /[-:][ \t]*\|/.test(text) ||
    mayHoldPrinted(text) ||
    mayHoldBox(text) ||
    mayHoldBlocks(text) ||
    mayHoldGo(text) ||
    mayHoldBenchstat(text);
  if (text.length > longest || !mayHoldTables) return undefined;
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const tables: ForeignTable[] = [];
  const trails: Trail[] = [];
  const captions: string[] = [];
  /** Lines of rows that no header stands above. */
  const stray: number[] = [];
  const issues: Issue[] = [];
  const headings = followHeadings();
  /** How many tables are those that reStructuredText has as well, which alone make no page of Markdown. */
  let grids = 0;
  let isCode = false;
  const blocks: BlockFound[] = [];
  const results: GoResult[] = [];
  let ofGo = { pkg: "", cpu: "" };
  let above = "";
  /** Behind the last of them. */
  let told = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    const box = boxAt(lines, at);
    if (box !== undefined) {
      if (box.table !== undefined) {
        trails.push(headings.trail());
        captions.push(plainCell(captionAbove(lines, at)));
        tables.push(tableOf("", box.table.header, box.table.rows));
      }
      at = box.end - 1;
      continue;
    }
    const grid = gridAt(lines, at);
    if (grid !== undefined) {
      const [header, ...rows] = grid.rows;
      trails.push(headings.trail());
      captions.push(plainCell(captionAbove(lines, at)));
      tables.push(tableOf("", header?.cells ?? [], rows));
      grids += 1;
      at = grid.end - 1;
      continue;
    }
    if (ofCoco.test(line)) {
      const rows: CsvRow[] = [];
      for (; ofCoco.test(lines[at] ?? ""); at += 1) rows.push({ line: at + 1, cells: [(lines[at] ?? "").trim()] });
      at -= 1;
      trails.push(headings.trail());
      captions.push("");
      tables.push({ path: "", header: ["printed"], rows });
      continue;
    }
    ofGo = { ...ofGo, ...aboutGo(line) };
    const result = goResult(line);
    if (result !== undefined) {
      results.push({ ...result, ...ofGo, line: at + 1, trail: headings.trail() });
      continue;
    }
    const compared = benchstatAt(lines, at);
    if (compared !== undefined) {
      results.push(...compared.results.map((one) => ({ ...one, ...ofGo, trail: headings.trail() })));
      at = compared.end - 1;
      continue;
    }
    const block = blockAt(lines, at);
    if (block !== undefined) {
      const [trail, run] = [headings.trail(), optionsIn(lines.slice(told, at), block)];
      const above = blocks.at(-1);
      const isOfSame = run.size === 0 && above?.trail.join("\u0000") === trail.join("\u0000");
      blocks.push({ block, trail, run: isOfSame ? above.run : run });
      at = block.end - 1;
      told = block.end;
      continue;
    }
    const [, signs, title] = (isCode ? null : /^(#{1,6})\s+(.+?)\s*#*$/.exec(line)) ?? [];
    if (signs !== undefined && title !== undefined) headings.enter(signs.length, plainCell(title.replace(tag, "")));
    if (line.trim() !== "" && !line.includes("|")) above = line.trim();
    const header = cellsOf(line);
    if (header.length < 2 || !isTableRule(lines[at + 1] ?? "")) {
      if (isStrayRow(line, header)) stray.push(at + 1);
      continue;
    }
    const caption = plainCell(captionAbove(lines, at));
    const rows: CsvRow[] = [];
    for (at += 2; (lines[at] ?? "").includes("|"); at += 1) {
      const cells = cellsOf(lines[at] ?? "");
      if (cells.some((cell) => cell !== "")) rows.push({ line: at + 1, cells });
    }
    at -= 1;
    const { header: names, rows: body, titles } = inSections(header, rows);
    for (const row of rows)
      if (row.cells.length !== header.length && !titles.includes(row))
        issues.push(...raggedIssues(file, row, header.length));
    const second = secondHeader(names, body);
    issues.push(...sectionIssues(file, titles), ...secondHeaderIssues(file, second));
    trails.push(headings.trail());
    captions.push(caption);
    tables.push({
      ...withUnitAbove(tableOf("", second?.names ?? names, second === undefined ? body : body.slice(1)), caption),
      ...(above !== "" && { above }),
    });
  }
  for (const [table, trail] of [...tablesOfBlocks(blocks), ...tablesOfGo(results)]) {
    trails.push(trail);
    captions.push("");
    tables.push(table);
  }
  issues.push(...strayIssues(file, lines, stray));
  if (tables.length === grids) return undefined;
  const headed = withHeadingModels(
    tables.map((table, index) => ({ table, trail: trails[index] ?? [], caption: captions[index] ?? "" })),
  );
  const paths = headingPaths(
    withCaptions(
      headed.map(({ trail }) => trail),
      headed.map(({ caption }) => caption),
    ),
  );
  const named = headed.map(({ table }, index) => ({ ...table, path: paths[index] ?? "" }));
  return { tables: named.sort((a, b) => b.rows.length - a.rows.length), issues };
}

/** An anchor within a heading. */
const tag = /<\/?[a-z][^<>]*>/gi;
const number = /^[~<>≈≤≥+-]?[$€£]?\.?\d/;

/** Cells between bars, one of them a number, as those of a table whose beginning was left out. */
const isStrayRow = (line: string, cells: readonly string[]): boolean =>
  /^\s*\|.*\|\s*$/.test(line) && cells.length > 2 && !isTableRule(line) && cells.some((cell) => number.test(cell));

function strayIssues(file: string, lines: readonly string[], stray: readonly number[]): readonly Issue[] {
  const [first] = stray;
  if (first === undefined) return [];
  const what = stray.length === 1 ? "a row stands" : `${stray.length} rows stand`;
  const message = `${what} between bars below no header, and not read; expected the names of the columns above, and a line of dashes below them`;
  const value = excerpt((lines[first - 1] ?? "").trim());
  return [{ severity: "error", code: "stray-rows", file, line: first, value, message }];
}

const tableOf = (path: string, header: readonly string[], rows: readonly CsvRow[]): ForeignTable => ({
  path,
  header: namesOf(header),
  rows: rows.map(({ line, cells }) => ({ line, cells: header.map((_, place) => cells[place] ?? "") })),
});

/** Cells between bars, of which the first and the last may be left out; `\\|` is a bar in a cell. */
const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/)
    .map(plainCell);

const mostNested = 3;
/** Signs around a part of a cell, which stand beside no letter or digit outside of it. */
const emphasis = [
  /(?<![\w*\\])(\*{1,3})(?=[^\s*)])([^*]+)(?<=[^\s\\])\1(?![\w*])/g,
  /(?<![\w\\])(__?)(?=[^\s_])([^_]+)(?<=[^\s\\])\1(?!\w)/g,
] as const;

/** What a page shows of a cell: no stars around bold text, no address behind a link. Beside commands of LaTeX, more signs are of these. */
function plainCell(cell: string): string {
  let plain = cell
    .replaceAll("\\|", "|")
    .replace(/\[\^[^[\]]+\]/g, "")
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, "$1")
    .trim()
    .replace(/^(\*\*|__|~~)(.+)\1$/, "$2");
  for (let depth = 0; depth < mostNested; depth += 1)
    for (const pattern of emphasis) plain = plain.replace(pattern, "$2");
  return plain
    .replace(/`([^`]+)`/g, "$1")
    .replace(/\\[a-z]/i.test(plain) ? /\\([*_~`#])/g : /\\([!-/:-@[-`{-~])/g, "$1")
    .trim();
}
