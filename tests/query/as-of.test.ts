import { describe, expect, test } from "vitest";
import { answerView } from "../../lib/query/answer-view";
import { defaultView } from "../../lib/query/view";
import { catalogueOf, dateOf } from "./catalogue-of";

const catalogue = catalogueOf({
  models: [
    { id: "early", released: "2018" },
    { id: "middle", released: "2020-06-11" },
    { id: "late", released: "2021" },
    { id: "revised", released: "2019" },
    { id: "undated" },
    { id: "silent", released: "2019" },
  ],
  sources: [{ id: "then", published: "2020-05" }, { id: "now", published: "2025-12" }, { id: "whenever" }],
  measurements: [
    { model: "early", value: "1", source: "then" },
    { model: "middle", value: "2", source: "whenever", asOf: "2020-06-11" },
    { model: "late", value: "3", source: "then" },
    { model: "revised", value: "4", source: "then" },
    { model: "revised", value: "5", source: "now" },
    { model: "undated", value: "6", source: "then" },
    { model: "silent", value: "7", source: "whenever" },
    { model: "nowhere", value: "8", source: "whenever" },
  ],
});
const known = (asOf: string | undefined) =>
  answerView(catalogue, { ...defaultView, ...(asOf !== undefined && { asOf: dateOf(asOf) }) });
const rows = (asOf: string) =>
  Object.fromEntries(known(asOf).rows.map(({ model, quantity }) => [model.id, quantity.value]));

describe("the world as known at a date", () => {
  test("has the models and values of that time", () => {
    expect(rows("2020-06")).toEqual({ early: 1, middle: 2, revised: 4, undated: 6, silent: 7 });
    expect(rows("2020-06-10")).toEqual({ early: 1, revised: 4, undated: 6, silent: 7 });
    expect(rows("2017")).toEqual({});
  });

  test("takes a later value once it is known", () => {
    expect(rows("2026").revised).toBe(5);
  });

  test("counts values that have no date, and those that nothing dates", () => {
    expect(known("2020-06").notes).toEqual([
      { kind: "undated-values", count: 1 },
      { kind: "undatable-values", count: 1 },
    ]);
    expect(known(undefined).notes).toEqual([]);
    expect(known(undefined).rows).toHaveLength(7);
  });

  test("does not list later models as unknown", () => {
    const { unknown } = answerView(catalogue, { ...defaultView, models: ["late", "early"], asOf: dateOf("2020-06") });
    expect(unknown).toEqual([]);
  });
});
