import { expect, it } from "vitest";
import { diffVerdicts } from "../../lib/claims/diff-verdicts";
import { readTables } from "../../lib/ingest/catalogue/read-tables";
import { filesOf, type Rows, soundRows } from "../ingest/table-texts";

const catalogueOf = (rows: Partial<Rows> = {}) => readTables(filesOf(rows)).catalogue;
const [claim] = soundRows.claims;
const claims = (change: Readonly<Record<string, string>>) => [
  { ...claim, low: "10", high: "11", bound: "range", ...change },
];
const measured = (value: string) =>
  soundRows.measurements.map((row) => (row.value === "175B" ? { ...row, value } : row));

it("finds the claims that a changed value decides differently", () => {
  const before = catalogueOf({ claims: claims({}) });
  const after = catalogueOf({ claims: claims({}), measurements: measured("300B") });
  expect(diffVerdicts(before, after)).toEqual([{ claim: "ten-times", before: "supported", after: "contradicted" }]);
  expect(diffVerdicts(before, before)).toEqual([]);
});

it("leaves claims that were added or removed to the tables", () => {
  const [one, other] = [catalogueOf({ claims: claims({}) }), catalogueOf({ claims: claims({ id: "another" }) })];
  expect(diffVerdicts(one, other)).toEqual([]);
});
