import type { ColumnMapping } from "../mapping";

/** A column of a mapping with its place in the header. */
export interface PlacedColumn {
  readonly column: ColumnMapping;
  readonly place: number;
}
