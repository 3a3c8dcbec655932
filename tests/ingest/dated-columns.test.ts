import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { columnsOf } from "./columns-of";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "dates of release stay such where they tell two of one name apart, and a group above a size is no test",
    file: "list.csv",
    text: "Name,Release date,Size.Parameters (B)\nBERT,2018-10,0.34\nBERT,2018-11,0.11\nGPT-1,2018-06,0.12\n",
    rows: 3,
    values: [
      ["BERT", "parameters", "2018-10", 0.34e9],
      ["BERT", "parameters", "2018-11", 0.11e9],
      ["GPT-1", "parameters", 0.12e9],
    ],
    issues: ["model-conflict"],
  },
  {
    label: "countries with a row a year are compared, each year under its own condition",
    file: "panel.csv",
    text: "country,year,papers,patents\nUSA,2015,8871,12442\nUSA,2016,10775,801\nUSA,2017,9775,901\nUSA,2018,9975,981\nChina,2015,7445,25784\nChina,2016,8932,20052\nChina,2017,8132,20152\nChina,2018,8232,21152\n",
    rows: 8,
    values: (
      [
        ["USA", 2015, 8871, 12442],
        ["USA", 2016, 10775, 801],
        ["USA", 2017, 9775, 901],
        ["USA", 2018, 9975, 981],
        ["China", 2015, 7445, 25784],
        ["China", 2016, 8932, 20052],
        ["China", 2017, 8132, 20152],
        ["China", 2018, 8232, 21152],
      ] as const
    ).flatMap(([name, year, papers, patents]) => [
      [name, "papers", `year ${year}`, papers] as const,
      [name, "patents", `year ${year}`, patents] as const,
    ]),
  },
  {
    label: "a date that each row has for itself is a condition of those alone that nothing else tells apart",
    file: "days.csv",
    text: "model,date,f1\nA,2024-01-02,60.5\nA,2024-03-04,61.5\nB,2024-02-03,65.5\n",
    rows: 3,
    values: [
      ["A", "f1", "2024-01-02", 60.5],
      ["A", "f1", "2024-03-04", 61.5],
      ["B", "f1", 65.5],
    ],
  },
];

describe("a date is of what it is called after", () => {
  test.each(files)("$label", expectCounted);
});

test("a price has no date from when its model ends", async () => {
  const columns = await columnsOf("model,deprecation_date,price\nA,2026-09-28,1.5\nB,2026-10-16,2.5\n");
  expect(columns[1]?.role).toBe("ignore");
});

test.each([
  ["released", "model,release_date,score\nA,1754438400000,0.5\nB,1744761600000,0.6\n", ["2025-08-06", "2025-04-16"]],
  ["measured", "model,date,score\nA,1754438400,0.5\nA,1754524800.5,0.6\n", ["2025-08-06", "2025-08-07"]],
])("moments of Unix below a date are days: %s", async (_, text, days) => {
  const { read } = importReadings([await readImport("t.csv", new TextEncoder().encode(text))]);
  const { measurements, models } = read.catalogue;
  expect(measurements.map(({ model, asOf }) => (asOf ?? models.get(model)?.released)?.text)).toEqual(days);
});

test("years across date their values", async () => {
  const text = "Country Name,2019,2020\nChina,4.5,5.5\nGermany,1.5,2.5\n";
  const { read } = importReadings([await readImport("t.csv", new TextEncoder().encode(text))]);
  expect(read.catalogue.measurements.map(({ model, asOf }) => [model, asOf?.text])).toEqual([
    ["china", "2019"],
    ["china", "2020"],
    ["germany", "2019"],
    ["germany", "2020"],
  ]);
});

test("when a result was published is no release of its model", async () => {
  const text =
    "benchmark_name,model,score,metric,reported_by,publication_date\nGPQA,A,94.5,accuracy,Lab,2026-01-01\nOSWorld,A,62.5,accuracy,Lab,2026-02-01\n";
  const { read, issues } = importReadings([await readImport("scores.csv", new TextEncoder().encode(text))]);
  expect([...read.catalogue.models.values()].map(({ released }) => released)).toEqual([undefined]);
  expect(issues).toEqual([]);
});

test("beside no more than a source, the day of publishing is the release", async () => {
  const text =
    "model,published,metric,value,source_url\nA,2018-07-10,accuracy,79.5,https://a.org/1\nB,2019-01-02,WER,31.5,https://a.org/2\n";
  const { read } = importReadings([await readImport("t.csv", new TextEncoder().encode(text))]);
  expect([...read.catalogue.models.values()].map(({ released }) => released?.text)).toEqual([
    "2018-07-10",
    "2019-01-02",
  ]);
});
