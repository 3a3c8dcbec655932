import { describe, expect, test } from "vitest";
import { openColumns } from "../../lib/columns/open-columns";
import { changeMetric } from "../../lib/ingest/guess/edit-mapping";
import { importReadings, readImport } from "../../lib/ingest/import-files";
import { bytesOf, piecesOf } from "../columns/both-lanes";

const read = async (text: string) => readImport("a.csv", bytesOf(text));
const columnOf = (header: string, cells: readonly string[]): string =>
  `model,${header}\n${cells.map((cell, index) => `m${index},${cell}\n`).join("")}`;

/** With `count` where the unit is unknown. */
const cases: readonly (readonly [header: string, cells: readonly string[], unit: string, isSaid: boolean])[] = [
  ["memory", ["3783", "5120"], "count", true],
  ["memory", ["24", "80"], "GB", true],
  ["memory (GB)", ["3783", "5120"], "GB", false],
  ["memory", ["24 GB", "80 GB"], "GB", false],
  ["peak memory", ["384", "8"], "count", true],
  ["flops", ["4.1", "11.3"], "count", true],
  ["FLOPs", ["4.1e9", "1.13e10"], "FLOP", false],
  ["GFLOPs", ["4.1", "11.3"], "FLOP", false],
  ["training compute", ["314", "2.5"], "count", true],
  ["training compute", ["3.14e23", "1e21"], "FLOP", true],
  ["latency", ["0.02", "0.5"], "count", true],
  ["latency", ["12", "30.5"], "ms", true],
  ["training_duration", ["3590", "3600"], "count", true],
  ["time", ["3", "4"], "count", true],
  ["size", ["3M", "4M"], "count", true],
  ["file size", ["3", "4"], "count", true],
  ["speed", ["3", "4"], "count", true],
  ["tps", ["59.5", "92"], "tokens/s", true],
  ["decode_tps_per_token", ["59.5", "92"], "tokens/s", false],
  ["ttft p95", ["0.5", "0.9"], "count", true],
  ["input price per 1m", ["0.5", "0.9"], "count", true],
  ["hours", ["3", "4"], "h", false],
  ["Static", ["18064 B", "79472 B"], "B", false],
  ["Static", ["112 B", "16 B"], "count", true],
  ["Active", ["112 B", "1600 B"], "count", false],
  ["power_mw", ["3", "4"], "mW", true],
  ["Power (mW)", ["3", "4"], "mW", false],
  ["MST-S (↑)", ["3", "4"], "count", false],
  ["encoder_s", ["3", "4"], "count", true],
  ["Seconds", ["3", "4"], "s", false],
  ["accuracy", ["70", "71"], "%", false],
  ["CER", ["5.2", "4.1"], "%", false],
  ["test-clean WER", ["5.2", "4.1"], "%", true],
  ["test-clean WER (%)", ["5.2", "4.1"], "%", false],
  ["AISHELL CER", ["0.12", "0.35", "1.02"], "count", false],
];

describe("the unit of a column that states none is never guessed in silence", () => {
  test.each(cases)("%s of %j", async (header, cells, unit, isSaid) => {
    const { issues, reports } = importReadings([await read(columnOf(header, cells))]);
    expect(reports[0]?.mapping.columns[1]?.metric?.unit).toBe(unit);
    expect(issues.map(({ code, column }) => [code, column])).toEqual(isSaid ? [["unstated-unit", header]] : []);
  });

  test("in a long table, a metric at a time", async () => {
    const { issues, read: built } = importReadings([
      await read("model,metric,value\na,memory,3783\na,accuracy,70\nb,memory,4100\nb,accuracy,71\n"),
    ]);
    expect(issues.map(({ code, column }) => [code, column])).toEqual([["unstated-unit", "memory"]]);
    expect(built.catalogue.metrics.get("memory")?.unit).toBe("count");
  });

  test("in a large file, too", async () => {
    const text = columnOf(
      "memory",
      Array.from({ length: 900 }, (_, row) => String(3000 + row)),
    );
    const { issues } = await openColumns("a.csv", piecesOf(bytesOf(text), 1000), () => {});
    expect(issues).toEqual(importReadings([await read(text)]).issues);
  });

  test("tps beside no models may be any number per second", async () => {
    const { issues, reports } = importReadings([await read("clients,tps\n1,812.5\n8,5210.5\n")]);
    expect(reports[0]?.mapping.columns[1]?.metric).toMatchObject({ unit: "count", better: "higher" });
    expect(issues.map(({ code }) => code)).toContain("unstated-unit");
  });

  test("tps beside tokens counts these, for the metrics of each row as well", async () => {
    const { read: built } = importReadings([
      await read("model,context_tokens,metric,tps\na,2048,tg32,50.5\na,4096,tg32,46.5\nb,2048,tg32,40.5\n"),
    ]);
    expect(built.catalogue.metrics.get("tg32")).toMatchObject({ unit: "tokens/s", better: "higher" });
  });

  test("until the user says it", async () => {
    const [reading] = (await read(columnOf("memory", ["3783", "5120"]))).readings;
    if (reading === undefined) throw new Error("unread");
    const told = changeMetric(reading.mapping, 1, { unit: "MB" }, reading.table);
    expect(told.columns[1]).toMatchObject({ metric: { unit: "MB" } });
    expect(told.columns[1]).not.toHaveProperty("unitNote");
  });
});

describe("a bare column of parameters is in billions where the names of models say so", () => {
  test.each([
    ["billions", ["Llama-2-7B,6.74", "Llama-2-13B,13", "other,34"], 13e9],
    ["millions", ["bert-110M,110", "bert-340M,340", "x,12"], 340e6],
    ["nothing, as one name alone may agree by chance", ["Llama-2-7B,7", "b,13"], 13],
    ["nothing, as they differ", ["a-7B,7", "b-13B,13", "c-30B,2", "d-40B,3"], 13],
    ["nothing, as they are whole numbers already", ["a-7B,7000000000", "b-13B,13000000000"], 13e9],
  ])("%s", async (_, rows, second) => {
    const { read: built, issues } = importReadings([await read(`model,params\n${rows.join("\n")}\n`)]);
    expect(built.catalogue.measurements[1]?.quantity.value).toBe(second);
    const isRead = rows[1]?.endsWith(String(second)) !== true;
    expect(issues.map(({ code }) => code)).toEqual(isRead ? ["unstated-unit"] : []);
  });
});

test.each([
  ["as params are, of which they are parts", ["Qwen3-1.7B,1.7,1.7", "Qwen3-30B-A3B,30.5,3.3"], 3.3e9],
  ["as they stand, where one is more than the whole", ["Qwen3-1.7B,1.7,1700", "Qwen3-30B-A3B,30.5,3300"], 3300],
  ["as they stand, where they are too small for parts", ["a-1.7B,1.7,0.001", "b-30B,30.5,0.002"], 0.002],
])("active parameters are read %s", async (_, rows, second) => {
  const { read: built, issues } = importReadings([await read(`model,params,active_params\n${rows.join("\n")}\n`)]);
  const active = built.catalogue.measurements.filter(({ metric }) => metric === "active-parameters");
  expect(active[1]?.quantity.value).toBe(second);
  expect(issues.map(({ code, column }) => [code, column])).toContainEqual(["unstated-unit", "params"]);
  expect(issues.some(({ code, column }) => code === "unstated-unit" && column === "active_params")).toBe(second > 1e6);
});
