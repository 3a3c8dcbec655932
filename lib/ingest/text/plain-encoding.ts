import type { Encoding } from "../foreign-file";

const sampleBytes = 65_536;

/** The encoding that a byte order mark says, or UTF-16 that zero bytes show; nothing where the signs have to tell it. */
export const plainEncoding = (bytes: Uint8Array): Encoding | undefined => markedEncoding(bytes) ?? zeroPattern(bytes);

function markedEncoding([first, second, third]: Uint8Array): Encoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** Half of the bytes of plain text in UTF-16 are zero, all on the same side. */
function zeroPattern(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  let even = 0;
  let odd = 0;
  for (let index = sample.indexOf(0); index >= 0; index = sample.indexOf(0, index + 1)) {
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (half < 2) return undefined;
  if (odd > half * 0.4 && even < half * 0.05) return "utf-16le";
  return even > half * 0.4 && odd < half * 0.05 ? "utf-16be" : undefined;
}
