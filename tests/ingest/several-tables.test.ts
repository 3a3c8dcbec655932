import { describe, test } from "vitest";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "two tables in one sheet",
    file: "sheet.csv",
    text: "Model,Acc\nA,90.1\nB,88.2\n\nModel,Latency (ms)\nA,12\nB,15\n",
    rows: 4,
    values: [
      ["A", "accuracy", 90.1],
      ["B", "accuracy", 88.2],
      ["A", "latency", "line 5", 12],
      ["B", "latency", "line 5", 15],
    ],
  },
  {
    label: "files behind one another, each with the same header",
    file: "all.csv",
    text: "Model,Acc\nA,90.1\nModel,Acc\nB,88.2\n",
    rows: 2,
    values: [
      ["A", "accuracy", 90.1],
      ["B", "accuracy", 88.2],
    ],
  },
  {
    label: "a row that begins as the header does is a row",
    file: "one.csv",
    text: "Model,License,Acc\nA,MIT,90.1\nModel,Custom,88.2\n",
    rows: 2,
    values: [
      ["A", "accuracy", 90.1],
      ["Model", "accuracy", 88.2],
    ],
  },
  {
    label: "a corner that names both sides",
    file: "wer.csv",
    text: "Test set \\ Model,Whisper,Canary\nLibriSpeech,2.7,1.48\nAMI,16.0,13.9\n",
    rows: 2,
    values: [
      ["Whisper", "score", "librispeech", 2.7],
      ["Canary", "score", "librispeech", 1.48],
      ["Whisper", "score", "ami", 16],
      ["Canary", "score", "ami", 13.9],
    ],
  },
  {
    label: "the results in the card of a model, before its page",
    file: "README.md",
    text: "---\nlicense: mit\nmodel-index:\n- name: My-7B\n  results:\n  - task:\n      type: text-generation\n    dataset:\n      name: ARC\n      type: arc\n    metrics:\n    - type: accuracy\n      value: 64.59\n  - task:\n      type: text-generation\n    dataset:\n      name: HellaSwag\n      type: hs\n    metrics:\n    - type: accuracy\n      value: 85.2\n---\n\n# My-7B\n\nSome words: with a colon.\n",
    rows: 2,
    values: [
      ["My-7B", "accuracy", "arc", 64.59],
      ["My-7B", "accuracy", "hellaswag", 85.2],
    ],
  },
  {
    label: "tables with numbers in the page behind the results of a card are listed",
    file: "README.md",
    text: "---\nmodel-index:\n- name: My-7B\n  results:\n  - dataset:\n      name: ARC\n    metrics:\n    - type: accuracy\n      value: 64.59\n---\n\n# My-7B\n\n| Version | WER |\n|---|---|\n| 1 | 9.8 |\n\n| Task | Use |\n|---|---|\n| text | yes |\n",
    rows: 1,
    values: [["My-7B", "accuracy", "arc", 64.59]],
    issues: ["other-table"],
  },
  {
    label: "a page behind YAML that holds no results",
    file: "README.md",
    text: "---\nlicense: mit\ntags: [a, b]\n---\n\n# My-7B\n\n| Model | Acc |\n|---|---|\n| A | 90.1 |\n",
    rows: 1,
    values: [["A", "accuracy", 90.1]],
  },
  {
    label: "a page behind YAML, whatever it begins with",
    file: "post.md",
    text: "---\ntitle: Speeds\n---\n\nWe compare two of them:\n- [A](https://a.b) / Free\n\n| Model | Acc |\n|---|---|\n| A | 90.1 |\n",
    rows: 1,
    values: [["A", "accuracy", 90.1]],
  },
  {
    label: "a heading right below a table is that of the next one, and code below it begins there",
    file: "perf.md",
    text: "# GPUs: 1\n| Model | Latency (ms) |\n|---|---|\n| A | 10 |\n# GPUs: 2\n| Model | Latency (ms) |\n|---|---|\n| A | 5 |\n```\n# log\n```\n# GPUs: 4\n| Model | Latency (ms) |\n|---|---|\n| A | 3 |\n",
    rows: 3,
    values: [
      ["A", "latency", "GPUs: 1", 10],
      ["A", "latency", "GPUs: 2", 5],
      ["A", "latency", "GPUs: 4", 3],
    ],
  },
  {
    label: "a rule of Markdown whose cells are padded to the width of their columns",
    file: "padded.md",
    text: "# Speeds\n\n| Model | Latency (ms) |\n| :--   | --:          |\n| A     | 17.87        |\n| B     | 19.82        |\n",
    rows: 2,
    values: [
      ["A", "latency", 17.87],
      ["B", "latency", 19.82],
    ],
  },
  {
    label: "tables under titles, of which one names the models as another does",
    file: "paper.csv",
    text: "# TABLE 1: Accuracy\nVariant,Acc,F1\nQ2,40.5,30.5\nQ4,41.5,31.5\n\n# TABLE 2: Contexts\nVariant,Context Length,Latency (ms)\nQ2,256,63.5\nQ2,512,28.5\n\n# TABLE 3: All\nQuant,Mean TPS,StdDev,Max TPS,95% CI\nQ2,40.5,1.5,63.5,±2.5\nQ4,26.5,1.25,27.5,±1.75\n",
    rows: 6,
    values: [
      ["Q2", "accuracy", "TABLE 1: Accuracy", 40.5],
      ["Q2", "f1", "TABLE 1: Accuracy", 30.5],
      ["Q4", "accuracy", "TABLE 1: Accuracy", 41.5],
      ["Q4", "f1", "TABLE 1: Accuracy", 31.5],
      ["Q2", "latency", "TABLE 2: Contexts, Context Length 256", 63.5],
      ["Q2", "latency", "TABLE 2: Contexts, Context Length 512", 28.5],
      ["Q2", "mean-tps", "TABLE 3: All", 40.5],
      ["Q2", "max-tps", "TABLE 3: All", 63.5],
      ["Q4", "mean-tps", "TABLE 3: All", 26.5],
      ["Q4", "max-tps", "TABLE 3: All", 27.5],
    ],
    issues: ["unstated-unit", "unstated-unit"],
    notRead: ["95% CI"],
  },
  {
    label: "a row of texts below a blank line is a row where it is as wide as the others",
    file: "blank.csv",
    text: "Model,Acc,Top-5\nA,40.5,50.5\n\nB,pending,failed\nC,41.5,51.5\n",
    rows: 3,
    values: [
      ["A", "accuracy", 40.5],
      ["A", "top5-accuracy", 50.5],
      ["C", "accuracy", 41.5],
      ["C", "top5-accuracy", 51.5],
    ],
    issues: ["bad-cell"],
  },
  {
    label: "what a model has otherwise in another table is no property of it",
    file: "nets.md",
    text: "# mobilenet\n\n| Model | Acc | Params (M) |\n|---|---|---|\n| TRT | 70.5 | 3.5 |\n\n# resnet\n\n| Model | Acc | Params (M) |\n|---|---|---|\n| TRT | 69.5 | 11.5 |\n",
    rows: 2,
    values: [
      ["TRT", "accuracy", "mobilenet", 70.5],
      ["TRT", "parameters", "mobilenet", 3.5e6],
      ["TRT", "accuracy", "resnet", 69.5],
      ["TRT", "parameters", "resnet", 11.5e6],
    ],
  },
  {
    label: "deviations beside their values",
    file: "alpaca.csv",
    text: ",win_rate,standard_error,avg_length,length_controlled_winrate,lc_standard_error\ngpt-4o,51.33,1.47,1873,57.46,0.49\nYi,29.66,1.29,2123,27.19,0.63\n",
    rows: 2,
    values: [
      ["gpt-4o", "win-rate", 51.33],
      ["gpt-4o", "avg-length", 1873],
      ["gpt-4o", "length-controlled-winrate", 57.46],
      ["Yi", "win-rate", 29.66],
      ["Yi", "avg-length", 2123],
      ["Yi", "length-controlled-winrate", 27.19],
    ],
  },
];

describe("tables in one file", () => {
  test.each(files)("$label", expectCounted);
});
