import { describe, expect, test } from "vitest";
import { boxAt } from "../../lib/ingest/formats/box-text";
import { keyedText } from "../../lib/ingest/formats/keyed-text";
import { captionAbove } from "../../lib/ingest/formats/table-captions";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { type CountedFile, expectCounted } from "./counted-files";

const coco = (value: number, size = "   all") =>
  ` Average Precision  (AP) @[ IoU=0.50:0.95 | area=${size} | maxDets=100 ] = ${value}`;

const serving = (duration: number, ttft: number, itl: number) =>
  `============ Serving Benchmark Result ============\nSuccessful requests:       10\nBenchmark duration (s):    ${duration}\n---------------Time to First Token----------------\nMean TTFT (ms):            ${ttft}\n---------------Inter-token Latency----------------\nMean ITL (ms):             ${itl}\n==================================================\n`;
const progress = [1, 2, 3].map((step) => `  ${step}0%|█         | ${step}/10 [02:07<17:41:21, 12.62s/it]\r`).join("");

/** As tools print results into terminals, logs and pages; the numbers are made up. */
const files: readonly CountedFile[] = [
  {
    label: "JMH, with deviations under a name of their own",
    file: "run.txt",
    text: "Benchmark          (size)   Mode  Cnt      Score      Error  Units\n\nBench.merge           10   thrpt   25    11.618 ±   0.449  ops/s\nBench.join           100   thrpt   25  2864.961 ± 487.548  ops/s\n",
    rows: 2,
    values: [
      ["run", "throughput", "bench.merge", "size 10", 11.618],
      ["run", "throughput", "bench.join", "size 100", 2864.961],
    ],
    issues: ["guessed-model"],
    notRead: ["Cnt"],
  },
  {
    label: "trec_eval, how much was evaluated beside how well",
    file: "run.txt",
    text: "num_ret\t1\t3066\nmap\t1\t0.3879\nnum_q\tall\t2\nmap\tall\t0.3379\n",
    rows: 4,
    values: [
      ["run", "num-ret", "topic 1", 3066],
      ["run", "map", "topic 1", 0.3879],
      ["run", "num-q", "topic all", 2],
      ["run", "map", "topic all", 0.3379],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "pycocotools, in blocks of code under headings, beside a table",
    file: "log.md",
    text: `# A\n\n\`\`\`\n${coco(0.417)}\n${coco(0.25, " small")}\n\`\`\`\n\n# B\n\n\`\`\`\n${coco(0.5)}\n${coco(0.75, " small")}\n\`\`\`\n\n| Model | AP |\n|---|---|\n| X | 69.5 |\n`,
    rows: 5,
    values: [
      ["log", "average-precision", "A, 0.50:0.95, all, maxDets 100", 0.417],
      ["log", "average-precision", "A, 0.50:0.95, small, maxDets 100", 0.25],
      ["log", "average-precision", "B, 0.50:0.95, all, maxDets 100", 0.5],
      ["log", "average-precision", "B, 0.50:0.95, small, maxDets 100", 0.75],
      ["X", "ap", 69.5],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "a table between signs that draw a box",
    file: "bench.txt",
    text: "┏━━━━━━━━━━━┳━━━━━━━━━━┓\n┃     Model ┃ Accuracy ┃\n┡━━━━━━━━━━━╇━━━━━━━━━━┩\n│ A         │    16.26 │\n│ B, of a   │     1.85 │\n│ long name │          │\n│ C         │      N/A │\n└───────────┴──────────┘\n",
    rows: 3,
    values: [
      ["A", "accuracy", 16.26],
      ["B, of a long name", "accuracy", 1.85],
    ],
  },
  {
    label: "names and values, one a line",
    file: "bert.txt",
    text: "eval_loss = 0.5\nmcc = 0.75\n\nf1 = 0.25\n",
    rows: 1,
    values: [
      ["bert", "loss", 0.5],
      ["bert", "mcc", 0.75],
      ["bert", "f1", 0.25],
    ],
    issues: ["guessed-model"],
  },
  {
    label: "cells with a blank between them, names among the numbers",
    file: "rank.csv",
    text: "BLEU TER SYS COMET\n75.26 0.055 CUNI.6 80.5 \n72.48 -0.004 JD.8 70.5 \n",
    rows: 2,
    values: [
      ["CUNI.6", "bleu", 75.26],
      ["CUNI.6", "ter", 0.055],
      ["CUNI.6", "comet", 80.5],
      ["JD.8", "bleu", 72.48],
      ["JD.8", "ter", -0.004],
      ["JD.8", "comet", 70.5],
    ],
  },
  {
    label: "blocks in the log of a server, a row each, under what its commands say; how far it was is no table",
    file: "run.log",
    text: `Namespace(model='org/A', input_len=64, request_rate=inf, num_prompts=None)\n${progress}\n${serving(8.5, 31.5, 15.5)}Namespace(model='org/B', input_len=128)\n${progress}\n${serving(9.5, 41.5, 25.5)}Finished\n`,
    rows: 2,
    values: [
      ["org/A", "successful-requests", "input len 64", 10],
      ["org/A", "benchmark-duration", "input len 64", 8.5],
      ["org/A", "mean-ttft", "input len 64", 31.5],
      ["org/A", "mean-itl", "input len 64", 15.5],
      ["org/B", "successful-requests", "input len 128", 10],
      ["org/B", "benchmark-duration", "input len 128", 9.5],
      ["org/B", "mean-ttft", "input len 128", 41.5],
      ["org/B", "mean-itl", "input len 128", 25.5],
    ],
    notRead: ["request_rate"],
  },
  {
    label: "such blocks in the code of a page, one command for two of them",
    file: "page.md",
    text: `## <a name="x"></a>On two GPUs\n\n\`\`\`\nbench serve --model org/A \\\n --num-prompts 10\n${serving(8.5, 31.5, 15.5)}\`\`\`\n\n\`\`\`\nbench serve --model org/A --num-prompts 50\n${serving(9.5, 41.5, 25.5)}\`\`\`\n\n## Off\n\n| Model | AP |\n|---|---|\n| X | 69.5 |\n`,
    rows: 3,
    values: [
      ["org/A", "successful-requests", "On two GPUs, num prompts 10", 10],
      ["org/A", "benchmark-duration", "On two GPUs, num prompts 10", 8.5],
      ["org/A", "mean-ttft", "On two GPUs, num prompts 10", 31.5],
      ["org/A", "mean-itl", "On two GPUs, num prompts 10", 15.5],
      ["org/A", "successful-requests", "On two GPUs, num prompts 50", 10],
      ["org/A", "benchmark-duration", "On two GPUs, num prompts 50", 9.5],
      ["org/A", "mean-ttft", "On two GPUs, num prompts 50", 41.5],
      ["org/A", "mean-itl", "On two GPUs, num prompts 50", 25.5],
      ["X", "ap", "Off", 69.5],
    ],
  },
  {
    label: "a block that names its model itself, with a name without a value and a line that is no pair",
    file: "page.md",
    text: "```\nlocust --model=other\n=== Summary ===\nModel    : yi\nTime To First Token:\n(of all users)\nNum Tokens    : 198.5\nQps     : 1.5\nF1   : 2.5\n================\n```\n",
    rows: 1,
    values: [
      ["yi", "num-tokens", 198.5],
      ["yi", "qps", 1.5],
      ["yi", "f1", 2.5],
    ],
  },
  {
    label: "how far a program was is no table",
    file: "train.log",
    text: `Starting | with 4 workers | on GPU 0\n${progress}\nSaved the weights\nDone, in 12 s\n`,
    rows: 0,
    values: [],
    issues: ["no-rows"],
  },
  {
    label: "rows of a table whose beginning was left out are said",
    file: "page.md",
    text: "```\n...\n|hellaswag|1|none|0.25|\n|piqa|1|none|0.5|\n```\n\n| Model | AP |\n|---|---|\n| X | 69.5 |\n",
    rows: 1,
    values: [["X", "ap", 69.5]],
    issues: ["stray-rows"],
  },
  {
    label: "what pandas prints under a title, with the name of its index below the header",
    file: "cost.txt",
    text: "Mean cost per LLM:\n              agent_wins  user_wins\nllm                              \nclaude-3-7           0.43       0.04\ngpt-4.1              0.08       0.05\n",
    rows: 2,
    values: [
      ["claude-3-7", "agent-wins", 0.43],
      ["claude-3-7", "user-wins", 0.04],
      ["gpt-4.1", "agent-wins", 0.08],
      ["gpt-4.1", "user-wins", 0.05],
    ],
    issues: ["above-header"],
  },
];

describe("printed texts", () => {
  test.each(files)("$label", expectCounted);
});

test.each([
  ["prose with colons", "note: it works\nand: so on\nalso: fine\n"],
  ["a name that comes again", "a = 1\nb = 2\na = 3\n"],
  ["several values in a line", "a = 1, b = 2\nc = 3\nd = 4\n"],
  ["too few lines", "a = 1\nb = 2\n"],
])("%s are no record", (_, text) => {
  expect(keyedText(text)).toBeUndefined();
});

test("a tree of folders is no table in a box", () => {
  const lines = ["├── a", "│   ├── b", "│   └── c", "└── d"];
  expect(lines.map((_, at) => boxAt(lines, at))).toEqual(lines.map(() => undefined));
});

test("a box that is no table is left behind as a whole, so that no line of it is gone over again", () => {
  expect(boxAt(["─────────", "│ a │ b │", "─────────", "│ c │", "text"], 0)).toEqual({ table: undefined, end: 4 });
});

test.each(["[blog]: https://example.org/", "开启之后，可以更大。", "- a list", "It is faster. See below"])(
  "no caption: %s",
  (line) => {
    expect(captionAbove([line, "", "| a | b |"], 2)).toBe("");
  },
);

test("what stands right above tables under one heading tells them apart, and says their unit", async () => {
  const table = (caption: string) => `${caption}\n\n| Engine | float32 |\n| --- | --- |\n| vllm | 84.5 |\n\n`;
  const text = `### Mistral\n\n${table("**Speed** (unit: tokens/s)")}${table("**Memory** (unit: MB):")}`;
  const { read } = importReadings([await readImport("a.md", new TextEncoder().encode(text))]);
  expect(
    read.catalogue.measurements.map(({ metric, condition }) => [read.catalogue.metrics.get(metric)?.unit, condition]),
  ).toEqual([
    ["tokens/s", "Mistral › Speed"],
    ["MB", "Mistral › Memory"],
  ]);
});
