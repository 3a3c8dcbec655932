import { isSummary, summaryNames } from "../ingest/tables/summary-rows";
import { type ColumnStore, isOfNumbers } from "./column-store";
import { plainCell } from "./plain-cell";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

const always = 1;
const byThird = 2;
/** By the first two bytes of a text, whether it may be nothing but blanks or tags, or the name of a row that sums up others. */
const oddStarts = new Uint8Array(65_536);
const oddThirds = new Set<number>();
for (let first = 0; first < 256; first += 1) {
  const isPlain = /[a-z\d]/i.test(String.fromCharCode(first));
  const isLongSign = first >= 0xc3 && ![0xe1, 0xe2, 0xe3, 0xef].includes(first);
  if (!isPlain && !isLongSign) oddStarts.fill(always, first << 8, (first + 1) << 8);
}
for (const name of summaryNames)
  for (const text of [name, name.toUpperCase(), `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`]) {
    const [first = 0, second = 0, third = 0] = encoder.encode(text);
    oddStarts[(first << 8) | second] = byThird;
    oddThirds.add((first << 16) | (second << 8) | third);
  }

/** A column that names something in every row, and which of its entries are no names, as far as that has been asked. */
export interface NameStore {
  readonly store: ColumnStore;
  readonly isOfModel: boolean;
  readonly oddEntries: boolean[];
}

/** Whether the cell of a row is no name, as far as can be told without the others: it is empty, or sums up other rows. */
export function isOddName({ store, isOfModel, oddEntries }: NameStore, row: number): boolean {
  if (isOfNumbers(store)) return Number.isNaN(store.numbers[row]);
  if (store.plan.kind === "text") return isOddText(store, row, isOfModel);
  const code = store.codes[row] ?? 0;
  const known = oddEntries[code] ?? isNoName(store.dictionary.entries[code] ?? "", isOfModel);
  oddEntries[code] = known;
  return known;
}

function isOddText({ codes, bytes }: ColumnStore, row: number, isOfModel: boolean): boolean {
  const start = codes[row] ?? 0;
  const end = codes[row + 1] ?? 0;
  if (start === end) return true;
  const first = bytes[start] ?? 0;
  const second = end - start > 1 ? (bytes[start + 1] ?? 0) : 0;
  const odd = oddStarts[(first << 8) | second];
  if (odd === 0) return false;
  if (odd === byThird && !oddThirds.has((first << 16) | (second << 8) | (bytes[start + 2] ?? 0))) return false;
  return isNoName(plainCell(decoder.decode(bytes.subarray(start, end))), isOfModel);
}

const isNoName = (name: string, isOfModel: boolean): boolean => name === "" || (isOfModel && isSummary(name));
