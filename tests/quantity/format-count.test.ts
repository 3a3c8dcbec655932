import fc from "fast-check";
import { expect, test } from "vitest";
import { formatCount } from "../../lib/quantity";

test("a count is written as the browser's own format writes it", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (count) => {
      expect(formatCount(count)).toBe(count.toLocaleString("en"));
    }),
  );
});
