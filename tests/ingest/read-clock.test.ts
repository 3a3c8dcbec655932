import { describe, expect, test } from "vitest";
import { clockOrderOf, readClock } from "../../lib/ingest/cells/read-clock";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { expectCounted } from "./counted-files";

describe("a clock", () => {
  test.each([
    ["1:23:45", "mm:ss", "s", 5025, 5024.5, 5025.5],
    ["01:23:45", "h:mm", "min", 83.75, 83.7416666667, 83.7583333333],
    ["14:05", "mm:ss", "s", 845, 844.5, 845.5],
    ["14:05", "h:mm", "h", 14.0833333333, 14.075, 14.0916666667],
    ["02:14.5", "mm:ss", "s", 134.5, 134.45, 134.55],
    ["02:14.5", "h:mm", "s", 134.5, 134.45, 134.55],
    ["2-03:04:05", "mm:ss", "s", 183845, 183844.5, 183845.5],
    ["1 day, 2:03:04", "mm:ss", "s", 93784, 93783.5, 93784.5],
  ] as const)("%s as %s in %s", (text, order, unit, value, low, high) => {
    expect(readClock(text, order, unit)).toEqual({ value, low, high });
  });

  test.each([
    ["14:05", "count"],
    ["14:65", "s"],
    ["1:2:3", "s"],
    ["12:34:56:78", "s"],
    ["3.5:20", "s"],
    ["", "s"],
  ])("is not %j in %s", (text, unit) => {
    expect(readClock(text, "mm:ss", unit)).toBeUndefined();
  });
});

describe("what a column of clocks counts", () => {
  test.each([
    ["by its hours", "Training time", ["1:23:45", "59:10"], "mm:ss"],
    ["by its fractions", "Lap", ["02:14.5"], "mm:ss"],
    ["by its name", "Time (mm:ss)", ["14:05"], "mm:ss"],
    ["by its name, in hours", "Time (hh:mm)", ["14:05"], "h:mm"],
    ["by its unit", "Runtime (min)", ["14:05"], "mm:ss"],
    ["by its unit, in hours", "Runtime [h]", ["14:05"], "h:mm"],
    ["is open where nothing says so", "Runtime", ["14:05", "9:10"], undefined],
    ["are no durations where they are times of day", "Start time", ["14:05:10"], undefined],
    ["are none in the time of a place", "time_utc", ["9:05:10"], undefined],
    ["are none where they may be", "Time", ["14:05:10", "09:00:00"], undefined],
    ["are some where no day is as long", "Time", ["30:05:10", "09:00:00"], "mm:ss"],
    ["are none among texts", "Runtime", ["1:23:45", "fast", "slow"], undefined],
  ] as const)("%s", (_, header, cells, order) => {
    expect(clockOrderOf(header, cells)).toBe(order);
  });
});

describe("a column of clocks", () => {
  test("is read in the unit of its metric, and keeps what was written", async () => {
    const text =
      "model,training time,Elapsed,started\nA,1:23:45,02:10,09:00:00\nB,30:00,00:50,09:10:00\nC,,1:00:00,11:00:00\n";
    await expectCounted({
      label: "",
      file: "runs.csv",
      text,
      rows: 3,
      values: [
        ["A", "training-time", 1.39583333333],
        ["A", "elapsed", 2.16666666667],
        ["B", "training-time", 0.5],
        ["B", "elapsed", 0.833333333333],
        ["C", "elapsed", 60],
      ],
      issues: [],
    });
    const { read, reports } = importReadings([await readImport("runs.csv", new TextEncoder().encode(text))]);
    expect(read.catalogue.measurements[0]).toMatchObject({ note: "written 1:23:45" });
    expect(reports[0]?.notRead).toMatchObject([{ header: "started", reason: "times of day, not values" }]);
  });

  test("says why it is not read where it may be minutes or hours", async () => {
    const bytes = new TextEncoder().encode("model,AP,Runtime\nA,1,1:30\nB,2,2:10\n");
    const { reports } = importReadings([await readImport("runs.csv", bytes)]);
    expect(reports[0]?.notRead[0]?.reason).toContain("minutes or hours");
  });
});
