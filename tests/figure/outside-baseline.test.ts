import { describe, expect, test } from "vitest";
import { drawnModels } from "../../lib/figure/drawn-models";
import { planFigure } from "../../lib/figure/plan-figure";
import { loadTables } from "../../lib/ingest/load";
import type { Locale } from "../../lib/quantity";
import { answerView } from "../../lib/query/answer-view";
import { charts } from "../../lib/query/view";
import { parseView } from "../../lib/query/view-codec";

const { catalogue } = loadTables("data");

function planOf(query: string, locale: Locale = "en") {
  const { view, problems } = parseView(new URLSearchParams(query), catalogue);
  expect(problems).toEqual([]);
  const answer = answerView(catalogue, view);
  return { answer, plan: planFigure(answer, { catalogue, locale, width: 960, heading: true }) };
}

/** A view of each chart, its baseline, and a filter that leaves the baseline out. */
const views = {
  bars: ["chart=bars", "efficientdet-d7", "field=nlp"],
  dots: ["chart=dots", "efficientdet-d7", "time=..2018"],
  timeline: ["chart=timeline", "efficientdet-d7", "models=gpt-3~gpt-2"],
  area: ["chart=area", "efficientdet-d7", "org=openai"],
  frontier: ["chart=frontier", "efficientdet-d7", "q=gpt"],
  pareto: ["chart=pareto&metric=box-ap&x=flops", "efficientdet-d7", "q=detr"],
  heatmap: ["chart=heatmap&metric=game-score", "agent57", "q=dqn"],
  ranges: ["chart=ranges", "efficientdet-d7", "country=gb"],
} as const satisfies Readonly<Record<(typeof charts)[number], readonly [view: string, base: string, filter: string]>>;

describe.each(charts)("%s", (chart) => {
  const [view, base, filter] = views[chart];
  const name = catalogue.models.get(base)?.name ?? "";

  test.each([
    ["en", `The baseline, ${name}`, "is outside the filters and not drawn."],
    ["zh", `基准 ${name}`, "不在筛选范围内，图中未画出。"],
  ] as const)("says in %s of a baseline outside the filters that it is not drawn", (locale, start, end) => {
    const { answer, plan } = planOf(`${view}&base=${base}&${filter}`, locale);
    if (answer.baseline === undefined) throw new Error("no baseline");
    expect(drawnModels(plan)).not.toContain(base);
    const notes = plan.notes.filter((note) => note.includes(start));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(end);
    expect(plan.texts.map(({ text }) => text).join(" ")).toContain(start);
    expect(plan.sources.map(({ id }) => id)).toContain(answer.baseline.source.id);
  });

  test("says nothing of the kind of a baseline that it draws, or of none", () => {
    for (const query of [`${view}&base=${base}`, view])
      expect(planOf(query).plan.notes.join(" ")).not.toContain("outside the filters");
  });
});

test("the value of the baseline is told, as what the others are multiples of", () => {
  expect(planOf("base=efficientdet-d7&field=nlp").plan.notes).toContain(
    "The baseline, EfficientDet-D7 (52M), is outside the filters and not drawn.",
  );
});

test.each([
  ["q=dqn", "agent57", "16× worse – level – 16× better"],
  ["q=dqn", undefined, "worse – level with the best"],
])("the key of a heat map of %s relative to %s is %s", (filter, base, label) => {
  const query = `metric=game-score&chart=heatmap&${filter}${base === undefined ? "" : `&base=${base}`}`;
  expect(
    planOf(query)
      .plan.texts.map(({ text }) => text)
      .join("\n"),
  ).toContain(label);
});
