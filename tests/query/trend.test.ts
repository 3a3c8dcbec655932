import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitTrend, trendAt } from "../../lib/query/trend";

describe("a fitted doubling time", () => {
  test("is that of points that double exactly", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 20, max: 2000, noNaN: true }),
        fc.double({ min: 1, max: 1e9, noNaN: true }),
        fc.uniqueArray(fc.integer({ min: 0, max: 4000 }), { minLength: 3, maxLength: 20 }),
        (doubling, start, days) => {
          const trend = fitTrend(days.map((day) => ({ day, value: start * 2 ** (day / doubling) })));
          if (trend === undefined) throw new Error("no trend");
          expect(trend.doubling / doubling).toBeCloseTo(1, 4);
          expect(trendAt(trend, 0) / start).toBeCloseTo(1, 3);
        },
      ),
    );
  });

  test("and its interval are those of a worked example", () => {
    // log₂ values 0, 1, 3 on days 0, 1, 2: slope 1.5, residuals 1/6, −1/3, 1/6, so s² = 1/6, standard error √(1/12).
    const trend = fitTrend([
      { day: 0, value: 1 },
      { day: 1, value: 2 },
      { day: 2, value: 8 },
    ]);
    expect(trend?.doubling).toBeCloseTo(1 / 1.5, 12);
    // 12.706 × 0.2887 is more than the slope, so that no doubling time can be named.
    expect(trend?.interval).toBeUndefined();
  });

  test("lies in its interval", () => {
    const value = fc.double({ min: 1e-3, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.record({ day: fc.integer({ min: 0, max: 9000 }), value }), { maxLength: 30 }),
        (points) => {
          const trend = fitTrend(points);
          if (trend?.interval === undefined) return;
          expect(trend.interval.low).toBeLessThanOrEqual(trend.doubling);
          expect(trend.interval.high).toBeGreaterThanOrEqual(trend.doubling);
        },
      ),
    );
  });

  test.each([
    ["two points", [1, 2]],
    ["a zero", [1, 0, 4]],
    ["a negative value", [1, -2, 4]],
    ["no growth", [3, 3, 3]],
  ])("is not named for %s", (_, values) => {
    expect(fitTrend(values.map((value, day) => ({ day, value })))).toBeUndefined();
  });

  test("is not named for values of one day", () => {
    expect(fitTrend([1, 2, 4].map((value) => ({ day: 7, value })))).toBeUndefined();
  });
});
