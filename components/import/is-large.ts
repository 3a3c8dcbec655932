import { decodeText } from "@/lib/ingest/decode-text";
import { bytesKind, textFormat } from "@/lib/ingest/detect-format";

const sampleBytes = 65_536;
const mostUnpacked = 8_388_608;
const manyLines = 30_000;
/** Of a text that may be a page of tables. */
const mostPageBytes = 4_000_000;
const pageOfTables = /<table\b|^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/im;
const feed = 10;

/** Delimited text with more lines, packed or not, is kept as columns, as a page of rows would be slow. */
export async function isLarge(file: File): Promise<boolean> {
  const sample = file.slice(0, sampleBytes);
  const first = new Uint8Array(await sample.arrayBuffer());
  const start = bytesKind(first) === "gzip" ? await unpackedStart(sample) : first;
  const lines = start.reduce((count, byte) => count + Number(byte === feed), 0);
  if ((lines / Math.max(1, first.length)) * file.size < manyLines || bytesKind(start) !== "text") return false;
  const { text } = decodeText(start);
  if (file.size <= mostPageBytes && pageOfTables.test(text)) return false;
  return textFormat(text, file.name) === "delimited";
}

/** What can be unpacked of the first bytes of a gzip file. */
async function unpackedStart(sample: Blob): Promise<Uint8Array> {
  const reader = sample.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done && length < mostUnpacked; part = await reader.read()) {
      parts.push(part.value);
      length += part.value.length;
    }
  } catch {
    // The end of the sample is not the end of the file.
  }
  await reader.cancel().catch(() => undefined);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
