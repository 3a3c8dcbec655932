import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FacetChoice, type FacetName, facetNames } from "../../lib/query/answer";
import { answerView } from "../../lib/query/answer-view";
import { setTime } from "../../lib/query/edit-view";
import { parseTimeRange } from "../../lib/query/time-range";
import { defaultView, type View } from "../../lib/query/view";
import { arbitraryCase } from "./arbitrary-catalogue";
import { catalogueOf } from "./catalogue-of";

const catalogue = catalogueOf({
  organizations: [
    { id: "openai", name: "Zeta", country: ["us"] },
    { id: "baidu", name: "Alpha", country: ["cn"] },
    { id: "joint", name: "Joint", country: ["us", "cn"] },
  ],
  models: [
    { id: "a", organization: ["openai"], task: "lm", released: "2018" },
    { id: "b", organization: ["baidu", "joint"], task: "lm", released: "2020-05" },
    { id: "c", organization: ["joint"], field: "biology", released: "2021-01-01" },
    { id: "d", field: "biology", kind: "dataset" },
    { id: "no-value", organization: ["openai"], field: "speech", released: "2015" },
  ],
  measurements: ["a", "b", "c", "d"].map((model) => ({ model, value: "1" })),
});

const choices = (facet: FacetName, view: Partial<View> = {}): readonly string[] =>
  answerView(catalogue, { ...defaultView, ...view }).facets[facet].map(
    ({ id, count, chosen }) => `${id} ${count}${chosen ? " *" : ""}`,
  );

describe("facets", () => {
  test.each<readonly [label: string, facet: FacetName, view: Partial<View>, expected: readonly string[]]>([
    ["rows with a value are counted, by count and then name", "field", {}, ["biology 2", "nlp 2"]],
    ["organizations are ordered by name, and each of a model counts", "org", {}, ["joint 2", "baidu 1", "openai 1"]],
    ["a country counts once per model", "country", {}, ["us 3", "cn 2"]],
    ["its own choice does not narrow a facet", "field", { field: ["nlp"] }, ["biology 2", "nlp 2 *"]],
    ["other choices do", "task", { field: ["biology"] }, []],
    ["what other filters leave out is not listed", "kind", { field: ["nlp"] }, ["model 2"]],
    ["a choice made is listed even at nought", "task", { field: ["biology"], task: ["lm"] }, ["lm 0 *"]],
    ["the search narrows every facet", "field", { q: "joint" }, ["biology 1", "nlp 1"]],
    ["time narrows every facet", "field", { time: parseTimeRange("2020..") }, ["biology 1", "nlp 1"]],
    ["an explicit selection narrows every facet", "kind", { models: ["c", "d"] }, ["dataset 1", "model 1"]],
  ])("%s", (_, facet, view, expected) => {
    expect(choices(facet, view)).toEqual(expected);
  });
});

describe("years", () => {
  const years = (view: Partial<View> = {}): readonly string[] =>
    answerView(catalogue, { ...defaultView, ...view }).years.map(({ year, count }) => `${year} ${count}`);

  test("run from first to last with the gaps, unknown dates and models without a value left out", () => {
    expect(years()).toEqual(["2018 1", "2019 0", "2020 1", "2021 1"]);
  });

  test("do not depend on the time filter, but on every other", () => {
    expect(years({ time: parseTimeRange("2020") })).toEqual(years());
    expect(years({ field: ["nlp"] })).toEqual(["2018 1", "2019 0", "2020 1"]);
    expect(years({ kind: ["dataset"] })).toEqual([]);
  });
});

describe("any view", () => {
  test("has as many rows as a choice promises once that choice is applied alone", () => {
    fc.assert(
      fc.property(arbitraryCase, ([any, view]) => {
        const { facets } = answerView(any, view);
        for (const facet of facetNames) {
          for (const { id, count, chosen } of facets[facet]) {
            expect(answerView(any, { ...view, [facet]: [id] }).rows).toHaveLength(count);
            expect(chosen).toBe(view[facet].includes(id));
          }
        }
      }),
    );
  });

  test("lists every choice that would leave rows", () => {
    fc.assert(
      fc.property(arbitraryCase, fc.constantFrom("us", "cn", "fr"), ([any, view], country) => {
        const listed = (choice: FacetChoice): boolean => choice.id === country;
        const would = answerView(any, { ...view, country: [country] }).rows.length;
        expect(answerView(any, view).facets.country.some(listed)).toBe(would > 0 || view.country.includes(country));
      }),
    );
  });

  test("has as many dated rows without its time filter as its years add up to", () => {
    fc.assert(
      fc.property(arbitraryCase, ([any, view]) => {
        const dated = answerView(any, setTime(view, undefined)).rows.filter(
          ({ model }) => model.released !== undefined,
        );
        expect(answerView(any, view).years.reduce((sum, { count }) => sum + count, 0)).toBe(dated.length);
      }),
    );
  });
});
