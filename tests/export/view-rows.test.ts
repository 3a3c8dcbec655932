import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { serializeCsv } from "../../lib/export/csv";
import { viewRows } from "../../lib/export/view-rows";
import { answerView } from "../../lib/query/answer-view";
import { parseView } from "../../lib/query/view-codec";
import { catalogueOf } from "../query/catalogue-of";

const catalogue = catalogueOf({
  metrics: [
    { id: "score", unit: "points", better: "higher", level: "interval" },
    { id: "ap", unit: "%", better: "higher", level: "ratio" },
    { id: "flops", unit: "FLOP", better: "lower", level: "ratio" },
  ],
  benchmarks: [{ id: "pong" }, { id: "skiing" }],
  models: [{ id: "a" }, { id: "b" }, { id: "random" }, { id: "human-average" }, { id: "c" }],
  measurements: [
    { model: "a", metric: "score", benchmark: "pong", value: "30" },
    { model: "b", metric: "score", benchmark: "pong", value: "20" },
    { model: "random", metric: "score", benchmark: "pong", value: "-20" },
    { model: "human-average", metric: "score", benchmark: "pong", value: "20" },
    { model: "a", metric: "score", benchmark: "skiing", value: "-100" },
    { model: "random", metric: "score", benchmark: "skiing", value: "-300" },
    { model: "human-average", metric: "score", benchmark: "skiing", value: "-200" },
    { model: "a", metric: "ap", value: "50" },
    { model: "a", metric: "ap", value: "48.5", reportedBy: "third-party" },
    { model: "b", metric: "ap", value: "40" },
    { model: "a", metric: "flops", value: "2B" },
    { model: "b", metric: "flops", value: "1B" },
  ],
});

function tableOf(query: string) {
  const { view, problems } = parseView(new URLSearchParams(query), catalogue);
  expect(problems).toEqual([]);
  const csv = serializeCsv(
    { rows: viewRows(catalogue, answerView(catalogue, view)), pageHref: "/explore" },
    "f".repeat(64),
  );
  return Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ""), { header: true, skipEmptyLines: true }).data;
}

const columnsOf = (query: string, ...columns: readonly string[]) =>
  tableOf(query).map((row) => columns.map((column) => row[column]).join(" "));

describe("the rows of a view", () => {
  test("are one for each model, where a figure draws one value of each", () => {
    expect(columnsOf("metric=ap", "model", "value")).toEqual(["a 50", "b 40", "c ", "human-average ", "random "]);
    expect(tableOf("metric=ap")[0]).not.toHaveProperty("second_value");
  });

  test("have a value on the other axis in a trade-off", () => {
    expect(columnsOf("metric=ap&chart=pareto&x=flops", "model", "value", "second_metric", "second_value")).toEqual([
      "a 50 flops 2000000000",
      "b 40 flops 1000000000",
      "c   ",
      "human-average   ",
      "random   ",
    ]);
  });

  test("are the cells of a heat map, unknown ones too", () => {
    const cells = columnsOf("metric=score&benchmark=pong&chart=heatmap", "model", "benchmark", "value", "normalized");
    expect(cells).toEqual([
      "a pong 30 1.25",
      "a skiing -100 2",
      "b pong 20 1",
      "b skiing  ",
      "human-average pong 20 1",
      "human-average skiing -200 1",
      "random pong -20 0",
      "random skiing -300 0",
      "c pong  ",
    ]);
  });

  test("are all reported values, where a figure draws ranges", () => {
    expect(columnsOf("metric=ap&chart=ranges", "model", "value", "reported_by", "rank_low").slice(0, 3)).toEqual([
      "a 50 first-party 1",
      "a 48.5 third-party ",
      "b 40 first-party 2",
    ]);
  });
});
