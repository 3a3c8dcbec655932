/** Chunks of PNG files: https://www.w3.org/TR/png-3/ */
export interface PngChunk {
  readonly type: "pHYs" | "iTXt";
  readonly data: Uint8Array;
}

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
  data: new TextEncoder().encode(`${keyword}\0\0\0\0\0${text.replaceAll("\0", "")}`),
});

/** The file with chunks after its header. */
export function insertPngChunks(png: Uint8Array, chunks: readonly PngChunk[]): Uint8Array {
  const encoded = chunks.map(encodeChunk);
  const parts = [png.subarray(0, headerEnd), ...encoded, png.subarray(headerEnd)];
  const file = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

function encodeChunk({ type, data }: PngChunk): Uint8Array {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(new TextEncoder().encode(type), 4);
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
    found.push({ type: new TextDecoder().decode(png.subarray(at + 4, at + 8)), data: png.subarray(at + 8, end - 4) });
    at = end;
  }
  return found;
}

/** What `textChunk` wrote under a keyword. */
export function pngText(png: Uint8Array, keyword: string): string | undefined {
  const start = `${keyword}\0\0\0\0\0`;
  return chunksOf(png)
    .filter(({ type }) => type === "iTXt")
    .map(({ data }) => new TextDecoder().decode(data))
    .find((text) => text.startsWith(start))
    ?.slice(start.length);
}

/** All of a PNG but its texts, to compare pictures. */
export const pictureChunks = (png: Uint8Array): string =>
  chunksOf(png)
    .filter(({ type }) => type !== "iTXt")
    .map(({ type, data }) => `${type}:${Buffer.from(data).toString("base64")}`)
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
