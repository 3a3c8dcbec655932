import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { type CountedFile, expectCounted } from "./counted-files";

const json = (value: unknown): string => JSON.stringify(value);

/** In the words and the order in which tools write them; the numbers are made up. */
const files: readonly CountedFile[] = [
  {
    label: "a range in brackets is the ends of the number before it",
    file: "clinic.csv",
    text: 'Model,AUC (95% CI),Sens. [range]\nA,0.91 (0.88–0.94),0.80 [0.75-0.85]\nB,"0.93 (0.90, 0.95)",0.82 [95% CI 0.80 to 0.90]\n',
    rows: 2,
    values: [
      ["A", "auc", 0.91],
      ["A", "sens", 0.8],
      ["B", "auc", 0.93],
      ["B", "sens", 0.82],
    ],
  },
  {
    label: "a group of columns stands above some of them, with their unit",
    file: "rounds.csv",
    text: ",,,Results (minutes),,\nID,System,Software,BERT,DLRM,GPT-3\n1,A,x,5.5,3.9,\n2,B,y,,4.1,50.7\n",
    rows: 2,
    values: [
      ["A", "bert", 5.5],
      ["A", "dlrm", 3.9],
      ["B", "dlrm", 4.1],
      ["B", "gpt-3", 50.7],
    ],
  },
  {
    label: "a letter behind the name of a share is no scale",
    file: "yolo.csv",
    text: "epoch,precision(B),metrics/mAP50(B),Revenue (B),lr/pg0\n1,0.5,0.4,0.2,0.001\n2,0.6,0.5,0.3,0.002\n",
    rows: 2,
    values: [
      ["yolo", "precision", "B, epoch 1", 0.5],
      ["yolo", "metrics-map50-b", "epoch 1", 0.4],
      ["yolo", "revenue", "epoch 1", 0.2e9],
      ["yolo", "precision", "B, epoch 2", 0.6],
      ["yolo", "metrics-map50-b", "epoch 2", 0.5],
      ["yolo", "revenue", "epoch 2", 0.3e9],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "lines of a log that say different things at one step are told apart by what they say",
    file: "log.json",
    text: json({
      log_history: [
        { epoch: 1, loss: 0.5, step: 500 },
        { epoch: 1, eval_accuracy: 0.9, step: 500 },
        { epoch: 2, loss: 0.4, step: 1000 },
        { epoch: 2, eval_accuracy: 0.91, step: 1000 },
      ],
    }),
    rows: 4,
    values: [
      ["log", "loss", "epoch 1, step 500", 0.5],
      ["log", "accuracy", "epoch 1, step 500", 0.9],
      ["log", "loss", "epoch 2, step 1000", 0.4],
      ["log", "accuracy", "epoch 2, step 1000", 0.91],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "the loss of a step is no setting",
    file: "steps.csv",
    text: "step,train_loss_step,val_acc\n49,0.65,\n49,,0.8\n99,0.55,\n",
    rows: 3,
    values: [
      ["steps", "train-loss-step", "step 49", 0.65],
      ["steps", "accuracy", "step 49", 0.8],
      ["steps", "train-loss-step", "step 99", 0.55],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "what a trial was given tells it apart, and neither a date nor its state is its name",
    file: "study.csv",
    text: ",number,value,datetime_start,duration,params_lr,params_optimizer,state\n0,0,0.91,2023-05-01 10:00:00,0 days 00:12:30,0.001,adam,COMPLETE\n1,1,0.88,2023-05-01 11:00:00,0 days 00:07:00,0.03,sgd,PRUNED\n",
    rows: 2,
    values: [
      ["study", "value", "params lr 0.001, adam", 0.91],
      ["study", "duration", "params lr 0.001, adam", 12.5],
      ["study", "value", "params lr 0.03, sgd", 0.88],
      ["study", "duration", "params lr 0.03, sgd", 7],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "a column of the names of metrics is one, whatever it is called",
    file: "sys1.json",
    text: json([
      { name: "BLEU", score: 32.1, tok: "13a" },
      { name: "chrF2", score: 57.8, tok: "" },
    ]),
    rows: 2,
    values: [
      ["sys1", "bleu", 32.1],
      ["sys1", "chrf", 57.8],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "so it is in a sheet of facts with models across",
    file: "facts.csv",
    text: "Spec,GPT-2,GPT-3\nParameters,1.5B,175B\nLayers,48,96\nContext length,1024,2048\n",
    rows: 3,
    values: [
      ["GPT-2", "parameters", 1.5e9],
      ["GPT-3", "parameters", 175e9],
      ["GPT-2", "layers", 48],
      ["GPT-3", "layers", 96],
      ["GPT-2", "context-length", 1024],
      ["GPT-3", "context-length", 2048],
    ],
  },
  {
    label: "who offers several models has made none of them",
    file: "offers.csv",
    text: "Model,Provider,Latency (ms)\nA,x,10\nA,y,12\nB,x,20\nB,z,25\n",
    rows: 4,
    values: [
      ["A", "latency", "Provider x", 10],
      ["A", "latency", "Provider y", 12],
      ["B", "latency", "Provider x", 20],
      ["B", "latency", "Provider z", 25],
    ],
  },
  {
    label: "how long a training took is no property of what was trained often, and a task is what its row measures",
    file: "automl.csv",
    text: "task,framework,fold,metric,result,training_duration\nwilt,A,0,auc,0.99,3590\nwilt,A,1,auc,0.98,3580\nkdd,B,0,auc,0.84,3600\n",
    rows: 3,
    values: [
      ["A", "auc", "wilt", "fold 0", 0.99],
      ["A", "training-time", "wilt", "fold 0", 3590],
      ["A", "auc", "wilt", "fold 1", 0.98],
      ["A", "training-time", "wilt", "fold 1", 3580],
      ["B", "auc", "kdd", "fold 0", 0.84],
      ["B", "training-time", "kdd", "fold 0", 3600],
    ],
    issues: ["unstated-unit"],
  },
  {
    label: "true positives are counted, records under numbers are groups",
    file: "cases.json",
    text: json({ mean: { "1": { Dice: 0.91, TP: 40, FN: 3 }, "2": { Dice: 0.85, TP: 30, FN: 5 } } }),
    rows: 2,
    values: [
      ["cases", "dice", "group 1", 0.91],
      ["cases", "tp", "group 1", 40],
      ["cases", "fn", "group 1", 3],
      ["cases", "dice", "group 2", 0.85],
      ["cases", "tp", "group 2", 30],
      ["cases", "fn", "group 2", 5],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "lines above a table without a header are no rows",
    file: "bench.txt",
    text: "goos: linux\npkg: example.com/fib\nFib10-8\t5000\t325 ns/op\nFib20-8\t400\t389 ns/op\n",
    rows: 2,
    values: [
      ["Fib10-8", "column-2", 5000],
      ["Fib10-8", "column-3", 325],
      ["Fib20-8", "column-2", 400],
      ["Fib20-8", "column-3", 389],
    ],
    issues: ["above-header", "no-header"],
  },
  {
    label: "times of tests are no models, and a unit has several names",
    file: "gb.txt",
    text: "-------------------------\nBenchmark        Time   Speed\n-------------------------\nBM_A/8        2.3 ns   78 t/s\nBM_B/9        12 us    81 t/s\n",
    rows: 2,
    values: [
      ["gb", "time", "bm-a-8", 2.3],
      ["gb", "speed", "bm-a-8", 78],
      ["gb", "time", "bm-b-9", 12_000],
      ["gb", "speed", "bm-b-9", 81],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "a remark with a name for each cell is the header",
    file: "plot.csv",
    text: "# by our script\n# model,AP,FPS\nA,1.5,20\nB,2.5,30\n",
    rows: 2,
    values: [
      ["A", "ap", 1.5],
      ["A", "fps", 20],
      ["B", "ap", 2.5],
      ["B", "fps", 30],
    ],
  },
  {
    label: "the model of a record around its scores",
    file: "bb.json",
    text: json({
      model: { model_name: "BIG-G", model_family: "BIG" },
      scores: [
        { score_dict: { grade_score: 0.41 }, number_of_shots: 0, preferred_score: "grade" },
        { score_dict: { grade_score: 0.49 }, number_of_shots: 2, preferred_score: "grade" },
      ],
    }),
    rows: 2,
    values: [
      ["BIG-G", "score-dict-grade-score", "number of shots 0", 0.41],
      ["BIG-G", "score-dict-grade-score", "number of shots 2", 0.49],
    ],
  },
  {
    label: "a metric of a search at the end of a path is on the test before it, and notes stand behind nouns",
    file: "beir.json",
    text: json({
      A: { nfcorpus: { "ndcg@10": 0.32 }, corpus: "3.3 billion words[3]" },
      B: { nfcorpus: { "ndcg@10": 0.33 }, corpus: "2 billion words" },
    }),
    rows: 2,
    values: [
      ["A", "ndcg-at-10", "nfcorpus", 0.32],
      ["A", "corpus", 3.3e9],
      ["B", "ndcg-at-10", "nfcorpus", 0.33],
      ["B", "corpus", 2e9],
    ],
  },
  {
    label: "a number is a value where it does not count the rows",
    file: "fleet.csv",
    text: "Company,Number\nA,40\nB,12\n",
    rows: 2,
    values: [
      ["A", "number", 40],
      ["B", "number", 12],
    ],
  },
  {
    label: "columns that are called as dates hold one metric at each",
    file: "ratings.csv",
    text: "Model,2024-01,2024-02\nA,1251,1250\nB,,1218\n",
    rows: 2,
    values: [
      ["A", "value", "2024-01", 1251],
      ["A", "value", "2024-02", 1250],
      ["B", "value", "2024-02", 1218],
    ],
  },
  {
    label: "a page whose header has two rows, under what a test was taken in the second",
    file: "board.html",
    text: "<html><table><tr><th rowspan=2>Model</th><th colspan=2>MMLU</th><th>BLEU</th></tr><tr><th>0-shot</th><th>5-shot</th><th>en-de</th></tr><tr><td>A<td>61.0<td>65.2<td>28.4</tr><tr><td>B<td>45.1<td>49.9<td>27.0</tr></table></html>",
    rows: 2,
    values: [
      ["A", "accuracy", "mmlu", "0-shot", 61],
      ["A", "accuracy", "mmlu", "5-shot", 65.2],
      ["A", "bleu", "en-de", 28.4],
      ["B", "accuracy", "mmlu", "0-shot", 45.1],
      ["B", "accuracy", "mmlu", "5-shot", 49.9],
      ["B", "bleu", "en-de", 27],
    ],
  },
  {
    label: "pycocotools",
    file: "yolo.txt",
    text: " Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.425\n Average Precision  (AP) @[ IoU=0.50      | area= small | maxDets=100 ] = -1.000\n Average Recall     (AR) @[ IoU=0.50:0.95 | area=   all | maxDets=  1 ] = 0.341\n",
    rows: 3,
    values: [
      ["yolo", "average-precision", "IoU 0.50:0.95, all, maxDets 100", 0.425],
      ["yolo", "average-recall", "IoU 0.50:0.95, all, maxDets 1", 0.341],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "trec_eval",
    file: "run.txt",
    text: "runid                 \tall\tbm25\nnum_q                 \tall\t50\nmap                   \tall\t0.2134\nndcg_cut_10           \tall\t0.4410\n",
    rows: 3,
    values: [
      ["bm25", "num-q", "all", 50],
      ["bm25", "map", "all", 0.2134],
      ["bm25", "ndcg-at-10", "all", 0.441],
    ],
  },
  {
    label: "promptfoo with one provider",
    file: "run.json",
    text: JSON.stringify({
      results: {
        prompts: [{ id: "4093", label: "p1", provider: "openai:chat:gpt-4o", metrics: { score: 1, testPassCount: 1 } }],
        results: [
          {
            provider: { id: "openai:chat:gpt-4o", label: "" },
            promptId: "4093",
            score: 0,
            gradingResult: { reason: "Expected output to match regex 56" },
            vars: { question: "7*8?" },
          },
          {
            provider: { id: "openai:chat:gpt-4o", label: "" },
            promptId: "4093",
            score: 1,
            gradingResult: { reason: "All assertions passed" },
            vars: { question: "2+2?" },
          },
        ],
      },
    }),
    rows: 3,
    values: [
      ["openai:chat:gpt-4o", "score", "7-8", "results", 0],
      ["openai:chat:gpt-4o", "score", "2-plus-2", "results", 1],
      ["openai:chat:gpt-4o", "metrics.score", "prompts", 1],
      ["openai:chat:gpt-4o", "testpasscount", "prompts", 1],
    ],
  },
];

describe("what tools print or save", () => {
  test.each(files)("$label", expectCounted);
});

test("the ends of a range in brackets are those of its value", async () => {
  const text = 'Model,Accuracy (%)\nA,91.2% (88.0–94.1)\nB,"90 (95% CI 85 to 93)"\nC,5 (6-7)\n';
  const { read, issues } = importReadings([await readImport("a.csv", new TextEncoder().encode(text))]);
  const ends = read.catalogue.measurements.map(({ quantity: { value, interval } }) => [
    value,
    interval.low,
    interval.high,
  ]);
  expect(ends).toEqual([
    [91.2, 88, 94.1],
    [90, 85, 93],
  ]);
  expect(issues.map(({ code, value }) => [code, value])).toEqual([["bad-cell", "5 (6-7)"]]);
});

test("the unit of a group is that of all its columns, and a cell may call a unit by another name", async () => {
  const unitsOf = async (text: string) => {
    const { read } = importReadings([await readImport("a.csv", new TextEncoder().encode(text))]);
    return [...read.catalogue.metrics.values()].map(({ id, unit }) => [id, unit]);
  };
  expect(await unitsOf(",,,Results (minutes),\nID,System,Software,BERT,DLRM\n1,A,x,5.5,3.9\n2,B,y,,4.1\n")).toEqual([
    ["bert", "min"],
    ["dlrm", "min"],
  ]);
  expect(await unitsOf("runid\tall\tr\nnum_q\tall\t50\nmap\tall\t0.2134\nP_5\tall\t0.4\n")).toEqual([
    ["num-q", "count"],
    ["map", "count"],
    ["p-5", "count"],
  ]);
  expect(await unitsOf("Model,Speed\nA,78 t/s\nB,81 t/s\n")).toEqual([["speed", "tokens/s"]]);
  expect(await unitsOf("JobName,MaxRSS,GPU hours\nA,45.2G,120\nB,12.9G,9\n")).toEqual([
    ["maxrss", "B"],
    ["gpu-hours", "GPU-hours"],
  ]);
});
