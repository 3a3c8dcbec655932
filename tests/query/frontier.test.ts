import { describe, expect, test } from "vitest";
import { answerView } from "../../lib/query/answer-view";
import { type Frontier, frontierOf } from "../../lib/query/frontier";
import { defaultView } from "../../lib/query/view";
import type { BetterDirection } from "../../lib/schema/vocabulary";
import { catalogueOf } from "./catalogue-of";

const years = (values: readonly (string | undefined)[], better: BetterDirection): Frontier => {
  const catalogue = catalogueOf({
    metrics: [{ id: "score", better, unit: "points" }],
    models: [...values.map((_, index) => ({ id: `m${index}`, released: `${2010 + index}` })), { id: "undated" }],
    measurements: [
      ...values.flatMap((value, index) =>
        value === undefined ? [] : [{ model: `m${index}`, metric: "score", value }],
      ),
      { model: "undated", metric: "score", value: "99" },
    ],
  });
  const answer = answerView(catalogue, { ...defaultView, metric: "score", chart: "frontier" });
  return frontierOf(answer.rows, answer.metric);
};
const holders = ({ records }: Frontier) => records.map(({ row }) => row.model.id);

describe("the staircase of records", () => {
  test.each<readonly [BetterDirection, readonly string[]]>([
    ["higher", ["m0", "m2", "m3"]],
    ["neutral", ["m0", "m2", "m3"]],
    ["lower", ["m0", "m1"]],
  ])("goes where %s is better", (better, expected) => {
    expect(holders(years(["10.0", "8.0", "12.0", "15.0", "9.0"], better))).toEqual(expected);
  });

  test("says by how much, and counts what is no record", () => {
    const frontier = years(["10.0", "8.0", "15.0"], "higher");
    expect(frontier.records.map(({ gain }) => gain)).toEqual([undefined, { difference: 5, ratio: { value: 1.5 } }]);
    expect(frontier.others.map(({ row }) => row.model.id)).toEqual(["m1"]);
    expect(frontier.undated).toBe(1);
  });

  test("an equal value sets no record", () => {
    expect(holders(years(["10.0", "10.0"], "higher"))).toEqual(["m0"]);
  });

  test("marks a record that the digits do not separate from the one before", () => {
    expect(years(["10", "10.2", "11"], "higher").records.map(({ isSure }) => isSure)).toEqual([true, false, true]);
  });

  test("has a trend only for a quantity of which neither direction is better", () => {
    expect(years(["10.0", "20.0", "40.0", "80.0"], "neutral").trend?.doubling).toBeCloseTo(365.3, 0);
    expect(years(["10.0", "20.0", "40.0", "80.0"], "higher").trend).toBeUndefined();
  });
});
