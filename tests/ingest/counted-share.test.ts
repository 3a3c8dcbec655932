import { expect, test } from "vitest";
import { countedShare } from "../../lib/ingest/cells/counted-share";
import { expectCounted } from "./counted-files";

test.each([
  ["485/500 (97.00%)", "97.00%"],
  ["97.0% (485/500)", "97.0%"],
  ["372 / 383 (97.13 %)", "97.13 %"],
  ["1,485/1,500（99%）", "99%"],
  ["0.97 (485/500)", "0.97"],
  ["97,0% (485/500)", "97,0%"],
])("%s is a share of a count", (cell, share) => {
  expect(countedShare(cell)).toBe(share);
});

test.each(["485/500", "485/500 (3)", "485/500 (96%)", "1/0 (97%)", "97.0% (96.0%)", "94.2/92.3", "97 (4/5 stars)", ""])(
  "%j is none",
  (cell) => {
    expect(countedShare(cell)).toBeUndefined();
  },
);

test("a share is read, and the count behind it is noted", () =>
  expectCounted({
    label: "",
    file: "exam.csv",
    text: "model,Overall\nA,485/500 (97.00%)\nB,96.4% (482/500)\n",
    rows: 2,
    values: [
      ["A", "overall", 97],
      ["B", "overall", 96.4],
    ],
    notes: ["written 485/500 (97.00%)", "written 96.4% (482/500)"],
  }));
