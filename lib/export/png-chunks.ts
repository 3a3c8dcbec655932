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
