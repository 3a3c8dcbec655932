import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "../schema/issue";
import { type TableName, tableNames } from "../schema/vocabulary";
import { readRows } from "./catalogue/read-rows";
import { readTables, type TablesRead, type TableText } from "./catalogue/read-tables";

/** More than a million rows: a row takes twenty times its bytes in memory, of which Node gives four gigabytes. */
const largestBytes = 100_000_000;

/** The tables of a folder. A folder or file that cannot be read is an issue like any other. */
export function loadTables(directory: string): TablesRead {
  if (!isFolder(directory)) return noFolder(directory);
  const unreadable: Issue[] = [];
  const files: TableText[] = [];
  for (const table of tableNames) {
    const file = `${table}.csv`;
    const read = readText(join(directory, file));
    if (read.kind === "text") files.push({ file, text: read.text });
    if (read.kind === "unreadable")
      unreadable.push({ severity: "error", code: "unreadable-file", file, message: read.reason });
  }
  return readTables(files, unreadable);
}

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

function noFolder(directory: string): TablesRead {
  const message = "there is no such folder; expected one that holds models.csv, measurements.csv and the other tables";
  const issue: Issue = { severity: "error", code: "missing-folder", file: directory, message };
  return { ...readTables([]), issues: [issue] };
}

type FileText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "absent" }
  | { readonly kind: "unreadable"; readonly reason: string };

function readText(path: string): FileText {
  try {
    const file = statSync(path);
    if (!file.isFile()) return { kind: "unreadable", reason: "this is not a file" };
    const { size } = file;
    if (size > largestBytes)
      return { kind: "unreadable", reason: `the file has ${size} bytes; at most ${largestBytes} are read` };
    return { kind: "text", text: readFileSync(path, "utf8") };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return code === "ENOENT" || code === "ENOTDIR"
      ? { kind: "absent" }
      : { kind: "unreadable", reason: `the file cannot be read (${code})` };
  }
}

declare global {
  /** Pages and files are compiled apart, each with modules of its own; the tables in memory are the same for both. */
  var tenfoldTables: Map<string, { readonly stamp: string; readonly read: TablesRead }> | undefined;
}
globalThis.tenfoldTables ??= new Map();
const loaded = globalThis.tenfoldTables;

/** As `loadTables`, read again only when a file has changed. */
export function loadTablesOnce(directory: string): TablesRead {
  const stamp = tableNames.map((table) => stampOf(join(directory, `${table}.csv`))).join();
  const known = loaded.get(directory);
  if (known?.stamp === stamp) return known.read;
  const read = loadTables(directory);
  loaded.set(directory, { stamp, read });
  return read;
}

export interface TableFile {
  /** As it stands in the folder. */
  readonly text: string;
  /** Its cells by column, as they are written. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

const files = new Map<string, { readonly stamp: string; readonly file: TableFile }>();

/** One table as it was written, read again only when its file has changed; `undefined` where there is none. */
export function loadTableOnce(directory: string, table: TableName): TableFile | undefined {
  const name = `${table}.csv`;
  const path = join(directory, name);
  const stamp = stampOf(path);
  const known = files.get(path);
  if (known?.stamp === stamp) return known.file;
  const read = readText(path);
  if (read.kind !== "text") return undefined;
  const file = { text: read.text, rows: readRows(table, name, read.text).rows.map(({ cells }) => cells) };
  files.set(path, { stamp, file });
  return file;
}

/** The line of the file on which each row of a table stands, by its id; the first of two with the same id. */
export function loadLines(directory: string, table: TableName): ReadonlyMap<string, number> {
  const name = `${table}.csv`;
  const read = readText(join(directory, name));
  if (read.kind !== "text") return new Map();
  const rows = readRows(table, name, read.text).rows;
  return new Map(rows.map(({ line, cells }) => [cells.id ?? "", line] as const).reverse());
}

/** What the folder says of itself: its README, if it has one. */
export function loadReadme(directory: string): string | undefined {
  const read = readText(join(directory, "README.md"));
  return read.kind === "text" ? read.text : undefined;
}

function stampOf(path: string): string {
  try {
    const { mtimeMs, size } = statSync(path);
    return `${mtimeMs}:${size}`;
  } catch {
    return "-";
  }
}
