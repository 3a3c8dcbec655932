import { expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";

test.each([
  ["0.88 (+/- 0.02)", 0.88, 0.86, 0.9],
  ["0.88 (+/-0.02)", 0.88, 0.86, 0.9],
  ["0.88 (+- 0.02)", 0.88, 0.86, 0.9],
  ["0.88 (±0.02)", 0.88, 0.86, 0.9],
  ["0.88（± 0.02）", 0.88, 0.86, 0.9],
  ["97.3% (±0.2%)", 97.3, 97.1, 97.5],
  ["12.5 ms (+/- 0.5 ms)", 12.5, 12, 13],
])("%s is a value with its deviation", async (cell, value, low, high) => {
  const file = await readImport("a.csv", new TextEncoder().encode(`model,stability\nA,${cell}\nB,${cell}\n`));
  const { read, issues } = importReadings([file]);
  expect(issues).toEqual([]);
  expect(read.catalogue.measurements.map(({ quantity }) => [quantity.value, quantity.interval])).toEqual([
    [value, { low, high }],
    [value, { low, high }],
  ]);
});
