import { type Interval, isPoint } from "../quantity";
import type { BetterDirection } from "../schema/vocabulary";

/** The places a value may take among others: `{ first: 2, last: 4 }` is a tie of three behind one winner. */
export interface RankInterval {
  readonly first: number;
  readonly last: number;
}

/** How many of a sorted list pass; those that do stand first. */
function countWhile<Item>(sorted: readonly Item[], passes: (item: Item) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const item = sorted[middle];
    if (item !== undefined && passes(item)) from = middle + 1;
    else to = middle;
  }
  return from;
}

const byHigh = (a: Interval, b: Interval): number => {
  if (a.high !== b.high) return a.high < b.high ? -1 : 1;
  return Number(isPoint(a)) - Number(isPoint(b));
};

/**
 * The place of each value among all, best first; the largest is best unless lower is. Values whose intervals overlap
 * are not told apart: the first place counts what is surely better, the last also what may be. O(n log n).
 */
export function rankIntervals(intervals: readonly Interval[], better: BetterDirection): readonly RankInterval[] {
  const highs = [...intervals].sort(byHigh);
  const lows = intervals.map(({ low }) => low).sort((a, b) => (a === b ? 0 : a < b ? -1 : 1));
  return intervals.map((interval) => {
    const { low, high } = interval;
    const surelyBelow = countWhile(highs, (other) => other.high < low || (other.high === low && !isPoint(other)));
    const notAbove = countWhile(lows, (other) => other < high || (other === high && isPoint(interval)));
    const surelyAbove = intervals.length - notAbove;
    const [aheadCount, behindCount] = better === "lower" ? [surelyBelow, surelyAbove] : [surelyAbove, surelyBelow];
    return { first: aheadCount + 1, last: intervals.length - behindCount };
  });
}
