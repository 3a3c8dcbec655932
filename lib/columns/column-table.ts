import { plainCell } from "./plain-cell";
import { dayText } from "./read-day";

/** A large table by columns: typed arrays that pass between threads without a copy, never an object a row. */

export const columnKinds = ["number", "date", "category", "text"] as const;
export type ColumnKind = (typeof columnKinds)[number];

export interface NumberColumn {
  readonly kind: "number";
  readonly name: string;
  /** NaN where the value is unknown. */
  readonly values: Float64Array;
  /** How many decimals the file writes, where the last of them is a zero; 0 elsewhere. Absent where none is. */
  readonly decimals?: Uint8Array | undefined;
}

export interface DateColumn {
  readonly kind: "date";
  readonly name: string;
  /** As `readDay` has them: days since 1970-01-01 of the first day of the date; NaN where it is unknown. */
  readonly days: Float64Array;
}

export interface CategoryColumn {
  readonly kind: "category";
  readonly name: string;
  /** The place of each cell in `entries`. */
  readonly codes: Uint32Array;
  readonly entries: readonly string[];
}

export interface TextColumn {
  readonly kind: "text";
  readonly name: string;
  /** As in the file. */
  readonly bytes: Uint8Array;
  /** Where each cell starts in `bytes`; one more than there are rows. */
  readonly starts: Uint32Array;
}

export type Column = NumberColumn | DateColumn | CategoryColumn | TextColumn;

export interface ColumnTable {
  readonly length: number;
  readonly columns: readonly Column[];
}

/** The first rows of a table, which hold no memory of their own. */
export const firstOf = (table: ColumnTable, most: number): ColumnTable =>
  table.length <= most ? table : { length: most, columns: table.columns.map((column) => firstCells(column, most)) };

function firstCells(column: Column, most: number): Column {
  switch (column.kind) {
    case "number":
      return { ...column, values: column.values.subarray(0, most) };
    case "date":
      return { ...column, days: column.days.subarray(0, most) };
    case "category":
      return { ...column, codes: column.codes.subarray(0, most) };
    case "text":
      return { ...column, starts: column.starts.subarray(0, most + 1) };
  }
}

/** What its cells are in; two may share their memory. */
export const arraysOf = ({ columns }: ColumnTable): readonly ArrayBufferView[] => columns.flatMap(arraysIn);

function arraysIn(column: Column): readonly ArrayBufferView[] {
  switch (column.kind) {
    case "number":
      return column.decimals === undefined ? [column.values] : [column.values, column.decimals];
    case "date":
      return [column.days];
    case "category":
      return [column.codes];
    case "text":
      return [column.bytes, column.starts];
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

const mostShown = 1000;

/** As `cellText`, cut where nobody would read on. */
export function shownText(column: Column, row: number): string {
  const text = cellText(column, row);
  return text.length <= mostShown ? text : `${text.slice(0, mostShown - 1)}…`;
}

/** A cell as text; empty where it is unknown. A number has the zeros at its end that the file writes. */
export function cellText(column: Column, row: number): string {
  if (column.kind === "text")
    return plainCell(decoder.decode(column.bytes.subarray(column.starts[row], column.starts[row + 1])));
  if (column.kind === "category") return column.entries[column.codes[row] ?? -1] ?? "";
  const value = (column.kind === "date" ? column.days : column.values)[row] ?? Number.NaN;
  if (Number.isNaN(value)) return "";
  if (column.kind === "date") return dayText(value);
  const decimals = column.decimals?.[row] ?? 0;
  return decimals > 0 ? value.toFixed(decimals) : String(value);
}
