export type Gunzipped =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "damaged" | "too-large"; readonly reason: string };

export const damagedGzip = "the gzip file is damaged or cut off; fetch it again";

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
    return { kind: "damaged", reason: damagedGzip };
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return { kind: "bytes", bytes: whole };
}
