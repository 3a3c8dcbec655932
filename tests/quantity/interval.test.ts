import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  contains,
  divide,
  hull,
  type Interval,
  invert,
  isPoint,
  multiply,
  negate,
  overlaps,
  point,
  scale,
  subtract,
  width,
} from "../../lib/quantity";

const between = (low: number, high: number): Interval => ({ low, high });

test("a point contains its number and nothing else", () => {
  expect(point(3)).toEqual({ low: 3, high: 3 });
  expect(isPoint(point(3))).toBe(true);
  expect(width(point(3))).toBe(0);
  expect(contains(point(3), 3)).toBe(true);
  expect(contains(point(3), 3.0000001)).toBe(false);
});

test.each([
  [1, true],
  [1.5, true],
  [2, false],
  [0.999, false],
  [Number.NaN, false],
])("[1, 2) contains %d: %s", (value, expected) => {
  expect(contains(between(1, 2), value)).toBe(expected);
});

test.each<readonly [label: string, a: Interval, b: Interval, expected: boolean]>([
  ["part of it", between(1, 3), between(2, 4), true],
  ["inside", between(1, 4), between(2, 3), true],
  ["touching, as the upper end is open", between(1, 2), between(2, 3), false],
  ["apart", between(1, 2), between(3, 4), false],
  ["a point at the lower end", between(1, 2), point(1), true],
  ["a point at the upper end", between(1, 2), point(2), false],
  ["equal points", point(2), point(2), true],
  ["other points", point(2), point(3), false],
  ["design: 9.4B ÷ 2.6B and 3.6×", between(9.35 / 2.65, 9.45 / 2.55), between(3.55, 3.65), true],
])("overlap: %s", (_, a, b, expected) => {
  expect(overlaps(a, b)).toBe(expected);
  expect(overlaps(b, a)).toBe(expected);
});

describe("division", () => {
  test.each<readonly [label: string, divisor: Interval]>([
    ["contains zero", between(-1, 1)],
    ["starts at zero", between(0, 1)],
    ["ends at zero", between(-1, 0)],
    ["is zero", point(0)],
  ])("has no result when the divisor %s", (_, divisor) => {
    expect(divide(between(1, 2), divisor)).toBeUndefined();
    expect(invert(divisor)).toBeUndefined();
  });

  test("of 175B by 1.5B is 112.6 to 121.0", () => {
    const ratio = divide(between(174.5e9, 175.5e9), between(1.45e9, 1.55e9));
    expect(ratio?.low).toBeCloseTo(112.58, 2);
    expect(ratio?.high).toBeCloseTo(121.03, 2);
  });
});

test("no product of numbers from zero up starts below zero", () => {
  expect(multiply(between(0, 1), between(0, 2)).low).toBe(0);
  expect(add(between(0, 1), between(0, 2)).low).toBe(0);
});

describe("whatever members are taken, the result holds", () => {
  const finite = fc
    .double({ min: -1e100, max: 1e100, noNaN: true })
    .map((value) => (Math.abs(value) < 1e-100 ? 0 : value));
  const interval = fc.oneof(
    fc.tuple(finite, finite).map(([a, b]) => between(Math.min(a, b), Math.max(a, b))),
    fc.tuple(fc.integer({ min: -9, max: 9 }), fc.nat({ max: 9 })).map(([low, size]) => between(low, low + size)),
  );
  const share = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
  const member = ({ low, high }: Interval, at: number): number => {
    const value = low + (high - low) * at;
    return contains({ low, high }, value) ? value : low;
  };
  const holds = (operation: (a: Interval, b: Interval) => Interval | undefined, of: (x: number, y: number) => number) =>
    fc.assert(
      fc.property(interval, interval, share, share, (a, b, s, t) => {
        const [result, value] = [operation(a, b), of(member(a, s), member(b, t))];
        if (result !== undefined)
          expect(contains(result, value), `${value} in ${result.low}..${result.high}`).toBe(true);
      }),
      { numRuns: 1000 },
    );

  test("their sum", () => holds(add, (x, y) => x + y));
  test("their difference", () => holds(subtract, (x, y) => x - y));
  test("their product", () => holds(multiply, (x, y) => x * y));
  test("their quotient", () => holds(divide, (x, y) => x / y));
  test("both of them, in the hull", () => {
    holds(hull, (x) => x);
    holds(hull, (_, y) => y);
  });
  test("the negated number", () => holds(negate, (x) => -x));
  test("the scaled number", () =>
    holds(
      (a) => scale(a, -2.5),
      (x) => x * -2.5,
    ));
  test("the inverted number", () => holds(invert, (x) => 1 / x));

  test("and the ends stay in order", () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        for (const result of [add(a, b), subtract(a, b), multiply(a, b), hull(a, b), negate(a)])
          expect(result.low).toBeLessThanOrEqual(result.high);
      }),
    );
  });
});

test("rounding outward costs no more than two units in the last place", () => {
  const { low, high } = add(between(1, 2), between(3, 4));
  expect(4 - low).toBeLessThanOrEqual(2 * 4 * Number.EPSILON);
  expect(high - 6).toBeLessThanOrEqual(2 * 6 * Number.EPSILON);
});
