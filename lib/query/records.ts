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

/** By day, then by value, equals as they came. */
export function oldestFirst(rows: readonly DatedRow[]): readonly DatedRow[] {
  const sorted: DatedRow[] = [];
  let sameDay: DatedRow[] = [];
  const settle = (): void => {
    if (sameDay.length > 1) sameDay.sort((a, b) => a.value - b.value);
    for (const dated of sameDay) sorted.push(dated);
    sameDay = [];
  };
  for (const index of orderOfDays(rows)) {
    const dated = rows[index];
    if (dated === undefined) continue;
    if (sameDay[0] !== undefined && sameDay[0].day !== dated.day) settle();
    sameDay.push(dated);
  }
  settle();
  return sorted;
}

/** More than there are rows; a day, doubled, times this stays an exact number. */
const mostRows = 2 ** 32;

/** Indices by day. Days are whole or half, so that a day and an index fit into one number: those sort without a comparison. */
function orderOfDays(rows: readonly DatedRow[]): Uint32Array {
  const keys = new Float64Array(rows.length);
  let index = 0;
  for (const { day } of rows) {
    keys[index] = day * 2 * mostRows + index;
    index += 1;
  }
  keys.sort();
  const order = new Uint32Array(rows.length);
  for (index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? 0;
    order[index] = key - Math.floor(key / mostRows) * mostRows;
  }
  return order;
}

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
