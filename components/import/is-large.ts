import { linesIn } from "@/lib/columns/byte-source";
import { isPageOfTables } from "@/lib/ingest/formats/page-of-tables";
import { detectDelimiter } from "@/lib/ingest/tables/detect-delimiter";
import { decodeText } from "@/lib/ingest/text/decode-text";
import { bytesKind, textFormat } from "@/lib/ingest/text/detect-format";

const sampleBytes = 65_536;
const mostUnpacked = 1_048_576;
/** As rows, a cell costs about as much as a short line as columns. */
const many = { lines: 30_000, cells: 1_000_000 };
/** Of a text that may be a page of tables. */
const mostPageBytes = 4_000_000;

/** Delimited text with more lines or cells, packed or not, is kept as columns, as a page of rows would be slow. */
export async function isLarge(file: File): Promise<boolean> {
  const sample = file.slice(0, sampleBytes);
  const first = new Uint8Array(await sample.arrayBuffer());
  const start = bytesKind(first) === "gzip" ? await unpackedStart(sample) : first;
  if (bytesKind(start) !== "text") return false;
  const times = file.size / Math.max(1, first.length);
  if (start.length * times < many.lines) return false;
  const { text } = decodeText(start);
  const delimiters = text.split(detectDelimiter(text)).length;
  if (linesIn(start) * times < many.lines && delimiters * times < many.cells) return false;
  if (file.size <= mostPageBytes && isPageOfTables(text)) return false;
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
