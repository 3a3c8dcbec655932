import type { Issue } from "../../schema/issue";
import type { ForeignFormat, ForeignTable } from "../foreign-file";
import { hasHtmlTable, readHtmlTables } from "./read-html";
import { readLatex } from "./read-latex";
import { readMarkdown } from "./read-markdown";
import { readRst } from "./read-rst";
import { isTableRule } from "./table-rule";

interface PageRead {
  readonly tables: readonly ForeignTable[];
  readonly issues: readonly Issue[];
}

/** The tables that a text holds in LaTeX, in Markdown or reStructuredText, and those that it or a page holds as tags. */
export function tablesOfPage(file: string, text: string, format: ForeignFormat | "web" | "xml"): PageRead | undefined {
  if (format !== "delimited" && format !== "web") return undefined;
  const latex = format === "web" ? undefined : readLatex(file, text);
  const rest = latex === undefined ? text : text.replace(environment, blank);
  const written = format === "web" ? undefined : (readMarkdown(file, rest) ?? readRst(file, rest));
  const others = [latex, written].filter((read) => read !== undefined);
  const tags = hasHtmlTable(text) ? readHtmlTables(file, text.replace(block, withoutLayout)) : undefined;
  const reads = tags === undefined ? others : [...others, others.length === 0 ? tags : withNumbers(tags)];
  const tables = named(reads.map((read) => read.tables));
  return tables.length === 0 ? undefined : { tables, issues: reads.flatMap(({ issues }) => issues) };
}

const environment = /\\begin\{(tabular[xy*]?|longtable|array)\}[\s\S]*?\\end\{\1\}/g;
const block = /<table\b[\s\S]*?<\/table>/gi;
const blank = (found: string): string => found.replace(/[^\r\n]/g, " ");

/** Tags around a table of Markdown only place it on the page. */
const withoutLayout = (found: string): string => (found.split(/\r\n|\r|\n/).some(isTableRule) ? blank(found) : found);

/** Beside other tables, tags without a number between them show pictures and links. */
const withNumbers = ({ tables, issues }: PageRead): PageRead => ({
  tables: tables.filter(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => /\d/.test(cell.replace(/<[^<>]*>/g, "")))),
  ),
  issues,
});

/** One alone needs no name; those of several forms, the largest first, do not share any. */
function named(forms: readonly (readonly ForeignTable[])[]): readonly ForeignTable[] {
  const tables = forms.flat();
  if (tables.length === 1) return tables.map((table) => ({ ...table, path: "" }));
  if (forms.filter(({ length }) => length > 0).length === 1) return tables;
  const taken = new Set<string>();
  const own = forms.flatMap((form) => {
    const others = new Set(taken);
    return form.map((table) => {
      let { path } = table;
      for (let count = 2; others.has(path); count += 1)
        path = table.path === "" ? `table ${count}` : `${table.path} (${count})`;
      taken.add(path);
      return { ...table, path };
    });
  });
  return own.sort((a, b) => b.rows.length - a.rows.length);
}
