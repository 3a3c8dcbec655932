import { type UnreadableKind, unreadableKinds } from "../../schema/unreadable";
import { hasMarkup, plainTable } from "../cells/plain-markup";
import type { ForeignFile, ForeignFormat } from "../foreign-file";
import { type Delimiter, detectDelimiter, isEven } from "../tables/detect-delimiter";
import { noHeader, readDelimited } from "../tables/read-delimited";
import { decodeText } from "../text/decode-text";
import { bytesKind, ofProse, textFormat } from "../text/detect-format";
import { encodingIssues } from "../text/encoding-issues";
import { pageBehind } from "../text/front-matter";
import { cutGzip, gunzip } from "../text/gunzip";
import { mostBytes } from "../text/most-bytes";
import { joinById } from "../trees/join-by-id";
import { tabulateTree } from "../trees/tabulate-tree";
import { alignedText } from "./aligned-text";
import { keyedText } from "./keyed-text";
import { withLinesOfCells } from "./lines-in-cells";
import { withoutProgress } from "./progress-bars";
import { readJson, readJsonLines, type TreeRead } from "./read-json";
import { readParquet } from "./read-parquet";
import { readYaml } from "./read-yaml";
import { tablesOfPage } from "./tables-of-page";

export interface ReadOptions {
  /** The sign between cells, where the user knows better. */
  readonly delimiter?: Delimiter | undefined;
  readonly onProgress?: ((rows: number, share: number) => void) | undefined;
}

/** Any file, as far as it can be read. Never throws: what cannot be read has an issue that says what would be. */
export async function readForeign(file: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<ForeignFile> {
  const nothing = nothingOf(file, bytes.length);
  const failed = (code: string, message: string): ForeignFile => ({
    ...nothing,
    issues: [{ severity: "error", code, file, message }],
  });
  if (bytes.length > mostBytes) return failed("file-too-large", tooLarge(bytes.length));
  const kind = bytesKind(bytes);
  if (kind === "gzip") {
    const unpacked = await gunzip(bytes, mostBytes);
    if (unpacked.kind !== "bytes")
      return failed(unpacked.kind === "damaged" ? "damaged-file" : "file-too-large", unpacked.reason);
    if (bytesKind(unpacked.bytes) === "gzip")
      return failed("unreadable-file", "the file is packed twice; unpack it once");
    const inner = await readForeign(file, unpacked.bytes, options);
    const issues = unpacked.isCut ? [cutGzip(file), ...inner.issues] : inner.issues;
    return { ...inner, bytes: bytes.length, isCompressed: true, issues };
  }
  if (kind === "parquet") {
    const read = await readParquet(file, bytes);
    if (read.kind === "invalid") return { ...nothing, issues: [read.issue] };
    return checked({ ...nothing, format: "parquet", tables: [plainTable(read.table)], issues: read.issues });
  }
  if (kind !== "text") return failed(unreadableCode(kind), unreadableKinds[kind]);
  const { text, encoding, isDamaged } = decodeText(bytes);
  const read = readText({ ...nothing, encoding }, text, options);
  const issues = [...encodingIssues(file, encoding, isDamaged), ...read.issues];
  return checked({ ...read, tables: hasMarkup(text) ? read.tables.map(plainTable) : read.tables, issues });
}

/** People can do something of their own about a spreadsheet and an empty file. */
function unreadableCode(kind: UnreadableKind): string {
  if (kind === "spreadsheet" || kind === "old-spreadsheet") return "spreadsheet-file";
  return kind === "empty" ? "empty-file" : "unreadable-file";
}

const nothingOf = (file: string, bytes: number): ForeignFile => ({
  file,
  bytes,
  format: undefined,
  encoding: undefined,
  isCompressed: false,
  delimiter: undefined,
  tables: [],
  tree: undefined,
  issues: [],
});

/** A file whose bytes nobody could get at, or that was too much for the memory, and why. */
export const unreadForeign = (
  file: string,
  bytes: number,
  message: string,
  code: "unreadable-file" | "too-much-memory" = "unreadable-file",
): ForeignFile => ({ ...nothingOf(file, bytes), issues: [{ severity: "error", code, file, message }] });

const tooLarge = (bytes: number): string => `the file has ${bytes} bytes; at most ${mostBytes} are read, split it`;

function readText(nothing: ForeignFile, text: string, options: ReadOptions): ForeignFile {
  const { file } = nothing;
  const format = textFormat(text, file);
  const pages = options.delimiter === undefined ? tablesOfPage(file, text, format) : undefined;
  if (pages !== undefined) {
    const tables = pages.tables.map(withLinesOfCells);
    return { ...nothing, format: "delimited", delimiter: "|", tables, issues: pages.issues };
  }
  if (format === "web" || format === "xml") {
    const message = unreadableKinds[format];
    return { ...nothing, issues: [{ severity: "error", code: "unreadable-file", file, message }] };
  }
  if (format === "delimited") {
    const plain = options.delimiter === undefined ? withoutProgress(text) : undefined;
    if (plain !== undefined) return readLog(nothing, plain, options);
    const record = options.delimiter === undefined ? keyedText(text) : undefined;
    if (record !== undefined) return { ...nothing, format, tables: tabulateTree(record).tables };
    const aligned = options.delimiter === undefined ? alignedText(text) : undefined;
    const delimiter = options.delimiter ?? (aligned === undefined ? detectDelimiter(text) : "\t");
    const isOpen = options.delimiter === undefined && aligned === undefined;
    if (isOpen && ofProse.test(file) && !isEven(text, delimiter)) return { ...nothing, format };
    const read = readDelimited(file, aligned ?? text, delimiter, options.onProgress);
    return { ...nothing, format, delimiter, tables: read.tables, issues: read.issues };
  }
  const read = readTree(file, text, format);
  if (read.kind === "invalid") return { ...nothing, format, issues: [read.issue] };
  const { tables: found, beside } = tabulateTree(read.tree);
  const { tables, issues } = joinById(file, found);
  const headerless = tables.filter(
    ({ header, rows }) => rows.length > 0 && header.every((name) => /^column \d+$/.test(name)),
  );
  const unnamed = headerless.map(({ rows }) => noHeader(file, rows[0]?.line ?? 1));
  const page = format === "yaml" ? pageBehind(text) : undefined;
  const behind = page === undefined ? [] : (tablesOfPage(file, page, "delimited")?.tables ?? []).map(plainTable);
  return {
    ...nothing,
    format,
    tables,
    beside,
    behind,
    tree: read.tree,
    issues: [...read.issues, ...issues, ...unnamed],
  };
}

/** What a program printed while it ran is no table, unless its lines are cut into as many cells. */
function readLog(nothing: ForeignFile, text: string, options: ReadOptions): ForeignFile {
  const isTable =
    keyedText(text) !== undefined || alignedText(text) !== undefined || isEven(text, detectDelimiter(text));
  return isTable ? readText(nothing, text, options) : { ...nothing, format: "delimited" };
}

function readTree(file: string, text: string, format: ForeignFormat): TreeRead {
  if (format === "yaml") return readYaml(file, text);
  if (format === "json-lines") return readJsonLines(file, text);
  const whole = readJson(file, text);
  if (whole.kind === "tree") return whole;
  const lines = readJsonLines(file, text);
  const broken = lines.issues.filter(({ code }) => code !== "cut-line");
  const isLines = Array.isArray(lines.tree) && lines.tree.length > broken.length;
  return isLines ? lines : whole;
}

/** A file without a row is said to be one. */
function checked(read: ForeignFile): ForeignFile {
  const [table] = read.tables;
  const isEmpty = table === undefined || table.rows.length === 0;
  if (!isEmpty || read.issues.some(({ severity }) => severity === "error")) return read;
  const message =
    table !== undefined && table.header.length > 0
      ? "there is a header and no row under it; expected one row for each result"
      : "there is no table in the file; expected rows of results under a header, or a list of records";
  return { ...read, issues: [...read.issues, { severity: "error", code: "no-rows", file: read.file, message }] };
}
