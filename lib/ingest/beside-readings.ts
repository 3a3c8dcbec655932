import type { Issue } from "../schema/issue";
import type { Reading } from "./adapters";
import type { ForeignFile } from "./foreign-file";
import { excerpt } from "./parse-csv";

/** An adapter knows what it leaves out. */
export function besideTables({ file, beside = [] }: ForeignFile): readonly Issue[] {
  const [first] = beside;
  if (first === undefined) return [];
  const value = excerpt(beside.map(({ path, value: number }) => `${path} ${number}`).join(", "));
  const message = `${beside.length === 1 ? "a number stands" : `${beside.length} numbers stand`} beside the tables of the file, in none of their rows, and not read; expected each in the record of what was measured`;
  return [{ severity: "warning", code: "beside-tables", file, line: first.line, value, message }];
}

/** An adapter that knows one table of a file says nothing of the others. */
export function unreadTables(
  { file, tables, tree }: ForeignFile,
  { id, readings }: { readonly id: string; readonly readings: readonly Reading[] },
): readonly Issue[] {
  const read = new Set(readings.map(({ table }) => table));
  const isMadeAnew = !readings.every(({ table }) => tables.includes(table));
  if (isMadeAnew && tree !== undefined) return [];
  const lines = new Set(isMadeAnew ? readings.flatMap(({ table }) => table.rows.map(({ line }) => line)) : []);
  return tables.flatMap((table): readonly Issue[] => {
    const { header, rows, path } = table;
    const [first] = rows;
    if (first === undefined || read.has(table) || rows.some(({ line }) => lines.has(line))) return [];
    const its = rows.length === 1 ? "its row is" : `its ${rows.length} rows are`;
    const message = `another table${path === "" ? "" : `, ${path},`} stands in the file, which ${id} does not know, and ${its} not read; give it a file of its own, or read all as generic`;
    return [
      { severity: "error", code: "other-table", file, line: first.line, value: excerpt(header.join(", ")), message },
    ];
  });
}
