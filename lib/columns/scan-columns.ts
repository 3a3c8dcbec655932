import type { BuiltTable, ColumnPlan } from "./column-builder";
import { type BadCells, type ColumnStore, columnOf, columnStore, listBeyond, makeRoom, putCell } from "./column-store";

/** The fast lane: UTF-8 whose quotes are as RFC 4180 has them, from bytes into columns, in pieces as they arrive. */
export interface ColumnScanner {
  /** Takes the next piece. False: the text is not that well formed, and has to be read by Papa Parse from its start. */
  readonly push: (piece: Uint8Array) => boolean;
  readonly rows: () => number;
  /** The whole rows so far, good until the next piece. */
  readonly soFar: () => BuiltTable;
  /** Takes what is left as the last row. False where it is not well formed. */
  readonly finish: () => boolean;
}

export interface ScannerOptions {
  /** The code of the sign between cells. */
  readonly delimiter: number;
  /** How many bytes and rows may come. More is no harm. */
  readonly bytes: number;
  readonly rows: number;
}

interface ScanState {
  readonly stores: readonly ColumnStore[];
  readonly delimiter: number;
  readonly bad: BadCells;
  capacity: number;
  rows: number;
}

const quote = 34;
const feed = 10;
const carriage = 13;
const leastRows = 16;
const leastBytes = 64;

/** `plans` are of the columns in their order; the header must be skipped by the caller. */
export function columnScanner(plans: readonly ColumnPlan[], { delimiter, bytes, rows }: ScannerOptions): ColumnScanner {
  const capacity = Math.max(leastRows, rows);
  const textBytes = Math.max(leastBytes, Math.ceil(bytes / Math.max(1, plans.length)));
  const stores = plans.map((plan) => columnStore(plan, capacity, textBytes));
  const state: ScanState = { stores, delimiter, bad: { first: [], count: 0 }, capacity, rows: 0 };
  let rest = new Uint8Array(0);
  const read = (piece: Uint8Array, isLast: boolean): boolean => {
    try {
      const end = scan(state, piece, isLast);
      if (end === undefined) return false;
      rest = piece.slice(end);
      return true;
    } catch {
      return false;
    }
  };
  return {
    push: (piece) => {
      if (rest.length === 0) return read(piece, false);
      const joined = new Uint8Array(rest.length + piece.length);
      joined.set(rest);
      joined.set(piece, rest.length);
      return read(joined, false);
    },
    rows: () => state.rows,
    soFar: () => {
      const columns = stores.map((store) => columnOf(store, state.rows));
      return { table: { length: state.rows, columns }, bad: state.bad.first, badCount: state.bad.count };
    },
    finish: () => read(rest, true),
  };
}

/** Reads whole rows; gives where the first row starts that is not whole, or nothing where the text is malformed. */
function scan(state: ScanState, bytes: Uint8Array, isLast: boolean): number | undefined {
  const { stores, delimiter, bad } = state;
  const { length } = bytes;
  const width = stores.length;
  const lastFeed = bytes.lastIndexOf(feed);
  let row = state.rows;
  let at = 0;
  while (at < length) {
    const begin = at;
    if (!isLast && at > lastFeed) break;
    if (row === state.capacity) {
      state.capacity *= 2;
      for (const store of stores) makeRoom(store, state.capacity);
    }
    const badBefore = bad.count;
    let place = 0;
    let isEnd = false;
    let isWhole = true;
    let hasText = false;
    while (!isEnd) {
      let start = at;
      let end = at;
      let isEscaped = false;
      if (bytes[at] === quote) {
        start += 1;
        const closing = closingQuote(bytes, start);
        if (closing < 0) {
          if (isLast) return undefined;
          isWhole = false;
          break;
        }
        end = closing;
        isEscaped = hasEscapes(bytes, start, end);
        at = end + 1;
        const isCut = at >= length || (bytes[at] === carriage && at + 1 >= length);
        if (!isLast && isCut) {
          isWhole = false;
          break;
        }
        if (bytes[at] === carriage && bytes[at + 1] === feed) at += 1;
        if (at < length && bytes[at] !== delimiter && bytes[at] !== feed) return undefined;
      } else {
        let sign = bytes[at];
        while (at < length && sign !== delimiter && sign !== feed && sign !== carriage) {
          at += 1;
          sign = bytes[at];
        }
        end = at;
        if (sign === carriage && at < length) {
          at += 1;
          if (bytes[at] !== feed) {
            if (isLast || at < length) return undefined;
            isWhole = false;
            break;
          }
        }
      }
      isEnd = at >= length || bytes[at] === feed;
      if (isEnd && !isLast && at >= length) {
        isWhole = false;
        break;
      }
      if (!hasText && end > start) hasText = !isBlank(bytes, start, end);
      if (isEnd && !hasText) {
        place = -1;
        at += 1;
        break;
      }
      const store = stores[place];
      if (store !== undefined) putCell(store, row, bytes, start, end, isEscaped, bad);
      else if (end > start) listBeyond(row, bytes, start, end, isEscaped, bad);
      place += 1;
      at += 1;
    }
    if (!isWhole || place < 0) {
      bad.first.length = Math.min(bad.first.length, badBefore);
      bad.count = badBefore;
    }
    if (!isWhole) {
      state.rows = row;
      return begin;
    }
    if (place < 0) continue;
    for (; place < width; place += 1) {
      const store = stores[place];
      if (store !== undefined) putCell(store, row, bytes, 0, 0, false, bad);
    }
    row += 1;
  }
  state.rows = row;
  return at;
}

/** Doubled quotes are part of the cell. -1 where none closes it. */
function closingQuote(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(quote, from);
  while (at >= 0 && bytes[at + 1] === quote) at = bytes.indexOf(quote, at + 2);
  return at;
}

function hasEscapes(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] === quote || bytes[at] === carriage) return true;
  return false;
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] !== 32 && bytes[at] !== 9) return false;
  return true;
}
