import { plainCell } from "./plain-cell";
import { utf8Text } from "./utf8-text";

const encoder = new TextEncoder();

/** The distinct plain texts of a column by the bytes of its cells: bytes that are known cost no string. */
export interface ByteDictionary {
  readonly entries: readonly string[];
  /**
   * The code of the entry that the bytes stand for, a new one of this row if there is none; `strangeCode` of it where they hold a
   * sign that no text has. Bytes that are no UTF-8 throw.
   */
  readonly codeOf: (bytes: Uint8Array, start: number, end: number, row: number) => number;
  /** Takes back the entry that only this row has, the last one. */
  readonly forget: (row: number) => void;
}

/** Below zero; its own inverse. */
export const strangeCode = (code: number): number => -1 - code;

/** A NUL, or what stands for a sign that could not be read. */
export const isStrange = (text: string): boolean => text.includes("\u0000") || text.includes("\ufffd");

/** One way to write an entry. */
interface Key {
  readonly bytes: Uint8Array;
  readonly hash: number;
  readonly code: number;
}

export function byteDictionary(): ByteDictionary {
  const entries: string[] = [];
  /** By code. */
  const firstRows: number[] = [];
  /** Entries whose own bytes may be no key. */
  const codes = new Map<string, number>();
  const keys: Key[] = [];
  let slots = new Int32Array(1024).fill(-1);

  const freeSlot = (hash: number): number => {
    let slot = hash & (slots.length - 1);
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & (slots.length - 1);
    return slot;
  };
  const addKey = (key: Key): void => {
    slots[freeSlot(key.hash)] = keys.length;
    keys.push(key);
    if (keys.length * 2 <= slots.length) return;
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (const [index, { hash }] of keys.entries()) slots[freeSlot(hash)] = index;
  };
  const keyOf = (bytes: Uint8Array, start: number, end: number, hash: number): Key | undefined => {
    let slot = hash & (slots.length - 1);
    for (let index = slots[slot] ?? -1; index >= 0; index = slots[slot] ?? -1) {
      const key = keys[index];
      if (key !== undefined && isSame(key.bytes, bytes, start, end)) return key;
      slot = (slot + 1) & (slots.length - 1);
    }
    return undefined;
  };
  const addEntry = (text: string, row: number): number => {
    entries.push(text);
    firstRows.push(row);
    return entries.length - 1;
  };
  const knownCode = (plain: string): number | undefined => {
    const bytes = encoder.encode(plain);
    const key = keyOf(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
    return key !== undefined && entries[key.code] === plain ? key.code : codes.get(plain);
  };
  const codeOfCell = (cell: string, row: number): number => {
    const plain = plainCell(cell);
    if (plain === cell && codes.size === 0 && !isStrange(cell)) return addEntry(cell, row);
    const known = knownCode(plain);
    if (known !== undefined) return known;
    const code = addEntry(plain, row);
    codes.set(plain, code);
    return code;
  };
  return {
    entries,
    codeOf: (bytes, start, end, row) => {
      const hash = hashOf(bytes, start, end);
      const key = keyOf(bytes, start, end, hash);
      if (key !== undefined) return key.code;
      const own = bytes.slice(start, end);
      const cell = utf8Text(own);
      const code = codeOfCell(cell, row);
      if (isStrange(cell)) return strangeCode(code);
      addKey({ bytes: own, hash, code });
      return code;
    },
    forget: (row) => {
      const code = entries.length - 1;
      if (firstRows[code] !== row) return;
      const key = keys.at(-1);
      if (key?.code === code) {
        slots[slots.indexOf(keys.length - 1)] = -1;
        keys.pop();
      }
      codes.delete(entries[code] ?? "");
      entries.pop();
      firstRows.pop();
    },
  };
}

function isSame(other: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (other.length !== end - start) return false;
  for (let at = 0; at < other.length; at += 1) if (other[at] !== bytes[start + at]) return false;
  return true;
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
