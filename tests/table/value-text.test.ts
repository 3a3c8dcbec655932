import { describe, expect, it } from "vitest";
import { largestOf, valueHeader } from "../../components/table/value-text";
import { spreadText } from "../../lib/figure/spread-text";
import { catalogueOf, quantityOf } from "../query/catalogue-of";
import { answerTo } from "./answers";

describe("spreadText", () => {
  it.each([
    ["175B", undefined],
    ["170,000", undefined],
    ["17万", undefined],
    ["0", undefined],
    ["92.64%", undefined],
    ["~170,000", undefined],
    [">1.3", undefined],
    ["0.35±0.03", "±0.03"],
    ["-4203±608", "±608"],
    ["4-9", "±2.5"],
  ])("of %s is %s", (text, expected) => {
    expect(spreadText(quantityOf(text), "en")).toBe(expected);
  });

  it("gives both ends where they are not equally far", () => {
    expect(spreadText({ ...quantityOf("30"), interval: { low: 21, high: 33 } }, "en")).toBe("21–33");
  });
});

describe("largestOf", () => {
  it("draws values against the largest value without a baseline, and ratios with one", () => {
    expect(largestOf(answerTo(""))).toEqual({ value: 1.75e12, ratio: undefined });
    expect(largestOf(answerTo("base=turing-nlg"))).toEqual({ value: undefined, ratio: 1750 / 17 });
  });

  it("draws no bars without a true zero or below it", () => {
    expect(largestOf(answerTo("metric=score")).value).toBeUndefined();
    const negative = catalogueOf({
      measurements: [
        { model: "a", value: "5" },
        { model: "b", value: "-1" },
      ],
    });
    expect(largestOf(answerTo("", negative)).value).toBeUndefined();
  });
});

it("names the unit of a column once", () => {
  expect(valueHeader(answerTo("metric=latency").metric, "en")).toBe("GPU latency (ms)");
  expect(valueHeader(answerTo("").metric, "zh")).toBe("参数量");
});
