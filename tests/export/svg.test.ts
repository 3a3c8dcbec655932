import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { renderSvg } from "../../lib/export/render-svg";
import type { SvgOptions } from "../../lib/export/svg";
import { planFigure } from "../../lib/figure/plan-figure";
import { answerView } from "../../lib/query/answer-view";
import { defaultView } from "../../lib/query/view";
import { catalogueOf } from "../query/catalogue-of";
import { evidenceOfView, planOf } from "./sample";

const options: SvgOptions = {
  theme: "light",
  transparent: false,
  ownHref: "/explore.svg?base=gpt-3&q=%3Ca%3E",
  evidence: evidenceOfView("base=turing-nlg"),
};

function parse(svg: string) {
  const failures: string[] = [];
  const document = new DOMParser({
    onError: (level, message) => message.includes("replacement character") || failures.push(`${level}: ${message}`),
  }).parseFromString(svg, "image/svg+xml");
  expect(failures).toEqual([]);
  return document;
}

const queries = [
  "",
  "base=turing-nlg",
  "chart=dots&base=gpt-3",
  "chart=timeline",
  "metric=gpu-latency&scale=log",
  "q=nothing",
];

describe("renderSvg", () => {
  it.each(queries)("makes well-formed XML without text elements or references outside for %j", async (query) => {
    for (const locale of ["en", "zh"] as const) {
      const svg = await renderSvg(planOf(query, locale, 640), options);
      const document = parse(svg);
      expect(document.documentElement?.localName).toBe("svg");
      for (const name of ["text", "tspan", "style", "script", "image", "use", "foreignObject"]) {
        expect(document.getElementsByTagName(name).length).toBe(0);
      }
      expect(svg).not.toMatch(/href=|url\(|font-family|@import|var\(|<!/);
    }
  });

  it("gives the same bytes for the same view", async () => {
    const [first, second] = await Promise.all([
      renderSvg(planOf("base=gpt-3", "zh"), options),
      renderSvg(planOf("base=gpt-3", "zh"), options),
    ]);
    expect(first).toBe(second);
  });

  it("keeps the words for machines: labels, title, description, and where it came from", async () => {
    const plan = planOf("base=turing-nlg");
    const document = parse(await renderSvg(plan, options));
    const labels = [...document.getElementsByTagName("path")].map((path) => path.getAttribute("aria-label"));
    for (const { text, full } of plan.texts) expect(labels).toContain((full ?? text).replace("\n", " "));
    expect(document.getElementsByTagName("title")[0]?.textContent).toBe(plan.title);
    expect(document.getElementsByTagName("desc")[0]?.textContent).toBe(plan.summary);
    const metadata = document.getElementsByTagName("metadata")[0]?.textContent ?? "";
    for (const part of [
      options.evidence.page,
      options.evidence.dataHash,
      "Open Font License",
      "https://arxiv.org/abs/2005.14165",
    ])
      expect(metadata).toContain(part);
  });

  it("draws on paper of the theme, or on none", async () => {
    const plan = planOf("");
    expect(await renderSvg(plan, options)).toContain('fill="#fcfcfa"></rect>');
    expect(await renderSvg(plan, { ...options, theme: "dark" })).toContain('<rect width="960"');
    expect(await renderSvg(plan, { ...options, transparent: true })).not.toContain('<rect width="960"');
  });

  it("stays well-formed whatever the names hold", async () => {
    const name = "]]><script>alert(1)</script></desc>&amp;\"'\u0000\u0007\ufffe\ud800 $& $1 😀";
    const catalogue = catalogueOf({
      models: [{ id: "m", name, nameZh: name }],
      measurements: [{ model: "m", value: "1B" }],
    });
    const plan = planFigure(answerView(catalogue, defaultView), { catalogue, locale: "zh", width: 640, heading: true });
    const svg = await renderSvg(plan, options);
    expect(parse(svg).getElementsByTagName("script").length).toBe(0);
    expect(svg).toContain("$&amp; $1");
  });
});
