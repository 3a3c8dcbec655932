import type { Issue } from "../schema/issue";
import type { CsvRow } from "./tables/parse-csv";

export const foreignFormats = ["delimited", "json", "json-lines", "yaml", "parquet"] as const;
export type ForeignFormat = (typeof foreignFormats)[number];

export const encodings = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-jp",
  "euc-kr",
  "windows-1251",
  "koi8-r",
  "ibm866",
  "windows-1253",
  "windows-1252",
  "windows-1250",
  "iso-8859-2",
  "windows-1254",
] as const;
export type Encoding = (typeof encodings)[number];

/** Rows of text under one header, whatever kind of file they came from. */
export interface ForeignTable {
  /** Where the table stands in its file: empty for the whole file, or a path such as `results.rows`. */
  readonly path: string;
  readonly header: readonly string[];
  /** The line of text before the table, where it stands among prose. */
  readonly above?: string;
  /** As many cells as the header has; `line` is the line of the file, or the number of the record where there are no lines. */
  readonly rows: readonly CsvRow[];
  /** The path of a table that names its rows by their ids, and says of each value what they say of it. */
  readonly namedBy?: string;
  /** Other rows, which are listed already and not read. */
  readonly rowsLeftOut?: number;
}

/** A nested text: every number is kept as it was written, every object knows its line. */
export type Tree = string | readonly Tree[] | TreeObject;

export interface TreeObject {
  readonly line: number;
  readonly entries: ReadonlyMap<string, Tree>;
}

/** A file that is none of ours, as far as it can be read without knowing what it means. Never thrown away: issues say why not. */
export interface ForeignFile {
  readonly file: string;
  readonly bytes: number;
  readonly format: ForeignFormat | undefined;
  readonly encoding: Encoding | undefined;
  readonly isCompressed: boolean;
  readonly delimiter: string | undefined;
  /** The tables in it, the one with the most rows first. */
  readonly tables: readonly ForeignTable[];
  /** The tables of a page that stands behind its own results. */
  readonly behind?: readonly ForeignTable[];
  /** Numbers that are called as results are and stand in no table, where formats nest. */
  readonly beside?: readonly { readonly line: number; readonly path: string; readonly value: string }[];
  /** The whole content, for formats that nest. */
  readonly tree: Tree | undefined;
  readonly issues: readonly Issue[];
}

export const isTreeObject = (tree: Tree | undefined): tree is TreeObject =>
  tree !== undefined && typeof tree !== "string" && !Array.isArray(tree);

export const isTreeList = (tree: Tree | undefined): tree is readonly Tree[] => Array.isArray(tree);
