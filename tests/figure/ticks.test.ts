import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatTick, linearTicks, logTicks, roundAbove, roundBelow, yearTicks } from "../../lib/figure/ticks";

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

describe("ticks of a linear axis", () => {
  test.each<readonly [low: number, high: number, count: number, expected: readonly number[]]>([
    [0, 10, 5, [0, 2, 4, 6, 8, 10]],
    [0, 175e9, 5, [0, 50e9, 100e9, 150e9, 200e9]],
    [0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [0, 0.3, 3, [0, 0.1, 0.2, 0.3]],
    [-3, 7, 5, [-4, -2, 0, 2, 4, 6, 8]],
    [-30_000, 0, 3, [-30_000, -20_000, -10_000, 0]],
    [90.2, 92.6, 4, [90, 91, 92, 93]],
    [5, 5, 4, [5]],
    [0, 1e-9, 2, [0, 5e-10, 1e-9]],
  ])("from %d to %d, about %d", (low, high, count, expected) => {
    expect(linearTicks(low, high, count)).toEqual(expected);
  });

  test("cover both ends, are 1, 2 or 5 × 10ⁿ apart and not many more than wanted", () => {
    const end = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(end, end, fc.integer({ min: 2, max: 12 }), (a, b, count) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(high - low > Math.max(Math.abs(low), Math.abs(high)) * 1e-6 && high - low > 1e-100);
        const ticks = linearTicks(low, high, count);
        const [first, second] = ticks;
        if (first === undefined || second === undefined) throw new Error("two ticks");
        const noise = Math.max(Math.abs(low), Math.abs(high)) * 1e-9;
        expect(first).toBeLessThanOrEqual(low + noise);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - noise);
        expect(ticks.length).toBeLessThanOrEqual(count + 2);
        const step = second - first;
        const digit = step / 10 ** Math.floor(Math.log10(step) + 1e-6);
        expect([1, 2, 5].some((round) => Math.abs(digit - round) < 1e-3)).toBe(true);
      }),
    );
  });
});

describe("ticks of a logarithmic axis", () => {
  test.each<readonly [low: number, high: number, most: number, expected: readonly number[]]>([
    [1, 100, 8, [1, 2, 5, 10, 20, 50, 100]],
    [1, 1000, 8, [1, 10, 100, 1000]],
    [1e6, 1e12, 4, [1e6, 1e8, 1e10, 1e12]],
    [0.2, 20, 8, [0.2, 0.5, 1, 2, 5, 10, 20]],
    [0.1, 50, 4, [0.1, 1, 10]],
    [2, 5, 6, [2, 5]],
    [2e7, 5e7, 4, [2e7, 5e7]],
    [0.001, 10_000, 4, [0.01, 1, 100, 10_000]],
    [1e7, 1e13, 4, [1e7, 1e9, 1e11, 1e13]],
  ])("from %d to %d, %d at most", (low, high, most, expected) => {
    expect(logTicks(low, high, most)).toEqual(expected);
  });

  test("lie within the axis and grow, with 1 among them where it lies there", () => {
    const power = fc.integer({ min: -12, max: 26 });
    fc.assert(
      fc.property(
        power,
        power,
        fc.constantFrom(1, 2, 5),
        fc.constantFrom(1, 2, 5),
        fc.integer({ min: 2, max: 12 }),
        (p, q, f, g, most) => {
          const [low = 1, high = 1] = [Number(`${f}e${p}`), Number(`${g}e${q}`)].sort((a, b) => a - b);
          fc.pre(low < high);
          const ticks = logTicks(low, high, most);
          expect(ticks).toEqual([...new Set(ticks)].sort((a, b) => a - b));
          expect(ticks.every((tick) => tick >= low && tick <= high)).toBe(true);
          expect(ticks.length).toBeLessThanOrEqual(most + 1);
          if (low <= 1 && high >= 1) expect(ticks).toContain(1);
        },
      ),
    );
  });
});

describe("round neighbours", () => {
  test.each<readonly [value: number, below: number, above: number]>([
    [1, 1, 1],
    [1.1, 1, 2],
    [2, 2, 2],
    [3, 2, 5],
    [5, 5, 5],
    [7, 5, 10],
    [9.99, 5, 10],
    [10, 10, 10],
    [0.3, 0.2, 0.5],
    [0.001, 0.001, 0.001],
    [175e9, 100e9, 200e9],
    [3.14e23, 2e23, 5e23],
    [1000, 1000, 1000],
  ])("of %d are %d and %d", (value, below, above) => {
    expect(roundBelow(value)).toBe(below);
    expect(roundAbove(value)).toBe(above);
  });

  test("enclose any positive number within a factor of 2.5", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-20, max: 1e30, noNaN: true }), (value) => {
        expect(roundBelow(value)).toBeLessThanOrEqual(value * (1 + 1e-9));
        expect(roundAbove(value)).toBeGreaterThanOrEqual(value * (1 - 1e-9));
        expect(roundAbove(value) / roundBelow(value)).toBeLessThanOrEqual(2.5 + 1e-9);
      }),
    );
  });
});

describe("ticks of years", () => {
  test.each<readonly [from: string, to: string, count: number, years: readonly number[]]>([
    ["2018-01-01", "2020-12-31", 8, [2018, 2019, 2020]],
    ["2018-03-01", "2020-12-31", 8, [2019, 2020]],
    ["2010-01-01", "2021-12-31", 6, [2010, 2012, 2014, 2016, 2018, 2020]],
    ["1950-01-01", "2021-12-31", 8, [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020]],
    ["2020-01-01", "2020-12-31", 8, [2020]],
  ])("from %s to %s, about %d", (from, to, count, years) => {
    const ticks = yearTicks(day(from), day(to), count);
    expect(ticks.map(({ year }) => year)).toEqual(years);
    expect(ticks.map(({ day: at }) => at)).toEqual(years.map((year) => day(`${year}-01-01`)));
  });

  test("are whole years inside the span, and few", () => {
    const days = fc.integer({ min: day("1900-01-01"), max: day("2100-12-31") });
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 20 }), (a, b, count) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const ticks = yearTicks(from, to, count);
        expect(ticks.every(({ day: at }) => at >= from && at <= to)).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(count + 1);
      }),
    );
  });
});

test.each<readonly [value: number, unit: string, en: string, zh: string]>([
  [20_000, "count", "20K", "2万"],
  [20_000, "tokens", "20K", "2万"],
  [20_000, "ms", "20,000", "20,000"],
  [20_000, "GB", "20,000", "20,000"],
  [20_000, "GFLOPs", "20,000", "20,000"],
  [50, "%", "50%", "50%"],
  [1e24, "FLOP", "10²⁴", "10²⁴"],
  [-20_000, "count", "−20K", "−2万"],
  [5_000, "count", "5,000", "5,000"],
])("a tick at %d %s takes one prefix at most", (value, unit, en, zh) => {
  const axis = { metric: { unit }, domain: [0, value] } as const;
  expect(formatTick(value, { ...axis, locale: "en" })).toBe(en);
  expect(formatTick(value, { ...axis, locale: "zh" })).toBe(zh);
});

test("ticks of an axis that reaches 10K count in thousands from the first", () => {
  const axis = { metric: { unit: "points" }, domain: [-30_000, 0] } as const;
  const labels = (locale: "en" | "zh") =>
    [-10_000, -5_000, -500, 0].map((value) => formatTick(value, { ...axis, locale }));
  expect(labels("en")).toEqual(["−10K", "−5K", "−500", "0"]);
  expect(labels("zh")).toEqual(["−1万", "−5,000", "−500", "0"]);
});
