import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../lib/query/answer";
import { answerView } from "../../lib/query/answer-view";
import { indexOf } from "../../lib/query/catalogue-index";
import { clearFilter } from "../../lib/query/edit-view";
import { countModels } from "../../lib/query/loosenings";
import { parseTimeRange } from "../../lib/query/time-range";
import { defaultView, type View } from "../../lib/query/view";
import { arbitraryCase } from "./arbitrary-catalogue";
import { catalogueOf } from "./catalogue-of";

const catalogue = catalogueOf({
  models: [
    { id: "a", field: "nlp", released: "2020" },
    { id: "b", field: "nlp", released: "2020" },
    { id: "c", field: "biology", released: "2018" },
    { id: "x", field: "speech", released: "2019" },
  ],
  measurements: [
    { model: "a", value: "1" },
    { model: "b", value: "2" },
    { model: "c", value: "3" },
    { model: "x", value: "4", benchmark: "rare", condition: "noisy" },
  ],
});

const loosenings = (view: Partial<View>): readonly string[] =>
  answerView(catalogue, { ...defaultView, ...view }).loosenings.map(
    ({ filters, count }) => `${filters.join("+")} ${count}`,
  );

describe("loosenings", () => {
  test.each<readonly [label: string, view: Partial<View>, expected: readonly string[]]>([
    ["a view with rows needs none", { field: ["nlp"] }, []],
    [
      "every filter that helps alone, most rows first",
      { field: ["biology"], time: parseTimeRange("2020") },
      ["field 2", "time 1"],
    ],
    ["no pairs where a single one helps", { field: ["biology"], time: parseTimeRange("2020"), q: "b" }, ["field 1"]],
    [
      "pairs where no single one helps",
      { field: ["biology"], time: parseTimeRange("2020"), q: "zzz" },
      ["field+q 2", "time+q 1"],
    ],
    ["the benchmark is a filter too", { field: ["nlp"], benchmark: "rare" }, ["benchmark 2", "field 1"]],
    ["so is the condition", { field: ["nlp"], condition: "noisy" }, ["condition 2", "field 1"]],
    ["a selection chooses its own benchmark", { models: ["x"], field: ["nlp"] }, ["models 2", "field 1"]],
    ["a blank search is no filter", { q: " ", kind: ["practice"] }, ["kind 3"]],
  ])("%s", (_, view, expected) => {
    expect(loosenings(view)).toEqual(expected);
  });

  test("a metric without measurements has none", () => {
    const bare = catalogueOf({ models: [{ id: "a" }], metrics: [{ id: "parameters" }] });
    expect(answerView(bare, { ...defaultView, q: "a" }).loosenings).toEqual([]);
  });
});

describe("an empty trade-off", () => {
  const pair = catalogueOf({
    models: [
      { id: "a", field: "nlp" },
      { id: "b", field: "nlp" },
      { id: "c", field: "biology" },
      { id: "d", field: "biology" },
    ],
    metrics: ["parameters", "latency", "score"].map((id) => ({ id })),
    measurements: [
      ...["a", "b", "c", "d"].map((model) => ({ model, value: "1" })),
      ...["a", "b"].map((model) => ({ model, metric: "latency", value: "2" })),
      ...["c"].map((model) => ({ model, metric: "score", value: "3" })),
    ],
  });
  const answerOf = (view: Partial<View>) => answerView(pair, { ...defaultView, chart: "pareto", ...view });

  test.each<readonly [label: string, view: Partial<View>, expected: readonly string[]]>([
    ["has rows with both values", { x: "latency" }, []],
    ["offers the filter that leaves models with both", { x: "score", field: ["nlp"] }, ["x 2", "field 1"]],
    ["offers another second metric", { x: "latency", models: ["c", "d"] }, ["models 2", "x 1"]],
    ["offers what helps where no second metric is chosen", { models: ["d"] }, ["models 2"]],
  ])("%s", (_, view, expected) => {
    const { isEmpty, rows, loosenings: offered } = answerOf(view);
    expect(rows.length).toBeGreaterThan(0);
    expect(isEmpty).toBe(expected.length > 0);
    expect(offered.map(({ filters, count }) => `${filters.join("+")} ${count}`)).toEqual(expected);
    for (const loosening of offered) expect(answerOf(loosening.view).isEmpty).toBe(false);
  });
});

/** Models that a figure may draw: with a value, or for `pareto` with both. */
const modelsOf = ({ rows, view, second }: Answer): number =>
  view.chart === "pareto" ? rows.filter(({ model }) => second?.rows.has(model.id)).length : rows.length;

describe("any view", () => {
  test("that is empty gets from each loosening the rows it promises, filters removed as it says", () => {
    fc.assert(
      fc.property(arbitraryCase, ([any, view]) => {
        const answer = answerView(any, view);
        if (!answer.isEmpty) expect(answer.loosenings).toEqual([]);
        for (const { filters, count, view: loosened } of answer.loosenings) {
          expect(loosened).toEqual(filters.flatMap((name) => (name === "x" ? [] : name)).reduce(clearFilter, view));
          expect(modelsOf(answerView(any, loosened))).toBe(count);
          expect(count).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("is counted as it is answered", () => {
    fc.assert(
      fc.property(arbitraryCase, ([any, view]) => {
        expect(countModels(indexOf(any), any, view)).toBe(modelsOf(answerView(any, view)));
      }),
    );
  });
});
