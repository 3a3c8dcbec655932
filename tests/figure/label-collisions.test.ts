import { describe, expect, test } from "vitest";
import type { FigurePlan } from "../../lib/figure/plan";
import { planFigure } from "../../lib/figure/plan-figure";
import { loadTables } from "../../lib/ingest/load";
import { answerView } from "../../lib/query/answer-view";
import { charts } from "../../lib/query/view";
import { collisionsOf } from "./collisions";
import { type DrawnView, randomViews } from "./random-views";

/** Of each kind of chart; `LABEL_VIEWS=500 npm test -- tests/figure/label-collisions` looks at more. */
const views = Number(process.env.LABEL_VIEWS ?? 40);
const timeout = 10_000 + views * 100;

const { catalogue } = loadTables("data");

const planOf = ({ view, frame }: DrawnView): FigurePlan =>
  planFigure(answerView(catalogue, view), { catalogue, ...frame });

describe.each(charts)("%s of the catalogue", (chart) => {
  test("has no text over a text, a mark, a line or the edge of the picture", { timeout }, () => {
    const found = randomViews(catalogue, chart, views).flatMap((drawn) =>
      collisionsOf(planOf(drawn)).map(
        ({ kind, text, over }) => `${drawn.query} ${JSON.stringify(drawn.frame)}: ${kind}: ${text} over ${over}`,
      ),
    );
    expect(found).toEqual([]);
  });
});

describe("names go to what the figure is about", () => {
  test.each(["timeline", "frontier", "pareto"] as const)(
    "five of six baselines and records of a wide %s have theirs",
    { timeout },
    (chart) => {
      const plans = randomViews(catalogue, chart, views)
        .filter(({ frame }) => frame.width >= 800)
        .map(planOf);
      const telling = plans.flatMap(({ marks, texts }) => {
        const named = new Set(texts.map(({ model }) => model));
        return marks.filter(({ role }) => role !== "plain").map(({ model }) => named.has(model));
      });
      expect(telling.filter((isNamed) => isNamed).length / telling.length).toBeGreaterThan(5 / 6);
    },
  );
});
