import type { PartialDate } from "../schema/partial-date";
import type { Answer, KnownRow } from "./answer";

export interface DatedRow {
  readonly row: KnownRow;
  readonly released: PartialDate;
  /** The middle of the interval that the date stands for, in days since 1970-01-01. */
  readonly day: number;
  readonly value: number;
}

export interface RecordStep extends DatedRow {}

/** Rows with a date, in their order. */
export function datedRows(rows: readonly KnownRow[]): readonly DatedRow[] {
  const dated: DatedRow[] = [];
  for (const row of rows) {
    const { released } = row.model;
    if (released === undefined) continue;
    dated.push({ row, released, day: (released.start + released.end) / 2, value: row.quantity.value });
  }
  return dated;
}

export const oldestFirst = (rows: readonly DatedRow[]): readonly DatedRow[] =>
  [...rows].sort((a, b) => a.day - b.day || a.value - b.value);

/** Each row that beat everything before it: upwards, or downwards where less is better. */
export function recordSteps(rows: readonly DatedRow[], metric: Answer["metric"]): readonly RecordStep[] {
  const isLower = metric.better === "lower";
  const steps: RecordStep[] = [];
  let last: RecordStep | undefined;
  for (const dated of rows) {
    if (last !== undefined && (isLower ? dated.value >= last.value : dated.value <= last.value)) continue;
    if (last?.day === dated.day) steps.pop();
    steps.push(dated);
    last = dated;
  }
  return steps;
}
