import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerView } from "../../lib/query/answer-view";
import { type Pareto, type ParetoPoint, paretoOf } from "../../lib/query/pareto";
import { defaultView } from "../../lib/query/view";
import type { BetterDirection } from "../../lib/schema/vocabulary";
import { catalogueOf } from "./catalogue-of";

interface Case {
  readonly y: BetterDirection;
  readonly x: BetterDirection;
  /** Written values of y and x, a model each. */
  readonly pairs: readonly (readonly [y: string, x: string])[];
}

function paretoFor({ y, x, pairs }: Case): Pareto {
  const catalogue = catalogueOf({
    metrics: [
      { id: "score", unit: "%", better: y },
      { id: "cost", unit: "ms", better: x },
    ],
    measurements: pairs.flatMap(([score, cost], index) => [
      { model: `m${index}`, metric: "score", value: score },
      { model: `m${index}`, metric: "cost", value: cost },
    ]),
  });
  const answer = answerView(catalogue, { ...defaultView, metric: "score", chart: "pareto", x: "cost" });
  if (answer.second === undefined) throw new Error("no second metric");
  return paretoOf(answer.rows, answer.metric, answer.second);
}

const standings = (pareto: Pareto): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(pareto.points.map(({ row, standing }) => [row.model.id, standing]));

describe("the front of two metrics", () => {
  test.each<readonly [string, Case, Readonly<Record<string, string | undefined>>]>([
    [
      "is what none beats in both",
      {
        y: "higher",
        x: "lower",
        pairs: [
          ["40.0", "10.0"],
          ["50.0", "20.0"],
          ["45.0", "30.0"],
        ],
      },
      { m0: "front", m1: "front", m2: "dominated" },
    ],
    [
      "respects both directions",
      {
        y: "lower",
        x: "higher",
        pairs: [
          ["40.0", "10.0"],
          ["50.0", "20.0"],
          ["45.0", "30.0"],
        ],
      },
      { m0: "front", m1: "dominated", m2: "front" },
    ],
    [
      "leaves open what digits leave open",
      {
        y: "higher",
        x: "lower",
        pairs: [
          ["50.1", "10.0"],
          ["50", "20.0"],
          ["49", "20.0"],
        ],
      },
      { m0: "front", m1: "near", m2: "dominated" },
    ],
    [
      "leaves open what a stated uncertainty leaves open",
      {
        y: "higher",
        x: "lower",
        pairs: [
          ["50±2", "10.0"],
          ["49.5", "20.0"],
        ],
      },
      { m0: "front", m1: "near" },
    ],
    [
      "has equals side by side",
      {
        y: "higher",
        x: "lower",
        pairs: [
          ["50.0", "10.0"],
          ["50.0", "10.0"],
        ],
      },
      { m0: "front", m1: "front" },
    ],
    [
      "takes less of a neutral quantity as better beside a score",
      {
        y: "higher",
        x: "neutral",
        pairs: [
          ["50.0", "10.0"],
          ["49.0", "30.0"],
        ],
      },
      { m0: "front", m1: "dominated" },
    ],
    [
      "is not drawn where neither has a direction",
      {
        y: "neutral",
        x: "neutral",
        pairs: [
          ["50.0", "10.0"],
          ["49.0", "30.0"],
        ],
      },
      { m0: undefined, m1: undefined },
    ],
  ])("%s", (_, given, expected) => {
    expect(standings(paretoFor(given))).toEqual(expected);
  });

  test("is the one that comparing every pair gives", () => {
    const value = fc.integer({ min: 1, max: 30 }).map((n) => `${n / 2}`);
    const direction = fc.constantFrom<BetterDirection>("higher", "lower");
    const anyCase = fc.record({
      y: direction,
      x: direction,
      pairs: fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 25 }),
    });
    fc.assert(
      fc.property(anyCase, (given) => {
        const pareto = paretoFor(given);
        const sign = { y: given.y === "higher" ? 1 : -1, x: given.x === "higher" ? 1 : -1 };
        const beats = (a: ParetoPoint, b: ParetoPoint): boolean => {
          const y = sign.y * (a.row.quantity.value - b.row.quantity.value);
          const x = sign.x * (a.second.quantity.value - b.second.quantity.value);
          return y >= 0 && x >= 0 && (y > 0 || x > 0);
        };
        const surely = (a: ParetoPoint, b: ParetoPoint): boolean => {
          const apart = (one: ParetoPoint["row"], other: ParetoPoint["row"], up: boolean) =>
            up
              ? one.quantity.interval.low >= other.quantity.interval.high
              : one.quantity.interval.high <= other.quantity.interval.low;
          return apart(a.row, b.row, given.y === "higher") && apart(a.second, b.second, given.x === "higher");
        };
        for (const point of pareto.points) {
          const others = pareto.points.filter((other) => other !== point);
          const isFront = !others.some((other) => beats(other, point));
          const isBeaten = others.some((other) => surely(other, point));
          expect(point.standing).toBe(isFront ? "front" : isBeaten ? "dominated" : "near");
        }
      }),
    );
  });

  test("counts rows without a second value", () => {
    const catalogue = catalogueOf({
      metrics: [{ id: "score", better: "higher" }, { id: "cost" }],
      measurements: [
        { model: "a", metric: "score", value: "1" },
        { model: "b", metric: "score", value: "2" },
        { model: "b", metric: "cost", value: "2" },
      ],
    });
    const answer = answerView(catalogue, { ...defaultView, metric: "score", chart: "pareto" });
    expect(answer.second?.metric.id).toBe("cost");
    if (answer.second === undefined) return;
    const { points, missing } = paretoOf(answer.rows, answer.metric, answer.second);
    expect([points.length, missing.map(({ model }) => model.id)]).toEqual([1, ["a"]]);
  });
});

describe("the second metric of a view that names none", () => {
  const models = ["a", "b", "c", "d"];
  const of = (metric: string, ids: readonly string[], benchmark?: string, condition = "") =>
    ids.map((model) => ({ model, metric, value: "1", condition, ...(benchmark !== undefined && { benchmark }) }));
  const catalogue = catalogueOf({
    metrics: [
      { id: "ap", unit: "%", better: "higher" },
      { id: "ap50", unit: "%", better: "higher" },
      { id: "flops", unit: "FLOP", better: "lower" },
      { id: "latency", unit: "ms", better: "lower" },
    ],
    measurements: [
      ...of("ap", models, "coco"),
      ...of("ap50", models, "coco"),
      ...of("flops", models.slice(0, 3)),
      ...of("latency", models.slice(0, 2), "coco"),
      ...of("latency", models.slice(1), undefined, "V100"),
    ],
  });
  const second = (x?: string) => answerView(catalogue, { ...defaultView, metric: "ap", chart: "pareto", x }).second;

  test("is of another unit, and shared by most", () => {
    expect(second()?.metric.id).toBe("flops");
  });

  test("is one that the models in view share", () => {
    const view = { ...defaultView, metric: "ap", chart: "pareto", q: "d" } as const;
    expect(answerView(catalogue, view).second?.metric.id).toBe("latency");
    expect(answerView(catalogue, { ...view, q: "none of them" }).second?.metric.id).toBe("flops");
  });

  test("stands on the slice that most models share", () => {
    expect([second("latency")?.benchmark, second("latency")?.condition]).toEqual(["", "V100"]);
    expect(second("ap50")?.benchmark).toBe("coco");
  });
});
