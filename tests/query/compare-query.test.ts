import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chosenOf, comparedIn, mostCompared, parseCompare, serializeCompare } from "../../lib/query/compare-query";
import { searchModels } from "../../lib/query/search-models";
import { catalogueOf } from "./catalogue-of";

const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
const catalogue = catalogueOf({ models: ids.map((id) => ({ id })) });
const parse = (query: string, ignore: readonly string[] = []) =>
  parseCompare(new URLSearchParams(query), catalogue, ignore);

describe("parseCompare", () => {
  it.each([
    ["", [], undefined],
    ["models=", [], undefined],
    ["models=a", ["a"], "a"],
    ["models=b~a", ["b", "a"], "b"],
    ["models=a~b&base=b", ["a", "b"], "b"],
    ["models=a&models=b~c", ["a", "b", "c"], "a"],
    ["models=a~b&base=", ["a", "b"], "a"],
  ])("reads %j", (query, models, base) => {
    expect(parse(query)).toMatchObject({ models, base, problems: [] });
  });

  it("reads a search without blanks around it", () => {
    expect(parse("q=%20gpt%203%20").q).toBe("gpt 3");
  });

  it.each([
    ["models=a~x", ["a"], "models", "x", "unknown-id"],
    ["models=a~X!", ["a"], "models", "X!", "invalid"],
    ["models=a~a", ["a"], "models", "a", "invalid"],
    ["models=a~b~c~d~e~f~g", ["a", "b", "c", "d", "e", "f"], "models", "g", "invalid"],
    ["models=a~b&base=c", ["a", "b"], "base", "c", "invalid"],
    ["models=a~b&base=x", ["a", "b"], "base", "x", "unknown-id"],
    ["models=a~b&base=a&base=b", ["a", "b"], "base", "b", "invalid"],
    ["models=a&q=x&q=y", ["a"], "q", "y", "invalid"],
    ["models=a&metric=x", ["a"], "metric", "x", "unknown-parameter"],
  ])("reports what cannot be used in %j and keeps the rest", (query, models, parameter, value, kind) => {
    const parsed = parse(query);
    expect(parsed.models).toEqual(models);
    expect(parsed.base).toBe("a");
    expect(parsed.problems).toMatchObject([{ parameter, value, kind }]);
  });

  it("says which ids are close", () => {
    const named = catalogueOf({
      models: [..."0123456789"].flatMap((n) => [{ id: `bert-${n}` }, { id: `gpt-${n}` }, { id: `vit-${n}` }]),
    });
    const [problem] = parseCompare(new URLSearchParams("models=gpt-33"), named).problems;
    expect(problem?.allowed).toContain("gpt-3");
  });

  it("leaves parameters of others alone", () => {
    expect(parse("models=a~b&theme=dark", ["theme"]).problems).toEqual([]);
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { maxLength: mostCompared }), fc.nat(), (models, pick) => {
        const base = models[pick % Math.max(1, models.length)];
        expect(parse(serializeCompare({ models, base }))).toMatchObject({ models, base, q: "", problems: [] });
      }),
    );
  });
});

describe("the date whose world is compared", () => {
  const dated = catalogueOf({
    models: [
      { id: "old", released: "2018" },
      { id: "new", released: "2021" },
    ],
    measurements: [
      { model: "old", value: "1" },
      { model: "new", value: "2" },
    ],
  });
  const asked = (query: string) => parseCompare(new URLSearchParams(query), dated);

  it("is kept in the address", () => {
    const compared = asked("models=old~new&as-of=2021-06");
    expect(compared.problems).toEqual([]);
    expect(serializeCompare(chosenOf(compared))).toBe("models=old~new&as-of=2021-06");
  });

  it("knows no later model", () => {
    expect(asked("models=old~new&as-of=2019")).toMatchObject({
      models: ["old"],
      problems: [{ parameter: "models", value: "new", kind: "unknown-id" }],
    });
  });

  it("is reported where it is none", () => {
    expect(asked("models=old~new&as-of=later").problems).toMatchObject([{ parameter: "as-of", value: "later" }]);
  });
});

describe("searchModels", () => {
  const named = catalogueOf({
    organizations: [{ id: "open", name: "GPT Lab" }],
    models: [
      { id: "1", name: "Tiny GPT" },
      { id: "2", name: "GPT-3" },
      { id: "3", name: "GPT" },
      { id: "4", name: "Other", organization: ["open"] },
      { id: "5", name: "BERT" },
    ],
  });
  const found = (q: string) => searchModels(named, q).map(({ id }) => id);

  it.each([
    ["gpt", ["3", "2", "1", "4"]],
    ["bert", ["5"]],
    ["gpt tiny", ["1"]],
    ["  ", []],
    ["nothing", []],
  ])("finds %j, names before organizations", (q, expected) => {
    expect(found(q)).toEqual(expected);
  });
});

describe("comparedIn", () => {
  it.each<readonly [readonly string[], string | undefined, readonly string[]]>([
    [[], undefined, []],
    [[], "a", []],
    [["a"], "a", []],
    [["a"], "b", ["b", "a"]],
    [["a", "b", "c"], "b", ["b", "a", "c"]],
    [ids.slice(0, 6), undefined, ids.slice(0, 6)],
    [ids.slice(0, 6), "g", []],
  ])("of %j with the baseline %s is %j", (models, base, expected) => {
    expect(comparedIn({ models, base })).toEqual(expected);
  });
});
