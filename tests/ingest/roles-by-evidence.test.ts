import { describe, test } from "vitest";
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
    label: "beside a usual metric others are metrics, too",
    file: "sweep.csv",
    text: "dataset,threshold,recall,tp,fn\nA1,0.25,0.5,791,12\nA2,0.75,0.25,788,15\n",
    rows: 2,
    values: [
      ["sweep", "threshold", "a1", 0.25],
      ["sweep", "recall", "a1", 0.5],
      ["sweep", "tp", "a1", 791],
      ["sweep", "fn", "a1", 12],
      ["sweep", "threshold", "a2", 0.75],
      ["sweep", "recall", "a2", 0.25],
      ["sweep", "tp", "a2", 788],
      ["sweep", "fn", "a2", 15],
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
];

describe("roles by what names and cells say", () => {
  test.each(files)("$label", expectCounted);
});
