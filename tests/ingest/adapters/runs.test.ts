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

const estimate = (point: number, low: number, high: number) => ({
  confidence_interval: { confidence_level: 0.95, lower_bound: low, upper_bound: high },
  point_estimate: point,
  standard_error: 0.01,
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
    label: "Google Benchmark, what was made of several runs",
    adapter: "google-benchmark",
    file: "sort.json",
    text: JSON.stringify({
      context: { date: "2024-05-01T10:00:00+00:00", host_name: "box", num_cpus: 8 },
      benchmarks: [
        ["", 1.0625, "us"],
        ["mean", 1.0625, "us"],
        ["median", 1030, "ns"],
        ["stddev", 31.25, "ns"],
        ["cv", 0.03, "ns"],
      ].map(([statistic, real_time, time_unit]) => ({
        name: statistic === "" ? "BM_Sort/8" : `BM_Sort/8_${statistic}`,
        run_name: "BM_Sort/8",
        run_type: statistic === "" ? "iteration" : "aggregate",
        iterations: 3,
        real_time,
        cpu_time: real_time,
        time_unit,
        ...(statistic !== "" && { aggregate_name: statistic, aggregate_unit: "time" }),
      })),
    }),
    rows: 5,
    leftOut: 2,
    values: [
      ["BM_Sort/8", "real-time", "repetition 1", 1.0625e-6],
      ["BM_Sort/8", "cpu-time", "repetition 1", 1.0625e-6],
      ["BM_Sort/8", "real-time", 1.0625e-6],
      ["BM_Sort/8", "cpu-time", 1.0625e-6],
      ["BM_Sort/8", "real-time", "median", 1.03e-6],
      ["BM_Sort/8", "cpu-time", "median", 1.03e-6],
    ],
    issues: ["row-left-out", "row-left-out"],
  },
  {
    label: "Google Benchmark, runs as CSV, one of which failed",
    adapter: "google-benchmark",
    file: "sort.csv",
    text: 'name,iterations,real_time,cpu_time,time_unit,bytes_per_second,items_per_second,label,error_occurred,error_message\n"BM_Sort/8_mean",10,2.5e+01,2,ms,4096,,"warm",,\n"BM_Sort/9",0,0,0,ms,,,,true,"no device"\n',
    rows: 2,
    values: [
      ["BM_Sort/8_mean", "real-time", 0.025],
      ["BM_Sort/8_mean", "cpu-time", 0.002],
      ["BM_Sort/8_mean", "bytes-per-second", 4096],
    ],
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
    label: "llama-bench, as JSON",
    adapter: "llama-bench",
    file: "bench.json",
    text: JSON.stringify(
      [
        { n_prompt: 512, n_gen: 0, n_depth: 0, flash_attn: false, avg_ns: 72000000, avg_ts: 7100.5, stddev_ts: 140.25 },
        { n_prompt: 0, n_gen: 128, n_depth: 4096, flash_attn: true, avg_ns: 1e9, avg_ts: 118.5, stddev_ts: 1.5 },
      ].map((run) => ({
        build_number: 5163,
        gpu_info: "RTX 4080",
        model_filename: "models/m.gguf",
        model_type: "qwen2 7B Q4_K",
        model_size: 4677120000,
        n_threads: 8,
        test_time: "2025-04-24T11:58:50Z",
        stddev_ns: 1000000,
        samples_ts: [7000.5, 7200.5],
        ...run,
      })),
    ),
    rows: 2,
    values: [
      ["qwen2 7B Q4_K", "model-size", 4677120000],
      ["qwen2 7B Q4_K", "time", "RTX 4080, flash attn false, pp512", 0.072],
      ["qwen2 7B Q4_K", "tokens-per-second", "RTX 4080, flash attn false, pp512", 7100.5],
      ["qwen2 7B Q4_K", "time", "RTX 4080, flash attn true, tg128 @ d4096", 1],
      ["qwen2 7B Q4_K", "tokens-per-second", "RTX 4080, flash attn true, tg128 @ d4096", 118.5],
    ],
  },
  {
    label: "llama-bench, as printed",
    adapter: "llama-bench",
    file: "bench.md",
    text: "| model | size | params | backend | ngl | test | t/s |\n| --- | ---: | ---: | --- | --: | --- | ---: |\n| llama 7B Q4_0 | 3.56 GiB | 6.74 B | CUDA | 99 | pp512 | 2132.63 ± 27.00 |\n| llama 0.5B Q4_0 | 512.00 MiB | 0.49 B | CUDA | 99 | tg128 | 134.12 ± 0.55 |\n",
    rows: 2,
    values: [
      ["llama 7B Q4_0", "model-size", 3.56],
      ["llama 7B Q4_0", "parameters", 6.74e9],
      ["llama 7B Q4_0", "tokens-per-second", "CUDA, pp512", 2132.63],
      ["llama 0.5B Q4_0", "model-size", 0.5],
      ["llama 0.5B Q4_0", "parameters", 0.49e9],
      ["llama 0.5B Q4_0", "tokens-per-second", "CUDA, tg128", 134.12],
    ],
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
    label: "JMH, JSON",
    adapter: "jmh",
    file: "fill.json",
    text: JSON.stringify([
      {
        jmhVersion: "1.21",
        benchmark: "a.Fill.run",
        mode: "avgt",
        threads: 1,
        forks: 1,
        params: { dim: "100", lib: "ACM" },
        primaryMetric: { score: 52.5, scoreError: 2.5, scoreConfidence: [50, 55], scoreUnit: "ms/op" },
      },
    ]),
    rows: 1,
    values: [["fill", "average-time", "a.fill.run", "threads 1, dim 100, ACM", 52.5]],
    issues: ["guessed-model"],
    notRead: ["jmhVersion", "forks", "primaryMetric.scoreConfidence"],
  },
  {
    label: "JMH, CSV",
    adapter: "jmh",
    file: "fill.csv",
    text: '"Benchmark","Mode","Threads","Samples","Score","Score Error (99.9%)","Unit","Param: dim"\n"a.Fill.run","thrpt",1,3,52.5,2.5,"ops/min",10\n"a.Sum.run","thrpt",1,3,60.5,NaN,"ops/min",10\n',
    rows: 2,
    values: [
      ["fill", "throughput", "a.fill.run", "threads 1, dim 10", 52.5],
      ["fill", "throughput", "a.sum.run", "threads 1, dim 10", 60.5],
    ],
    issues: ["guessed-model"],
    notRead: ["Samples"],
  },
  {
    label: "pytest-benchmark",
    adapter: "pytest-benchmark",
    file: "0001.json",
    text: JSON.stringify({
      machine_info: { node: "x" },
      benchmarks: [
        {
          fullname: "t.py::fast[x-1]",
          name: "fast[x-1]",
          group: null,
          options: { max_time: 1 },
          stats: { min: 1.5, max: 3.5, mean: 2, stddev: 0.25, median: 1.75, ld15iqr: 1.5, ops: 0.5, rounds: 9 },
        },
        { fullname: "t.py::slow", name: "slow", group: null, options: {}, stats: { mean: 4, stddev: 0.5, median: 4 } },
      ],
      datetime: "2015-08-15T00:01:46",
    }),
    rows: 2,
    values: [
      ["t.py::fast[x-1]", "shortest-time", 1.5],
      ["t.py::fast[x-1]", "longest-time", 3.5],
      ["t.py::fast[x-1]", "mean-time", 2],
      ["t.py::fast[x-1]", "median-time", 1.75],
      ["t.py::fast[x-1]", "operations-per-second", 0.5],
      ["t.py::slow", "mean-time", 4],
      ["t.py::slow", "median-time", 4],
    ],
    notRead: ["name", "options.max_time", "stats.ld15iqr", "stats.rounds"],
  },
  {
    label: "Criterion.rs, the estimates of a benchmark in nanoseconds",
    adapter: "criterion",
    file: "target/criterion/sort/1000/new/estimates.json",
    text: JSON.stringify({
      mean: estimate(4.72, 4.68, 4.76),
      median: estimate(4.67, 4.65, 4.7),
      median_abs_dev: estimate(0.08, 0.06, 0.12),
      slope: null,
      std_dev: estimate(0.18, 0.13, 0.23),
    }),
    rows: 1,
    values: [
      ["sort/1000", "mean-time", 4.72e-9],
      ["sort/1000", "median-time", 4.67e-9],
      ["sort/1000", "median-absolute-deviation-of-time", 8e-11],
      ["sort/1000", "standard-deviation-of-time", 1.8e-10],
    ],
  },
  {
    label: "Criterion.rs, as older versions call its estimates, under a name of its own",
    adapter: "criterion",
    file: "parse.json",
    text: JSON.stringify({ Mean: estimate(4.72, 4.68, 4.76), Slope: estimate(4.7, 4.66, 4.75) }),
    rows: 1,
    values: [
      ["parse", "mean-time", 4.72e-9],
      ["parse", "time-by-regression", 4.7e-9],
    ],
  },
  {
    label: "hyperfine",
    adapter: "hyperfine",
    file: "times.csv",
    text: "command,mean,stddev,median,user,system,min,max,parameter_n\nls -l,2,0.25,1.75,1.5,0.5,1,3,8\n",
    rows: 1,
    values: [
      ["ls -l", "mean-time", "n 8", 2],
      ["ls -l", "median-time", "n 8", 1.75],
      ["ls -l", "user-time", "n 8", 1.5],
      ["ls -l", "system-time", "n 8", 0.5],
      ["ls -l", "shortest-time", "n 8", 1],
      ["ls -l", "longest-time", "n 8", 3],
    ],
  },
  {
    label: "BenchmarkDotNet",
    adapter: "benchmark-dotnet",
    file: "report.csv",
    text: "Method,Job,Runtime,Jit,N,Mean,Error,StdDev,Rank,Gen0,Allocated\nMap,Core,Core,RyuJit,10,18.5 ns,0.5 ns,0.25 ns,2,0.25,72 B\nMap,Mono,Mono,RyuJit,10,28.5 ns,0.5 ns,0.25 ns,1,-,64 B\n",
    rows: 2,
    values: [
      ["Map", "mean", "Core", 18.5],
      ["Map", "gen0", "Core", 0.25],
      ["Map", "allocated", "Core", 72],
      ["Map", "mean", "Mono", 28.5],
      ["Map", "allocated", "Mono", 64],
    ],
    notRead: ["Runtime", "Jit", "N", "StdDev", "Rank"],
  },
  {
    label: "BenchmarkDotNet, without the deviation",
    adapter: "benchmark-dotnet",
    file: "report.csv",
    text: "Method,UnrollFactor,Mean,Error\nMap,16,18.5 ns,0.5 ns\nFold,16,NA,NA\n",
    rows: 2,
    values: [["Map", "mean", 18.5]],
    notRead: ["UnrollFactor"],
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

describe("scikit-learn, a classification report", () => {
  /** Of two classes, with the name of their column where one says little. */
  const valuesOf = (first: string, late: string): CountedFile["values"] => [
    ["svm", "precision", first, 0.5],
    ["svm", "recall", first, 1],
    ["svm", "f1", first, 0.67],
    ["svm", "support", first, 1],
    ["svm", "precision", late, 0.75],
    ["svm", "recall", late, 0.25],
    ["svm", "f1", late, 0.38],
    ["svm", "support", late, 4],
  ];
  const values = valuesOf("class 0", "class late");
  const averagesOf = (macro: string): CountedFile["values"] => [
    ["svm", "precision", macro, 0.63],
    ["svm", "recall", macro, 0.63],
    ["svm", "f1", macro, 0.53],
    ["svm", "support", macro, 5],
  ];
  const averages = averagesOf("class macro avg");
  const accuracy: CountedFile["values"] = [["svm", "accuracy", 0.4]];
  const record = (precision: number, recall: number, f1: number, support: number) => ({
    precision,
    recall,
    "f1-score": f1,
    support,
  });

  test.each<Pick<CountedFile, "label" | "file" | "text" | "values">>([
    {
      label: "as it is printed",
      file: "svm.txt",
      text: [
        "              precision    recall  f1-score   support",
        "",
        "           0       0.50      1.00      0.67         1",
        "        late       0.75      0.25      0.38         4",
        "",
        "    accuracy                           0.40         5",
        "   macro avg       0.63      0.63      0.53         5",
        "",
      ].join("\n"),
      values: [...values, ...accuracy, ["svm", "support", 5], ...averages],
    },
    {
      label: "as CSV, with the accuracy in every column",
      file: "svm.csv",
      text: ",precision,recall,f1-score,support\n0,0.5,1,0.67,1\nlate,0.75,0.25,0.38,4\naccuracy,0.4,0.4,0.4,0.4\nmacro avg,0.63,0.63,0.53,5\n",
      values: [...values, ...accuracy, ...averages],
    },
    {
      label: "as CSV, turned over",
      file: "svm.csv",
      text: ",0,late,accuracy,macro avg\nprecision,0.5,0.75,0.4,0.63\nrecall,1,0.25,0.4,0.63\nf1-score,0.67,0.38,0.4,0.53\nsupport,1,4,0.4,5\n",
      values: [...values, ...accuracy, ...averages],
    },
    {
      label: "as CSV, turned over and without the names of its rows",
      file: "svm.csv",
      text: "early,late,accuracy,macro avg\n0.5,0.75,0.4,0.63\n1,0.25,0.4,0.63\n0.67,0.38,0.4,0.53\n1,4,0.4,5\n",
      values: [...valuesOf("early", "late"), ...accuracy, ...averagesOf("macro avg")],
    },
    {
      label: "as JSON",
      file: "svm.json",
      text: JSON.stringify({
        "0": record(0.5, 1, 0.67, 1),
        late: record(0.75, 0.25, 0.38, 4),
        accuracy: 0.4,
        "macro avg": record(0.63, 0.63, 0.53, 5),
      }),
      values: [...values, ...accuracy, ...averages],
    },
  ])("$label", async (file) => {
    await expectCounted({ ...file, rows: 4, issues: ["guessed-model"] });
    const read = await readImport(file.file, new TextEncoder().encode(file.text));
    expect(read.adapter).toBe("classification-report");
  });
});

describe("a log of a run", () => {
  test.each(files)("$label", async ({ adapter, ...file }) => {
    await expectCounted(file);
    const read = await readImport("download", new TextEncoder().encode(file.text));
    expect(read.adapter).toBe(adapter);
  });
});

test("llama-bench: tables of several machines on a page are told apart by their headings", async () => {
  const table = (heading: string, speed: string): string =>
    `## ${heading}\n\n| model | size | params | backend | test | t/s |\n|---|---|---|---|---|---|\n| m | 1.00 GiB | 1.00 B | CUDA | pp512 | ${speed} |\n\n`;
  const page = "| model | made by |\n|---|---|\n| m | X |\n\n";
  const read = await readImport(
    "page.md",
    new TextEncoder().encode(page + table("A100", "200") + table("H100", "400")),
  );
  const { measurements } = importReadings([read]).read.catalogue;
  const speeds = measurements.filter(({ metric }) => metric === "tokens-per-second");
  expect(speeds.map(({ condition, quantity }) => [condition, quantity.value])).toEqual([
    ["A100, CUDA, pp512", 200],
    ["H100, CUDA, pp512", 400],
  ]);
  expect(read.readings).toHaveLength(3);
});

test("a file that holds nothing is read by none", async () => {
  for (const text of ["", " ", "[]", "{}", "---\n"])
    expect((await readImport("a.json", new TextEncoder().encode(text))).readings).toEqual([]);
});

test("Google Benchmark: a mean has what its runs deviate by", async () => {
  const lines = [
    "BM_A_mean,2,28,29,ns",
    "BM_A_median,2,28.5,29,ns",
    "BM_A_stddev,2,0.5,1,ns",
    "BM_A_cv,2,0.02,0.03,ns",
  ];
  const text = ["name,iterations,real_time,cpu_time,time_unit", ...lines, ""].join("\n");
  const { read } = importReadings([await readImport("a.csv", new TextEncoder().encode(text))]);
  const means = read.catalogue.measurements.filter(({ condition }) => condition === "");
  expect(means.map(({ metric, quantity }) => [metric, quantity.interval])).toEqual([
    ["real-time", { low: 2.75e-8, high: 2.85e-8 }],
    ["cpu-time", { low: 2.8e-8, high: 3e-8 }],
  ]);
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

test("the mean of several runs has what they deviate by, and of a time less is better", async () => {
  const text = JSON.stringify({
    results: [{ command: "ls", mean: 2, stddev: 0.5, median: 2, user: 1, system: 1, min: 1, max: 3 }],
  });
  const { read } = importReadings([await readImport("a.json", new TextEncoder().encode(text))]);
  expect(read.catalogue.measurements[0]?.quantity.interval).toEqual({ low: 1.5, high: 2.5 });
  expect(read.catalogue.metrics.get("mean-time")?.better).toBe("lower");
});
