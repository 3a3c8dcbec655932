import { expect, test } from "vitest";
import { figureNotes } from "../../lib/figure/sentences";
import { answerView } from "../../lib/query/answer-view";
import { defaultView, type View } from "../../lib/query/view";
import { catalogueOf } from "./catalogue-of";

const accuracy = (model: string, benchmark: string, condition: string) => ({
  model,
  metric: "accuracy",
  benchmark,
  condition,
  value: "70",
});

const catalogue = catalogueOf({
  models: [{ id: "unmeasured" }, { id: "old", released: "2010" }],
  measurements: [
    accuracy("a", "polyglot", "diff"),
    accuracy("b", "polyglot", "diff"),
    accuracy("c", "polyglot", "diff"),
    accuracy("c", "polyglot", "whole"),
    accuracy("d", "polyglot", "whole"),
    accuracy("e", "polyglot", "whole"),
    accuracy("e", "polyglot", "architect"),
    accuracy("old", "polyglot", "architect"),
    accuracy("f", "refactoring", "diff"),
    { model: "unmeasured", value: "175B" },
  ],
});

const answer = (view: Partial<View> = {}) => answerView(catalogue, { ...defaultView, metric: "accuracy", ...view });

test("a model without a value here is told from one that has a value under another condition or on another benchmark", () => {
  expect(answer().unknown.map(({ model, elsewhere }) => [model.id, elsewhere])).toEqual([
    ["d", "condition"],
    ["e", "condition"],
    ["f", "benchmark"],
    ["old", "condition"],
    ["unmeasured", undefined],
  ]);
});

test("each choice counts the models that it adds a value of, other conditions before other benchmarks", () => {
  expect(answer().elsewhere).toEqual([
    { filter: "condition", id: "architect", count: 2 },
    { filter: "condition", id: "whole", count: 2 },
    { filter: "benchmark", id: "refactoring", count: 1 },
  ]);
});

test("models that the filters leave out count for no choice, and a whole view offers none", () => {
  expect(answer({ models: ["d"], condition: "diff" }).elsewhere).toEqual([
    { filter: "condition", id: "whole", count: 1 },
  ]);
  expect(answer({ models: ["a", "b"] }).elsewhere).toEqual([]);
  expect(answer({ metric: "parameters" }).elsewhere).toEqual([]);
});

test.each([
  [
    "en",
    [
      "3 models have values under other conditions only.",
      "1 model has values on other benchmarks only.",
      "1 model has no known value.",
    ],
  ],
  ["zh", ["3 个模型只有其他条件下的数值。", "1 个模型只有其他基准测试上的数值。", "1 个模型没有已知数值。"]],
] as const)("the notes of a figure say which is which (%s)", (locale, notes) => {
  const drawn = { drawn: [], omitted: 0, undated: 0, imprecise: 0, atEdge: 0 };
  expect(figureNotes(answer(), drawn, locale)).toEqual(notes);
});
