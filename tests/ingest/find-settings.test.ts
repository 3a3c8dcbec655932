import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { type CountedFile, expectCounted } from "./counted-files";

const rolesOf = async (text: string): Promise<readonly string[]> => {
  const [reading] = (await readImport("runs.csv", new TextEncoder().encode(text))).readings;
  return reading?.mapping.columns.map(({ role }) => role) ?? [];
};

describe("numbers by whose names no model is measured", () => {
  test.each([
    "batch_size",
    "n_batch",
    "infer_batch_size",
    "batch",
    "img_size",
    "seq_len",
    "num_gpus",
    "# of Accelerators",
    "Number of Processors",
    "accelerators_per_node",
    "GPU count",
    "n_threads",
    "concurrency",
    "tp",
    "tensor_parallel_size",
    "num_fewshot",
    "number_of_shots",
    "run.batch_size",
  ])("%s is a condition", async (name) => {
    expect(await rolesOf(`model,${name},throughput\nA,8,30.5\nB,16,20.5\n`)).toEqual([
      "model",
      "condition",
      "measurement",
    ]);
  });

  test.each(["pp tok/s", "pp (tok/s)", "ep (ms)"])("%s has a unit of what is measured", async (name) => {
    expect(await rolesOf(`model,${name},throughput\nA,812,30.5\nB,790,20.5\n`)).toEqual([
      "model",
      "measurement",
      "measurement",
    ]);
  });

  test.each([
    ["temperature", "0.0", "0.7"],
    ["top_p", "0.9", "0.95"],
    ["run.temperature", "0.2", "1"],
    ["repetition_penalty", "1.1", "1"],
  ])("%s of %s and %s is how a model was asked to sample", async (name, ...cells) => {
    expect(await rolesOf(`model,${name},accuracy\nA,${cells[0]},0.53\nB,${cells[1]},0.58\n`)).toEqual([
      "model",
      "condition",
      "measurement",
    ]);
  });

  test.each([
    ["temperature", "65.5", "71"],
    ["shots", "90", "80"],
    ["number of shots", "90", "80"],
    ["shots on target", "45", "40"],
  ])("%s of %s and %s is measured", async (name, ...cells) => {
    expect(await rolesOf(`model,${name},goals\nA,${cells[0]},21\nB,${cells[1]},17\n`)).toEqual([
      "model",
      "measurement",
      "measurement",
    ]);
  });

  test("what a chip has so many of is a result where each is named once, and a setting where they come again", async () => {
    expect(await rolesOf("Name,# of CPU Cores,Number of Threads,TDP\nA,8,16,65.5\nB,16,32,120\n")).toEqual([
      "model",
      "measurement",
      "measurement",
      "measurement",
    ]);
    expect(await rolesOf("Name,# of Cores,Time (s)\nA,8,6.5\nA,16,3.5\nB,8,5.5\nB,16,2.5\n")).toEqual([
      "model",
      "condition",
      "measurement",
    ]);
  });

  test.each(["rounds", "iterations", "n_runs", "num_prompts", "repetitions"])("%s is how often", async (name) => {
    expect(await rolesOf(`model,${name},latency\nA,100,30.5\nB,50,20.5\n`)).toEqual(["model", "ignore", "measurement"]);
  });

  test.each(["is_open", "verified", "has_power", "flash_attn"])("%s is yes or no", async (name) => {
    expect(await rolesOf(`model,${name},latency\nA,0,30.5\nB,1,20.5\n`)).toEqual(["model", "ignore", "measurement"]);
  });

  test.each([
    ["verified", "3"],
    ["output_length", "1200"],
    ["tokens_per_sec_per_gpu", "1200"],
    ["temperature.gpu", "35"],
    ["votes", "1200"],
    ["n_examples", "1200"],
    ["max_context", "1200"],
  ])("%s is a value", async (name, value) => {
    expect(await rolesOf(`model,${name},x1\nA,${value},30.5\nA,${value}0,20.5\n`)).toContain("measurement");
    expect((await rolesOf(`model,${name},x1\nA,${value},30.5\nB,${value}0,20.5\n`))[1]).toBe("measurement");
  });
});

describe("LR", () => {
  test.each([
    ["as percentages", "model,AR,CP,FP-C,LR,RR\nA,78.2,79.0,66.3,63.1,70.1\nB,74.3,72.8,46.2,40.5,47.9\n"],
    ["as shares of a single row", "split,AR,CP,LR,RR\ndev,0.7236,0.777,0.3305,0.6609\n"],
    ["beside another method alone", "metric,LR,DNN\nAUC,0.793,0.812\nF1,0.713,0.756\n"],
    ["as whole percentages beside few others", "model,LR,Overall\nA,63,75.4\nB,40,61.8\n"],
  ])("among scores it is one, %s", async (_, text) => {
    const header = text.slice(0, text.indexOf("\n")).split(",");
    expect((await rolesOf(text))[header.indexOf("LR")]).toBe("measurement");
  });

  test.each([
    ["of any size", "model,LR,BS,WD,accuracy\nA,0.001,32,0.1,0.8\nB,3e-4,64,0.1,0.9\n"],
    ["beside scores that are higher", "model,LR,EM,MAP\nA,0.00125,0.5,0.8\nB,0.01,0.6,0.7\n"],
    ["beside one measure", "model,LR,AUC\nA,0.125,0.8\nB,0.115,0.7\n"],
    ["in few digits", "model,LR,EM,MAP\nA,0.1,0.525,0.8\nB,0.2,0.625,0.7\n"],
  ])("else it is the rate of learning, %s", async (_, text) => {
    expect((await rolesOf(text))[1]).not.toBe("measurement");
  });
});

const files: readonly CountedFile[] = [
  {
    label: "what machines have is a result in a table of machines",
    file: "machines.csv",
    text: "name,cores,threads,clock (GHz)\nA,8,16,3.5\nB,16,32,3.25\n",
    rows: 2,
    values: [
      ["A", "cores", 8],
      ["A", "threads", 16],
      ["A", "clock", 3.5],
      ["B", "cores", 16],
      ["B", "threads", 32],
      ["B", "clock", 3.25],
    ],
  },
  {
    label: "and a setting where all were measured alike",
    file: "alike.csv",
    text: "name,threads,time (s)\nA,4,3.5\nB,4,3.25\n",
    rows: 2,
    values: [
      ["A", "time", "threads 4", 3.5],
      ["B", "time", "threads 4", 3.25],
    ],
  },
  {
    label: "a table of nothing else has them as its values",
    file: "clusters.csv",
    text: "name,number of GPUs\nA,1024\nB,2048\n",
    rows: 2,
    values: [
      ["A", "number-of-gpus", 1024],
      ["B", "number-of-gpus", 2048],
    ],
  },
  {
    label: "a rate by machine is no machine, though rows repeat",
    file: "scaling.csv",
    text: "model,n_gpus,tokens_per_sec_per_gpu\nA,8,1230\nA,64,1190\n",
    rows: 2,
    values: [
      ["A", "tokens-per-sec-per-gpu", "n gpus 8", 1230],
      ["A", "tokens-per-sec-per-gpu", "n gpus 64", 1190],
    ],
  },
  {
    label: "a threshold that a model is tried at is a setting, and its true positives are none",
    file: "sweep.csv",
    text: "model,threshold,recall,tp\nA,0.05,0.99,791\nA,0.06,0.98,788\n",
    rows: 2,
    values: [
      ["A", "recall", "threshold 0.05", 0.99],
      ["A", "tp", "threshold 0.05", 791],
      ["A", "recall", "threshold 0.06", 0.98],
      ["A", "tp", "threshold 0.06", 788],
    ],
  },
  {
    label: "a threshold that each model has of its own is a value",
    file: "best.csv",
    text: "model,best_threshold,recall\nA,0.05,0.99\nB,0.06,0.98\n",
    rows: 2,
    values: [
      ["A", "best-threshold", 0.05],
      ["A", "recall", 0.99],
      ["B", "best-threshold", 0.06],
      ["B", "recall", 0.98],
    ],
  },
];

describe("num beside scores", () => {
  test("is how many were scored, wherever both are nested", async () => {
    const text = JSON.stringify({
      model_name: "m-1",
      metrics: [
        { name: "acc", num: 30, score: 0.45, macro_score: 0.4, categories: [{ num: 20, score: 0.5 }] },
        { name: "f1", num: 30, score: 0.55, macro_score: 0.5, categories: [{ num: 20, score: 0.6 }] },
      ],
    });
    const { reports } = importReadings([await readImport("report.json", new TextEncoder().encode(text))]);
    expect(reports[0]?.notRead.filter(({ header }) => header.endsWith("num"))).toEqual([
      { header: "num", filled: 2, reason: "how many were scored" },
      { header: "categories.num", filled: 2, reason: "how many were scored" },
    ]);
  });

  test("is what was measured under where it alone tells rows apart", async () => {
    expect(await rolesOf("model,num,acc\nA,10,0.5\nA,100,0.6\nB,10,0.45\nB,100,0.7\n")).toEqual([
      "model",
      "condition",
      "measurement",
    ]);
  });
});

describe("settings beside values", () => {
  test.each(files)("$label", expectCounted);
});

test("why a column of numbers is no value is said", async () => {
  const text = "model,batch_size,rounds,latency\nA,8,100,30.5\nB,16,50,20.5\n";
  const { reports } = importReadings([await readImport("a.csv", new TextEncoder().encode(text))]);
  expect(reports[0]?.notRead).toEqual([{ header: "rounds", filled: 2, reason: "how often it was measured" }]);
  expect(reports[0]?.mapping.columns[1]?.reason).toBe("a number of this name says how something was measured");
});
