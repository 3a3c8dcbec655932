import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ratioTo } from "../../lib/query/ratio-to";
import type { Measurement, Metric } from "../../lib/schema/catalogue";
import { levels } from "../../lib/schema/vocabulary";
import { catalogueOf, type MeasurementOf, quantityOf } from "./catalogue-of";

const metric = (level: Metric["level"]): Metric => ({
  id: "parameters",
  name: "Parameters",
  unit: "count",
  better: "neutral",
  level,
});

const measure = (value: string, rest: Partial<MeasurementOf> = {}): Measurement => {
  const [measurement] = catalogueOf({ measurements: [{ model: "m", value, ...rest }] }).measurements;
  if (measurement === undefined) throw new Error("no measurement");
  return measurement;
};

describe("a ratio", () => {
  test("is the quotient with the interval that the written digits allow", () => {
    const ratio = ratioTo(measure("175B"), measure("17B"), metric("ratio"));
    expect(ratio).toMatchObject({ kind: "ratio" });
    if (ratio.kind !== "ratio") return;
    expect(ratio.value).toBeCloseTo(10.294, 3);
    expect(ratio.interval.low).toBeCloseTo(174.5 / 17.5, 6);
    expect(ratio.interval.high).toBeCloseTo(175.5 / 16.5, 6);
  });

  test("of the baseline to itself is exactly 1", () => {
    const baseline = measure("17B");
    expect(ratioTo(baseline, baseline, metric("ratio"))).toEqual({
      kind: "ratio",
      value: 1,
      interval: { low: 1, high: 1 },
    });
  });

  test.each([
    ["estimated", "first-party", true],
    ["first-party", "estimated", true],
    ["third-party", "reproduced", undefined],
  ] as const)("of a value %s and one %s is an estimate: %s", (reportedBy, ofBaseline, isEstimate) => {
    const baseline = measure("17B", { reportedBy: ofBaseline });
    const ratio = ratioTo(measure("175B", { reportedBy }), baseline, metric("ratio"));
    expect(ratio.kind === "ratio" && ratio.isEstimate).toBe(isEstimate);
  });

  test("of an equal value of another model is 1 only within its digits", () => {
    const ratio = ratioTo(measure("17B"), measure("17B", { model: "n" }), metric("ratio"));
    expect(ratio).toMatchObject({ kind: "ratio", value: 1 });
    expect(ratio.kind === "ratio" && ratio.interval.low < 1 && ratio.interval.high > 1).toBe(true);
  });
});

test("a baseline whose stated uncertainty reaches zero is refused, a value that does is not", () => {
  expect(ratioTo(measure("4"), measure("0.04±0.05"), metric("ratio"))).toMatchObject({
    kind: "refused",
    reason: "not-positive",
  });
  expect(ratioTo(measure("0.04±0.05"), measure("4"), metric("ratio"))).toMatchObject({ kind: "ratio", value: 0.01 });
});

describe("a refusal", () => {
  test.each<
    readonly [
      label: string,
      a: Measurement,
      b: Measurement | undefined,
      level: Metric["level"],
      reason: string,
      difference: number | undefined,
    ]
  >([
    ["an interval scale has no ratios", measure("20"), measure("5"), "interval", "level", 15],
    ["ranks have neither ratios nor differences", measure("2"), measure("1"), "ordinal", "level", undefined],
    ["a negative value", measure("-3"), measure("4"), "ratio", "not-positive", -7],
    ["zero", measure("0"), measure("4"), "ratio", "not-positive", -4],
    ["a negative baseline", measure("4"), measure("-3"), "ratio", "not-positive", 7],
    ["a baseline of zero", measure("4"), measure("0"), "ratio", "not-positive", 4],
    ["another condition", measure("4", { condition: "4-bit" }), measure("2"), "ratio", "condition", undefined],
    ["another benchmark", measure("4", { benchmark: "glue" }), measure("2"), "ratio", "benchmark", undefined],
    ["another metric", measure("4", { metric: "latency" }), measure("2"), "ratio", "unit", undefined],
    ["no baseline value", measure("4"), undefined, "ratio", "unknown", undefined],
  ])("%s is stated", (_, a, b, level, reason, difference) => {
    const expected = difference === undefined ? { kind: "refused", reason } : { kind: "refused", reason, difference };
    expect(ratioTo(a, b, metric(level))).toEqual(expected);
  });
});

describe("units", () => {
  const latency: Metric = { id: "latency", name: "Latency", unit: "ms", better: "lower", level: "ratio" };
  const timed = (value: string): Measurement => measure(value, { metric: "latency" });

  test.each([
    ["4 ms", "2 ms", "ratio"],
    ["4", "2 ms", "ratio"],
    ["4 s", "2 ms", "refused"],
    ["4 s", "2", "refused"],
  ])("%s to %s: %s", (a, b, kind) => {
    expect(ratioTo(timed(a), timed(b), latency).kind).toBe(kind);
  });

  test("a refusal over units offers no difference", () => {
    expect(ratioTo(timed("4 s"), timed("2"), latency)).toEqual({ kind: "refused", reason: "unit" });
  });

  test("a word after a count is no other unit", () => {
    expect(ratioTo(measure("4B params"), measure("2B"), metric("ratio"))).toMatchObject({ kind: "ratio", value: 2 });
  });
});

describe("any two values", () => {
  const value = fc
    .tuple(fc.integer({ min: -99, max: 999 }), fc.nat({ max: 2 }))
    .map(([n, digits]) => (n / 10 ** digits).toFixed(digits));
  const one = fc
    .record({ value, condition: fc.constantFrom("", "c"), benchmark: fc.constantFrom(undefined, "b") })
    .map(({ value: text, ...rest }) => measure(text, rest));

  test("are refused exactly when there is a reason to", () => {
    fc.assert(
      fc.property(one, one, fc.constantFrom(...levels), (a, b, level) => {
        const comparable = a.condition === b.condition && a.benchmark === b.benchmark;
        const isSound = a.quantity.value > 0 && b.quantity.value > 0 && b.quantity.interval.low > 0;
        expect(ratioTo(a, b, metric(level)).kind).toBe(
          comparable && level === "ratio" && isSound ? "ratio" : "refused",
        );
      }),
    );
  });

  test("have a ratio whose interval holds every quotient of what they may stand for", () => {
    const share = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(value, value, share, share, (x, y, s, t) => {
        const [a, b] = [quantityOf(x), quantityOf(y)];
        const ratio = ratioTo(measure(x), measure(y), metric("ratio"));
        if (ratio.kind === "refused") return;
        const within = ({ low, high }: { readonly low: number; readonly high: number }, at: number): number =>
          low + (high - low) * at;
        const quotient = within(a.interval, s) / within(b.interval, t);
        expect(quotient).toBeGreaterThanOrEqual(ratio.interval.low);
        expect(quotient).toBeLessThanOrEqual(ratio.interval.high);
        expect(ratio.value).toBeCloseTo(a.value / b.value, 10);
      }),
    );
  });
});
