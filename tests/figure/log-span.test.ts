import fc from "fast-check";
import { expect, test } from "vitest";
import { logSpan } from "../../lib/figure/log-span";

test.each<readonly [what: string, least: number, greatest: number, domain: readonly [number, number]]>([
  ["percentages close together", 35.7, 50.2, [34, 52]],
  ["values about 5", 4.9, 10.1, [4.5, 10.5]],
  ["a decade", 1.2, 9, [1, 10]],
  ["many decades", 117e6, 1.75e12, [1e8, 2e12]],
  ["one value", 50, 50, [20, 100]],
  ["values that ticks cannot tell apart", 75.1, 75.2, [50, 100]],
])("%s get an axis that they fill", (_, least, greatest, domain) => {
  expect(logSpan(least, greatest, 13).domain).toEqual(domain);
});

test("whatever is to be shown has a place, ticks are in order, on the axis and at least two", () => {
  const positive = fc.double({ min: 1e-12, max: 1e15, noNaN: true });
  fc.assert(
    fc.property(
      positive,
      fc.double({ min: 1, max: 100, noNaN: true }),
      fc.integer({ min: 2, max: 16 }),
      (least, by, most) => {
        const greatest = least * by;
        const { domain, ticks } = logSpan(least, greatest, most);
        const [low, high] = domain;
        expect(low).toBeGreaterThan(0);
        expect(low).toBeLessThanOrEqual(least * (1 + 1e-9));
        expect(high).toBeGreaterThanOrEqual(greatest * (1 - 1e-9));
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(low * (1 - 1e-9));
          expect(tick).toBeLessThanOrEqual(high * (1 + 1e-9));
        }
      },
    ),
  );
});

test("values within a few times each other do not leave most of the axis empty", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 1.1, max: 5, noNaN: true }), (least, by) => {
      const { domain } = logSpan(least, least * by, 16);
      expect(Math.log(by) / Math.log(domain[1] / domain[0])).toBeGreaterThan(0.4);
    }),
  );
});
