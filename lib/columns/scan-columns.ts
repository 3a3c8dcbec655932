import { type ByteDictionary, byteDictionary } from "./byte-dictionary";
import type { BadCell, BuiltTable, ColumnPlan } from "./column-builder";
import type { Column } from "./column-table";
import { readDay } from "./read-day";
import { notPlain, readNumberBytes } from "./read-number-bytes";
import { readNumberCell } from "./read-number-cell";

/** The fast lane: UTF-8 whose quotes are as RFC 4180 has them, from bytes into columns, in pieces as they arrive. */
export interface ColumnScanner {
  /** Takes the next piece. False: the text is not that well formed, and has to be read by Papa Parse from its start. */
  readonly push: (piece: Uint8Array) => boolean;
  readonly rows: () => number;
  /** `undefined` where the end is not well formed. */
  readonly finish: () => BuiltTable | undefined;
}

const quote = 34;
const feed = 10;
const carriage = 13;
const mostListed = 1000;
const bytesPerRow = 48;
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

const encoder = new TextEncoder();

interface Store {
  readonly plan: ColumnPlan;
  numbers: Float64Array;
  codes: Uint32Array;
  bytes: Uint8Array;
  used: number;
  readonly dictionary: ByteDictionary;
}

/** `plans` are of the columns in their order; the header must be skipped by the caller. `size` is how many bytes may come. */
export function columnScanner(plans: readonly ColumnPlan[], delimiter: number, size: number): ColumnScanner {
  const guess = Math.max(1024, Math.ceil(size / bytesPerRow));
  let capacity = guess;
  const stores = plans.map((plan): Store => {
    const isNumber = plan.kind === "number" || plan.kind === "date";
    return {
      plan,
      numbers: new Float64Array(isNumber ? guess : 0),
      codes: new Uint32Array(isNumber ? 0 : guess + 1),
      bytes: new Uint8Array(plan.kind === "text" ? Math.max(1024, Math.ceil(size / plans.length)) : 0),
      used: 0,
      dictionary: byteDictionary(),
    };
  });
  const bad: BadCell[] = [];
  let badCount = 0;
  let row = 0;
  let rest = new Uint8Array(0);

  const grow = (): void => {
    capacity *= 2;
    for (const store of stores) {
      if (store.numbers.length > 0) store.numbers = larger(store.numbers, new Float64Array(capacity));
      if (store.codes.length > 0) store.codes = larger(store.codes, new Uint32Array(capacity + 1));
    }
  };
  const textOf = (bytes: Uint8Array, start: number, end: number, isEscaped: boolean): string => {
    const text = decoder.decode(bytes.subarray(start, end));
    return isEscaped ? text.replaceAll('""', '"').replace(/\r\n?/g, "\n") : text;
  };
  const list = (store: Store, value: string): void => {
    badCount += 1;
    if (bad.length < mostListed) bad.push({ row, column: store.plan.name, value });
  };
  const putText = (store: Store, bytes: Uint8Array, start: number, end: number): void => {
    if (store.used + end - start > store.bytes.length)
      store.bytes = larger(store.bytes, new Uint8Array(Math.max(store.bytes.length * 2, store.used + end - start)));
    const target = store.bytes;
    let at = store.used;
    for (let from = start; from < end; from += 1) {
      target[at] = bytes[from] ?? 0;
      at += 1;
    }
    store.used = at;
    store.codes[row + 1] = at;
  };
  const put = (store: Store, bytes: Uint8Array, start: number, end: number, isEscaped: boolean): void => {
    const { kind } = store.plan;
    if (kind === "text" || kind === "category") {
      const plain = isEscaped ? encoder.encode(textOf(bytes, start, end, true)) : bytes;
      const from = isEscaped ? 0 : start;
      const to = isEscaped ? plain.length : end;
      if (kind === "text") putText(store, plain, from, to);
      else store.codes[row] = store.dictionary.codeOf(plain, from, to);
      return;
    }
    if (kind === "number" && store.plan.decimal === ".") {
      const value = readNumberBytes(bytes, start, end, store.plan.power);
      if (value !== notPlain) {
        store.numbers[row] = value;
        return;
      }
    }
    const cell = textOf(bytes, start, end, isEscaped);
    const value = kind === "date" ? readDay(cell) : readNumberCell(cell, store.plan);
    store.numbers[row] = value ?? Number.NaN;
    if (value === undefined) list(store, cell);
  };
  /** Reads whole rows; gives where the first row starts that is not whole, or nothing where the text is malformed. */
  const scan = (bytes: Uint8Array, isLast: boolean): number | undefined => {
    const { length } = bytes;
    const width = stores.length;
    const lastFeed = bytes.lastIndexOf(feed);
    let at = 0;
    while (at < length) {
      const begin = at;
      if (!isLast && at > lastFeed) return begin;
      if (row === capacity) grow();
      let place = 0;
      let isEnd = false;
      mark();
      while (!isEnd) {
        let start = at;
        let end: number;
        let isEscaped = false;
        if (bytes[at] === quote) {
          start += 1;
          at += 1;
          for (;;) {
            at = bytes.indexOf(quote, at);
            if (at < 0) {
              restore();
              return isLast ? undefined : begin;
            }
            if (bytes[at + 1] !== quote) break;
            isEscaped = true;
            at += 2;
          }
          end = at;
          at += 1;
          isEscaped = isEscaped || bytes.subarray(start, end).includes(carriage);
          if (!isLast && (at >= length || (bytes[at] === carriage && at + 1 >= length))) {
            restore();
            return begin;
          }
          if (bytes[at] === carriage && bytes[at + 1] === feed) at += 1;
          if (at < length && bytes[at] !== delimiter && bytes[at] !== feed) return undefined;
        } else {
          let sign = bytes[at];
          while (at < length && sign !== delimiter && sign !== feed) {
            if (sign === carriage && bytes[at + 1] !== feed) {
              restore();
              return isLast || at + 1 < length ? undefined : begin;
            }
            at += 1;
            sign = bytes[at];
          }
          end = at > start && bytes[at - 1] === carriage && bytes[at] === feed ? at - 1 : at;
        }
        isEnd = at >= length || bytes[at] === feed;
        if (isEnd && !isLast && at >= length) {
          restore();
          return begin;
        }
        if (isEnd && place === 0 && isBlank(bytes, start, end)) {
          at += 1;
          place = -1;
          break;
        }
        const store = stores[place];
        if (store !== undefined) put(store, bytes, start, end, isEscaped);
        place += 1;
        at += 1;
      }
      if (place < 0) continue;
      for (; place < width; place += 1) {
        const store = stores[place];
        if (store !== undefined) put(store, bytes, 0, 0, false);
      }
      row += 1;
    }
    return length;
  };
  const used = new Float64Array(stores.length);
  let badBefore = 0;
  const mark = (): void => {
    for (let place = 0; place < used.length; place += 1) used[place] = stores[place]?.used ?? 0;
    badBefore = badCount;
  };
  /** A row that was begun and is not whole is read again with the next piece. */
  const restore = (): void => {
    for (const [place, store] of stores.entries()) store.used = used[place] ?? 0;
    bad.length = Math.min(bad.length, badBefore);
    badCount = badBefore;
  };

  const read = (bytes: Uint8Array, isLast: boolean): boolean => {
    try {
      const end = scan(bytes, isLast);
      if (end === undefined) return false;
      rest = bytes.slice(end);
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
    rows: () => row,
    finish: () =>
      read(rest, true)
        ? { table: { length: row, columns: stores.map((store) => columnOf(store, row)) }, bad, badCount }
        : undefined,
  };
}

function larger<Values extends Float64Array | Uint32Array | Uint8Array>(values: Values, made: Values): Values {
  made.set(values);
  return made;
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] !== 32 && bytes[at] !== 9) return false;
  return true;
}

function columnOf({ plan: { kind, name }, numbers, codes, bytes, used, dictionary }: Store, rows: number): Column {
  if (kind === "number") return { kind, name, values: numbers.slice(0, rows) };
  if (kind === "date") return { kind, name, days: numbers.slice(0, rows) };
  if (kind === "category") return { kind, name, codes: codes.slice(0, rows), entries: dictionary.entries };
  return { kind, name, bytes: bytes.slice(0, used), starts: codes.slice(0, rows + 1) };
}
