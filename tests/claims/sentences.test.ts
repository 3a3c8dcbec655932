import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { auditOf, auditsOf } from "../../lib/claims/audits-of";
import { claimNumbers } from "../../lib/claims/claim-numbers";
import { repairSentence } from "../../lib/claims/repair-sentence";
import { auditSentence, reasonSentence } from "../../lib/claims/sentences";
import { readTables } from "../../lib/ingest/catalogue/read-tables";
import { loadTablesOnce } from "../../lib/ingest/load";
import { locales } from "../../lib/quantity";
import type { Row } from "../ingest/table-texts";
import { measured, tablesOf } from "./audit-rows";

const { catalogue } = loadTablesOnce(join(import.meta.dirname, "../../data"));

function auditNamed(id: string) {
  const audit = auditOf(catalogue, id);
  if (audit === undefined) throw new Error(`no claim ${id}`);
  return audit;
}

test.each([
  ["article-05-dataset-116", "116×", "14.1–14.4×"],
  ["article-03-gpt3-turing-nlg", "at least 10×", "9.97–10.6×"],
  ["article-26-parameters-4-9", "4–9×", "3.97–13.4×"],
  ["article-41-games-2600", "2,600", "57"],
  ["article-45-strongest", "first", "third"],
  ["article-57-python-3.10", "2021-01 to 2021-03", "2021-10-04"],
  ["article-37-tpu-cores-128", "about 128", "128"],
  ["article-20-faster-than-cityscapes", "at least 1.3×", undefined],
  ["article-09-news", undefined, undefined],
])("%s claims %s, and %s follows", (id, claimed, derived) => {
  const numbers = claimNumbers(auditNamed(id), catalogue, "en");
  expect(numbers.claimed).toBe(claimed);
  expect(numbers.derived).toBe(derived);
});

describe("the sentence of an audit says why", () => {
  test.each([
    ["article-05-dataset-116", "570\u00a0GB ÷ 40\u00a0GB is 14.1–14.4×, not 116×."],
    [
      "detr-flops",
      "180B\u00a0FLOP ÷ 86B\u00a0FLOP is 2.08–2.11×, which agrees with about 2× (1.5–2.5× by its digits).",
    ],
    ["article-41-games-2600", "57 is measured, not 2,600."],
    ["article-47-agent57-link", "The link leads to Arcade Learning Environment, not to Agent57."],
    ["article-20-faster-than-cityscapes", "Cityscapes is a data set and no rival: a system is not compared with it."],
    ["blender-distill-1b", /^Not measured for .*: inference time\.$/],
    ["article-09-news", "No figure can settle it."],
  ])("%s", (id, sentence) => {
    const said = auditSentence(auditNamed(id), catalogue, "en");
    if (typeof sentence === "string") expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
  });

  test.each([
    ["article-05-dataset-116", "As a ratio of parameters the number holds: 113–121×."],
    ["article-27-gpu-5-11", "As a ratio of CPU latency the number holds: 4.77–11.2×."],
    ["article-20-faster-than-cityscapes", "Against Fast-SCNN it holds: 1.33×."],
    ["article-13-better-than-meena", "It holds for BlenderBot 2.7B: 75%."],
  ])("and of %s what holds instead", (id, sentence) => {
    const audit = auditNamed(id);
    expect(audit.repair && repairSentence(audit.repair, audit, catalogue, "en")).toBe(sentence);
  });
});

test.each([
  [
    "en",
    "No figure can settle it. The abstract says that evaluators have difficulty telling them apart. The article gives no share.",
  ],
  ["zh", "没有数字可以判定。摘要说评审者难以分辨二者。文章没有给出比例。"],
] as const)("a statement that no figure settles says why, in %s", (locale, sentence) => {
  expect(reasonSentence(auditNamed("article-09-news"), catalogue, locale)).toBe(sentence);
});

test.each(locales)("every claim is told in whole sentences of %s", (locale) => {
  const end = locale === "zh" ? /[。]$/u : /[.]$/;
  for (const audit of auditsOf(catalogue)) {
    const sentences = [
      auditSentence(audit, catalogue, locale),
      ...(audit.repair === undefined ? [] : [repairSentence(audit.repair, audit, catalogue, locale)]),
    ];
    for (const sentence of sentences) {
      expect(sentence, audit.claim.id).toMatch(end);
      expect(sentence, audit.claim.id).not.toMatch(/undefined|NaN|\$\{| {2}/);
    }
  }
});

describe("a sentence over any tables", () => {
  const ratio = {
    kind: "ratio",
    subject: "a",
    comparator: "b",
    metric: "parameters",
    direction: "more",
    bound: "exact",
  };
  const three = ["a parameters 350.0", "b parameters 3.000", "c parameters 20.00"];
  const date = { kind: "date", subject: "a", comparator: "", metric: "" };
  const month = [{ id: "a", name: "A", field: "nlp", kind: "model", released: "2020-05" }];
  test.each<readonly [string, Row, readonly string[], readonly Row[], string, string]>([
    [
      "shows the digits that tell",
      { ...ratio, low: "116.8" },
      three,
      [],
      "350.0 ÷ 3.000 is 116.6–116.7×, not 116.8×.",
      "350.0 ÷ 3.000 得 116.6–116.7×，而不是 116.8×。",
    ],
    [
      "and the digits of a value",
      { kind: "value", subject: "a", metric: "parameters", low: "92.59" },
      ["a parameters 92.64"],
      [],
      "92.64 is measured, not 92.59.",
      "实测为 92.64，而不是 92.59。",
    ],
    [
      "on two pairs",
      { ...ratio, comparator: "b;c", low: "10", bound: "at-least", high: "" },
      three,
      [],
      "Both pairs agree with at least 10×: they give 17.5–117×.",
      "2 对全部与至少 10× 相符：推得 17.5–117×。",
    ],
    [
      "on a part",
      { ...ratio, comparator: "b;c", low: "100", bound: "at-least", high: "" },
      three,
      [],
      "1 of 2 pairs agrees with at least 100×; not so C (17.5×).",
      "2 对中有 1 对与至少 100× 相符；不符的是 C（17.5×）。",
    ],
    [
      "on a number that agrees by its digits",
      { kind: "value", subject: "a", metric: "parameters", low: "93" },
      ["a parameters 92.64"],
      [],
      "92.6 is measured, which agrees with 93 (92.5–93.5 by its digits).",
      "实测为 92.6，与 93（其位数代表 92.5–93.5）相符。",
    ],
    [
      "on the same digits",
      { kind: "value", subject: "a", metric: "parameters", low: "92.6" },
      ["a parameters 92.64"],
      [],
      "92.6 is measured, which agrees with 92.6.",
      "实测为 92.6，与 92.6 相符。",
    ],
    [
      "on ranges that overlap",
      { ...ratio, metric: "score", benchmark: "b1", low: "1", high: "", bound: "at-least" },
      ["a score -4202.6±607 @b1", "b score -4336.9 @b1"],
      [],
      "A has −4,202.6\u00a0points, B −4,336.9\u00a0points: the first is higher, as claimed, though their ranges overlap. No ratio is formed of values that may be zero or negative.",
      "A 为 −4,202.6\u00a0分，B 为 −4,336.9\u00a0分：前者更高，与论断相符，但二者的区间有重叠。数值可能为零或为负，不作倍数。",
    ],
    [
      "on what is missing",
      { ...ratio, subject: "a;d", low: "116", comparator: "b" },
      [...three, "d latency 3"],
      [],
      "350.0 ÷ 3.000 is 117×, which is 116× with its decimals cut off. Without a value to compare: D against B.",
      "350.0 ÷ 3.000 得 117×，去掉小数即为 116×。没有可比的数值：D 对 B。",
    ],
    [
      "on a part of several values",
      { kind: "value", subject: "a;b", metric: "parameters", low: "10", bound: "at-most", high: "" },
      three,
      [],
      "1 of 2 values agrees with at most 10; not so A (350.0).",
      "2 个值中有 1 个与至多 10 相符；不符的是 A（350.0）。",
    ],
    [
      "on one with itself",
      { ...ratio, comparator: "a", low: "3" },
      three,
      [],
      "The claim compares A with itself.",
      "论断把 A 与它自己比较。",
    ],
    [
      "on a month",
      { ...date, low: "2020" },
      [],
      month,
      "A was released in 2020-05, which agrees with 2020.",
      "A 发布于 2020-05，与 2020 相符。",
    ],
    [
      "on no release",
      { ...date, low: "2020" },
      ["a parameters 3"],
      [],
      "The tables have no date of release for A.",
      "表中没有 A 的发布日期。",
    ],
    [
      "on no rival",
      { ...ratio, comparator: "", low: "3" },
      three,
      [],
      "The claim names nothing to compare with.",
      "论断没有指明与什么比较。",
    ],
    ["on no number", ratio, three, [], "The claim gives no number.", "论断没有给出数字。"],
    [
      "on no true zero",
      { ...ratio, metric: "score", benchmark: "b1", low: "3" },
      ["a score 3 @b1", "b score 1 @b1"],
      [],
      "No ratio of score is formed, as it has no true zero. The difference is +2\u00a0points.",
      "score 没有真正的零点，不作倍数。差值为 +2\u00a0分。",
    ],
  ])("%s", (_, claim, rows, models, en, zh) => {
    const { low = "", high = low } = claim;
    const { catalogue: own } = readTables(
      tablesOf({ claims: [{ ...claim, high }], measurements: rows.map(measured), models }),
    );
    const [audit] = auditsOf(own);
    expect(audit && auditSentence(audit, own, "en")).toBe(en);
    expect(audit && auditSentence(audit, own, "zh")).toBe(zh);
  });

  test("names the one of several pairs that another source changes, and not what the repair says already", () => {
    const claim = {
      ...ratio,
      subject: "a;c",
      comparator: "b",
      low: "4",
      high: "9",
      bound: "range",
      direction: "fewer",
    };
    const rows = ["a parameters 52.0 #first", "a parameters 77.0 #second", "b parameters 209.0", "c parameters 30.0"];
    const sources = [
      { id: "first", title: "First", kind: "paper", published: "2019" },
      { id: "second", title: "Second", kind: "paper", published: "2020" },
    ];
    const say = (row: Row) => {
      const { catalogue: own } = readTables(tablesOf({ claims: [row], measurements: rows.map(measured), sources }));
      const [audit] = auditsOf(own);
      return audit && auditSentence(audit, own, "en");
    };
    expect(say({ ...claim, reference: "first" })).toMatch(/By the values of Second, A would not agree\.$/);
    const value = { kind: "value", subject: "a", metric: "parameters", low: "77", high: "77", reference: "first" };
    expect(say(value)).toBe("52.0 is measured, not 77.");
  });
});
