import { type ByteDictionary, byteDictionary } from "./byte-dictionary";
import type { BadCell, ColumnPlan } from "./column-builder";
import type { Column } from "./column-table";
import { readDay, readDayBytes } from "./read-day";
import { notPlain, readNumberBytes } from "./read-number-bytes";
import { readNumberCell } from "./read-number-cell";

/** A column while cells are put into it, in arrays that have room for more. */
export interface ColumnStore {
  readonly plan: ColumnPlan;
  readonly kind: number;
  numbers: Float64Array;
  /** Codes of a category, or where each text starts. */
  codes: Uint32Array;
  bytes: Uint8Array;
  readonly dictionary: ByteDictionary;
}

export interface BadCells {
  readonly first: BadCell[];
  count: number;
}

/** Numbers instead of names, as a million rows branch on them once a cell. */
const text = 0;
const category = 1;
const number = 2;
const date = 3;
const kinds = { text, category, number, date } as const;

const mostListed = 1000;
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

export const columnStore = (plan: ColumnPlan, rows: number, textBytes: number): ColumnStore => {
  const kind = kinds[plan.kind];
  return {
    plan,
    kind,
    numbers: new Float64Array(kind >= number ? rows : 0),
    codes: new Uint32Array(kind >= number ? 0 : rows + 1),
    bytes: new Uint8Array(kind === text ? textBytes : 0),
    dictionary: byteDictionary(),
  };
};

export function makeRoom(store: ColumnStore, rows: number): void {
  if (store.kind >= number) store.numbers = larger(store.numbers, new Float64Array(rows));
  else store.codes = larger(store.codes, new Uint32Array(rows + 1));
}

function larger<Values extends Float64Array | Uint32Array | Uint8Array>(values: Values, made: Values): Values {
  made.set(values);
  return made;
}

/** Puts the cell between two places into a row. Escaped ones hold doubled quotes or carriage returns. */
export function putCell(
  store: ColumnStore,
  row: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  isEscaped: boolean,
  bad: BadCells,
): void {
  if (store.kind === category) {
    store.codes[row] = isEscaped
      ? putEscaped(store, row, bytes, start, end)
      : store.dictionary.codeOf(bytes, start, end);
  } else if (store.kind === text) {
    if (isEscaped) putEscaped(store, row, bytes, start, end);
    else putText(store, row, bytes, start, end);
  } else store.numbers[row] = numberIn(store, row, bytes, start, end, isEscaped, bad);
}

function putText(store: ColumnStore, row: number, bytes: Uint8Array, start: number, end: number): void {
  let at = store.codes[row] ?? 0;
  const used = at + end - start;
  if (used > store.bytes.length)
    store.bytes = larger(store.bytes, new Uint8Array(Math.max(store.bytes.length * 2, used)));
  const target = store.bytes;
  for (let from = start; from < end; from += 1) {
    target[at] = bytes[from] ?? 0;
    at += 1;
  }
  store.codes[row + 1] = used;
}

/** Gives the code of the entry in a category. */
function putEscaped(store: ColumnStore, row: number, bytes: Uint8Array, start: number, end: number): number {
  const plain = encoder.encode(cellOf(bytes, start, end, true));
  if (store.kind === category) return store.dictionary.codeOf(plain, 0, plain.length);
  putText(store, row, plain, 0, plain.length);
  return 0;
}

function cellOf(bytes: Uint8Array, start: number, end: number, isEscaped: boolean): string {
  const cell = decoder.decode(bytes.subarray(start, end));
  return isEscaped ? cell.replaceAll('""', '"').replace(/\r\n?/g, "\n") : cell;
}

function numberIn(
  store: ColumnStore,
  row: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  isEscaped: boolean,
  bad: BadCells,
): number {
  if (start === end) return Number.NaN;
  const { plan } = store;
  if (store.kind === date) {
    const day = end - start === 10 ? readDayBytes(bytes, start) : undefined;
    if (day !== undefined) return day;
  } else if (plan.decimal === ".") {
    const plain = readNumberBytes(bytes, start, end, plan.power);
    if (plain !== notPlain) return plain;
  }
  const cell = cellOf(bytes, start, end, isEscaped);
  const value = store.kind === date ? readDay(cell) : readNumberCell(cell, plan);
  if (value !== undefined) return value;
  list(bad, row, plan.name, cell);
  return Number.NaN;
}

/** A cell beyond the last column. */
export function listBeyond(
  row: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  isEscaped: boolean,
  bad: BadCells,
): void {
  list(bad, row, "", cellOf(bytes, start, end, isEscaped));
}

function list(bad: BadCells, row: number, column: string, value: string): void {
  bad.count += 1;
  if (bad.first.length < mostListed) bad.first.push({ row, column, value });
}

export function columnOf(
  { plan: { kind, name }, numbers, codes, bytes, dictionary }: ColumnStore,
  rows: number,
): Column {
  if (kind === "number") return { kind, name, values: numbers.subarray(0, rows) };
  if (kind === "date") return { kind, name, days: numbers.subarray(0, rows) };
  if (kind === "category") return { kind, name, codes: codes.subarray(0, rows), entries: dictionary.entries };
  return { kind, name, bytes: bytes.subarray(0, codes[rows] ?? 0), starts: codes.subarray(0, rows + 1) };
}
