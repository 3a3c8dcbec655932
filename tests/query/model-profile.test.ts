import { describe, expect, it } from "vitest";
import { modelProfile } from "../../lib/query/model-profile";
import { readModelQuery } from "../../lib/query/model-query";
import { mainSlice, modelView } from "../../lib/query/model-view";
import { catalogueOf, type MeasurementOf } from "./catalogue-of";

const profileOf = (measurements: readonly MeasurementOf[], id = "a") =>
  modelProfile(
    catalogueOf({
      metrics: [{ id: "parameters" }, { id: "latency", better: "lower" }, { id: "score", level: "interval" }],
      benchmarks: [{ id: "one" }, { id: "two" }],
      measurements,
    }),
    id,
  );

const slicesOf = (measurements: readonly MeasurementOf[]) =>
  profileOf(measurements)?.metrics.flatMap(({ slices }) => slices) ?? [];

describe("modelProfile", () => {
  it("is undefined for an unknown id", () => {
    expect(profileOf([{ model: "a", value: "1" }], "b")).toBeUndefined();
  });

  it("groups values by metric, benchmark and condition, in the order of the tables", () => {
    const slices = slicesOf([
      { model: "a", metric: "latency", benchmark: "two", value: "3" },
      { model: "a", metric: "latency", benchmark: "one", condition: "V100", value: "2" },
      { model: "a", metric: "latency", benchmark: "one", condition: "A100", value: "1" },
      { model: "a", value: "5" },
      { model: "b", value: "5" },
    ]);
    expect(slices.map(({ metric, benchmark, condition }) => [metric.id, benchmark?.id, condition])).toEqual([
      ["parameters", undefined, ""],
      ["latency", "one", "A100"],
      ["latency", "one", "V100"],
      ["latency", "two", ""],
    ]);
  });

  it("keeps every value of a slice, the one that views use first", () => {
    const [slice] = slicesOf([
      { model: "a", value: "9", source: "rumour", reportedBy: "estimated" },
      { model: "a", value: "7", source: "paper" },
    ]);
    expect(slice?.values.map(({ source }) => source.id)).toEqual(["paper", "rumour"]);
  });

  it.each([
    ["175B", "175B", undefined],
    ["175B", "174.6B", { lowest: "174.6B", highest: "175B", overlaps: true }],
    ["20", "16", { lowest: "16", highest: "20", overlaps: false }],
  ])("%s and %s of two sources", (first, second, expected) => {
    const [slice] = slicesOf([
      { model: "a", value: first, source: "x" },
      { model: "a", value: second, source: "y" },
    ]);
    const found = slice?.disagreement;
    expect(
      found && {
        lowest: found.lowest.measurement.quantity.text,
        highest: found.highest.measurement.quantity.text,
        overlaps: found.overlaps,
      },
    ).toEqual(expected);
  });

  it("gives the ratio of values that differ, and none where there is no true zero", () => {
    const pair = (metric: string): readonly MeasurementOf[] => [
      { model: "a", metric, value: "2", source: "x" },
      { model: "a", metric, value: "8", source: "y" },
    ];
    expect(slicesOf(pair("parameters"))[0]?.disagreement?.ratio).toMatchObject({ kind: "ratio", value: 4 });
    expect(slicesOf(pair("score"))[0]?.disagreement?.ratio).toMatchObject({ kind: "refused", reason: "level" });
  });

  it("places the model among those measured alike, the lowest latency first", () => {
    const [slice] = slicesOf([
      { model: "a", metric: "latency", benchmark: "one", value: "20" },
      { model: "b", metric: "latency", benchmark: "one", value: "10" },
      { model: "c", metric: "latency", benchmark: "one", value: "20.2" },
      { model: "d", metric: "latency", benchmark: "one", condition: "V100", value: "1" },
    ]);
    expect(slice?.place).toEqual({ rank: { first: 2, last: 3 }, of: 3 });
  });

  it("gives no place to what nothing else is measured like", () => {
    expect(slicesOf([{ model: "a", value: "1" }])[0]?.place).toBeUndefined();
  });
});

describe("readModelQuery", () => {
  const catalogue = catalogueOf({
    models: [
      { id: "a", released: "2019-05" },
      { id: "b", released: "2021" },
    ],
    measurements: [
      { model: "a", value: "1" },
      { model: "a", metric: "score", value: "2", asOf: "2022" },
      { model: "b", value: "3" },
    ],
  });
  const read = (query: string, id = "a") => readModelQuery(new URLSearchParams(query), catalogue, id);
  const metrics = (query: string) => read(query)?.profile.metrics.map(({ metric }) => metric.id);

  it("shows what was known at a date", () => {
    expect(metrics("")).toEqual(["parameters", "score"]);
    expect(metrics("as-of=2020")).toEqual(["parameters"]);
    expect(read("as-of=2020")?.profile.metrics[0]?.slices[0]?.place).toBeUndefined();
  });

  it("shows today where the model was not there yet, and says so", () => {
    const asked = read("as-of=2018");
    expect(asked?.world.asOf).toBeUndefined();
    expect(asked?.problems).toMatchObject([{ parameter: "as-of", value: "2018", allowed: "a date from 2019-05 on" }]);
  });

  it.each([
    ["as-of=soon", ["as-of"]],
    ["as-of=2020&as-of=2021", ["as-of"]],
    ["metric=score", ["metric"]],
    ["as-of=2020", []],
  ])("reports what cannot be used in %j", (query, parameters) => {
    expect(read(query)?.problems.map(({ parameter }) => parameter)).toEqual(parameters);
  });

  it("is undefined for an unknown id", () => {
    expect(read("", "c")).toBeUndefined();
  });
});

describe("modelView", () => {
  const sized = (count: number): readonly MeasurementOf[] =>
    Array.from({ length: count }, (_, index) => ({ model: `m${index}`, value: `${index + 1}` }));
  const modelsAround = (id: string, count: number) => {
    const catalogue = catalogueOf({ measurements: sized(count) });
    const profile = modelProfile(catalogue, id);
    return profile && modelView({ catalogue, asOf: undefined }, profile)?.models.join(" ");
  };

  it.each([
    ["m5", 12, "m8 m7 m6 m5 m4 m3 m2"],
    ["m0", 12, "m6 m5 m4 m3 m2 m1 m0"],
    ["m11", 12, "m11 m10 m9 m8 m7 m6 m5"],
    ["m1", 3, "m2 m1 m0"],
    ["m0", 1, undefined],
  ])("draws %s of %i with those next to it", (id, count, expected) => {
    expect(modelsAround(id, count)).toBe(expected);
  });

  it("has the model as the baseline and stays in its field where others are", () => {
    const catalogue = catalogueOf({
      models: [{ id: "a" }, { id: "b" }, { id: "c", field: "biology" }],
      measurements: [
        { model: "a", value: "1" },
        { model: "b", value: "3" },
        { model: "c", value: "2" },
      ],
    });
    const profile = modelProfile(catalogue, "a");
    expect(profile && modelView({ catalogue, asOf: undefined }, profile)).toMatchObject({
      base: "a",
      models: ["b", "a"],
      metric: "parameters",
    });
  });

  it("takes a metric that says much by itself before one of many parts", () => {
    const measurements = ["a", "b", "c"].flatMap((model): readonly MeasurementOf[] => [
      { model, metric: "score", benchmark: "one", value: "1" },
      { model, metric: "score", benchmark: "two", value: "1" },
      { model, metric: "latency", value: "1" },
    ]);
    const profile = profileOf(measurements);
    expect(profile && mainSlice(profile)?.metric.id).toBe("latency");
  });

  it("does not draw one of very many slices while another metric stands by itself", () => {
    const games = Array.from({ length: 8 }, (_, game) => `game ${game}`);
    const measurements = ["a", "b", "c"].flatMap((model) => [
      ...games.map((condition) => ({ model, metric: "score", benchmark: "one", condition, value: "1" })),
      ...(model === "c" ? [] : [{ model, metric: "latency", value: "1" }]),
    ]);
    const profile = profileOf(measurements);
    expect(profile && mainSlice(profile)?.metric.id).toBe("latency");
  });
});
