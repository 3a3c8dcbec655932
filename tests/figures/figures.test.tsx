import { readdirSync } from "node:fs";
import { DOMParser } from "@xmldom/xmldom";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Figure } from "../../components/figure/figure";
import { markupOf } from "../../components/figure/markup";
import { type ThemeName, themePaint } from "../../lib/figure/palette";
import { planFigure } from "../../lib/figure/plan-figure";
import type { Locale } from "../../lib/quantity";
import { answerView } from "../../lib/query/answer-view";
import { parseView } from "../../lib/query/view-codec";
import type { Catalogue } from "../../lib/schema/catalogue";
import { sample } from "../figure/sample";
import { catalogueOf } from "../query/catalogue-of";
import { expectStored } from "./stored-svg";

/**
 * Every picture is stored beside this file. One that comes out otherwise is written as `<name>-changed.svg`, to be looked
 * at; `UPDATE_FIGURES=1` stores it.
 */
interface Picture {
  readonly name: string;
  readonly query: string;
  readonly width: number;
  readonly height?: number;
  readonly locale: Locale;
  readonly theme?: ThemeName;
  readonly catalogue: Catalogue;
}

const parameters = "metric=parameters&models=bert-large~gpt-2~t5~turing-nlg~gpt-3";
const queries: Readonly<Record<string, string>> = {
  bars: parameters,
  "bars-to-baseline": `${parameters}&base=turing-nlg`,
  dots: "metric=parameters&chart=dots",
  "dots-to-baseline": "metric=parameters&chart=dots&base=gpt-3",
  timeline: "metric=parameters&chart=timeline",
  area: `${parameters}&chart=area&base=turing-nlg`,
  heatmap: "chart=heatmap&base=gpt-3",
  "reported-ranges": "chart=ranges&base=turing-nlg",
  frontier: "metric=parameters&chart=frontier",
  pareto: "metric=accuracy&chart=pareto&x=parameters",
  notes: `${parameters}&base=turing-nlg&notes=gpt-3:Ten times the next one~%3D1e11:A hundred billion`,
  "timeline-notes": "metric=parameters&chart=timeline&notes=gpt-3:Ten times the next one~%3D1e11:A hundred billion",
  "timeline-to-baseline": "metric=parameters&chart=timeline&base=gpt-2",
};

const longNames = catalogueOf({
  models: [
    {
      id: "a",
      name: "Bidirectional encoder representations from transformers, large, cased, with whole-word masking (second run)",
    },
    { id: "b", name: "A-name-without-any-space-that-is-far-wider-than-the-column-it-has-to-stand-in" },
    { id: "c", name: "双向编码器表示模型，大型版本，采用全词掩码并在中文语料上继续训练的第二次运行结果" },
    { id: "d", name: "T5" },
  ],
  measurements: [
    { model: "a", value: "340M" },
    { model: "b", value: "11,000,000,000" },
    { model: "c", value: "1.2345B" },
    { model: "d", value: "770M" },
  ],
});

const special: readonly Picture[] = [
  { name: "heatmap-to-the-best", query: "chart=heatmap&metric=latency", width: 640, locale: "en", catalogue: sample },
  {
    name: "heatmap-of-one-metric",
    query: "chart=heatmap&metric=accuracy",
    width: 640,
    locale: "zh",
    catalogue: sample,
  },
  { name: "ranges-with-uncertainty", query: "chart=ranges&metric=score", width: 640, locale: "en", catalogue: sample },
  { name: "areas-without-a-zero", query: "metric=score&chart=area", width: 640, locale: "zh", catalogue: sample },
  {
    name: "areas-far-apart",
    query: "chart=area&models=gpt~wu-dao~agent57",
    width: 960,
    locale: "en",
    catalogue: sample,
  },
  { name: "latency-frontier", query: "metric=latency&chart=frontier", width: 640, locale: "en", catalogue: sample },
  { name: "pareto-without-a-front", query: "chart=pareto&x=compute", width: 640, locale: "en", catalogue: sample },
  {
    name: "pareto-of-nothing",
    query: "metric=score&chart=pareto&x=accuracy&models=agent57",
    width: 640,
    locale: "en",
    catalogue: sample,
  },
  { name: "as-known-in-2019", query: "chart=dots&as-of=2019", width: 640, locale: "zh", catalogue: sample },
  { name: "empty", query: "metric=parameters&q=nowhere", width: 640, locale: "en", catalogue: sample },
  {
    name: "empty-timeline",
    query: "metric=parameters&chart=timeline&q=nowhere",
    width: 640,
    locale: "zh",
    catalogue: sample,
  },
  { name: "one-row", query: "metric=parameters&models=gpt-3", width: 640, locale: "en", catalogue: sample },
  {
    name: "one-dot",
    query: "metric=parameters&models=gpt-3&chart=timeline",
    width: 640,
    locale: "en",
    catalogue: sample,
  },
  { name: "long-names-360", query: "metric=parameters", width: 360, locale: "en", catalogue: longNames },
  { name: "long-names-640", query: "metric=parameters&base=d", width: 640, locale: "en", catalogue: longNames },
  {
    name: "latency-with-a-zero",
    query: "metric=latency&chart=dots&scale=log",
    width: 640,
    locale: "en",
    catalogue: sample,
  },
  { name: "latency-to-baseline", query: "metric=latency&base=turing-nlg", width: 640, locale: "en", catalogue: sample },
  { name: "negative-bars", query: "metric=score&base=turing-nlg", width: 640, locale: "en", catalogue: sample },
  { name: "negative-dots", query: "metric=score&chart=dots", width: 360, locale: "zh", catalogue: sample },
  {
    name: "percent-dots",
    query: "metric=accuracy&chart=dots&scale=linear",
    width: 640,
    locale: "en",
    catalogue: sample,
  },
  { name: "compute-timeline", query: "metric=compute&chart=timeline", width: 640, locale: "zh", catalogue: sample },
  { name: "a-wide-card", query: parameters, width: 1200, height: 630, locale: "en", catalogue: sample },
  {
    name: "a-square",
    query: "metric=parameters&chart=timeline",
    width: 600,
    height: 600,
    locale: "en",
    catalogue: sample,
  },
  { name: "more-than-fit", query: "metric=parameters&chart=dots&limit=5", width: 640, locale: "en", catalogue: sample },
];

const pictures: readonly Picture[] = [
  ...Object.entries(queries).flatMap(([name, query]) =>
    [360, 640, 960].flatMap((width) =>
      (["en", "zh"] as const).map(
        (locale): Picture => ({ name: `${name}-${width}-${locale}`, query, width, locale, catalogue: sample }),
      ),
    ),
  ),
  ...Object.entries(queries).map(
    ([name, query]): Picture => ({
      name: `${name}-dark`,
      query,
      width: 640,
      locale: "zh",
      theme: "dark",
      catalogue: sample,
    }),
  ),
  ...special,
];

function figureOf({ query, width, height, locale, theme = "light", catalogue }: Picture) {
  const { view, problems } = parseView(new URLSearchParams(query), catalogue);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const plan = planFigure(answerView(catalogue, view), { catalogue, locale, width, height, heading: true });
  return <Figure plan={plan} paint={themePaint(theme)} id="f" background />;
}

const draw = (picture: Picture): string => renderToStaticMarkup(figureOf(picture));

beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(console, "warn");
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  expect(console.warn).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test.each(pictures)("$name looks as it is stored", (picture) => {
  expectStored(import.meta.dirname, picture.name, draw(picture));
});

test("files hold what pages show", () => {
  for (const picture of pictures) expect(markupOf(figureOf(picture)), picture.name).toBe(draw(picture));
});

test("every stored picture is one that is drawn", () => {
  const stored = readdirSync(import.meta.dirname).filter(
    (file) => file.endsWith(".svg") && !file.endsWith("-changed.svg"),
  );
  expect(stored.sort()).toEqual(pictures.map(({ name }) => `${name}.svg`).sort());
});

describe("the markup", () => {
  test.each(pictures.filter(({ width }) => width === 640))(
    "of $name is well-formed XML with a title and a description",
    (picture) => {
      const document = new DOMParser({ onError: (_, message) => expect.fail(message) }).parseFromString(
        draw(picture),
        "image/svg+xml",
      );
      expect(document.getElementsByTagName("title")[0]?.textContent).not.toBe("");
      expect(document.getElementsByTagName("desc")[0]?.textContent).not.toBe("");
      expect(document.documentElement?.getAttribute("aria-labelledby")).toBe("f-title f-summary");
    },
  );

  test("names no other host, no script and no style sheet", () => {
    for (const picture of pictures)
      expect(draw(picture).replace(' xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
        /https?:|<script|<style|<image|@import|url\(/,
      );
  });

  test("shows what a model is called as text, whatever it is called", () => {
    const name = `<script>alert("1")</script> & 'co'`;
    const catalogue = catalogueOf({ models: [{ id: "a", name }], measurements: [{ model: "a", value: "1" }] });
    const markup = draw({ name: "script", query: "metric=parameters", width: 640, locale: "en", catalogue });
    expect(markup).not.toContain("<script");
    expect(markup).toContain("&lt;script&gt;");
  });
});
