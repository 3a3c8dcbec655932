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
      ["甲", "77b990cd", 3e12],
      ["乙", "77b990cd", 2.3e12],
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
  {
    label: "scales and names of columns in Portuguese",
    file: "modelos.csv",
    text: 'Modelo;Organização;Parâmetros (bilhões);Precisão (%)\nAlfa;Um;"70,5";"71,2"\nBeta;Dois;"2,4";"39,8"\n',
    rows: 2,
    values: [
      ["Alfa", "parameters", 70.5e9],
      ["Alfa", "accuracy", 71.2],
      ["Beta", "parameters", 2.4e9],
      ["Beta", "accuracy", 39.8],
    ],
  },
  {
    label: "in Russian",
    file: "модели.csv",
    text: 'Модель;Компания;Параметры, млрд;Точность, %\nАльфа;Один;н/д;80,5\nБета;Два;8;"61,3"\n',
    rows: 2,
    values: [
      ["Альфа", "accuracy", 80.5],
      ["Бета", "parameters", 8e9],
      ["Бета", "accuracy", 61.3],
    ],
  },
  {
    label: "in Japanese and Korean",
    file: "models.csv",
    text: "モデル名,パラメータ数(億),正解率(%)\nアルファ,1000,65.4\nベータ,80,51.2\n",
    rows: 2,
    values: [
      ["アルファ", "parameters", 1000e8],
      ["アルファ", "accuracy", 65.4],
      ["ベータ", "parameters", 80e8],
      ["ベータ", "accuracy", 51.2],
    ],
  },
  {
    label: "cells that say themselves that they count parameters",
    file: "assets.yaml",
    text: "- name: Alpha\n  size: 175B parameters (dense)\n- name: Beta\n  size: 12B parameters (dense)\n",
    rows: 2,
    values: [
      ["Alpha", "parameters", 175e9],
      ["Beta", "parameters", 12e9],
    ],
  },
  {
    label: "a score under the name of each model",
    file: "mmlu.json",
    text: '{"gpt-4": 86.4, "claude-2": 78.5, "llama-2-70b": null}',
    rows: 3,
    values: [
      ["gpt-4", "score", 86.4],
      ["claude-2", "score", 78.5],
    ],
  },
  {
    label: "a score under the name of each test is of one model",
    file: "alpha.json",
    text: '{"math-500": 0.97, "aime-2024": 0.79, "mmlu": 0.9}',
    rows: 1,
    values: [
      ["alpha", "accuracy", "math-500", 0.97],
      ["alpha", "accuracy", "aime-2024", 0.79],
      ["alpha", "accuracy", "mmlu", 0.9],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "a header may end in how its values are written",
    file: "speeds.csv",
    text: 'Model,Throughput (img/s) ± std,Acc +/- SE\nA,2510 ± 12,0.5 ± 0.01\nB,"1,010 ± 8",0.6 ± 0.02\n',
    rows: 2,
    values: [
      ["A", "throughput", 2510],
      ["A", "accuracy", 0.5],
      ["B", "throughput", 1010],
      ["B", "accuracy", 0.6],
    ],
  },
  {
    label: "rates are in one unit, though a cell has another prefix",
    file: "gpus.csv",
    text: "GPU;Bandwidth\nA;1,008 GB/s\nB;360 GB/s\nC;2.04 TB/s\n",
    rows: 3,
    values: [
      ["A", "bandwidth", 1008],
      ["B", "bandwidth", 360],
      ["C", "bandwidth", 2040],
    ],
  },
];

describe("tables that are exported", () => {
  test.each(files)("$label", expectCounted);
});
