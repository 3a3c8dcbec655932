import { describe, expect, test } from "vitest";
import { repairSentence } from "../../lib/claims/repair-sentence";
import { readTables } from "../../lib/ingest/catalogue/read-tables";
import type { Row } from "../ingest/table-texts";
import { auditRow, measured, tablesOf } from "./audit-rows";

const ratio = (rest: Row): Row => ({
  kind: "ratio",
  subject: "a",
  comparator: "b",
  metric: "parameters",
  direction: "more",
  bound: "exact",
  high: rest.low ?? "",
  ...rest,
});

type Case = readonly [label: string, claim: Row, verdict: string, repair: object | undefined];

describe("two things changed, where one is not enough", () => {
  const rows = [
    "a parameters 175.0B",
    "b parameters 17.00B",
    "c parameters 1.542B",
    "a dataset-bytes 570 GB",
    "b dataset-bytes 174 GB",
    "c dataset-bytes 40.0 GB",
    "a latency 10.00 @b1 |GPU",
    "b latency 31.70 @b1 |GPU",
    "c latency 47.30 @b1 |GPU",
    "a latency 100.0 @b1 |CPU",
    "b latency 850.0 @b1 |CPU",
    "c latency 1133 @b1 |CPU",
    "a throughput 100.0 @b1 |A100",
    "b throughput 50.00 @b1 |A100",
    "a throughput 100.0 @b2 |V100",
    "b throughput 20.00 @b2 |V100",
  ];
  test.each<Case>([
    [
      "another metric and another rival",
      { low: "113.5", metric: "dataset-bytes" },
      "misattributed",
      { change: "metric", to: ["parameters"], also: { change: "comparator", from: ["b"], to: ["c"] } },
    ],
    [
      "another condition and another rival",
      { low: "11.33", metric: "latency", benchmark: "b1", condition: "GPU", direction: "faster" },
      "misattributed",
      { change: "condition", to: ["CPU"], also: { change: "comparator", to: ["c"] } },
    ],
    [
      "another benchmark and its condition",
      { low: "5.0", metric: "throughput", benchmark: "b1", condition: "A100", direction: "faster" },
      "misattributed",
      { change: "benchmark", to: ["b2"], also: { change: "condition", to: ["V100"] } },
    ],
    ["one is enough", { low: "10.3", metric: "dataset-bytes" }, "misattributed", { change: "metric" }],
    [
      "one digit fits some of them by chance",
      { low: "8", metric: "dataset-bytes" },
      "contradicted",
      { change: "value", to: ["3.28×"] },
    ],
    ["nothing fits", { low: "222.2", metric: "dataset-bytes" }, "contradicted", { change: "value" }],
  ])("%s", (_, claim, verdict, repair) => {
    expect(auditRow(ratio(claim), rows)).toMatchObject({ verdict, repair });
  });

  test.each([
    ["en", "As a ratio of parameters and against C it holds: 113–114×."],
    ["zh", "换成 parameters 的倍数，并且与 C 相比，则成立：113–114×。"],
  ] as const)("is said in %s", (locale, sentence) => {
    const claim = ratio({ low: "113.5", metric: "dataset-bytes" });
    const audit = auditRow(claim, rows);
    const { catalogue } = readTables(tablesOf({ claims: [claim], measurements: rows.map(measured) }));
    expect(audit.repair && repairSentence(audit.repair, audit, catalogue, locale)).toBe(sentence);
  });
});

describe("what is chance, and what is nearer", () => {
  const family = ["m1-a", "m1-b"].map((id) => ({ id, name: id.toUpperCase(), field: "nlp", kind: "model" }));
  const narrow = { low: "3.6", high: "3.6" };
  test.each<readonly [string, Row, readonly string[], string, object]>([
    [
      "no single model stands for a family",
      { subject: "m1", comparator: "c", low: "4", high: "9", bound: "range", direction: "fewer" },
      ["m1-a parameters 77M", "m1-b parameters 6.6M", "c parameters 209M", "d parameters 53M"],
      "contradicted",
      { change: "value" },
    ],
    [
      "a change that changes nothing is no second one",
      { ...narrow, subject: "a", comparator: "b" },
      ["a parameters 5.48", "b parameters 1", "c parameters 3.000", "d parameters 350.0"],
      "contradicted",
      { change: "value" },
    ],
    [
      "a rival near to the bound comes before another kind of speed far above it",
      { low: "+30%", high: "", bound: "at-least", metric: "throughput", direction: "faster" },
      [
        "a throughput 163.9",
        "b throughput 136.9",
        "c throughput 123.5",
        "d throughput 180",
        "a latency 20",
        "b latency 82",
      ],
      "misattributed",
      { change: "comparator", to: ["c"] },
    ],
    [
      "which is found where no rival is",
      { low: "+30%", high: "", bound: "at-least", metric: "throughput", direction: "faster" },
      ["a throughput 163.9", "b throughput 136.9", "a latency 20", "b latency 82"],
      "misattributed",
      { change: "metric", to: ["latency"] },
    ],
  ])("%s", (_, claim, rows, verdict, repair) => {
    expect(auditRow(ratio(claim), rows, { models: family })).toMatchObject({ verdict, repair });
  });
});

describe("an order of two values, without a number", () => {
  const scores = ["a score 5 @b1", "b score 9 @b1", "a score 9 @b2", "b score 5 @b2"];
  const speeds = ["a latency 9 |GPU", "b latency 5 |GPU", "a latency 5 |CPU", "b latency 9 |CPU"];
  const more = { low: "1", high: "", bound: "at-least" };
  test.each<readonly [string, Row, readonly string[], string]>([
    ["is borne out by every second benchmark", { ...more, metric: "score", benchmark: "b1" }, scores, "contradicted"],
    [
      "is swapped with its condition",
      { ...more, metric: "latency", condition: "GPU", direction: "faster" },
      speeds,
      "misattributed",
    ],
  ])("%s", (_, claim, rows, verdict) => {
    expect(auditRow(ratio(claim), rows).verdict).toBe(verdict);
  });
});

describe("places and dates", () => {
  const models = ["2020-05", "2021-03", "2019-01"].map((released, index) => {
    const id = "abc".charAt(index);
    return { id, name: id.toUpperCase(), field: "nlp", kind: "model", released };
  });
  const rows = [
    "a parameters 100M",
    "b parameters 200M",
    "c parameters 50M",
    "m1 parameters 500M",
    "a latency 10 |GPU",
    "b latency 20 |GPU",
    "c latency 30 |GPU",
    "a latency 90 |CPU",
    "b latency 20 |CPU",
    "c latency 30 |CPU",
  ];
  const others = [{ id: "m1", name: "M1", field: "nlp", kind: "model", released: "2022" }];
  const rank = { kind: "rank", comparator: "*", as_of: "2023" };
  const date = { kind: "date", comparator: "", metric: "", direction: "" };
  test.each<Case>([
    [
      "the largest of its time",
      { ...rank, subject: "b", low: "1" },
      "contradicted",
      { change: "date", from: ["2023"], to: ["2021-03"] },
    ],
    [
      "not the third, but the fourth",
      { ...rank, subject: "c", low: "2" },
      "contradicted",
      { change: "value", to: ["4"] },
    ],
    [
      "the fastest elsewhere",
      { ...rank, metric: "latency", direction: "faster", condition: "CPU", low: "1" },
      "misattributed",
      { change: "condition", from: ["CPU"], to: ["GPU"] },
    ],
    ["among the first four", { ...rank, subject: "c", low: "4", bound: "at-most" }, "supported", undefined],
    ["another month", { ...date, low: "2020-06" }, "contradicted", { change: "value", to: ["2020-05"] }],
    ["by a year", { ...date, low: "", high: "2020", bound: "at-most" }, "supported", undefined],
    ["by an earlier year", { ...date, low: "", high: "2019", bound: "at-most" }, "contradicted", { change: "value" }],
    ["not before a year", { ...date, low: "2021", high: "", bound: "at-least" }, "contradicted", { change: "value" }],
    ["a day of the month", { ...date, low: "2020-05-28" }, "supported", undefined],
  ])("%s", (_, claim, verdict, repair) => {
    const audit = auditRow(ratio(claim), rows, { models: [...models, ...others] });
    expect(audit.verdict).toBe(verdict);
    if (repair === undefined) expect(audit.repair).toBeUndefined();
    else expect(audit.repair).toMatchObject(repair);
  });
});
