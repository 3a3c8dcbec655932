import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadTables } from "../../lib/ingest/load";
import type { Measurement } from "../../lib/schema/catalogue";

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

const measuredOf = (model: string): readonly Measurement[] =>
  catalogue.measurements.filter((row) => row.model === model);

describe("every figure that is compared is there", () => {
  test.each(["d0", "d1", "d2", "d3", "d4", "d5", "d6", "d7", "d7x"])("EfficientDet-%s", (size) => {
    const metrics = new Set(measuredOf(`efficientdet-${size}`).map(({ metric }) => metric));
    for (const metric of ["box-ap", "parameters", "flops", "gpu-latency"]) expect(metrics).toContain(metric);
  });

  test.each(["detectron", "detectron2"])("the model zoo of %s", (library) => {
    const zoo = catalogue.measurements.filter(({ source }) => source === `${library}-model-zoo`);
    expect(new Set(zoo.map(({ model }) => model)).size).toBeGreaterThanOrEqual(15);
  });
});

describe("the scores of 57 Atari games", () => {
  const scoresOf = (model: string) =>
    new Map(
      measuredOf(model)
        .filter(({ metric }) => metric === "game-score")
        .map(({ benchmark, quantity }) => [benchmark, quantity.value] as const),
    );
  const human = scoresOf("human-average");
  const random = scoresOf("random");
  const normalized = (model: string): readonly number[] =>
    [...scoresOf(model)].map(([game, score]) => {
      const floor = random.get(game) ?? Number.NaN;
      return (100 * (score - floor)) / ((human.get(game) ?? Number.NaN) - floor);
    });

  test.each(["agent57", "muzero", "r2d2", "r2d2-bandit", "ngu", "dqn-2015", "human-average", "random"])(
    "%s has one of each",
    (model) => {
      expect([...scoresOf(model).keys()].sort()).toEqual([...human.keys()].sort());
      expect(human.size).toBe(57);
    },
  );

  test("those of R2D2 have the mean that its paper states", () => {
    const scores = normalized("r2d2");
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeCloseTo(4024.9, 1);
  });

  test.each([
    ["r2d2", 52],
    ["ngu", 51],
    ["agent57", 57],
  ])("%s is above the average human in as many as its paper states: %i", (model, count) => {
    expect(normalized(model).filter((score) => score > 100)).toHaveLength(count);
    const stated = measuredOf(model).filter(({ metric }) => metric === "games-above-human");
    for (const { quantity } of stated) expect(quantity.value).toBe(count);
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
