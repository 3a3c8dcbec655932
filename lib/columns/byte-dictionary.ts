const decoder = new TextDecoder();

/** The distinct texts of a column by their bytes: a text that is known costs no string. */
export interface ByteDictionary {
  readonly codeOf: (bytes: Uint8Array, start: number, end: number) => number;
  readonly entries: readonly string[];
}

export function byteDictionary(): ByteDictionary {
  const entries: string[] = [];
  const known: Uint8Array[] = [];
  const hashes: number[] = [];
  let slots = new Int32Array(1024).fill(-1);

  const grow = (): void => {
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (const [code, hash] of hashes.entries()) {
      let slot = hash & (slots.length - 1);
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = code;
    }
  };
  const isSame = (code: number, bytes: Uint8Array, start: number, end: number): boolean => {
    const other = known[code];
    if (other === undefined || other.length !== end - start) return false;
    for (let at = 0; at < other.length; at += 1) if (other[at] !== bytes[start + at]) return false;
    return true;
  };
  const codeOf = (bytes: Uint8Array, start: number, end: number): number => {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    let slot = hash & (slots.length - 1);
    for (let code = slots[slot] ?? -1; code >= 0; code = slots[slot] ?? -1) {
      if (isSame(code, bytes, start, end)) return code;
      slot = (slot + 1) & (slots.length - 1);
    }
    const code = entries.length;
    slots[slot] = code;
    known.push(bytes.slice(start, end));
    hashes.push(hash);
    entries.push(decoder.decode(bytes.subarray(start, end)));
    if (entries.length * 2 > slots.length) grow();
    return code;
  };
  return { codeOf, entries };
}
