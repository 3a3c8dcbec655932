/** Bytes that were taken for UTF-8 and are none; some of them. */
export class NotUtf8Error extends Error {
  constructor(readonly bytes: Uint8Array) {
    super("the text is not UTF-8");
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Throws `NotUtf8Error`. */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new NotUtf8Error(bytes.slice());
  }
}
