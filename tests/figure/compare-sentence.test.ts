import { describe, expect, it } from "vitest";
import { compareSentence, comparisonTitle } from "../../lib/figure/compare-sentence";
import type { Locale } from "../../lib/quantity";
import { answerView } from "../../lib/query/answer-view";
import { compareModels } from "../../lib/query/compare-models";
import { defaultView } from "../../lib/query/view";
import { catalogueOf, type MeasurementOf } from "../query/catalogue-of";

const sentence = (measurements: readonly MeasurementOf[], locale: Locale, ids = ["a", "b"]) =>
  compareSentence(
    compareModels(
      catalogueOf({
        metrics: [
          { id: "parameters", name: "Parameters", nameZh: "参数量" },
          { id: "latency", name: "GPU latency", nameZh: "GPU 延迟", unit: "ms", better: "lower" },
          { id: "accuracy", name: "Accuracy", nameZh: "准确率", unit: "%", better: "higher" },
          { id: "solved", name: "Solved at once", nameZh: "一次通过率", better: "higher" },
          { id: "score", name: "Game score", nameZh: "游戏得分", unit: "points", level: "interval", better: "higher" },
        ],
        benchmarks: [{ id: "pong", name: "Pong", nameZh: "乒乓" }],
        models: [
          { id: "a", name: "Alpha" },
          { id: "b", name: "Beta", nameZh: "贝塔" },
          { id: "c", name: "Gamma" },
        ],
        measurements,
      }),
      ids,
      ids[0],
    ),
    locale,
  );

const sizes = (a: string, b: string): readonly MeasurementOf[] => [
  { model: "a", value: a },
  { model: "b", value: b },
];
const latency: readonly MeasurementOf[] = [
  { model: "a", metric: "latency", condition: "V100", value: "100" },
  { model: "b", metric: "latency", condition: "V100", value: "25" },
];
const score: readonly MeasurementOf[] = [
  { model: "a", metric: "score", benchmark: "pong", value: "-3" },
  { model: "b", metric: "score", benchmark: "pong", value: "21" },
];

describe("compareSentence", () => {
  it.each<readonly [string, readonly MeasurementOf[], string, string]>([
    [
      "more",
      sizes("17B", "175B"),
      "Compared with Alpha, Beta has 10.3× the parameters (175B against 17B).",
      "与 Alpha 相比，贝塔的参数量是其 10.3 倍（1,750亿对 170亿）。",
    ],
    [
      "less, under a condition",
      latency,
      "Compared with Alpha, Beta has 4× lower GPU latency (25\u00a0ms against 100\u00a0ms; V100).",
      "与 Alpha 相比，贝塔的 GPU 延迟仅为其 1/4（25\u00a0ms 对 100\u00a0ms；V100）。",
    ],
    [
      "level",
      sizes("175B", "174.6B"),
      "Compared with Alpha, Beta has much the same parameters (174.6B against 175B).",
      "与 Alpha 相比，贝塔的参数量与其相当（1,746亿对 1,750亿）。",
    ],
    [
      "without a true zero",
      score,
      "Compared with Alpha, Beta has higher game score on Pong (21\u00a0points against −3\u00a0points).",
      "与 Alpha 相比，贝塔在乒乓上的游戏得分较高（21\u00a0分对 −3\u00a0分）。",
    ],
    [
      "what is a label only",
      [
        { model: "a", metric: "solved", value: "50" },
        { model: "b", metric: "solved", value: "100" },
      ],
      "Compared with Alpha, Beta has 2× the value for solved at once (100 against 50).",
      "与 Alpha 相比，贝塔的一次通过率是其 2 倍（100 对 50）。",
    ],
    [
      "of shares no multiples",
      [
        { model: "a", metric: "accuracy", benchmark: "pong", value: "50%" },
        { model: "b", metric: "accuracy", benchmark: "pong", value: "25%" },
      ],
      "Compared with Alpha, Beta has lower accuracy on Pong (25% against 50%).",
      "与 Alpha 相比，贝塔在乒乓上的准确率较低（25% 对 50%）。",
    ],
    [
      "two metrics",
      [...sizes("1B", "3B"), ...latency],
      "Compared with Alpha, Beta has 3× the parameters (3B against 1B) and 4× lower GPU latency (25\u00a0ms against 100\u00a0ms; V100).",
      "与 Alpha 相比，贝塔的参数量是其 3 倍（30亿对 10亿），GPU 延迟仅为其 1/4（25\u00a0ms 对 100\u00a0ms；V100）。",
    ],
  ])("says %s", (_, measurements, en, zh) => {
    expect(sentence(measurements, "en")).toBe(en);
    expect(sentence(measurements, "zh")).toBe(zh);
  });

  it("names who has no value", () => {
    expect(sentence(sizes("1B", "2B"), "en", ["a", "b", "c"])).toMatch(/; Gamma has no value for this\.$/);
    expect(sentence(sizes("1B", "2B"), "zh", ["a", "b", "c"])).toMatch(/；Gamma 在此没有数值。$/);
  });

  it("says nothing where nothing is shared with the baseline", () => {
    expect(sentence([{ model: "a", value: "1B" }], "en")).toBeUndefined();
  });
});

describe("comparisonTitle", () => {
  const titleOf = (values: Readonly<Record<string, string>>) => {
    const catalogue = catalogueOf({
      metrics: [{ id: "parameters", name: "Parameters" }],
      measurements: Object.entries(values).map(([model, value]) => ({ model, value })),
    });
    const view = { ...defaultView, models: Object.keys(values), base: Object.keys(values)[0] };
    return comparisonTitle(answerView(catalogue, view), "en");
  };

  it.each([
    [{ a: "10", b: "1000", c: "11" }, "b has 100× the parameters of a, the most among 3 models"],
    [{ a: "10", b: "0.1", c: "50" }, "b has 100× fewer parameters than a, the fewest among 3 models"],
    [{ a: "10", b: "20" }, "b has 2× the parameters of a"],
  ])("of %j speaks of the one furthest from the baseline", (values, expected) => {
    expect(titleOf(values)).toBe(expected);
  });
});
