import { expect, test } from "vitest";
import { readImport } from "../../lib/ingest/import-files";

const ownersIn = async (file: string, text: string): Promise<readonly string[]> => {
  const [reading] = (await readImport(file, new TextEncoder().encode(text))).readings;
  return (
    reading?.mapping.columns.flatMap(({ header, role, of }) =>
      of === undefined ? [] : [`${header}: ${role} of ${of}`],
    ) ?? []
  );
};

test("both ends are those of the mean, whatever stands between them", async () => {
  const record = { mean: 0.1032, median: 0.103, user: 0.2, system: 0.11, min: 0.0998, max: 0.1101 };
  const text = JSON.stringify({
    results: [
      { command: "rg", ...record },
      { command: "grep", ...record },
    ],
  });
  expect(await ownersIn("times.json", text)).toEqual(["min: low of mean", "max: high of mean"]);
});

test("a deviation finds its mean though both names end in a unit", async () => {
  const text = "model,mean_ttft_ms,median_ttft_ms,std_ttft_ms\nA,42.5,41.5,2.25\nB,52.5,51.5,3.25\n";
  expect(await ownersIn("speed.csv", text)).toEqual(["std_ttft_ms: uncertainty of mean_ttft_ms"]);
});

test.each(["ci95", "score 95% CI", "CI 95", "between"])(
  "cells of two ends below %s are those of the value",
  async (name) => {
    const text = `model,score,${name}\nA,71.2,"[69.9, 72.4]"\nB,65.0,"[64.1, 66.2]"\n`;
    expect(await ownersIn("scores.csv", text)).toEqual([`${name}: uncertainty of score`]);
  },
);

test("an interval behind the extremes is that of the mean", async () => {
  const text = "model,mean latency,min latency,max latency,95% CI\nA,40.5,38.5,43.5,±1.5\nB,50.5,48.5,53.5,±2.5\n";
  expect(await ownersIn("speed.csv", text)).toEqual(["95% CI: uncertainty of mean latency"]);
});
