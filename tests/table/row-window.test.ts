import { describe, expect, it } from "vitest";
import { rowAfterKey } from "../../components/table/row-keys";
import { withGaps } from "../../components/table/use-row-window";

describe("withGaps", () => {
  it("stands in for rows left out before, between and after", () => {
    expect(withGaps([2, 3, 7], 10)).toEqual([
      { kind: "gap", before: 2, rows: 2 },
      { kind: "row", index: 2 },
      { kind: "row", index: 3 },
      { kind: "gap", before: 7, rows: 3 },
      { kind: "row", index: 7 },
      { kind: "gap", before: 10, rows: 2 },
    ]);
  });

  it("draws nothing of an empty table and ignores rows that are gone", () => {
    expect(withGaps([], 0)).toEqual([]);
    expect(withGaps([0, 5], 1)).toEqual([{ kind: "row", index: 0 }]);
  });
});

describe("rowAfterKey", () => {
  it.each([
    ["ArrowDown", 1, 2],
    ["ArrowDown", 20, undefined],
    ["ArrowUp", 2, 1],
    ["ArrowUp", 1, undefined],
    ["PageDown", 2, 7],
    ["PageDown", 18, 20],
    ["PageUp", 9, 4],
    ["PageUp", 4, 2],
    ["PageUp", 2, undefined],
    ["Home", 9, 2],
    ["End", 2, 20],
    ["a", 5, undefined],
  ] as const)("%s from row %s of 20 leads to %s", (key, row, expected) => {
    expect(rowAfterKey(key, row, 20, 5)).toBe(expected);
  });

  it("stays in the header of a table without rows", () => {
    expect(rowAfterKey("ArrowDown", 1, 1, 5)).toBeUndefined();
    expect(rowAfterKey("Home", 1, 1, 5)).toBeUndefined();
  });
});
