import { columns } from "../schema/tables";
import { type TableName, tableNames } from "../schema/vocabulary";
import type { TextRow } from "./page-rows";

export interface CellChange {
  readonly column: string;
  /** As written; empty for unknown. */
  readonly before: string;
  readonly after: string;
}

export interface RowChange {
  /** What the row is found by in both versions. */
  readonly key: TextRow;
  readonly cells: readonly CellChange[];
}

export interface TableDiff {
  readonly table: TableName;
  readonly added: readonly TextRow[];
  readonly removed: readonly TextRow[];
  readonly changed: readonly RowChange[];
}

export type Tables = Readonly<Record<TableName, readonly TextRow[]>>;

/** The columns that name a row; each other table has its `id`. */
const keys: Partial<Readonly<Record<TableName, readonly string[]>>> = {
  measurements: ["model", "metric", "benchmark", "condition", "source"],
};

const keyColumns = (table: TableName): readonly string[] => keys[table] ?? ["id"];

/**
 * What changed between two versions of the tables, as they are written: tables with a change, in their order. Rows are
 * found by their key, wherever they stand; of rows with the same key the first is held against the first.
 */
export function diffTables(before: Tables, after: Tables): readonly TableDiff[] {
  return tableNames
    .map((table) => diffTable(table, before[table], after[table]))
    .filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0);
}

function diffTable(table: TableName, before: readonly TextRow[], after: readonly TextRow[]): TableDiff {
  const [old, fresh] = [byKey(table, before), byKey(table, after)];
  return {
    table,
    added: [...fresh].flatMap(([key, row]) => (old.has(key) ? [] : [row])),
    removed: [...old].flatMap(([key, row]) => (fresh.has(key) ? [] : [row])),
    changed: [...fresh].flatMap(([key, row]): readonly RowChange[] => {
      const former = old.get(key);
      const cells = former === undefined ? [] : cellChanges(table, former, row);
      return cells.length === 0 ? [] : [{ key: keyOf(table, row), cells }];
    }),
  };
}

const keyOf = (table: TableName, row: TextRow): TextRow =>
  Object.fromEntries(keyColumns(table).map((column) => [column, row[column] ?? ""]));

function byKey(table: TableName, rows: readonly TextRow[]): ReadonlyMap<string, TextRow> {
  const counts = new Map<string, number>();
  const keyed = new Map<string, TextRow>();
  for (const row of rows) {
    const key = JSON.stringify(keyOf(table, row));
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    keyed.set(`${key}${count}`, row);
  }
  return keyed;
}

const cellChanges = (table: TableName, before: TextRow, after: TextRow): readonly CellChange[] =>
  columns[table].flatMap((column): readonly CellChange[] => {
    const [old, fresh] = [before[column] ?? "", after[column] ?? ""];
    return old === fresh ? [] : [{ column, before: old, after: fresh }];
  });
