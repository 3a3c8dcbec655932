import { inferDecimal } from "../quantity";
import type { Catalogue } from "../schema/catalogue";
import type { Issue } from "../schema/issue";
import { type TableName, tableNames } from "../schema/vocabulary";
import { hashOf } from "./catalogue-hash";
import { joinTables } from "./join-tables";
import { excerpt } from "./parse-csv";
import { type RawTable, readRows } from "./read-rows";

export interface TableText {
  /** The name of the file, such as `models.csv`. */
  readonly file: string;
  readonly text: string;
}

export interface TablesRead {
  readonly catalogue: Catalogue;
  readonly issues: readonly Issue[];
  /** Rows in each file, whether or not they could be used. */
  readonly counts: Readonly<Record<TableName, number>>;
}

const mayBeAbsent: readonly TableName[] = ["organizations", "benchmarks", "claims"];

/** The columns that name rows of a table: where none of them does, nobody misses it. */
const namedBy: Readonly<Partial<Record<TableName, readonly (readonly [TableName, string])[]>>> = {
  organizations: [["models", "organization"]],
  benchmarks: [
    ["measurements", "benchmark"],
    ["claims", "benchmark"],
  ],
};

/**
 * The seven tables as a catalogue, with everything that is wrong in them. Never throws: a row that cannot be used is left
 * out of the catalogue and has at least one issue of severity `error`; a row without one is in the catalogue.
 */
export function readTables(files: readonly TableText[]): TablesRead {
  const tables = tableNames.map((table): RawTable => {
    const file = `${table}.csv`;
    const found = files.find((given) => given.file === file);
    return found === undefined
      ? { table, file, rows: [], issues: [absent(table, file)] }
      : readRows(table, file, found.text);
  });
  const byName = new Map(tables.map((table) => [table.table, table]));
  const table = (name: TableName): RawTable =>
    byName.get(name) ?? { table: name, file: `${name}.csv`, rows: [], issues: [] };
  const joined = joinTables(
    table,
    decimalOf(table("measurements"), ["value", "low", "high"]),
    decimalOf(table("claims"), ["low", "high"]),
  );
  const issues = [
    ...tables
      .filter(({ table: name, issues: [issue] }) => issue?.code !== "missing-table" || isMissed(name, table))
      .flatMap((raw) => raw.issues),
    ...ambiguous(table("measurements"), ["value", "low", "high"]),
    ...ambiguous(table("claims"), ["low", "high"]),
    ...joined.issues,
    ...unreadFiles(files),
  ];
  return {
    catalogue: { ...joined.tables, hash: hashOf(joined.tables) },
    issues: issues
      .map((issue, index) => ({ issue, index }))
      .sort(byPlace)
      .map(({ issue }) => issue),
    counts: countsOf(table),
  };
}

const isMissed = (name: TableName, table: (name: TableName) => RawTable): boolean =>
  namedBy[name]?.some(([by, column]) => table(by).rows.some(({ cells }) => (cells[column] ?? "") !== "")) !== false;

function countsOf(table: (name: TableName) => RawTable): Record<TableName, number> {
  const counts: Record<TableName, number> = {
    organizations: 0,
    models: 0,
    metrics: 0,
    benchmarks: 0,
    sources: 0,
    measurements: 0,
    claims: 0,
  };
  for (const name of tableNames) counts[name] = table(name).rows.length;
  return counts;
}

function absent(table: TableName, file: string): Issue {
  const optional = mayBeAbsent.includes(table);
  const message = optional
    ? `there is no ${file}; the catalogue has no ${table}`
    : `there is no ${file}; a catalogue needs it`;
  return { severity: optional ? "warning" : "error", code: "missing-table", file, message };
}

/** A file under no known name, or under a name that another one has already. */
function unreadFiles(files: readonly TableText[]): readonly Issue[] {
  const names = tableNames.map((table) => `${table}.csv`);
  return files.flatMap(({ file }, index): readonly Issue[] => {
    if (files.findIndex((other) => other.file === file) < index)
      return [
        { severity: "error", code: "duplicate-file", file, message: "the file is given twice; the first is read" },
      ];
    if (names.includes(file)) return [];
    const message = `the file is not read; tables are ${names.join(", ")}`;
    return [{ severity: "warning", code: "unknown-file", file, message }];
  });
}

const cellsOf = ({ rows }: RawTable, numberColumns: readonly string[]): readonly string[] =>
  rows.flatMap(({ cells }) => numberColumns.map((column) => cells[column] ?? ""));

/** One separator for all numbers of a table; evidence both ways is reported cell by cell, as the dot is taken. */
const decimalOf = (table: RawTable, numberColumns: readonly string[]): "." | "," =>
  inferDecimal(cellsOf(table, numberColumns)) === "," ? "," : ".";

/** Said once a table, where the first comma stands that could be either: `1,014` in a table that never shows which. */
function ambiguous(table: RawTable, numberColumns: readonly string[]): readonly Issue[] {
  if (inferDecimal(cellsOf(table, numberColumns)) !== "ambiguous") return [];
  for (const { line, cells } of table.rows) {
    const column = numberColumns.find((name) => inferDecimal([cells[name] ?? ""]) === "ambiguous");
    if (column === undefined) continue;
    const message = "the comma may group thousands or begin decimals; it is read as grouping thousands, leave it out";
    const value = excerpt(cells[column] ?? "");
    return [{ severity: "warning", code: "ambiguous-decimal", file: table.file, line, column, value, message }];
  }
  return [];
}

interface Numbered {
  readonly issue: Issue;
  readonly index: number;
}

const fileOrder = new Map(tableNames.map((name, index) => [`${name}.csv`, index]));

const byPlace = (a: Numbered, b: Numbered): number =>
  (fileOrder.get(a.issue.file) ?? tableNames.length) - (fileOrder.get(b.issue.file) ?? tableNames.length) ||
  (a.issue.line ?? 0) - (b.issue.line ?? 0) ||
  a.index - b.index;
