import { coarseDate, isCoarsened } from "../ingest/cells/read-date";
import { excerpt } from "../ingest/tables/parse-csv";
import { partsOf } from "../ingest/tables/split-pairs";
import { isUnknown } from "../quantity";
import { type ByteDictionary, byteDictionary, isStrange, strangeCode } from "./byte-dictionary";
import type { ColumnPlan } from "./column-plan";
import type { Column } from "./column-table";
import { plainCell } from "./plain-cell";
import { dayText, readDay, readDayBytes } from "./read-day";
import { notPlain, readNumberBytes } from "./read-number-bytes";
import { readNumberCell } from "./read-number-cell";
import type { RowNotes } from "./row-notes";
import { unescaped } from "./unescaped-cell";
import { utf8Text } from "./utf8-text";

/** A column while cells are put into it, in arrays that have room for more. */
export interface ColumnStore {
  readonly plan: ColumnPlan;
  readonly kind: number;
  /** Where its cells hold pairs: what the two of them are put into. */
  readonly parts: readonly ColumnStore[];
  numbers: Float64Array;
  decimals: Uint8Array | undefined;
  /** Codes of a category, or where each text starts. */
  codes: Uint32Array;
  bytes: Uint8Array;
  readonly dictionary: ByteDictionary;
  /** Whether a text has a sign beyond ASCII, so that all are to be held against UTF-8. */
  isForeign: boolean;
}

/** Numbers instead of names, as a million rows branch on them once a cell. */
const text = 0;
const category = 1;
const number = 2;
const date = 3;
const byRow = 4;
const pair = 5;
const kinds = { text, category, number, date } as const;

const zeroSign = 48;
const dot = 46;
const mostDigits = 15;
const encoder = new TextEncoder();

/** A store for a column of the file, which may become several of the table. */
export function sourceStore(plans: readonly ColumnPlan[], rows: number): ColumnStore | undefined {
  const [first] = plans;
  if (first === undefined || plans.length === 1) return first && columnStore(first, rows);
  return { ...columnStore(first, 0), kind: pair, parts: plans.map((plan) => columnStore(plan, rows)) };
}

const leastBytes = 64;
/** Rows further down may be somewhat longer than the first ones. */
const spare = 1.1;

const columnStore = (plan: ColumnPlan, rows: number): ColumnStore => {
  const kind = plan.byRow === "all" ? byRow : kinds[plan.kind];
  return {
    plan,
    kind,
    parts: [],
    numbers: new Float64Array(kind >= number ? rows : 0),
    decimals: undefined,
    codes: new Uint32Array(kind >= number ? 0 : rows + 1),
    bytes: new Uint8Array(kind === text ? Math.max(leastBytes, Math.ceil(rows * plan.width * spare)) : 0),
    dictionary: byteDictionary(),
    isForeign: false,
  };
};

export const isOfNumbers = ({ kind }: ColumnStore): boolean => kind >= number;

export function makeRoom(store: ColumnStore, rows: number): void {
  if (store.decimals !== undefined) store.decimals = larger(store.decimals, new Uint8Array(rows));
  if (store.kind >= number) store.numbers = larger(store.numbers, new Float64Array(rows));
  else store.codes = larger(store.codes, new Uint32Array(rows + 1));
}

function larger<Values extends Float64Array | Uint32Array | Uint8Array>(values: Values, made: Values): Values {
  made.set(values);
  return made;
}

/** Puts the cell between two places into a row. Escaped ones hold doubled quotes or carriage returns. */
export function putBytes(
  store: ColumnStore,
  row: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  isEscaped: boolean,
  notes: RowNotes,
): void {
  const { kind } = store;
  if (kind === pair || (isEscaped && kind >= number)) putCell(store, row, cellOf(bytes, start, end, isEscaped), notes);
  else if (isEscaped) {
    const cell = unescaped(bytes, start, end);
    putBytes(store, row, cell, 0, cell.length, false, notes);
  } else if (kind === category) putCategory(store, row, bytes, start, end, notes);
  else if (kind === text) putText(store, row, bytes, start, end, notes);
  else if (kind === byRow) leaveToRow(store, row, notes);
  else putPlain(store, row, bytes, start, end, notes);
}

/** Puts a cell into a row, as it stands in the file. */
export function putCell(store: ColumnStore, row: number, cell: string, notes: RowNotes): void {
  if (store.kind === pair) {
    const cells = partsOf(plainCell(cell), store.parts.length);
    for (const [index, part] of store.parts.entries()) putCell(part, row, cells[index] ?? "", notes);
  } else if (store.kind >= number) putValue(store, row, cell, notes);
  else putEncoded(store, row, cell, notes);
}

function putEncoded(store: ColumnStore, row: number, cell: string, notes: RowNotes): void {
  const bytes = encoder.encode(cell);
  if (store.kind === category) putCategory(store, row, bytes, 0, bytes.length, notes);
  else putText(store, row, bytes, 0, bytes.length, notes);
}

function putCategory(
  store: ColumnStore,
  row: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  notes: RowNotes,
): void {
  const code = store.dictionary.codeOf(bytes, start, end, row);
  if (code < 0) notes.isOdd = true;
  store.codes[row] = code < 0 ? strangeCode(code) : code;
}

function putText(
  store: ColumnStore,
  row: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  notes: RowNotes,
): void {
  let at = store.codes[row] ?? 0;
  const used = at + end - start;
  if (used > store.bytes.length)
    store.bytes = larger(store.bytes, new Uint8Array(Math.max(store.bytes.length * 2, used)));
  const target = store.bytes;
  let signs = 0;
  for (let from = start; from < end; from += 1) {
    const byte = bytes[from] ?? 0;
    target[at] = byte;
    // Below zero where the byte is.
    signs |= byte | (byte - 1);
    at += 1;
  }
  store.codes[row + 1] = used;
  if ((signs & ~127) !== 0) lookAtSigns(store, bytes, start, end, notes);
}

const firstOfReplacement = 0xef;

function lookAtSigns(store: ColumnStore, bytes: Uint8Array, start: number, end: number, notes: RowNotes): void {
  store.isForeign = true;
  for (let at = start; at < end; at += 1) {
    const isReplacement = bytes[at] === firstOfReplacement && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
    if (bytes[at] === 0 || isReplacement) notes.isOdd = true;
  }
}

/** Throws where texts are no UTF-8. */
export function checkTexts({ isForeign, codes, bytes }: ColumnStore, rows: number): void {
  if (isForeign) utf8Text(bytes.subarray(0, codes[rows] ?? 0));
}

export function cellOf(bytes: Uint8Array, start: number, end: number, isEscaped: boolean): string {
  const cell = utf8Text(bytes.subarray(start, end));
  return isEscaped ? cell.replaceAll('""', '"').replace(/\r\n?/g, "\n") : cell;
}

/** A number or a date that is written as most are; anything else is looked at as text. */
function putPlain(
  store: ColumnStore,
  row: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  notes: RowNotes,
): void {
  if (start === end) {
    store.numbers[row] = Number.NaN;
    return;
  }
  const { plan } = store;
  if (store.kind === date) {
    const day = readDayBytes(bytes, start, end);
    if (day !== undefined) {
      store.numbers[row] = day;
      return;
    }
  } else if (plan.decimal === "." && plan.hasBothDecimals !== true) {
    const plain = readNumberBytes(bytes, start, end, plan.power);
    if (plain !== notPlain) {
      store.numbers[row] = plain;
      if (bytes[end - 1] === zeroSign && plan.power === 0 && end - start <= mostDigits)
        putDecimals(store, row, decimalsIn(bytes, start, end));
      return;
    }
  }
  putValue(store, row, cellOf(bytes, start, end, false), notes);
}

/** Behind the point of a plain number; none where it has an exponent. */
function decimalsIn(bytes: Uint8Array, start: number, end: number): number {
  for (let at = end - 1; at >= start; at -= 1) {
    const sign = bytes[at] ?? 0;
    if (sign === dot) return end - 1 - at;
    if (sign < zeroSign || sign > zeroSign + 9) return 0;
  }
  return 0;
}

function putDecimals(store: ColumnStore, row: number, decimals: number): void {
  if (decimals === 0) return;
  store.decimals ??= new Uint8Array(store.numbers.length);
  store.decimals[row] = decimals;
}

const badDate = "expected a date such as 2020, 2020-05, 2020-05-28 or 28 May 2020";

function putValue(store: ColumnStore, row: number, cell: string, notes: RowNotes): void {
  const { plan } = store;
  const plain = plainCell(cell);
  if (isStrange(cell)) notes.isOdd = true;
  if (plan.byRow !== undefined && !(plan.byRow === "odd" && isUnknown(plain))) {
    leaveToRow(store, row, notes);
    return;
  }
  store.numbers[row] = Number.NaN;
  if (store.kind === date) {
    const order = plan.dateOrder ?? "ymd";
    const day = readDay(plain, order);
    if (day === undefined) list(notes, "bad-date", plan.name, plain, badDate);
    else {
      store.numbers[row] = day;
      if (isCoarsened(plain, order)) list(notes, "coarse-date", plan.name, plain, coarseDate(dayText(day)));
    }
    return;
  }
  putNumber(store, row, plain, plan, notes);
}

/** The row says what is measured, and how it counts. */
function leaveToRow(store: ColumnStore, row: number, notes: RowNotes): void {
  store.numbers[row] = Number.NaN;
  notes.isOdd = true;
}

/** Puts a plain cell of values. */
export function putNumber(store: ColumnStore, row: number, plain: string, plan: ColumnPlan, notes: RowNotes): void {
  if (store.decimals !== undefined) store.decimals[row] = 0;
  const read = readNumberCell(plain, plan);
  if (read.kind === "bad") list(notes, "bad-cell", plan.name, plain, read.message);
  if (read.kind !== "value") return;
  store.numbers[row] = read.value;
  putDecimals(store, row, read.decimals);
}

function list({ file, line, issues }: RowNotes, code: string, column: string, value: string, message: string): void {
  issues.push({ severity: "warning", code, file, line, column, value: excerpt(value), message });
}

/** Takes back what was put into the last row. */
export function takeBack({ dictionary, decimals }: ColumnStore, row: number): void {
  dictionary.forget(row);
  if (decimals !== undefined) decimals[row] = 0;
}

export function columnOf(
  { plan: { kind, name }, numbers, decimals, codes, bytes, dictionary }: ColumnStore,
  rows: number,
): Column {
  if (kind === "number")
    return { kind, name, values: numbers.subarray(0, rows), decimals: decimals?.subarray(0, rows) };
  if (kind === "date") return { kind, name, days: numbers.subarray(0, rows) };
  if (kind === "category") return { kind, name, codes: codes.subarray(0, rows), entries: dictionary.entries };
  return { kind, name, bytes: bytes.subarray(0, codes[rows] ?? 0), starts: codes.subarray(0, rows + 1) };
}
