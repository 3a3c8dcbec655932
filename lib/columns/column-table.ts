import { dayText } from "./read-day";

/** A large table by columns: typed arrays that pass between threads without a copy, never an object a row. */

export const columnKinds = ["number", "date", "category", "text"] as const;
export type ColumnKind = (typeof columnKinds)[number];

export interface NumberColumn {
  readonly kind: "number";
  readonly name: string;
  /** NaN where the value is unknown. */
  readonly values: Float64Array;
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

const decoder = new TextDecoder();

/** A cell as text; empty where it is unknown. */
export function cellText(column: Column, row: number): string {
  if (column.kind === "text") return decoder.decode(column.bytes.subarray(column.starts[row], column.starts[row + 1]));
  if (column.kind === "category") return column.entries[column.codes[row] ?? -1] ?? "";
  const value = (column.kind === "date" ? column.days : column.values)[row] ?? Number.NaN;
  if (Number.isNaN(value)) return "";
  return column.kind === "date" ? dayText(value) : String(value);
}
