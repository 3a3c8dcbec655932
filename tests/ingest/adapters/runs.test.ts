import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../../lib/ingest/import-files";
import { type CountedFile, expectCounted } from "../counted-files";

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
const files: readonly (CountedFile & { readonly adapter: string })[] = [
  {
    label: "Weights & Biases, a chart of one run each",
    adapter: "wandb",
    file: "wandb_export.csv",
    text: '"Step","bert - eval/loss","bert - eval/loss__MIN","bert - eval/loss__MAX","t5 - eval/loss","t5 - eval/loss__MIN","t5 - eval/loss__MAX"\n"100","2.5","2.5","2.5","1.5","1.5","1.5"\n"200","1.25","1.25","1.25","","",""\n',
    rows: 2,
    values: [
      ["bert", "loss", "Step 100", 2.5],
      ["t5", "loss", "Step 100", 1.5],
      ["bert", "loss", "Step 200", 1.25],
    ],
  },
  {
    label: "TensorBoard, a series",
    adapter: "tensorboard",
    file: "run-resnet50_val-tag-accuracy.csv",
    text: "Wall time,Step,Value\n1714550400.123,0,0.25\n1714550460.5,100,0.5\n",
    rows: 2,
    values: [
      ["resnet50_val", "accuracy", "Step 0", 0.25],
      ["resnet50_val", "accuracy", "Step 100", 0.5],
    ],
  },
  {
    label: "TensorBoard, a series as JSON, which names no columns",
    adapter: "tensorboard",
    file: "run-resnet50_val-tag-loss.json",
    text: "[[1714550400.5, 0, 2.5], [1714550460.25, 100, NaN], [1714550520.0, 200, 1.25]]",
    rows: 3,
    values: [
      ["resnet50_val", "loss", "Step 0", 2.5],
      ["resnet50_val", "loss", "Step 200", 1.25],
    ],
  },
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
    label: "ClickBench, a system",
    adapter: "clickbench",
    file: "c6a.4xlarge.json",
    text: JSON.stringify({
      system: "Duck",
      date: "2024-05-13",
      machine: "c6a",
      load_time: 285,
      data_size: 14557009,
      result: [
        [0.5, 0.25],
        [null, null],
      ],
    }),
    rows: 3,
    values: [
      ["Duck", "query-time", "clickbench-query-1", "cold run, c6a", 0.5],
      ["Duck", "query-time", "clickbench-query-1", "hot run 1, c6a", 0.25],
      ["Duck", "load-time", "clickbench", "c6a", 285],
      ["Duck", "data-size", "clickbench", "c6a", 14557009],
    ],
  },
  {
    label: "ClickBench, a tuned system on several nodes",
    adapter: "clickbench",
    file: "aws.3.32.json",
    text: JSON.stringify({
      system: "Duck",
      date: "2024-05-13",
      machine: "32GiB",
      cluster_size: 3,
      proprietary: "no",
      hardware: "gpu",
      tuned: "yes",
      tags: ["C++"],
      os: "Linux",
      load_time: 285,
      result: [[0.5]],
    }),
    rows: 2,
    values: [
      ["Duck", "query-time", "clickbench-query-1", "cold run, 32GiB, nodes 3, gpu, tuned", 0.5],
      ["Duck", "load-time", "clickbench", "32GiB, nodes 3, gpu, tuned", 285],
    ],
    notRead: ["proprietary", "tags", "os"],
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

describe("a log of a run", () => {
  test.each(files)("$label", async ({ adapter, ...file }) => {
    await expectCounted(file);
    const read = await readImport("download", new TextEncoder().encode(file.text));
    expect(read.adapter).toBe(adapter);
  });
});

test("Weights & Biases: ends that differ from the value are its spread", async () => {
  const text = '"Step","group - acc","group - acc__MIN","group - acc__MAX"\n"1","0.5","0.25","0.75"\n';
  const { read } = importReadings([await readImport("a.csv", new TextEncoder().encode(text))]);
  expect(read.catalogue.measurements[0]?.quantity.interval).toEqual({ low: 0.25, high: 0.75 });
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
