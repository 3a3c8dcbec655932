import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { columnsOf } from "./columns-of";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "cycles are measured, though they alone tell rows apart, and which trial it was is not",
    file: "cycles.csv",
    text: "algorithm,operation,trial_num,cycles\nA,KeyGen,1,528\nA,KeyGen,2,512\nA,Encaps,1,512\nB,KeyGen,1,544\n",
    rows: 4,
    values: [
      ["A", "cycles", "KeyGen, trial num 1", 528],
      ["A", "cycles", "KeyGen, trial num 2", 512],
      ["A", "cycles", "Encaps, trial num 1", 512],
      ["B", "cycles", "KeyGen, trial num 1", 544],
    ],
  },
  {
    label: "a column of conditions has its name before each text, where one says little",
    file: "chips.csv",
    text: "model,GPU,f1\nA,T4,0.5\nA,A100,0.75\n",
    rows: 2,
    values: [
      ["A", "f1", "GPU T4", 0.5],
      ["A", "f1", "GPU A100", 0.75],
    ],
  },
  {
    label: "of two columns with one name the second is told by its place",
    file: "twins.csv",
    text: "Model,Score,Score\nA,81,82\nB,83,84\n",
    rows: 2,
    values: [
      ["A", "score", 81],
      ["A", "score", "Score, column 3", 82],
      ["B", "score", 83],
      ["B", "score", "Score, column 3", 84],
    ],
  },
  {
    label: "columns that are called by numbers are one metric at each of them, and nobody knows which",
    file: "batches.csv",
    text: "model,1,2,4\nA,133.5,71.5,nan\nB,98.5,66.5,64.5\n",
    rows: 2,
    values: [
      ["A", "value", "1", 133.5],
      ["A", "value", "2", 71.5],
      ["B", "value", "1", 98.5],
      ["B", "value", "2", 66.5],
      ["B", "value", "4", 64.5],
    ],
    issues: ["unstated-unit"],
  },
  {
    label: "cells that are deviations alone say how sure the values beside them are, whatever they are called",
    file: "arena.csv",
    text: "Votes,Range,Elo,Model\n26019,+5/-5,1470,A\n13715,+8/-6,1446,B\n9715,+6/-6,1431,C\n",
    rows: 3,
    values: [
      ["A", "votes", 26019],
      ["A", "elo-rating", 1470],
      ["B", "votes", 13715],
      ["B", "elo-rating", 1446],
      ["C", "votes", 9715],
      ["C", "elo-rating", 1431],
    ],
  },
  {
    label: "two numbers with a comma between them are no thousands, and no decimals where points are",
    file: "power.csv",
    text: 'model,Power (W),Peak (FLOP/s),Latency (ms)\nA,204,708500000000,2.35\nB,"244,250","1581000000000,1344960000000",1.57\nC,250,708500000000,1.25\nD,310,31330000000000,0.51\nE,225,31330000000000,0.75\n',
    rows: 5,
    values: [
      ["A", "power", 204],
      ["A", "peak", 708.5e9],
      ["A", "latency", 2.35],
      ["B", "latency", 1.57],
      ["C", "power", 250],
      ["C", "peak", 708.5e9],
      ["C", "latency", 1.25],
      ["D", "power", 310],
      ["D", "peak", 31.33e12],
      ["D", "latency", 0.51],
      ["E", "power", 225],
      ["E", "peak", 31.33e12],
      ["E", "latency", 0.75],
    ],
    issues: ["bad-cell", "bad-cell"],
  },
  {
    label: "both ends of a range that is above or below a value, with a confidence in the header",
    file: "ends.csv",
    text: "model;img/s +-95%;Latency (ms) ±90%\nA;66,7  +11,6 -15,6;15,0 +3,1/-2,8\nB;1.110,0 +19,1 -25,9;9,1 +1,8 -1,7\n",
    rows: 2,
    values: [
      ["A", "throughput", 66.7],
      ["A", "latency", 15],
      ["B", "throughput", 1110],
      ["B", "latency", 9.1],
    ],
  },
  {
    label: "rows of texts among metrics and their values say what the others are about",
    file: "bench.csv",
    text: "metric,value,unit\ndevice,GB10,\nmodel,Qwen3-8B,\ninput_len,1000,tokens\noutput_throughput,61.5,tok/s\nttft_mean,1443.5,ms\n",
    rows: 5,
    leftOut: 3,
    values: [
      ["Qwen3-8B", "output-throughput", "GB10, input len 1000", 61.5],
      ["Qwen3-8B", "ttft-mean", "GB10, input len 1000", 1443.5],
    ],
    issues: ["row-left-out", "row-left-out", "row-left-out"],
  },
  {
    label: "notes are no values, whatever numbers they hold",
    file: "notes.csv",
    text: "model,score,Notes\nA,50.5,2048 thinking token budget\nB,49.5,4096 thinking token budget\n",
    rows: 2,
    values: [
      ["A", "score", 50.5],
      ["B", "score", 49.5],
    ],
  },
  {
    label: "a subject among others is no test that is called by its name",
    file: "subjects.csv",
    text: "model,coding,math,writing\nA,2.5,1.5,6.5\nB,8.5,4.5,9.5\n",
    rows: 2,
    values: [
      ["A", "coding", 2.5],
      ["A", "math", 1.5],
      ["A", "writing", 6.5],
      ["B", "coding", 8.5],
      ["B", "math", 4.5],
      ["B", "writing", 9.5],
    ],
  },
  {
    label: "a common word is a test beside other tests",
    file: "tests.csv",
    text: "model,gsm8k,math\nA,62.5,31.5\nB,68.5,34.5\n",
    rows: 2,
    values: [
      ["A", "accuracy", "gsm8k", 62.5],
      ["A", "accuracy", "math", 31.5],
      ["B", "accuracy", "gsm8k", 68.5],
      ["B", "accuracy", "math", 34.5],
    ],
  },
  {
    label: "least and most stand around a mean, and are in no minutes",
    file: "ends.csv",
    text: "model,tps_mean,tps_min,tps_max\nA,59.5,59,60\nB,92.5,88,94\n",
    rows: 2,
    values: [
      ["A", "tps-mean", 59.5],
      ["B", "tps-mean", 92.5],
    ],
    issues: ["unstated-unit"],
  },
  {
    label: "least and most without a mean are in no minutes",
    file: "ends-alone.csv",
    text: "model,tps_min,tps_max\nA,59.5,60.5\nB,88.5,94.5\n",
    rows: 2,
    values: [
      ["A", "tps-min", 59.5],
      ["A", "tps-max", 60.5],
      ["B", "tps-min", 88.5],
      ["B", "tps-max", 94.5],
    ],
    issues: ["unstated-unit", "unstated-unit"],
  },
  {
    label: "a context that was measured at is no size of a model",
    file: "contexts.csv",
    text: "model,backend,context_tokens,tps\nA,CPU,2048,50.5\nA,GPU,4096,46.5\nB,CPU,2048,40.5\n",
    rows: 3,
    values: [
      ["A", "tps", "CPU, context tokens 2048", 50.5],
      ["A", "tps", "GPU, context tokens 4096", 46.5],
      ["B", "tps", "CPU, context tokens 2048", 40.5],
    ],
  },
  {
    label: "the loss of a training is another metric than that of a test",
    file: "losses.csv",
    text: "name,train_loss,test_loss\nA,0.36,1.14\nB,0.38,1.19\n",
    rows: 2,
    values: [
      ["A", "train-loss", 0.36],
      ["A", "loss", 1.14],
      ["B", "train-loss", 0.38],
      ["B", "loss", 1.19],
    ],
  },
  {
    label: "a shape beside values is no range of them",
    file: "sizes.csv",
    text: 'model,Input,GFLOPs,mAP\nA,"(256, 128)",0.98,70.4\nB,"(384, 128)",1.5,72.1\n',
    rows: 2,
    values: [
      ["A", "flops", 980_000_000],
      ["A", "map", 70.4],
      ["B", "flops", 1_500_000_000],
      ["B", "map", 72.1],
    ],
  },
  {
    label: "a second score in brackets is no deviation of the first, and is noted",
    file: "reid.csv",
    text: "model,market1501\nA,87.9 (70.4)\nB,91.5 (77.2)\nC,93.1\n",
    rows: 3,
    values: [
      ["A", "market1501", 87.9],
      ["B", "market1501", 91.5],
      ["C", "market1501", 93.1],
    ],
    notes: ["(70.4)", "(77.2)", ""],
  },
  {
    label: "a deviation may be as large as its value, where most are smaller",
    file: "means.csv",
    text: "model,reward\nA,20.5 (1.5)\nB,4.5 (3.5)\nC,30.5 (2.5)\n",
    rows: 3,
    values: [
      ["A", "reward", 20.5],
      ["B", "reward", 4.5],
      ["C", "reward", 30.5],
    ],
    notes: ["", "", ""],
  },
  {
    label: "ranks of guesses are scores, and those that are no whole numbers are means",
    file: "ranks.csv",
    text: "model,Rank,Rank-1,avg rank\nA,1,48.5,1.5\nB,2,42.4,2.25\n",
    rows: 2,
    values: [
      ["A", "rank-1", 48.5],
      ["A", "avg-rank", 1.5],
      ["B", "rank-1", 42.4],
      ["B", "avg-rank", 2.25],
    ],
  },
  {
    label: "a rate of errors may be above one",
    file: "wer.csv",
    text: "model,wer\nA,0.17\nB,1.02\nC,0.35\nD,0.22\n",
    rows: 4,
    values: [
      ["A", "word-error-rate", 0.17],
      ["B", "word-error-rate", 1.02],
      ["C", "word-error-rate", 0.35],
      ["D", "word-error-rate", 0.22],
    ],
  },
  {
    label: "units may stand at the end, the front or in capitals of a name",
    file: "units.csv",
    text: "model,total_params_b,elapsed.wall_time_s,sizeMB\nA,671,1.5,22\nB,37,1.25,23\n",
    rows: 2,
    values: [
      ["A", "parameters", 671e9],
      ["A", "elapsed-wall-time", 1.5],
      ["A", "size", 22],
      ["B", "parameters", 37e9],
      ["B", "elapsed-wall-time", 1.25],
      ["B", "size", 23],
    ],
  },
  {
    label: "a rate in its cells is no length of a context",
    file: "search.csv",
    text: "engine,context\nA,156.7 MB/s\nB,99.2 MB/s\n",
    rows: 2,
    values: [
      ["A", "context", 156.7],
      ["B", "context", 99.2],
    ],
  },
  {
    label: "a score on a test beside what it took is one measure of two",
    file: "legal.csv",
    text: "model,dataset,score,time_taken\nA,bar,0.68,258.5\nB,bar,0.71,301.5\n",
    rows: 2,
    values: [
      ["A", "score", "bar", 0.68],
      ["A", "time-taken", "bar", 258.5],
      ["B", "score", "bar", 0.71],
      ["B", "time-taken", "bar", 301.5],
    ],
    issues: [],
  },
  {
    label: "95% behind a time is a percentile of it",
    file: "a.csv",
    text: "model,Latency 95%,Done %\nA,10.81 ms,50\nB,12.18 ms,60\n",
    rows: 2,
    values: [
      ["A", "latency-95", 10.81],
      ["A", "done", 50],
      ["B", "latency-95", 12.18],
      ["B", "done", 60],
    ],
  },
  {
    label: "days without a name stand beside models across, of which one may end in -high",
    file: "history.csv",
    text: ",gpt-4,o3-mini,o3-mini-high\n20230508,1274.5,0.0,1150.5\n20230522,1270.5,1280.5,1155.5\n",
    rows: 2,
    values: [
      ["gpt-4", "score", "column 1 20230508", 1274.5],
      ["o3-mini", "score", "column 1 20230508", 0],
      ["o3-mini-high", "score", "column 1 20230508", 1150.5],
      ["gpt-4", "score", "column 1 20230522", 1270.5],
      ["o3-mini", "score", "column 1 20230522", 1280.5],
      ["o3-mini-high", "score", "column 1 20230522", 1155.5],
    ],
  },
  {
    label: "what stands in brackets tells columns of one metric apart, the first one, too",
    file: "sizes.csv",
    text: "Model,Top-1 (224),Top-1 (384)\nA,79.5,80.5\nB,81.5,82.5\n",
    rows: 2,
    values: [
      ["A", "top1-accuracy", "224", 79.5],
      ["A", "top1-accuracy", "384", 80.5],
      ["B", "top1-accuracy", "224", 81.5],
      ["B", "top1-accuracy", "384", 82.5],
    ],
  },
  {
    label: "methods of training and sizes in bytes are no metrics and no parameters",
    file: "train.csv",
    text: "Model,Training method,Model size (bytes),NDCG@10\nA,MSE,1024,60.5\nB,RankNet,2048,62.5\n",
    rows: 2,
    values: [
      ["A", "model-size", 1024],
      ["A", "ndcg-at-10", 60.5],
      ["B", "model-size", 2048],
      ["B", "ndcg-at-10", 62.5],
    ],
  },
  {
    label: "a run without a value need not say its metric, and times stand beside the metrics of a long table",
    file: "runs.csv",
    text: "model,benchmark,metric,value,auc,runtime_s\nA,churn,auc,0.92,0.92,218.5\nB,churn,,,,600\n",
    rows: 2,
    values: [
      ["A", "auc", "churn", 0.92],
      ["A", "runtime", "churn", 218.5],
      ["B", "runtime", "churn", 600],
    ],
    notRead: ["auc"],
  },
  {
    label: "whole seconds that rise within each model say when, and others how long",
    file: "wear.csv",
    text: "tool,Dauer in s,wear,time_s\nS1,0,0.5,3\nS1,20,0.75,2\nS1,50,0.95,4\nS2,0,0.25,2\nS2,50,0.35,3\n",
    rows: 5,
    values: [
      ["S1", "wear", "Dauer in s 0", 0.5],
      ["S1", "time", "Dauer in s 0", 3],
      ["S1", "wear", "Dauer in s 20", 0.75],
      ["S1", "time", "Dauer in s 20", 2],
      ["S1", "wear", "Dauer in s 50", 0.95],
      ["S1", "time", "Dauer in s 50", 4],
      ["S2", "wear", "Dauer in s 0", 0.25],
      ["S2", "time", "Dauer in s 0", 2],
      ["S2", "wear", "Dauer in s 50", 0.35],
      ["S2", "time", "Dauer in s 50", 3],
    ],
  },
  {
    label: "an organization that differs within one model tells its rows apart",
    file: "offers.csv",
    text: "model,company,price ($)\nGLM,Zhipu,0.5\nGLM,OpenRouter,0.6\nQwen,Alibaba,0.7\n",
    rows: 3,
    values: [
      ["GLM", "cost", "company Zhipu", 0.5],
      ["GLM", "cost", "company OpenRouter", 0.6],
      ["Qwen", "cost", 0.7],
    ],
    issues: ["model-conflict"],
  },
  {
    label: "data sets are compared where their sizes are counted, and nothing is measured on them",
    file: "data.csv",
    text: "Dataset,#User,#Item,Sparsity\nml-1m,6034,3124,0.95\nbooks,40550,31094,0.99\n",
    rows: 2,
    values: [
      ["ml-1m", "sharp-user", 6034],
      ["ml-1m", "sharp-item", 3124],
      ["ml-1m", "sparsity", 0.95],
      ["books", "sharp-user", 40550],
      ["books", "sharp-item", 31094],
      ["books", "sparsity", 0.99],
    ],
  },
  {
    label: "nodes beside edges are those of graphs, and no machines",
    file: "graphs.csv",
    text: "Dataset,#nodes,#edges,#relations\nfb15k,14951,592213,1345\nwn18,40943,151442,18\n",
    rows: 2,
    values: [
      ["fb15k", "sharp-nodes", 14951],
      ["fb15k", "sharp-edges", 592213],
      ["fb15k", "sharp-relations", 1345],
      ["wn18", "sharp-nodes", 40943],
      ["wn18", "sharp-edges", 151442],
      ["wn18", "sharp-relations", 18],
    ],
  },
  {
    label: "a version of a benchmark is under what it was measured, and a publication is where",
    file: "versions.csv",
    text: "model,benchmark,benchmark_version,score,publication\nA,osworld,2.1,62.5,Of worlds\nB,osworld,2.1,60.5,Of worlds\nC,mmlu,unstated,80.5,Of tests\n",
    rows: 3,
    values: [
      ["A", "score", "osworld", "benchmark version 2.1", 62.5],
      ["B", "score", "osworld", "benchmark version 2.1", 60.5],
      ["C", "score", "mmlu", "benchmark version unstated", 80.5],
    ],
    notRead: [],
  },
  {
    label: "rows of one model are told apart by their cases, and not by signs",
    file: "cases.csv",
    text: "model,case_id,recall,label\nA,1,0.93,:)\nA,2,0.91,:)\nA,3,0.95,x\nA,4,0.92,?\n",
    rows: 4,
    values: [
      ["A", "recall", "case id 1", 0.93],
      ["A", "recall", "case id 2", 0.91],
      ["A", "recall", "case id 3", 0.95],
      ["A", "recall", "case id 4", 0.92],
    ],
  },
  {
    label: "a test whose name ends as a learning rate does is no setting",
    file: "lsat.csv",
    text: "model,agi_eval_lsat_lr,lr\nA,0.25,0.001\nB,0.31,0.001\n",
    rows: 2,
    values: [
      ["A", "agi-eval-lsat-lr", 0.25],
      ["B", "agi-eval-lsat-lr", 0.31],
    ],
  },
  {
    label: "a project is what was measured, not its runs, and a region is none",
    file: "emissions.csv",
    text: "timestamp,project_name,run_id,duration,region\n2023-04-03T16:37:54,train,3c15dfea-c068-4676-ad0f-1ee8f13f27fb,0.5,aquitaine\n2023-04-03T16:37:55,train,095f73f3-86df-46a7-9e22-219efc77485e,0.75,\n",
    rows: 2,
    values: [
      ["train", "duration", "2023-04-03T16:37:54", 0.5],
      ["train", "duration", "2023-04-03T16:37:55", 0.75],
    ],
    issues: ["unstated-unit"],
    notRead: ["run_id", "region"],
  },
  {
    label: "what was asked and answered names no models, and when a run was completed is no value",
    file: "preferences.csv",
    text: "instruction,output_1,reason,run_completed,preference\nName an actor,Hugh,too short,1706498894,2.5\nName a state,Ohio,right,1706499894,1.5\n",
    rows: 2,
    values: [
      ["preferences", "preference", "Name an actor", 2.5],
      ["preferences", "preference", "Name a state", 1.5],
    ],
    issues: ["guessed-model"],
    notRead: ["output_1", "reason"],
  },
  {
    label: "names above others that come again are what was tested on, and a name of these names no rows",
    file: "pivot.csv",
    text: ";DFire;;FireNet;\nMetric;metric_accuracy;metric_fps;metric_accuracy;metric_fps\nno_temp;0.75;57.5;0.875;53.5\nwith_temp;0.5;32.5;0.625;31.5\n",
    rows: 2,
    values: [
      ["no_temp", "metric-accuracy", "dfire", 0.75],
      ["no_temp", "metric-fps", "dfire", 57.5],
      ["no_temp", "metric-accuracy", "firenet", 0.875],
      ["no_temp", "metric-fps", "firenet", 53.5],
      ["with_temp", "metric-accuracy", "dfire", 0.5],
      ["with_temp", "metric-fps", "dfire", 32.5],
      ["with_temp", "metric-accuracy", "firenet", 0.625],
      ["with_temp", "metric-fps", "firenet", 31.5],
    ],
  },
  {
    label: "of metrics with their values some texts are listed",
    file: "spec.csv",
    text: "Metric,Value\nType,Detection\nAccuracy,62.5\nLoss,1.5\nFramework,PyTorch\n",
    rows: 4,
    values: [
      ["spec", "accuracy", 62.5],
      ["spec", "loss", 1.5],
    ],
    issues: ["guessed-model", "bad-cell", "bad-cell"],
  },
];

describe("columns are what their cells say, whatever they are called", () => {
  test.each(files)("$label", expectCounted);
});

test.each([
  ["lower", "error rate", "latency", "GPU memory", "energy", "rank", "EER", "memory error", "MASE", "Logloss"],
  [
    "higher",
    "memory accuracy",
    "energy efficiency",
    "price performance",
    "rank percentile",
    "RTFx",
    "rank-5",
    "HitRate@20",
    "Success rate",
  ],
] as const)("%s is better of some measures by the last of their words", async (better, ...names) => {
  const columns = await columnsOf(
    `model,${names.join(",")}\nA,${names.map(() => "0.5")}\nB,${names.map(() => "0.25")}\n`,
  );
  expect(columns.filter(({ metric }) => metric?.better === better).map(({ header }) => header)).toEqual(names);
});

test.each([
  ["4.2,1.9", "(1.9, 2.0)", 82.63, 80.73, 84.63],
  ["ends", "[80.75, 84.6]", 82.63, 80.75, 84.6],
])(
  "a pair is two ends where the value lies between them, else how far they are from it: %s",
  async (_, cell, value, low, high) => {
    const text = `model,score,CI\nA,${value},"${cell}"\nB,${value},"${cell}"\n`;
    const { read, issues } = importReadings([await readImport("t.csv", new TextEncoder().encode(text))]);
    expect(issues).toEqual([]);
    expect(read.catalogue.measurements[0]?.quantity.interval).toEqual({ low, high });
  },
);

test.each([
  ["p95_tok_per_sec", "tokens/s", "higher"],
  ["ms_per_sample", "ms/sample", "lower"],
  ["cost_usd_per_mtok", "USD/mtok", "lower"],
  ["End-to-End % Solved", "%", "higher"],
])("%s is in %s", async (name, unit, better) => {
  const columns = await columnsOf(`model,${name}\nA,40.5\nB,35.5\n`);
  expect(columns[1]?.metric).toMatchObject({ unit, better });
});

test.each([
  [
    "a time among other domains",
    "Time_complete",
    "neutral",
    "Network_complete,System_complete,Time_complete\nA,28.6,46.5,39.5\nB,27.1,40.6,33.8",
  ],
  [
    "a price among other slots",
    "hotel-price",
    "neutral",
    "hotel-area,hotel-stars,hotel-price\nA,95.1,97.3,96.5\nB,95.5,97.5,97.1",
  ],
  ["a price range", "taxi-price range", "neutral", "taxi-price range,taxi-area\nA,95.1,97.3\nB,95.5,97.5"],
  ["a memory in percent", "Memory KV", "neutral", "Memory KV,Web\nA,25.5%,30.1%\nB,45.1%,50.2%"],
  ["a time among other means", "avg_time", "lower", "avg_depth,avg_width,avg_time\nA,2.5,1.5,39.5\nB,2.1,1.6,33.8"],
  ["a time beside counts", "query time", "lower", "query rows,query keys,query time\nA,250,15,9.5\nB,210,16,3.8"],
])("which way is better of %s", async (_, name, better, rows) => {
  const columns = await columnsOf(`model,${rows}\n`);
  expect(columns.find(({ header }) => header === name)?.metric?.better).toBe(better);
});

test.each([
  ["WER clean,WER other", "lower"],
  ["MMLU,GSM8K", "higher"],
  ["WER clean,MMLU", "higher"],
])("an average beside %s is better %s", async (names, better) => {
  const columns = await columnsOf(`model,${names},Average\nA,4.5,9.5,7\nB,5.5,8.5,7.5\n`);
  expect(columns[3]?.metric?.better).toBe(better);
});

test("a remark behind a test may say by what it was scored", async () => {
  const columns = await columnsOf('model,"DROP (F1, 3-shot)",MMLU (5-shot)\nA,80.5,70.5\nB,75.5,65.5\n');
  expect(columns.map(({ metric, benchmark, condition }) => [metric?.id, benchmark, condition])).toEqual([
    [undefined, undefined, undefined],
    ["f1", "DROP", "3-shot"],
    ["accuracy", "MMLU", "5-shot"],
  ]);
});

test("in a matrix each line is in a unit that its own values are in, whichever model has them", async () => {
  const text = "metric,benchmark,GPT-4,Llama 3\nF1,drop,,0.19\nF1,squad,,0.25\nBLEU,wmt,20.5,\n";
  const { read } = importReadings([await readImport("t.csv", new TextEncoder().encode(text))]);
  expect(read.catalogue.metrics.get("f1")?.unit).toBe("count");
});

test("a deviation right of a mean is that of the mean, however large", async () => {
  const columns = await columnsOf("Portfolio,Mean,Std,Sharpe\nOurs,0.0172,0.0805,1.5425\nMarket,0.0092,0.0698,0.948\n");
  expect(columns.find(({ header }) => header === "Std")).toMatchObject({ role: "uncertainty", of: "Mean" });
});

test("operations for a dollar are no operations", async () => {
  const columns = await columnsOf("model,FLOP/$,FLOPs\nA,2e17,1e12\nB,3e17,2e12\n");
  expect(columns.map(({ metric }) => metric?.id)).toEqual([undefined, "flop", "flops"]);
});

test("a deviation with a unit belongs to what is in such a unit", async () => {
  const text = "engine,haystack_len,mean,stddev\nA,899232,125.4ms,200.5µs\nB,899232,1.2ms,40.1µs\n";
  const columns = await columnsOf(text);
  expect(columns.find(({ header }) => header === "stddev")).toMatchObject({ role: "uncertainty", of: "mean" });
});

test.each([
  ["Speed Index", "lower"],
  ["TeraFLOPS", "higher"],
  ["Preference", "higher"],
  ["Answer relevancy", "higher"],
  ["Time horizon", "neutral"],
  ["Power capacity", "neutral"],
])("%s is better %s", async (name, better) => {
  const columns = await columnsOf(`model,${name}\nA,4.5\nB,5.5\n`);
  expect(columns[1]?.metric?.better).toBe(better);
});

test("BLEU as a share of one is not in points", async () => {
  const columns = await columnsOf("model,BLEU\nA,0.119\nB,0.217\n");
  expect(columns[1]?.metric).toMatchObject({ id: "bleu", unit: "count" });
});

test("a rate that is a whole header is its name", async () => {
  const columns = await columnsOf("model,TFLOPS,GFLOPs\nA,4.5,1.5\nB,5.5,2.5\n");
  expect(columns.slice(1).map(({ metric }) => metric?.name)).toEqual(["FLOP/s", "FLOPs per image"]);
});

test.each(["Dataset", "Data", "Task Type"])("%s beside counts names data, and no models", async (name) => {
  const text = `${name},#User,#Item\nml-1m,6034,3124\nbooks,40550,31094\n`;
  const { reports } = importReadings([await readImport("data.csv", new TextEncoder().encode(text))]);
  expect(reports[0]?.mapping.kind).toBe("dataset");
});
