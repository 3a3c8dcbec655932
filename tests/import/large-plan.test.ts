import fc from "fast-check";
import { expect, test } from "vitest";
import { planLarge, type ValueTick } from "../../components/import/large-plan";
import type { DensityGrid } from "../../lib/columns/density-grid";

const options = { name: "accuracy", baseline: undefined, locale: "en", hasDates: false } as const;
const height = 440;

const empty = { cells: new Uint32Array(0), counts: new Uint32Array(0), largest: 0, width: 900, height };

function ticksOn(axis: Pick<DensityGrid, "isLog" | "y"> & Partial<DensityGrid>, by?: number): readonly ValueTick[] {
  const grid = { ...empty, points: 2, atZero: 0, x: [0, 1], ...axis } as const;
  const baseline = by === undefined ? undefined : { name: "a", value: by };
  return planLarge({ grid, telling: [] }, { ...options, baseline }).values;
}

const ticksOf = (low: number, high: number, by?: number): readonly ValueTick[] =>
  ticksOn({ isLog: true, y: [Math.log10(low), Math.log10(high)] }, by);

const written = ({ label, power, after }: ValueTick): string => (power === "" ? label : `${label}^${power}${after}`);

test.each<readonly [low: number, high: number, by: number | undefined, expected: readonly string[]]>([
  [4, 99.9, undefined, ["5", "10", "20", "50"]],
  [61, 94, undefined, ["70", "80", "90"]],
  [1e3, 2e12, undefined, ["1K", "10K", "100K", "1M", "10M", "100M", "1B", "10B", "100B", "1T"]],
  [1e3, 2e6, 1e3, ["1×", "10×", "100×", "1,000×"]],
  [1e23, 2.5e23, undefined, ["10^23", "2×10^23"]],
])("the axis of %d to %d, divided by %s, has the ticks %j", (low, high, by, expected) => {
  expect(ticksOf(low, high, by).map(written)).toEqual(expected);
});

test.each<readonly [low: number, high: number, by: number | undefined, expected: readonly string[]]>([
  [-12.5, 40, undefined, ["\u221210", "0", "10", "20", "30", "40"]],
  [-0.5, 0.25, undefined, ["\u22120.4", "\u22120.2", "0", "0.2"]],
  [-12.5, 40, 10, ["\u22121×", "0×", "1×", "2×", "3×", "4×"]],
])("where some values are below zero the axis of %d to %d, divided by %s, is linear", (low, high, by, expected) => {
  const ticks = ticksOn({ isLog: false, y: [low, high] }, by);
  expect(ticks.map(written)).toEqual(expected);
  expect(ticks.map(({ y }) => y)).toEqual(ticks.map(({ y }) => y).sort((a, b) => b - a));
});

test("where all values are zero there is no axis to read them on", () => {
  expect(ticksOn({ isLog: true, y: [0, 1], points: 3, atZero: 3 })).toEqual([]);
});

test.each([2021, 2150, 9999])("years to %d stand apart", (last) => {
  const days = [daysTo(2015), daysTo(last)] as const;
  const grid = { ...empty, points: 2, atZero: 0, isLog: true, x: days, y: [0, 1] } as const;
  const { years } = planLarge({ grid, telling: [] }, { ...options, hasDates: true });
  const gaps = years.slice(1).map(({ x }, index) => x - (years[index]?.x ?? 0));
  expect(years.length).toBeGreaterThan(3);
  expect(Math.min(...gaps)).toBeGreaterThan(50);
});

const daysTo = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000;

test("an axis has at least two ticks wherever its ends are apart, all of them on it", () => {
  const end = fc.double({ min: -200, max: 200, noNaN: true });
  fc.assert(
    fc.property(end, fc.double({ min: 0.01, max: 90, noNaN: true }), (low, span) => {
      const ticks = ticksOf(10 ** low, 10 ** (low + span));
      expect(ticks.length).toBeGreaterThan(1);
      for (const { y } of ticks) {
        expect(y).toBeGreaterThan(27);
        expect(y).toBeLessThan(28 + height + 1);
      }
      expect(new Set(ticks.map(({ value }) => value)).size).toBe(ticks.length);
    }),
  );
});

test.each([
  [0.95, 16],
  [0.5, 0],
])("a name goes below a point that it would lie over: %d", (other, down) => {
  const counted = {
    cells: new Uint32Array(0),
    counts: new Uint32Array(0),
    largest: 0,
    points: 2,
    atZero: 0,
    isLog: true,
  };
  const grid = { ...counted, width: 900, height, x: [0, 1], y: [0, 1] } as const;
  const telling = [1, other].map((x) => ({ label: "gemini-1.0-ultra", x, y: 0 }));
  expect(planLarge({ grid, telling }, options).telling[0]).toMatchObject({ anchor: "end", down });
});

test.each([
  [282, 0.05, "a model with quite a long name 39999"],
  [282, 0.5, "a model with quite a long name 39999"],
  [282, 0.98, "a model with quite a long name 39999"],
  [282, 0.5, "一个名称相当长的模型，长得哪里也放不下它的全部"],
  [900, 0.5, "short"],
])("a name stays in a picture of %d at %d: %s", (width, x, label) => {
  const counted = {
    cells: new Uint32Array(0),
    counts: new Uint32Array(0),
    largest: 0,
    points: 1,
    atZero: 0,
    isLog: true,
  };
  const grid = { ...counted, width, height, x: [0, 1], y: [0, 1] } as const;
  const plan = planLarge({ grid, telling: [{ label, x, y: 0 }] }, options);
  const [point] = plan.telling;
  const written = point?.label ?? "";
  expect(label.startsWith(written.replace("…", ""))).toBe(true);
  const wide = [...written].reduce((sum, sign) => sum + (sign > "\u2e80" ? 12 : 7), 0);
  const room = point?.anchor === "end" ? point.x - 8 : plan.width - (point?.x ?? 0) - 8;
  expect(wide).toBeLessThanOrEqual(room);
  expect(written.length).toBeGreaterThan(Math.min(label.length, 8) - 1);
});

test.each<readonly [what: string, at: readonly (readonly [x: number, y: number])[], label: string, named: RegExp]>([
  [
    "cut, where all of them have no room",
    [
      [0.95, 0],
      [0.43, 0.045],
      [0.03, 0.065],
    ],
    "run-072705-gamma-long-name",
    /^run-072705-gamma-long-?(?:name|…)$/,
  ],
  [
    "in lines of their own, where they stand side by side",
    [
      [0.4, 0.1],
      [0.45, 0.1],
      [0.5, 0.1],
    ],
    "gpt-4o-mini",
    /^gpt-4o-mini$/,
  ],
])("three points of a picture on a phone have their names %s", (_, at, label, named) => {
  const counted = { ...empty, points: 3, atZero: 0, isLog: true, x: [0, 1], y: [0, 1] } as const;
  const grid = { ...counted, width: 282, height: 264 } as const;
  const { telling } = planLarge({ grid, telling: at.map(([x, y]) => ({ label, x, y })) }, options);
  for (const { label: written, anchor } of telling) {
    expect(written).toMatch(named);
    if (written !== label) expect(anchor, "a name that is cut keeps off the axis").toBe("start");
  }
});

test("every point that tells something is named where its name lies over no other and over no point", () => {
  const counted = {
    cells: new Uint32Array(0),
    counts: new Uint32Array(0),
    largest: 0,
    points: 3,
    atZero: 0,
    isLog: true,
  };
  const grid = { ...counted, width: 900, height, x: [0, 1], y: [0, 1] } as const;
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const point = fc.record({
    label: fc.string({ minLength: 1, maxLength: 20 }),
    x: share,
    y: fc.double({ min: 0, max: 0.1, noNaN: true }),
  });
  const apart = ["far left", "in the middle", "far right"].map((label, at) => ({ label, x: at / 2, y: 0 }));
  expect(planLarge({ grid, telling: apart }, options).telling.map(({ label }) => label)).toEqual(
    apart.map(({ label }) => label),
  );
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 3 }), (telling) => {
      const placed = planLarge({ grid, telling }, options).telling;
      const boxes = placed.flatMap(({ x, y, label, anchor, down }, index) => {
        if (label === undefined) return [];
        const wide = [...label].reduce((sum, sign) => sum + (sign > "\u2e80" ? 12 : 7), 0);
        const ends = anchor === "end" ? [x - 8 - wide, x - 8] : [x + 8, x + 8 + wide];
        return [{ index, from: ends[0] ?? 0, to: ends[1] ?? 0, y: y + down, down }];
      });
      expect(boxes[0]?.index).toBe(0);
      for (const own of boxes.slice(1)) {
        const isBeside = (from: number, to: number): boolean => from > own.to || to < own.from;
        for (const other of boxes)
          if (other !== own) expect(isBeside(other.from, other.to) || Math.abs(other.y - own.y) >= 16).toBe(true);
        for (const [index, other] of placed.entries())
          if (index !== own.index)
            expect(
              isBeside(other.x, other.x) || Math.abs(other.y - own.y) >= Math.max(8, Math.abs(own.down)),
              "a name is nearer to its own point",
            ).toBe(true);
      }
    }),
  );
});

test.each([
  [300, true],
  [301, false],
])("%d points are dots: %s", (points, areDots) => {
  const cells = Uint32Array.from({ length: points }, (_, index) => index * 901);
  const counted = { cells, counts: new Uint32Array(points).fill(1), largest: 1, points, atZero: 0, isLog: true };
  const grid = { ...counted, width: 900, height, x: [0, 1], y: [0, 1] } as const;
  const { dots, left, top } = planLarge({ grid, telling: [] }, options);
  // In the middle of their cells, which lie on a diagonal.
  const expected = Array.from(cells, (_, index) => ({ x: left + index + 0.5, y: top + index + 0.5 }));
  expect(dots).toEqual(areDots ? expected : undefined);
});
