import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parameterNames } from "../../lib/query/parameter-codecs";
import { charts, defaultView, type View, type ViewProblem } from "../../lib/query/view";
import { defaultViewOf, parseView, serializeView, viewHref } from "../../lib/query/view-codec";
import { arbitraryCase, arbitraryCatalogue } from "./arbitrary-catalogue";
import { catalogueOf, dateOf } from "./catalogue-of";

const catalogue = catalogueOf({
  organizations: [
    { id: "openai", country: ["us"] },
    { id: "baidu", country: ["cn"] },
    { id: "idle", country: ["fr"] },
  ],
  models: [
    { id: "gpt-3", organization: ["openai"], field: "nlp", task: "language-modelling" },
    { id: "ernie", organization: ["baidu"], field: "nlp" },
    { id: "resnet", field: "computer-vision", kind: "library" },
  ],
  metrics: [{ id: "parameters" }, { id: "accuracy", unit: "%" }, { id: "latency", unit: "ms" }],
  benchmarks: [{ id: "glue" }, { id: "imagenet" }, { id: "unused" }],
  measurements: [
    { model: "gpt-3", value: "175B" },
    { model: "gpt-3", metric: "accuracy", benchmark: "glue", value: "80", condition: "few-shot" },
    { model: "ernie", metric: "accuracy", benchmark: "glue", value: "81" },
    { model: "resnet", metric: "accuracy", benchmark: "imagenet", value: "76", condition: "224 px, 1 crop" },
    { model: "resnet", metric: "accuracy", value: "77" },
    { model: "resnet", metric: "latency", value: "9", condition: "~" },
  ],
});

const parse = (query: string, ignore?: readonly string[]) => parseView(new URLSearchParams(query), catalogue, ignore);

const cases: readonly (readonly [query: string, part: Partial<View>])[] = [
  ["metric=accuracy", { metric: "accuracy" }],
  ["metric=accuracy&benchmark=glue", { metric: "accuracy", benchmark: "glue" }],
  ["metric=accuracy&benchmark=~", { metric: "accuracy", benchmark: "" }],
  ["metric=accuracy&condition=few-shot", { metric: "accuracy", condition: "few-shot" }],
  ["metric=accuracy&condition=224%20px%2C%201%20crop", { metric: "accuracy", condition: "224 px, 1 crop" }],
  ["metric=accuracy&benchmark=glue&condition=~", { metric: "accuracy", benchmark: "glue", condition: "" }],
  ["metric=latency&condition=~~", { metric: "latency", condition: "~" }],
  ["chart=dots", { chart: "dots" }],
  ["chart=timeline", { chart: "timeline" }],
  ["chart=pareto&x=accuracy", { chart: "pareto", x: "accuracy" }],
  ["as-of=2020-06", { asOf: dateOf("2020-06") }],
  ["time=2018..2020", { time: { from: dateOf("2018"), to: dateOf("2020") } }],
  ["time=2020", { time: { from: dateOf("2020"), to: dateOf("2020") } }],
  ["time=..2020", { time: { to: dateOf("2020") } }],
  ["time=2018..", { time: { from: dateOf("2018") } }],
  ["time=2020-05..2020-11", { time: { from: dateOf("2020-05"), to: dateOf("2020-11") } }],
  ["field=nlp~computer-vision", { field: ["nlp", "computer-vision"] }],
  ["org=openai~idle", { org: ["openai", "idle"] }],
  ["country=us~cn", { country: ["us", "cn"] }],
  ["kind=library", { kind: ["library"] }],
  ["task=language-modelling", { task: ["language-modelling"] }],
  ["q=gpt%203%20%26%20%E5%BE%AE%E8%BD%AF%2B~", { q: "gpt 3 & 微软+~" }],
  ["models=resnet~gpt-3", { models: ["resnet", "gpt-3"] }],
  ["base=gpt-3", { base: "gpt-3" }],
  ["scale=log", { scale: "log" }],
  [
    "sort=-value~name",
    {
      sort: [
        { column: "value", descending: true },
        { column: "name", descending: false },
      ],
    },
  ],
  ["limit=1000000", { limit: 1_000_000 }],
  ["notes=gpt-3%3Aa%20note", { notes: [{ kind: "mark", model: "gpt-3", text: "a note" }] }],
];

describe("every field", () => {
  test.each(cases)("%s is read", (query, part) => {
    expect(parse(query)).toStrictEqual({ view: { ...defaultView, ...part }, problems: [] });
  });

  test.each(cases)("%s is written as it was read", (query, part) => {
    expect(serializeView({ ...defaultView, ...part })).toBe(query);
  });

  test("all parameters are covered by these cases", () => {
    const covered = new Set(cases.flatMap(([query]) => [...new URLSearchParams(query).keys()]));
    expect([...parameterNames].filter((name) => !covered.has(name))).toEqual([]);
  });
});

describe("canonical form", () => {
  test("defaults are never written", () => {
    expect(serializeView(defaultView)).toBe("");
    expect(serializeView(parse("metric=parameters&chart=bars&q=&limit=").view)).toBe("");
  });

  test("the order of parameters is fixed", () => {
    const query = "limit=5&sort=name&base=gpt-3&org=openai&time=2020&metric=accuracy";
    expect(serializeView(parse(query).view)).toBe("metric=accuracy&time=2020&org=openai&base=gpt-3&sort=name&limit=5");
  });

  test("a single year is written once", () => {
    expect(serializeView(parse("time=2020..2020").view)).toBe("time=2020");
  });

  test("text that cannot be encoded is still written", () => {
    expect(serializeView({ ...defaultView, q: "\ud800" })).toBe("q=%EF%BF%BD");
  });

  test("a link is the path alone for the default view", () => {
    expect(viewHref("/explore", defaultView)).toBe("/explore");
    expect(viewHref("/explore.svg", { ...defaultView, base: "gpt-3" })).toBe("/explore.svg?base=gpt-3");
  });
});

type Expected = readonly [query: string, problems: readonly Partial<ViewProblem>[], kept: Partial<View>];

const bad: readonly Expected[] = [
  ["metric=flops", [{ parameter: "metric", value: "flops", kind: "unknown-id" }], {}],
  ["metric=FLOPs!", [{ parameter: "metric", value: "FLOPs!", kind: "invalid" }], {}],
  ["metric=__proto__", [{ parameter: "metric", value: "__proto__", kind: "invalid" }], {}],
  [
    "metric=accuracy&benchmark=nope",
    [{ parameter: "benchmark", value: "nope", kind: "unknown-id" }],
    { metric: "accuracy" },
  ],
  [
    "metric=accuracy&benchmark=unused",
    [
      {
        parameter: "benchmark",
        value: "unused",
        kind: "invalid",
        allowed: "a benchmark of accuracy: glue, imagenet, ~",
      },
    ],
    { metric: "accuracy" },
  ],
  ["benchmark=glue", [{ parameter: "benchmark", value: "glue", kind: "invalid" }], {}],
  [
    "metric=accuracy&benchmark=glue&condition=224 px, 1 crop",
    [{ parameter: "condition", kind: "invalid", allowed: "a condition of accuracy on glue: few-shot, ~" }],
    { metric: "accuracy", benchmark: "glue" },
  ],
  ["chart=pie", [{ parameter: "chart", value: "pie", kind: "invalid", allowed: `one of ${charts.join(", ")}` }], {}],
  ["time=2020..2018", [{ parameter: "time", value: "2020..2018", kind: "invalid" }], {}],
  ["time=recent", [{ parameter: "time", value: "recent", kind: "invalid" }], {}],
  [
    "field=nlp~astrology~~computer-vision",
    [
      { parameter: "field", value: "astrology", kind: "unknown-id" },
      { parameter: "field", value: "", kind: "invalid" },
    ],
    { field: ["nlp", "computer-vision"] },
  ],
  ["org=openai~nobody", [{ parameter: "org", value: "nobody", kind: "unknown-id" }], { org: ["openai"] }],
  ["country=xx", [{ parameter: "country", value: "xx", kind: "unknown-id" }], {}],
  ["kind=robot", [{ parameter: "kind", value: "robot", kind: "invalid" }], {}],
  ["kind=dataset~model", [{ parameter: "kind", value: "dataset", kind: "unknown-id" }], { kind: ["model"] }],
  ["task=sorting", [{ parameter: "task", value: "sorting", kind: "unknown-id" }], {}],
  [
    "models=gpt-3~gpt-3~gpt-4",
    [
      { parameter: "models", value: "gpt-3", kind: "invalid" },
      { parameter: "models", value: "gpt-4", kind: "unknown-id" },
    ],
    { models: ["gpt-3"] },
  ],
  ["base=gpt-4", [{ parameter: "base", value: "gpt-4", kind: "unknown-id" }], {}],
  ["scale=sqrt", [{ parameter: "scale", value: "sqrt", kind: "invalid", allowed: "one of linear, log" }], {}],
  [
    "sort=-value~size~value",
    [
      { parameter: "sort", value: "size", kind: "invalid" },
      { parameter: "sort", value: "value", kind: "invalid" },
    ],
    { sort: [{ column: "value", descending: true }] },
  ],
  ...["0", "1000001", "-1", "1.5", "1e3", "ten", "007"].map(
    (limit): Expected => [
      `limit=${limit}`,
      [{ parameter: "limit", value: limit, kind: "invalid", allowed: "a whole number from 1 to 1000000" }],
      {},
    ],
  ),
  [
    "base=gpt-3&base=ernie&base=resnet",
    [
      { parameter: "base", value: "ernie", kind: "invalid" },
      { parameter: "base", value: "resnet", kind: "invalid" },
    ],
    { base: "gpt-3" },
  ],
  ["colour=red", [{ parameter: "colour", value: "red", kind: "unknown-parameter" }], {}],
  ["Metric=accuracy", [{ parameter: "Metric", value: "accuracy", kind: "unknown-parameter" }], {}],
  ["constructor=1", [{ parameter: "constructor", value: "1", kind: "unknown-parameter" }], {}],
  [
    "x=parameters",
    [{ parameter: "x", kind: "invalid", allowed: "nothing with chart=bars; x goes with chart=pareto" }],
    {},
  ],
  [
    "chart=timeline&x=accuracy",
    [{ parameter: "x", kind: "invalid", allowed: "released; a second metric goes with chart=pareto" }],
    { chart: "timeline" },
  ],
  [
    "chart=pareto&x=released",
    [{ parameter: "x", kind: "invalid", allowed: "a metric; over time there is chart=frontier" }],
    { chart: "pareto" },
  ],
  [
    "chart=pareto&x=parameters",
    [{ parameter: "x", kind: "invalid", allowed: "a metric other than parameters" }],
    { chart: "pareto" },
  ],
  ["chart=pareto&x=weight", [{ parameter: "x", value: "weight", kind: "unknown-id" }], { chart: "pareto" }],
  [
    "as-of=yesterday",
    [{ parameter: "as-of", kind: "invalid", allowed: "a date such as 2020, 2020-06 or 2020-06-15" }],
    {},
  ],
];

describe("what cannot be used", () => {
  test.each(bad)("%s is reported and the rest kept", (query, problems, kept) => {
    const parsed = parse(query);
    expect(parsed.problems).toMatchObject(problems);
    expect(parsed.problems).toHaveLength(problems.length);
    expect(parsed.view).toStrictEqual({ ...defaultView, ...kept });
    expect(parsed.problems.every(({ allowed }) => allowed !== "")).toBe(true);
  });

  test("problems of several parameters come together", () => {
    expect(parse("metric=flops&scale=sqrt&limit=3&colour=red").problems.map(({ parameter }) => parameter)).toEqual([
      "metric",
      "scale",
      "colour",
    ]);
  });

  test("a long list of nonsense is reported in full, with suggestions for the first few", () => {
    const { problems } = parse(`models=${Array.from({ length: 9 }, (_, i) => `x-${i}`).join("~")}~gpt-3`);
    expect(problems.map(({ kind }) => kind)).toEqual(Array.from({ length: 9 }, () => "unknown-id"));
    expect(problems.filter(({ allowed }) => allowed.includes("gpt-3"))).toHaveLength(5);
  });

  test("names to ignore are not reported, with a star for any ending", () => {
    const { problems } = parse("width=800&utm_source=x&utm_medium=y&heights=1", ["width", "height", "utm_*"]);
    expect(problems.map(({ parameter }) => parameter)).toEqual(["heights"]);
  });
});

describe("defaultViewOf", () => {
  test("is the metric parameters wherever there is one", () => {
    expect(defaultViewOf(catalogue)).toBe(defaultView);
  });

  test("is otherwise the metric that most models have", () => {
    const own = catalogueOf({
      metrics: [{ id: "a" }, { id: "b" }],
      measurements: [
        { model: "m", metric: "a", value: "1", condition: "x" },
        { model: "m", metric: "a", value: "2", condition: "y" },
        { model: "m", metric: "b", value: "1" },
        { model: "n", metric: "b", value: "2" },
      ],
    });
    expect(parseView(new URLSearchParams(), own).view.metric).toBe("b");
    expect(serializeView(defaultViewOf(own))).toBe("metric=b");
  });

  test("survives a catalogue without metrics", () => {
    expect(defaultViewOf(catalogueOf({ metrics: [] }))).toEqual(defaultView);
  });
});

describe("any view of any catalogue", () => {
  test("is read back exactly as it was, without a problem", () => {
    fc.assert(
      fc.property(arbitraryCase, ([any, view]) => {
        expect(parseView(new URLSearchParams(serializeView(view)), any)).toEqual({ view, problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  test("has one canonical form", () => {
    fc.assert(
      fc.property(arbitraryCase, ([any, view]) => {
        const once = serializeView(view);
        expect(serializeView(parseView(new URLSearchParams(once), any).view)).toBe(once);
        expect(once).toMatch(/^[A-Za-z0-9_.~*&=%-]*$/);
      }),
    );
  });

  test("nonsense never throws, blames only what was given, and leaves a view that can be written", () => {
    const name = fc.oneof(fc.constantFrom(...parameterNames), fc.string());
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("~", "..", "-", "__proto__", "2020..2018", "m-1~m-1"),
    );
    fc.assert(
      fc.property(arbitraryCatalogue, fc.array(fc.tuple(name, value)), (any, pairs) => {
        const params = new URLSearchParams(pairs);
        const { view, problems } = parseView(params, any);
        const again = parseView(new URLSearchParams(serializeView(view)), any);
        expect(again).toEqual({ view, problems: [] });
        expect(problems.every(({ parameter }) => params.has(parameter))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
