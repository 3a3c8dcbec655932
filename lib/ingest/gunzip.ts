export type Gunzipped =
  /** `isCut` where the file ends, or breaks, behind these bytes. */
  | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly isCut: boolean }
  | { readonly kind: "damaged" | "too-large"; readonly reason: string };

export const damagedGzip = "the gzip file is damaged or cut off; fetch it again";

/** What a gzip file holds, up to `mostBytes`: a small file may unpack to any size. */
export async function gunzip(bytes: Uint8Array, mostBytes: number): Promise<Gunzipped> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isCut = false;
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
    if (length === 0) return { kind: "damaged", reason: damagedGzip };
    isCut = true;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return { kind: "bytes", bytes: whole, isCut };
}
