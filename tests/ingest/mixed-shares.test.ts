import { describe, expect, test } from "vitest";
import { openColumns } from "../../lib/columns/open-columns";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import type { Issue } from "../../lib/schema/issue";

type Told = readonly (readonly [line: number | undefined, column: string | undefined, value: string | undefined])[];

const bytesOf = (text: string) => new TextEncoder().encode(text);
const toldIn = (issues: readonly Issue[]): Told =>
  issues.flatMap(({ code, line, column, value }) => (code === "mixed-shares" ? [[line, column, value] as const] : []));
const told = async (text: string): Promise<Told> =>
  toldIn(importReadings([await readImport("ours.csv", bytesOf(text))]).issues);

describe("shares of one beside percentages in one column are told", () => {
  test.each<readonly [why: string, text: string, told: Told]>([
    ["of a measure in percent", "model,accuracy\na,93.5\nb,0.91\nc,95.1\nd,0.88\n", [[3, "accuracy", "0.91"]]],
    ["of one that is called as a share", "model,dev accuracy\na,93.5\nb,0.91\n", [[3, "dev accuracy", "0.91"]]],
    [
      "of a metric that rows name",
      "model,metric,value\na,accuracy,93.5\nb,accuracy,0.91\na,loss,0.5\nb,loss,12\n",
      [[3, "accuracy", "0.91"]],
    ],
    ["not of shares alone", "model,accuracy\na,0.91\nb,0.88\nc,1\n", []],
    ["not where the numbers go on in between, as of a hard test", "model,accuracy\na,0.5\nb,2.5\nc,38\n", []],
    ["not where the header says the unit", "model,accuracy (%)\na,93.5\nb,0.91\n", []],
    ["not where signs tell them apart", "model,accuracy\na,93.5%\nb,0.91\n", []],
    ["not of what should be low", "model,WER\na,0.9\nb,12.5\n", []],
    ["not of other scores", "model,score\na,0.9\nb,12.5\n", []],
  ])("%s", async (_, text, expected) => {
    expect(await told(text)).toEqual(expected);
  });

  test("which reading is taken, and in which rows it may be wrong", async () => {
    const { issues } = importReadings([
      await readImport("ours.csv", bytesOf("model,accuracy\na,93.5\nb,0.91\nc,0.5\n")),
    ]);
    const [message] = issues.flatMap((issue) => (issue.code === "mixed-shares" ? [issue.message] : []));
    expect(message).toContain("2 of 3 numbers are at most one (lines 3, 4)");
    expect(message).toContain("all are read as percentages, 0.91 as 0.91 %");
  });

  test("in a large file, too", async () => {
    const bytes = bytesOf("model,accuracy\na,93.5\nb,0.91\nc,95.1\n");
    const source = { size: bytes.length, stream: async () => new Blob([bytes]).stream() };
    const { issues } = await openColumns("ours.csv", source, () => undefined);
    expect(toldIn(issues)).toEqual([[undefined, "accuracy", "0.91"]]);
  });
});
