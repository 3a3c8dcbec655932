import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { exploreState } from "../../components/explore/explore-state";
import { FigureControls } from "../../components/explore/figure-controls";
import type { Locale } from "../../lib/quantity";
import { sample } from "../figure/sample";
import { catalogueOf } from "../query/catalogue-of";

/** The choices of *Scale*, the one in force in brackets. */
function scaleChoices(query: string, locale: Locale): readonly string[] {
  const state = exploreState(sample, new URLSearchParams(query), locale);
  const html = renderToStaticMarkup(<FigureControls state={state} locale={locale} onChange={() => undefined} />);
  const group = html.split('role="radiogroup"').find((part) => part.includes('aria-keyshortcuts="l"')) ?? "";
  return [...group.matchAll(/<input([^>]*)\/><span>([^<]*)</g)].map(([, input = "", label = ""]) =>
    input.includes("checked") ? `[${label}]` : label,
  );
}

test.each<readonly [query: string, en: readonly string[], zh: readonly string[]]>([
  ["metric=accuracy&chart=pareto&x=parameters", ["[Auto]", "Linear", "Log"], ["[自动]", "线性", "对数"]],
  ["metric=accuracy&chart=pareto&x=parameters&scale=linear", ["Auto", "[Linear]", "Log"], ["自动", "[线性]", "对数"]],
  ["metric=accuracy&chart=pareto&x=parameters&scale=log", ["Auto", "Linear", "[Log]"], ["自动", "线性", "[对数]"]],
  ["chart=timeline", ["Linear", "[Log]"], ["线性", "[对数]"]],
  ["chart=bars", ["[Linear]", "Log"], ["[线性]", "对数"]],
  ["chart=heatmap", [], []],
])("Scale says what the axes of %s are", (query, en, zh) => {
  expect(scaleChoices(query, "en")).toEqual(en);
  expect(scaleChoices(query, "zh")).toEqual(zh);
});

test("counts are written as everywhere else", () => {
  const measurements = Array.from({ length: 1200 }, (_, index) => ({ model: `m${index}`, value: "1B" }));
  const state = exploreState(catalogueOf({ measurements }), new URLSearchParams(), "en");
  const html = renderToStaticMarkup(<FigureControls state={state} locale="en" onChange={() => undefined} />);
  expect(html).toContain("(1,200)</option>");
});
