import { columns } from "../schema/tables";
import type { TableName } from "../schema/vocabulary";

type Cells = Readonly<Record<string, string>>;

/** Columns whose cells are lists joined by `;`. */
const lists: Readonly<Record<TableName, readonly string[]>> = {
  organizations: ["country"],
  models: ["organization"],
  metrics: [],
  benchmarks: ["metric"],
  sources: [],
  measurements: [],
  claims: ["subject", "comparator"],
};

/**
 * A table for programs: `{ "table", "columns", "rows", "dataHash" }`. Cells are texts as they are written, lists are
 * arrays, and what is unknown is absent.
 */
export function tableJson(table: TableName, rows: readonly Cells[], dataHash: string): string {
  const names = columns[table];
  const record = (cells: Cells): Readonly<Record<string, string | readonly string[]>> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const cell = cells[name] ?? "";
        if (cell === "") return [];
        return [[name, lists[table].includes(name) ? cell.split(";").map((part) => part.trim()) : cell]];
      }),
    );
  return `${JSON.stringify({ table, columns: names, rows: rows.map(record), dataHash }, undefined, 2)}\n`;
}
