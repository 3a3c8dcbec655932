import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../../lib/ingest/import-files";
import { type CountedByTool, expectCountedBy } from "../counted-files";

const estimate = (point: number, low: number, high: number) => ({
  confidence_interval: { confidence_level: 0.95, lower_bound: low, upper_bound: high },
  point_estimate: point,
  standard_error: 0.01,
});

/** With numbers that JSON has none for, as Python writes them. */
const pythonJson = (value: object): string => JSON.stringify(value).replace(/"(NaN|-?Infinity)"/g, "$1");

/** Logs of single runs, in the words and the order of their tools; the numbers are made up. */
const files: readonly CountedByTool[] = [
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
    label: "asv, benchmarks with parameters, of which some failed or were skipped",
    adapter: "asv",
    file: "0d24f201-conda-py3.12.json",
    text: pythonJson({
      commit_hash: "0d24f201cc2506de",
      env_name: "conda-py3.12",
      date: 1703062645000,
      params: { arch: "arm64", machine: "box", python: "3.12", ram: "16GB" },
      python: "3.12",
      requirements: {},
      result_columns: ["result", "params", "version", "started_at", "duration", "stats_ci_99_a", "stats_ci_99_b"],
      results: {
        "a.Sort.time_sort": [[1.25], [], "1198", 1703063099923, 38.5, [1], [1.5]],
        "a.Frame.time_get": [
          [0.5, null, "NaN", 0.25],
          [
            ["'int'", "'str'"],
            ["10", "1000"],
          ],
          "ab",
          1703063099923,
          3.5,
          ["-Infinity", null, null, 0.125],
          ["Infinity", null, null, 0.5],
        ],
        "a.Frame.time_gone": [null, [["1", "2"]], "ab"],
        "a.Frame.peakmem_list": [[49283072], [], "cd"],
        "a.Fit.track_accuracy": [[0.75], []],
        "a.Fit.track_length": [[12], []],
        "a.Fit.time_more": [[1, 2], [["1"]]],
      },
      version: 2,
    }),
    rows: 11,
    leftOut: 5,
    values: [
      ["a.Sort.time_sort", "time", "box, conda-py3.12, commit 0d24f201", 1.25],
      ["a.Frame.time_get", "time", "box, conda-py3.12, commit 0d24f201, int, parameter 2 10", 0.5],
      ["a.Frame.time_get", "time", "box, conda-py3.12, commit 0d24f201, str, parameter 2 1000", 0.25],
      ["a.Frame.peakmem_list", "peak-memory", "box, conda-py3.12, commit 0d24f201", 49283072],
      ["a.Fit.track_accuracy", "accuracy", "box, conda-py3.12, commit 0d24f201", 0.75],
      ["a.Fit.track_length", "length", "box, conda-py3.12, commit 0d24f201", 12],
    ],
    issues: ["unstated-unit", "unstated-unit", ...Array.from({ length: 5 }, () => "row-left-out")],
    notRead: ["version", "duration", "date", "requirements"],
  },
  {
    label: "asv, as its first version writes results",
    adapter: "asv",
    file: "fcf8c079-py2.7.json",
    text: pythonJson({
      commit_hash: "fcf8c079fae7ebad",
      date: 1367127519000,
      params: { machine: "box", numpy: null, python: "2.7" },
      python: "2.7",
      results: {
        time_failed: null,
        time_skipped: "NaN",
        "units.mem_unit": 344,
        "other.time_each": {
          params: [["1", "2"]],
          result: [1, 4],
          stats: [{ ci_99: [0.5, 1.5], mean: 1, n: 5 }, null],
        },
      },
      version: 1,
    }),
    rows: 5,
    leftOut: 2,
    values: [
      ["units.mem_unit", "object-size", "box, Python 2.7, commit fcf8c079", 344],
      ["other.time_each", "time", "box, Python 2.7, commit fcf8c079, parameter 1 1", 1],
      ["other.time_each", "time", "box, Python 2.7, commit fcf8c079, parameter 1 2", 4],
    ],
    issues: ["row-left-out", "row-left-out"],
    notRead: ["stats_mean", "stats_n", "date"],
  },
];

describe("what took how long", () => {
  test.each(files)("$label", expectCountedBy);
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

test("the mean of several runs has what they deviate by, and of a time less is better", async () => {
  const text = JSON.stringify({
    results: [{ command: "ls", mean: 2, stddev: 0.5, median: 2, user: 1, system: 1, min: 1, max: 3 }],
  });
  const { read } = importReadings([await readImport("a.json", new TextEncoder().encode(text))]);
  expect(read.catalogue.measurements[0]?.quantity.interval).toEqual({ low: 1.5, high: 2.5 });
  expect(read.catalogue.metrics.get("mean-time")?.better).toBe("lower");
});

test("asv: a result has the interval of its runs where that is known, and the day on which it was measured", async () => {
  const text = JSON.stringify({
    commit_hash: "0d24f201",
    params: { machine: "box" },
    result_columns: ["result", "params", "version", "started_at", "duration", "stats_ci_99_a", "stats_ci_99_b"],
    results: { time_a: [[1.25], [], "", 1703063099923, 38.5, [1], [1.5]], time_b: [[2], []] },
    version: 2,
  });
  const { read } = importReadings([await readImport("a.json", new TextEncoder().encode(text))]);
  expect(read.catalogue.measurements.map(({ asOf, quantity }) => [asOf?.text, quantity.interval])).toMatchObject([
    ["2023-12-20", { low: 1, high: 1.5 }],
    [undefined, { low: 1.5, high: 2.5 }],
  ]);
});

describe("tables beside those of a tool are read as any table", () => {
  const scores = "| model | accuracy (%) |\n|---|---|\n| a-1 | 75.5 |\n| b-2 | 80.5 |\n| c-3 | 85.5 |\n";
  const times = ["| Method | Mean | Error |", "|---|---|---|", "| Map | 18.5 ns | 0.5 ns |", ""].join("\n");

  test.each([
    [
      "pytest-benchmark",
      JSON.stringify({
        benchmarks: [{ fullname: "t.py::fast", stats: { mean: 2, stddev: 0.25, rounds: 9 } }],
        scores: [
          { model: "a-1", accuracy: 75.5 },
          { model: "b-2", accuracy: 80.5 },
          { model: "c-3", accuracy: 85.5 },
        ],
      }),
    ],
    ["benchmark-dotnet", `${scores}\n${times}`],
  ])("%s", async (adapter, text) => {
    const file = await readImport("page", new TextEncoder().encode(text));
    const { read, issues } = importReadings([file]);
    expect(file.adapter).toBe(adapter);
    expect(issues).toEqual([]);
    const { measurements } = read.catalogue;
    expect(measurements.flatMap(({ metric, quantity }) => (metric === "accuracy" ? [quantity.value] : []))).toEqual([
      75.5, 80.5, 85.5,
    ]);
    expect(measurements).toHaveLength(4);
  });

  test("several tables of a tool are told apart by where they stand", async () => {
    const text = `## Linux\n\n${times}\n## Windows\n\n${times}`;
    const { read } = importReadings([await readImport("page.md", new TextEncoder().encode(text))]);
    expect(read.catalogue.measurements.map(({ condition }) => condition)).toEqual(["Linux", "Windows"]);
  });
});
