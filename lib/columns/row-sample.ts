import { scattered } from "../ingest/tables/scattered";

/** Rows that are spread evenly over all that have come, whose number nobody knows before the end. */
export interface RowSample {
  /** The next row that is taken. */
  next: number;
  step: number;
  /** Each as the bytes of its line, or as its cells. */
  rows: SampledRow[];
  /** The first ones whose bytes are theirs alone. */
  owned: number;
}

/** A line may lie among the bytes that were read, which are good until `ownLines`. */
export type SampledRow = Uint8Array | readonly string[];

/** As many as a column of any table is told by, at most. */
const mostSampled = 600;

export const rowSample = (): RowSample => ({ next: 0, step: 1, rows: [], owned: 0 });

/** Takes the row `next`, one of each `step` rows; where there are too many, one of each two goes. */
export function sampleRow(sample: RowSample, row: SampledRow): void {
  sample.rows.push(row);
  if (sample.rows.length >= mostSampled) {
    sample.rows = sample.rows.filter((_, index) => index % 2 === scattered(index >> 1, 2));
    sample.step *= 2;
    sample.owned = 0;
  }
  sample.next = sample.rows.length * sample.step + scattered(sample.rows.length, sample.step);
}

/** Copies lines out of what was read. */
export function ownLines(sample: RowSample): void {
  const { rows } = sample;
  for (let index = sample.owned; index < rows.length; index += 1) {
    const row = rows[index];
    if (row instanceof Uint8Array && row.byteLength < row.buffer.byteLength) rows[index] = row.slice();
  }
  sample.owned = rows.length;
}
