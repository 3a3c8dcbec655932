import { expect, it } from "vitest";
import { measuredText } from "../../lib/figure/measured-text";
import type { Measurement, Metric } from "../../lib/schema/catalogue";
import { quantityOf } from "../query/catalogue-of";

const metric: Metric = { id: "m", name: "M", unit: "count", better: "neutral", level: "ratio" };

it.each<readonly [string, string, string, Measurement["reportedBy"]]>([
  ["175B", "175B", "1,750亿", "first-party"],
  ["174.6B", "174.6B", "1,746亿", "third-party"],
  ["176247271424", "176.247B", "1,762.47亿", "third-party"],
  ["741812.51", "741,813", "741,813", "first-party"],
  ["~170,000", "~170,000", "~170,000", "first-party"],
  ["56933216", "≈56.93M", "≈5,693万", "estimated"],
])("%s is written %s", (text, en, zh, reportedBy) => {
  const measurement = { model: "a", metric: "m", quantity: quantityOf(text), condition: "", reportedBy, source: "s" };
  expect(measuredText(measurement, metric, "en")).toBe(en);
  expect(measuredText(measurement, metric, "zh")).toBe(zh);
});
