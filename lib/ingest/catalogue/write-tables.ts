import { columns } from "../../schema/tables";
import { type TableName, tableNames } from "../../schema/vocabulary";
import type { RawTables, Row } from "../values/table-builder";
import { writable } from "../values/writable";
import type { TableText } from "./read-tables";

const needsQuotes = /[",\n\r\ufeff]/;

function cellOf(text: string): string {
  if (text === "") return "";
  const plain = writable(text);
  return needsQuotes.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A text that grows sign by sign takes many times its memory until it is read: parts are joined at once. */
const linesPerPart = 10_000;

/** The seven files, each with its header, in RFC 4180 with line feeds. */
export function writeTables(tables: RawTables): readonly TableText[] {
  return tableNames.map((table) => ({ file: `${table}.csv`, text: textOf(table, tables[table]) }));
}

function textOf(table: TableName, rows: readonly Row[]): string {
  const fields = columns[table];
  const parts: string[] = [`${fields.join(",")}\n`];
  for (let from = 0; from < rows.length; from += linesPerPart) {
    const lines = rows
      .slice(from, from + linesPerPart)
      .map((row) => fields.map((field) => cellOf(row[field] ?? "")).join(","));
    parts.push(lines.join("\n"), "\n");
  }
  return parts.join("");
}
