import type { Reading } from "../lib/ingest/adapters";
import type { FileReading } from "../lib/ingest/import-files";
import type { ColumnRole } from "../lib/ingest/words/column-roles";

/** As measured, in bytes: of a cell, until all is read; of a value, beside the words of its row; of a letter that is read as a tree. */
const perCell = 40;
const perValue = 420;
const perSignOfTree = 16;
const alone = 60_000_000;
/** The words of a row stand in the condition of each of its values, and in two copies of the line that it becomes. */
const copies = 3;
/** A text of the platform has at most so many letters. */
const longestText = 2 ** 29 - 24;
/** Letters of a line of measurements, beside the words of its row. */
const perLine = 60;
const sampled = 200;
const wordRoles: ReadonlySet<ColumnRole> = new Set(["model", "benchmark", "metric", "condition"]);

/** What a file takes until its tables are written. */
export interface Need {
  readonly bytes: number;
  readonly values: number;
  /** Letters of the measurements. */
  readonly letters: number;
}

export const nothing: Need = { bytes: alone, values: 0, letters: 0 };

export const sumOfNeeds = (one: Need, other: Need): Need => ({
  bytes: one.bytes + other.bytes,
  values: one.values + other.values,
  letters: one.letters + other.letters,
});

/** About how much it takes until a file is read. */
export const bytesToRead = (bytes: number, isTree: boolean): number => bytes * (isTree ? perSignOfTree : 3);

/** About how much a file that is read takes until it is tables. */
export function needOf({ file, readings, own }: FileReading): Need {
  const tables = readings.map(ofReading);
  const rows = own?.raw.rows.length ?? 0;
  const ownNeed: Need = { bytes: rows * (perCell + perValue), values: rows, letters: rows * perLine };
  return [...tables, ownNeed].reduce(sumOfNeeds, { bytes: file.bytes, values: 0, letters: 0 });
}

function ofReading({ table: { header, rows }, mapping }: Reading): Need {
  const isValue = mapping.columns.map(({ role }) => role === "measurement" || role === "value");
  const values = rows.length * isValue.filter(Boolean).length;
  const step = Math.max(1, Math.floor(rows.length / sampled));
  const isWord = mapping.columns.map(({ role }) => wordRoles.has(role));
  const lengths = rows.flatMap(({ cells }, index) =>
    index % step === 0 ? [cells.reduce((total, cell, at) => total + (isWord[at] === true ? cell.length : 0), 0)] : [],
  );
  const words = lengths.reduce((total, length) => total + length, 0) / Math.max(1, lengths.length);
  return {
    bytes: rows.length * header.length * perCell + values * (perValue + copies * words),
    values,
    letters: values * (perLine + words),
  };
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;
const millions = (count: number): string => `${(count / 1e6).toFixed(1)} million`;

/** Why files do not become tables at once, and what would help; `undefined` where they fit into the memory that there is. */
export function whyTooMuch({ bytes, values, letters }: Need, most: number): string | undefined {
  const remedy = "import fewer files at a time, split the file, or explore it as it is on the import page";
  if (letters > longestText)
    return `the import would have about ${millions(values)} values, more than one table of text holds; ${remedy}`;
  if (bytes <= most) return undefined;
  return `the import would have about ${millions(values)} values and need about ${gigabytes(bytes)} of memory, and there are ${gigabytes(most)}; ${moreMemory(bytes)}, or ${remedy}`;
}

/** The same of a file that is not read yet. */
export function whyTooLarge(bytes: number, isTree: boolean, most: number): string | undefined {
  const need = alone + bytesToRead(bytes, isTree);
  return need <= most
    ? undefined
    : `reading the file needs about ${gigabytes(need)} of memory, and there are ${gigabytes(most)}; ${moreMemory(need)}, or split the file`;
}

const moreMemory = (bytes: number): string =>
  `give more with NODE_OPTIONS=--max-old-space-size=${Math.ceil((bytes * 1.25) / 1e8) * 100}`;
