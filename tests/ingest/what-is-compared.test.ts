import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { columnsOf } from "./columns-of";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "one column of numbers beside benchmarks is no model, where another one has names",
    file: "one.csv",
    text: "ENV,MA,SPEC_NAME\nPong-v5,7042.84,ppo_arc\nPong-v5,1832.54,sac_arc\nQbert-v5,1789.26,ppo_arc\nQbert-v5,833.53,sac_arc\n",
    rows: 4,
    values: [
      ["ppo_arc", "ma", "pong-v5", 7042.84],
      ["sac_arc", "ma", "pong-v5", 1832.54],
      ["ppo_arc", "ma", "qbert-v5", 1789.26],
      ["sac_arc", "ma", "qbert-v5", 833.53],
    ],
  },
  {
    label: "it is one where it is called as models are",
    file: "lone.csv",
    text: "Benchmark,GPT-4,Remark\nMMLU,86.4,five shots\nGSM8K,92,none\n",
    rows: 2,
    values: [
      ["GPT-4", "score", "mmlu", 86.4],
      ["GPT-4", "score", "gsm8k", 92],
    ],
  },
  {
    label: "games stand down, and agents across",
    file: "games.csv",
    text: ",iqn,ppo,c51\nBreakoutNoFrameskip-v4,278.64,110.59,323.5\nPongNoFrameskip-v4,4.4,8.85,2.26\n",
    rows: 2,
    values: [
      ["iqn", "score", "breakoutnoframeskip-v4", 278.64],
      ["ppo", "score", "breakoutnoframeskip-v4", 110.59],
      ["c51", "score", "breakoutnoframeskip-v4", 323.5],
      ["iqn", "score", "pongnoframeskip-v4", 4.4],
      ["ppo", "score", "pongnoframeskip-v4", 8.85],
      ["c51", "score", "pongnoframeskip-v4", 2.26],
    ],
  },
  {
    label: "what a data set is asked to tell names nothing that is compared: the data sets are",
    file: "targets.csv",
    text: "target_feature,dataset_name,problem_type,num_features,num_instances\nprice,diamonds,regression,9,53940\nclass,anneal,multiclass,38,898\nage,abalone,regression,8,4177\n",
    rows: 3,
    values: [
      ["diamonds", "num-features", 9],
      ["diamonds", "num-instances", 53_940],
      ["anneal", "num-features", 38],
      ["anneal", "num-instances", 898],
      ["abalone", "num-features", 8],
      ["abalone", "num-instances", 4177],
    ],
  },
  {
    label: "a corner that names a setting says that it stands across",
    file: "corner.md",
    text: "| decoding mode/chunk size | full | 16 |\n|---|---|---|\n| greedy search | 5.19 | 5.81 |\n| rescoring | 4.63 | 5.05 |\n",
    rows: 2,
    values: [
      ["greedy search", "score", "chunk size full", 5.19],
      ["greedy search", "score", "chunk size 16", 5.81],
      ["rescoring", "score", "chunk size full", 4.63],
      ["rescoring", "score", "chunk size 16", 5.05],
    ],
  },
  {
    label: "a heading says what the values of a matrix are",
    file: "errors.md",
    text: "### WER\n\n| Dataset | attention decoder | greedy search |\n|---|---|---|\n| Aidatatang | 4.23 | 5.82 |\n| Aishell | 4.69 | 5.8 |\n",
    rows: 2,
    values: [
      ["attention decoder", "word-error-rate", "aidatatang", 4.23],
      ["greedy search", "word-error-rate", "aidatatang", 5.82],
      ["attention decoder", "word-error-rate", "aishell", 4.69],
      ["greedy search", "word-error-rate", "aishell", 5.8],
    ],
  },
];

describe("what is compared is no test, no game, no target and no column of values", () => {
  test.each(files)("$label", expectCounted);
});

describe("columns are known by what they are called", () => {
  test.each<readonly [label: string, text: string, roles: Readonly<Record<string, string>>]>([
    [
      "a test set without a blank",
      "testset,BLEU\nnewstest2015,23.3\nnewstest2016,24.3\n",
      { testset: "benchmark", BLEU: "measurement" },
    ],
    [
      "the environment by its id",
      "algo,env_id,mean_reward\na2c,Acrobot-v1,-86.6\nppo,Acrobot-v1,-73.5\n",
      { algo: "model", env_id: "benchmark", mean_reward: "measurement" },
    ],
    [
      "sets of training data and detectors in Chinese",
      "检测训练数据集,检测器,MOTA\nMIX,JDE,66.9\nMIX,YOLOv3,62.5\nMOT-17,PPYOLOv2,50.2\n",
      { 检测训练数据集: "ignore", 检测器: "model", MOTA: "measurement" },
    ],
    [
      "models in French without the accent",
      "Dataset,Modele,PSNR\nSet5,Bicubic,37.5\nSet5,SRCNN,34.3\n",
      { Dataset: "benchmark", Modele: "model", PSNR: "measurement" },
    ],
    [
      "sizes of what is shown in Chinese, and thresholds, which tell rows apart",
      "模型,输入尺寸,iof_thr,AP\nPP-YOLO,608,-1,84.9\nPP-YOLO,608,0.5,84.3\nPP-YOLO,320,-1,82.2\n",
      { 模型: "model", 输入尺寸: "condition", iof_thr: "condition", AP: "measurement" },
    ],
  ])("%s", async (_, text, roles) => {
    const columns = await columnsOf(text);
    expect(Object.fromEntries(columns.map(({ header, role }) => [header, role]))).toEqual(roles);
  });
});

test("who made few of many models twice over is told of these, and kept of the others", async () => {
  const text =
    "name,organization,params\nChatGLM,ChatGLM,6B\nDragonfly,Together,8B\nGPT-J,EleutherAI,6B\nFalcon,TII,40B\nOPT,Meta,175B\nChatGLM,Zhipu AI,9B\nDragonfly,OpenAI,1B\n";
  const { read, issues } = importReadings([await readImport("makers.csv", new TextEncoder().encode(text))]);
  expect(read.catalogue.models.get("opt")?.organization).toEqual(["meta"]);
  expect(issues.map(({ code }) => code)).toEqual(["model-conflict", "model-conflict"]);
  expect(read.catalogue.measurements.map(({ condition }) => condition).filter(Boolean)).toEqual([
    "organization ChatGLM",
    "organization Together",
    "organization Zhipu AI",
    "organization OpenAI",
  ]);
});
