import type { Issue } from "../../schema/issue";
import type { ForeignTable } from "../foreign-file";
import type { CsvRow } from "../tables/parse-csv";
import { namesOf } from "../tables/read-delimited";
import { secondHeader, secondHeaderIssues } from "../tables/second-header";

export interface RstRead {
  readonly tables: readonly ForeignTable[];
  readonly issues: readonly Issue[];
}

const longest = 4_000_000;
const gridRule = /^\+(?:[-=]+\+)+$/;
/** A rule that ends a row for some columns, beside a cell that goes on. */
const partRule = /^[+|](?=.*\+-+\+).*[+|]$/;
const headRule = /^\+(?:=+\+)+$/;
const simpleRule = /^=+(?: +=+)+$/;
const underline = /^([=\-~^"'#*`])\1{2,}$/;

/** Rows of a block, the header first. */
interface Block {
  readonly rows: readonly CsvRow[];
  /** Of the line behind it. */
  readonly end: number;
}

/**
 * The grid tables and simple tables of a text in reStructuredText, each under the heading above it; `undefined` where there is none.
 * Prose is no row. A frame without a rule of `=` is what a database prints.
 */
export function readRst(file: string, text: string): RstRead | undefined {
  if (text.length > longest || !/^ *(?:\+=+\+|=+ +=)/m.test(text)) return undefined;
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const sameRule = nextRules(lines);
  const found: { readonly heading: string; readonly rows: readonly CsvRow[] }[] = [];
  let heading = "";
  for (let at = 0; at < lines.length; at += 1) {
    if (underline.test(lines[at + 1]?.trim() ?? "") && /\p{L}/u.test(lines[at] ?? ""))
      heading = (lines[at] ?? "").trim();
    const block = gridAt(lines, at) ?? simpleAt(lines, at, sameRule);
    if (block === undefined) continue;
    found.push({ heading, rows: block.rows.map(({ line, cells }) => ({ line, cells: cells.map(plainCell) })) });
    at = block.end - 1;
  }
  if (found.length === 0) return undefined;
  const issues: Issue[] = [];
  const tables = found.map(({ heading: title, rows: [header, ...rows] }, index): ForeignTable => {
    const names = header?.cells ?? [];
    const second = secondHeader(names, rows);
    issues.push(...secondHeaderIssues(file, second));
    const isTaken = found.findIndex((other) => other.heading === title) < index;
    const path = found.length === 1 ? "" : title === "" || isTaken ? `${title} table ${index + 1}`.trim() : title;
    return { path, header: namesOf(second?.names ?? names), rows: second === undefined ? rows : rows.slice(1) };
  });
  return { tables: tables.sort((a, b) => b.rows.length - a.rows.length), issues };
}

/** Stars around bold text, code, and links with their roles and addresses. */
const inline = [
  /(?<![\w*\\])(?:\*{1,2})(?=[^\s*])([^*]+)(?<=[^\s\\])\*{1,2}(?![\w*])/g,
  /``([^`]+)``/g,
  /(?::[\w-]+:)?`([^`<]*[^`<\s])\s*(?:<[^<>`]+>)?`_{0,2}/g,
] as const;

/** What a page shows of a cell. */
const plainCell = (cell: string): string =>
  inline.reduce((plain, pattern) => plain.replace(pattern, "$1"), cell.replaceAll("\\ ", " ")).trim();

/**
 * Cells between rules of `-`, below a header that ends with one of `=`; a cell may go over lines, over columns, and over rows: then the
 * rules beside it end the row for the other columns, and each row has what it says.
 */
export function gridAt(lines: readonly string[], from: number): Block | undefined {
  const rule = lines[from]?.trim() ?? "";
  if (!gridRule.test(rule)) return undefined;
  const indent = lines[from]?.indexOf("+") ?? 0;
  const bounds = boundsFrom(lines, from, indent);
  const rows: { line: number; cells: string[] }[] = [];
  let open: { line: number; cells: string[] } | undefined;
  let isOfHeader = false;
  let end = from + 1;
  for (; end < lines.length; end += 1) {
    const line = (lines[end] ?? "").slice(indent).trimEnd();
    if (!/^[+|]/.test(line)) break;
    const isRule = gridRule.test(line);
    if (!isRule && !partRule.test(line)) {
      open ??= { line: end + 1, cells: bounds.slice(1).map(() => "") };
      addParts(open.cells, partsBetween(line, bounds));
      continue;
    }
    const above = open ?? rows.at(-1);
    if (open !== undefined) rows.push(open);
    isOfHeader ||= headRule.test(line) && rows.length === 1;
    open = undefined;
    if (isRule || above === undefined) continue;
    const goOn = bounds.slice(1).map((_, place) => !/[-=]/.test(line[(bounds[place] ?? 0) + 1] ?? ""));
    open = { line: end + 2, cells: above.cells.map((cell, place) => (goOn[place] === true ? cell : "")) };
  }
  return isOfHeader && rows.length > 1 ? { rows, end } : undefined;
}

/** Where columns begin and end, by all rules of a table: one that a cell goes over columns in shows fewer of them. */
function boundsFrom(lines: readonly string[], from: number, indent: number): readonly number[] {
  const bounds = new Set<number>();
  for (let at = from; at < lines.length; at += 1) {
    const line = (lines[at] ?? "").slice(indent).trimEnd();
    if (!/^[+|]/.test(line)) break;
    if (gridRule.test(line)) for (const [place, sign] of [...line].entries()) if (sign === "+") bounds.add(place);
  }
  return [...bounds].sort((a, b) => a - b);
}

/** A part that goes over columns is that of the first. */
function partsBetween(line: string, bounds: readonly number[]): readonly string[] {
  const parts = bounds.slice(1).map(() => "");
  let first = 0;
  for (const [index, bound] of bounds.slice(1).entries()) {
    if (line[bound] !== "|" && line[bound] !== "+") continue;
    parts[first] = line.slice((bounds[first] ?? 0) + 1, bound).trim();
    first = index + 1;
  }
  return parts;
}

function addParts(cells: string[], parts: readonly string[]): void {
  for (const [place, part] of parts.entries()) cells[place] = [cells[place], part].filter(Boolean).join(" ");
}

/** By the line of each rule of `=`, the next line with the same. */
function nextRules(lines: readonly string[]): ReadonlyMap<number, number> {
  const next = new Map<number, number>();
  const above = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const rule = line.trimEnd();
    if (!simpleRule.test(rule.trim())) continue;
    const before = above.get(rule);
    if (before !== undefined) next.set(before, at);
    above.set(rule, at);
  }
  return next;
}

/** Columns below a rule of `=` for each, a header, the rule again, rows, and the rule again. What has no first cell goes on with the row above. */
function simpleAt(lines: readonly string[], from: number, next: ReadonlyMap<number, number>): Block | undefined {
  const head = next.get(from);
  const foot = head === undefined ? undefined : next.get(head);
  if (head === undefined || foot === undefined || head < from + 2) return undefined;
  const starts = [...(lines[from] ?? "").matchAll(/=+/g)].map(({ index }) => index);
  const rows: { line: number; cells: string[] }[] = [];
  for (let at = from + 1; at < foot; at += 1) {
    const line = lines[at] ?? "";
    if (at === head || line.trim() === "" || /^[\s-]+$/.test(line)) continue;
    const parts = starts.map((start, place) => line.slice(start, starts[place + 1]).trim());
    const above = rows.at(-1);
    const isMore = above !== undefined && (parts[0] === "" || (at < head && rows.length > 0)) && at !== head + 1;
    if (isMore) addParts(above.cells, parts);
    else rows.push({ line: at + 1, cells: [...parts] });
  }
  return rows.length > 1 ? { rows, end: foot + 1 } : undefined;
}
