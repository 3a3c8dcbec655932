import { describe, expect, test } from "vitest";
import { columnsOf } from "./columns-of";
import { type CountedFile, expectCounted } from "./counted-files";

const files: readonly CountedFile[] = [
  {
    label: "columns of quite other sizes beside data sets are no models",
    file: "sets.csv",
    text: "Dataset,Queries,Corpus,Rel D/Q\nA1,6980,8.84M,1.1\nA2,50,171K,493.5\nA3,323,3.6K,38.2\n",
    rows: 3,
    values: [
      ["sets", "queries", "a1", 6980],
      ["sets", "corpus", "a1", 8_840_000],
      ["sets", "rel-d-q", "a1", 1.1],
      ["sets", "queries", "a2", 50],
      ["sets", "corpus", "a2", 171_000],
      ["sets", "rel-d-q", "a2", 493.5],
      ["sets", "queries", "a3", 323],
      ["sets", "corpus", "a3", 3600],
      ["sets", "rel-d-q", "a3", 38.2],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "beside a usual metric others are metrics, too, but for a threshold that is swept",
    file: "sweep.csv",
    text: "dataset,threshold,recall,tp,fn\nA1,0.25,0.5,791,12\nA2,0.75,0.25,788,15\n",
    rows: 2,
    values: [
      ["sweep", "recall", "a1", "threshold 0.25", 0.5],
      ["sweep", "tp", "a1", "threshold 0.25", 791],
      ["sweep", "fn", "a1", "threshold 0.25", 12],
      ["sweep", "recall", "a2", "threshold 0.75", 0.25],
      ["sweep", "tp", "a2", "threshold 0.75", 788],
      ["sweep", "fn", "a2", "threshold 0.75", 15],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "what answers are scored for is no model beside questions",
    file: "answers.csv",
    text: "question,faithfulness,answer_relevancy\nWho is it,0.75,0.5\nWhere is it,1.0,0.0\n",
    rows: 2,
    values: [
      ["answers", "faithfulness", "who-is-it", 0.75],
      ["answers", "answer-relevancy", "who-is-it", 0.5],
      ["answers", "faithfulness", "where-is-it", 1],
      ["answers", "answer-relevancy", "where-is-it", 0],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "models stand across where columns are called as they are and rows are not, and a frequency is none",
    file: "actions.csv",
    text: "action_name,claude-3-7-sonnet,gpt-4.1,o4-mini,frequency\npay,0.75,0.5,0.25,0.0625\nroam,0.5,0.25,0.5,0.125\n",
    rows: 2,
    values: [
      ["claude-3-7-sonnet", "score", "pay", 0.75],
      ["gpt-4.1", "score", "pay", 0.5],
      ["o4-mini", "score", "pay", 0.25],
      ["claude-3-7-sonnet", "score", "roam", 0.5],
      ["gpt-4.1", "score", "roam", 0.25],
      ["o4-mini", "score", "roam", 0.5],
    ],
    notRead: ["frequency"],
  },
  {
    label: "the model that was used is the model, and tasks by their ids are tests",
    file: "used.json",
    text: JSON.stringify([
      { task_id: "GOV-C-071", score_pct: 70, model_used: "llama-3.1-8b" },
      { task_id: "GOV-A-128", score_pct: 85, model_used: "llama-3.1-8b" },
    ]),
    rows: 2,
    values: [
      ["llama-3.1-8b", "score", "gov-c-071", 70],
      ["llama-3.1-8b", "score", "gov-a-128", 85],
    ],
  },
  {
    label: "of two generators the second is compared with the first",
    file: "annotations.json",
    text: JSON.stringify([
      { instruction: "Name actors.", generator_1: "davinci", dataset: "helpful", generator_2: "LM-10B", preference: 2 },
      { instruction: "Name states.", generator_1: "davinci", dataset: "helpful", generator_2: "LM-10B", preference: 1 },
    ]),
    rows: 2,
    values: [
      ["LM-10B", "preference", "helpful", "Name actors.", 2],
      ["LM-10B", "preference", "helpful", "Name states.", 1],
    ],
  },
  {
    label: "a Chinese name of a large model is one",
    file: "large.csv",
    text: "类别,大模型,准确率\n开源,DeepSeek,66.5%\n商用,Qwen,46.5%\n开源,Grok,42.5%\n",
    rows: 3,
    values: [
      ["DeepSeek", "accuracy", 66.5],
      ["Qwen", "accuracy", 46.5],
      ["Grok", "accuracy", 42.5],
    ],
  },
  {
    label: "what is done in a second is no time, whatever blanks stand around the slash",
    file: "docs.csv",
    text: "model,Docs / Sec,Dauer / Sec\nA,4100,12\nB,2500,14\n",
    rows: 2,
    values: [
      ["A", "docs-sec", 4100],
      ["A", "dauer", 12],
      ["B", "docs-sec", 2500],
      ["B", "dauer", 14],
    ],
  },
  {
    label: "a language is a condition where something else names the models",
    file: "codecs.csv",
    text: "codec,language,pesq\nencodec,hindi,3.5\nencodec,tamil,2.5\nencodec,telugu,2.25\ndac,hindi,4.5\ndac,tamil,4.25\ndac,telugu,4\n",
    rows: 6,
    values: [
      ["encodec", "pesq", "hindi", 3.5],
      ["encodec", "pesq", "tamil", 2.5],
      ["encodec", "pesq", "telugu", 2.25],
      ["dac", "pesq", "hindi", 4.5],
      ["dac", "pesq", "tamil", 4.25],
      ["dac", "pesq", "telugu", 4],
    ],
  },
  {
    label: "a percentage of something is another metric than its count, and a plain word keeps what it is of",
    file: "wins.json",
    text: JSON.stringify({
      "phoenix-7b": { winning: { model: 22, "%model": 0.25 }, score: { model: 6.5, "%model": 0.75 } },
      "chimera-13b": { winning: { model: 20, "%model": 0.5 }, score: { model: 7.5, "%model": 0.5 } },
    }),
    rows: 2,
    values: [
      ["phoenix-7b", "winning-model", 22],
      ["phoenix-7b", "winning-pct-model", 0.25],
      ["phoenix-7b", "score-model", 6.5],
      ["phoenix-7b", "score-pct-model", 0.75],
      ["chimera-13b", "winning-model", 20],
      ["chimera-13b", "winning-pct-model", 0.5],
      ["chimera-13b", "score-model", 7.5],
      ["chimera-13b", "score-pct-model", 0.5],
    ],
  },
  {
    label: "questions are tests, and the answers to them are neither models nor sources",
    file: "ragas.csv",
    text: "user_input,response,reference,faithfulness,recall\nWhat is it?,A tool.,A small tool.,1.0,0.5\nWho made it?,Guido did.,It was Guido.,0.5,0.25\n",
    rows: 2,
    values: [
      ["ragas", "faithfulness", "what-is-it", 1],
      ["ragas", "recall", "what-is-it", 0.5],
      ["ragas", "faithfulness", "who-made-it", 0.5],
      ["ragas", "recall", "who-made-it", 0.25],
    ],
    issues: ["guessed-model"],
    notRead: ["response", "reference"],
  },
  {
    label: "predictions and what they should be are no results",
    file: "predictions.jsonl",
    text: '{"id":0,"prediction":"The key is 71432.","ground_truth":"71432"}\n{"id":1,"prediction":"The key is 69079.","ground_truth":"69079"}\n',
    rows: 2,
    leftOut: 2,
    values: [],
    issues: ["no-value-column"],
  },
  {
    label: "models in nested records are called by their own names",
    file: "difficulty.csv",
    text: "name,per_model.llama-4-17b,per_model.qwen3-32b\neasy,71.5,52.75\nhard,77.5,59.5\n",
    rows: 2,
    values: [
      ["llama-4-17b", "score", "easy", 71.5],
      ["qwen3-32b", "score", "easy", 52.75],
      ["llama-4-17b", "score", "hard", 77.5],
      ["qwen3-32b", "score", "hard", 59.5],
    ],
  },
  {
    label: "what may be below zero is no accuracy",
    file: "drops.md",
    text: "| Model | SST-2 | MNLI |\n|---|---|---|\n| A | 0.04±0.11 | 0.25±0.5 |\n| B | 0.25±0.5 | -0.03±0.02 |\n",
    rows: 2,
    values: [
      ["A", "sst-2", 0.04],
      ["A", "mnli", 0.25],
      ["B", "sst-2", 0.25],
      ["B", "mnli", -0.03],
    ],
  },
  {
    label: "bare numbers of the size of the percentages beside them are percentages, and this is told",
    file: "wer.csv",
    text: "model,Test-Clean\nA,3.75\nB,2.5\nC,2.25\nD,2.00 %\n",
    rows: 4,
    values: [
      ["A", "test-clean", 3.75],
      ["B", "test-clean", 2.5],
      ["C", "test-clean", 2.25],
      ["D", "test-clean", 2],
    ],
    issues: ["unstated-unit"],
  },
];

describe("roles by what names and cells say", () => {
  test.each(files)("$label", expectCounted);
});

test.each([
  ["`StdError` is that of the column on its left", "Method,WinRate,StdError\nA,0.675,0.0191\nB,0.5,0.02\n", "WinRate"],
  [
    "`G1_StdError` belongs to what begins as it does",
    "Method,WinRate,G1_WinRate,G1_StdError\nA,0.675,0.5,0.0191\nB,0.5,0.6,0.02\n",
    "G1_WinRate",
  ],
  [
    "the ends of an interval belong to the values between them",
    "llm,t_rating,t_wins,t_ci95_low,t_ci95_high\nA,4.5,0.9,4.25,4.75\nB,3.5,0.8,3.25,3.75\n",
    "t_rating",
  ],
])("%s", async (_, text, owner) => {
  const columns = await columnsOf(text);
  expect(columns.at(-1)).toMatchObject({ of: owner });
});

test.each([
  ["Date 时间", "2025.01", "2024.12"],
  ["时间 Date", "2025.01", "2024.12"],
  ["run_completed", "1706498894", "1706499894"],
])("%s says when it was measured", async (header, first, second) => {
  const columns = await columnsOf(`model,score,${header}\nA,4.5,${first}\nB,5.5,${second}\n`);
  expect(columns[2]?.role).toBe("as-of");
});
