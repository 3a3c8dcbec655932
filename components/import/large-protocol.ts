import type { ColumnKind, ColumnTable } from "@/lib/columns/column-table";
import type { DensityGrid, Heights } from "@/lib/columns/density-grid";
import type { ColumnFilter } from "@/lib/columns/filter-rows";
import type { WhyUnread } from "@/lib/schema/unreadable";

export interface LargeColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Of its cells on the page, in digits. */
  readonly width: number;
  /** Of a category with few entries; others cannot be filtered by a list. */
  readonly entries: readonly string[] | undefined;
}

export interface OpenedTable {
  readonly rows: number;
  readonly columns: readonly LargeColumn[];
  readonly label: number | undefined;
  readonly measure: number | undefined;
  readonly date: number | undefined;
  /** What could not be read as it stands, by the code of its issues. */
  readonly issues: readonly { readonly code: string; readonly count: number }[];
  /** Lines above the header, which are not read. */
  readonly above: number;
  /** Of its header. */
  readonly headerLine: number;
  /** Tables in the file that can be read instead. */
  readonly others: readonly { readonly line: number; readonly names: readonly string[]; readonly rows: number }[];
  /** Whether nothing names the columns, as the first row holds numbers. */
  readonly isHeaderless: boolean;
}

/** What answers come from. */
export interface AnsweredColumns {
  readonly table: ColumnTable;
  /** The column of names. */
  readonly label: number | undefined;
  /** Of the columns that have been measured. */
  readonly heights?: ReadonlyMap<number, Heights>;
}

/** Of the points, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface LargeView {
  readonly filters: readonly ColumnFilter[];
  readonly measure: number | undefined;
  readonly sort: { readonly column: number; readonly isDescending: boolean } | undefined;
}

/** A row of the table as text, with the value that is measured. */
export interface LargeRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly value: number;
}

/** A point worth a name: one of the largest. */
export interface TellingPoint {
  readonly label: string;
  /** From 0 to 1, from the left and from the top. */
  readonly x: number;
  readonly y: number;
}

export interface LargeAnswer {
  readonly count: number;
  /** Absent where the picture stays as it is. */
  readonly picture: LargePicture | undefined;
  readonly rows: readonly LargeRow[];
}

/** How many rows each choice would leave. */
export interface LargeCounts {
  readonly filters: readonly ColumnFilter[];
  /** By code of the entry; empty for columns that are no list. */
  readonly byColumn: readonly Uint32Array[];
}

export interface LargePicture {
  readonly grid: DensityGrid;
  readonly telling: readonly TellingPoint[];
}

/** What an address names. */
export interface AddressedFile {
  readonly href: string;
  /** All of it, where it is small. */
  readonly bytes?: ArrayBuffer;
  /** Where a worker has asked for it before its script had come. */
  readonly response?: Promise<Response>;
}

export interface OpenRequest {
  readonly kind: "open";
  readonly source: File | AddressedFile;
  /** The line of the header that is wanted; the largest table where it is absent. */
  readonly table: number | undefined;
}

export type LargeRequest =
  | OpenRequest
  /** Said once; no picture is made before. */
  | { readonly kind: "size"; readonly size: PictureSize }
  /** Said once: the page is alive and can take columns. */
  | { readonly kind: "alive" }
  | { readonly kind: "view"; readonly ticket: number; readonly view: LargeView }
  | { readonly kind: "count"; readonly filters: readonly ColumnFilter[] }
  /** The rows of a view as a CSV. */
  | { readonly kind: "export"; readonly ticket: number; readonly view: LargeView }
  /** The issues of the file as a CSV, with what a Chinese reader is told of issues of a code. */
  | { readonly kind: "report"; readonly ticket: number; readonly words: ReadonlyMap<string, string> | undefined };

export type LargeReply =
  | {
      readonly kind: "progress";
      readonly rows: number;
      readonly share: number;
      /** What the rest will take, once that can be told. */
      readonly msLeft: number | undefined;
    }
  /** The rows so far, as if they were all. */
  | { readonly kind: "partial"; readonly table: OpenedTable; readonly answer: LargeAnswer }
  | {
      readonly kind: "opened";
      readonly table: OpenedTable;
      readonly answer: LargeAnswer;
      readonly counts: LargeCounts;
    }
  /** So few rows that the page finds an answer sooner than it can ask for one. */
  | { readonly kind: "few"; readonly table: OpenedTable; readonly columns: AnsweredColumns }
  | { readonly kind: "answer"; readonly ticket: number; readonly answer: LargeAnswer }
  | { readonly kind: "counts"; readonly counts: LargeCounts }
  /** Only this question has no answer. */
  | { readonly kind: "unanswered"; readonly why: WhyUnread }
  | { readonly kind: "file"; readonly ticket: number; readonly file: Blob }
  | { readonly kind: "not-made"; readonly ticket: number; readonly why: WhyUnread }
  | { readonly kind: "failed"; readonly why: WhyUnread }
  /** Of who reads: there is nobody any more. */
  | { readonly kind: "stopped"; readonly message: string | undefined };
