import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../lib/query/answer";
import { answerView } from "../../lib/query/answer-view";
import { filterModels } from "../../lib/query/filter-models";
import { parseTimeRange } from "../../lib/query/time-range";
import { defaultView, type View } from "../../lib/query/view";
import type { Metric } from "../../lib/schema/catalogue";
import { arbitraryCase } from "./arbitrary-catalogue";
import { catalogueOf, type MeasurementOf } from "./catalogue-of";

const sizes = catalogueOf({
  organizations: [{ id: "openai", country: ["us"] }],
  models: [
    { id: "gpt-3", name: "GPT-3", organization: ["openai"], released: "2020-05" },
    { id: "turing-nlg", name: "Turing-NLG", released: "2020-02" },
    { id: "bert", name: "BERT", field: "language", released: "2018" },
    { id: "secret", name: "Secret", released: "2021" },
    { id: "another", name: "Another", released: "2021" },
  ],
  measurements: [
    { model: "bert", value: "340M" },
    { model: "gpt-3", value: "175B" },
    { model: "gpt-3", value: "170B", reportedBy: "third-party" },
    { model: "turing-nlg", value: "17B" },
  ],
});

const answer = (view: Partial<View> = {}): Answer => answerView(sizes, { ...defaultView, ...view });
const ids = ({ rows }: Answer): string => rows.map(({ model }) => model.id).join(" ");

describe("rows", () => {
  test("come largest first, with one value a model and the others beside it", () => {
    const { rows, sort } = answer();
    expect(rows.map(({ model, quantity, others }) => [model.id, quantity.value, others.length])).toEqual([
      ["gpt-3", 175e9, 1],
      ["turing-nlg", 17e9, 0],
      ["bert", 340e6, 0],
    ]);
    expect(sort).toEqual([{ column: "value", descending: true }]);
  });

  test("carry organizations and source", () => {
    const [first] = answer().rows;
    expect(first?.organizations.map(({ id }) => id)).toEqual(["openai"]);
    expect(first?.source.id).toBe("paper");
  });

  test("follow the order of an explicit selection", () => {
    const selected = answer({ models: ["turing-nlg", "secret", "gpt-3"] });
    expect(ids(selected)).toBe("turing-nlg gpt-3");
    expect(selected.sort).toEqual([]);
  });

  test("follow a stated order even of a selection", () => {
    expect(ids(answer({ models: ["turing-nlg", "gpt-3"], sort: [{ column: "name", descending: false }] }))).toBe(
      "gpt-3 turing-nlg",
    );
  });

  test("come smallest first where lower is better", () => {
    const latencies = catalogueOf({
      metrics: [{ id: "latency", better: "lower" }],
      measurements: [
        { model: "a", metric: "latency", value: "9" },
        { model: "b", metric: "latency", value: "2" },
      ],
    });
    expect(ids(answerView(latencies, { ...defaultView, metric: "latency" }))).toBe("b a");
  });

  test("are not affected by the limit, which only the figure knows", () => {
    expect(answer({ limit: 1 }).rows).toHaveLength(3);
  });
});

test("models without a value are listed by name, if they pass the filters", () => {
  expect(answer().unknown.map(({ model }) => model.id)).toEqual(["another", "secret"]);
  expect(answer({ time: parseTimeRange("2020") }).unknown).toEqual([]);
  expect(answer({ base: "secret" }).unknown.map(({ isBaseline }) => isBaseline)).toEqual([false, true]);
});

describe("with a baseline", () => {
  test("every row has its ratio, the baseline exactly 1", () => {
    const { rows, baseline } = answer({ base: "turing-nlg" });
    expect(rows.map(({ ratio }) => ratio?.kind === "ratio" && Number(ratio.value.toPrecision(3)))).toEqual([
      10.3, 1, 0.02,
    ]);
    expect(rows.map(({ isBaseline }) => isBaseline)).toEqual([false, true, false]);
    expect(baseline).toMatchObject({
      isBaseline: true,
      ratio: { kind: "ratio", value: 1, interval: { low: 1, high: 1 } },
    });
  });

  test("the baseline's own row is there even if the filters leave it out", () => {
    const filtered = answer({ base: "turing-nlg", field: ["language"] });
    expect(ids(filtered)).toBe("bert");
    expect(filtered.baseline?.model.id).toBe("turing-nlg");
    expect(filtered.rows[0]?.ratio?.kind).toBe("ratio");
  });

  test("without a value every ratio is refused and the figure is told", () => {
    const { rows, baseline, baselineUnknown, notes } = answer({ base: "secret" });
    expect(baseline).toBeUndefined();
    expect(baselineUnknown?.id).toBe("secret");
    expect(rows.map(({ ratio }) => ratio)).toEqual(rows.map(() => ({ kind: "refused", reason: "unknown" })));
    expect(notes).toEqual([{ kind: "base-without-value" }]);
  });

  test.each<readonly [label: string, base: Partial<MeasurementOf>, reason: string]>([
    ["under another condition", { condition: "other" }, "condition"],
    ["on another benchmark", { benchmark: "other" }, "benchmark"],
  ])("%s the refusal says so", (_, base, reason) => {
    const catalogue = catalogueOf({
      measurements: [
        { model: "a", value: "1" },
        { model: "base", value: "2", ...base },
      ],
    });
    const view: View = { ...defaultView, base: "base", models: ["a"], benchmark: "", condition: "" };
    const { rows, baselineUnknown } = answerView(catalogue, view);
    expect(rows.map(({ ratio }) => ratio)).toEqual([{ kind: "refused", reason }]);
    expect(baselineUnknown?.id).toBe("base");
  });

  test("none is needed for the rows to be free of ratios", () => {
    expect(answer().rows.every(({ ratio, isBaseline }) => ratio === undefined && !isBaseline)).toBe(true);
    expect(answer().baseline).toBeUndefined();
  });
});

describe("benchmark and condition", () => {
  const scores = catalogueOf({
    benchmarks: [{ id: "coco", name: "COCO" }],
    measurements: [
      { model: "a", metric: "ap", benchmark: "coco", condition: "test", value: "1" },
      { model: "b", metric: "ap", benchmark: "coco", condition: "test", value: "2" },
      { model: "c", metric: "ap", condition: "val", value: "3" },
    ],
  });

  test("in force are those that most models share", () => {
    const { benchmark, condition, rows, unknown } = answerView(scores, { ...defaultView, metric: "ap" });
    expect([benchmark?.name, condition, rows.length, unknown.length]).toEqual(["COCO", "test", 2, 1]);
  });

  test("may be none", () => {
    const { benchmark, condition, rows } = answerView(scores, { ...defaultView, metric: "ap", benchmark: "" });
    expect([benchmark, condition, rows.length]).toEqual([undefined, "val", 1]);
  });
});

describe("chart and scale", () => {
  const scaleOf = (metric: Partial<Metric>, view: Partial<View>, values: readonly string[] = ["1", "1000"]): Answer =>
    answerView(
      catalogueOf({
        metrics: [{ id: "x", ...metric }],
        measurements: values.map((value, i) => ({ model: `m${i}`, metric: "x", value })),
      }),
      { ...defaultView, metric: "x", ...view },
    );

  test.each<readonly [metric: Partial<Metric>, view: Partial<View>, expected: string]>([
    [{}, {}, "bars linear"],
    [{}, { base: "m0" }, "bars linear"],
    [{}, { chart: "dots" }, "dots log"],
    [{}, { chart: "timeline" }, "timeline log"],
    [{ unit: "%" }, { chart: "dots" }, "dots linear"],
    [{ unit: "%" }, { chart: "timeline" }, "timeline linear"],
    [{ unit: "%" }, { chart: "dots", base: "m0" }, "dots log"],
    [{ unit: "%" }, { chart: "timeline", base: "m0" }, "timeline linear"],
    [{ level: "interval" }, { chart: "dots" }, "dots linear"],
    [{ level: "interval" }, { chart: "dots", base: "m0" }, "dots linear"],
    [{ level: "ordinal" }, { chart: "timeline" }, "timeline linear"],
    [{}, { chart: "dots", scale: "linear" }, "dots linear"],
    [{ unit: "%" }, { chart: "dots", scale: "log" }, "dots log"],
    [{}, { scale: "linear" }, "bars linear"],
    [{}, { scale: "log" }, "dots log"],
  ])("%j with %j is drawn as %s", (metric, view, expected) => {
    const { chart, scale } = scaleOf(metric, view);
    expect(`${chart} ${scale}`).toBe(expected);
  });

  test("bars on a logarithmic scale become dots, and the view keeps what was asked", () => {
    const { view, notes } = scaleOf({}, { scale: "log" });
    expect(view.chart).toBe("bars");
    expect(notes).toEqual([{ kind: "bars-need-linear" }]);
  });

  test("values that a logarithmic scale cannot hold are counted", () => {
    expect(scaleOf({}, { chart: "dots" }, ["1", "0", "-2"]).notes).toEqual([{ kind: "log-not-positive", count: 2 }]);
    expect(scaleOf({}, { chart: "dots", scale: "linear" }, ["1", "0", "-2"]).notes).toEqual([]);
    expect(scaleOf({}, { scale: "log" }, ["0"]).notes).toEqual([
      { kind: "bars-need-linear" },
      { kind: "log-not-positive", count: 1 },
    ]);
  });
});

describe("a catalogue that lacks what the view asks", () => {
  test("without metrics has an empty answer", () => {
    const { rows, metric, benchmarks } = answerView(catalogueOf({ metrics: [] }), defaultView);
    expect([rows.length, metric.id, benchmarks.length]).toEqual([0, "parameters", 0]);
  });

  test("without the baseline's model has no baseline at all", () => {
    const { baseline, baselineUnknown, notes } = answer({ base: "nobody" });
    expect([baseline, baselineUnknown, notes]).toEqual([undefined, undefined, []]);
  });

  test("skips measurements that refer to nothing", () => {
    const { measurements } = catalogueOf({
      measurements: [
        { model: "ghost", value: "1" },
        { model: "gpt-3", value: "2", source: "lost" },
      ],
    });
    expect(answerView({ ...sizes, measurements }, defaultView).rows).toEqual([]);
  });
});

describe("any view", () => {
  test("splits the models that pass its filters into those with and without a value", () => {
    fc.assert(
      fc.property(arbitraryCase, ([catalogue, view]) => {
        const { rows, unknown } = answerView(catalogue, view);
        const answered = [...rows, ...unknown].map(({ model }) => model);
        expect(answered).toHaveLength(new Set(answered).size);
        expect(new Set(answered)).toEqual(new Set(filterModels(catalogue, view)));
      }),
    );
  });

  test("compares only like with like", () => {
    fc.assert(
      fc.property(arbitraryCase, ([catalogue, view]) => {
        const { rows, benchmark, condition, metric } = answerView(catalogue, view);
        for (const { measurement, others, ratio } of rows) {
          for (const one of [measurement, ...others]) {
            expect([one.metric, one.benchmark, one.condition]).toEqual([metric.id, benchmark?.id, condition]);
          }
          expect(ratio === undefined).toBe(view.base === undefined);
        }
      }),
    );
  });

  test("is answered the same every time", () => {
    fc.assert(
      fc.property(arbitraryCase, ([catalogue, view]) => {
        expect(answerView(catalogue, view)).toEqual(answerView({ ...catalogue }, view));
      }),
    );
  });

  test("never draws bars on a logarithmic scale", () => {
    fc.assert(
      fc.property(arbitraryCase, ([catalogue, view]) => {
        const { chart, scale } = answerView(catalogue, view);
        expect(chart === "bars" && scale === "log").toBe(false);
      }),
    );
  });
});
