import { describe, expect, test } from "vitest";
import { readDuration } from "../../lib/ingest/cells/read-duration";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { expectCounted } from "./counted-files";

describe("a duration", () => {
  test.each([
    ["3h 20m", "min", 200, 199.5, 200.5],
    ["2d 4h", "h", 52, 51.5, 52.5],
    ["1 hour, 30 minutes", "h", 1.5, 1.49166666667, 1.50833333333],
    ["1h30m15s", "s", 5415, 5414.5, 5415.5],
    ["45m", "h", 0.75, 0.741666666667, 0.758333333333],
    ["54.1s", "min", 0.901666666667, 0.900833333333, 0.9025],
    ["3.2 min", "s", 192, 189, 195],
    ["850 ms", "s", 0.85, 0.8495, 0.8505],
  ])("%s in %s", (text, unit, value, low, high) => {
    expect(readDuration(text, unit)).toEqual({ value, low, high });
  });

  test.each([
    ["3h 20m", "count"],
    ["20m 3h", "h"],
    ["3h 3h", "h"],
    ["3 x", "h"],
    ["h", "h"],
    ["", "h"],
    ["3h of work", "h"],
    ["-3h", "h"],
  ])("is not %j in %s", (text, unit) => {
    expect(readDuration(text, unit)).toBeUndefined();
  });
});

describe("a column of durations", () => {
  test("is read in one unit, whatever units its cells have", () =>
    expectCounted({
      label: "",
      file: "runs.csv",
      text: "model,training time,Duration,latency\nA,3h 30m,3.5min,1.5s\nB,2d 4h,30s,850ms\nC,45m,2min,soon\n",
      rows: 3,
      values: [
        ["A", "training-time", 3.5],
        ["A", "duration", 3.5],
        ["A", "latency", 1500],
        ["B", "training-time", 52],
        ["B", "duration", 0.5],
        ["B", "latency", 850],
        ["C", "training-time", 0.75],
        ["C", "duration", 2],
      ],
      issues: ["bad-cell"],
    }));

  test("keeps what was written, and how precisely", async () => {
    const text = "model,training time (h)\nA,3h 30m\nB,12\n";
    const { read } = importReadings([await readImport("a.csv", new TextEncoder().encode(text))]);
    const [first] = read.catalogue.measurements;
    expect(first).toMatchObject({ quantity: { value: 3.5 }, note: "written 3h 30m" });
    expect(first?.quantity.interval.low).toBeCloseTo(3.5 - 1 / 120);
  });
});
