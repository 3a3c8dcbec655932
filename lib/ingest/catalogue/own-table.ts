import { columns } from "../../schema/tables";
import { type TableName, tableNames } from "../../schema/vocabulary";
import type { ForeignFile } from "../foreign-file";
import { decodeText } from "../text/decode-text";
import { bytesKind } from "../text/detect-format";
import { encodingIssues } from "../text/encoding-issues";
import { type RawTable, readRows } from "./read-rows";

/** One of the seven tables, in a file of the user's. */
export interface OwnTable {
  /** As the user calls it; the table calls itself as it is called in a folder of tables. */
  readonly file: string;
  readonly raw: RawTable;
}

export interface OwnFile {
  readonly file: ForeignFile;
  readonly own: OwnTable;
}

/** The longest header, each name in quotes and each sign of two bytes, is shorter. */
export const headerBytes = 1024;

/** A table as Tenfold writes it: its header has all columns of the table and no other, in any order. */
export function readOwnTable(file: string, bytes: Uint8Array): OwnFile | undefined {
  const table = ownTableIn(bytes.subarray(0, headerBytes));
  if (table === undefined) return undefined;
  const { text, encoding, isDamaged } = decodeText(bytes);
  return {
    own: { file, raw: readRows(table, `${table}.csv`, text) },
    file: {
      file,
      bytes: bytes.length,
      format: "delimited",
      encoding,
      isCompressed: false,
      delimiter: ",",
      tables: [],
      tree: undefined,
      issues: encodingIssues(file, encoding, isDamaged),
    },
  };
}

/** The table whose header a file begins with, by its first `headerBytes`. */
export function ownTableIn(start: Uint8Array): TableName | undefined {
  if (bytesKind(start) !== "text") return undefined;
  const [line = ""] = decodeText(start)
    .text.replace(/^\ufeff/, "")
    .split(/[\r\n]/, 1);
  const header = new Set(line.split(",").map((column) => column.trim().replace(/^"(.*)"$/, "$1")));
  return tableNames.find(
    (table) => header.size === columns[table].length && columns[table].every((column) => header.has(column)),
  );
}
