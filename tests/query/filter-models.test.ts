import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexOf } from "../../lib/query/catalogue-index";
import { clearFilter } from "../../lib/query/edit-view";
import { buildModelFilters, failureOf, filterModels } from "../../lib/query/filter-models";
import { parseTimeRange } from "../../lib/query/time-range";
import { defaultView, type View } from "../../lib/query/view";
import { arbitraryCase } from "./arbitrary-catalogue";
import { catalogueOf } from "./catalogue-of";

const catalogue = catalogueOf({
  organizations: [
    { id: "msft", name: "Microsoft", nameZh: "微软", country: ["us"] },
    { id: "nvidia", name: "NVIDIA", country: ["us"] },
    { id: "mila", name: "Université de Montréal", country: ["ca"] },
    { id: "joint-lab", name: "Joint lab", country: ["cn", "fr"] },
  ],
  models: [
    { id: "turing-nlg", name: "Turing-NLG", nameZh: "图灵", organization: ["msft"], task: "lm", released: "2020-02" },
    { id: "mt-nlg", name: "Megatron-Turing NLG", organization: ["msft", "nvidia"], task: "lm", released: "2021-10-11" },
    { id: "seq2seq", name: "RNNsearch", organization: ["mila"], task: "translation", released: "2014" },
    { id: "vit", name: "ViT", organization: ["joint-lab"], field: "computer-vision", released: "2020" },
    { id: "corpus", name: "Corpus", kind: "dataset" },
  ],
});

const passing = (view: Partial<View>): readonly string[] =>
  filterModels(catalogue, { ...defaultView, ...view }).map(({ id }) => id);

const within = (text: string): Partial<View> => ({ time: parseTimeRange(text) });

const all = ["turing-nlg", "mt-nlg", "seq2seq", "vit", "corpus"];

describe("filterModels", () => {
  test.each<readonly [label: string, view: Partial<View>, ids: readonly string[]]>([
    ["no filter lets everything through", {}, all],
    ["a year holds its months", within("2020"), ["turing-nlg", "vit"]],
    ["a year may fall into any of its months", within("2020-05..2020-11"), ["vit"]],
    ["an open end includes later dates, not unknown ones", within("2020.."), ["turing-nlg", "mt-nlg", "vit"]],
    ["an open start includes earlier dates", within("..2019"), ["seq2seq"]],
    ["a range open at both ends is no filter", { time: {} }, all],
    ["field", { field: ["computer-vision"] }, ["vit"]],
    ["any of several choices", { field: ["computer-vision", "nlp"] }, all],
    ["any organization of a model counts", { org: ["nvidia"] }, ["mt-nlg"]],
    ["country of any of its organizations", { country: ["fr"] }, ["vit"]],
    ["kind", { kind: ["dataset"] }, ["corpus"]],
    ["task leaves out models without one", { task: ["lm", "translation"] }, ["turing-nlg", "mt-nlg", "seq2seq"]],
    ["all filters have to hold", { task: ["lm"], org: ["nvidia"], country: ["us"] }, ["mt-nlg"]],
    ["filters may leave nothing", { task: ["lm"], kind: ["dataset"] }, []],
    ["an explicit selection", { models: ["vit", "corpus"] }, ["vit", "corpus"]],
    ["a choice that does not occur", { field: ["astrology"] }, []],
  ])("%s", (_, view, ids) => {
    expect(passing(view)).toEqual(ids);
  });

  test.each([
    ["NLG", ["turing-nlg", "mt-nlg"]],
    ["  nlg   MEGATRON ", ["mt-nlg"]],
    ["图灵", ["turing-nlg"]],
    ["微软 nlg", ["turing-nlg", "mt-nlg"]],
    ["seq2seq", ["seq2seq"]],
    ["universite montreal", ["seq2seq"]],
    ["UNIVERSITÉ", ["seq2seq"]],
    ["nlg vit", []],
    ["   ", all],
    [".*", []],
  ])("the search %j finds %j", (q, ids) => {
    expect(passing({ q })).toEqual(ids);
  });

  test("a word does not run from one text into the next", () => {
    expect(passing({ q: "nlgmicrosoft" })).toEqual([]);
  });
});

describe("failureOf", () => {
  const failures = (view: Partial<View>): readonly string[] => {
    const filters = buildModelFilters({ ...defaultView, ...view });
    return indexOf(catalogue).models.map((indexed) => failureOf(filters, indexed));
  };

  test("names the only filter in the way", () => {
    expect(failures({ task: ["lm"], ...within("2020") })).toEqual(["none", "time", "several", "task", "several"]);
  });

  test("finds none where nothing is filtered", () => {
    expect(failures({})).toEqual(all.map(() => "none"));
  });
});

test("a model that one filter keeps out comes back when that filter is cleared", () => {
  fc.assert(
    fc.property(arbitraryCase, ([any, view]) => {
      const filters = buildModelFilters(view);
      for (const indexed of indexOf(any).models) {
        const failure = failureOf(filters, indexed);
        const isIn = (one: View): boolean => filterModels(any, one).includes(indexed.model);
        expect(isIn(view)).toBe(failure === "none");
        if (failure !== "none" && failure !== "several") expect(isIn(clearFilter(view, failure))).toBe(true);
      }
    }),
  );
});

test("another choice of a facet never takes a model away", () => {
  fc.assert(
    fc.property(arbitraryCase, fc.constantFrom("us", "cn", "fr"), ([any, view], country) => {
      fc.pre(view.country.length > 0 && !view.country.includes(country));
      const wider = new Set(filterModels(any, { ...view, country: [...view.country, country] }));
      expect(filterModels(any, view).every((model) => wider.has(model))).toBe(true);
    }),
  );
});
