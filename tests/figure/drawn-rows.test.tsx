import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { FigureData } from "../../components/figure/figure-data";
import { explorePage } from "../../lib/export/explore-page";
import { parseFileOptions } from "../../lib/export/file-options";
import { contentOf } from "../../lib/export/page-file";
import { drawnModels } from "../../lib/figure/drawn-models";
import { planFigure } from "../../lib/figure/plan-figure";
import { loadTables } from "../../lib/ingest/load";
import type { Answer } from "../../lib/query/answer";
import { answerView } from "../../lib/query/answer-view";
import { charts, defaultView, type View } from "../../lib/query/view";

const { catalogue } = loadTables("data");
const base = "turing-nlg";
const { options: fileOptions } = parseFileOptions(new URLSearchParams());
const options = { catalogue, locale: "en", width: 960, heading: true } as const;

const answerOf = (view: Partial<View>): Answer => answerView(catalogue, { ...defaultView, base, ...view });

describe.each(charts)("%s of fewer models than there are", (chart) => {
  test.each([undefined, 6, 2])("with a limit of %s draws its baseline and counts the others", (limit) => {
    const answer = answerOf({ chart, limit });
    const plan = planFigure(answer, options);
    const drawn = drawnModels(plan);
    expect(drawn).toContain(base);
    expect(drawn.size).toBe(plan.drawn);
    expect(plan.drawn).toBeLessThanOrEqual(limit ?? Number.POSITIVE_INFINITY);
    const undated =
      chart === "timeline" || chart === "frontier"
        ? answer.rows.filter(({ model }) => model.released === undefined).length
        : 0;
    expect(plan.drawn + plan.omitted + undated).toBe(answer.rows.length);
  });

  test("in a picture too low for all draws its baseline", () => {
    expect(drawnModels(planFigure(answerOf({ chart }), { ...options, height: 360 }))).toContain(base);
  });

  test("lists under itself what it draws", () => {
    const answer = answerOf({ chart, limit: 6 });
    const plan = planFigure(answer, options);
    const html = renderToStaticMarkup(<FigureData answer={answer} plan={plan} />);
    const listed = [...html.matchAll(/href="\/models\/([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(listed)).toEqual(drawnModels(plan));
  });

  test("says in its JSON how many it leaves out", () => {
    const query = new URLSearchParams({ base, chart, limit: "6" });
    const { page } = explorePage({ catalogue, locale: "en", query });
    if (page?.figure === undefined) throw new Error("no figure");
    const { omitted } = JSON.parse(contentOf(page, catalogue, "en", fileOptions).json());
    expect(page.figure.answer.rows.length - omitted).toBe(6);
  });
});

test("the baseline stands last where it is far down, and the title speaks of what is drawn", () => {
  const plan = planFigure(answerOf({}), options);
  expect(plan.marks).toHaveLength(20);
  expect(plan.marks.at(-1)).toMatchObject({ model: base, role: "baseline", x: 1 });
  expect(plan.notes.join(" ")).toContain("159 further models not drawn.");
  expect(plan.title).toContain(plan.marks[0]?.name);
});

test("among the smallest, the baseline stands last and the title names the smallest", () => {
  const plan = planFigure(answerOf({ sort: [{ column: "value", descending: false }], limit: 5 }), options);
  expect(plan.marks.map(({ model }) => model).at(-1)).toBe(base);
  expect(plan.title).toContain(plan.marks[0]?.name);
});

test("the fitted growth of a frontier of the latest records stays in its plot", () => {
  const { paths = [], plot } = planFigure(answerOf({ chart: "frontier", limit: 6 }), options);
  const curve = paths.find(({ dash, d }) => dash !== undefined && d.includes("L"));
  const places = [...(curve?.d.matchAll(/[ML]([\d.]+) /g) ?? [])].map(([, x]) => Number(x));
  expect(places.length).toBeGreaterThan(2);
  expect(Math.min(...places)).toBeGreaterThanOrEqual(plot.x);
});
