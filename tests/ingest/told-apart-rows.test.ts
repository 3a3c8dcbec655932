import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { columnsOf } from "./columns-of";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "the id of a run tells those rows apart that nothing else does, and says nothing of the others",
    file: "runs.jsonl",
    text: [
      { run_id: "orch/a/code", model: "A", engine: "vllm", tokens_per_second: 92.7 },
      { run_id: "orch/a/prose", model: "A", engine: "vllm", tokens_per_second: 90.2 },
      { run_id: "orch/b/code", model: "B", engine: "vllm", tokens_per_second: 35.5 },
    ]
      .map((row) => JSON.stringify(row))
      .join("\n"),
    rows: 3,
    values: [
      ["A", "tokens-per-second", "run id orch/a/code", 92.7],
      ["A", "tokens-per-second", "run id orch/a/prose", 90.2],
      ["B", "tokens-per-second", 35.5],
    ],
  },
  {
    label: "rows that say the same of a run twice are told",
    file: "runs.csv",
    text: "id,run_id,model,accuracy\n1,r1,A,50.5\n2,r1,A,51.5\n3,r2,B,60\n",
    rows: 3,
    values: [
      ["A", "accuracy", 50.5],
      ["B", "accuracy", 60],
    ],
    issues: ["contradiction"],
  },
  {
    label: "a size that tells rows of one name apart is a value as well, and a condition of these rows alone",
    file: "sizes-of-one.csv",
    text: "Model,Params (B),f1\norg/a,7.5,60.5\norg/a,8.5,61.5\norg/b,13.5,65.5\n",
    rows: 3,
    values: [
      ["org/a", "parameters", "Params (B) 7.5", 7.5e9],
      ["org/a", "f1", "Params (B) 7.5", 60.5],
      ["org/a", "parameters", "Params (B) 8.5", 8.5e9],
      ["org/a", "f1", "Params (B) 8.5", 61.5],
      ["org/b", "parameters", 13.5e9],
      ["org/b", "f1", 65.5],
    ],
  },
  {
    label: "ids by their looks and moments are no conditions, and rows are runs",
    file: "hashes.csv",
    text: `model,key,ts,f1\n${["A", "A", "A", "B", "B", "B"].map((name, run) => `${name},0135dc581385f46${run},178514517${run},6${run}.5`).join("\n")}\n`,
    rows: 6,
    values: [
      ["A", "f1", "run 1", 60.5],
      ["A", "f1", "run 2", 61.5],
      ["A", "f1", "run 3", 62.5],
      ["B", "f1", "run 1", 63.5],
      ["B", "f1", "run 2", 64.5],
      ["B", "f1", "run 3", 65.5],
    ],
    issues: ["numbered-runs"],
  },
  {
    label: "sizes that differ within a method are under its conditions",
    file: "detectors.csv",
    text: "Model,Backbone,Params,mAP\nMask R-CNN,Swin-T,48M,43.7\nMask R-CNN,Swin-S,69M,48.5\nCascade,Swin-T,86M,48.1\n",
    rows: 3,
    values: [
      ["Mask R-CNN", "parameters", "Swin-T", 48e6],
      ["Mask R-CNN", "map", "Swin-T", 43.7],
      ["Mask R-CNN", "parameters", "Swin-S", 69e6],
      ["Mask R-CNN", "map", "Swin-S", 48.5],
      ["Cascade", "parameters", "Swin-T", 86e6],
      ["Cascade", "map", "Swin-T", 48.1],
    ],
  },
  {
    label: "the only measure is no condition, and rows that nothing tells apart are runs",
    file: "sorts.csv",
    text: "Algoritmo,Threads,TempoMS\nBubble,1,5\nBubble,1,1\nBubble,1,5\nBubble,1,0\nQuick,1,2\nQuick,1,0\nQuick,4,1\n",
    rows: 7,
    values: [
      ["Bubble", "tempo", "Threads 1, run 1", 5],
      ["Bubble", "tempo", "Threads 1, run 2", 1],
      ["Bubble", "tempo", "Threads 1, run 3", 5],
      ["Bubble", "tempo", "Threads 1, run 4", 0],
      ["Quick", "tempo", "Threads 1, run 1", 2],
      ["Quick", "tempo", "Threads 1, run 2", 0],
      ["Quick", "tempo", "Threads 4", 1],
    ],
    issues: ["numbered-runs"],
  },
  {
    label: "rows that are one text many times are no runs",
    file: "again.csv",
    text: `model,acc\n${"A,71.5\n".repeat(5)}B,70.5\n`,
    rows: 6,
    values: [
      ["A", "accuracy", 71.5],
      ["B", "accuracy", 70.5],
    ],
    issues: ["repeated-value", "repeated-value", "repeated-value", "repeated-value"],
  },
  {
    label: "rows in pairs are slips where they are few",
    file: "slips.csv",
    text: "model,acc\nA,71.5\nB,70.5\nA,72.5\nB,69.5\n",
    rows: 4,
    values: [
      ["A", "accuracy", 71.5],
      ["B", "accuracy", 70.5],
    ],
    issues: ["contradiction", "contradiction"],
  },
  {
    label: "rows in pairs are two runs where they are many",
    file: "pairs.csv",
    text: `model,acc\n${["A", "B", "C", "D", "E", "F"].map((name, row) => `${name},${row}.5\n${name},${row}.25\n`).join("")}`,
    rows: 12,
    values: ["A", "B", "C", "D", "E", "F"].flatMap((name, row) => [
      [name, "accuracy", "run 1", row + 0.5] as const,
      [name, "accuracy", "run 2", row + 0.25] as const,
    ]),
    issues: ["numbered-runs"],
  },
  {
    label: "a few rows that a machine has measured again are runs, and one that is far from its own is none",
    file: "again.csv",
    text: [
      "model,batch_size,throughput",
      ...[..."ABCDEFGHIJ"].flatMap((name, row) => [
        `${name},1,${row + 1}.25`,
        `${name},2,${row + 1}.5`,
        `${name},2,${row + 1}.512345`,
        `${name},4,${row + 1}.75`,
      ]),
      "",
    ]
      .join("\n")
      .replaceAll(".5\n", ".501234\n")
      .replace("J,2,10.512345", "J,2,1619.512345"),
    rows: 40,
    values: [..."ABCDEFGHIJ"].flatMap((name, row) => [
      [name, "throughput", "batch size 1", row + 1.25] as const,
      [name, "throughput", row < 9 ? "batch size 2, run 1" : "batch size 2", row + 1.501234] as const,
      ...(row < 9 ? [[name, "throughput", "batch size 2, run 2", row + 1.512345] as const] : []),
      [name, "throughput", "batch size 4", row + 1.75] as const,
    ]),
    issues: ["numbered-runs", "contradiction"],
  },
  {
    label: "decimals that never come again are no setting",
    file: "nmf.csv",
    text: "Size;Classic;Batch\n10;0.04346;0.11416\n100;0.29722;0.62072\n",
    rows: 2,
    values: [
      ["nmf", "classic", "Size 10", 0.04346],
      ["nmf", "batch", "Size 10", 0.11416],
      ["nmf", "classic", "Size 100", 0.29722],
      ["nmf", "batch", "Size 100", 0.62072],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "numbers that rise from row to row are under what the others were measured",
    file: "higgs.csv",
    text: "n,linear,RF\n0.0001,0.63,0.65\n0.001,0.66,0.72\n0.01,0.68,0.78\n",
    rows: 3,
    values: [
      ["higgs", "linear", "n 0.0001", 0.63],
      ["higgs", "rf", "n 0.0001", 0.65],
      ["higgs", "linear", "n 0.001", 0.66],
      ["higgs", "rf", "n 0.001", 0.72],
      ["higgs", "linear", "n 0.01", 0.68],
      ["higgs", "rf", "n 0.01", 0.78],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "the size of a task is a condition, and no measure of a program",
    file: "dgemm.csv",
    text: "matrix_size,threads,speedup\n512,1,1.0\n512,2,1.78\n1024,1,1.0\n1024,2,1.9\n",
    rows: 4,
    values: [
      ["dgemm", "speedup", "matrix size 512, threads 1", 1],
      ["dgemm", "speedup", "matrix size 512, threads 2", 1.78],
      ["dgemm", "speedup", "matrix size 1024, threads 1", 1],
      ["dgemm", "speedup", "matrix size 1024, threads 2", 1.9],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "one paper may give a model another size for each test",
    file: "lm.md",
    text: "## PTB\n\n| Model | BPC | Params | Paper |\n|---|---|---|---|\n| A | 1.25 | 24M | P |\n\n## Text8\n\n| Model | BPC | Params | Paper |\n|---|---|---|---|\n| A | 1.5 | 35M | P |\n",
    rows: 2,
    values: [
      ["A", "bpc", "PTB", 1.25],
      ["A", "parameters", "PTB", 24e6],
      ["A", "bpc", "Text8", 1.5],
      ["A", "parameters", "Text8", 35e6],
    ],
  },
  {
    label: "a setting of the run is a condition where it alone tells rows apart",
    file: "rates.csv",
    text: "model,learning_rate,acc\nD,0.1,37.5\nD,0.01,40.5\nN,0.1,37.4\nN,0.01,40.8\n",
    rows: 4,
    values: [
      ["D", "accuracy", "learning rate 0.1", 37.5],
      ["D", "accuracy", "learning rate 0.01", 40.5],
      ["N", "accuracy", "learning rate 0.1", 37.4],
      ["N", "accuracy", "learning rate 0.01", 40.8],
    ],
  },
  {
    label: "a note is a condition where it alone tells rows apart",
    file: "decoding.md",
    text: "| method | WER | comment |\n|---|---|---|\n| greedy | 2.27 | --epoch 30 |\n| beam | 2.25 | --epoch 30 |\n| greedy | 2.23 | --epoch 40 |\n| beam | 2.21 | --epoch 40 |\n",
    rows: 4,
    values: [
      ["greedy", "word-error-rate", "--epoch 30", 2.27],
      ["beam", "word-error-rate", "--epoch 30", 2.25],
      ["greedy", "word-error-rate", "--epoch 40", 2.23],
      ["beam", "word-error-rate", "--epoch 40", 2.21],
    ],
  },
];

describe("rows of one model are told apart by what they were measured under", () => {
  test.each(files)("$label", expectCounted);
});

test("a number of any form says under which setting it is", async () => {
  const text = "model,learning_rate,acc\nA,1e-4,0.5\nA,1.10E-05,0.6\n";
  const { read } = importReadings([await readImport("t.csv", new TextEncoder().encode(text))]);
  expect(read.catalogue.measurements.map(({ condition }) => condition)).toEqual([
    "learning rate 1e-4",
    "learning rate 1.10E-05",
  ]);
});

test("a moment of each row tells no rows apart where another column does", async () => {
  const columns = await columnsOf(
    "model,data,timestamp,score\nA,x,1697528177.5,0.5\nA,y,1697528178.5,0.6\nB,x,1697528179.5,0.7\n",
  );
  expect(columns.map(({ role }) => role).slice(0, 2)).toEqual(["model", "condition"]);
  expect(columns[2]?.condition).toBeUndefined();
});
