import type { Issue } from "../schema/issue";
import { findHeader } from "./find-header";
import type { ForeignTable } from "./foreign-file";
import { type CsvRow, excerpt } from "./parse-csv";
import { plainMarkup } from "./plain-markup";
import { namesOf, raggedIssues } from "./read-delimited";
import { secondHeaderIssues } from "./second-header";

export interface LatexRead {
  readonly tables: readonly ForeignTable[];
  readonly issues: readonly Issue[];
}

const longest = 4_000_000;
const environment = /\\begin\{(tabular[xy*]?|longtable|array)\}([\s\S]*?)\\end\{\1\}/g;
const rule =
  /\\(?:toprule|midrule|bottomrule|hline|endhead|endfoot|endfirsthead|(?:cmidrule|cline)(?:\([a-z]*\))?\{[^{}]*\}|addlinespace(?:\[[^[\]]*\])?|rowcolor(?:\[[^[\]]*\])?\{[^{}]*\})/g;
const comment = /(?<!\\)%.*$/gm;

/** The tables of a text in LaTeX, each under its caption; `undefined` where there is none. Commands around names and numbers are left out. */
export function readLatex(file: string, text: string): LatexRead | undefined {
  if (text.length > longest || !text.includes("\\begin{")) return undefined;
  const tables: ForeignTable[] = [];
  const issues: Issue[] = [];
  const found = [...text.matchAll(environment)];
  for (const [index, match] of found.entries()) {
    const start = match.index + match[0].indexOf(match[2] ?? "");
    const rows = rowsOf(match[2] ?? "", text.slice(0, start).split("\n").length);
    const { names, rows: body, isMissing, second } = findHeader(rows.filter((row) => !row.isTitle));
    if (isMissing || names.length < 2 || body.length === 0) continue;
    const path =
      captionOf(text, match.index, found[index + 1]?.index) ?? (found.length > 1 ? `table ${index + 1}` : "");
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

const titleWithin = (file: string, { line, cells }: CsvRow): Issue => ({
  severity: "warning",
  code: "title-within",
  file,
  line,
  value: excerpt(cells[0] ?? ""),
  message: "a title between the rows is no row and is not read; expected what it says in a column of its own",
});

/** The caption in the float around a table, before it or behind it. */
function captionOf(text: string, at: number, next = text.length): string | undefined {
  const open = text.lastIndexOf("\\begin{table", at);
  if (open < 0) return undefined;
  const close = text.indexOf("\\end{table", at);
  const float = text.slice(open, close < 0 ? next : close);
  const caption = /\\caption(?:\[[^[\]]*\])?\{((?:[^{}]|\{[^{}]*\})*)\}/.exec(float)?.[1];
  return caption === undefined ? undefined : plainMarkup(caption.trim());
}

interface LatexRow extends CsvRow {
  /** Whether it is one cell over the whole table. */
  readonly isTitle: boolean;
}

/** Rows end in two backslashes; the line of each is the one on which it begins. */
function rowsOf(body: string, firstLine: number): readonly LatexRow[] {
  const rows: LatexRow[] = [];
  let line = firstLine;
  const plain = body.replace(comment, "").replace(/^(?:\[[^[\]]*\])?(?:\{(?:[^{}]|\{[^{}]*\})*\})+/, "");
  for (const written of plain.split(/\\\\(?:\s*\[[^[\]]*\])?/)) {
    const blank = /^\s*/.exec(written.replace(rule, (all) => " ".repeat(all.length)))?.[0] ?? "";
    const row = written.replace(rule, " ").trim();
    const cells = cellsOf(row);
    const isTitle = cells.length > 1 && !/(?<!\\)&/.test(row);
    if (cells.some((cell) => cell !== "")) rows.push({ line: line + blank.split("\n").length - 1, cells, isTitle });
    line += written.split("\n").length - 1;
  }
  return rows;
}

const spanned = /^\\multicolumn\{(\d+)\}\{(?:[^{}]|\{[^{}]*\})*\}\{([\s\S]*)\}$/;
const stacked = /^\\multirow(?:\[[^[\]]*\])?\{[^{}]*\}\{[^{}]*\}\{([\s\S]*)\}$/;
const mostSpanned = 100;

/** A cell over several columns is followed by empty ones. */
const cellsOf = (row: string): readonly string[] =>
  row.split(/(?<!\\)&/).flatMap((written) => {
    const cell = written.trim();
    const [, count = "1", inner = cell] = spanned.exec(cell) ?? [];
    const text = stacked.exec(inner)?.[1] ?? inner;
    const empty = Math.min(mostSpanned, Number(count)) - 1;
    return [plainMarkup(text.trim()), ...Array.from({ length: Math.max(0, empty) }, () => "")];
  });
