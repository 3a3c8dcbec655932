import { describe, test } from "vitest";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "statistics below titles hold what each title names, in its unit",
    file: "speed.md",
    text: "# Throughput (tokens/s)\n| Model | Mean | P95 |\n|---|---|---|\n| A-7b | 66 | 82 |\n\n# Time to first token (ms)\n| Model | Mean | P95 |\n|---|---|---|\n| A-7b | 310 | 450 |\n",
    rows: 2,
    values: [
      ["A-7b", "throughput", "Mean, Throughput (tokens/s)", 66],
      ["A-7b", "throughput", "P95, Throughput (tokens/s)", 82],
      ["A-7b", "time-to-first-token", "Mean, Time to first token (ms)", 310],
      ["A-7b", "time-to-first-token", "P95, Time to first token (ms)", 450],
    ],
  },
  {
    label: "parts of data below titles are scored by what each title names",
    file: "README.md",
    text: "# Results (CER)\n| Model | dev | test |\n|---|---|---|\n| A | 4.5 | 5.5 |\n\n# WERs for close microphones\n| Model | dev | test-clean |\n|---|---|---|\n| A | 0.06 | 0.08 |\n\n# 匹配 (Accuracy)：\n| 模型 | 开发集（dev) | 测试集（test) |\n|---|---|---|\n| A | 74.1 | 73.5 |\n",
    rows: 3,
    values: [
      ["A", "cer", "dev, Results (CER)", 4.5],
      ["A", "cer", "test, Results (CER)", 5.5],
      ["A", "word-error-rate", "dev, WERs for close microphones", 0.06],
      ["A", "word-error-rate", "test-clean, WERs for close microphones", 0.08],
      ["A", "accuracy", "开发集, dev, 匹配 (Accuracy)：", 74.1],
      ["A", "accuracy", "测试集, test, 匹配 (Accuracy)：", 73.5],
    ],
  },
  {
    label: "a title that begins with a word for a metric names another thing",
    file: "README.md",
    text: "# Loss functions\n| Model | dev | test |\n|---|---|---|\n| A | 4.5 | 5.5 |\n| B | 4.6 | 5.6 |\n",
    rows: 2,
    values: [
      ["A", "dev", 4.5],
      ["A", "test", 5.5],
      ["B", "dev", 4.6],
      ["B", "test", 5.6],
    ],
  },
  {
    label: "columns called by precisions hold one metric, which their unit tells",
    file: "speed.csv",
    text: "model,float16 (tokens/s),int4 (tokens/s)\nA-7b,84.5,112.5\n",
    rows: 1,
    values: [
      ["A-7b", "throughput", "float16", 84.5],
      ["A-7b", "throughput", "int4", 112.5],
    ],
  },
  {
    label: "columns called by who provides a model hold one metric, which nothing names",
    file: "providers.csv",
    text: "Model,Groq,Together\nA-70b,250,86\nA-8b,750,186\n",
    rows: 2,
    values: [
      ["A-70b", "value", "Groq", 250],
      ["A-70b", "value", "Together", 86],
      ["A-8b", "value", "Groq", 750],
      ["A-8b", "value", "Together", 186],
    ],
    issues: ["unstated-unit"],
  },
  {
    label: "what a run goes through is a condition, and each record of it has its own units",
    file: "report.json",
    text: JSON.stringify({
      model: "A-8b",
      report: {
        prefill: { latency: { unit: "s", count: 10, mean: 0.625 }, memory: { unit: "MB", max_ram: 1395.5 } },
        decode: { latency: { unit: "s", count: 10, mean: 2.5 }, memory: { unit: "MB", max_ram: 1396.5 } },
      },
    }),
    rows: 2,
    values: [
      ["A-8b", "latency", "mean, prefill", 0.625],
      ["A-8b", "memory", "max_ram, prefill", 1395.5],
      ["A-8b", "latency", "mean, decode", 2.5],
      ["A-8b", "memory", "max_ram, decode", 1396.5],
    ],
    notRead: ["latency.count"],
  },
  {
    label: "systems stand across, where rows are data, though bold cells say their unit",
    file: "speed.rst",
    text: "Speed\n-----\n\n========  ===========  ===========\nData      XGBoost      LightGBM\n========  ===========  ===========\nHiggs     3794.5 s     **130.5 s**\n:ref:`x`  674.25 s     **76.25 s**\n========  ===========  ===========\n",
    rows: 2,
    values: [
      ["XGBoost", "time", "higgs", 3794.5],
      ["LightGBM", "time", "higgs", 130.5],
      ["XGBoost", "time", "x", 674.25],
      ["LightGBM", "time", "x", 76.25],
    ],
  },
  {
    label: "what counts how large data are is no model",
    file: "data.csv",
    text: "Dataset,Dimensions,Download\nDEEP1B,96,yes\nGIST,960,yes\n",
    rows: 2,
    values: [
      ["data", "dimensions", "deep1b", 96],
      ["data", "dimensions", "gist", 960],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "how many parameters take part at a time is noted beside how many there are",
    file: "sizes.csv",
    text: "model,params\nA,397B (A17B)\nB,671B (37B active)\nC,70B\n",
    rows: 3,
    values: [
      ["A", "parameters", 397e9],
      ["B", "parameters", 671e9],
      ["C", "parameters", 70e9],
    ],
    notes: ["(A17B)", "(37B active)", ""],
  },
];

describe("what titles, units and records around say of values", () => {
  test.each(files)("$label", expectCounted);
});
