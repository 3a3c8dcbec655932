import { expect, test } from "vitest";
import { describeAllowed } from "../../lib/query/allowed";

const many = [...Array.from({ length: 40 }, (_, i) => `model-${i}`), "gpt-2", "gpt-3", "turing-nlg"];

test("a few ids are all named", () => {
  expect(describeAllowed("a metric", "x", ["parameters", "box-ap"])).toBe("a metric: parameters, box-ap");
});

test("of many ids the nearest are named, containing ones first", () => {
  expect(describeAllowed("a model", "gpt3", many)).toMatch(/^a model of the catalogue, such as gpt-3, gpt-2/);
  expect(describeAllowed("a model", "nlg", many)).toContain("turing-nlg");
});

test("a value like none of them still gets examples", () => {
  expect(describeAllowed("a model", "zzz", many)).toMatch(/such as (.+, ){2}.+/);
});

test("no ids at all is said", () => {
  expect(describeAllowed("a task", "x", [])).toBe("nothing: the catalogue has no value here");
});

test("a very long value among very many ids is answered at once", () => {
  const ids = Array.from({ length: 50_000 }, (_, i) => `model-${i}`);
  const start = performance.now();
  describeAllowed("a model", "model".repeat(10_000), ids);
  expect(performance.now() - start).toBeLessThan(500);
});

test("an id that a value goes on from is nearer than others of its length", () => {
  expect(describeAllowed("a model", "gpt-3-175b", [...many, "gpt-3-13b", "gpt-3-xl", "gpt-j-6b"])).toMatch(
    /^a model of the catalogue, such as gpt-3, /,
  );
});
