import { describe, expect, it } from "vitest";
import { z } from "zod";
import { serializeJson } from "../../lib/export/json";
import { reporters } from "../../lib/schema/vocabulary";
import { catalogueOf } from "../query/catalogue-of";
import { answerOf, pageOf, planOf } from "./sample";

const dataHash = "f".repeat(64);
const row = z.strictObject({
  model: z.string(),
  name: z.string(),
  organization: z.array(z.string()),
  field: z.string(),
  released: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .optional(),
  metric: z.string(),
  benchmark: z.string().optional(),
  condition: z.string().min(1).optional(),
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string(),
  ratio: z.number().optional(),
  ratioLow: z.number().optional(),
  ratioHigh: z.number().optional(),
  rankLow: z.int().positive().optional(),
  rankHigh: z.int().positive().optional(),
  second: z.looseObject({ metric: z.string(), value: z.number(), unit: z.string() }).optional(),
  reportedBy: z.enum(reporters),
  source: z.strictObject({
    id: z.string(),
    title: z.string(),
    url: z.string().optional(),
    locator: z.string().optional(),
  }),
});
const contract = z.strictObject({
  page: z.string(),
  view: z.record(z.string(), z.string()),
  rows: z.array(row),
  omitted: z.number().int().nonnegative(),
  unknown: z.array(z.string()),
  dataHash: z.string(),
});

const jsonOf = (query: string) =>
  contract.parse(
    JSON.parse(serializeJson(pageOf(query), { omitted: answerOf(query).rows.length - planOf(query).drawn, dataHash })),
  );

describe("serializeJson", () => {
  it("has exactly the shape of the contract", () => {
    for (const query of [
      "",
      "base=turing-nlg",
      "metric=gpu-latency&base=gpt-3",
      "chart=timeline",
      "limit=1",
      "q=nothing",
    ])
      jsonOf(query);
  });

  it("holds the value of the other axis of a view of two metrics", () => {
    const { rows } = jsonOf("chart=pareto&x=gpu-latency");
    expect(rows.map(({ model, second }) => [model, second?.value])).toEqual([
      ["wu-dao-2", undefined],
      ["gpt-3", 1.71],
      ["turing-nlg", -2],
      ["formula", undefined],
    ]);
  });

  it("writes the view as its canonical parameters, without defaults", () => {
    expect(jsonOf("").view).toEqual({});
    expect(jsonOf("limit=2&chart=bars&base=gpt-3&org=openai~baai").view).toEqual({
      base: "gpt-3",
      limit: "2",
      org: "openai~baai",
    });
  });

  it("holds every row in order and counts those that the figure does not draw", () => {
    expect(jsonOf("limit=1")).toMatchObject({ omitted: 3, unknown: ["secret"], dataHash });
    expect(jsonOf("limit=1").rows.map(({ model }) => model)).toEqual(["wu-dao-2", "gpt-3", "turing-nlg", "formula"]);
    expect(jsonOf("chart=timeline").omitted).toBe(1);
  });

  it("counts rows without a ratio, which have no place on an axis of ratios", () => {
    expect(jsonOf("metric=gpu-latency&base=gpt-3").rows.map(({ ratio }) => ratio)).toEqual([undefined, 1]);
  });

  it("leaves out what is unknown: no null anywhere", () => {
    const catalogue = catalogueOf({
      measurements: [
        { model: "a", value: ">1B" },
        { model: "b", value: "<2B" },
      ],
    });
    const open = serializeJson(pageOf("", catalogue), { omitted: 0, dataHash });
    expect(`${serializeJson(pageOf("base=gpt-3"), { omitted: 0, dataHash })}${open}`).not.toContain("null");
  });
});
