import { describe, expect, test } from "vitest";
import { twoNumbers } from "../../lib/ingest/cells/two-numbers";
import { splitPairs } from "../../lib/ingest/tables/split-pairs";
import { type CountedFile, expectCounted } from "./counted-files";

describe("a cell of two numbers", () => {
  test.each([
    ["23.4 / 45.1", ["23.4", "45.1", "/"]],
    ["19.8/41.0", ["19.8", "41.0", "/"]],
    ["25.6M / 4.1G", ["25.6M", "4.1G", "/"]],
    ["76.1%|92.9%", ["76.1%", "92.9%", "|"]],
    ["- / 41.0", ["-", "41.0", "/"]],
    ["12.3 (4.5)", ["12.3", "4.5", "()"]],
    ["12.3（±4.5）", ["12.3", "4.5", "()"]],
    ["+5/-4", undefined],
    ["-4/+5", undefined],
    ["2023/12", undefined],
    ["2023/12/01", undefined],
    ["N/A", undefined],
    ["- / -", undefined],
    ["12.3", undefined],
    ["ViT-B/16", undefined],
    ["R50 (FPN)", undefined],
  ] as const)("%s", (cell, parts) => {
    const pair = twoNumbers(cell);
    expect(pair === undefined ? undefined : [pair.first, pair.second, pair.sign]).toEqual(parts);
  });
});

describe("a header says what the two are", () => {
  test.each<readonly [header: string, cell: string, names: readonly string[]]>([
    ["BLEU / chrF", "1 / 2", ["BLEU", "chrF"]],
    ["EM|F1", "1|2", ["EM", "F1"]],
    ["Top-1/Top-5 (%)", "1/2", ["Top-1 (%)", "Top-5 (%)"]],
    ["Accuracy (top-1/top-5)", "1/2", ["Accuracy (top-1)", "Accuracy (top-5)"]],
    ["RMSE (3 / 5 days) [K]", "1 / 2", ["RMSE (3 days) [K]", "RMSE (5 days) [K]"]],
    ["RMSE (3 / 5 days) [m2/s[2]]", "1 / 2", ["RMSE (3 days) [m2/s[2]]", "RMSE (5 days) [m2/s[2]]"]],
    ["Acc (Vanilla/Mix-Up [13]_ )", "1 / 2", ["Acc (Vanilla)", "Acc (Mix-Up)"]],
    ["RMSE (day 3 / day 5) (K) last", "1 / 2", ["RMSE (day 3 / day 5) (K) last"]],
    ["EM (F1)", "1 (2)", ["EM", "F1"]],
    ["mean (std)", "1 (2)", ["mean", "mean std"]],
    ["Reward (mean (sd))", "1 (2)", ["Reward mean", "Reward mean std"]],
    ["Latency (ms) (std)", "1 (2)", ["Latency (ms)", "Latency std"]],
    ["BLEU", "1 / 2", ["BLEU"]],
    ["img/s", "1 / 2", ["img/s"]],
    ["AP 50/75", "1 / 2", ["AP 50/75"]],
    ["MMLU (5-shot)", "1 (2)", ["MMLU (5-shot)"]],
    ["A / B / C", "1 / 2", ["A / B / C"]],
    ["BLEU / chrF", "1", ["BLEU / chrF"]],
  ])("%s over %s", (header, cell, names) => {
    const table = { path: "", header: ["model", header], rows: [{ line: 2, cells: ["a", cell] }] };
    expect(splitPairs(table).header).toEqual(["model", ...names]);
  });
});

const files: readonly CountedFile[] = [
  {
    label: "two metrics in a column, one number alone among them",
    file: "mt.csv",
    text: "Model,BLEU / chrF\nA,23.4 / 45.1\nB,19.8/41.0\nC,n/a\nD,27.1\nE,- / 49.6\n",
    rows: 5,
    values: [
      ["A", "bleu", 23.4],
      ["A", "chrf", 45.1],
      ["B", "bleu", 19.8],
      ["B", "chrf", 41],
      ["E", "chrf", 49.6],
    ],
    issues: ["bad-cell"],
  },
  {
    label: "a deviation in brackets, also where it is larger than its mean",
    file: "runs.csv",
    text: "Model,F1 mean (std)\nA,12.3 (4.5)\nB,10.0 (11.2)\nC,n/a\n",
    rows: 3,
    values: [
      ["A", "f1-mean", 12.3],
      ["B", "f1-mean", 10],
    ],
  },
  {
    label: "each with its own scale",
    file: "zoo.csv",
    text: "Model,Params / FLOPs\nR50,25.6M / 4.1G\n",
    rows: 1,
    values: [
      ["R50", "parameters", 25_600_000],
      ["R50", "flops", 4_100_000_000],
    ],
  },
  {
    label: "two that nothing names are listed, and never guessed",
    file: "mt.csv",
    text: "Model,En-De,De-En\nA,23.4 / 45.1,33.0\nB,19.8/41.0,30.2\n",
    rows: 2,
    values: [
      ["A", "de-en", 33],
      ["B", "de-en", 30.2],
    ],
    issues: ["bad-cell", "bad-cell"],
  },
  {
    label: "a remark on how a spread is written is no part of the name",
    file: "zoo.csv",
    text: "Model,mAP (mean ± std)\nR50,37.4 ± 0.2\n",
    rows: 1,
    values: [["R50", "map", 37.4]],
  },
];

describe("three numbers and more in a cell", () => {
  test.each<readonly [header: string, cell: string, names: readonly string[]]>([
    ["AP / AP50 / AP75", "37.0/57.8/39.6", ["AP", "AP50", "AP75"]],
    ["Recall@1/5/10", "37.5/57.8/69.6", ["Recall@1", "Recall@5", "Recall@10"]],
    ["Acc (a/b/c)", "37.0|57.8|-", ["Acc (a)", "Acc (b)", "Acc (c)"]],
    ["Box AP", "37.0/57.8/39.6", ["Box AP (part 1)", "Box AP (part 2)", "Box AP (part 3)"]],
    ["Batches", "8/16/32", ["Batches"]],
    ["lr", "0.1/0.01/0.001", ["lr"]],
    ["Box AP", "37.0/57.8", ["Box AP"]],
  ])("%s over %s", (header, cell, names) => {
    const table = { path: "", header: ["model", header], rows: [{ line: 2, cells: ["a", cell] }] };
    const split = splitPairs(table);
    expect(split.header).toEqual(["model", ...names]);
    expect(split.rows[0]?.cells).toHaveLength(names.length + 1);
  });

  test("are parts of what the header names where it does not name them", () =>
    expectCounted({
      label: "",
      file: "zoo.csv",
      text: "Model,Box AP\nA,37.5/57.5/39.5\nB,40.5/60.5/43.5\nC,n/a\nD,38.5\n",
      rows: 4,
      values: [
        ["A", "box-ap", "part 1", 37.5],
        ["A", "box-ap", "part 2", 57.5],
        ["A", "box-ap", "part 3", 39.5],
        ["B", "box-ap", "part 1", 40.5],
        ["B", "box-ap", "part 2", 60.5],
        ["B", "box-ap", "part 3", 43.5],
      ],
      issues: ["assumed-pair", "bad-cell"],
    }));
});

describe("columns of two numbers", () => {
  test.each(files)("$label", expectCounted);
});
