import { describe, test } from "vitest";
import { type CountedFile, expectCounted } from "./counted-files";

const parts = [{ score: 0.25 }, { score: 0.75 }];
const models = ["gemini-3-pro", "gpt-4.1", "hunyuan-image-3.0"] as const;

const files: readonly CountedFile[] = [
  {
    label: "models that come again in each category of an arena are models",
    file: "leaderboard.json",
    text: JSON.stringify(
      Object.fromEntries(
        ["full", "captioning"].map((category) => [
          category,
          Object.fromEntries(
            models.map((model, place) => [
              model,
              { rating: 1312.5 - place, rating_q975: 1349.5, rating_q025: 1274.25 },
            ]),
          ),
        ]),
      ),
    ),
    rows: 6,
    values: ["full", "captioning"].flatMap((category) =>
      models.map((model, place) => [model, "rating", category, 1312.5 - place] as const),
    ),
  },
  {
    label: "a harder edition of a test is a test of its own",
    file: "results.json",
    text: JSON.stringify({
      "Coder-7B": { "pass@1": { humaneval: 62.5, "humaneval+": 57.5, mbpp: 70.5, "mbpp+": 61.5 } },
      "Coder-33B": { "pass@1": { humaneval: 81.5, "humaneval+": 77.5, mbpp: 82.5, "mbpp+": 71.5 } },
    }),
    rows: 2,
    values: [
      ["Coder-7B", "pass-at-1", "humaneval", 62.5],
      ["Coder-7B", "pass-at-1", "humaneval-plus", 57.5],
      ["Coder-7B", "pass-at-1", "mbpp", 70.5],
      ["Coder-7B", "pass-at-1", "mbpp-plus", 61.5],
      ["Coder-33B", "pass-at-1", "humaneval", 81.5],
      ["Coder-33B", "pass-at-1", "humaneval-plus", 77.5],
      ["Coder-33B", "pass-at-1", "mbpp", 82.5],
      ["Coder-33B", "pass-at-1", "mbpp-plus", 71.5],
    ],
  },
  {
    label: "measures whose names end in digits are none",
    file: "summaries.json",
    text: JSON.stringify(
      Object.fromEntries(
        ["pegasus", "bart", "flan"].map((model) => [
          model,
          { rouge1: { mean: 0.5 }, rouge2: { mean: 0.25 }, bleu4: { mean: 0.75 } },
        ]),
      ),
    ),
    rows: 3,
    values: ["pegasus", "bart", "flan"].flatMap((model) => [
      [model, "rouge1-mean", 0.5],
      [model, "rouge2-mean", 0.25],
      [model, "bleu", "mean", 0.75],
    ]),
  },
  {
    label: "lists of keys with their values are records",
    file: "search.json",
    text: JSON.stringify({
      runs: [0, 1].map((run) => ({
        info: { run_name: ["calm-moth-1", "bold-crane-2"][run], status: "FINISHED", start_time: 1712000000000 + run },
        data: {
          metrics: [
            { key: "val_accuracy", value: 0.25 + run / 2, timestamp: 1712000000000, step: 10 },
            { key: "val_loss", value: 2.5 - run, timestamp: 1712000000000, step: 10 },
          ],
          params: [{ key: "lr", value: ["1e-3", "3e-4"][run] }],
        },
      })),
    }),
    rows: 2,
    values: [
      ["calm-moth-1", "accuracy", "data.params.lr 1e-3", 0.25],
      ["calm-moth-1", "loss", "data.params.lr 1e-3", 2.5],
      ["bold-crane-2", "accuracy", "data.params.lr 3e-4", 0.75],
      ["bold-crane-2", "loss", "data.params.lr 3e-4", 1.5],
    ],
  },
  {
    label: "the accuracy of a record, above the samples that it sums up",
    file: "gsm8k-run.json",
    text: JSON.stringify({
      suite: "GSM8K",
      correct: 1,
      accuracy: 0.5,
      runtime_s: 97.5,
      samples: [
        { i: 0, expected: 18, got: 18, correct: true },
        { i: 1, expected: 3, got: 70, correct: false },
      ],
    }),
    rows: 3,
    leftOut: 2,
    values: [
      ["gsm8k-run", "correct", "gsm8k", 1],
      ["gsm8k-run", "accuracy", "gsm8k", 0.5],
      ["gsm8k-run", "runtime", "gsm8k", 97.5],
    ],
    issues: ["no-value-column", "guessed-model"],
  },
  {
    label: "samples alone are no models",
    file: "samples.jsonl",
    text: '{"id":1,"prediction":18,"target":18,"is_correct":true}\n{"id":2,"prediction":4,"target":3,"is_correct":false}\n',
    rows: 2,
    leftOut: 2,
    values: [],
    issues: ["no-value-column"],
  },
  {
    label: "models under their names, beside something else about them",
    file: "combined.json",
    text: JSON.stringify({
      "aa-1": { dps: 81.5, "pass@1": 76.5 },
      "bb-2": { dps: 83.5, "pass@1": 78.5 },
      "cc-3": { dps: 85.5, "pass@1": 80.5 },
      "dd-4": { dps: 87.5, "pass@1": 82.5 },
      heatmap: { "aa-1": { "bb-2": [81.5, 83.5] }, "bb-2": { "aa-1": [83.5, 81.5] } },
    }),
    rows: 4,
    values: [
      ["aa-1", "dps", 81.5],
      ["aa-1", "pass-at-1", 76.5],
      ["bb-2", "dps", 83.5],
      ["bb-2", "pass-at-1", 78.5],
      ["cc-3", "dps", 85.5],
      ["cc-3", "pass-at-1", 80.5],
      ["dd-4", "dps", 87.5],
      ["dd-4", "pass-at-1", 82.5],
    ],
    issues: ["beside-tables"],
  },
  {
    label: "single runs behind the values of a record are no benchmark",
    file: "Emotion.json",
    text: JSON.stringify({
      task_name: "EmotionClassification",
      mteb_version: "1.14.15",
      scores: {
        test: [
          {
            accuracy: 0.47,
            f1: 0.43,
            scores_per_experiment: [
              { accuracy: 0.46, f1: 0.42 },
              { accuracy: 0.48, f1: 0.44 },
            ],
            hf_subset: "default",
          },
        ],
      },
    }),
    rows: 1,
    values: [
      ["Emotion", "accuracy", "emotionclassification", "test, default", 0.47],
      ["Emotion", "f1", "emotionclassification", "test, default", 0.43],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "records are told apart by what differs between them",
    file: "metafile.json",
    text: JSON.stringify([
      {
        Name: "mask-rcnn",
        Results: [
          { Task: "Detection", Dataset: "COCO", Metrics: { "box AP": 38.2 } },
          { Task: "Segmentation", Dataset: "COCO", Metrics: { "mask AP": 34.7 } },
        ],
      },
    ]),
    rows: 2,
    values: [
      ["mask-rcnn", "box-ap", "coco", "Detection", 38.2],
      ["mask-rcnn", "mask-ap", "coco", "Segmentation", 34.7],
    ],
  },
  {
    label: "a cell without its value is unknown",
    file: "core.json",
    text: JSON.stringify({
      title: "Accuracy",
      header: [
        { value: "Model", markdown: false },
        { value: "MMLU - EM", lower_is_better: false },
        { value: "NQ - F1" },
      ],
      rows: [
        [{ value: "GPT-4" }, { value: 0.735, description: "1 run" }, { value: 0.457 }],
        [{ value: "Mistral" }, { description: "No matching runs" }, { value: 0.37 }],
      ],
    }),
    rows: 2,
    values: [
      ["GPT-4", "mmlu-em", 0.735],
      ["GPT-4", "nq-f1", 0.457],
      ["Mistral", "nq-f1", 0.37],
    ],
  },
  {
    label: "records of records under the names of models",
    file: "board.json",
    text: JSON.stringify({
      time: "240601120000",
      results: {
        "GPT-4V": { META: { Parameters: "", Org: "OpenAI" }, MMBench: { Overall: 79.8 } },
        InternVL2: { META: { Parameters: "8.1B", Org: "Shanghai AI Lab" }, MMBench: { Overall: 79.5 } },
      },
    }),
    rows: 2,
    values: [
      ["GPT-4V", "mmbench-overall", 79.8],
      ["InternVL2", "parameters", 8_100_000_000],
      ["InternVL2", "mmbench-overall", 79.5],
    ],
  },
  {
    label: "a number beside the rows of one model is its own, those of a page or of the run are none",
    file: "report.json",
    text: JSON.stringify({
      model: "X",
      page: 1,
      total: 2,
      accuracy: 0.9,
      config: { batch_size: 8, learning_rate: 0.1 },
      per_class: [
        { dataset: "cats", f1: 0.8 },
        { dataset: "dogs", f1: 0.7 },
      ],
    }),
    rows: 3,
    values: [
      ["X", "f1", "cats", "per_class", 0.8],
      ["X", "f1", "dogs", "per_class", 0.7],
      ["X", "accuracy", 0.9],
    ],
  },
  {
    label: "a record beside the rows of one model holds values of it, whatever these are called",
    file: "evalperf.json",
    text: JSON.stringify({
      model: "X",
      config: { n_samples: 100, temperature: 1 },
      summary: { dps: 77.5, "pass@1": 43.5 },
      eval: { "HumanEval/9": { dps: 50.5, "pass@1": 32 }, "HumanEval/0": { dps: 99, "pass@1": 81 } },
    }),
    rows: 3,
    values: [
      ["X", "dps", "humaneval-9", "eval", 50.5],
      ["X", "pass-at-1", "humaneval-9", "eval", 32],
      ["X", "dps", "humaneval-0", "eval", 99],
      ["X", "pass-at-1", "humaneval-0", "eval", 81],
      ["X", "dps", "summary", 77.5],
      ["X", "pass-at-1", "summary", 43.5],
    ],
  },
  {
    label: "where no model is named, such a record is of the one that the file is called after",
    file: "mistral-7b.json",
    text: JSON.stringify({
      summary: { dps: 77.5, "pass@1": 43.5 },
      eval: { "HumanEval/9": { dps: 50.5, "pass@1": 32 }, "HumanEval/0": { dps: 99, "pass@1": 81 } },
    }),
    rows: 3,
    values: [
      ["mistral-7b", "dps", "humaneval-9", "eval", 50.5],
      ["mistral-7b", "pass-at-1", "humaneval-9", "eval", 32],
      ["mistral-7b", "dps", "humaneval-0", "eval", 99],
      ["mistral-7b", "pass-at-1", "humaneval-0", "eval", 81],
      ["mistral-7b", "dps", "summary", 77.5],
      ["mistral-7b", "pass-at-1", "summary", 43.5],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "the details of a value name neither a model nor a source, and what is measured beside may",
    file: "extractors.json",
    text: JSON.stringify({
      metadata: { dataset_name: "webkit_test", extractor_name: "llm-webkit" },
      overall_metrics: { code_edit: 0.75, overall: 0.875 },
      results: [
        { metrics: { teds: { score: 0.5, details: { algorithm: "TEDS", source: "trees" } } } },
        { metrics: { teds: { score: 1, details: { algorithm: "TEDS", source: "trees" } } } },
      ],
    }),
    rows: 3,
    values: [
      ["llm-webkit", "teds", "webkit-test", "results", 0.5],
      ["llm-webkit", "code-edit", "webkit-test", "overall_metrics", 0.75],
      ["llm-webkit", "overall", "webkit-test", "overall_metrics", 0.875],
    ],
    issues: ["contradiction"],
  },
  {
    label:
      "beside the rows of several models, all numbers of a record are listed, and those of a configuration are none",
    file: "board.json",
    text: JSON.stringify({
      config: { seed: 7, smoothing: 0.5 },
      overall_metrics: { code_edit: 0.829, formula_edit: 0.667, overall: 0.822 },
      results: [
        { model: "X", accuracy: 0.75 },
        { model: "Y", accuracy: 0.5 },
      ],
    }),
    rows: 2,
    values: [
      ["X", "accuracy", 0.75],
      ["Y", "accuracy", 0.5],
    ],
    issues: ["beside-tables"],
  },
  {
    label: "a chapter without the name that the others have goes by its id, and never by what stands in it",
    file: "chapters.json",
    text: JSON.stringify({
      models: ["X-1", "Y-2", null].map((name, place) => ({
        id: ["x", "y", "z-3"][place],
        name,
        parameters: 7e9 + place * 1e9,
        scores: { parsing: { ability: 0.25 + place / 4, parts }, repair: { ability: 0.5, parts } },
      })),
    }),
    rows: 9,
    values: [
      ["X-1", "ability", "parsing", 0.25],
      ["X-1", "ability", "repair", 0.5],
      ["Y-2", "ability", "parsing", 0.5],
      ["Y-2", "ability", "repair", 0.5],
      ["z-3", "ability", "parsing", 0.75],
      ["z-3", "ability", "repair", 0.5],
      ["X-1", "parameters", 7e9],
      ["Y-2", "parameters", 8e9],
      ["z-3", "parameters", 9e9],
    ],
  },
  {
    label: "chapters of one name hold records of their own",
    file: "days.json",
    text: JSON.stringify(
      [1, 2].map((day) => ({
        name: "X-1",
        date: `2024-05-0${day}`,
        summary: { accuracy: day / 4 },
        scores: { parsing: { ability: day, parts }, repair: { ability: day * 2, parts } },
      })),
    ),
    rows: 6,
    values: [
      ["X-1", "ability", "parsing", "2024-05-01", 1],
      ["X-1", "ability", "repair", "2024-05-01", 2],
      ["X-1", "ability", "parsing", "2024-05-02", 2],
      ["X-1", "ability", "repair", "2024-05-02", 4],
      ["X-1", "accuracy", "summary, 2024-05-01", 0.25],
      ["X-1", "accuracy", "summary, 2024-05-02", 0.5],
    ],
  },
  {
    label: "rows of a chapter without any name have no model",
    file: "chapters.json",
    text: JSON.stringify({
      models: ["X-1", "Y-2", null].map((name, place) => ({
        name,
        scores: { parsing: { ability: 0.25 + place / 4, parts }, repair: { ability: 0.5, parts } },
      })),
    }),
    rows: 6,
    leftOut: 2,
    values: [
      ["X-1", "ability", "parsing", 0.25],
      ["X-1", "ability", "repair", 0.5],
      ["Y-2", "ability", "parsing", 0.5],
      ["Y-2", "ability", "repair", 0.5],
    ],
    issues: ["row-left-out", "row-left-out"],
  },
  {
    label: "a data set or a version in a file of one result is not its model",
    file: "e5-base.json",
    text: JSON.stringify({
      mteb_version: "1.0.3.dev0",
      mteb_dataset_name: "STS12",
      test: { cos_sim: { spearman: 0.74 } },
    }),
    rows: 1,
    values: [["e5-base", "cos-sim-spearman", "sts12", "test", 0.74]],
    issues: ["guessed-model"],
  },
  {
    label: "lists of what a model was tested on do not name it",
    file: "gpt-4o.json",
    text: JSON.stringify({
      no_patch: ["lib-4", "lib-9"],
      error_ids: ["lib-7"],
      resolved_ids: ["lib-1", "lib-2"],
      resolved_instances: 2,
      total_cost: 12.5,
    }),
    rows: 1,
    values: [
      ["gpt-4o", "resolved-instances", 2],
      ["gpt-4o", "cost", 12.5],
    ],
    issues: ["unstated-unit", "guessed-model"],
  },
  {
    label: "several estimates of a record are each a value, with the ends that stand beside them",
    file: "horizons.yaml",
    text: `results:
  alpha:
    release_date: 2019-02-14
    metrics:
      average_score: { estimate: 0.064 }
      p50_length: { ci_high: 0.096, ci_low: 0.009, estimate: 0.036 }
  beta:
    release_date: 2025-02-24
    metrics:
      average_score: { estimate: 0.631 }
      p50_length: { ci_high: 104.3, ci_low: 28.7, estimate: 54.2 }
`,
    rows: 2,
    values: [
      ["alpha", "average-score-estimate", 0.064],
      ["alpha", "p50-length-estimate", 0.036],
      ["beta", "average-score-estimate", 0.631],
      ["beta", "p50-length-estimate", 54.2],
    ],
  },
  {
    label: "the model and the task of an evaluation stand in a record beside its scores",
    file: "log.json",
    text: JSON.stringify({
      eval: { task: "gpqa_diamond", model: "org/alpha", config: { epochs: 4 } },
      results: {
        total_samples: 792,
        scores: [{ name: "choice", metrics: { accuracy: { value: 0.48 }, stderr: { value: 0.02 } } }],
      },
    }),
    rows: 1,
    values: [["org/alpha", "accuracy", "gpqa-diamond", 0.48]],
  },
  {
    label: "lists of numbers beside results are what these were computed from",
    file: "serving.json",
    text: JSON.stringify({
      model_id: "org/alpha",
      request_throughput: 9.4,
      mean_ttft_ms: 30.5,
      std_ttft_ms: 3.5,
      ttfts: [0.02, 0.03],
      itls: [[0.01, 0.02], [0.01]],
    }),
    rows: 1,
    values: [
      ["org/alpha", "request-throughput", 9.4],
      ["org/alpha", "mean-ttft", 30.5],
    ],
  },
  {
    label: "models under the names of those who offer them, also where one offers one",
    file: "api.json",
    text: JSON.stringify({
      first: {
        name: "First",
        models: {
          a: { name: "Alpha", cost: { input: 15, output: 75 } },
          b: { name: "Beta", cost: { input: 0.25, output: 1.25 } },
        },
      },
      second: { name: "Second", models: { c: { name: "Gamma", cost: { input: 0.3, output: 0.9 } } } },
    }),
    rows: 3,
    values: [
      ["Alpha", "cost", "input", 15],
      ["Alpha", "cost", "output", 75],
      ["Beta", "cost", "input", 0.25],
      ["Beta", "cost", "output", 1.25],
      ["Gamma", "cost", "input", 0.3],
      ["Gamma", "cost", "output", 0.9],
    ],
    issues: ["unstated-unit", "unstated-unit"],
  },
  {
    label: "models under their names, beside the date of all",
    file: "board.yaml",
    text: `updated: 2024-05-01
license: MIT
alpha:
  accuracy: 51
  params: 7B
beta:
  accuracy: 52
  params: 13B
`,
    rows: 2,
    values: [
      ["alpha", "accuracy", 51],
      ["alpha", "parameters", 7e9],
      ["beta", "accuracy", 52],
      ["beta", "parameters", 13e9],
    ],
  },
  {
    label: "parts of the results of one model beside its date are columns",
    file: "alpha.json",
    text: JSON.stringify({
      date: "2024-05-01",
      prefill: { mean_ms: 12.5, p99_ms: 19 },
      decode: { mean_ms: 4, p99_ms: 6 },
    }),
    rows: 1,
    values: [
      ["alpha", "prefill-mean", 12.5],
      ["alpha", "prefill-p99", 19],
      ["alpha", "decode-mean", 4],
      ["alpha", "decode-p99", 6],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "numbers that records stand under are what these were measured at",
    file: "loads.json",
    text: JSON.stringify(
      Object.fromEntries(
        ["A", "B"].map((name, at) => [
          name,
          { hardware: "H200", data: { 1: { ttft_ms: 20.5 + at, tok_s: 61.5 }, 10: { ttft_ms: 21.5, tok_s: 24.5 } } },
        ]),
      ),
    ),
    rows: 2,
    values: ["A", "B"].flatMap((name, at) =>
      [
        ["ttft", "data 1", 20.5 + at],
        ["tokens-per-second", "data 1", 61.5],
        ["ttft", "data 10", 21.5],
        ["tokens-per-second", "data 10", 24.5],
      ].map(([metric = "", level = "", value = 0]) => [name, String(metric), `${level}, H200`, value] as const),
    ),
  },
  {
    label: "lists of lists that are called results are missed beside other values",
    file: "db.json",
    text: JSON.stringify({ system: "Duck", tags: ["a"], data_size: 95, index_size: 9, result: [[0.5, 0.25], [1.5]] }),
    rows: 1,
    values: [
      ["Duck", "data-size", 95],
      ["Duck", "index-size", 9],
    ],
    issues: ["unread-lists"],
  },
  {
    label: "lists of lists of numbers beside a value are listed",
    file: "series.json",
    text: JSON.stringify(
      ["A", "B"].map((model) => ({
        model,
        accuracy: 90.1,
        curve: Array.from({ length: 12 }, (_, index) => [index, index + 0.5]),
      })),
    ),
    rows: 2,
    values: [
      ["A", "accuracy", 90.1],
      ["B", "accuracy", 90.1],
    ],
    issues: ["unread-lists"],
    notRead: ["curve"],
  },
  {
    label:
      "a list below values is of runs, and one that is too long for that is listed with the rows that have no other value",
    file: "frameworks.json",
    text: JSON.stringify([
      { framework: "A", benchmark: "rows", values: { total: [23.7, 23.6], shape: [3, 224] } },
      { framework: "B", benchmark: "rows", values: { total: [33.7, 33.6], shape: [3, 224] } },
      { framework: "A", benchmark: "memory", values: { DEFAULT: 3.2 } },
      { framework: "B", benchmark: "memory", values: { DEFAULT: 4.2 } },
      { framework: "A", benchmark: "select", values: { total: Array.from({ length: 25 }, (_, index) => index + 0.5) } },
      { framework: "B", benchmark: "select", values: { total: Array.from({ length: 25 }, (_, index) => index + 1.5) } },
    ]),
    rows: 6,
    values: [
      ["A", "total", "rows", 23.7],
      ["A", "total", "rows", "values.total.2", 23.6],
      ["B", "total", "rows", 33.7],
      ["B", "total", "rows", "values.total.2", 33.6],
      ["A", "default", "memory", 3.2],
      ["B", "default", "memory", 4.2],
    ],
    issues: ["unread-lists"],
    notRead: ["values.shape", "values.total"],
  },
  {
    label: "what was measured several times is a list of values",
    file: "timings.json",
    text: JSON.stringify([
      { tool: "zip", threads: 1, timings: [1.9, 2.0], losses: [0.5], input_shape: [3, 224, 224] },
      { tool: "zip", threads: 2, timings: [1.1, 1.2, null], losses: [0.25], input_shape: [3, 224, 224] },
      { tool: "xz", threads: 1, timings: [7], losses: [], input_shape: [3, 224, 224] },
    ]),
    rows: 3,
    values: [
      ["zip", "timings", "threads 1", 1.9],
      ["zip", "timings", "timings.2, threads 1", 2],
      ["zip", "losses", "threads 1", 0.5],
      ["zip", "timings", "threads 2", 1.1],
      ["zip", "timings", "timings.2, threads 2", 1.2],
      ["zip", "losses", "threads 2", 0.25],
      ["xz", "timings", "threads 1", 7],
    ],
  },
  {
    label: "a list beside results of its record is what they were computed from",
    file: "runs.json",
    text: JSON.stringify([
      { command: "a", mean: 1.0, times: [0.9, 1.1] },
      { command: "b", mean: 2.0, times: [1.9, 2.1] },
    ]),
    rows: 2,
    values: [
      ["a", "mean", 1],
      ["b", "mean", 2],
    ],
  },
  {
    label: "a record around results is called by its name rather than by its id",
    file: "board.jsonl",
    text: ["Kanon 2", "E5"]
      .map((name, place) =>
        JSON.stringify({
          model: { id: `org/${place}-embedder`, name, link: "https://a.b" },
          results: [
            { dataset: { name: "bar-exam" }, score: 0.5 + place },
            { dataset: { name: "scalr" }, score: 0.25 },
          ],
        }),
      )
      .join("\n"),
    rows: 4,
    values: [
      ["Kanon 2", "score", "bar-exam", 0.5],
      ["Kanon 2", "score", "scalr", 0.25],
      ["E5", "score", "bar-exam", 1.5],
      ["E5", "score", "scalr", 0.25],
    ],
  },
  {
    label: "settings beside the rows are conditions, and other texts are listed as not read",
    file: "run.json",
    text: JSON.stringify({
      tag: "fp8_v2",
      model: "m",
      osl: 256,
      rounds: 10,
      rows: [
        { concurrency: 1, qps: 0.5 },
        { concurrency: 2, qps: 0.75 },
      ],
    }),
    rows: 2,
    values: [
      ["m", "qps", "osl 256, concurrency 1", 0.5],
      ["m", "qps", "osl 256, concurrency 2", 0.75],
    ],
    notRead: ["tag", "rounds"],
  },
  {
    label: "several conditions stand around one table",
    file: "run.json",
    text: JSON.stringify({
      model: "m",
      device: "cuda",
      backend: "tensorrt",
      rows: [
        { batch: 1, qps: 0.5 },
        { batch: 2, qps: 0.75 },
      ],
    }),
    rows: 2,
    values: [
      ["m", "qps", "cuda, tensorrt, batch 1", 0.5],
      ["m", "qps", "cuda, tensorrt, batch 2", 0.75],
    ],
  },
  {
    label: "numbers beside the rows that nothing explains are said",
    file: "run.json",
    text: JSON.stringify({
      model: "m",
      watts: 256,
      version: 3,
      rows: [
        { concurrency: 1, qps: 0.5 },
        { concurrency: 2, qps: 0.75 },
      ],
    }),
    rows: 2,
    values: [
      ["m", "qps", "concurrency 1", 0.5],
      ["m", "qps", "concurrency 2", 0.75],
    ],
    issues: ["beside-tables"],
  },
  {
    label: "what a file is made of is no model",
    file: "net.json",
    text: JSON.stringify({
      results: { "gpt-4": { score: 61.5, loss: 3 }, "gpt-5": { score: 62.5, loss: 4 } },
      settings: { "gpt-4": 1, "gpt-5": 2 },
    }),
    rows: 2,
    values: [
      ["gpt-4", "score", 61.5],
      ["gpt-4", "loss", 3],
      ["gpt-5", "score", 62.5],
      ["gpt-5", "loss", 4],
    ],
  },
  {
    label: "what a record beside tables counts is listed",
    file: "sweep.json",
    text: JSON.stringify({
      model: "X",
      n_questions_total: 171,
      run_id: 5,
      accuracy: 0.9,
      parts: [
        { dataset: "cats", f1: 0.8 },
        { dataset: "dogs", f1: 0.7 },
      ],
    }),
    rows: 3,
    values: [
      ["X", "f1", "cats", "parts", 0.8],
      ["X", "f1", "dogs", "parts", 0.7],
      ["X", "accuracy", 0.9],
    ],
    issues: ["beside-tables"],
  },
  {
    label: "true positives beside a recall are no chips that share a tensor, and a precision of 0.9 is no condition",
    file: "sweep.json",
    text: JSON.stringify({
      model: "X",
      runs: {
        precision: 0.9,
        recall: 0.7,
        tp: 738,
        sweep: [
          { dataset: "cats", f1: 0.8 },
          { dataset: "dogs", f1: 0.7 },
        ],
      },
    }),
    rows: 3,
    values: [
      ["X", "f1", "cats", "runs.sweep", 0.8],
      ["X", "f1", "dogs", "runs.sweep", 0.7],
      ["X", "precision", "runs", 0.9],
      ["X", "recall", "runs", 0.7],
      ["X", "tp", "runs", 738],
    ],
  },
  {
    label:
      "records of models with one and the same name between them and what they say, and quartiles beside a deviation",
    file: "stats.json",
    text: JSON.stringify({
      LASER2: { overall: { mean: 61, std: 26, q25: 35, q75: 78 } },
      komninos: { overall: { mean: 53, std: 25, q25: 34, q75: 70 } },
      glove: { overall: { mean: 72, std: 24, q25: 52, q75: 99 } },
    }),
    rows: 3,
    values: [
      ["LASER2", "overall-mean", 61],
      ["LASER2", "overall-q25", 35],
      ["LASER2", "overall-q75", 78],
      ["komninos", "overall-mean", 53],
      ["komninos", "overall-q25", 34],
      ["komninos", "overall-q75", 70],
      ["glove", "overall-mean", 72],
      ["glove", "overall-q25", 52],
      ["glove", "overall-q75", 99],
    ],
  },
  {
    label: "weights of losses below the settings of a run are no results, and its date is told by its own name",
    file: "m.yml",
    text: "model_name: M\ndates:\n  paper_published: '2025-08-28'\nhyperparams:\n  loss_weights:\n    energy: 1.5\nmetrics:\n  discovery:\n    all:\n      F1: 0.5\n      MAE: 0.25\n    unique:\n      F1: 0.75\n      MAE: 0.125\n",
    rows: 2,
    values: [
      ["M", "f1", "all", 0.5],
      ["M", "mae", "all", 0.25],
      ["M", "f1", "unique", 0.75],
      ["M", "mae", "unique", 0.125],
    ],
    issues: ["beside-tables"],
  },
  {
    label: "settings stand below many names, and a round tells runs apart",
    file: "sweep.jsonl",
    text: [0, 1]
      .map((round) => JSON.stringify({ method: "M", round, hps: { alpha: 0.5 + round }, score: 60.5 + round }))
      .join("\n"),
    rows: 2,
    values: [
      ["M", "score", "round 0", 60.5],
      ["M", "score", "round 1", 61.5],
    ],
    notRead: ["hps.alpha"],
  },
  {
    label: "what a model is made of is not its name",
    file: "metafile.yml",
    text: "Collections:\n- Name: SAR\n  Metadata:\n    Epochs: 5\n    Architecture:\n    - ResNet31\n    - SAREncoder\n",
    rows: 1,
    values: [["SAR", "epochs", 5]],
    notRead: ["Metadata.Architecture"],
  },
  {
    label: "the name of a record goes before what stands deeper in it",
    file: "metafile.yml",
    text: "Collections:\n- Name: SAR\n  Metadata:\n    Epochs: 5\n    Architecture: ResNet31\n",
    rows: 1,
    values: [["SAR", "epochs", 5]],
    notRead: ["Metadata.Architecture"],
  },
  {
    label: "results below their tasks were measured on the data set that stands beside them",
    file: "metafile.yml",
    text: [
      "Models:",
      "- Name: s",
      "  Results:",
      "  - {Task: Detection, Dataset: COCO, Metrics: {box AP: 37.5}}",
      "- Name: seg",
      "  Results:",
      "    Detection: {Task: Detection, Dataset: COCO, Metrics: {box AP: 36.5}}",
      "    Segmentation: {Task: Segmentation, Dataset: COCO, Metrics: {mask AP: 30.5}}",
      "",
    ].join("\n"),
    rows: 2,
    values: [
      ["s", "box-ap", "coco", 37.5],
      ["seg", "box-ap", "coco", 36.5],
      ["seg", "mask-ap", "coco", 30.5],
    ],
  },
  {
    label: "a part of the results is a condition beside a data set",
    file: "run.json",
    text: JSON.stringify({
      dataset: "D1",
      model: "net",
      report: { covid: { recall: 0.75 }, regular: { recall: 0.5 }, accuracy: 0.625 },
    }),
    rows: 1,
    values: [
      ["net", "recall", "d1", "report covid", 0.75],
      ["net", "recall", "d1", "report regular", 0.5],
      ["net", "accuracy", "d1", "report", 0.625],
    ],
  },
];

describe("nested results", () => {
  test.each(files)("$label", expectCounted);
});
