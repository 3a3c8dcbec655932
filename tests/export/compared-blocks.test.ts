import { expect, test } from "vitest";
import { comparedBlocks } from "../../lib/export/compared-blocks";
import { compareModels } from "../../lib/query/compare-models";
import { catalogueOf } from "../query/catalogue-of";

const catalogue = catalogueOf({
  metrics: [
    { id: "parameters", unit: "count", better: "neutral", level: "ratio" },
    { id: "latency", unit: "ms", better: "lower", level: "ratio" },
    { id: "score", unit: "points", better: "higher", level: "interval" },
  ],
  measurements: [
    { model: "a", value: "175B" },
    { model: "b", value: "1.75T", reportedBy: "estimated" },
    { model: "a", metric: "latency", condition: "batch 1", value: "40" },
    { model: "b", metric: "latency", condition: "batch 1", value: "20" },
    { model: "a", metric: "score", value: "-5" },
    { model: "b", metric: "score", value: "5" },
    { model: "c", metric: "score", value: "5" },
  ],
});

const tableOf = (models: readonly string[], locale: "en" | "zh" = "en") => {
  const table = comparedBlocks(compareModels(catalogue, models, undefined), locale).find(
    ({ kind }) => kind === "table",
  );
  if (table?.kind !== "table") throw new Error("no table");
  return [
    table.columns.map(({ header }) => header),
    ...table.rows.map((cells) =>
      cells.map(({ text, isStrong }) => (isStrong === true ? `*${text}*` : text).replaceAll("\u00a0", " ")),
    ),
  ];
};

test("metrics are rows and models columns, with how they stand to the baseline and the best marked", () => {
  expect(tableOf(["a", "b", "c"])).toEqual([
    ["Metric", "a (baseline)", "b", "c"],
    ["score", "−5 points", "*5 points (+10 points)*", "*5 points (+10 points)*"],
    ["parameters", "175B", "≈1.75T (≈10×)", "no value"],
    ["latency · batch 1", "40 ms", "*20 ms (0.5×)*", "no value"],
  ]);
});

test("what cannot be told from the baseline is level", () => {
  expect(tableOf(["b", "c"], "zh").at(-1)).toEqual(["score", "*5 分*", "*5 分 (0 分 · 相当)*"]);
});

test("models that share nothing have no such table", () => {
  expect(comparedBlocks(compareModels(catalogue, ["a"], undefined), "en")).toEqual([]);
});
