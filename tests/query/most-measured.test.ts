import { expect, test } from "vitest";
import { mostMeasured } from "../../lib/query/most-measured";
import { catalogueOf } from "./catalogue-of";

const catalogue = catalogueOf({
  metrics: [
    { id: "parameters", better: "neutral" },
    { id: "tokens", better: "neutral" },
    { id: "accuracy", better: "higher" },
    { id: "latency", better: "lower" },
  ],
});

test.each<readonly [label: string, measured: readonly string[], expected: string | undefined]>([
  ["none of nothing", [], undefined],
  ["the only one", ["parameters a"], "parameters"],
  ["that of most models", ["parameters a", "accuracy a", "accuracy b"], "accuracy"],
  ["not that of most values", ["accuracy a", "accuracy a", "accuracy a", "tokens a", "tokens b"], "tokens"],
  ["of equals one with a direction", ["parameters a", "tokens a", "latency a", "accuracy a"], "latency"],
  ["of equals without one the first", ["tokens a", "parameters a"], "tokens"],
  ["a metric that no table has", ["own a", "own b", "accuracy a"], "own"],
])("is %s", (_, measured, expected) => {
  const measurements = measured.map((text) => {
    const [metric = "", model = ""] = text.split(" ");
    return { metric, model };
  });
  expect(mostMeasured(measurements, catalogue.metrics)).toBe(expected);
});
