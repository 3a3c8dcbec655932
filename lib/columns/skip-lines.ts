const feed = 10;
const carriage = 13;
const byteOrderMark = [0xef, 0xbb, 0xbf] as const;

/** Where the line after some lines begins, whatever ends them, and behind a byte order mark. */
export function skipLines(bytes: Uint8Array, lines: number): number {
  let at = byteOrderMark.every((byte, index) => bytes[index] === byte) ? byteOrderMark.length : 0;
  for (let left = lines; left > 0 && at < bytes.length; at += 1) {
    const isEnd = bytes[at] === feed || (bytes[at] === carriage && bytes[at + 1] !== feed);
    if (isEnd) left -= 1;
  }
  return at;
}
