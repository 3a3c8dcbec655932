import { expect, test } from "vitest";
import type { Row } from "../ingest/table-texts";
import { auditRow, auditRows, measured } from "./audit-rows";

const dated = ["a", "b", "m1"].map((id, index) => ({
  id,
  name: id.toUpperCase(),
  field: "nlp",
  task: "language-modelling",
  kind: "model",
  released: `202${index}-05`,
}));
const undated = dated.map(({ released, ...rest }) => rest);
const alone = dated.map((model) => (model.id === "a" ? { ...model, task: "translation" } : model));
const sizes = ["a parameters 10M", "b parameters 20M", "m1 parameters 5M"];
const places = ["a latency 10 |GPU", "b latency 20 |GPU", "a latency 90 |CPU", "b latency 20 |CPU"];
const mixed = ["a latency 10 |GPU", "b latency 5 |GPU", "a latency 50", "b latency 90"];
const times = ["a latency 10 @b1", "b latency 5 @b2", "m1 latency 20 @b1"];

type Case = readonly [
  label: string,
  claim: Row,
  measurements: readonly string[],
  models: readonly Row[],
  verdict: string,
];

test("a value that was only reported later counts from the release, unless it is dated later itself", () => {
  const row = { kind: "rank", subject: "a", comparator: "*", metric: "score", benchmark: "b1", bound: "exact" };
  const sources = [{ id: "survey", title: "A survey", kind: "paper", published: "2023" }];
  const rows = ["a score 10 @b1 #survey", "b score 20 @b1 #survey"].map(measured);
  const verdict = (as_of: string, measurements: readonly Row[]) =>
    auditRows({ claims: [{ ...row, low: "1", high: "1", as_of }], measurements, models: dated, sources })[0]?.verdict;
  expect(verdict("2020-12", rows)).toBe("supported");
  expect(verdict("2021-12", rows)).toBe("contradicted");
  expect(verdict("2021-12", [...rows.slice(0, 1), { ...rows[1], as_of: "2022-06" }])).toBe("supported");
});

test("what may be ahead is named", () => {
  const row = {
    kind: "rank",
    subject: "a",
    comparator: "*",
    metric: "parameters",
    low: "1",
    high: "1",
    bound: "exact",
  };
  const open = (measurements: readonly string[], models: readonly Row[], rest: Row = {}) =>
    auditRow({ ...row, direction: "more", ...rest }, measurements, { models }).working.flatMap((step) =>
      step.kind === "perhaps-ahead" ? [step.measurement.model] : [],
    );
  expect(open(["a parameters 20M", "b parameters 20M", "m1 parameters 5M"], dated)).toEqual(["b"]);
  expect(open(sizes, undated, { as_of: "2020-12" })).toEqual(["b"]);
  expect(open(sizes, dated, { as_of: "2022-12" })).toEqual([]);
});

test.each<Case>([
  ["the largest before the others came", { as_of: "2020-12" }, sizes, dated, "supported"],
  ["the largest in a month when another may have come", { as_of: "2021-05-10" }, sizes, dated, "supported"],
  ["no longer the largest", { as_of: "2022-12" }, sizes, dated, "contradicted"],
  ["the second", { as_of: "2022-12", low: "2" }, sizes, dated, "supported"],
  ["among the first two", { as_of: "2022-12", low: "2", bound: "at-most" }, sizes, dated, "supported"],
  ["not the second", { as_of: "2020-12", low: "2" }, sizes, dated, "contradicted"],
  ["the smallest", { direction: "fewer", subject: "m1" }, sizes, dated, "supported"],
  ["not the smallest", { direction: "fewer" }, sizes, dated, "contradicted"],
  ["level with another", {}, ["a parameters 20M", "b parameters 20M"], dated, "supported"],
  ["others without a date count", {}, sizes, undated, "contradicted"],
  ["others without a date may have come before", { as_of: "2020-12" }, sizes, undated, "supported"],
  ["the fastest on its benchmark", { metric: "latency", direction: "faster" }, times, dated, "supported"],
  ["the best by a metric of which less is better", { metric: "latency", direction: "" }, times, dated, "supported"],
  ["under one condition of two", { metric: "latency", direction: "faster" }, places, dated, "supported-in-part"],
  [
    "without a condition where there are such values",
    { metric: "latency", direction: "faster" },
    mixed,
    dated,
    "supported",
  ],
  ["only against those named", { comparator: "m1" }, sizes, dated, "supported"],
  ["alone in its task is no place", { as_of: "2022-12" }, sizes, alone, "contradicted"],
  ["without a value", { metric: "throughput" }, sizes, dated, "not-checkable"],
])("%s", (_, claim, measurements, models, verdict) => {
  const { low = "1" } = claim;
  const row = { kind: "rank", subject: "a", comparator: "*", metric: "parameters", direction: "more", bound: "exact" };
  expect(auditRow({ ...row, low, high: low, ...claim }, measurements, { models }).verdict).toBe(verdict);
});
