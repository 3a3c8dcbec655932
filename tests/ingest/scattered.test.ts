import { describe, expect, test } from "vitest";
import { rowSample, sampleRow } from "../../lib/columns/row-sample";
import { profileColumn } from "../../lib/ingest/guess/profile-column";
import { scatteredPlaces } from "../../lib/ingest/tables/scattered";

describe("rows that are looked at", () => {
  test.each([1, 2, 599, 600, 601, 4_800, 40_000])(
    "are at most so many of %i, each once and in their order",
    (length) => {
      const places = scatteredPlaces(length, 600);
      expect(places.length).toBeLessThanOrEqual(600);
      expect(places.length).toBeGreaterThanOrEqual(Math.min(length, 300));
      expect(places[0]).toBe(0);
      expect(places.every((place, index) => place < length && place > (places[index - 1] ?? -1))).toBe(true);
    },
  );

  test.each([2, 3, 4, 7, 8, 16, 32])("are of all kinds where %i follow one another in turn", (kinds) => {
    for (const length of [1_200, 4_800, 38_400, 100_000]) {
      const sample = rowSample();
      const rows = Array.from({ length }, (_, row) => ({ cells: [String(row % kinds)] }));
      for (const [row, { cells }] of rows.entries()) if (row === sample.next) sampleRow(sample, cells);
      expect(new Set(sample.rows.map(([cell]) => cell)).size).toBe(kinds);
      expect(profileColumn(rows, 0).distinct).toBe(kinds);
    }
  });
});
