import type { ClockOrder } from "../ingest/cells/read-clock";
import type { BracketMeaning, DateOrder, Mapping } from "../ingest/mapping";
import type { Shifts } from "../ingest/tables/shifted-rows";
import type { NamingColumns } from "../ingest/values/left-out";
import type { Issue } from "../schema/issue";
import type { ColumnKind } from "./column-table";

/** How the cells of a column are read. */
export interface ColumnPlan {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Of its cells in the first rows, in signs, on average. */
  readonly width: number;
  /** The decimal separator of a column of numbers. */
  readonly decimal: "." | ",";
  /** Bare numbers count this power of ten. */
  readonly power: number;
  /** Whether it counts what comes whole, and nothing says in what. */
  readonly isBare?: boolean | undefined;
  /** Whether it holds what may be shares of one beside what may be percentages. */
  readonly isMixed?: boolean | undefined;
  /** Of a column of values; one of other numbers has none. */
  readonly unit?: string | undefined;
  /** What most cells say that they count. */
  readonly noun?: string | undefined;
  /** What a number in brackets is. */
  readonly brackets?: BracketMeaning | undefined;
  /** Whether other cells of the column have the other sign for decimals. */
  readonly hasBothDecimals?: boolean | undefined;
  /** Whether a sign behind a number leads to a note. */
  readonly isMarked?: boolean | undefined;
  /** Whether its numbers are the uncertainties of others. */
  readonly isDeviation?: boolean | undefined;
  /** What its values measure is said by their row: of those that are no plain numbers, or of all where that changes them. */
  readonly byRow?: "odd" | "all" | undefined;
  /** How clocks are read in a column of durations. */
  readonly clock?: ClockOrder | undefined;
  /** Of the day and the month in a date. */
  readonly dateOrder?: DateOrder | undefined;
}

/** How the rows of a file become those of a table. */
export interface TablePlan {
  readonly file: string;
  readonly delimiter: string;
  /** The cells of the header, as they stand in the file; absent where it has none. */
  readonly names: readonly string[] | undefined;
  /** By column of the file: the column of the table, or two where its cells hold pairs. */
  readonly sources: readonly (readonly ColumnPlan[])[];
  /** The place, in the table, of the column that names what is compared. */
  readonly label: number | undefined;
  /** Columns of the table in which every row has to say something. */
  readonly naming: readonly NamingColumns[];
  /** Where the first column is one of merged cells: the place of the one that tells the rows of a group apart. */
  readonly merged: number | undefined;
  /** How rows that are wider or narrower than the header are read. */
  readonly shifts: Shifts | undefined;
  /** What the header does not say, and was taken from what such tables agree on. */
  readonly assumed: readonly Issue[];
  readonly mapping: Mapping;
}
