import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { EmptyResult } from "../../components/explore/empty-result";
import { exploreState, firstPaint } from "../../components/explore/explore-state";
import { StaticFigure } from "../../components/figure/static-figure";
import { loadTables } from "../../lib/ingest/load";
import { sample } from "../figure/sample";

const { catalogue } = loadTables("data");

describe("a trade-off of which no model has both values", () => {
  const query = new URLSearchParams("chart=pareto&x=score&metric=accuracy&models=gpt-2");
  const { answer } = exploreState(sample, query, "en");

  test("says so and offers what to loosen, in both languages", () => {
    expect(answer.rows).toHaveLength(1);
    expect(answer.isEmpty).toBe(true);
    const said = (["en", "zh"] as const).map((locale) =>
      renderToStaticMarkup(<EmptyResult answer={answer} locale={locale} headingLevel={1} onOpen={() => undefined} />),
    );
    expect(said[0]).toContain("<h1>No model here has both accuracy and game score</h1>");
    expect(said[0]).toContain("Without the second metric: 1 model</button>");
    expect(said[0]).toContain("Without the chosen models: 2 models</button>");
    expect(said[1]).toContain("去掉第二指标：1 个模型</button>");
  });

  test("has its title once where a figure stands", () => {
    const html = renderToStaticMarkup(
      <StaticFigure answer={answer} catalogue={sample} locale="en" headingLevel={1} id="figure" withData={false} />,
    );
    expect(html.replace(/aria-label="[^"]*"/g, "").split("No model here has both")).toHaveLength(2);
    expect(html).not.toContain("<svg");
  });
});

test("the first paint knows whether a trade-off is empty without the values of its second metric", () => {
  const query = new URLSearchParams("chart=pareto&metric=box-ap");
  const { answer } = exploreState(catalogue, query, "en");
  expect(firstPaint(catalogue, answer, [], "en").answer).toMatchObject({ isEmpty: false, second: { rows: new Map() } });
});
