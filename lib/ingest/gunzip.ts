import { Gunzip } from "fflate";
import type { Issue } from "../schema/issue";

export type Gunzipped =
  /** `isCut` where the file ends, or breaks, behind these bytes. */
  | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly isCut: boolean }
  | { readonly kind: "damaged" | "too-large"; readonly reason: string };

export const damagedGzip = "the gzip file is damaged or cut off; fetch it again";

export const cutGzip = (file: string): Issue => ({
  severity: "error",
  code: "cut-file",
  file,
  message:
    "the gzip file is damaged or cut off; the whole lines before that are read; expected the file once it is whole",
});

/** What a gzip file holds, up to `mostBytes`: a small file may unpack to any size. */
export async function gunzip(bytes: Uint8Array, mostBytes: number): Promise<Gunzipped> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const packed = new Blob([bytes.slice()]).stream();
    const reader = packed.pipeThrough(new DecompressionStream("gzip")).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      chunks.push(read.value);
      length += read.value.length;
      if (length <= mostBytes) continue;
      await reader.cancel();
      return {
        kind: "too-large",
        reason: `unpacked it has more than ${mostBytes} bytes, which is the most that is read`,
      };
    }
  } catch {
    const part = gunzipPart()(bytes, true);
    return part.length === 0
      ? { kind: "damaged", reason: damagedGzip }
      : { kind: "bytes", bytes: wholeLines(part), isCut: true };
  }
  return { kind: "bytes", bytes: joined(chunks), isCut: false };
}

/** The last line before a cut may be half of one; a text of a single line is left to its own reader. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a);
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}

const stepBytes = 4096;

/**
 * Unpacks a gzip file that is cut or damaged, piece by piece, up to there. A stream of the platform may lose what it has unpacked
 * when it fails. What a step of the file gives is lost where it breaks, so the steps are the same however the pieces come.
 */
export function gunzipPart(): (piece: Uint8Array, isLast: boolean) => Uint8Array {
  let given: Uint8Array[] = [];
  let left = new Uint8Array(0);
  let isBroken = false;
  const inner = new Gunzip((data) => given.push(data));
  const push = (bytes: Uint8Array): void => {
    try {
      if (!isBroken) inner.push(bytes, false);
    } catch {
      isBroken = true;
    }
  };
  return (piece, isLast) => {
    const bytes = joined([left, piece]);
    let at = 0;
    for (; bytes.length - at >= stepBytes; at += stepBytes) push(bytes.subarray(at, at + stepBytes));
    left = bytes.slice(at);
    if (isLast) push(left);
    const whole = joined(given);
    given = [];
    return whole;
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
