const quote = 34;
const feed = 10;
const carriage = 13;

let cell = new Uint8Array(256);

/** What stands between the quotes of a cell, with one quote for two and a line feed for each line end. Good until the next one. */
export function unescaped(bytes: Uint8Array, start: number, end: number): Uint8Array {
  if (cell.length < end - start) cell = new Uint8Array(2 * (end - start));
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const sign = bytes[at] ?? 0;
    cell[length] = sign === carriage ? feed : sign;
    length += 1;
    if (at + 1 < end && isDouble(sign, bytes[at + 1])) at += 1;
  }
  return cell.subarray(0, length);
}

const isDouble = (sign: number, next: number | undefined): boolean =>
  (sign === quote && next === quote) || (sign === carriage && next === feed);
