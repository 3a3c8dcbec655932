import type { Answer, KnownRow } from "../query/answer";
import type { PartialDate } from "../schema/partial-date";

export interface DatedRow {
  readonly row: KnownRow;
  readonly released: PartialDate;
  /** The middle of the interval that the date stands for, in days since 1970-01-01. */
  readonly day: number;
}

export interface RecordStep extends DatedRow {}

/** Rows with a date, oldest first. */
export function datedRows(rows: readonly KnownRow[]): readonly DatedRow[] {
  const dated: DatedRow[] = [];
  for (const row of rows) {
    const { released } = row.model;
    if (released !== undefined) dated.push({ row, released, day: (released.start + released.end) / 2 });
  }
  return dated.sort((a, b) => a.day - b.day || a.row.quantity.value - b.row.quantity.value);
}

/** Each row that beat everything before it: upwards, or downwards where less is better. */
export function recordSteps(rows: readonly DatedRow[], metric: Answer["metric"]): readonly RecordStep[] {
  const steps: RecordStep[] = [];
  for (const dated of rows) {
    const best = steps.at(-1)?.row.quantity.value;
    const { value } = dated.row.quantity;
    if (best === undefined || (metric.better === "lower" ? value < best : value > best)) {
      const last = steps.at(-1);
      if (last !== undefined && last.day === dated.day) steps.pop();
      steps.push(dated);
    }
  }
  return steps;
}
