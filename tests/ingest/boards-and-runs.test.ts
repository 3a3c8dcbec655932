import { describe, test } from "vitest";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "tests in groups down, models across, with what the models are among the lines",
    file: "README.md",
    text: `|  | Benchmark (Metric) | # Shots | Alpha-V2 | Beta2.5 72B | Gamma-V3 |
|---|---|---|---|---|---|
| | Architecture | - | MoE | Dense | MoE |
| | # Total Params | - | 236B | 72B | 671B |
| English | Pile-test (BPB) | - | 0.606 | 0.638 | **0.548** |
| | BBH (EM) | 3-shot | 78.8 | 79.8 | - |
| Math | GSM8K (EM) | 8-shot | 81.6 | 88.3 | **89.3** |
`,
    rows: 5,
    values: [
      ["Alpha-V2", "parameters", 236e9],
      ["Beta2.5 72B", "parameters", 72e9],
      ["Gamma-V3", "parameters", 671e9],
      ["Alpha-V2", "score", "pile-test-bpb", 0.606],
      ["Beta2.5 72B", "score", "pile-test-bpb", 0.638],
      ["Gamma-V3", "score", "pile-test-bpb", 0.548],
      ["Alpha-V2", "score", "bbh-em", "3-shot", 78.8],
      ["Beta2.5 72B", "score", "bbh-em", "3-shot", 79.8],
      ["Alpha-V2", "score", "gsm8k-em", "8-shot", 81.6],
      ["Beta2.5 72B", "score", "gsm8k-em", "8-shot", 88.3],
      ["Gamma-V3", "score", "gsm8k-em", "8-shot", 89.3],
    ],
    issues: ["bad-cell", "bad-cell", "bad-cell"],
  },
  {
    label: "a name in every row is surer than a version in some, and an id of each row is no condition",
    file: "external.csv",
    text: "id,Name,EM,Model version,Shots\nrecA,Alpha 7B,77.5%,alpha-7b,5\nrecB,Alpha 7B,70.5%,alpha-7b,0\nrecC,Beta,65.5%,,5\nrecD,Gamma,60.5%,gamma-1,5\n",
    rows: 4,
    values: [
      ["Alpha 7B", "exact-match", "Shots 5", 77.5],
      ["Alpha 7B", "exact-match", "Shots 0", 70.5],
      ["Beta", "exact-match", "Shots 5", 65.5],
      ["Gamma", "exact-match", "Shots 5", 60.5],
    ],
  },
  {
    label: "runs are called by their names, and what they were given is no result",
    file: "runs.csv",
    text: "run_id,status,metrics.rmse,params.alpha,tags.source.name,tags.runName\na1,FINISHED,0.5,0.1,train.py,wise-fox\nb2,FINISHED,0.25,0.2,train.py,gaudy-elk\nc3,FAILED,,0.3,train.py,nimble-cow\n",
    rows: 3,
    values: [
      ["wise-fox", "rmse", "params.alpha 0.1", 0.5],
      ["gaudy-elk", "rmse", "params.alpha 0.2", 0.25],
    ],
  },
];

describe("boards and runs as they are published", () => {
  test.each(files)("$label", expectCounted);
});
