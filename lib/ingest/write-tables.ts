import Papa from "papaparse";
import { columns } from "../schema/tables";
import { tableNames } from "../schema/vocabulary";
import type { TableText } from "./read-tables";
import type { RawTables } from "./table-builder";

/** Signs that no table may hold: what was not readable is a question mark. */
const readable = (text: string): string => text.replace(/[\0\ufffd]/g, "?").trim();

/** The seven files, each with its header, in RFC 4180 with line feeds. */
export function writeTables(tables: RawTables): readonly TableText[] {
  return tableNames.map((table) => {
    const fields = [...columns[table]];
    const data = tables[table].map((row) => fields.map((field) => readable(row[field] ?? "")));
    return { file: `${table}.csv`, text: `${Papa.unparse({ fields, data }, { newline: "\n" }).trimEnd()}\n` };
  });
}
