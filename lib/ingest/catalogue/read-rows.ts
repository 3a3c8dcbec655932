import type { z } from "zod";
import type { Issue } from "../../schema/issue";
import { columns, requiredColumns } from "../../schema/tables";
import type { TableName } from "../../schema/vocabulary";
import { type CsvTable, excerpt, parseCsv } from "../tables/parse-csv";
import { closest } from "./closest";

export interface RawRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Its cells cannot be told apart, or are not text; the issue of the table says why. Not read any further. */
  readonly isBroken: boolean;
}

export interface RawTable {
  readonly table: TableName;
  readonly file: string;
  readonly rows: readonly RawRow[];
  readonly issues: readonly Issue[];
  /** Why none of its rows can be read, and no id of it be known: said once, it stands for every row that fails for it. */
  readonly unread: Issue | undefined;
  /** The required columns that the header does not name, each with the issue that says so. */
  readonly missing: ReadonlyMap<string, Issue>;
}

/** A table as text by column, its header checked: an optional column may be missing and any may stand elsewhere, none twice. */
export function readRows(table: TableName, file: string, text: string): RawTable {
  const csv = parseCsv(file, text);
  const foreign = foreignFile(table, file, csv);
  if (foreign !== undefined) {
    const rows = csv.rows.map(({ line }): RawRow => ({ line, cells: {}, isBroken: true }));
    return { table, file, rows, issues: [foreign], unread: foreign, missing: new Map() };
  }
  const missing = missingColumns(table, file, csv);
  const issues: Issue[] = [...csv.issues, ...missing.values(), ...headerIssues(table, file, csv)];
  const malformed = new Set(csv.issues.map(({ line }) => line));
  const blank = blankRow(table);
  const rows = csv.rows.map(({ line, cells }) => {
    const isRagged = cells.length !== csv.header.length;
    const isBroken = isRagged || malformed.has(line);
    if (isRagged) issues.push(ragged(file, line, cells, csv.header.length));
    const byColumn: Record<string, string> = { ...blank };
    csv.header.forEach((column, index) => {
      const cell = cells[index] ?? "";
      const trimmed = cell.trim();
      if (trimmed !== cell && !isBroken) issues.push(blanks(file, line, column, cell));
      if (Object.hasOwn(byColumn, column)) byColumn[column] = trimmed;
    });
    return { line, cells: byColumn, isBroken };
  });
  const [unread] = missing.values();
  return { table, file, rows, issues, unread, missing };
}

/** Copies of one object share their shape, which a million rows need. */
export const blankRow = (table: TableName): Readonly<Record<string, string>> =>
  Object.fromEntries(columns[table].map((column) => [column, ""]));

/** A table that is not there, or cannot be read. */
export const unreadTable = (table: TableName, file: string, unread: Issue): RawTable => ({
  table,
  file,
  rows: [],
  issues: [unread],
  unread,
  missing: new Map(),
});

/** What a file is instead of the table, said once: of its rows nothing can be read. */
function foreignFile(table: TableName, file: string, { header, headerLine }: CsvTable): Issue | undefined {
  const at = { severity: "error", file, line: headerLine } as const;
  const names = `the first line names the columns; ${table} needs ${requiredColumns[table].join(", ")}`;
  if (header.length === 0) return { ...at, code: "empty-file", message: `the file is empty; ${names}` };
  const value = excerpt(header.join(","));
  if (header.some((cell) => /\0|^\ufffd/.test(cell)))
    return {
      ...at,
      code: "not-utf-8",
      value,
      message: "the file is not text in UTF-8, perhaps UTF-16; save it as UTF-8",
    };
  if (header.some((column) => columns[table].includes(column.toLowerCase()))) return undefined;
  return {
    ...at,
    code: "foreign-file",
    value,
    message: `no column of ${table} is named here; ${names}${otherSeparator(header)}`,
  };
}

function missingColumns(table: TableName, file: string, { header, headerLine }: CsvTable): ReadonlyMap<string, Issue> {
  const required = requiredColumns[table];
  const message = (column: string): string => `there is no column "${column}"; ${table} needs ${required.join(", ")}`;
  const at = { severity: "error", code: "missing-column", file, line: headerLine } as const;
  return new Map(
    required
      .filter((column) => !header.includes(column))
      .map((column) => [column, { ...at, column, message: message(column) }]),
  );
}

function headerIssues(table: TableName, file: string, { header, headerLine }: CsvTable): readonly Issue[] {
  const known = columns[table];
  const at = { file, line: headerLine } as const;
  const unknown = header.filter((column) => !known.includes(column));
  const first = new Map([...header.entries()].reverse().map(([index, column]) => [column, index]));
  const twice = header.filter((column, index) => first.get(column) !== index);
  return [
    ...unknown.map(
      (column): Issue => ({
        severity: "warning",
        code: "unknown-column",
        ...at,
        column,
        value: excerpt(column),
        message: `the column is not read; ${table} has ${known.join(", ")}${hint(column, known)}`,
      }),
    ),
    ...twice.map(
      (column): Issue => ({
        severity: "error",
        code: "duplicate-column",
        ...at,
        column,
        value: excerpt(column),
        message: "the column stands here twice; the last one is read",
      }),
    ),
  ];
}

/** Spreadsheets of many countries write another sign than the comma. */
function otherSeparator(header: readonly string[]): string {
  const [only = "", ...others] = header;
  const sign = [
    [";", "semicolons"],
    ["\t", "tabs"],
  ].find(([mark = ""]) => others.length === 0 && only.includes(mark));
  return sign === undefined ? "" : `. The cells seem to be separated by ${sign[1]}; expected commas`;
}

const hint = (column: string, known: readonly string[]): string => {
  const name = closest(column.toLowerCase(), known);
  return name === undefined ? "" : `. Did you mean "${name}"?`;
};

const ragged = (file: string, line: number, cells: readonly string[], expected: number): Issue => ({
  severity: "error",
  code: "ragged-row",
  file,
  line,
  value: excerpt(cells.join(",")),
  message: `the row has ${cells.length} cells and the header ${expected}; a cell with a comma is written in quotes`,
});

const blanks = (file: string, line: number, column: string, cell: string): Issue => ({
  severity: "warning",
  code: "surrounding-blanks",
  file,
  line,
  column,
  value: excerpt(cell),
  message: "blanks before or after the text were left out",
});

/** One row through the schema of its table; what does not parse is an issue a cell, or the one of a column that is not there. */
export function readRow<Schema extends z.ZodType>(
  schema: Schema,
  row: RawRow,
  { file, missing }: Pick<RawTable, "file" | "missing">,
): { readonly value: z.output<Schema> | undefined; readonly issues: readonly Issue[] } {
  const result = schema.safeParse({ ...row.cells });
  if (result.success) return { value: result.data, issues: [] };
  const issues = result.error.issues.map((problem): Issue => {
    const column = String(problem.path[0] ?? "");
    const absent = missing.get(column);
    if (absent !== undefined) return absent;
    return {
      severity: "error",
      code: "bad-cell",
      file,
      line: row.line,
      column,
      value: excerpt(row.cells[column] ?? ""),
      message: messageOf(problem),
    };
  });
  return { value: undefined, issues };
}

/** Of a union (empty or a value) only the branch for a value says what is accepted. */
function messageOf(problem: z.core.$ZodIssue): string {
  if (problem.code !== "invalid_union") return problem.message;
  return problem.errors.at(-1)?.[0]?.message ?? problem.message;
}
