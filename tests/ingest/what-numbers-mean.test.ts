import { describe, test } from "vitest";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "the name of a metric in a row says in what its value counts, as a header does",
    file: "spec.csv",
    text: "Model,Metric,Value\nA,GFlops,0.5\nA,MParams,1.5\nA,Latency (ms),3\nB,GFlops,4\nB,MParams,7\nB,Latency (ms),9\n",
    rows: 6,
    values: [
      ["A", "flops", 0.5e9],
      ["A", "parameters", 1.5e6],
      ["A", "latency", 3],
      ["B", "flops", 4e9],
      ["B", "parameters", 7e6],
      ["B", "latency", 9],
    ],
  },
  {
    label: "so does the unit beside the name, where it can only be a scale",
    file: "units.csv",
    text: "Model,Metric,Value,Unit\nA,Params,1.5,M\nA,Memory,512,B\nB,Params,7,M\nB,Memory,1024,B\n",
    rows: 4,
    values: [
      ["A", "parameters", 1.5e6],
      ["A", "memory", 512],
      ["B", "parameters", 7e6],
      ["B", "memory", 1024],
    ],
  },
  {
    label: "parts of a parameter in rows mean millions or billions, and it is said",
    file: "bare.csv",
    text: "Model,Metric,Value\nA,Params,1.5\nA,Layers,12\nB,Params,7\nB,Layers,24\n",
    rows: 4,
    values: [
      ["A", "parameters", 1.5],
      ["A", "layers", 12],
      ["B", "parameters", 7],
      ["B", "layers", 24],
    ],
    issues: ["bare-count"],
  },
  {
    label: "two numbers that make a hundred are a share and its rest, where the header says so",
    file: "rests.csv",
    text: "Model,Top-1 (Err)\nA,74.752 (25.248)\nB,76.13 (23.87)\n",
    rows: 2,
    values: [
      ["A", "top1-accuracy", 74.752],
      ["A", "top1-error", 25.248],
      ["B", "top1-accuracy", 76.13],
      ["B", "top1-error", 23.87],
    ],
  },
  {
    label: "and the rest is no deviation where it does not",
    file: "noted.csv",
    text: "Model,Top-1\nA,74.752 (25.248)\nB,76.13 (23.87)\n",
    rows: 2,
    values: [
      ["A", "top1-accuracy", 74.752],
      ["B", "top1-accuracy", 76.13],
    ],
    notes: ["(25.248)", "(23.87)"],
  },
  {
    label: "K behind an error or a temperature is kelvin, and a thousand behind what is counted",
    file: "heat.csv",
    text: "Model,T850 RMSE [K],Steps [K],Downloads (K)\nA,1.5,20,3\nB,2.5,30,4\n",
    rows: 2,
    values: [
      ["A", "t850-rmse", 1.5],
      ["A", "steps", 20_000],
      ["A", "downloads", 3000],
      ["B", "t850-rmse", 2.5],
      ["B", "steps", 30_000],
      ["B", "downloads", 4000],
    ],
  },
  {
    label: "small letters behind a number are millimetres, and no millions",
    file: "joints.csv",
    text: "Model,MPJPE,Params\nA,61.9 mm,5mm\nB,62.7 mm,6M\n",
    rows: 2,
    values: [
      ["A", "mpjpe", 61.9],
      ["B", "mpjpe", 62.7],
      ["B", "parameters", 6e6],
    ],
    issues: ["bad-cell"],
  },
  {
    label: "where most cells count parameters, what counts anything else is listed",
    file: "sizes.csv",
    text: "name,size\nGPT-3,175B parameters (dense)\nGLaM,1.2T parameters (dense)\nBLOOM,176B\nDolma,3T tokens\nMuffin,62 tasks\nPaLM,540B parameters (dense)\n",
    rows: 6,
    values: [
      ["GPT-3", "parameters", 175e9],
      ["GLaM", "parameters", 1.2e12],
      ["BLOOM", "parameters", 176e9],
      ["PaLM", "parameters", 540e9],
    ],
    issues: ["bad-cell", "bad-cell"],
  },
];

describe("what numbers count is said by names, units and other numbers", () => {
  test.each(files)("$label", expectCounted);
});
