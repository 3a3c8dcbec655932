import type { Issue } from "../schema/issue";
import type { Reading } from "./adapters";
import type { ForeignFile, ForeignTable } from "./foreign-file";
import { excerpt } from "./tables/parse-csv";
import { isNumber } from "./tables/tree-shape";

/** An adapter knows what it leaves out. */
export function besideTables({ file, beside = [] }: ForeignFile): readonly Issue[] {
  const [first] = beside;
  if (first === undefined) return [];
  const value = excerpt(beside.map(({ path, value: number }) => `${path} ${number}`).join(", "));
  const message = `${beside.length === 1 ? "a number stands" : `${beside.length} numbers stand`} beside the tables of the file, in none of their rows, and not read; expected each in the record of what was measured`;
  return [{ severity: "warning", code: "beside-tables", file, line: first.line, value, message }];
}

/** What is said of each table behind the results of a model that holds numbers. */
export const tablesBehind = ({ file, behind = [] }: ForeignFile): readonly Issue[] =>
  behind.flatMap((table) =>
    table.rows.some(({ cells }) => cells.some(isNumber))
      ? otherTable(file, table, "behind the results that its beginning states", "give it a file of its own")
      : [],
  );

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
    const isRead = read.has(table) || table.rows.some(({ line }) => lines.has(line));
    const where = `which ${id} does not know`;
    return isRead ? [] : otherTable(file, table, where, "give it a file of its own, or read all as generic");
  });
}

function otherTable(file: string, table: ForeignTable, where: string, remedy: string): readonly Issue[] {
  const { header, rows, path } = table;
  const [first] = rows;
  if (first === undefined) return [];
  const its = rows.length === 1 ? "its row is" : `its ${rows.length} rows are`;
  const message = `another table${path === "" ? "" : `, ${path},`} stands in the file, ${where}, and ${its} not read; ${remedy}`;
  const value = excerpt(header.join(", "));
  return [{ severity: "error", code: "other-table", file, line: first.line, value, message }];
}
