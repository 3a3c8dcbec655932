import type { Interval } from "../quantity";
import type { Answer, KnownRow } from "../query/answer";
import { hasRatio } from "./sentences";

/** A row with the number that its mark stands at. */
export interface AxisRow {
  readonly row: KnownRow;
  /** Absent where a relative axis has no place for the row: no ratio can be formed. */
  readonly value: number | undefined;
  readonly interval: Interval;
}

/** Whether the axis counts multiples of the baseline: where a ratio can be formed at all. */
export function isRelative(answer: Answer): boolean {
  return answer.baseline !== undefined && answer.rows.some((row) => !row.isBaseline && hasRatio(row));
}

/** Every row stays in its place; one without a ratio keeps its name and its own value. */
export function axisRows(rows: readonly KnownRow[], relative: boolean): readonly AxisRow[] {
  return rows.map((row) => {
    if (!relative) return { row, value: row.quantity.value, interval: row.quantity.interval };
    if (row.isBaseline) return { row, value: 1, interval: { low: 1, high: 1 } };
    return hasRatio(row) ? { row, ...row.ratio } : { row, value: undefined, interval: { low: 0, high: 0 } };
  });
}
