import { expect, test } from "vitest";
import { importProblems } from "../../components/import/import-problems";

test("parameters that the import page does not know are reported with what it does", () => {
  const query = new URLSearchParams(
    "open=/a.csv&table=3&value=score&sort=-score&base=1~a&in.x=y&range.z=1..2&colour=red&in=1",
  );
  expect(importProblems(query)).toEqual(
    [
      ["colour", "red"],
      ["in", "1"],
    ].map(([parameter, value]) => ({
      parameter,
      value,
      kind: "unknown-parameter",
      allowed: "one of open, table, value, sort, base, in.COLUMN, range.COLUMN",
    })),
  );
});
