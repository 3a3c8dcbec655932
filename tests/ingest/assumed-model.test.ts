import { describe, expect, test } from "vitest";
import { modelOfFile, withModelName } from "../../lib/ingest/guess/assumed-model";
import { changeRole } from "../../lib/ingest/guess/edit-mapping";
import { importReadings, type ReadingOptions, readImport } from "../../lib/ingest/import-files";
import { readRecipe, writeRecipe } from "../../lib/ingest/mapping";

const reading = (file: string, text: string, options?: ReadingOptions) =>
  readImport(file, new TextEncoder().encode(text), options);
const imported = async (file: string, text: string, options?: ReadingOptions) =>
  importReadings([await reading(file, text, options)]);
const valuesOf = ({ read }: Awaited<ReturnType<typeof imported>>) =>
  read.catalogue.measurements.map(({ model, metric, benchmark, quantity }) =>
    [model, metric, benchmark, quantity.value].filter((part) => part !== undefined && part !== ""),
  );

test.each([
  ["bert-base-results.json", "bert-base-results"],
  ["runs/gpt-j-6b.md", "gpt-j-6b"],
  ["C:\\runs\\gpt-3.5.csv.gz", "gpt-3.5"],
  ["gpt-3.5", "gpt-3.5"],
  ["Pasted text", "Pasted text"],
  [".csv", ".csv"],
  ["results/org__model-a/rev/STS13.json", "org/model-a"],
  ["runs/mmlu:subject=law,model=openai_gpt2/stats.json", "openai_gpt2"],
  ["model=gpt-2,shots=5.json", "gpt-2"],
  ["gpt-j/eval_results.json", "gpt-j"],
  ["gpt-j/mmlu.json", "mmlu"],
  ["out/results.json", "results"],
  ["/tmp/results.json", "results"],
])("a file %s is called as the model %s", (file, name) => {
  expect(modelOfFile(file)).toBe(name);
});

const printed = [
  "|  Tasks  |Version|Filter|n-shot| Metric |   |Value |   |Stderr|",
  "|---------|------:|------|-----:|--------|---|-----:|---|-----:|",
  "|arc_easy |      1|none  |     0|acc     |↑  |0.6699|±  |0.0096|",
  "|         |       |none  |     0|acc_norm|↑  |0.6225|±  |0.0099|",
  "| - wiki  |      1|none  |     0|byte_ppl|↓  |1.7   |±  |   N/A|",
].join("\n");
const mteb = JSON.stringify({
  dataset_revision: "a0d55",
  scores: { test: [{ cosine_pearson: 0.82, main_score: 0.79, hf_subset: "default", languages: ["eng-Latn"] }] },
  task_name: "STS12",
});

describe("results of one model in which nothing names it", () => {
  test.each<readonly [label: string, file: string, text: string, expected: readonly (readonly (string | number)[])[]]>([
    [
      "benchmarks and values",
      "bert.csv",
      "benchmark,score\nMNLI,84.6\nQQP,71.2\n",
      [
        ["bert", "score", "mnli", 84.6],
        ["bert", "score", "qqp", 71.2],
      ],
    ],
    [
      "tasks, metrics and values",
      "bert.csv",
      "task,metric,value\nMMLU,acc,0.45\nGSM8K,exact_match,0.12\n",
      [
        ["bert", "accuracy", "mmlu", 0.45],
        ["bert", "exact-match", "gsm8k", 0.12],
      ],
    ],
    [
      "benchmarks and two metrics",
      "bert.csv",
      "benchmark,accuracy,f1\nMNLI,84.6,80\n",
      [
        ["bert", "accuracy", "mnli", 84.6],
        ["bert", "f1", "mnli", 80],
      ],
    ],
    [
      "metrics and values",
      "bert.csv",
      "metric,value\nAccuracy,0.88\nF1,0.91\n",
      [
        ["bert", "accuracy", 0.88],
        ["bert", "f1", 0.91],
      ],
    ],
    [
      "one result of MTEB",
      "e5.json",
      mteb,
      [
        ["e5", "cosine-pearson", "sts12", 0.82],
        ["e5", "main-score", "sts12", 0.79],
      ],
    ],
    [
      "the table that lm-evaluation-harness prints",
      "gpt-j.md",
      printed,
      [
        ["gpt-j", "lm-eval-acc", "arc-easy", 0.6699],
        ["gpt-j", "lm-eval-acc-norm", "arc-easy", 0.6225],
        ["gpt-j", "lm-eval-byte-ppl", "wiki", 1.7],
      ],
    ],
  ])("%s", async (_, file, text, expected) => {
    const result = await imported(file, text);
    const name = modelOfFile(file);
    expect(valuesOf(result)).toEqual(expected);
    expect(result.reports[0]?.model).toEqual({ name, isGuess: true });
    expect(result.issues.map(({ severity, code }) => [severity, code])).toEqual([["warning", "guessed-model"]]);
    expect(result.issues[0]?.message).toContain(`"${name}"`);
    const given = await imported(file, text, { model: "My model" });
    expect(given.issues).toEqual([]);
    expect(given.reports[0]?.model).toEqual({ name: "My model", isGuess: false });
    expect([...given.read.catalogue.models.values()].map((model) => model.name)).toEqual(["My model"]);
  });

  test.each([
    ["models across, tasks down", "task,GPT-3,PaLM\nMMLU,40,60\n", ["gpt-3", "palm"]],
    ["models across, benchmarks down", "benchmark,GPT-3\nMMLU,40\n", ["gpt-3"]],
    ["models down", "model,score\nGPT-3,40\n", ["gpt-3"]],
  ])("is not %s", async (_, text, models) => {
    const result = await imported("bert.csv", text, { model: "Bert" });
    expect(result.models.map(({ id }) => id)).toEqual(models);
    expect(result.reports[0]?.model).toBeUndefined();
    expect(result.issues.map(({ code }) => code)).toEqual(["model-not-used"]);
  });

  test("in several tables is said once", async () => {
    const { issues, reports, models } = await imported("gpt-j.md", `Results\n${printed}\n\n${printed}\n`);
    expect(issues.filter(({ code }) => code === "guessed-model").map(({ message }) => message)).toEqual([
      expect.stringContaining('so 6 rows are taken to be about "gpt-j"'),
    ]);
    expect(reports.map(({ path }) => path)).toEqual(["", "table 2"]);
    expect(models).toHaveLength(1);
  });

  test.each([
    ["hf (pretrained=org/a-7b), gen_kwargs: (None), limit: None", "org/a-7b"],
    ["hf (pretrained=org/a-7b,revision=step1000,dtype=auto), batch_size: 8", "org/a-7b (step1000)"],
    ["hf-causal (pretrained=org/a-7b,revision=main), num_fewshot: 5", "org/a-7b"],
  ])("is named by the line before what the harness prints: %s", async (line, model) => {
    const { issues, reports, read } = await imported("table.md", `${line}\n${printed}\n\n${printed}\n`);
    expect([...read.catalogue.models.values()].map(({ name }) => name)).toEqual([model]);
    expect(reports.map((report) => report.model?.isGuess)).toEqual([false, false]);
    expect(issues.filter(({ code }) => code === "guessed-model")).toEqual([]);
  });

  test("is not a list of numbers of which nothing says what they are", async () => {
    const { issues } = await imported("log.csv", "a,b\n1.5,2\n1.5,2\n1.5,2\n1.5,2\n");
    expect(issues.map(({ code }) => code)).toContain("no-model-column");
  });
});

describe("the name in a mapping", () => {
  const text = "benchmark,score\nMNLI,84.6\n";
  const mappingOf = async (file: string, options?: ReadingOptions) => {
    const mapping = (await reading(file, text, options)).readings[0]?.mapping;
    if (mapping === undefined) throw new Error("no table was read");
    return mapping;
  };

  test("is kept by a recipe, which names the model of other files, too", async () => {
    const named = withModelName(await mappingOf("a.csv"), " BERT ");
    const read = readRecipe(writeRecipe(named));
    expect(read).toEqual({ kind: "mapping", mapping: named });
    const result = await imported("b.csv", text, { recipes: [named] });
    expect(result.reports[0]?.model).toEqual({ name: "BERT", isGuess: false });
  });

  test("is guessed for each file anew where it was guessed, or is only remembered", async () => {
    const guessed = await mappingOf("a.csv");
    expect(guessed.model).toBeUndefined();
    expect((await imported("b.csv", text, { recipes: [guessed] })).models.map(({ name }) => name)).toEqual(["b"]);
    const named = withModelName(guessed, "BERT");
    expect((await imported("b.csv", text, { remembered: [named] })).models.map(({ name }) => name)).toEqual(["b"]);
  });

  test("gives way to a column of models, and an empty one to the guess", async () => {
    const named = withModelName(await mappingOf("a.csv"), "BERT");
    expect(withModelName(named, " ")).toEqual(await mappingOf("a.csv"));
    const { readings } = await reading("a.csv", text);
    const [first] = readings;
    if (first === undefined) throw new Error("no table was read");
    const mapping = changeRole(named, 0, "model", first.table);
    const file = await reading("a.csv", text);
    const result = importReadings([{ ...file, readings: [{ ...first, mapping }] }]);
    expect(result.models.map(({ name }) => name)).toEqual(["MNLI"]);
    expect(result.reports[0]?.model).toBeUndefined();
  });
});
