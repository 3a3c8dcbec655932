import { describe, test } from "vitest";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "a group may stand above the models, too",
    file: "board.csv",
    text: `Features,,,Intelligence,,Price,Latency
Model,Creator,Context Window,AA Index,MMLU-Pro,Blended USD/1M Tokens,First Chunk (s)
Alpha,One,400k,68,87%,$3.44,78.21
Beta,Two,10m,,75%,$0.23,0.39
`,
    rows: 2,
    values: [
      ["Alpha", "context-length", 400_000],
      ["Alpha", "intelligence-aa-index", 68],
      ["Alpha", "accuracy", "mmlu-pro", "Intelligence", 87],
      ["Alpha", "cost", "Blended USD/1M Tokens", 3.44],
      ["Alpha", "latency", "First Chunk", 78_210],
      ["Beta", "context-length", 10_000_000],
      ["Beta", "accuracy", "mmlu-pro", "Intelligence", 75],
      ["Beta", "cost", "Blended USD/1M Tokens", 0.23],
      ["Beta", "latency", "First Chunk", 390],
    ],
  },
  {
    label: "a prefix may be written out",
    file: "compute.csv",
    text: "Entity,Training computation (petaFLOP)\nAlexNet,470\nPaLM,2.527e+9\n",
    rows: 2,
    values: [
      ["AlexNet", "training-compute", 4.7e17],
      ["PaLM", "training-compute", 2.527e24],
    ],
  },
  {
    label: "a Chinese scale stands before what it counts without a blank",
    file: "models.csv",
    text: "模型,训练数据(万亿token)\n甲,3\n乙,2.3\n",
    rows: 2,
    values: [
      ["甲", "0e599b29", 3e12],
      ["乙", "0e599b29", 2.3e12],
    ],
  },
  {
    label: "times are in one unit, though each cell has its own",
    file: "runs.csv",
    text: "Name,Duration,rmse\nbold,1.2min,0.78\nrare,34.5s,0.76\ncalm,512ms,0.7\n",
    rows: 3,
    values: [
      ["bold", "duration", 72],
      ["bold", "rmse", 0.78],
      ["rare", "duration", 34.5],
      ["rare", "rmse", 0.76],
      ["calm", "duration", 0.512],
      ["calm", "rmse", 0.7],
    ],
  },
  {
    label: "a place in brackets is a remark",
    file: "ranks.csv",
    text: "model,avg\nA,95.5 (1st)\nB,89.0 (14th)\nC,81.2 (#3)\n",
    rows: 3,
    values: [
      ["A", "avg", 95.5],
      ["B", "avg", 89],
      ["C", "avg", 81.2],
    ],
  },
  {
    label: "what is the same in all rows is no name of them, nor are data or those who sent them",
    file: "runs.csv",
    text: `run_id,uploader,task_type,data_name,flow_name,predictive_accuracy,usercpu_time_millis
1,8323,Classification,iris,forest(1),0.94,182.3
2,8323,Classification,iris,svc(3),0.96,12.9
3,8323,Classification,credit-g,forest(1),0.75,401
`,
    rows: 3,
    values: [
      ["forest(1)", "predictive-accuracy", "iris", 0.94],
      ["forest(1)", "usercpu-time", "iris", 182.3],
      ["svc(3)", "predictive-accuracy", "iris", 0.96],
      ["svc(3)", "usercpu-time", "iris", 12.9],
      ["forest(1)", "predictive-accuracy", "credit-g", 0.75],
      ["forest(1)", "usercpu-time", "credit-g", 401],
    ],
  },
  {
    label: "nothing is known in French",
    file: "modeles.csv",
    text: "Modèle;Débit (jetons/s)\nBLOOM;310,2\nAlpha;ND\nBeta;n.c.\n",
    rows: 3,
    values: [["BLOOM", "debit", 310.2]],
  },
];

describe("tables that are exported", () => {
  test.each(files)("$label", expectCounted);
});
