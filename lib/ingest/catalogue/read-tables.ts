import { inferDecimal } from "../../quantity";
import type { Catalogue } from "../../schema/catalogue";
import type { Issue } from "../../schema/issue";
import { type TableName, tableNames } from "../../schema/vocabulary";
import { excerpt } from "../tables/parse-csv";
import { hashOf } from "./catalogue-hash";
import { joinTables } from "./join-tables";
import { type RawTable, readRows, unreadTable } from "./read-rows";
import { withConsequences } from "./unread-table";

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

/**
 * The seven tables as a catalogue, with everything that is wrong in them. Never throws: a row that cannot be used is left
 * out of the catalogue and has at least one issue of severity `error`, or needs a table or a column that is not there, which is
 * said once; any other row is in the catalogue. A file that could not be opened comes as its issue.
 */
export function readTables(files: readonly TableText[], unreadable: readonly Issue[] = []): TablesRead {
  const given = new Map(tableNames.map((table) => [table, givenTable(table, files, unreadable)]));
  return joinedTables(given, unreadFiles(files));
}

/** As `readTables`, of tables as text by column; `others` are issues of files that are none of them. */
export function joinedTables(given: ReadonlyMap<TableName, RawTable>, others: readonly Issue[] = []): TablesRead {
  const givenOf = tableIn(given);
  const tables = tableNames.map((name) => withConsequences(givenOf(name), givenOf));
  const table = tableIn(new Map(tables.map((raw) => [raw.table, raw])));
  const joined = joinTables(
    table,
    decimalOf(table("measurements"), ["value", "low", "high"]),
    decimalOf(table("claims"), ["low", "high"]),
  );
  const issues = [
    ...tables.flatMap((raw) => raw.issues),
    ...ambiguous(table("measurements"), ["value", "low", "high"]),
    ...ambiguous(table("claims"), ["low", "high"]),
    ...joined.issues,
    ...others,
  ];
  return {
    catalogue: { ...joined.tables, hash: hashOf(joined.tables) },
    issues: [...new Set(issues)]
      .map((issue, index) => ({ issue, index }))
      .sort(byPlace)
      .map(({ issue }) => issue),
    counts: countsOf(table),
  };
}

function givenTable(table: TableName, files: readonly TableText[], unreadable: readonly Issue[]): RawTable {
  const file = `${table}.csv`;
  const found = files.find((one) => one.file === file);
  if (found !== undefined) return readRows(table, file, found.text);
  return unreadTable(table, file, unreadable.find((issue) => issue.file === file) ?? absent(table, file));
}

const tableIn =
  (tables: ReadonlyMap<TableName, RawTable>) =>
  (name: TableName): RawTable =>
    tables.get(name) ?? unreadTable(name, `${name}.csv`, absent(name, `${name}.csv`));

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
