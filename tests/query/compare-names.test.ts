import fc from "fast-check";
import { expect, test } from "vitest";
import { compareIds, compareNames, rankNames } from "../../lib/query/compare-names";

test("numbers in names are compared as numbers, letters without regard to case first", () => {
  const names = ["GPT-10", "zeta", "GPT-2", "Zebra", "Éclair", "alpha"];
  expect(names.sort(compareNames)).toEqual(["alpha", "Éclair", "GPT-2", "GPT-10", "Zebra", "zeta"]);
});

test("ids are compared by code unit", () => {
  expect(["b", "a-10", "a-2"].sort(compareIds)).toEqual(["a-10", "a-2", "b"]);
  expect(compareIds("a", "a")).toBe(0);
});

test("ranks order as the names do, and equal names share a rank", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 12 }), (names) => {
      const ranks = rankNames(names);
      for (const a of names) {
        for (const b of names) {
          expect(Math.sign((ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))).toBe(Math.sign(compareNames(a, b)));
        }
      }
    }),
  );
});
