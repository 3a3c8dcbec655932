import { describe, expect, it } from "vitest";
import { benchmarkProfile, benchmarkView, rankedRows } from "../../lib/query/benchmark-profile";
import { readBenchmarkQuery, serializeBenchmarkQuery } from "../../lib/query/benchmark-query";
import { catalogueOf, type MeasurementOf } from "./catalogue-of";

const on = (model: string, metric: string, value: string, rest: Partial<MeasurementOf> = {}): MeasurementOf => ({
  model,
  metric,
  value,
  benchmark: "x",
  ...rest,
});

const catalogue = catalogueOf({
  metrics: [{ id: "ap", better: "higher" }, { id: "latency", better: "lower" }, { id: "size" }],
  benchmarks: [{ id: "x", metric: ["latency", "ap"] }, { id: "empty" }],
  models: [
    { id: "a", released: "2019" },
    { id: "b", released: "2020" },
    { id: "c", released: "2021" },
  ],
  measurements: [
    on("a", "ap", "40.1"),
    on("b", "ap", "42.0"),
    on("c", "ap", "42.01", { source: "other", reportedBy: "third-party" }),
    on("a", "latency", "30", { condition: "V100" }),
    on("b", "latency", "20", { condition: "V100" }),
    on("a", "latency", "9", { condition: "A100" }),
    on("a", "ap", "39.0", { source: "other", reportedBy: "third-party" }),
    { model: "a", metric: "size", value: "1B" },
  ],
});

const profileOf = (id: string) => {
  const profile = benchmarkProfile(catalogue, id);
  if (profile === undefined) throw new Error(`no benchmark ${id}`);
  return profile;
};

describe("benchmarkProfile", () => {
  it("lists what is measured, that of most models first", () => {
    const { slices, valueCount, modelCount } = profileOf("x");
    expect(slices.map(({ metric, condition, count }) => [metric.id, condition, count])).toEqual([
      ["ap", "", 3],
      ["latency", "V100", 2],
      ["latency", "A100", 1],
    ]);
    expect([valueCount, modelCount]).toEqual([7, 3]);
  });

  it("counts what each source reports in each role", () => {
    expect(
      profileOf("x").reports.map(({ source, reportedBy, values, models }) => [source.id, reportedBy, values, models]),
    ).toEqual([
      ["paper", "first-party", 5, 2],
      ["other", "third-party", 2, 2],
    ]);
  });

  it("knows a benchmark without values, and no other", () => {
    expect(profileOf("empty")).toMatchObject({ slices: [], valueCount: 0, reports: [] });
    expect(benchmarkProfile(catalogue, "y")).toBeUndefined();
  });
});

describe("rankedRows", () => {
  const ranked = (place: number) => {
    const slice = profileOf("x").slices[place];
    return slice && rankedRows(catalogue, "x", slice).map(({ row, rank }) => [row.model.id, rank.first, rank.last]);
  };

  it("shares ranks where digits do not tell apart", () => {
    expect(ranked(0)).toEqual([
      ["c", 1, 2],
      ["b", 1, 2],
      ["a", 3, 3],
    ]);
  });

  it("starts from the lowest where lower is better", () => {
    expect(ranked(1)).toEqual([
      ["b", 1, 1],
      ["a", 2, 2],
    ]);
  });

  it("is drawn over time where enough has a date", () => {
    const [many, few] = profileOf("x").slices;
    const chartOf = (slice: typeof many) => slice && benchmarkView("x", slice, rankedRows(catalogue, "x", slice)).chart;
    expect([chartOf(many), chartOf(few)]).toEqual(["frontier", "bars"]);
  });
});

describe("readBenchmarkQuery", () => {
  const parse = (query: string, id = "x") => {
    const asked = readBenchmarkQuery(new URLSearchParams(query), catalogue, id);
    if (asked === undefined) throw new Error(`no benchmark ${id}`);
    return asked;
  };
  const shown = (query: string) => {
    const { slice } = parse(query);
    return slice && [slice.metric.id, slice.condition].join(" ").trim();
  };

  it.each([
    ["", "ap"],
    ["metric=latency", "latency V100"],
    ["metric=latency&condition=A100", "latency A100"],
    ["condition=~", "ap"],
  ])("reads %j", (query, expected) => {
    expect(shown(query)).toBe(expected);
    expect(parse(query).problems).toEqual([]);
  });

  it.each([
    ["metric=size", "ap", "metric", "invalid"],
    ["metric=latency&condition=T4", "latency V100", "condition", "invalid"],
    ["metric=ap&metric=latency", "ap", "metric", "invalid"],
    ["base=a", "ap", "base", "unknown-parameter"],
  ])("reports what cannot be used in %j", (query, expected, parameter, kind) => {
    expect(shown(query)).toBe(expected);
    expect(parse(query).problems).toMatchObject([{ parameter, kind }]);
  });

  it("reads back what it writes, and writes nothing for the default", () => {
    const asked = parse("");
    expect(serializeBenchmarkQuery(asked)).toBe("");
    for (const slice of asked.profile.slices)
      expect(parse(serializeBenchmarkQuery({ ...asked, slice })).slice).toEqual(slice);
  });

  it("has nothing to show where nothing is measured, and no query where there is no benchmark", () => {
    expect(parse("", "empty")).toMatchObject({ slice: undefined, problems: [] });
    expect(readBenchmarkQuery(new URLSearchParams(""), catalogue, "nothing")).toBeUndefined();
  });

  it("shows an earlier world, and keeps its date", () => {
    const asked = parse("as-of=2019");
    expect(asked.profile.slices.map(({ metric, count }) => [metric.id, count])).toEqual([
      ["latency", 1],
      ["latency", 1],
      ["ap", 1],
    ]);
    expect(serializeBenchmarkQuery(asked)).toBe("as-of=2019");
    expect(parse("as-of=soon")).toMatchObject({ world: { asOf: undefined }, problems: [{ parameter: "as-of" }] });
  });
});
