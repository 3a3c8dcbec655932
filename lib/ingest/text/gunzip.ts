import type { Issue } from "../../schema/issue";
import { damagedGzip } from "../../schema/unreadable";
import type { UnpackPart } from "./gunzip-part";
import { joinBytes } from "./join-bytes";

export type Gunzipped =
  /** `isCut` where the file ends, or breaks, behind these bytes. */
  | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly isCut: boolean }
  | { readonly kind: "damaged" | "too-large"; readonly reason: string };

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
    const part = (await unpacker())(bytes, true);
    return part.length === 0
      ? { kind: "damaged", reason: damagedGzip }
      : { kind: "bytes", bytes: wholeLines(part), isCut: true };
  }
  return { kind: "bytes", bytes: joinBytes(chunks), isCut: false };
}

/** The last line before a cut may be half of one; a text of a single line is left to its own reader. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a);
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}

/** `gunzipPart`, once its library has come, which makes large tables as it does; few files need it. */
export const unpacker = async (): Promise<UnpackPart> => (await import("./gunzip-part")).gunzipPart();
