import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "titles alone in rows are those of the rows below, and a dash leads to a variant of the row above",
    file: "speed.md",
    text: "| Model | Tokens per second | BLEU |\n|---|---|---|\n| **WMT14** | | |\n| Py 3.0 | 275.5 | 26.5 |\n| - int8 | 323.5 | 26.25 |\n| **OPUS** | | |\n| CT 3.6 | 525.5 | 27.5 |\n| - int8 | 696.5 | 27.25 |\n",
    rows: 4,
    values: [
      ["Py 3.0", "tokens-per-second", "WMT14", 275.5],
      ["Py 3.0", "bleu", "WMT14", 26.5],
      ["Py 3.0", "tokens-per-second", "int8, WMT14", 323.5],
      ["Py 3.0", "bleu", "int8, WMT14", 26.25],
      ["CT 3.6", "tokens-per-second", "OPUS", 525.5],
      ["CT 3.6", "bleu", "OPUS", 27.5],
      ["CT 3.6", "tokens-per-second", "int8, OPUS", 696.5],
      ["CT 3.6", "bleu", "int8, OPUS", 27.25],
    ],
    issues: ["section-titles"],
  },
  {
    label: "a model without any value is no title",
    file: "open.csv",
    text: "model,acc,f1\nA,,\nB,70.5,60.5\nC,71.5,61.5\n",
    rows: 3,
    values: [
      ["B", "accuracy", 70.5],
      ["B", "f1", 60.5],
      ["C", "accuracy", 71.5],
      ["C", "f1", 61.5],
    ],
  },
  {
    label: "a sheet with merged names, a title, units and notes",
    file: "sheet.csv",
    text: "Benchmark,,,\nModel,Hardware,Throughput,Latency\n,,tokens/s,ms\nA,A100,2450,12.5\n,H100,4310,7.5\nB,A100,1210,21.5\n,H100,2208,13\n,,,\nAverage,,2544.5,13.5\nNote: batches of 8,,,\n",
    rows: 6,
    leftOut: 2,
    values: [
      ["A", "throughput", "A100", 2450],
      ["A", "latency", "A100", 12.5],
      ["A", "throughput", "H100", 4310],
      ["A", "latency", "H100", 7.5],
      ["B", "throughput", "A100", 1210],
      ["B", "latency", "A100", 21.5],
      ["B", "throughput", "H100", 2208],
      ["B", "latency", "H100", 13],
    ],
    issues: ["above-header", "second-header", "merged-cells", "row-left-out", "row-left-out"],
  },
  {
    label: "Markdown with names written once",
    file: "results.md",
    text: "| Model | Setting | acc |\n|---|---|---|\n| A | base | 11.5 |\n| | large | 12.5 |\n| B | base | 13.5 |\n| | large | 14.5 |\n",
    rows: 4,
    values: [
      ["A", "accuracy", "base", 11.5],
      ["A", "accuracy", "large", 12.5],
      ["B", "accuracy", "base", 13.5],
      ["B", "accuracy", "large", 14.5],
    ],
    issues: ["merged-cells"],
  },
  {
    label: "a name of two lines, the second in brackets",
    file: "tracks.md",
    text: "| dataset | algorithm | qps |\n|---|---|---|\n| yfcc | zilliz | 100 |\n| (filter track) | puck | 90 |\n| | faiss | 80 |\n| text2image | zilliz | 70 |\n| (OOD track) | puck | 60 |\n| | faiss | 50 |\n",
    rows: 6,
    values: [
      ["zilliz", "qps", "yfcc-filter-track", 100],
      ["puck", "qps", "yfcc-filter-track", 90],
      ["faiss", "qps", "yfcc-filter-track", 80],
      ["zilliz", "qps", "text2image-ood-track", 70],
      ["puck", "qps", "text2image-ood-track", 60],
      ["faiss", "qps", "text2image-ood-track", 50],
    ],
    issues: ["merged-cells"],
  },
  {
    label: "names that start with a digit tell rows of a group apart, too",
    file: "gpus.md",
    text: "| GPU | Model | tg 512 |\n|---|---|---|\n| RTX 4000 | 8B Q4_K_M | 59.15 |\n| | 8B F16 | 20.92 |\n| RTX 5000 | 8B Q4_K_M | 91.39 |\n| | 8B F16 | 32.84 |\n",
    rows: 4,
    values: [
      ["8B Q4_K_M", "tg-512", "RTX 4000", 59.15],
      ["8B F16", "tg-512", "RTX 4000", 20.92],
      ["8B Q4_K_M", "tg-512", "RTX 5000", 91.39],
      ["8B F16", "tg-512", "RTX 5000", 32.84],
    ],
    issues: ["merged-cells"],
  },
  {
    label: "signs for yes and no in several columns tell rows of a group apart together",
    file: "signs.md",
    text: "| Model | Params | LM | Norm | vox1 |\n|---|---|---|---|---|\n| A | 4.61M | × | × | 1.9 |\n| | | × | √ | 1.8 |\n| | | √ | √ | 1.5 |\n| B | 6.19M | × | × | 1.1 |\n| | | √ | √ | 0.9 |\n",
    rows: 5,
    values: [
      ["A", "parameters", 4_610_000],
      ["A", "vox1", "LM ×, Norm ×", 1.9],
      ["A", "vox1", "LM ×, Norm √", 1.8],
      ["A", "vox1", "LM √, Norm √", 1.5],
      ["B", "parameters", 6_190_000],
      ["B", "vox1", "LM ×, Norm ×", 1.1],
      ["B", "vox1", "LM √, Norm √", 0.9],
    ],
    issues: ["merged-cells"],
  },
  {
    label: "a size beside a word tells rows of a group apart, where it comes again in others",
    file: "sizes.md",
    text: "| Model | chunk size | CER |\n|---|---|---|\n| A | full | 4.2 |\n| | 16 | 4.5 |\n| B | full | 4.6 |\n| | 16 | 4.9 |\n",
    rows: 4,
    values: [
      ["A", "cer", "chunk size full", 4.2],
      ["A", "cer", "chunk size 16", 4.5],
      ["B", "cer", "chunk size full", 4.6],
      ["B", "cer", "chunk size 16", 4.9],
    ],
    issues: ["merged-cells"],
  },
  {
    label: "numbers that were measured tell no rows apart",
    file: "measured.csv",
    text: "model,errors,score\nA,11,1\n,12,2\nB,11,3\n,12,4\n",
    rows: 4,
    leftOut: 2,
    values: [
      ["A", "errors", 11],
      ["A", "score", 1],
      ["B", "errors", 11],
      ["B", "score", 3],
    ],
    issues: ["row-left-out", "row-left-out"],
  },
  {
    label: "a sum within a group is of no model",
    file: "sums.csv",
    text: "Model,Subset,Errors\nA,x,1\n,y,2\n,Total,3\nB,x,4\n,y,5\n,Total,9\n",
    rows: 6,
    leftOut: 2,
    values: [
      ["A", "errors", "Subset x", 1],
      ["A", "errors", "Subset y", 2],
      ["B", "errors", "Subset x", 4],
      ["B", "errors", "Subset y", 5],
    ],
    issues: ["merged-cells", "row-left-out", "row-left-out"],
  },
  {
    label: "a name that was forgotten is not that of the row above",
    file: "forgotten.csv",
    text: "model,organization,score\nA,OpenAI,1\n,Google,2\nC,Meta,3\nD,Mistral,4\nE,Cohere,5\n",
    rows: 5,
    leftOut: 1,
    values: [
      ["A", "score", 1],
      ["C", "score", 3],
      ["D", "score", 4],
      ["E", "score", 5],
    ],
    issues: ["row-left-out"],
  },
  {
    label: "nothing is filled where no other column tells the rows apart",
    file: "deviations.csv",
    text: "model,score,gain\nA,81.5,1.5\n,(0.5),(0.25)\nB,79.5,2.5\n,(0.5),(0.5)\n",
    rows: 4,
    leftOut: 2,
    values: [
      ["A", "score", 81.5],
      ["A", "gain", 1.5],
      ["B", "score", 79.5],
      ["B", "gain", 2.5],
    ],
    issues: ["row-left-out", "row-left-out"],
  },
  {
    label: "nothing is filled over a gap",
    file: "gap.csv",
    text: "model,set,score\nA,x,1\n\n,y,2\n,z,3\nB,x,4\n,y,5\n",
    rows: 5,
    leftOut: 3,
    values: [
      ["A", "score", "set x", 1],
      ["B", "score", "set x", 4],
    ],
    issues: ["row-left-out", "row-left-out", "row-left-out"],
  },
];

describe("cells below a merged one", () => {
  test.each(files)("$label", expectCounted);

  test("are named, with how many and where", async () => {
    const text = "Model,Hardware,Latency (ms)\nA,A100,2\n,H100,3\nB,A100,4\n,H100,5\n";
    const { issues } = importReadings([await readImport("a.csv", new TextEncoder().encode(text))]);
    expect(issues).toMatchObject([{ code: "merged-cells", line: 3, value: "A" }]);
    expect(issues[0]?.message).toMatch(/^2 rows name nothing below "Model"/);
  });
});
