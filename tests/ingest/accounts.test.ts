import { describe, expect, test } from "vitest";
import { changeRole, changeShape } from "../../lib/ingest/guess/edit-mapping";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "numbers alone in brackets are below zero where others stand in none",
    file: "years.csv",
    text: 'Company,Net income ($M),Change\nAlpha,(120.3),(4.5%)\nBeta,45.1,12.0%\nGamma,"(1,045.0)",-\nDelta,($8.5),+0.5%\n',
    rows: 4,
    values: [
      ["Alpha", "net-income", -120_300_000],
      ["Alpha", "change", -4.5],
      ["Beta", "net-income", 45_100_000],
      ["Beta", "change", 12],
      ["Gamma", "net-income", -1_045_000_000],
      ["Delta", "net-income", -8_500_000],
      ["Delta", "change", 0.5],
    ],
  },
  {
    label: "where all stand in brackets, nothing tells what they mean, and each is listed",
    file: "all.csv",
    text: "model,effect,score\nA,(0.12),1\nB,(0.31),2\n",
    rows: 2,
    values: [
      ["A", "score", 1],
      ["B", "score", 2],
    ],
    issues: ["bad-cell", "bad-cell"],
  },
  {
    label: "a number in brackets behind another is its uncertainty as before",
    file: "means.csv",
    text: "model,score\nA,81.5 (0.4)\nB,79.5 (0.6)\n",
    rows: 2,
    values: [
      ["A", "score", 81.5],
      ["B", "score", 79.5],
    ],
  },
  {
    label: "an uncertainty may stand in brackets",
    file: "errors.csv",
    text: "model,acc,acc_se\nA,0.5,(0.01)\nB,0.6,(0.02)\n",
    rows: 2,
    values: [
      ["A", "accuracy", 0.5],
      ["B", "accuracy", 0.6],
    ],
  },
];

describe("numbers in brackets", () => {
  test.each(files)("$label", expectCounted);

  test("their column says how they are read, and each value what was written", async () => {
    const text = "model,gain\nA,(12)\nB,3\nC,4\n";
    const { reports, read } = importReadings([await readImport("a.csv", new TextEncoder().encode(text))]);
    expect(reports[0]?.mapping.columns[1]).toMatchObject({
      brackets: "negative",
      reason: "a number alone in brackets is below zero, as accounts write it",
    });
    expect(read.catalogue.measurements.map(({ note }) => note)).toEqual(["written (12)", undefined, undefined]);
  });

  test("a column that is made one of values again is read so, too", async () => {
    const [reading] = (await readImport("a.csv", new TextEncoder().encode("model,gain\nA,(12)\nB,3\nC,4\n"))).readings;
    if (reading === undefined) throw new Error("no table was read");
    const { mapping, table } = reading;
    const again = changeRole(changeRole(mapping, 1, "ignore", table), 1, "measurement", table);
    expect(again.columns[1]).toEqual(mapping.columns[1]);
    expect(changeShape(mapping, "matrix", table).columns[1]).toMatchObject({
      role: "measurement",
      brackets: "negative",
    });
  });

  test("an uncertainty in brackets lies around its value", async () => {
    const text = "model,acc,acc_se\nA,0.5,(0.01)\n";
    const { read } = importReadings([await readImport("a.csv", new TextEncoder().encode(text))]);
    expect(read.catalogue.measurements[0]?.quantity.interval).toEqual({ low: 0.49, high: 0.51 });
  });
});
