import type { Interval } from "../quantity";
import type { Answer, KnownRow } from "../query/answer";
import { hasRatio } from "./sentences";

/** A row with the number that its mark stands at. */
export interface AxisRow {
  readonly row: KnownRow;
  readonly value: number;
  readonly interval: Interval;
}

/** Whether the axis counts multiples of the baseline: only where every ratio but those of refused rows can be formed. */
export function isRelative(answer: Answer): boolean {
  return answer.baseline !== undefined && answer.rows.some((row) => !row.isBaseline && hasRatio(row));
}

/** On a relative axis rows without a ratio have no place; they are listed in the notes and the table. */
export function axisRows(answer: Answer, relative: boolean): readonly AxisRow[] {
  return answer.rows.flatMap((row) => {
    if (!relative) return [{ row, value: row.quantity.value, interval: row.quantity.interval }];
    if (row.isBaseline) return [{ row, value: 1, interval: { low: 1, high: 1 } }];
    return hasRatio(row) ? [{ row, value: row.ratio.value, interval: row.ratio.interval }] : [];
  });
}
