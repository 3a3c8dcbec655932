import { decodeText } from "../ingest/decode-text";
import { detectDelimiter } from "../ingest/detect-delimiter";
import type { BuiltTable, ColumnPlan } from "./column-builder";
import { planColumns } from "./plan-columns";
import { columnsReader, firstRows, type Head } from "./read-columns";
import { columnScanner } from "./scan-columns";

export interface OpenedColumns extends BuiltTable, Head {
  readonly label: number | undefined;
}

export interface ByteSource {
  /** In bytes, as far as it is known. */
  readonly size: number;
  /** From the first byte on, each time it is asked. */
  readonly stream: () => Promise<ReadableStream<Uint8Array>>;
}

const startBytes = 262_144;
const feed = 10;
const carriageReturn = 13;
const quote = 34;

/** What has been read of a file that is still arriving, or all of it. */
export interface ReadSoFar {
  readonly rows: number;
  /** Of the bytes, from 0 to 1. */
  readonly share: number;
  /** The rows as they are now: good until more of the file is read. */
  readonly opened: () => OpenedColumns;
}

export type OnProgress = (so: ReadSoFar) => void;

/**
 * A delimited file as columns, while it arrives. The fast lane reads it; where it is not well formed enough, Papa Parse reads it
 * from its start.
 */
export async function openColumns(file: string, source: ByteSource, onProgress: OnProgress): Promise<OpenedColumns> {
  const begun = await begin(source);
  const start = wholeLines(begun.start);
  const decoded = decodeText(start);
  const delimiter = detectDelimiter(decoded.text);
  const planned = decoded.encoding === "utf-8" ? planFrom(file, start, decoded.text, delimiter) : undefined;
  const quick = planned === undefined ? undefined : await scanned(planned, begun, source, onProgress);
  if (quick !== undefined) return quick;
  await begun.reader.cancel();
  return parsed(file, { delimiter, encoding: decoded.encoding }, source, onProgress);
}

interface Begun {
  readonly start: Uint8Array;
  readonly isDone: boolean;
  readonly reader: ReadableStreamDefaultReader<Uint8Array>;
}

/** The first bytes, enough to tell what the file is. */
async function begin(source: ByteSource): Promise<Begun> {
  const reader = (await source.stream()).getReader();
  let start = new Uint8Array(0);
  let isDone = false;
  while (!isDone && start.length < startBytes) {
    const part = await reader.read();
    isDone = part.done;
    if (part.value !== undefined) start = joined(start, part.value);
  }
  return { start, isDone, reader };
}

/** Up to the last line feed, as a sign of several bytes may be cut behind it. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(feed);
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}

interface Planned {
  readonly plans: readonly ColumnPlan[];
  readonly label: number | undefined;
  readonly delimiter: string;
  readonly head: Head;
  readonly bodyStart: number;
}

/** Nothing where the header or what stands above it is quoted, as it may go over lines, or ends its lines in returns alone. */
function planFrom(file: string, start: Uint8Array, text: string, delimiter: string): Planned | undefined {
  const { header, rows, head, lines } = firstRows(text, delimiter);
  const bodyStart = endOfLine(start, lines);
  if (bodyStart === undefined || hasQuoteOrReturn(start.subarray(0, bodyStart))) return undefined;
  const { columns, label } = planColumns(file, delimiter, header, rows);
  return { plans: columns, label, delimiter, head, bodyStart };
}

/** Where the next line begins. */
function endOfLine(bytes: Uint8Array, lines: number): number | undefined {
  let end = 0;
  for (let count = 0; count < lines; count += 1) {
    const at = bytes.indexOf(feed, end);
    if (at < 0) return undefined;
    end = at + 1;
  }
  return end === 0 ? undefined : end;
}

const hasQuoteOrReturn = (bytes: Uint8Array): boolean =>
  bytes.some((byte, index) => byte === quote || (byte === carriageReturn && bytes[index + 1] !== feed));

async function scanned(
  { plans, label, delimiter, head, bodyStart }: Planned,
  { start, isDone, reader }: Begun,
  { size }: ByteSource,
  onProgress: OnProgress,
): Promise<OpenedColumns | undefined> {
  const bytes = Math.max(size, start.length);
  const scanner = columnScanner(plans, { delimiter: delimiter.charCodeAt(0), bytes, rows: rowsIn(start, bytes) });
  const opened = (): OpenedColumns => ({ ...scanner.soFar(), label, ...head });
  let read = start.length;
  let isWell = scanner.push(start.subarray(bodyStart));
  for (let isEnded = isDone; isWell && !isEnded; ) {
    const part = await reader.read();
    isEnded = part.done;
    if (part.value === undefined) continue;
    isWell = scanner.push(part.value);
    read += part.value.length;
    onProgress({ rows: scanner.rows(), share: size === 0 ? 0 : read / size, opened });
  }
  return isWell && scanner.finish() ? opened() : undefined;
}

interface TextKind {
  readonly delimiter: string;
  readonly encoding: string;
}

async function parsed(
  file: string,
  { delimiter, encoding }: TextKind,
  source: ByteSource,
  onProgress: OnProgress,
): Promise<OpenedColumns> {
  const reader = (await source.stream()).getReader();
  const decoder = new TextDecoder(encoding);
  let label: number | undefined;
  let read = 0;
  const columns = columnsReader({
    delimiter,
    plan: (header, rows) => {
      const planned = planColumns(file, delimiter, header, rows);
      label = planned.label;
      return planned.columns;
    },
  });
  const opened = (): OpenedColumns => ({ ...columns.soFar(), label, ...columns.head() });
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    read += part.value.length;
    columns.push(decoder.decode(part.value, { stream: true }));
    onProgress({ rows: columns.rows(), share: source.size === 0 ? 0 : read / source.size, opened });
  }
  columns.push(decoder.decode());
  columns.finish();
  return opened();
}

/** As many lines as the first bytes promise for all, and a few more. */
function rowsIn(start: Uint8Array, size: number): number {
  let lines = 1;
  for (let at = start.indexOf(feed); at >= 0; at = start.indexOf(feed, at + 1)) lines += 1;
  return Math.ceil((size / Math.max(1, start.length)) * lines * 1.02) + 16;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
