import type { Issue } from "../../schema/issue";
import { plainLatex } from "../cells/plain-latex";
import type { ForeignTable } from "../foreign-file";
import { findHeader, type StatedHeader } from "../tables/find-header";
import type { CsvRow } from "../tables/parse-csv";
import { namesOf, raggedIssues, titleWithin } from "../tables/read-delimited";
import { secondHeaderIssues } from "../tables/second-header";
import { argumentsAt, splitOutside } from "./latex-groups";

export interface LatexRead {
  readonly tables: readonly ForeignTable[];
  readonly issues: readonly Issue[];
}

const longest = 4_000_000;
const bounds = /\\(begin|end)\{(tabular[xy*]?|longtable|array)\}/g;
const rule =
  /\\(?:toprule|midrule|bottomrule|hline|endhead|endfoot|endfirsthead|(?:cmidrule|cline)(?:\([a-z]*\))?\{[^{}]*\}|addlinespace(?:\[[^[\]]*\])?|rowcolor(?:\[[^[\]]*\])?\{[^{}]*\})/g;
const comment = /(?<!\\)%.*$/gm;

/** The tables of a text in LaTeX, each under its caption; `undefined` where there is none. Commands around names and numbers are left out. */
export function readLatex(file: string, text: string): LatexRead | undefined {
  if (text.length > longest || !text.includes("\\begin{")) return undefined;
  const plain = text.replace(comment, "");
  const tables: ForeignTable[] = [];
  const issues: Issue[] = [];
  const found = environmentsIn(plain);
  for (const [index, { at, body: written, line }] of found.entries()) {
    const { rows, stated } = rowsOf(written, line);
    const {
      names,
      rows: body,
      isMissing,
      second,
    } = findHeader(
      rows.filter((row) => !row.isTitle),
      stated,
    );
    if (isMissing || names.length < 2 || body.length === 0) continue;
    const path = captionOf(plain, at, found[index + 1]?.at) ?? (found.length > 1 ? `table ${index + 1}` : "");
    issues.push(...secondHeaderIssues(file, second));
    for (const row of rows.filter(({ isTitle }) => isTitle)) issues.push(titleWithin(file, row));
    for (const row of body)
      if (row.cells.length !== names.length) issues.push(...raggedIssues(file, row, names.length));
    const fitted = body.map(({ line, cells }) => ({ line, cells: names.map((_, place) => cells[place] ?? "") }));
    tables.push({ path, header: namesOf(names), rows: fitted });
  }
  if (tables.length === 0) return undefined;
  const [only, ...others] = tables;
  return { tables: only !== undefined && others.length === 0 ? [{ ...only, path: "" }] : tables, issues };
}

interface Environment {
  /** Where it begins. */
  readonly at: number;
  /** What stands in it behind its columns, and on which line that begins. */
  readonly body: string;
  readonly line: number;
}

/** The outermost ones: a cell may hold one of its own, so as to break its line. */
function environmentsIn(text: string): readonly Environment[] {
  const found: Environment[] = [];
  let depth = 0;
  let open = { at: 0, from: 0 };
  for (const { 0: tag, 1: bound, 2: name = "", index } of text.matchAll(bounds)) {
    if (bound === "end") {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && open.from > 0)
        found.push({
          at: open.at,
          body: text.slice(open.from, index),
          line: text.slice(0, open.from).split("\n").length,
        });
      if (depth === 0) open = { at: 0, from: 0 };
      continue;
    }
    if (depth === 0) open = { at: index, from: behindColumns(text, index + tag.length, name) };
    depth += 1;
  }
  return found;
}

/** The caption in the float around a table, before it or behind it. */
const floatBegins = /\\begin\{((?:sideways|wrap|long|SC)?table\*?|(?:sideways|wrap|SC)?figure\*?)\}/g;

function captionOf(text: string, at: number, next = text.length): string | undefined {
  const opened = [...text.slice(0, at + 1).matchAll(floatBegins)].findLast(({ 1: name, index }) => {
    const end = text.indexOf(`\\end{${name}}`, index);
    return end < 0 || end > at;
  });
  if (opened === undefined) return undefined;
  const close = text.indexOf(`\\end{${opened[1]}}`, at);
  const float = text.slice(opened.index, close < 0 ? next : close);
  const command = /\\caption(?=[[{])/.exec(float);
  const caption = command === null ? undefined : argumentsAt(float, command.index + command[0].length, 1)?.contents[0];
  return caption === undefined ? undefined : plainLatex(caption);
}

interface LatexRow extends CsvRow {
  /** Whether it is one cell over the whole table. */
  readonly isTitle: boolean;
}

interface LatexRows {
  readonly rows: readonly LatexRow[];
  readonly stated: StatedHeader;
}

const isRowEnd = (token: string): boolean => token.startsWith("\\\\");
const isCellEnd = (token: string): boolean => token === "&";

/** Rows end in two backslashes; the line of each is the one on which it begins. */
function rowsOf(body: string, firstLine: number): LatexRows {
  const rows: (Omit<LatexRow, "cells"> & { readonly spans: readonly Span[] })[] = [];
  let line = firstLine;
  for (const written of splitOutside(withoutInner(body), isRowEnd)) {
    const blank = /^\s*/.exec(written.replace(rule, (all) => " ".repeat(all.length)))?.[0] ?? "";
    const cells = splitOutside(written.replace(rule, " "), isCellEnd);
    const spans = cells.map((cell) => spanOf(cell.trim()));
    const isTitle = cells.length === 1 && (spans[0]?.columns ?? 1) > 1;
    if (spans.some(({ text }) => text !== "")) rows.push({ line: line + blank.split("\n").length - 1, spans, isTitle });
    line += written.split("\n").length - 1;
  }
  const first = rows.findIndex(({ spans }) => spans.some(({ text }) => number.test(text)));
  return {
    rows: withTall(
      rows.map(({ spans, ...row }, index) => ({
        ...row,
        cells: spans.flatMap((span) => cellsOf(span, index < first)),
        reach: spans.flatMap(({ columns, rows }) => Array.from({ length: columns }, () => rows)),
      })),
      first,
    ),
    stated: {
      hasSpans: rows.slice(0, Math.max(0, first)).some(({ spans }) => spans.some(({ columns }) => columns > 1)),
      rows: headRows(rows.filter(({ isTitle }) => !isTitle).map(({ spans }) => spans)),
    },
  };
}

interface TallRow extends LatexRow {
  /** Over how many rows each cell stands: those below it, or above it where that is negative. */
  readonly reach: readonly number[];
}

/** Below the header, what stands over several rows is said of each of them; what one of them says itself stays. */
function withTall(rows: readonly TallRow[], first: number): readonly LatexRow[] {
  const filled = rows.map(({ reach: _, ...row }) => ({ ...row, cells: [...row.cells] }));
  for (const [index, { cells, reach, isTitle }] of rows.entries()) {
    if (index < first || isTitle) continue;
    for (const [place, count] of reach.entries()) {
      const step = Math.sign(count);
      for (let at = index + step; at !== index + count && at >= first; at += step) {
        const own = filled[at];
        if (own === undefined || own.isTitle || own.cells[place] !== "") break;
        own.cells[place] = cells[place] ?? "";
      }
    }
  }
  return filled;
}

/** A name of the first row that reaches over several rows says how many the header has, where these hold no numbers. */
function headRows([first = [], ...others]: readonly (readonly Span[])[]): number {
  const reached = Math.max(0, ...first.slice(1).map(({ rows }) => rows));
  const within = [first, ...others.slice(0, Math.max(0, reached - 1))];
  const areNames = !within.some((spans) => spans.some(({ text }) => number.test(text)));
  return reached > 1 && areNames && first.some(({ columns }) => columns > 1) ? reached : 0;
}

/** A table in a cell as a group, whose rows are lines of the cell. */
function withoutInner(body: string): string {
  let plain = "";
  let from = 0;
  for (const { 0: tag, 1: bound, 2: name = "", index } of body.matchAll(bounds)) {
    const isStart = bound === "begin";
    plain += body.slice(from, index) + (isStart ? "{" : "}");
    from = isStart ? behindColumns(body, index + tag.length, name) : index + tag.length;
  }
  return plain + body.slice(from);
}

/** Where the rows of a table begin, behind what says how its columns are set. */
const behindColumns = (text: string, at: number, name: string): number =>
  argumentsAt(text, at, /[xy*]$/.test(name) ? 2 : 1)?.end ?? at;

interface Span {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

const mostSpanned = 100;
const number = /^[~<>≈≤≥+-]?\d[\d.,]*(?:\s|[%±([*†‡]|$)/;

/** A cell, over several columns or rows or not. */
function spanOf(cell: string): Span {
  const [columns, inner] = argumentOf(cell, /^\\multicolumn(?=\s*\{)/) ?? ["1", cell];
  const [rows, text] = argumentOf(inner.trim(), /^\\multirow(?=\s*[[{])/) ?? ["1", inner];
  return { text: plainLatex(text), columns: spanned(columns), rows: spanned(rows.replace("-", "")) * signOf(rows) };
}

const spanned = (count: string): number => Math.max(1, Math.min(mostSpanned, Number(count) || 1));
const signOf = (count: string): number => (count.trim().startsWith("-") ? -1 : 1);

/** The first and the last of the three arguments of a command, with what stands behind them. */
function argumentOf(cell: string, command: RegExp): readonly [first: string, last: string] | undefined {
  const [found] = command.exec(cell) ?? [];
  const read = found === undefined ? undefined : argumentsAt(cell, found.length, 3);
  const [first, , last] = read?.contents ?? [];
  return read === undefined || first === undefined || last === undefined
    ? undefined
    : [first, `${last} ${cell.slice(read.end)}`];
}

/** A name above several columns and a number over them are those of each; another text is followed by empty cells. */
const cellsOf = ({ text, columns }: Span, isAboveRows: boolean): readonly string[] => {
  const isOfEach = isAboveRows || number.test(text);
  return Array.from({ length: columns }, (_, index) => (index === 0 || isOfEach ? text : ""));
};
