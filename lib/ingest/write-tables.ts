import { columns } from "../schema/tables";
import { type TableName, tableNames } from "../schema/vocabulary";
import type { TableText } from "./read-tables";
import type { RawTables, Row } from "./table-builder";
import { writable } from "./writable";

const needsQuotes = /[",\n\r\ufeff]/;

function cellOf(text: string): string {
  if (text === "") return "";
  const plain = writable(text);
  return needsQuotes.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const linesPerPart = 10_000;

/** The seven files, each with its header, in RFC 4180 with line feeds. */
export function writeTables(tables: RawTables): readonly TableText[] {
  return tableNames.map((table) => ({ file: `${table}.csv`, text: textOf(table, tables[table]) }));
}

function textOf(table: TableName, rows: readonly Row[]): string {
  const fields = columns[table];
  const parts: string[] = [];
  let part = `${fields.join(",")}\n`;
  for (const [index, row] of rows.entries()) {
    for (let place = 0; place < fields.length; place += 1)
      part += (place === 0 ? "" : ",") + cellOf(row[fields[place] ?? ""] ?? "");
    part += "\n";
    if (index % linesPerPart !== 0) continue;
    parts.push(part);
    part = "";
  }
  return `${parts.join("")}${part}`;
}
