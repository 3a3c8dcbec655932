import { describe, expect, test } from "vitest";
import type { FigurePlan } from "../../lib/figure/plan";
import { planFigure } from "../../lib/figure/plan-figure";
import { figureTitle } from "../../lib/figure/title";
import type { Locale } from "../../lib/quantity";
import { answerView } from "../../lib/query/answer-view";
import { defaultView } from "../../lib/query/view";
import { parseView } from "../../lib/query/view-codec";
import { catalogueOf } from "../query/catalogue-of";
import { sample } from "./sample";

function planOf(query: string, locale: Locale = "en"): FigurePlan {
  const { view, problems } = parseView(new URLSearchParams(query), sample);
  expect(problems).toEqual([]);
  return planFigure(answerView(sample, view), { catalogue: sample, locale, width: 640, heading: true });
}

/** A no-break space, where a line must not end. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("the title", () => {
  test.each<readonly [label: string, query: string, en: string, zh: string]>([
    [
      "names the most",
      "metric=parameters",
      "Wu Dao 2.0 has the most parameters: ≈1.75T",
      "悟道 2.0 的参数量最大：≈1.75万亿",
    ],
    [
      "says how many times more",
      "metric=parameters&models=gpt-3~turing-nlg&base=turing-nlg",
      "GPT-3 has 10.3× the parameters of Turing-NLG",
      "GPT-3 的参数量是 Turing-NLG 的 10.3 倍",
    ],
    [
      "says how many times fewer",
      "metric=parameters&models=bert-large~turing-nlg&base=turing-nlg",
      "BERT-Large has 50× fewer parameters than Turing-NLG",
      "BERT-Large 的参数量仅为 Turing-NLG 的 1/50",
    ],
    [
      "says where that stands among many",
      "metric=parameters&base=gpt-3",
      "Wu Dao 2.0 has ≈10× the parameters of GPT-3, the most among 12 models",
      "悟道 2.0 的参数量是 GPT-3 的 ≈10 倍，在 12 个模型中最大",
    ],
    [
      "calls what is not counted higher",
      "metric=latency&models=gpt-3~turing-nlg&base=turing-nlg",
      "GPT-3 has 9.68× the latency of Turing-NLG",
      "GPT-3 的延迟是 Turing-NLG 的 9.68 倍",
    ],
    [
      "calls what is not counted lower",
      "metric=latency&models=turing-nlg~gpt-3&base=gpt-3",
      "Turing-NLG has 9.68× lower latency than GPT-3",
      "Turing-NLG 的延迟仅为 GPT-3 的 1/9.68",
    ],
    [
      "says that two are level",
      "metric=parameters&models=t5~t5-copy&base=t5-copy",
      "T5-11B and T5-11B (copy) are level on parameters",
      "T5-11B 与 T5-11B (copy) 的参数量相同",
    ],
    [
      "says that the first place is shared",
      "metric=parameters&models=t5~t5-copy~gpt",
      "T5-11B has the most parameters: 11B, tied with T5-11B (copy)",
      "T5-11B 的参数量最大：110亿（与 T5-11B (copy) 并列）",
    ],
    [
      "calls nothing the most that shares its place",
      "metric=parameters&models=t5~t5-copy~gpt&base=gpt&sort=-value",
      "T5-11B has 94× the parameters of GPT",
      "T5-11B 的参数量是 GPT 的 94 倍",
    ],
    [
      "names the lowest where less is better",
      "metric=latency",
      "GPT-2 has the lowest latency: 0 ms",
      "GPT-2 的延迟最低：0 ms",
    ],
    [
      "forms no ratio without a true zero",
      "metric=score&base=turing-nlg",
      "Agent57 has the highest game score: 298K points",
      "Agent57 的游戏得分最高：29.8万分",
    ],
    [
      "names the benchmark",
      "metric=accuracy",
      "GPT-3 has the highest accuracy on LAMBADA: 76.2%",
      "在 LAMBADA 上，GPT-3 的准确率最高：76.2%",
    ],
    [
      "says that nothing is there",
      "metric=parameters&q=nowhere",
      "No model has a value for parameters here",
      "这里没有模型有参数量的数值",
    ],
    [
      "is about the values where the baseline has none",
      "metric=latency&base=t5",
      "GPT-2 has the lowest latency: 0 ms",
      "GPT-2 的延迟最低：0 ms",
    ],
    [
      "tells how a record grew",
      "metric=parameters&chart=timeline",
      "Parameters grew ≈29,100× from 2015 (ResNet-152, 60.2M) to 2021 (Wu Dao 2.0, ≈1.75T)",
      "从 2015 年（ResNet-152，6,020万）到 2021 年（悟道 2.0，≈1.75万亿），参数量增至 ≈29,100 倍",
    ],
    [
      "tells how a record fell",
      "metric=latency&chart=timeline",
      "Latency fell from 2018 (BERT-Large, 1.71 ms) to 2019 (GPT-2, 0 ms)",
      "从 2018 年（BERT-Large，1.71 ms）到 2019 年（GPT-2，0 ms），延迟下降",
    ],
    [
      "counts no times where zero is no zero",
      "metric=score&chart=timeline",
      "Game score rose from 2019 (T5-11B, 150K points) to 2020 (Agent57, 298K points)",
      "从 2019 年（T5-11B，15.0万分）到 2020 年（Agent57，29.8万分），游戏得分上升",
    ],
    [
      "is about the only one",
      "metric=parameters&chart=timeline&models=gpt-3",
      "GPT-3 has 175B parameters",
      "GPT-3 的参数量为 1,750亿",
    ],
  ])("%s", (_, query, en, zh) => {
    expect(plain(planOf(query).title)).toBe(en);
    expect(plain(planOf(query, "zh").title)).toBe(zh);
  });

  test("is the one that was given", () => {
    const plan = planFigure(answerView(sample, parseView(new URLSearchParams("metric=parameters"), sample).view), {
      catalogue: sample,
      locale: "en",
      width: 640,
      heading: true,
      title: "Ours is larger",
    });
    expect(plan.title).toBe("Ours is larger");
    expect(plan.summary).toContain("Ours is larger");
  });
});

describe("the subtitle", () => {
  test.each<readonly [label: string, query: string, en: string, zh: string]>([
    ["neither", "metric=accuracy&x=parameters&scale=linear", "parameters", "参数量"],
    [
      "the level one",
      "metric=accuracy&x=parameters",
      "parameters · horizontal axis logarithmic",
      "参数量 · 横轴为对数刻度",
    ],
    [
      "both",
      "metric=parameters&x=compute",
      "training compute (FLOP) · both axes logarithmic",
      "训练算力（FLOP） · 两轴均为对数刻度",
    ],
    [
      "the upright one, where the other has values that are not above zero",
      "metric=parameters&x=score",
      "game score (points) · vertical axis logarithmic",
      "游戏得分（分） · 纵轴为对数刻度",
    ],
  ])("of a trade-off says which axis is logarithmic: %s", (_, query, en, zh) => {
    const ending = (locale: Locale): string =>
      plain(planOf(`chart=pareto&${query}`, locale).subtitle).split(/against |对照 ?/)[1] ?? "";
    expect(ending("en")).toBe(en);
    expect(ending("zh")).toBe(zh);
  });

  test("of a figure without axes names no scale", () => {
    expect(planOf("metric=latency&chart=pareto&x=score&models=bert-large").subtitle).not.toContain("logarithmic");
  });

  test.each<readonly [label: string, query: string, en: string, zh: string]>([
    ["bars", "metric=parameters", "Parameters · to scale from zero", "参数量 · 自零起按真实比例"],
    ["a unit", "metric=latency", "Latency in ms · to scale from zero", "延迟（ms） · 自零起按真实比例"],
    ["a logarithm", "metric=parameters&chart=dots&scale=log", "Parameters · logarithmic scale", "参数量 · 对数刻度"],
    [
      "a baseline",
      "metric=parameters&base=gpt-3",
      "Parameters · relative to GPT-3 · to scale from zero",
      "参数量 · 相对于 GPT-3 · 自零起按真实比例",
    ],
    [
      "a benchmark and a condition",
      "metric=accuracy",
      "Accuracy in % · on LAMBADA · zero-shot · to scale from zero",
      "准确率（%） · 基准测试 LAMBADA · zero-shot · 自零起按真实比例",
    ],
  ])("names what is drawn and how: %s", (_, query, en, zh) => {
    expect(plain(planOf(query).subtitle)).toBe(en);
    expect(plain(planOf(query, "zh").subtitle)).toBe(zh);
  });

  test("names every filter", () => {
    const { subtitle } = planOf("metric=parameters&org=microsoft~google&country=us&field=nlp&q=t5&time=2018..2020-05");
    for (const part of ["Microsoft, Google", "United States", "Language", "“t5”", "2018–2020-05"])
      expect(subtitle).toContain(part);
  });

  test.each([
    ["2018..2020-05", "released 2018–2020-05", "发布于 2018–2020-05"],
    ["2020", "released 2020", "发布于 2020"],
    ["2019..", "released from 2019 on", "发布于 2019 及以后"],
    ["..2019", "released up to 2019", "发布于 2019 及以前"],
  ])("says of the time %s which end is open", (time, en, zh) => {
    expect(plain(planOf(`time=${time}`).subtitle).split(" · ")).toContain(en);
    expect(plain(planOf(`time=${time}`, "zh").subtitle).split(" · ")).toContain(zh);
  });
});

test("values that their uncertainty does not tell apart share the first place, and many others are counted", () => {
  const rated = catalogueOf({
    metrics: [{ id: "rating", name: "Rating", nameZh: "评分", unit: "points", better: "higher", level: "interval" }],
    measurements: [
      { model: "a", metric: "rating", value: "1300±10" },
      { model: "b", metric: "rating", value: "1295±10" },
      { model: "c", metric: "rating", value: "1281±10" },
      { model: "d", metric: "rating", value: "1279±10" },
    ],
  });
  const answer = answerView(rated, { ...defaultView, metric: "rating" });
  expect(plain(figureTitle(answer, answer.rows, "en"))).toBe(
    "a has the highest rating: 1,300 points, tied with 2 others",
  );
  expect(plain(figureTitle(answer, answer.rows, "zh"))).toBe("a 的评分最高：1,300 分（与另外 2 个模型并列）");
});

describe("the title reads well whatever a metric is called", () => {
  const titleOf = (
    metric: { name: string; better?: "higher" | "lower"; nameZh?: string },
    locale: Locale,
    base?: string,
  ) => {
    const own = catalogueOf({
      metrics: [{ id: "own", level: "ratio", ...metric }],
      measurements: [
        { model: "a", metric: "own", value: "10" },
        { model: "b", metric: "own", value: "40" },
      ],
    });
    const answer = answerView(own, { ...defaultView, metric: "own", base });
    return plain(figureTitle(answer, answer.rows, locale));
  };

  test.each<readonly [name: string, better: "higher" | "lower", en: string, zh: string]>([
    ["Solved at the first try", "higher", "Solved at the first try: b is highest at 40", "最高"],
    ["Preferred by raters", "lower", "Preferred by raters: a is lowest at 10", "最低"],
    ["Small objects, box AP", "higher", "Small objects, box AP: b is highest at 40", "最高"],
    ["Norm: L2", "lower", "Norm: L2 – a is lowest at 10", "最低"],
    ["Mmlu", "higher", "Mmlu: b is highest at 40", "最高"],
    ["准确率", "higher", "准确率: b is highest at 40", "最高"],
    ["pass@1", "higher", "b has the highest pass@1: 40", "最高"],
    ["nDCG@10", "higher", "b has the highest nDCG@10: 40", "最高"],
    ["Elo rating", "higher", "b has the highest Elo rating: 40", "最高"],
    ["Perplexity", "lower", "a has the lowest perplexity: 10", "最低"],
    ["Bias", "lower", "a has the lowest bias: 10", "最低"],
    ["Won games", "higher", "b has the most won games: 40", "最多"],
    ["Cases solved at the first try", "higher", "b has the most cases solved at the first try: 40", "最多"],
    ["Errors", "lower", "a has the fewest errors: 10", "最少"],
    ["Tokens per second", "higher", "b has the most tokens per second: 40", "最多"],
    ["Time to first token", "lower", "a has the shortest time to first token: 10", "最短"],
    ["Size (MB)", "lower", "a has the smallest size (MB): 10", "最小"],
    ["Images/s", "higher", "b has the most images/s: 40", "最多"],
    ["Metrics/recall(B)", "higher", "Metrics/recall(B): b is highest at 40", "最高"],
    ["Qps", "higher", "b has the highest qps: 40", "最高"],
    ["Runtime", "lower", "a has the shortest runtime: 10", "最短"],
    ["Best score", "higher", "Best score: b is highest at 40", "最高"],
    ["Average results", "higher", "b has the highest average results: 40", "最高"],
    ["Latencies", "lower", "a has the lowest latencies: 10", "最低"],
  ])("%s, %s is better", (name, better, en, zh) => {
    expect(titleOf({ name, better }, "en")).toBe(en);
    expect(titleOf({ name, better }, "zh")).toContain(zh);
  });

  test.each<readonly [nameZh: string, zh: string]>([
    ["Won games", "b 的 Won games 最多：40"],
    ["Overall", "b 的 Overall 最高：40"],
    ["首次通过率", "b 的首次通过率最高：40"],
    ["首次通过题数", "b 的首次通过题数最多：40"],
    ["人类标准化得分中位数", "b 的人类标准化得分中位数最高：40"],
    ["难度系数", "b 的难度系数最高：40"],
    ["参数量", "b 的参数量最大：40"],
    ["每题耗时", "b 的每题耗时最长：40"],
  ])("in Chinese, %s", (nameZh, zh) => {
    expect(titleOf({ name: "x", nameZh }, "zh")).toBe(zh);
  });

  test("of a model with a long name begins with the words of it", () => {
    const command =
      "delta --side-by-side --tabs=2 < /tmp/23c292d3f25c67082a2ba315a187268be1a9b0ab.gitdiff > /dev/null 2> /dev/null";
    const own = catalogueOf({
      metrics: [{ id: "time", name: "Average time", unit: "s", better: "lower" }],
      models: [{ id: "a", name: command }],
      measurements: [{ model: "a", metric: "time", value: "2" }],
    });
    const answer = answerView(own, { ...defaultView, metric: "time" });
    expect(plain(figureTitle(answer, answer.rows, "en"))).toBe(
      "delta --side-by-side --tabs=2 < /tmp/23c292d3f25c67082a2ba315a187268be1a9b0ab.gitdiff > /dev/null…: average time 2 s",
    );
  });

  test("of a label on a benchmark, with a tie", () => {
    const own = catalogueOf({
      metrics: [{ id: "own", name: "Solved at once", unit: "%", better: "higher" }],
      benchmarks: [{ id: "aider", name: "Aider: polyglot" }],
      measurements: ["a", "b"].map((model) => ({ model, metric: "own", benchmark: "aider", value: "40" })),
    });
    const answer = answerView(own, { ...defaultView, metric: "own" });
    expect(figureTitle(answer, answer.rows, "en")).toBe(
      "Solved at once: a is highest on Aider: polyglot at 40%, tied with b",
    );
  });

  test.each<readonly [name: string, larger: string, smaller: string]>([
    [
      "Solved at the first try",
      "Solved at the first try: b has 4× the value of a",
      "Solved at the first try: a is 4× lower than b",
    ],
    ["Perplexity", "b has 4× the perplexity of a", "a has 4× lower perplexity than b"],
    ["Errors", "b has 4× the errors of a", "a has 4× fewer errors than b"],
    ["Training time", "b has 4× the training time of a", "a has 4× shorter training time than b"],
  ])("of a comparison by %s", (name, larger, smaller) => {
    expect(titleOf({ name }, "en", "a")).toBe(larger);
    expect(titleOf({ name }, "en", "b")).toBe(smaller);
  });
});

describe("the notes", () => {
  const others = "1 model has other reported values; the first-party one is drawn where there is one.";

  test.each<readonly [label: string, query: string, notes: readonly string[]]>([
    ["other values", "metric=parameters&models=gpt-3", [others]],
    ["estimates", "metric=parameters&models=wu-dao", ["≈ marks an estimate."]],
    [
      "no true zero",
      "metric=score&base=turing-nlg&models=turing-nlg~t5",
      ["No ratio: this metric has no true zero; differences from the baseline are shown instead."],
    ],
    [
      "a value of zero against a baseline",
      "metric=latency&models=gpt-2~gpt-3&base=gpt-3",
      ["No ratio for 1 model: a value is zero or negative; differences are shown instead."],
    ],
    [
      "a baseline without a value",
      "metric=latency&models=gpt-3&base=t5",
      ["The chosen baseline has no value here, so values are shown as they are."],
    ],
    ["what has no value", "metric=latency&models=gpt-3~t5~secret", ["2 models have no known value."]],
    [
      "what has no date",
      "metric=parameters&chart=timeline&models=secret~t5",
      ["1 model without a known date not drawn."],
    ],
    [
      "a zero on a logarithmic axis",
      "metric=latency&chart=dots&scale=log&models=gpt-2~gpt-3",
      ["1 value of zero or less drawn at the edge: a logarithmic axis has no place for them."],
    ],
    ["what the limit leaves out", "metric=parameters&models=t5~gpt-2~gpt&limit=2", ["1 further model not drawn."]],
    [
      "bars that cannot be",
      "metric=parameters&chart=bars&scale=log&models=t5~gpt-2",
      ["Bars need an axis from zero, so dots are drawn on the logarithmic scale."],
    ],
  ])("say all there is to know: %s", (_, query, notes) => {
    expect(
      planOf(query)
        .notes.map(plain)
        .filter((note) => !note.startsWith("8 models have no")),
    ).toEqual(notes);
    expect(planOf(query, "zh").notes).toHaveLength(planOf(query).notes.length);
  });
});

test("an estimate of about so much has one sign for both", () => {
  const { texts } = planOf("metric=parameters&chart=dots&models=agent57~t5");
  expect(texts.map(({ text }) => text)).toContain("≈40M");
});

describe("the summary", () => {
  test("names every row with its value, ratio and date", () => {
    expect(plain(planOf("metric=parameters&models=gpt-3~turing-nlg&base=turing-nlg").summary)).toBe(
      "GPT-3 has 10.3× the parameters of Turing-NLG. The figure shows 2 models: GPT-3, 175B parameters, 10.3× Turing-NLG, 2020; Turing-NLG, 17B parameters, baseline, 2020.",
    );
  });

  test("of nothing says so and no more", () => {
    expect(plain(planOf("metric=parameters&q=nowhere").summary)).toBe("No model has a value for parameters here");
    expect(plain(planOf("metric=parameters&q=nowhere", "zh").summary)).toBe("这里没有模型有参数量的数值");
  });
});

test("the credit names three sources, and how many more there are", () => {
  const { credit, sources } = planOf("metric=parameters");
  expect(sources.map(({ id }) => id)).toEqual(["paper", "blog", "gpt-3-paper", "bert-paper"]);
  expect(plain(credit)).toBe(
    "Sources: Exploring the Limits of Transfer Learning; Turing-NLG: A 17-billion-parameter language model by Microsoft; Language Models are Few-Shot Learners; 1 more · Tenfold",
  );
  expect(planOf("metric=parameters&q=nowhere").credit).toBe("Tenfold");
});
