import { expect, test } from "vitest";
import { withExactCounts } from "../../lib/ingest/exact-counts";
import { ratioTo } from "../../lib/query/ratio-to";
import type { Metric } from "../../lib/schema/catalogue";
import { catalogueOf } from "../query/catalogue-of";

const tables = (values: readonly string[], metric: Partial<Metric> = {}) =>
  catalogueOf({
    metrics: [{ id: "errors", unit: "count", better: "lower", level: "ratio", ...metric }],
    measurements: values.map((value, index) => ({ model: `m${index}`, metric: "errors", value })),
  });

function read(values: readonly string[], metric: Partial<Metric> = {}) {
  const { measurements, metrics } = tables(values, metric);
  return withExactCounts(measurements, metrics);
}

const ends = (values: readonly string[], metric: Partial<Metric> = {}) =>
  read(values, metric).map(({ quantity: { interval } }) => [interval.low, interval.high]);

test("counts are exact, none and very many among them", () => {
  expect(ends(["0", "3", "225", "1,234,567"])).toEqual([
    [0, 0],
    [3, 3],
    [225, 225],
    [1234567, 1234567],
  ]);
});

test("so is how many times one is the other", () => {
  const { metrics } = tables(["3"]);
  const [most, least] = read(["3", "1"]);
  const metric = metrics.get("errors");
  if (most === undefined || metric === undefined) throw new Error("no value");
  expect(ratioTo(most, least, metric)).toMatchObject({ kind: "ratio", value: 3, interval: { low: 3, high: 3 } });
});

test.each<readonly [what: string, values: readonly string[], metric: Partial<Metric>]>([
  ["one of them has a fraction, as a perplexity has", ["12", "12.4"], {}],
  ["one of them is scaled, as parameters are", ["117M", "3"], {}],
  ["one of them has a stated uncertainty", ["12±2", "13"], {}],
  ["one of them is about, or at least", ["~170", "13"], {}],
  ["they are in a unit of their own", ["12", "13"], { unit: "ms" }],
  ["they are grades, not counts", ["1200", "1300"], { level: "interval" }],
])("numbers stand for what rounds to them where %s", (_, values, metric) => {
  expect(read(values, metric)).toEqual(tables(values, metric).measurements);
});
