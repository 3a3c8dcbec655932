import { describe, expect, test } from "vitest";
import type { Row } from "../ingest/table-texts";
import { auditRow } from "./audit-rows";

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
type Case = readonly [label: string, claim: Row, measurements: readonly string[], verdict: string];
const check = ([, claim, measurements, verdict]: Case) =>
  expect(auditRow(ratio(claim), measurements).verdict).toBe(verdict);
const params = (a: string, b: string) => [`a parameters ${a}`, `b parameters ${b}`];

describe("a ratio, however it is written", () => {
  const thrice = params("30.0M", "10.0M");
  test.each<Case>([
    ["a number", { low: "3" }, thrice, "supported"],
    ["a multiple", { low: "3.0×" }, thrice, "supported"],
    ["fold", { low: "3-fold" }, thrice, "supported"],
    ["a word", { low: "threefold" }, thrice, "supported"],
    ["Chinese", { low: "三倍" }, thrice, "supported"],
    ["a gain", { low: "+200%" }, thrice, "supported"],
    ["a gain of six times", { low: "+500%" }, params("60.0M", "10.0M"), "supported"],
    ["a gain that is not five times", { low: "+500%" }, params("50.0M", "10.0M"), "contradicted"],
    ["a bare gain", { low: "30%" }, params("13.0M", "10.0M"), "supported"],
    ["a bare loss", { low: "30%", direction: "fewer" }, params("7.00M", "10.0M"), "supported"],
    ["a share", { low: "30%", direction: "" }, params("3.0M", "10.0M"), "supported"],
    ["over a gain", { low: ">30%", bound: "" }, params("15.0M", "10.0M"), "supported"],
    ["half", { low: "half", direction: "fewer" }, params("43.0M", "90.0M"), "supported"],
    ["half, without a direction", { low: "half", direction: "" }, params("43.0M", "90.0M"), "supported"],
    ["a third", { low: "1/3", direction: "fewer" }, params("10.0M", "30.0M"), "supported"],
    ["a range in one cell", { low: "4-9×", high: "", bound: "range" }, params("37.0M", "10.0M"), "supported"],
    ["a range that is missed", { low: "4-9×", high: "", bound: "range" }, params("96.0M", "10.0M"), "contradicted"],
    ["about", { low: "100", bound: "about" }, params("96.0M", "1.00M"), "supported"],
    ["exactly a hundred", { low: "100" }, params("96.0M", "1.00M"), "contradicted"],
  ])("%s", (...row) => check(row));
});

describe("the edge of an interval", () => {
  test.each<Case>([
    ["175B ÷ 1.5B reaches 121.03", { low: "121" }, params("175B", "1.5B"), "supported"],
    ["175B ÷ 1.5B begins at 112.58", { low: "112" }, params("175B", "1.5B"), "contradicted"],
    ["116.67 cut off", { low: "116" }, params("175000000000", "1500000000"), "supported"],
    ["116.67 rounded", { low: "117" }, params("175000000000", "1500000000"), "supported"],
    ["116.67 is not 115", { low: "115" }, params("175000000000", "1500000000"), "contradicted"],
    ["3.9 cut off is no 3", { low: "3" }, params("3900000", "1000000"), "contradicted"],
    ["116.0 is not cut off", { low: "116.0" }, params("175000000000", "1500000000"), "contradicted"],
    ["decimals are not cut", { low: "3.6" }, params("3680000", "1000000"), "contradicted"],
    ["half a unit below is within", { low: "4" }, params("3500001", "1000000"), "supported"],
    ["just under half a unit is not", { low: "4" }, params("3499000", "1000000"), "contradicted"],
    ["intervals that only touch do not meet", { low: "2" }, params("3.7M", "3M"), "contradicted"],
    [
      "a threshold just reached",
      { low: "1.3", bound: "at-least", high: "" },
      params("1300000", "1000000"),
      "supported",
    ],
    ["a threshold missed", { low: "1.3", bound: "at-least", high: "" }, params("1.29M", "1.00M"), "supported"],
    [
      "a threshold surely missed",
      { low: "1.3", bound: "at-least", high: "" },
      params("1.285M", "1.000M"),
      "contradicted",
    ],
    ["at most", { low: "1.3", bound: "at-most" }, params("1.2M", "1.0M"), "supported"],
    ["a high end alone is at most", { low: "", high: "4", bound: "" }, params("30M", "10M"), "supported"],
    ["a high end alone, passed", { low: "", high: "2", bound: "" }, params("30M", "10M"), "contradicted"],
    ["more than at most", { low: "1.3", bound: "at-most" }, params("1.50M", "1.00M"), "contradicted"],
    ["the same", { low: "1.0" }, params("41M", "42M"), "supported"],
  ])("%s", (...row) => check(row));
});

describe("parts, next to a direction", () => {
  const fewer = { direction: "fewer" };
  test.each<Case>([
    ["30% of, fewer", { ...fewer, low: "30% of" }, params("30.0M", "100M"), "supported"],
    ["30% of is not 30% fewer", { ...fewer, low: "30% of" }, params("70.0M", "100M"), "contradicted"],
    ["30% less", { ...fewer, low: "30% less" }, params("70.0M", "100M"), "supported"],
    ["half and no bound", { ...fewer, low: "half", high: "", bound: "" }, params("40.0M", "100M"), "supported"],
    [
      "half and no bound, not reached",
      { ...fewer, low: "half", high: "", bound: "" },
      params("60.0M", "100M"),
      "contradicted",
    ],
    ["less than half", { ...fewer, low: "", high: "half", bound: "at-most" }, params("40.0M", "100M"), "supported"],
    [
      "less than half, in words",
      { ...fewer, low: "", high: "less than half", bound: "" },
      params("40M", "100M"),
      "supported",
    ],
    [
      "not less than half",
      { ...fewer, low: "", high: "half", bound: "at-most" },
      params("60.0M", "100M"),
      "contradicted",
    ],
    ["at least a third of", { ...fewer, low: "1/3", high: "", bound: "at-least" }, params("40M", "100M"), "supported"],
    ["not a third of", { ...fewer, low: "1/3", high: "", bound: "at-least" }, params("20M", "100M"), "contradicted"],
    ["a range of gains", { low: "20-40%", high: "", bound: "range" }, params("130M", "100M"), "supported"],
    ["a range of gains missed", { low: "20-40%", high: "", bound: "range" }, params("150M", "100M"), "contradicted"],
    ["a range of losses", { ...fewer, low: "20-40%", high: "", bound: "" }, params("70.0M", "100M"), "supported"],
    ["a range in words", { low: "two to four times", high: "", bound: "" }, params("430M", "100M"), "supported"],
    ["an order of magnitude", { low: "an order of magnitude" }, params("1.2B", "100M"), "supported"],
    ["thrice is no order of magnitude", { low: "an order of magnitude" }, params("300M", "100M"), "contradicted"],
  ])("%s", (...row) => check(row));
});

describe("zero and values that are bounds only", () => {
  const atLeast = (low: string) => ({ low, high: "", bound: "at-least" });
  const atMost = (high: string) => ({ low: "", high, bound: "at-most" });
  const above = params(">100M", "10.0M");
  test.each<Case>([
    ["nothing is at most half", atMost("0.5"), params("0", "10M"), "supported"],
    ["nothing is not at least half", atLeast("0.5"), params("0", "10M"), "contradicted"],
    ["nothing is divided by zero", { low: "3", direction: "fewer" }, params("0", "10M"), "not-checkable"],
    ["more than 10 times is open upwards", { low: "20" }, above, "not-checkable"],
    ["at least 50 is left open", atLeast("50"), above, "not-checkable"],
    ["at most 50 is left open", atMost("50"), above, "not-checkable"],
    ["at least 9 holds", atLeast("9"), above, "supported"],
    ["at most 5 does not", atMost("5"), above, "contradicted"],
    ["5 does not", { low: "5" }, above, "contradicted"],
    ["the bound itself is quoted", { low: "10" }, above, "supported"],
    ["turned round", { low: "20", subject: "b", comparator: "a", direction: "fewer" }, above, "not-checkable"],
    ["at least 1 of what is less than 10", atLeast("1"), params("<100M", "10.0M"), "not-checkable"],
  ])("%s", (...row) => check(row));
});

describe("directions", () => {
  const fast = ["a latency 10.0 ms", "b latency 50.0 ms"];
  const rate = ["a throughput 50.0", "b throughput 10.0"];
  test.each<Case>([
    ["faster by latency", { low: "5", metric: "latency", direction: "faster" }, fast, "supported"],
    [
      "30% slower by latency takes 1.3 times as long",
      { low: "30% slower", metric: "latency", direction: "slower" },
      ["a latency 1.30", "b latency 1.00"],
      "supported",
    ],
    [
      "30% slower by rate does 0.7 times as much",
      { low: "30% slower", metric: "throughput", direction: "slower" },
      ["a throughput 7.00", "b throughput 10.0"],
      "supported",
    ],
    [
      "a latency faster by -30% is 0.7 of the other",
      { low: "-30%", metric: "latency", direction: "faster" },
      ["a latency 7.00", "b latency 10.0"],
      "supported",
    ],
    ["slower by latency", { low: "0.2", metric: "latency", direction: "slower" }, fast, "supported"],
    ["faster by throughput", { low: "5", metric: "throughput", direction: "faster" }, rate, "supported"],
    ["slower by throughput", { low: "5", metric: "throughput", direction: "slower" }, rate, "contradicted"],
    ["shorter", { low: "5", metric: "latency", direction: "shorter" }, fast, "supported"],
    ["longer", { low: "5", metric: "latency", direction: "longer" }, fast, "contradicted"],
    ["fewer", { low: "3", direction: "fewer" }, params("10.0M", "30.0M"), "supported"],
    ["fewer, the wrong way round", { low: "3", direction: "fewer" }, params("30.0M", "10.0M"), "contradicted"],
  ])("%s", (...row) => check(row));

  test("a wrong direction is repaired by the other one", () => {
    const { repair } = auditRow(ratio({ low: "3", direction: "fewer" }), params("30.0M", "10.0M"));
    expect(repair).toMatchObject({ change: "direction", from: ["fewer"], to: ["more"] });
  });
});

describe("scores without a true zero", () => {
  const scores = ["a score -4202.6 @b1", "b score -4336.9 @b1"];
  const score = { metric: "score", benchmark: "b1" };
  test.each<Case>([
    ["at least as much", { ...score, low: "1", high: "", bound: "at-least" }, scores, "supported"],
    ["at most as much", { ...score, low: "1", bound: "at-most" }, scores, "contradicted"],
    ["less", { ...score, low: "1", high: "", bound: "at-least", direction: "fewer" }, scores, "contradicted"],
    ["the same", { ...score, low: "1.0" }, scores, "contradicted"],
    ["twice as much", { ...score, low: "2" }, scores, "not-checkable"],
    ["a ratio of a zero", { low: "2" }, params("10M", "0"), "not-checkable"],
  ])("%s", (...row) => check(row));
});

describe("what is offered where no ratio is formed", () => {
  const rows = ["a score 60 @b1", "b score 35 @b1", "random score 10 @b1", "human-average score 60 @b1"];
  const models = ["random", "human-average"].map((id) => ({ id, name: id, field: "nlp", kind: "model" }));
  const claim = ratio({ metric: "score", benchmark: "b1", low: "2" });

  test("the difference of subject and comparator, and both between random play and the human", () => {
    const { verdict, working } = auditRow(claim, rows, { models });
    expect(verdict).toBe("not-checkable");
    expect(working).toContainEqual(expect.objectContaining({ kind: "difference", value: 25 }));
    expect(working).toContainEqual({ kind: "normalized", subject: "a", comparator: "b", own: 1, rival: 0.5 });
  });

  test("the difference keeps its sign when the direction turns", () => {
    const fewer = { ...claim, direction: "fewer", low: "1", high: "", bound: "at-least" };
    const { verdict, working } = auditRow(fewer, rows, { models });
    expect(verdict).toBe("contradicted");
    expect(working).toContainEqual(expect.objectContaining({ kind: "difference", value: 25, fit: "below" }));
  });

  test("nothing on an ordinal scale", () => {
    const { working } = auditRow(ratio({ metric: "rating", low: "2" }), ["a rating 4", "b rating 2"]);
    expect(working.map(({ kind }) => kind)).toEqual(["value", "value", "refused"]);
  });
});

describe("families", () => {
  const family = ["m1-a parameters 4.0M", "m1-b parameters 9.0M", "b parameters 36.0M"];
  const fewer = { direction: "fewer", low: "4", high: "9", bound: "range" };
  test.each<Case>([
    ["by the beginning of ids", { ...fewer, subject: "m1" }, family, "supported"],
    ["with a star", { ...fewer, subject: "m1-*" }, family, "supported"],
    ["one outside", { ...fewer, subject: "m1" }, [...family, "m1-c parameters 1.0M"], "supported-in-part"],
    ["none inside", { ...fewer, subject: "m1", low: "20", high: "30" }, family, "contradicted"],
    [
      "by position",
      { ...fewer, subject: "m1-a;m1-b", comparator: "b;m2" },
      [...family, "m2 parameters 72.0M"],
      "supported",
    ],
    ["everything", { low: "1", high: "", bound: "at-least", comparator: "*", subject: "b" }, family, "supported"],
    ["one of two without a value", { ...fewer, subject: "m1-a;m3" }, family, "supported-in-part"],
  ])("%s", (...row) => check(row));
});

describe("conditions, benchmarks and sources", () => {
  const both = ["a latency 10.0 | GPU", "b latency 30.0 | GPU", "a latency 1000 | CPU", "b latency 8000 | CPU"];
  const faster = { metric: "latency", direction: "faster", low: "8" };
  test.each<Case>([
    ["the right condition", { ...faster, condition: "CPU" }, both, "supported"],
    ["the wrong condition", { ...faster, condition: "GPU" }, both, "misattributed"],
    ["a condition nobody measured", { ...faster, condition: "TPU" }, both, "misattributed"],
    [
      "a condition nobody measured, and a wrong number",
      { ...faster, condition: "TPU", low: "40" },
      both,
      "not-checkable",
    ],
    ["without a condition, some agree", faster, both, "supported-in-part"],
    ["without a condition, all agree", { ...faster, low: "3", high: "8", bound: "range" }, both, "supported"],
    [
      "another source",
      { low: "3", reference: "paper" },
      [...params("20.0M", "10.0M"), "a parameters 30.0M #v2"],
      "misattributed",
    ],
    [
      "the reference counts",
      { low: "2", reference: "paper" },
      [...params("20.0M", "10.0M"), "a parameters 30.0M #v2"],
      "supported",
    ],
  ])("%s", (...row) => check(row));

  const versions = {
    sources: [
      { id: "v1", title: "Version 1", kind: "paper", published: "2019-11" },
      { id: "v7", title: "Version 7", kind: "paper", published: "2020-07" },
    ],
  };
  test.each([
    ["2019-12", "supported"],
    ["2021", "misattributed"],
  ])("in %s the version of the time counts: %s", (as_of, verdict) => {
    const rows = ["a parameters 52.0M #v1", "a parameters 77.0M #v7", "b parameters 208M #v1"];
    const audit = auditRow(ratio({ low: "4.0", direction: "fewer", as_of }), rows, versions);
    expect(audit.verdict).toBe(verdict);
  });

  test("what fails on one condition names the other", () => {
    const { repair } = auditRow(ratio({ ...faster, condition: "GPU" }), both);
    expect(repair).toMatchObject({ change: "condition", from: ["GPU"], to: ["CPU"] });
  });
});

describe("what a number belongs to", () => {
  const gpt = ["a parameters 175B", "b parameters 1.5B", "a dataset-bytes 570 GB", "b dataset-bytes 40 GB"];

  test("116 times the data set is the ratio of parameters", () => {
    const audit = auditRow(ratio({ low: "116", metric: "dataset-bytes" }), gpt);
    expect(audit.verdict).toBe("misattributed");
    expect(audit.repair).toMatchObject({ change: "metric", to: ["parameters"] });
  });

  test("a number that nothing fits is corrected", () => {
    const audit = auditRow(ratio({ low: "50", metric: "dataset-bytes" }), gpt);
    expect(audit.verdict).toBe("contradicted");
    expect(audit.repair).toMatchObject({ change: "value", to: ["14.3×"] });
  });

  test("the wrong rival is replaced by the one of the same table", () => {
    const rows = ["a throughput 163.9", "b throughput 136.9", "m1 throughput 123.5", "m2 throughput 105.8"];
    const claim = ratio({ metric: "throughput", direction: "faster", low: "+30%", high: "", bound: "at-least" });
    expect(auditRow(claim, rows)).toMatchObject({ verdict: "misattributed", repair: { to: ["m1"] } });
  });

  test("a data set is no rival, whatever of both was measured, though two of them compare", () => {
    const models = ["b", "m1"].map((id) => ({ id, name: id, field: "data", kind: "dataset" }));
    const rows = ["a dataset-bytes 40 GB", "b dataset-bytes 20 GB", "m1 dataset-bytes 40 GB"];
    const twice = { metric: "dataset-bytes", low: "2" };
    expect(auditRow(ratio(twice), rows, { models })).toMatchObject({ verdict: "not-checkable", rule: "inadmissible" });
    expect(auditRow(ratio({ ...twice, subject: "m1" }), rows, { models }).verdict).toBe("supported");
  });

  test.each(["b1", "cityscapes"])("%s is a data set and no rival", (comparator) => {
    const rows = ["a throughput 163.9 @b1", "m1 throughput 123.5 @b1", "m2 throughput 105.8 @b1"];
    const claim = ratio({
      comparator,
      metric: "throughput",
      direction: "faster",
      low: "+30%",
      high: "",
      bound: "at-least",
    });
    const models = [{ id: "cityscapes", name: "Cityscapes", field: "data", kind: "dataset" }];
    const audit = auditRow(claim, rows, { models });
    expect(audit).toMatchObject({ verdict: "misattributed", rule: "inadmissible" });
    expect(audit.repair).toMatchObject({ change: "comparator", to: ["m1"] });
  });
});

describe("counts, values and dates", () => {
  const games = [
    "a score 5 @b1",
    "b score 3 @b1",
    "a score -5 @b2",
    "b score -9 @b2",
    "a score 1 @b3",
    "b score 2 @b3",
  ];
  const count = { kind: "count", metric: "score", direction: "more" };
  test.each<Case>([
    ["counted from benchmarks", { ...count, low: "2" }, games, "supported"],
    ["counted wrongly", { ...count, low: "3" }, games, "contradicted"],
    ["counted the other way", { ...count, low: "1", direction: "fewer" }, games, "supported"],
    ["a value", { kind: "value", low: "17B" }, ["a parameters 17.2B"], "supported"],
    ["a value in 亿", { kind: "value", low: "170亿" }, ["a parameters 17B"], "supported"],
    ["another value", { kind: "value", low: "18B" }, ["a parameters 17.2B"], "contradicted"],
    ["a value that is a lower bound", { kind: "value", low: "300K" }, ["a parameters 200K+"], "not-checkable"],
    ["a date", { kind: "date", low: "2020-05", subject: "m9", comparator: "" }, [], "not-checkable"],
  ])("%s", (...row) => check(row));

  const dated = [{ id: "m9", name: "M9", field: "nlp", kind: "model", released: "2019-10-10" }];
  test.each([
    ["2019-10", "supported"],
    ["2019", "supported"],
    ["2020", "contradicted"],
    ["2019-10-11", "contradicted"],
  ])("released in %s is %s", (low, verdict) => {
    const claim = { kind: "date", subject: "m9", low, high: low, bound: "exact" };
    expect(auditRow(claim, [], { models: dated }).verdict).toBe(verdict);
  });
});
