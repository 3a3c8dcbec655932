import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../../lib/ingest/import-files";
import { type CountedByTool, expectCountedBy } from "../counted-files";

/** Logs of single runs, in the words and the order of their tools; the numbers are made up. */
const files: readonly CountedByTool[] = [
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
    label: "JSONBench, a system",
    adapter: "clickbench",
    file: "_m6i.8xlarge_bluesky_1m.json",
    text: JSON.stringify({
      system: "Duck",
      version: "1.1",
      date: "2025-01-13",
      machine: "m6i",
      dataset_size: 1000,
      num_loaded_documents: 998,
      total_size: 9662,
      index_size: 62,
      result: [
        [0.5, 0.25],
        [1.5, 1.25],
      ],
    }),
    rows: 3,
    values: [
      ["Duck", "query-time", "jsonbench-query-1", "cold run, m6i, documents 1000", 0.5],
      ["Duck", "query-time", "jsonbench-query-1", "hot run 1, m6i, documents 1000", 0.25],
      ["Duck", "query-time", "jsonbench-query-2", "cold run, m6i, documents 1000", 1.5],
      ["Duck", "query-time", "jsonbench-query-2", "hot run 1, m6i, documents 1000", 1.25],
      ["Duck", "index-size", "jsonbench", "m6i, documents 1000", 62],
      ["Duck", "total-size", "jsonbench", "m6i, documents 1000", 9662],
      ["Duck", "loaded-documents", "jsonbench", "m6i, documents 1000", 998],
    ],
    notRead: ["version"],
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
];

describe("the speed of systems", () => {
  test.each(files)("$label", expectCountedBy);
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
