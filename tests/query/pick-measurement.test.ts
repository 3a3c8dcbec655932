import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pickMeasurement } from "../../lib/query/pick-measurement";
import type { Catalogue } from "../../lib/schema/catalogue";
import { reporters } from "../../lib/schema/vocabulary";
import { catalogueOf, type MeasurementOf, type SourceOf } from "./catalogue-of";

const tableOf = (measurements: readonly Omit<MeasurementOf, "model">[], sources: readonly SourceOf[] = []): Catalogue =>
  catalogueOf({ measurements: measurements.map((one) => ({ model: "m", ...one })), sources });

const order = (catalogue: Catalogue): readonly (string | undefined)[] => {
  const picked = pickMeasurement(catalogue.measurements, catalogue.sources);
  return picked === undefined ? [] : [picked.measurement, ...picked.others].map(({ note }) => note);
};

describe("pickMeasurement", () => {
  test("an empty list has none", () => {
    expect(pickMeasurement([], new Map())).toBeUndefined();
  });

  test("a single measurement has no others", () => {
    expect(order(tableOf([{ value: "1", note: "only" }]))).toEqual(["only"]);
  });

  test("first-party comes before third-party, reproduced and estimated, however old", () => {
    const catalogue = tableOf([
      { value: "4", note: "estimated", reportedBy: "estimated", asOf: "2024" },
      { value: "3", note: "reproduced", reportedBy: "reproduced", asOf: "2023" },
      { value: "1", note: "first-party", reportedBy: "first-party", asOf: "2020" },
      { value: "2", note: "third-party", reportedBy: "third-party", asOf: "2022" },
    ]);
    expect(order(catalogue)).toEqual([...reporters]);
  });

  test("of equals the latest is taken, by its own date or else by that of its source", () => {
    const catalogue = tableOf(
      [
        { value: "1", note: "undated", source: "undated" },
        { value: "2", note: "own date", asOf: "2021-06", source: "old" },
        { value: "3", note: "source date", source: "recent" },
        { value: "4", note: "old source", source: "old" },
        { value: "5", note: "own older date", asOf: "2018", source: "recent" },
      ],
      [{ id: "recent", published: "2022" }, { id: "old", published: "2019" }, { id: "undated" }],
    );
    expect(order(catalogue)).toEqual(["source date", "own date", "old source", "own older date", "undated"]);
  });

  test("full equals keep the order of the table", () => {
    expect(
      order(
        tableOf([
          { value: "1", note: "a" },
          { value: "2", note: "b" },
          { value: "3", note: "c" },
        ]),
      ),
    ).toEqual(["a", "b", "c"]);
  });

  test("no measurement is lost or invented", () => {
    const one = fc.record({
      value: fc.constantFrom("1", "2"),
      reportedBy: fc.constantFrom(...reporters),
      asOf: fc.constantFrom("2019", "2020", undefined),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), (list) => {
        const { measurements, sources } = tableOf(list);
        const picked = pickMeasurement(measurements, sources);
        expect(picked).toBeDefined();
        if (picked === undefined) return;
        expect(new Set([picked.measurement, ...picked.others])).toEqual(new Set(measurements));
        expect(picked.others).toHaveLength(measurements.length - 1);
      }),
    );
  });
});
