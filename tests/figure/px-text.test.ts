import fc from "fast-check";
import { expect, test } from "vitest";
import { px, pxText } from "../../lib/figure/plan";

test("a position is written as String writes it", () => {
  const position = fc.oneof(fc.double({ min: 0, max: 5000, noNaN: true }), fc.double({ noNaN: true })).map(px);
  fc.assert(
    fc.property(position, (at) => {
      expect(pxText(at)).toBe(String(at));
    }),
    { numRuns: 3000 },
  );
});
