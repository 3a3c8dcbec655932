import { describe, expect, test } from "vitest";
import { answerView } from "../../lib/query/answer-view";
import { defaultView, type View } from "../../lib/query/view";
import { rankText, viewRanks } from "../../lib/query/view-ranks";
import type { BetterDirection } from "../../lib/schema/vocabulary";
import { catalogueOf } from "./catalogue-of";

const answer = (better: BetterDirection, view: Partial<View> = {}) =>
  answerView(
    catalogueOf({
      metrics: [{ id: "score", better }],
      measurements: [
        { model: "a", metric: "score", value: "35.1" },
        { model: "b", metric: "score", value: "35" },
        { model: "c", metric: "score", value: "34.9±0.3" },
        { model: "d", metric: "score", value: "30.0" },
      ],
    }),
    { ...defaultView, metric: "score", ...view },
  );
const places = (...given: Parameters<typeof answer>) => {
  const ranks = viewRanks(answer(...given));
  return Object.fromEntries([...ranks].map(([id, rank]) => [id, rankText(rank)]));
};

describe("the ranks of a view", () => {
  test("are ties where digits and stated uncertainty do not tell values apart", () => {
    expect(places("higher")).toEqual({ a: "1–3", b: "1–3", c: "1–3", d: "4" });
    expect(places("lower")).toEqual({ d: "1", a: "2–4", b: "2–4", c: "2–4" });
  });

  test("are among the rows of the view", () => {
    expect(places("higher", { models: ["a", "d"] })).toEqual({ a: "1", d: "2" });
  });

  test("can be sorted by, best first or last", () => {
    const order = (better: BetterDirection, descending: boolean) =>
      answer(better, { sort: [{ column: "rank", descending }] })
        .rows.map(({ model }) => model.id)
        .join("");
    expect([order("higher", false), order("higher", true)]).toEqual(["abcd", "dcba"]);
    expect([order("lower", false), order("lower", true)]).toEqual(["dcba", "abcd"]);
  });

  test("are those it was sent with, where it holds a part of its rows only", () => {
    const ranks = new Map([["a", { first: 7, last: 9 }]]);
    expect(viewRanks({ ...answer("higher"), ranks })).toBe(ranks);
  });
});
