import { expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { inUnitOfCell } from "../../lib/ingest/values/in-unit-of-cell";

test.each([
  ["1.661e-3", "1.1096", "1.1096e-3", "1.661"],
  ["1.661", "1.1", "1.1", "1.661"],
  ["0.0017", "1.1 MB", "1.1e-3", "1.7 MB"],
  ["4800", "1h 21m", "4860", "4800 GB, and this is 4860 GB,"],
  ["90.1", "91.2%", "91.2", "90.1"],
  ["0.5", "0", "0", "0.5"],
  ["7B", "6", "6e6", "7B"],
])("%s beside a cell %j that is %s is told as %s", (known, text, value, told) => {
  expect(inUnitOfCell(known, { text, value, unit: "GB" })).toBe(told);
});

test("a contradiction tells both values as the column writes them", async () => {
  const text = "model,memory (MB)\nA,1.661\nA,1.1096\nB,3\n";
  const { issues } = importReadings([await readImport("a.csv", new TextEncoder().encode(text))]);
  expect(issues).toMatchObject([{ code: "contradiction", value: "1.1096" }]);
  expect(issues[0]?.message).toMatch(/says 1\.661 for/);
});
