import { describe, expect, it } from "vitest";
import { compareModels, comparisonView, tallyOf, tellingSlices } from "../../lib/query/compare-models";
import { catalogueOf, type MeasurementOf } from "./catalogue-of";

const compare = (measurements: readonly MeasurementOf[], ids = ["a", "b", "c"], base = ids[0]) =>
  compareModels(
    catalogueOf({
      metrics: [
        { id: "parameters" },
        { id: "latency", better: "lower" },
        { id: "score", better: "higher", level: "interval" },
      ],
      models: [{ id: "a" }, { id: "b" }, { id: "c" }],
      measurements,
    }),
    ids,
    base,
  );

const latencies = (values: Readonly<Record<string, string>>): readonly MeasurementOf[] =>
  Object.entries(values).map(([model, value]) => ({ model, metric: "latency", benchmark: "x", value }));

describe("compareModels", () => {
  it("puts the baseline first and keeps the order of the others", () => {
    const { models } = compare([], ["a", "b", "c"], "c");
    expect(models.map(({ model }) => model.id)).toEqual(["c", "a", "b"]);
  });

  it("sets values side by side only under the same benchmark and condition", () => {
    const { shared, alone } = compare([
      { model: "a", metric: "latency", benchmark: "x", condition: "V100", value: "1" },
      { model: "b", metric: "latency", benchmark: "x", condition: "V100", value: "2" },
      { model: "b", metric: "latency", benchmark: "x", condition: "A100", value: "3" },
      { model: "c", metric: "latency", benchmark: "y", condition: "V100", value: "4" },
    ]);
    const rows = shared.flatMap(({ slices }) =>
      slices.map(({ cells }) => cells.map((cell) => cell?.row.quantity.text)),
    );
    expect(rows).toEqual([["1", "2", undefined]]);
    expect(alone.map(({ slices }) => slices.map(({ row }) => row.quantity.text))).toEqual([[], ["3"], ["4"]]);
  });

  it("divides by the baseline, and by nobody where it has no value", () => {
    const [group] = compare([
      { model: "a", value: "10B" },
      { model: "b", value: "40B" },
    ]).shared;
    expect(group?.slices[0]?.cells.map((cell) => cell?.ratio)).toMatchObject([
      undefined,
      { kind: "ratio", value: 4 },
      undefined,
    ]);
    const [without] = compare([
      { model: "b", value: "10B" },
      { model: "c", value: "40B" },
    ]).shared;
    expect(without?.slices[0]?.cells.map((cell) => cell?.ratio)).toEqual([undefined, undefined, undefined]);
  });

  it("refuses a ratio without a true zero and offers the difference", () => {
    const [group] = compare([
      { model: "a", metric: "score", value: "-3" },
      { model: "b", metric: "score", value: "12" },
    ]).shared;
    expect(group?.slices[0]?.cells[1]?.ratio).toEqual({ kind: "refused", reason: "level", difference: 15 });
  });

  it.each([
    [{ a: "10", b: "12", c: "15" }, [true, false, false], [false, false, false]],
    [{ a: "10.4", b: "10", c: "15" }, [true, true, false], [false, true, false]],
    [{ a: "15", b: "10", c: "10" }, [false, true, true], [false, false, false]],
  ])("marks the best of %j and what is level with the baseline", (values, best, level) => {
    const cells = compare(latencies(values)).shared[0]?.slices[0]?.cells;
    expect(cells?.map((cell) => cell?.isBest)).toEqual(best);
    expect(cells?.map((cell) => cell?.isLevel)).toEqual(level);
  });

  it("calls nothing best where neither direction is", () => {
    const [group] = compare([
      { model: "a", value: "1B" },
      { model: "b", value: "2B" },
    ]).shared;
    expect(group?.slices[0]?.cells.map((cell) => cell?.isBest)).toEqual([false, false, undefined]);
  });

  it("counts what a model wins, shares and loses", () => {
    const measurements = [
      ["5", "4"],
      ["5", "6"],
      ["5", "5"],
      ["5", "7"],
    ].flatMap(([a = "", b = ""], index): readonly MeasurementOf[] => [
      { model: "a", metric: "latency", benchmark: `x${index}`, value: a },
      { model: "b", metric: "latency", benchmark: `x${index}`, value: b },
    ]);
    const [group] = compare(measurements).shared;
    expect(group && tallyOf(group, 1)).toEqual({ ahead: 1, level: 1, behind: 2 });
    expect(group && tallyOf(group, 2)).toEqual({ ahead: 0, level: 0, behind: 0 });
  });

  it("draws a ratio rather than a difference, and only what the baseline has", () => {
    const comparison = compare([
      { model: "a", metric: "score", value: "1" },
      { model: "b", metric: "score", value: "2" },
      { model: "c", metric: "score", value: "2" },
      ...latencies({ a: "1", b: "2" }),
      { model: "b", value: "1B" },
      { model: "c", value: "2B" },
    ]);
    expect(tellingSlices(comparison, 5).map(({ metric }) => metric.id)).toEqual(["latency", "score"]);
    expect(comparisonView(comparison)).toMatchObject({
      metric: "latency",
      benchmark: "x",
      base: "a",
      models: ["a", "b", "c"],
    });
  });

  it("sets an achievement beside cost", () => {
    const comparison = compare([
      { model: "a", metric: "score", value: "1" },
      { model: "b", metric: "score", value: "2" },
      ...latencies({ a: "1", b: "2" }),
      { model: "a", value: "1B" },
      { model: "b", value: "2B" },
    ]);
    const chosen = (count: number) => tellingSlices(comparison, count).map(({ metric }) => metric.id);
    expect([chosen(1), chosen(2)]).toEqual([["parameters"], ["parameters", "score"]]);
  });

  it.each([
    ["1B", "20B", "bars"],
    ["1B", "175B", "area"],
    ["0", "175B", "bars"],
  ])("draws %s beside %s as %s", (a, b, chart) => {
    const sized = [
      { model: "a", value: a },
      { model: "b", value: b },
    ];
    expect(comparisonView(compare(sized, ["a", "b"]))?.chart).toBe(chart);
  });

  it("has no picture where nothing is shared", () => {
    expect(comparisonView(compare([{ model: "a", value: "1B" }]))).toBeUndefined();
  });
});
