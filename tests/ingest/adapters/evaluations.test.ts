import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../../lib/ingest/import-files";
import { type CountedByTool, expectCountedBy } from "../counted-files";

const stat = (name: object, mean: number | undefined) => ({
  name,
  count: 1,
  sum: mean ?? 0,
  min: mean,
  max: mean,
  mean,
});
const document = (id: number, acc: number) =>
  JSON.stringify({
    doc_id: id,
    doc: { query: `number ${id}`, gold: 1 },
    target: "1",
    arguments: [["a", " b"]],
    resps: [[["-1.5", "False"]]],
    filtered_resps: [["-1.5", "False"]],
    doc_hash: "ab12",
    acc,
  });

/** Logs of single runs, in the words and the order of their tools; the numbers are made up. */
const files: readonly CountedByTool[] = [
  {
    label: "HELM, the statistics of a run",
    adapter: "helm-stats",
    file: "gpt-4.json",
    text: JSON.stringify([
      stat({ name: "exact_match", split: "test" }, 0.5),
      stat({ name: "exact_match", split: "test", perturbation: { name: "robustness", computed_on: "worst" } }, 0.25),
      stat({ name: "bleu_4", split: "test" }, undefined),
    ]),
    rows: 3,
    values: [
      ["gpt-4", "exact-match", "test", 0.5],
      ["gpt-4", "exact-match", "test, robustness worst", 0.25],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "lm-evaluation-harness, its samples",
    adapter: "lm-eval-samples",
    file: "samples_hellaswag_2024-07-01T10-00-00.jsonl",
    text: `${document(0, 1)}\n${document(1, 0)}\n`,
    rows: 2,
    values: [
      ["samples_hellaswag_2024-07-01T10-00-00", "lm-eval-acc", "hellaswag", "document 0", 1],
      ["samples_hellaswag_2024-07-01T10-00-00", "lm-eval-acc", "hellaswag", "document 1", 0],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "LightEval, whose names of tasks say how many shots they had",
    adapter: "lm-eval",
    file: "results_2024-07-01T10-00-00.json",
    text: JSON.stringify({
      config_general: { lighteval_sha: "?", model_name: "m/m-1b" },
      results: {
        "leaderboard|arc:challenge|25|0": { acc: 0.375, acc_stderr: 0.125 },
        "leaderboard|gsm8k|5": { qem: 0.25, qem_stderr: 0.125 },
        all: { acc: 0.375 },
      },
    }),
    rows: 3,
    values: [
      ["m/m-1b", "lm-eval-acc", "arc-challenge", "shots 25", 0.375],
      ["m/m-1b", "lm-eval-qem", "gsm8k", "shots 5", 0.25],
      ["m/m-1b", "lm-eval-acc", "all", 0.375],
    ],
  },
  {
    label: "LightEval, the same task of several suites",
    adapter: "lm-eval",
    file: "results.json",
    text: JSON.stringify({
      config_general: { model_name: "m" },
      results: { "leaderboard|gsm8k|5|0": { qem: 0.25 }, "extended|gsm8k|5|0": { qem: 0.5 } },
    }),
    rows: 2,
    values: [
      ["m", "lm-eval-qem", "gsm8k", "shots 5, leaderboard", 0.25],
      ["m", "lm-eval-qem", "gsm8k", "shots 5, extended", 0.5],
    ],
  },
  {
    label: "promptfoo, whose results and configuration are no harness's",
    adapter: "generic",
    file: "output.json",
    text: JSON.stringify({
      results: {
        version: 3,
        prompts: [
          { provider: "a:m-1", metrics: { score: 18, testPassCount: 18 } },
          { provider: "b:m-2", metrics: { score: 16, testPassCount: 16 } },
        ],
        stats: { successes: 34 },
      },
      config: { description: "demo" },
    }),
    rows: 2,
    values: [
      ["a:m-1", "metrics.score", 18],
      ["a:m-1", "testpasscount", 18],
      ["b:m-2", "metrics.score", 16],
      ["b:m-2", "testpasscount", 16],
    ],
    issues: ["beside-tables"],
  },
  {
    label: "OpenAI Evals, the log of a run",
    adapter: "openai-evals",
    file: "230412A_gpt-4_match.jsonl",
    text: [
      {
        spec: {
          completion_fns: ["m-4"],
          eval_name: "anatomy.val",
          run_config: { seed: 1 },
          run_id: "A",
          created_at: "2023-04-12 12:00:00.5",
        },
      },
      {
        run_id: "A",
        event_id: 0,
        type: "match",
        data: { correct: true, picked: "A" },
        created_at: "2023-04-12 12:00:05",
      },
      { final_report: { accuracy: 0.75, boostrap_std: 0.25 } },
    ]
      .map((line) => JSON.stringify(line))
      .join("\n"),
    rows: 3,
    values: [["m-4", "accuracy", "anatomy.val", 0.75]],
  },
  {
    label: "MTEB, a task with what its evaluation took",
    adapter: "mteb",
    file: "Banking77.json",
    text: JSON.stringify({
      dataset_revision: "e83",
      evaluation_time: 21.75,
      kg_co2_emissions: null,
      mteb_version: "1.12.75",
      scores: {
        test: [
          { hf_subset: "pl-en", languages: ["pol-Latn", "eng-Latn"], main_score: 0.75, ndcg_max: 0.5, ndcg_std: 0.25 },
        ],
        dev: [{ hf_subset: "pl-en", languages: ["pol-Latn"], main_score: 0.5, scores_per_experiment: [{ ap: 1 }] }],
      },
      task_name: "Banking77",
    }),
    rows: 3,
    values: [
      ["Banking77", "main-score", "banking77", "test, pl-en, pol-Latn;eng-Latn", 0.75],
      ["Banking77", "ndcg-max", "banking77", "test, pl-en, pol-Latn;eng-Latn", 0.5],
      ["Banking77", "ndcg-std", "banking77", "test, pl-en, pol-Latn;eng-Latn", 0.25],
      ["Banking77", "main-score", "banking77", "dev, pl-en, pol-Latn", 0.5],
      ["Banking77", "evaluation-time", "banking77", 21.75],
    ],
    issues: ["guessed-model"],
    notRead: ["scores_per_experiment", "dataset_revision", "mteb_version"],
  },
];

describe("the log of an evaluation", () => {
  test.each(files)("$label", expectCountedBy);
});

describe("lm-evaluation-harness, several tables in a page", () => {
  const table = (heading: string, ...rows: readonly string[]): string =>
    [`## ${heading}`, "|Task|Version|Metric|Value| |Stderr|", "|---|--:|---|--:|---|--:|", ...rows, "", ""].join("\n");
  const valuesIn = async (text: string) => {
    const { read, issues, counts } = importReadings([await readImport("m.md", new TextEncoder().encode(text))]);
    expect(issues.map(({ code }) => code)).toEqual(["guessed-model"]);
    expect(counts).toMatchObject({ rowsLeftOut: 0, contradicted: 0 });
    return read.catalogue.measurements.map(({ benchmark, metric, condition, quantity }) => [
      benchmark,
      metric,
      condition,
      quantity.value,
    ]);
  };

  test("percentages are the shares that its files hold, and headings say how many shots there were", async () => {
    const text =
      table("m_gsm8k_8-shot.json", "|gsm8k|0|acc|1.29|±|0.31|") +
      table("m_math_5-shot.json", "|gsm8k|0|acc|0.50|±|0.10|", "|wiki|0|ppl|12.5| | |");
    expect(await valuesIn(text)).toEqual([
      ["gsm8k", "lm-eval-acc", "shots 5", 0.005],
      ["wiki", "lm-eval-ppl", "shots 5", 12.5],
      ["gsm8k", "lm-eval-acc", "shots 8", 0.0129],
    ]);
  });

  test("headings tell tables apart that have as many shots", async () => {
    const text =
      table("old 5-shot", "|gsm8k|0|acc|0.1234|±|0.0031|") + table("new 5-shot", "|gsm8k|0|acc|0.2345|±|0.0031|");
    expect(await valuesIn(text)).toEqual([
      ["gsm8k", "lm-eval-acc", "old 5-shot", 0.1234],
      ["gsm8k", "lm-eval-acc", "new 5-shot", 0.2345],
    ]);
  });
});

test("a file that holds nothing is read by none", async () => {
  for (const text of ["", " ", "[]", "{}", "---\n"])
    expect((await readImport("a.json", new TextEncoder().encode(text))).readings).toEqual([]);
});
