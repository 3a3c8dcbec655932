import fc from "fast-check";
import { expect, test } from "vitest";
import { firstRows } from "../../lib/query/first-rows";

const rows = fc.integer({ min: 0, max: 40 }).map((length) => Array.from({ length }, (_, index) => index));
const count = fc.integer({ min: 1, max: 50 });

test("as many rows as asked for are drawn, in their order, and the baseline among them", () => {
  fc.assert(
    fc.property(rows, count, fc.nat({ max: 50 }), (all, limit, base) => {
      const drawn = firstRows(all, limit, (row) => row === base);
      expect(drawn).toHaveLength(Math.min(limit, all.length));
      expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
      expect(drawn.includes(base)).toBe(base < all.length);
    }),
  );
});

test.each([
  { base: 1, drawn: [0, 1, 2] },
  { base: 2, drawn: [0, 1, 2] },
  { base: 7, drawn: [0, 1, 7] },
  { base: 99, drawn: [0, 1, 2] },
])("the first three of nine rows to row $base are $drawn", ({ base, drawn }) => {
  const all = Array.from({ length: 9 }, (_, index) => index);
  expect(firstRows(all, 3, (row) => row === base)).toEqual(drawn);
});
