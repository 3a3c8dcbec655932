import { describe, expect, test } from "vitest";
import { needOf, nothing, sumOfNeeds, whyTooLarge, whyTooMuch } from "../../bin/import-memory";
import { readImport } from "../../lib/ingest/import-files";

const needOfRows = async (count: number) => {
  const rows = Array.from({ length: count }, (_, row) => `A${row},mmlu,${row / 2},${row / 4}`);
  const text = ["model,benchmark,accuracy,f1", ...rows].join("\n");
  return needOf(await readImport("a.csv", new TextEncoder().encode(text)));
};

describe("the memory that an import needs", () => {
  test("grows with the values of a file, and with the files", async () => {
    const [few, many] = [await needOfRows(10), await needOfRows(1000)];
    expect([few.values, many.values]).toEqual([20, 2000]);
    expect(many.bytes).toBeGreaterThan(few.bytes);
    expect(sumOfNeeds(few, many).values).toBe(2020);
  });

  test("what fits is not told", async () => {
    const need = sumOfNeeds(nothing, await needOfRows(1000));
    expect(whyTooMuch(need, 4e9)).toBeUndefined();
    expect(whyTooLarge(1_000_000, true, 4e9)).toBeUndefined();
  });

  test("what does not is told before it is taken, with what would be", () => {
    const need = { bytes: 5.2e9, values: 10_400_000, letters: 1e8 };
    expect(whyTooMuch(need, 4.1e9)).toBe(
      "the import would have about 10.4 million values and need about 5.2 GB of memory, and there are 4.1 GB; give more with NODE_OPTIONS=--max-old-space-size=6500, or import fewer files at a time, split the file, or explore it as it is on the import page",
    );
    expect(whyTooMuch({ ...need, letters: 6e8 }, 9e9)).toMatch(/more than one table of text holds; import fewer files/);
    expect(whyTooLarge(400_000_000, true, 4.1e9)).toMatch(
      /^reading the file needs about 6\.5 GB of memory, and there are 4\.1 GB/,
    );
  });
});
