import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { isUnknown } from "../../lib/quantity";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "a schedule is a condition, and a link that is called as its column says nothing",
    file: "zoo.md",
    text: "| Backbone | Lr schd | Inf time (fps) | box AP | Config |\n|---|---|---|---|---|\n| R-50 | 1x | 21.4 | 37.4 | [config](a.py) |\n| R-50 | 2x | - | 38.4 | [config](b.py) |\n",
    rows: 2,
    values: [
      ["R-50", "inf-time", "Lr schd 1x", 21.4],
      ["R-50", "box-ap", "Lr schd 1x", 37.4],
      ["R-50", "box-ap", "Lr schd 2x", 38.4],
    ],
  },
  {
    label: "settings of a run are no results",
    file: "runs.csv",
    text: "model,learning_rate,run.seed,eval/accuracy\nA,0.0001,17,0.91\nB,0.0003,17,0.93\n",
    rows: 2,
    values: [
      ["A", "accuracy", 0.91],
      ["B", "accuracy", 0.93],
    ],
  },
  {
    label: "settings of a run tell its rows apart",
    file: "runs.csv",
    text: "model,seed,acc\nA,1,0.91\nA,2,0.92\nB,1,0.93\n",
    rows: 3,
    values: [
      ["A", "accuracy", "seed 1", 0.91],
      ["A", "accuracy", "seed 2", 0.92],
      ["B", "accuracy", "seed 1", 0.93],
    ],
  },
  {
    label: "moments are no values",
    file: "log.csv",
    text: "model,Wall time,acc\nA,1714550400.123,0.5\nB,1714550460.5,0.25\n",
    rows: 2,
    values: [
      ["A", "accuracy", 0.5],
      ["B", "accuracy", 0.25],
    ],
  },
  {
    label: "a price may carry the sign of its currency below its unit",
    file: "prices.csv",
    text: "model,input price ($/1M tokens)\nA,$2.50\nB,0.15$\nC,3\n",
    rows: 3,
    values: [
      ["A", "input-price", 2.5],
      ["B", "input-price", 0.15],
      ["C", "input-price", 3],
    ],
  },
  {
    label: "and in a column of millions it is one of them, on either side of the number",
    file: "costs.csv",
    text: "model,cost (million USD),revenue ($M),fee (万元)\nA,$8.5,-$2,3.5\nB,~$9,8.5$,4\nC,8.5 USD,$3B,5\n",
    rows: 3,
    values: [
      ["A", "cost", 8_500_000],
      ["A", "revenue", -2_000_000],
      ["A", "fee", 35_000],
      ["B", "cost", 9_000_000],
      ["B", "revenue", 8_500_000],
      ["B", "fee", 40_000],
      ["C", "cost", 8_500_000],
      ["C", "revenue", 3_000_000_000],
      ["C", "fee", 50_000],
    ],
  },
  {
    label: "each value in the unit beside it",
    file: "speed.csv",
    text: "Model,Scenario,Avg. Result,Units\nllama,Offline,24444.6,Tokens/s\nllama,Server,21504,Tokens/s\nresnet,Offline,704354,Samples/s\n",
    rows: 3,
    values: [
      ["llama", "avg.-result", "Offline", 24444.6],
      ["llama", "avg.-result", "Server", 21504],
      ["resnet", "avg.-result-samples-s", "Offline", 704354],
    ],
  },
  {
    label: "a unit may name what it is of",
    file: "summary.csv",
    text: "Model,Scenario,Result,Units\nllama,Offline,24444.6,Tokens/s\nwan,Single,27.5,Latency (s)\nyolo,Multi,4891.5,Latency (ms)\n",
    rows: 3,
    values: [
      ["llama", "result", 24444.6],
      ["wan", "latency", 27.5],
      ["yolo", "latency", 4.8915],
    ],
  },
  {
    label: "a currency is that of the prices beside it, and of nothing else",
    file: "prices.csv",
    text: "model,currency,input_price_per_1m,price ($/1M tokens),score\nA,USD,2.5,3,60\nB,CAD,1.5,4,70\n",
    rows: 2,
    values: [
      ["A", "input-price-per-1m", 2.5],
      ["A", "cost", 3],
      ["A", "score", 60],
      ["B", "input-price-per-1m-cad", 1.5],
      ["B", "cost", 4],
      ["B", "score", 70],
    ],
  },
  {
    label: "a currency beside other metrics than prices is no unit of theirs",
    file: "paid.csv",
    text: "model,metric,value,currency\nA,throughput,50.5,USD\nA,price,2.5,USD\nB,throughput,40.5,EUR\nB,price,3.5,EUR\n",
    rows: 4,
    values: [
      ["A", "throughput", 50.5],
      ["A", "cost", 2.5],
      ["B", "throughput", 40.5],
      ["B", "cost", 3.5],
    ],
    issues: ["unstated-unit"],
    notRead: ["currency"],
  },
  {
    label: "numbers beside one text that stands where there is none are values, and the text is told",
    file: "limits.csv",
    text: "model,latency_limit,cost ($)\nA,Confidential,3\nB,Confidential,4\nC,Confidential,5\nD,12.5,6\nE,14.5,7\n",
    rows: 5,
    values: [
      ["A", "cost", 3],
      ["B", "cost", 4],
      ["C", "cost", 5],
      ["D", "latency-limit", 12.5],
      ["D", "cost", 6],
      ["E", "latency-limit", 14.5],
      ["E", "cost", 7],
    ],
    issues: ["bad-cell", "bad-cell", "bad-cell"],
  },
  {
    label: "a unit of times is that of all columns of times, and numbers of the machine are no results",
    file: "bench.json",
    text: JSON.stringify({
      context: { num_cpus: 8, caches: [{ type: "Data", level: 1, size: 32768 }] },
      benchmarks: [
        { name: "BM_Sort/8", family_index: 0, real_time: 12.5, cpu_time: 12.25, time_unit: "ns" },
        { name: "BM_Sort/64", family_index: 0, real_time: 1.5, cpu_time: 1.25, time_unit: "us" },
      ],
    }),
    rows: 2,
    values: [
      ["BM_Sort/8", "real-time", 12.5],
      ["BM_Sort/8", "cpu-time", 12.25],
      ["BM_Sort/64", "real-time", 1500],
      ["BM_Sort/64", "cpu-time", 1250],
    ],
  },
  {
    label: "points part thousands where commas are for decimals in the same table",
    file: "top.csv",
    text: "System;Rmax;Power (kW)\nFrontier;1.206,00;22.786\nEagle;561,20;938\n",
    rows: 2,
    values: [
      ["Frontier", "rmax", 1206],
      ["Frontier", "power", 22786],
      ["Eagle", "rmax", 561.2],
      ["Eagle", "power", 938],
    ],
  },
  {
    label: "points are for decimals where a column beside them has no other",
    file: "mixed.csv",
    text: 'System;Rmax;Power (kW);Load\nFrontier;"1.206,00";22.786;0.75\nEagle;"561,20";938;0.5\n',
    rows: 2,
    values: [
      ["Frontier", "rmax", 1206],
      ["Frontier", "power", 22.786],
      ["Frontier", "load", 0.75],
      ["Eagle", "rmax", 561.2],
      ["Eagle", "power", 938],
      ["Eagle", "load", 0.5],
    ],
  },
  {
    label: "the first column of several that nothing names holds values where they are not whole",
    file: "lists.json",
    text: JSON.stringify({
      system: "Duck",
      result: [
        [0.5, 1.5],
        [0.5, 2.5],
      ],
    }),
    rows: 2,
    values: [
      ["Duck", "column-1", 0.5],
      ["Duck", "column-2", 1.5],
    ],
    issues: ["repeated-value", "contradiction"],
  },
];

describe("what stands beside results", () => {
  test.each(files)("$label", expectCounted);
});

test("of what is done in a second, more is better", async () => {
  const text = "model,Inf time (fps),Requests/s,Latency (s)\nA,21.4,3,1\n";
  const { read } = importReadings([await readImport("a.csv", new TextEncoder().encode(text))]);
  expect([...read.catalogue.metrics.values()].map(({ unit, better }) => [unit, better])).toEqual([
    ["frames/s", "higher"],
    ["requests/s", "higher"],
    ["ms", "lower"],
  ]);
});

test.each(["暂无", "未公开", "未披露", "k. A.", "unbekannt", "n.r."])("%s says that nothing is known", (text) => {
  expect(isUnknown(text)).toBe(true);
});
