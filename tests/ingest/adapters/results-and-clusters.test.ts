import { describe, expect, test } from "vitest";
import { importReadings, readImport } from "../../../lib/ingest/import-files";

const imported = async (file: string, text: string) =>
  importReadings([await readImport(file, new TextEncoder().encode(text))]);

describe("Papers with Code", () => {
  const dataset = (name: string, params: readonly string[]) => ({
    dataset: name,
    sota: {
      metrics: ["Accuracy", "Number of params"],
      rows: params.map((text, index) => ({
        model_name: `M${index}`,
        metrics: { Accuracy: `${90 + index}`, "Number of params": text },
      })),
    },
  });

  test("keeps the parameters that stand at a result with its data set", async () => {
    const tables = [
      { task: "Image Classification", datasets: [dataset("A", ["25M", "86M"]), dataset("B", ["23.5M", "86M"])] },
    ];
    const { read, issues, counts } = await imported("evaluation-tables.json", JSON.stringify(tables));
    expect(issues).toEqual([]);
    expect(counts).toMatchObject({ values: 8, contradicted: 0, repeated: 0 });
    const found = read.catalogue.measurements.filter(({ metric }) => metric === "parameters");
    expect(found.map(({ model, benchmark, quantity }) => [model, benchmark, quantity.value])).toEqual([
      ["m0", "a", 25e6],
      ["m1", "a", 86e6],
      ["m0", "b", 23.5e6],
      ["m1", "b", 86e6],
    ]);
  });

  test("keeps what was measured on several splits apart, and under one metric", async () => {
    const row = (name: string, metrics: Readonly<Record<string, string>>) => ({ model_name: name, metrics });
    const tables = [
      {
        task: "Node Classification",
        datasets: [
          { dataset: "G", sota: { rows: [row("A", { "Test Accuracy": "0.84", "Validation Accuracy": "0.93" })] } },
          { dataset: "H", sota: { rows: [row("A", { "% Test AUC": "84", "% Train AUC": "93" })] } },
          { dataset: "I", sota: { rows: [row("A", { "Test Accuracy": "0.84" })] } },
        ],
      },
    ];
    const { read, issues } = await imported("evaluation-tables.json", JSON.stringify(tables));
    expect(issues).toEqual([]);
    expect(
      read.catalogue.measurements.map((one) => [one.metric, one.benchmark, one.condition, one.quantity.value]),
    ).toEqual([
      ["accuracy", "g", "test", 0.84],
      ["accuracy", "g", "validation", 0.93],
      ["auc", "h", "test", 84],
      ["auc", "h", "train", 93],
      ["accuracy", "i", "", 0.84],
    ]);
  });
});

describe("Epoch AI, GPU clusters", () => {
  const header =
    "Name,Status,Max OP/s (log),H100 equivalents,Chip quantity (primary),Country,Owner,First Operational Date,Power Capacity (MW),Max OP/s,Max OP/s (8-bit),16-bit OP/s";
  const row = (name: string, chips: number, year: number): string =>
    `${name},Existing,${(15 + Math.log10(chips)).toFixed(2)},${chips},${chips},China,X,${year}-01-01,${chips / 1000},${chips}000000000000000,${chips}000000000000000,${chips}00000000000000`;

  test("what they can do is measured, also where a name comes again", async () => {
    const rows = [
      row("A", 1000, 2020),
      row("A", 2000, 2021),
      row("B", 1000, 2020),
      row("B", 4000, 2022),
      row("C", 1000, 2020),
    ];
    const { reports, counts } = await imported("gpu_clusters.csv", `${header}\n${rows.join("\n")}\n`);
    const columns = reports[0]?.mapping.columns ?? [];
    const roleOf = (name: string) => columns.find((column) => column.header === name);
    for (const name of ["Max OP/s", "Max OP/s (8-bit)", "16-bit OP/s"])
      expect(roleOf(name)).toMatchObject({ role: "measurement", metric: { unit: "op/s", better: "higher" } });
    expect(roleOf("H100 equivalents")).toMatchObject({ role: "measurement" });
    expect(roleOf("Max OP/s (log)")).toMatchObject({
      role: "measurement",
      metric: { unit: "count", level: "interval" },
    });
    expect(counts).toMatchObject({ rowsKept: 5, contradicted: 0 });
  });
});

test("Epoch AI, Benchmarking Hub: the name of a file is the benchmark of its scores, and not of what its models are", async () => {
  const runs =
    "Model version,mean_score,Release date,Organization,Training compute (FLOP),stderr,Log viewer,Logs,Started at,id\n" +
    "m-1,0.75,2025-12-17,X,1e25,0.05,,,2025-12-18T10:00:00Z,a1\n";
  const told =
    "id,Name,EM,Model version,Shots,Notes,Source,Source link\n" +
    "r1,Big M,63.3%,m-2,5,,HELM,https://example.org\nr2,,75.5%,m-1,5,,HELM,https://example.org\n";
  const files = [
    ["gpqa_diamond.csv", runs],
    ["swe_bench_verified.csv", runs.replace("0.75", "0.5")],
    ["gsm8k_external.csv", told],
  ] as const;
  const readings = await Promise.all(files.map(([file, text]) => readImport(file, new TextEncoder().encode(text))));
  const { read, counts } = importReadings(readings);
  expect(
    read.catalogue.measurements.map(({ model, metric, benchmark, quantity }) => [
      model,
      metric,
      benchmark,
      quantity.value,
    ]),
  ).toEqual([
    ["m-1", "mean-score", "gpqa-diamond", 0.75],
    ["m-1", "training-compute", undefined, 1e25],
    ["m-1", "mean-score", "swe-bench-verified", 0.5],
    ["m-1", "training-compute", undefined, 1e25],
    ["big-m", "exact-match", "gsm8k", 63.3],
    ["m-1", "exact-match", "gsm8k", 75.5],
  ]);
  expect(counts.rowsLeftOut).toBe(0);
});
