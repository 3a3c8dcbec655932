import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestMark, reach, shapeOf } from "../../components/chart/nearest-mark";
import { planFigure } from "../../lib/figure/plan-figure";
import { answerView } from "../../lib/query/answer-view";
import { type Chart, defaultView } from "../../lib/query/view";
import { catalogueOf } from "../query/catalogue-of";

const models = Array.from({ length: 400 }, (_, index) => ({ id: `m${index}`, released: `${2000 + (index % 20)}` }));
const catalogue = catalogueOf({
  models,
  measurements: models.map(({ id }, index) => ({ model: id, value: String(1 + ((index * 7919) % 997)) })),
});
const planOf = (chart: Chart, limit?: number) =>
  planFigure(answerView(catalogue, { ...defaultView, chart, limit }), {
    catalogue,
    locale: "en",
    width: 640,
    heading: false,
  });

describe("the mark under the pointer", () => {
  test("of many dots is the nearest within reach, as comparing all of them finds it", () => {
    const plan = planOf("timeline");
    const place = fc.tuple(
      fc.double({ min: -40, max: 680, noNaN: true }),
      fc.double({ min: -40, max: 500, noNaN: true }),
    );
    fc.assert(
      fc.property(place, ([x, y]) => {
        const distanceTo = (place: { readonly x: number; readonly y: number }): number =>
          (place.x - x) ** 2 + (place.y - y) ** 2;
        const least = Math.min(...plan.batches.flatMap(({ dots }) => dots.map(distanceTo)));
        const found = nearestMark(plan, x, y);
        const shape = found === undefined ? undefined : shapeOf(plan, found);
        if (least >= reach ** 2) expect(shape).toBeUndefined();
        else expect(shape && distanceTo(shape)).toBeCloseTo(least, 9);
      }),
      { examples: [[[32.5935018701629, -7.4e-323]]] },
    );
  });

  test("is the row that it is in", () => {
    const plan = planOf("bars", 5);
    for (const { model, shape } of plan.marks) expect(nearestMark(plan, 600, shape.y + 1)).toBe(model);
    expect(nearestMark(plan, 600, plan.height + 10)).toBeUndefined();
  });

  test("is the smallest of the areas around it", () => {
    const plan = planOf("area", 6);
    for (const { model, shape } of plan.marks) {
      if (shape.kind !== "box") throw new Error("no square");
      const found = nearestMark(plan, shape.x + shape.width - 0.01, shape.y + 0.01);
      expect(found).toBe(model);
    }
  });
});
