import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { type CountedFile, expectCounted } from "./counted-files";

const models = [
  { id: "m1", name: "GPT-4.1", provider: "OpenAI", params_total_M: null, params_active_M: null },
  { id: "m2", name: "Qwen3 235B", provider: "Alibaba", params_total_M: 235000, params_active_M: 22000 },
];
const benchmarks = [
  { id: "gpqa_diamond", name: "GPQA Diamond", metric: "accuracy (%)", num_problems: 198 },
  { id: "arena", name: "Chatbot Arena", metric: "Elo rating", num_problems: 5000 },
];
const score = (model_id: string, benchmark_id: string, value: number) => ({ model_id, benchmark_id, score: value });

const files: readonly CountedFile[] = [
  {
    label: "scores take the names of the models and tests that they name by id, and the metrics of the tests",
    file: "press.json",
    text: JSON.stringify({
      models,
      benchmarks,
      scores: [score("m1", "gpqa_diamond", 66.5), score("m2", "gpqa_diamond", 71), score("m2", "arena", 1410)],
    }),
    rows: 7,
    leftOut: 2,
    values: [
      ["GPT-4.1", "accuracy", "gpqa-diamond", "scores", 66.5],
      ["Qwen3 235B", "accuracy", "gpqa-diamond", "scores", 71],
      ["Qwen3 235B", "elo-rating", "chatbot-arena", "scores", 1410],
      ["Qwen3 235B", "parameters", 235e9],
      ["Qwen3 235B", "active-parameters", 22e9],
    ],
    issues: ["joined-table"],
  },
  {
    label: "an id that no row has stays as it is, and is told",
    file: "press.json",
    text: JSON.stringify({
      models,
      scores: [score("m1", "arena", 1410), score("m2", "arena", 1390), score("m9", "arena", 1250)],
    }),
    rows: 5,
    values: [
      ["GPT-4.1", "score", "arena", "scores", 1410],
      ["Qwen3 235B", "score", "arena", "scores", 1390],
      ["m9", "score", "arena", "scores", 1250],
      ["Qwen3 235B", "parameters", 235e9],
      ["Qwen3 235B", "active-parameters", 22e9],
    ],
    issues: ["unknown-id"],
  },
  {
    label: "ids of nothing in the file are told, and nothing is joined",
    file: "press.json",
    text: JSON.stringify({ models, scores: [score("gpt", "arena", 1410), score("qwen", "arena", 1390)] }),
    rows: 4,
    values: [
      ["Qwen3 235B", "parameters", 235e9],
      ["Qwen3 235B", "active-parameters", 22e9],
      ["gpt", "score", "arena", "scores", 1410],
      ["qwen", "score", "arena", "scores", 1390],
    ],
    issues: ["unknown-id"],
  },
  {
    label: "two models of one name keep their ids",
    file: "press.json",
    text: JSON.stringify({
      models: [
        { id: "a", name: "Base" },
        { id: "b", name: "Base" },
      ],
      scores: [score("a", "arena", 1410), score("b", "arena", 1390), score("b", "gpqa", 50)],
    }),
    rows: 5,
    leftOut: 2,
    values: [
      ["a", "score", "arena", 1410],
      ["b", "score", "arena", 1390],
      ["b", "score", "gpqa", 50],
    ],
    issues: ["no-value-column"],
  },
];

describe("tables that name each other by id", () => {
  test.each(files)("$label", expectCounted);

  test("the unit and the direction of a metric are those that its own row says", async () => {
    const text = JSON.stringify({
      metrics: [
        { id: "lat", name: "First answer", unit: "ms", higher_is_better: false },
        { id: "sol", name: "Solved", unit: "%", higher_is_better: true },
      ],
      results: ["X", "Y", "Z"].flatMap((model, place) => [
        { model, metric_id: "lat", value: 210.5 + place },
        { model, metric_id: "sol", value: 55.5 + place },
      ]),
    });
    const result = importReadings([await readImport("board.json", new TextEncoder().encode(text))]);
    const metrics = [...result.read.catalogue.metrics.values()];
    expect(metrics.map(({ id, unit, better }) => [id, unit, better])).toEqual([
      ["first-answer", "ms", "lower"],
      ["solved", "%", "higher"],
    ]);
    expect(result.issues.map(({ code }) => code)).toEqual(["joined-table"]);
  });
});
