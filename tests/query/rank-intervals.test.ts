import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Interval, overlaps, point } from "../../lib/quantity";
import { rankIntervals } from "../../lib/query/rank-intervals";
import { betterDirections } from "../../lib/schema/vocabulary";

const between = (low: number, high: number): Interval => ({ low, high });
const places = (intervals: readonly Interval[], better: "higher" | "lower" | "neutral" = "higher") =>
  rankIntervals(intervals, better).map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`));

describe("rankIntervals", () => {
  it.each([
    ["nothing", [], []],
    ["one value", [point(5)], ["1"]],
    ["values told apart", [point(3), point(9), point(5)], ["3", "1", "2"]],
    ["equal points tie", [point(5), point(5), point(1)], ["1-2", "1-2", "3"]],
    ["rounding that overlaps ties", [between(34.25, 34.35), between(34.3, 34.4), point(30)], ["1-2", "1-2", "3"]],
    ["half-open ends that meet do not", [between(1, 2), between(2, 3)], ["2", "1"]],
    ["a point at the open end is above", [between(1, 2), point(2)], ["2", "1"]],
    ["a point at the closed end is within", [between(2, 3), point(2)], ["1-2", "1-2"]],
    ["a wide value ties with both of two apart", [point(1), between(0, 9), point(5)], ["2-3", "1-3", "1-2"]],
    [
      "open ends",
      [between(10, Number.POSITIVE_INFINITY), point(20), between(Number.NEGATIVE_INFINITY, 5)],
      ["1-2", "1-2", "3"],
    ],
  ] as const)("%s", (_, intervals, expected) => {
    expect(places(intervals)).toEqual(expected);
  });

  it("starts from the smallest where lower is better", () => {
    expect(places([point(3), point(9), point(5)], "lower")).toEqual(["1", "3", "2"]);
  });

  it("starts from the largest where neither is better", () => {
    expect(places([point(3), point(9)], "neutral")).toEqual(["2", "1"]);
  });

  const anyInterval = fc
    .tuple(fc.integer({ min: -6, max: 6 }), fc.nat({ max: 3 }))
    .map(([low, length]) => between(low, low + length));

  it("agrees with comparing every pair", () => {
    fc.assert(
      fc.property(fc.array(anyInterval, { maxLength: 12 }), fc.constantFrom(...betterDirections), (all, better) => {
        const isAhead = (a: Interval, b: Interval): boolean =>
          !overlaps(a, b) && (better === "lower" ? a.low < b.low : a.low > b.low);
        const expected = all.map((one) => ({
          first: 1 + all.filter((other) => isAhead(other, one)).length,
          last: all.length - all.filter((other) => isAhead(one, other)).length,
        }));
        expect(rankIntervals(all, better)).toEqual(expected);
      }),
    );
  });
});
