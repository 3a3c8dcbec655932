import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadTables } from "../../lib/ingest/load";

const { catalogue, issues } = loadTables("data");

test("the catalogue has no issues", () => {
  expect(issues).toEqual([]);
});

test.each([
  ["models", 140],
  ["organizations", 40],
  ["benchmarks", 15],
  ["metrics", 25],
  ["sources", 100],
] as const)("it has enough %s: %i", (table, least) => {
  expect(catalogue[table].size).toBeGreaterThanOrEqual(least);
});

test("it has enough measurements: 1000", () => {
  expect(catalogue.measurements.length).toBeGreaterThanOrEqual(1000);
});

describe("every system of the founding article has rows", () => {
  const measured = new Set(catalogue.measurements.map(({ model }) => model));

  test.each([
    "turing-nlg",
    "gpt-2",
    "gpt-3",
    "bert-large",
    "meena",
    "blenderbot-9.4b",
    "detr-r50",
    "fasterseg",
    "efficientdet-d7",
    "detectron2",
    "alphafold-2",
    "agent57",
    "mlops",
    "cord-19",
  ])("%s is measured", (id) => {
    expect(measured).toContain(id);
  });

  test.each(["pytorch", "tensorflow", "python"])("%s, of which the article gives no number, is listed", (id) => {
    expect(catalogue.models.has(id)).toBe(true);
  });
});

test.each([
  ["gpt-3", "parameters", 175e9],
  ["turing-nlg", "parameters", 17e9],
  ["blenderbot-9.4b", "parameters", 9.4e9],
  ["meena", "parameters", 2.6e9],
  ["agent57", "games-above-human", 57],
] as const)("%s has a stated value of %s that is %d", (model, metric, value) => {
  const values = catalogue.measurements
    .filter((row) => row.model === model && row.metric === metric && row.reportedBy !== "estimated")
    .map(({ quantity }) => quantity.value);
  expect(values).toContain(value);
});

test("the files are as their guide has them: UTF-8 without a mark, LF at every end", () => {
  for (const table of ["organizations", "models", "metrics", "benchmarks", "sources", "measurements", "claims"]) {
    const text = readFileSync(`data/${table}.csv`, "utf8");
    expect(text.startsWith("\ufeff"), table).toBe(false);
    expect(text.includes("\r"), table).toBe(false);
    expect(text.endsWith("\n"), table).toBe(true);
  }
});
