import { decodeText } from "../ingest/decode-text";
import { detectDelimiter } from "../ingest/detect-delimiter";
import type { BuiltTable, ColumnPlan } from "./column-builder";
import { planColumns } from "./plan-columns";
import { columnsReader } from "./read-columns";
import { columnScanner } from "./scan-columns";

export interface OpenedColumns extends BuiltTable {
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

/**
 * A delimited file as columns, while it arrives. The fast lane reads it; where it is not well formed enough, Papa Parse reads it
 * from its start.
 */
export async function openColumns(
  file: string,
  source: ByteSource,
  onProgress: (rows: number, share: number) => void,
): Promise<OpenedColumns> {
  const quick = await scanned(file, source, onProgress);
  return quick ?? parsed(file, source, onProgress);
}

interface Planned {
  readonly plans: readonly ColumnPlan[];
  readonly label: number | undefined;
  readonly delimiter: string;
  readonly bodyStart: number;
}

/** From the first bytes; nothing where the header is quoted over lines, or the text is not UTF-8. */
function planFrom(file: string, start: Uint8Array): Planned | undefined {
  const { text, encoding } = decodeText(start);
  const headerEnd = start.indexOf(feed);
  if (encoding !== "utf-8" || headerEnd < 0 || start.subarray(0, headerEnd).includes(34)) return undefined;
  const delimiter = detectDelimiter(text);
  let planned: ReturnType<typeof planColumns> | undefined;
  const reader = columnsReader({
    delimiter,
    plan: (header, rows) => {
      planned = planColumns(file, delimiter, header, rows);
      return planned.columns;
    },
  });
  reader.push(text.slice(0, text.lastIndexOf("\n") + 1));
  reader.finish();
  return planned === undefined
    ? undefined
    : { plans: planned.columns, label: planned.label, delimiter, bodyStart: headerEnd + 1 };
}

async function scanned(
  file: string,
  source: ByteSource,
  onProgress: (rows: number, share: number) => void,
): Promise<OpenedColumns | undefined> {
  const reader = (await source.stream()).getReader();
  let start = new Uint8Array(0);
  let isDone = false;
  while (!isDone && start.length < startBytes) {
    const part = await reader.read();
    isDone = part.done;
    if (part.value !== undefined) start = joined(start, part.value);
  }
  const planned = planFrom(file, start);
  if (planned === undefined) {
    await reader.cancel();
    return undefined;
  }
  const scanner = columnScanner(planned.plans, {
    delimiter: planned.delimiter.charCodeAt(0),
    bytes: Math.max(source.size, start.length),
    rows: rowsIn(start, Math.max(source.size, start.length)),
  });
  let read = start.length;
  let isWell = scanner.push(start.subarray(planned.bodyStart));
  while (isWell && !isDone) {
    const part = await reader.read();
    isDone = part.done;
    if (part.value === undefined) continue;
    isWell = scanner.push(part.value);
    read += part.value.length;
    onProgress(scanner.rows(), source.size === 0 ? 0 : read / source.size);
  }
  if (!isWell) {
    await reader.cancel();
    return undefined;
  }
  const built = scanner.finish();
  return built === undefined ? undefined : { ...built, label: planned.label };
}

async function parsed(
  file: string,
  source: ByteSource,
  onProgress: (rows: number, share: number) => void,
): Promise<OpenedColumns> {
  const reader = (await source.stream()).getReader();
  let columns: ReturnType<typeof columnsReader> | undefined;
  let decoder: TextDecoder | undefined;
  let label: number | undefined;
  let read = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (decoder === undefined) {
      const { text, encoding } = decodeText(part.value);
      const delimiter = detectDelimiter(text);
      decoder = new TextDecoder(encoding);
      columns = columnsReader({
        delimiter,
        plan: (header, rows) => {
          const planned = planColumns(file, delimiter, header, rows);
          label = planned.label;
          return planned.columns;
        },
        onProgress: (rows) => onProgress(rows, source.size === 0 ? 0 : read / source.size),
      });
    }
    read += part.value.length;
    columns?.push(decoder.decode(part.value, { stream: true }));
  }
  columns ??= columnsReader({ delimiter: ",", plan: () => [] });
  const { table, bad, badCount } = columns.finish();
  return { table, bad, badCount, label };
}

/** As many lines as the first bytes promise for all, and a few more. */
function rowsIn(start: Uint8Array, size: number): number {
  let lines = 1;
  for (const byte of start) if (byte === feed) lines += 1;
  return Math.ceil((size / Math.max(1, start.length)) * lines * 1.02) + 16;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
