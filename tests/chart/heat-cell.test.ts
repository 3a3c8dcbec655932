import { describe, expect, test } from "vitest";
import { heatCellText, heatPlaceAt } from "../../components/chart/heat-cell";
import { planFigure } from "../../lib/figure/plan-figure";
import { answerView } from "../../lib/query/answer-view";
import { parseView } from "../../lib/query/view-codec";
import { catalogueOf } from "../query/catalogue-of";

const games = ["pong", "alien", "venture", "skiing", "boxing", "breakout", "seaquest", "qbert", "zaxxon", "tennis"];
const catalogue = catalogueOf({
  metrics: [{ id: "score", unit: "points", better: "higher", level: "ratio" }],
  benchmarks: games.map((id) => ({ id, name: `Game ${id}` })),
  models: [{ id: "a" }, { id: "b" }, { id: "c" }],
  measurements: ["a", "b", "c"].flatMap((model, index) =>
    games
      .filter((game) => model !== "c" || game !== "alien")
      .map((benchmark, game) => ({ model, metric: "score", benchmark, value: String(100 * (index + 1) + game) })),
  ),
});

const planOf = (width: number) => {
  const { view } = parseView(new URLSearchParams("metric=score&benchmark=pong&chart=heatmap"), catalogue);
  return planFigure(answerView(catalogue, view), { catalogue, locale: "en", width, heading: false });
};

describe.each([360, 960])("in a heat map of %i px", (width) => {
  const plan = planOf(width);
  const { grid, plot, marks } = plan;
  if (grid === undefined) throw new Error("a heat map has a grid");
  const middleOf = (model: number, slice: number) => {
    const [column, row] = grid.isTurned ? [model, slice] : [slice, model];
    return [plot.x + (column + 0.5) * grid.cell.width, plot.y + (row + 0.5) * grid.cell.height] as const;
  };

  test("every cell is found, and says what the table says of it", () => {
    for (const [model, mark] of marks.entries()) {
      for (const slice of grid.slices.keys()) {
        const place = heatPlaceAt(plan, ...middleOf(model, slice));
        expect(place).toEqual({ model: mark.model, slice });
        expect(heatCellText(plan, place ?? { model: "", slice: 0 })).toBe(
          `${plan.table?.columns[slice + 1]}: ${plan.table?.rows[model]?.[slice + 1]}`,
        );
      }
    }
  });

  test("the name of a benchmark is a place without a model", () => {
    expect(heatPlaceAt(plan, ...middleOf(-0.7, 1))).toEqual({ model: undefined, slice: 1 });
  });

  test("beside the cells is nothing", () => {
    expect(heatPlaceAt(plan, ...middleOf(0, grid.slices.length + 1))).toBeUndefined();
    expect(heatPlaceAt(plan, ...middleOf(marks.length + 1, 0))).toBeUndefined();
  });
});

test("a plan without cells has no places", () => {
  const { grid, ...plan } = planOf(960);
  expect(heatPlaceAt(plan, plan.plot.x + 5, plan.plot.y + 5)).toBeUndefined();
});
