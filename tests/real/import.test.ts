import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../lib/ingest/import-files";

const folder = resolve(process.env.TENFOLD_FIXTURES ?? "../shared/fixtures");
const hasFiles = existsSync(folder);

if (!hasFiles) console.warn(`skipped: there are no real files in ${folder}; set TENFOLD_FIXTURES to test with them`);

const textOf = (path: string): string => readFileSync(join(folder, path), "utf8");
const imported = async (...paths: readonly string[]) =>
  importReadings(await Promise.all(paths.map((path) => readImport(path, readFileSync(join(folder, path))))));

/** Another way of reading CSV than the one that is tested: sign by sign, after RFC 4180. */
function recordsOf(path: string): readonly ReadonlyMap<string, string>[] {
  const rows: string[][] = [[""]];
  let isQuoted = false;
  const text = textOf(path).replace(/^\ufeff/, "");
  const put = (sign: string) => {
    const row = rows.at(-1) ?? [];
    row[row.length - 1] += sign;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"' && isQuoted && text.charAt(at + 1) === '"') {
      put('"');
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) put(sign);
    else if (sign === ",") rows.at(-1)?.push("");
    else if (sign === "\n") rows.push([""]);
    else if (sign !== "\r") put(sign);
  }
  const [header = [], ...rest] = rows.filter((row) => row.length > 1 || row[0] !== "");
  return rest.map((row) => new Map(header.map((name, place) => [name, row[place] ?? ""])));
}

/** What is kept, read again from the seven files, and counted without the code that counted it. */
const measurementsIn = ({ texts }: Awaited<ReturnType<typeof imported>>) =>
  texts.find(({ file }) => file === "measurements.csv")?.text ?? "";

const plain = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

describe.skipIf(!hasFiles)("files as found in the wild", () => {
  test.each<readonly [path: string, adapter: string, model: string, values: readonly string[]]>([
    [
      "epoch/notable_ai_models-2025-12.csv",
      "epoch",
      "Model",
      [
        "Parameters",
        "Training compute (FLOP)",
        "Training dataset size (gradients)",
        "Epochs",
        "Training time (hours)",
        "Hardware quantity",
        "Hardware utilization (MFU)",
        "Hardware utilization (HFU)",
        "Training compute cost (2023 USD)",
        "Training compute cost (cloud)",
        "Training compute cost (upfront)",
        "Hardware acquisition cost",
        "Training power draw (W)",
        "Finetune compute (FLOP)",
        "Batch size",
        "Citations",
      ],
    ],
    [
      "epoch/all_ai_models-2025-04.csv",
      "epoch",
      "Model",
      [
        "Parameters",
        "Training compute (FLOP)",
        "Training dataset size (datapoints)",
        "Epochs",
        "Training time (hours)",
        "Hardware quantity",
        "Hardware utilization",
        "Finetune compute (FLOP)",
        "Batch size",
        "Citations",
      ],
    ],
    ["timm/results-imagenet.csv", "timm-results", "model", ["top1", "top1_err", "top5", "top5_err", "param_count"]],
    [
      "timm/results-imagenet-real.csv",
      "timm-results",
      "model",
      ["top1", "top1_err", "top5", "top5_err", "param_count", "top1_diff", "top5_diff"],
    ],
    [
      "timm/benchmark-infer-amp-nchw-pt113-cu117-rtx3090.csv",
      "timm-benchmark",
      "model",
      ["infer_samples_per_sec", "infer_step_time", "infer_gmacs", "infer_macts", "param_count"],
    ],
    [
      "timm/benchmark-infer-amp-nchw-pt240-cu124-rtx4090.csv",
      "timm-benchmark",
      "model",
      ["infer_samples_per_sec", "infer_step_time", "infer_gmacs", "infer_macts", "param_count"],
    ],
    [
      "open-llm-leaderboard/20230915.csv",
      "open-llm-leaderboard",
      "Model",
      ["Average", "ARC(25-shot)", "HellaSwag(10-shot)", "MMLU(5-shot)", "TruthfulQA(0-shot)"],
    ],
    ["lmarena/lmarena_text.csv", "lmarena", "model", ["arena_score", "votes"]],
    [
      "gpt3-dataset-stats/languages_by_word_count.csv",
      "generic-wide",
      "language",
      ["number of words", "percentage of total words"],
    ],
  ])("%s: every row and every cell is accounted for", async (path, adapter, model, values) => {
    const records = recordsOf(path);
    const cells = records.flatMap((record) =>
      record.get(model)?.trim() === "" ? [] : values.map((name) => record.get(name) ?? ""),
    );
    const filled = cells.filter((cell) => cell.trim() !== "");
    const result = await imported(path);
    const { counts } = result;
    expect(result.reports.map(({ mapping }) => mapping.adapter)).toEqual([adapter]);
    expect(counts.rows).toBe(records.length);
    expect(counts.rowsLeftOut).toBe(records.filter((record) => record.get(model)?.trim() === "").length);
    expect(counts.cells).toBe(cells.length);
    expect(counts.unknown).toBe(cells.length - filled.length);
    expect(counts.bad).toBe(
      filled.filter(
        (cell) =>
          !plain.test(cell.replace(/^(\d{1,3}(?:,\d{3})+)(?=\.|$)/, (n) => n.replaceAll(",", "")).replace(/%$/, "")),
      ).length,
    );
    expect(counts.values + counts.repeated + counts.contradicted + counts.bad).toBe(filled.length);
    expect(measurementsIn(result).trimEnd().split("\n")).toHaveLength(counts.values + 1);
    expect(result.read.issues).toEqual([]);
  });

  test("every value of Epoch AI is the number in its cell", async () => {
    const path = "epoch/notable_ai_models-2025-12.csv";
    const { catalogue } = (await imported(path)).read;
    const names = new Map([...catalogue.models.values()].map(({ id, name }) => [name, id]));
    const read = new Map(
      catalogue.measurements
        .filter(({ metric }) => metric === "parameters")
        .map(({ model, quantity }) => [model, quantity.value]),
    );
    for (const record of recordsOf(path)) {
      const id = names.get((record.get("Model") ?? "").replace(/\s+/g, " ").trim());
      const cell = record.get("Parameters") ?? "";
      expect(read.get(id ?? ""), record.get("Model")).toBe(cell === "" ? undefined : Number(cell));
    }
    expect(catalogue.organizations.size).toBe(
      new Set(
        recordsOf(path)
          .flatMap((record) => (record.get("Organization") ?? "").split(",").map((name) => name.trim()))
          .filter(Boolean),
      ).size,
    );
  });

  test("timm counts parameters in millions, and a thousands separator stays one", async () => {
    const { catalogue } = (await imported("timm/results-imagenet.csv")).read;
    const of = (metric: string) =>
      catalogue.measurements.find((m) => m.metric === metric && m.model.startsWith("eva-giant-patch14-560"));
    expect(of("parameters")?.quantity).toMatchObject({ value: 1_014_450_000, text: "1014.45M" });
    expect(of("top1-accuracy")).toMatchObject({
      quantity: { value: 89.79, text: "89.790" },
      benchmark: "imagenet-1k-val",
      condition: "image size 560",
    });
  });

  test("the columns of a file may stand in any order", async () => {
    const { catalogue } = (
      await imported(
        "timm/benchmark-infer-amp-nchw-pt113-cu117-rtx3090.csv",
        "timm/benchmark-infer-amp-nchw-pt240-cu124-rtx4090.csv",
      )
    ).read;
    const speeds = catalogue.measurements.filter(
      ({ model, metric }) => model === "tinynet-e" && metric === "throughput",
    );
    expect(speeds.map(({ quantity, condition }) => [quantity.value, condition])).toEqual([
      [49277.65, "amp nchw pt113 cu117 rtx3090, batch 1024, image size 106"],
      [76644.06, "amp nchw pt240 cu124 rtx4090, image size 106, batch 1024"],
    ]);
  });

  test("an interval written +5/-5 stands around its score", async () => {
    const { catalogue } = (await imported("lmarena/lmarena_text.csv")).read;
    expect(catalogue.measurements[0]).toMatchObject({
      model: "gemini-2.5-pro",
      metric: "arena-score",
      quantity: { value: 1470, interval: { low: 1465, high: 1475 } },
    });
    expect(catalogue.metrics.get("arena-score")?.level).toBe("interval");
  });

  test("one column a game system is a matrix: deviations and negative scores are kept", async () => {
    const result = await imported("agent57/agent57_per_game.csv");
    const { catalogue } = result.read;
    expect(result.reports[0]?.mapping.shape).toBe("matrix");
    expect([...catalogue.models.values()].map(({ name }) => name)).toEqual([
      "Average Human",
      "Random",
      "Agent57",
      "R2D2 (Bandit)",
      "MuZero",
    ]);
    expect(catalogue.measurements).toHaveLength(57 * 5);
    const of = (model: string, benchmark: string) =>
      catalogue.measurements.find((m) => m.model === model && m.benchmark === benchmark)?.quantity;
    expect(of("agent57", "alien")).toMatchObject({ value: 297638.17, interval: { low: 260583.62, high: 334692.72 } });
    expect(of("random", "double-dunk")?.value).toBe(-18.6);
    expect(catalogue.metrics.get("score")?.level).toBe("interval");
  });

  test("aider: every pass rate of every run, and no commit is a number", async () => {
    const text = textOf("aider/polyglot_leaderboard.yml");
    const result = await imported("aider/polyglot_leaderboard.yml");
    const { catalogue } = result.read;
    expect(result.counts.rows).toBe(text.match(/^- dirname:/gm)?.length);
    const rates = [...text.matchAll(/^ {2}pass_rate_2: (.+)$/gm)].map(([, rate]) => Number(rate));
    expect(
      catalogue.measurements.filter(({ metric }) => metric === "pass-rate-2").map(({ quantity }) => quantity.value),
    ).toEqual(rates);
    expect(measurementsIn(result)).not.toContain("commit");
  });

  test.each(["12b_step143000", "160m_step143000", "2.8b-deduped-5shot_step143000"])(
    "lm-eval/%s: every value with its standard error",
    async (name) => {
      const { results } = JSON.parse(textOf(`lm-eval/${name}.json`)) as {
        results: Record<string, Record<string, number>>;
      };
      const expected = Object.values(results).flatMap((values) =>
        Object.entries(values).filter(([key]) => !key.endsWith("_stderr")),
      );
      const { counts, read } = await imported(`lm-eval/${name}.json`);
      expect(counts).toMatchObject({ rows: expected.length, values: expected.length, rowsLeftOut: 0 });
      expect(read.catalogue.measurements.map(({ quantity }) => quantity.value)).toEqual(
        expected.map(([, value]) => value),
      );
      const piqa = read.catalogue.measurements.find(
        ({ benchmark, metric }) => benchmark === "piqa" && metric === "lm-eval-acc",
      );
      const { acc = 0, acc_stderr = 0 } = results.piqa ?? {};
      expect(piqa?.quantity.interval.low).toBeCloseTo(acc - acc_stderr, 12);
      expect(piqa?.quantity.interval.high).toBeCloseTo(acc + acc_stderr, 12);
      expect([...read.catalogue.models.values()].map((model) => model.name)).toEqual([
        expect.stringMatching(/^EleutherAI\/pythia-.*\(step143000\)$/),
      ]);
    },
  );

  test("Papers with Code: each row is kept or listed", async () => {
    const { counts, issues, read } = await imported("papers-with-code/squad.json");
    const text = textOf("papers-with-code/squad.json");
    const names = [...text.matchAll(/"model_name": (?:"(.*)"|null)/g)].map(([, name = ""]) => name.trim());
    expect(counts.rows).toBe(names.length);
    expect(counts.rowsLeftOut).toBe(names.filter((name) => name === "").length);
    expect(issues.filter(({ code }) => code === "row-left-out")).toHaveLength(counts.rowsLeftOut);
    expect(counts.values + counts.contradicted + counts.repeated).toBe(counts.rowsKept * 2);
    expect([...read.catalogue.benchmarks.keys()]).toEqual(["squad2.0", "squad1.1"]);
  });
});
