import { unzlibSync, zlibSync } from "fflate";
import type { Evidence } from "./evidence";

/** Chunks of PNG files: https://www.w3.org/TR/png-3/ */
export interface PngChunk {
  readonly type: "pHYs" | "iTXt";
  readonly data: Uint8Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const binary = new TextDecoder("latin1");
const headerEnd = 33;
const metresPerInch = 0.0254;

export function pixelDensityChunk(pixelsPerInch: number): PngChunk {
  const perMetre = Math.round(pixelsPerInch / metresPerInch);
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  view.setUint8(8, 1);
  return { type: "pHYs", data };
}

/** Uncompressed UTF-8 text under an ASCII keyword, in no stated language. */
export const textChunk = (keyword: string, text: string): PngChunk => ({
  type: "iTXt",
  data: encoder.encode(`${keyword}\0\0\0\0\0${text.replaceAll("\0", "")}`),
});

/** The same, compressed. */
export const compressedTextChunk = (keyword: string, text: string): PngChunk => ({
  type: "iTXt",
  data: joined([encoder.encode(`${keyword}\0\u0001\0\0\0`), zlibSync(encoder.encode(text), { level: 9 })]),
});

export interface PngTexts {
  /** Pixels per px of the SVG. */
  readonly zoom: number;
  readonly title: string;
  /** Path and query that give this very file; absent where none do. */
  readonly ownHref: string | undefined;
  readonly evidence: Evidence;
}

const pxPerInch = 96;

/** The file saying how large it is meant to be shown, and which view and values it came from. */
export const withPngTexts = (png: Uint8Array, { zoom, title, ownHref, evidence }: PngTexts): Uint8Array<ArrayBuffer> =>
  insertPngChunks(png, [
    pixelDensityChunk(zoom * pxPerInch),
    textChunk("Title", title),
    textChunk("Software", "Tenfold"),
    textChunk("Source", evidence.page),
    ...(evidence.pageNote === undefined ? [] : [textChunk("Comment", evidence.pageNote)]),
    ...(ownHref === undefined ? [] : [textChunk("File", ownHref)]),
    compressedTextChunk("Evidence", JSON.stringify(evidence)),
  ]);

/** The file with chunks after its header. */
export function insertPngChunks(png: Uint8Array, chunks: readonly PngChunk[]): Uint8Array<ArrayBuffer> {
  const encoded = chunks.map(encodeChunk);
  return joined([png.subarray(0, headerEnd), ...encoded, png.subarray(headerEnd)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function encodeChunk({ type, data }: PngChunk): Uint8Array {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(encoder.encode(type), 4);
  chunk.set(data, 8);
  view.setUint32(data.length + 8, crc32(chunk.subarray(4, data.length + 8)));
  return chunk;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte);

interface FoundChunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The chunks of a PNG in their order; those before a break where the file is cut off. */
function chunksOf(png: Uint8Array): readonly FoundChunk[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const found: FoundChunk[] = [];
  for (let at = signature.length; at + 12 <= png.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > png.length) break;
    found.push({ type: decoder.decode(png.subarray(at + 4, at + 8)), data: png.subarray(at + 8, end - 4) });
    at = end;
  }
  return found;
}

/** What `textChunk` or `compressedTextChunk` wrote under a keyword; a text that cannot be unpacked throws. */
export function pngText(png: Uint8Array, keyword: string): string | undefined {
  const start = encoder.encode(`${keyword}\0`);
  const found = chunksOf(png).find(
    ({ type, data }) => type === "iTXt" && start.every((byte, index) => data[index] === byte),
  );
  if (found === undefined) return undefined;
  // Then come: compressed or not, how, and an empty language and keyword in it.
  const text = found.data.subarray(start.length + 4);
  return decoder.decode(found.data[start.length] === 1 ? unzlibSync(text) : text);
}

/** All of a PNG but its texts, to compare pictures. */
export const pictureChunks = (png: Uint8Array): string =>
  chunksOf(png)
    .filter(({ type }) => type !== "iTXt")
    .map(({ type, data }) => `${type}:${binary.decode(data)}`)
    .join("\n");

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
