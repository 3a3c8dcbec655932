import { describe, test } from "vitest";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "a rule of Markdown with a column too many still ends a header",
    file: "elo.md",
    text: `---
title: A board
---

Model | Accuracy | Elo
--- | :-: | :-: | :-:
Alpha* | 0.925 | 1628
Beta | 0.8 | 1590

### How it was done

* Rookies have an asterisk.
`,
    rows: 2,
    values: [
      ["Alpha", "accuracy", 0.925],
      ["Alpha", "elo-rating", 1628],
      ["Beta", "accuracy", 0.8],
      ["Beta", "elo-rating", 1590],
    ],
  },
  {
    label: "how far a value is from another is a note behind it",
    file: "quality.md",
    text: `Model | Adult | Amazon
--- | --- | ---
Default | 0.2729 (±0.0004) (+1.20%) | 0.1381 (+0.29%)
Tuned | _**0.2697**_ (±0.0001) | _**0.1377**_
Other | 0.2871 (±0.0000) (-6.46%) | 0.1671 (+21.38%)
`,
    rows: 3,
    values: [
      ["Default", "adult", 0.2729],
      ["Default", "amazon", 0.1381],
      ["Tuned", "adult", 0.2697],
      ["Tuned", "amazon", 0.1377],
      ["Other", "adult", 0.2871],
      ["Other", "amazon", 0.1671],
    ],
  },
  {
    label:
      "operations are counted in capitals and small letters, and two numbers of which neither is known are unknown",
    file: "burden.md",
    text: `| model | flops | performance |
| --- | --- | --- |
| one | 727 MFLOPs | 41.8 / 19.2 |
| two | 79 GFLOPS | - / - |
`,
    rows: 2,
    values: [
      ["one", "flops", 7.27e8],
      ["two", "flops", 7.9e10],
    ],
    issues: ["bad-cell"],
  },
  {
    label: "chips do FLOPs a second, however that is written",
    file: "chips.csv",
    text: "Hardware name,FP32 performance (FLOP/s)\nA,19.5 TFLOPs\nB,67 TFLOPS\n",
    rows: 2,
    values: [
      ["A", "fp32-performance", 1.95e13],
      ["B", "fp32-performance", 6.7e13],
    ],
  },
  {
    label: "what is not said in some rows tells them apart, before a number does that comes again",
    file: "places.csv",
    text: `Model,Tools,Distance (km)
Alpha,None,187
Alpha,Search,207
Beta,None,209
Beta,Search,187
`,
    rows: 4,
    values: [
      ["Alpha", "distance", "Tools None", 187],
      ["Alpha", "distance", "Tools Search", 207],
      ["Beta", "distance", "Tools None", 209],
      ["Beta", "distance", "Tools Search", 187],
    ],
  },
  {
    label: "French bytes, and a remark that is no condition",
    file: "vision.csv",
    text: `Modèle;Mémoire (Go);Débit (images/s);Remarque
Swin-T;4,1;1 012,7;
Swin-T;4,2;1 012,7;valeur corrigée
ViT;n.c.;602,1;non publié
`,
    rows: 3,
    values: [
      ["Swin-T", "memory", 4.1],
      ["Swin-T", "debit", 1012.7],
      ["ViT", "debit", 602.1],
    ],
    issues: ["contradiction", "repeated-value"],
  },
  {
    label: "Japanese milliseconds, and what was not measured",
    file: "モデル.csv",
    text: "モデル名,推論時間（ミリ秒）,備考\nA,48.5,\nB,未測定,ベータ版\nC,61,\n",
    rows: 3,
    values: [
      ["A", "inference-time", 0.0485],
      ["C", "inference-time", 0.061],
    ],
  },
  {
    label: "a name that most rows have is surer than a version that many have not",
    file: "gsm.csv",
    text: `id,Name,EM,Model version,Shots
r1,Palmyra X (43B),63.3%,,5
r2,Code Two,56.8%,code-two,5
r3,Turbo,53.1%,,5
r4,,12.5%,gamma-2b,5
${Array.from({ length: 16 }, (_, row) => `s${row},Alpha ${row}B,${row + 20}.5%,,5\n`).join("")}`,
    rows: 20,
    leftOut: 1,
    values: [
      ["Palmyra X (43B)", "exact-match", "Shots 5", 63.3],
      ["Code Two", "exact-match", "Shots 5", 56.8],
      ["Turbo", "exact-match", "Shots 5", 53.1],
      ...Array.from({ length: 16 }, (_, row) => [`Alpha ${row}B`, "exact-match", "Shots 5", row + 20.5] as const),
    ],
    issues: ["row-left-out"],
  },
  {
    label: "a number that is not whole and comes again tells rows apart",
    file: "auc.csv",
    text: "Model,n,AUC\nlinear,0.01,67.6\nlinear,0.1,70.6\nlinear,1,71.1\nRF,0.01,69.8\nRF,0.1,72.5\nRF,1,75.5\n",
    rows: 6,
    values: [
      ["linear", "auc", "n 0.01", 67.6],
      ["linear", "auc", "n 0.1", 70.6],
      ["linear", "auc", "n 1", 71.1],
      ["RF", "auc", "n 0.01", 69.8],
      ["RF", "auc", "n 0.1", 72.5],
      ["RF", "auc", "n 1", 75.5],
    ],
  },
  {
    label: "models across machines keep a column of which most could not be measured",
    file: "memory.md",
    text: `| GPU | 8B F16 | 70B F16 |
| --- | --- | --- |
| 3070 8GB | 20.5 | OOM |
| 3090 24GB | 46.5 | OOM |
| A100 80GB | 54.5 | 7.5 |
`,
    rows: 3,
    values: [
      ["8B F16", "memory", "3070 8GB", 20.5],
      ["8B F16", "memory", "3090 24GB", 46.5],
      ["8B F16", "memory", "A100 80GB", 54.5],
      ["70B F16", "memory", "A100 80GB", 7.5],
    ],
    issues: ["unstated-unit", "unstated-unit"],
  },
  {
    label: "what came to no end has no value and no deviation, and says so in many ways",
    file: "solvers.csv",
    text: `solver,latency_ms,latency_ms_std,overall
a,20.5,0.5,7
b,OOM,OOM,out of memory
c,timeout,0.1,X
d,DNF,NA,✗
e,21.5,crashed,8
f,soon,0.2,9
g,22.5,0.3,9
h,23.5,0.3,9
`,
    rows: 8,
    values: [
      ["a", "latency", 20.5],
      ["a", "overall", 7],
      ["e", "latency", 21.5],
      ["e", "overall", 8],
      ["f", "overall", 9],
      ["g", "latency", 22.5],
      ["g", "overall", 9],
      ["h", "latency", 23.5],
      ["h", "overall", 9],
    ],
    issues: ["end-without-value", "bad-cell", "end-without-value"],
  },
  {
    label: "signs of what nobody measured yet, and the counts behind a share",
    file: "wer.md",
    text: `| Mode | Dev | Net | Wins |
| --- | --- | --- | --- |
| ctc | 10.78 % N=328207 S=18448 | 5.2% | 7 |
| both | 6.18 % N=328207 S=10440 | 4.1% | 8 |
| greedy | 7.27 % N=328207 S=11392 | /% | ⏳ |
| beam | 7.01 % N=328207 S=11001 | 4.9% | ?? |
| other | 7.21 % N=328207 S=11001 | 4.7% | / |
`,
    rows: 5,
    values: [
      ["ctc", "dev", 10.78],
      ["ctc", "net", 5.2],
      ["ctc", "wins", 7],
      ["both", "dev", 6.18],
      ["both", "net", 4.1],
      ["both", "wins", 8],
      ["greedy", "dev", 7.27],
      ["beam", "dev", 7.01],
      ["beam", "net", 4.9],
      ["other", "dev", 7.21],
      ["other", "net", 4.7],
    ],
    notes: [
      ...["(N=328207 S=18448)", "", "", "(N=328207 S=10440)", "", "", "(N=328207 S=11392)"],
      ...["(N=328207 S=11001)", "", "(N=328207 S=11001)", ""],
    ],
  },
];

describe("tables as boards and repositories publish them", () => {
  test.each(files)("$label", expectCounted);
});
