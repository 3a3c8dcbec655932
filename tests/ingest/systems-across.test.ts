import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "systems by the size of a problem are what is compared, by something that nothing names",
    file: "fused-attention-d64.csv",
    text: "N_CTX,Triton [FP16],Triton [FP8],Flash-2\n1024.0,105.5,110.5,100.5\n2048.0,125.5,130.5,118.5\n",
    rows: 2,
    values: [
      ["Triton [FP16]", "value", "N CTX 1024.0", 105.5],
      ["Triton [FP8]", "value", "N CTX 1024.0", 110.5],
      ["Flash-2", "value", "N CTX 1024.0", 100.5],
      ["Triton [FP16]", "value", "N CTX 2048.0", 125.5],
      ["Triton [FP8]", "value", "N CTX 2048.0", 130.5],
      ["Flash-2", "value", "N CTX 2048.0", 118.5],
    ],
    issues: ["unstated-unit", "unstated-unit", "unstated-unit"],
  },
  {
    label: "a problem may have several sizes, and the name of the file may say what is measured",
    file: "matmul-latency.csv",
    text: "M,N,K,cuBLAS,Triton,speedup\n256,256,128,4.5,4.25,1.06\n384,384,128,12.5,12.25,1.02\n",
    rows: 2,
    values: [
      ["cuBLAS", "latency", "M 256, N 256, K 128", 4.5],
      ["Triton", "latency", "M 256, N 256, K 128", 4.25],
      ["cuBLAS", "latency", "M 384, N 384, K 128", 12.5],
      ["Triton", "latency", "M 384, N 384, K 128", 12.25],
    ],
    issues: ["unstated-unit", "unstated-unit"],
    notRead: ["speedup"],
  },
  {
    label: "a unit in each header is that of the values",
    file: "vector-add-performance.csv",
    text: "size,Triton (GB/s),Torch (GB/s)\n4096,8,9.5\n8192,15.5,19\n16384,31.5,38\n",
    rows: 3,
    values: [
      ["Triton", "performance", "size 4096", 8],
      ["Torch", "performance", "size 4096", 9.5],
      ["Triton", "performance", "size 8192", 15.5],
      ["Torch", "performance", "size 8192", 19],
      ["Triton", "performance", "size 16384", 31.5],
      ["Torch", "performance", "size 16384", 38],
    ],
  },
  {
    label: "machines down and models across, whose sizes may be all of their names",
    file: "speed.md",
    text: "| GPU | 8B Q4_K_M | 70B F16 |\n|---|---|---|\n| A100 80GB | 138.3 | 9.5 |\n| H100 80GB | 144.5 | 11.5 |\n",
    rows: 2,
    values: [
      ["8B Q4_K_M", "speed", "A100 80GB", 138.3],
      ["70B F16", "speed", "A100 80GB", 9.5],
      ["8B Q4_K_M", "speed", "H100 80GB", 144.5],
      ["70B F16", "speed", "H100 80GB", 11.5],
    ],
    issues: ["unstated-unit", "unstated-unit"],
  },
  {
    label: "precisions across are no models, so machines are compared",
    file: "precisions.md",
    text: "| GPU | FP32 | INT8 |\n|---|---|---|\n| A100 80GB | 19.5 | 624.5 |\n| H100 80GB | 67.5 | 1979.5 |\n",
    rows: 2,
    values: [
      ["A100 80GB", "value", "FP32", 19.5],
      ["A100 80GB", "value", "INT8", 624.5],
      ["H100 80GB", "value", "FP32", 67.5],
      ["H100 80GB", "value", "INT8", 1979.5],
    ],
    issues: ["unstated-unit"],
  },
  {
    label: "what is not called as a system is no model",
    file: "sizes.csv",
    text: "size,precise,torch_loss\n1024,0.5,0.6\n2048,0.6,0.7\n4096,0.7,0.8\n",
    rows: 3,
    values: [
      ["sizes", "precise", "size 1024", 0.5],
      ["sizes", "torch-loss", "size 1024", 0.6],
      ["sizes", "precise", "size 2048", 0.6],
      ["sizes", "torch-loss", "size 2048", 0.7],
      ["sizes", "precise", "size 4096", 0.7],
      ["sizes", "torch-loss", "size 4096", 0.8],
    ],
    issues: ["guessed-model"],
  },
];

describe("systems beside the size of a problem", () => {
  test.each(files)("$label", expectCounted);
});

test.each([
  ["softmax-performance.csv", "neutral"],
  ["softmax-speed.csv", "neutral"],
  ["softmax-throughput.csv", "higher"],
  ["softmax-time.csv", "lower"],
])("which way is better is as %s says, where that is sure", async (file, better) => {
  const text = "N,Triton,Torch\n256,480.5,707.5\n384,657.5,828.5\n";
  const { read } = importReadings([await readImport(file, new TextEncoder().encode(text))]);
  expect([...read.catalogue.metrics.values()].map((metric) => metric.better)).toEqual([better]);
});
