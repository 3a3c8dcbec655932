import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexOf } from "../../lib/query/catalogue-index";
import { type ChosenSlice, chooseSlice } from "../../lib/query/choose-slice";
import { defaultView, type View } from "../../lib/query/view";
import { arbitraryCase } from "./arbitrary-catalogue";
import { catalogueOf, type MeasurementOf } from "./catalogue-of";

const at = (benchmark: string | undefined, condition: string, ...models: readonly string[]): readonly MeasurementOf[] =>
  models.map((model) => ({ model, metric: "score", benchmark, condition, value: "1" }));

const choose = (measurements: readonly MeasurementOf[], view: Partial<View> = {}): ChosenSlice =>
  chooseSlice(indexOf(catalogueOf({ measurements })).metrics.get("score"), {
    ...defaultView,
    metric: "score",
    ...view,
  });

const inForce = ({ benchmark, condition }: ChosenSlice): string => `${benchmark}/${condition}`;

const table = [
  ...at("coco", "fp16", "a", "b"),
  ...at("coco", "int8", "b", "c", "d"),
  ...at("ade", "", "e", "f", "g"),
  ...at("ade", "tta", "e"),
  ...at(undefined, "fp16", "h"),
];

describe("left open", () => {
  test.each<readonly [label: string, measurements: readonly MeasurementOf[], expected: string]>([
    ["the benchmark with most models, then its commonest condition", table, "coco/int8"],
    ["no benchmark counts like any other", [...at(undefined, "x", "a", "b"), ...at("coco", "", "c")], "/x"],
    [
      "a model measured twice counts once",
      [...at("coco", "x", "a"), ...at("coco", "y", "a"), ...at("ade", "", "b", "c")],
      "ade/",
    ],
    ["equal benchmarks: none first", [...at("coco", "", "a"), ...at(undefined, "", "b")], "/"],
    ["equal benchmarks: then by id", [...at("coco", "", "a"), ...at("ade", "", "b")], "ade/"],
    ["equal conditions: the empty one first", [...at("coco", "fp16", "a"), ...at("coco", "", "b")], "coco/"],
    ["equal conditions: then by text", [...at("coco", "int8", "a"), ...at("coco", "fp16", "b")], "coco/fp16"],
    ["a metric without measurements", [], "/"],
  ])("%s", (_, measurements, expected) => {
    expect(inForce(choose(measurements))).toBe(expected);
  });

  test("filters do not change the choice", () => {
    expect(inForce(choose(table, { q: "e", field: ["biology"], kind: ["dataset"] }))).toBe("coco/int8");
  });
});

describe("with models named", () => {
  test.each<readonly [label: string, view: Partial<View>, expected: string]>([
    ["the slice that covers most of them", { models: ["e", "f"] }, "ade/"],
    ["the baseline counts", { base: "h" }, "/fp16"],
    ["the baseline counts with the selection", { models: ["a"], base: "b" }, "coco/fp16"],
    ["equal coverage: what most models share", { models: ["b"] }, "coco/int8"],
    [
      "a condition that covers them is worth more than a benchmark that does so in parts",
      { models: ["a", "c"], base: "e" },
      "coco/int8",
    ],
    ["models measured nowhere leave the general choice", { models: ["z"] }, "coco/int8"],
  ])("%s", (_, view, expected) => {
    expect(inForce(choose(table, view))).toBe(expected);
  });

  test("together under one condition beats apart under two", () => {
    const apart = [...at("coco", "x", "a", "m", "n"), ...at("coco", "y", "b", "o"), ...at("ade", "", "a", "b")];
    expect(inForce(choose(apart, { models: ["a", "b"] }))).toBe("ade/");
  });
});

describe("named by the view", () => {
  test.each<readonly [view: Partial<View>, expected: string]>([
    [{ benchmark: "ade" }, "ade/"],
    [{ benchmark: "ade", condition: "tta" }, "ade/tta"],
    [{ condition: "fp16" }, "coco/fp16"],
    [{ condition: "tta" }, "ade/tta"],
    [{ benchmark: "" }, "/fp16"],
    [{ benchmark: "ade", models: ["a"] }, "ade/"],
    [{ benchmark: "nowhere" }, "nowhere/"],
    [{ condition: "never" }, "/never"],
  ])("%j is kept", (view, expected) => {
    expect(inForce(choose(table, view))).toBe(expected);
  });
});

test("all benchmarks of the metric and all conditions of the benchmark in force are listed, most models first", () => {
  const { benchmarks, conditions } = choose(table);
  expect(benchmarks).toEqual([
    { id: "coco", count: 4 },
    { id: "ade", count: 3 },
    { id: "", count: 1 },
  ]);
  expect(conditions).toEqual([
    { id: "int8", count: 3 },
    { id: "fp16", count: 2 },
  ]);
  expect(choose(table, { benchmark: "ade", condition: "tta" }).conditions).toEqual([
    { id: "", count: 3 },
    { id: "tta", count: 1 },
  ]);
});

test("a slice is always one that is measured, if the metric is measured at all", () => {
  fc.assert(
    fc.property(arbitraryCase, ([catalogue, view]) => {
      const metric = indexOf(catalogue).metrics.get(view.metric);
      const { benchmark, condition } = chooseSlice(metric, view);
      if (metric !== undefined) expect(metric.get(benchmark)?.conditions.get(condition)?.size).toBeGreaterThan(0);
    }),
  );
});
