import { describe, expect, test } from "vitest";
import { answerView } from "../../lib/query/answer-view";
import { type HeatCell, heatmapOf } from "../../lib/query/heatmap";
import { defaultView, type View } from "../../lib/query/view";
import { catalogueOf } from "./catalogue-of";

const score = (model: string, benchmark: string, value: string, metric = "ap") => ({ model, metric, benchmark, value });
const catalogue = catalogueOf({
  metrics: [
    { id: "ap", unit: "%", better: "higher" },
    { id: "error", unit: "%", better: "lower" },
    { id: "points", level: "interval", better: "higher" },
    { id: "stars", level: "ordinal", better: "higher" },
  ],
  measurements: [
    score("a", "one", "40"),
    score("b", "one", "20"),
    score("c", "one", "10"),
    score("a", "two", "50"),
    score("b", "two", "100"),
    score("c", "rare", "5"),
    score("a", "one", "60", "error"),
    score("b", "one", "30", "error"),
    score("random", "pong", "-20", "points"),
    score("human-average", "pong", "0", "points"),
    score("agent", "pong", "20", "points"),
    score("random", "skiing", "-200", "points"),
    score("agent", "skiing", "-150", "points"),
    score("a", "x", "3", "stars"),
    score("b", "x", "5", "stars"),
    score("a", "y", "4", "stars"),
    score("b", "y", "2", "stars"),
  ],
});
const draw = (view: Partial<View>) =>
  heatmapOf(catalogue, answerView(catalogue, { ...defaultView, chart: "heatmap", ...view }), 20);

const short = (cell: HeatCell): string => {
  switch (cell.kind) {
    case "ratio":
      return `${cell.ratio.value}× ${cell.level}`;
    case "normalized":
      return `${cell.share * 100}% ${cell.level}`;
    case "difference":
      return `${cell.difference} ${cell.level}`;
    default:
      return cell.kind;
  }
};
const cells = (view: Partial<View>) => {
  const { columns, rows } = draw(view);
  return [
    columns.map(({ benchmark }) => benchmark?.id),
    ...rows.map(({ row, cells }) => [row.model.id, ...cells.map(short)]),
  ];
};

describe("a heat map", () => {
  test("stands to the best of each column, and shows what is missing", () => {
    expect(cells({ metric: "ap", benchmark: "one" })).toEqual([
      ["one", "two"],
      ["a", "1× 0", "0.5× -1"],
      ["b", "0.5× -1", "1× 0"],
      ["c", "0.25× -2", "missing"],
    ]);
  });

  test("counts a benchmark on which nothing can be compared", () => {
    expect(draw({ metric: "ap", benchmark: "one" }).left).toBe(1);
  });

  test("stands to the baseline, its columns in the order of the first row", () => {
    expect(cells({ metric: "ap", benchmark: "one", base: "b", models: ["a", "b"] })).toEqual([
      ["one", "two"],
      ["a", "2× 1", "0.5× -1"],
      ["b", "1× 0", "1× 0"],
    ]);
    expect(cells({ metric: "ap", benchmark: "one", base: "a", models: ["b", "a"] })[0]).toEqual(["two", "one"]);
  });

  test("takes less as better where the metric does", () => {
    const { columns, rows } = draw({ metric: "error" });
    expect(columns.map(({ metric }) => metric.id)).toEqual(["error", "ap"]);
    const error = columns.findIndex(({ metric }) => metric.id === "error");
    expect(
      Object.fromEntries(rows.map(({ row, cells }) => [row.model.id, short(cells[error] ?? { kind: "missing" })])),
    ).toEqual({
      a: "2× -1",
      b: "1× 0",
    });
  });

  test("normalizes between random play and the human, and otherwise takes differences", () => {
    const { columns, rows } = draw({ metric: "points", benchmark: "pong", base: "human-average" });
    const at = (model: string, benchmark: string) => {
      const column = columns.findIndex((candidate) => candidate.benchmark?.id === benchmark);
      return short(rows.find(({ row }) => row.model.id === model)?.cells[column] ?? { kind: "missing" });
    };
    expect(at("agent", "pong")).toBe("200% 1");
    expect(at("human-average", "pong")).toBe("100% 0");
    expect(at("random", "pong")).toBe("0% -6");
    expect(at("random", "skiing")).toBe("-50 -1");
    expect(at("human-average", "skiing")).toBe("missing");
  });

  test("does not reckon on an ordinal scale", () => {
    expect(draw({ metric: "stars" }).rows.flatMap(({ cells }) => cells.map(short))).toEqual(
      Array.from({ length: 4 }, () => "refused"),
    );
  });

  test("has its columns by name where the view is sorted by name", () => {
    const sort = [{ column: "name", descending: false }] as const;
    expect(cells({ metric: "ap", benchmark: "one", base: "a", models: ["b", "a"], sort })[0]).toEqual(["one", "two"]);
  });
});
