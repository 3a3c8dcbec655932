/** Bytes that were taken for UTF-8 are none. */
export class NotUtf8Error extends Error {}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Throws `NotUtf8Error`. */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new NotUtf8Error("the text is not UTF-8");
  }
}
