import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filterNames } from "../../lib/query/answer";
import {
  activeFilters,
  clearFilter,
  clearFilters,
  cycleSort,
  isDefault,
  removeFilter,
  resetView,
  setBase,
  setBenchmark,
  setMetric,
  setTime,
  toggleFacet,
  toggleModel,
} from "../../lib/query/edit-view";
import { parseTimeRange } from "../../lib/query/time-range";
import { defaultView, type SortColumn, type View } from "../../lib/query/view";
import { serializeView } from "../../lib/query/view-codec";
import { arbitraryCase } from "./arbitrary-catalogue";

const viewOf = (part: Partial<View>): View => ({ ...defaultView, ...part });

const full = viewOf({
  metric: "accuracy",
  benchmark: "glue",
  condition: "few-shot",
  chart: "dots",
  time: parseTimeRange("2018..2020"),
  field: ["nlp", "biology"],
  org: ["openai"],
  country: ["us"],
  kind: ["model"],
  task: ["lm"],
  q: "gpt",
  models: ["a", "b"],
  base: "a",
  scale: "log",
  sort: [
    { column: "ratio", descending: true },
    { column: "name", descending: false },
  ],
  limit: 5,
});

describe("one part", () => {
  test("a facet choice is added at the end and taken back", () => {
    const once = toggleFacet(viewOf({ org: ["a"] }), "org", "b");
    expect(once.org).toEqual(["a", "b"]);
    expect(toggleFacet(once, "org", "a").org).toEqual(["b"]);
  });

  test("a model is added to the end of the selection and taken out", () => {
    const once = toggleModel(viewOf({ models: ["a"] }), "b");
    expect(once.models).toEqual(["a", "b"]);
    expect(toggleModel(once, "a").models).toEqual(["b"]);
  });

  test("a baseline is set, replaced and cleared", () => {
    expect(setBase(defaultView, "a").base).toBe("a");
    expect(setBase(viewOf({ base: "a" }), "b").base).toBe("b");
    expect(setBase(viewOf({ base: "a" }), undefined)).toStrictEqual(defaultView);
  });

  test("without a baseline there is no order by ratio", () => {
    expect(setBase(full, undefined).sort).toEqual([{ column: "name", descending: false }]);
    expect(setBase(full, "b").sort).toEqual(full.sort);
  });

  test("a time filter is set and cleared", () => {
    const range = parseTimeRange("2020..");
    expect(setTime(defaultView, range).time).toBe(range);
    expect(setTime(viewOf({ time: range }), undefined)).toStrictEqual(defaultView);
    expect(setTime(viewOf({ time: range }), {})).toStrictEqual(defaultView);
  });

  test("another metric drops benchmark and condition, the same one keeps them", () => {
    const other = setMetric(full, "latency");
    expect([other.metric, other.benchmark, other.condition]).toEqual(["latency", undefined, undefined]);
    expect("benchmark" in other).toBe(false);
    expect(setMetric(full, "accuracy")).toBe(full);
  });

  test("another benchmark drops the condition", () => {
    expect(setBenchmark(full, "imagenet")).toMatchObject({ metric: "accuracy", benchmark: "imagenet" });
    expect("condition" in setBenchmark(full, "imagenet")).toBe(false);
    expect("benchmark" in setBenchmark(full, undefined)).toBe(false);
  });
});

describe("cycleSort", () => {
  const steps = (start: Partial<View>, multi: boolean, ...columns: readonly SortColumn[]): string =>
    serializeView({
      ...defaultView,
      sort: columns.reduce((view, column) => cycleSort(view, column, multi), viewOf(start)).sort,
    });

  test.each<readonly [label: string, multi: boolean, columns: readonly SortColumn[], expected: string]>([
    ["numbers start descending", false, ["value"], "sort=-value"],
    ["dates start descending", false, ["released"], "sort=-released"],
    ["texts start ascending", false, ["name"], "sort=name"],
    ["then the other direction", false, ["value", "value"], "sort=value"],
    ["then none", false, ["value", "value", "value"], ""],
    ["another column replaces the order", false, ["value", "name"], "sort=name"],
    ["with multi it is appended", true, ["value", "name"], "sort=-value~name"],
    ["with multi a column changes in place", true, ["value", "name", "value"], "sort=value~name"],
    ["with multi a column goes on its third turn", true, ["value", "name", "value", "value"], "sort=name"],
  ])("%s", (_, multi, columns, expected) => {
    expect(steps({}, multi, ...columns)).toBe(expected);
  });
});

describe("filters", () => {
  test("are listed choice by choice, in a fixed order", () => {
    expect(activeFilters(full).map(({ filter, value }) => `${filter}=${value}`)).toEqual([
      "time=2018..2020",
      "field=nlp",
      "field=biology",
      "org=openai",
      "country=us",
      "kind=model",
      "task=lm",
      "q=gpt",
      "models=a",
      "models=b",
      "benchmark=glue",
      "condition=few-shot",
    ]);
  });

  test("a default view has none, nor has a blank search", () => {
    expect(activeFilters(defaultView)).toEqual([]);
    expect(activeFilters(viewOf({ q: "  ", time: {} }))).toEqual([]);
  });

  test("an explicit none is a filter", () => {
    expect(activeFilters(viewOf({ benchmark: "", condition: "" }))).toHaveLength(2);
  });

  test.each([...filterNames])("%s alone can be cleared", (name) => {
    const left = activeFilters(clearFilter(full, name)).map(({ filter }) => filter);
    const gone: readonly string[] = name === "benchmark" ? ["benchmark", "condition"] : [name];
    expect(left).toEqual(
      activeFilters(full)
        .map(({ filter }) => filter)
        .filter((filter) => !gone.includes(filter)),
    );
  });

  test("are cleared together without touching the rest", () => {
    expect(serializeView(clearFilters(full))).toBe(
      "metric=accuracy&chart=dots&base=a&scale=log&sort=-ratio~name&limit=5",
    );
  });

  test("one choice is removed and the others stay", () => {
    expect(removeFilter(full, { filter: "field", value: "nlp" }).field).toEqual(["biology"]);
    expect(removeFilter(full, { filter: "models", value: "a" }).models).toEqual(["b"]);
    expect(removeFilter(full, { filter: "q", value: "gpt" }).q).toBe("");
    expect(removeFilter(full, { filter: "org", value: "nobody" })).toBe(full);
    expect(removeFilter(full, { filter: "models", value: "nobody" })).toBe(full);
  });

  test("removing every active filter of any view, one by one, leaves none", () => {
    fc.assert(
      fc.property(arbitraryCase, ([, view]) => {
        const bare = activeFilters(view).reduce(removeFilter, view);
        expect(activeFilters(bare)).toEqual([]);
        expect(activeFilters(clearFilters(view))).toEqual([]);
      }),
    );
  });
});

describe("reset", () => {
  test("gives the default view", () => {
    expect(resetView()).toBe(defaultView);
    expect(isDefault(resetView())).toBe(true);
  });

  test("gives the catalogue's own default where it has one", () => {
    const start = viewOf({ metric: "accuracy" });
    expect(resetView(start)).toBe(start);
    expect(isDefault(start, start)).toBe(true);
    expect(isDefault(defaultView, start)).toBe(false);
  });

  test("anything chosen is not the default", () => {
    expect(isDefault(viewOf({ chart: "dots" }))).toBe(false);
    expect(isDefault(viewOf({ q: "a" }))).toBe(false);
    expect(isDefault({ ...defaultView })).toBe(true);
  });
});
