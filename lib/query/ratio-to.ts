import { point, ratioOf } from "../quantity";
import type { Measurement, Metric } from "../schema/catalogue";
import type { Ratio, RefusalReason } from "./answer";

const isPositive = ({ quantity }: Measurement): boolean => quantity.value > 0;

/** A bare number has the unit of its metric; where things are counted, a word after the number only names them. */
const unitOf = ({ quantity }: Measurement, { unit }: Metric): string =>
  unit === "count" ? unit : (quantity.unit ?? unit);

function reasonAgainst(measurement: Measurement, baseline: Measurement, metric: Metric): RefusalReason | undefined {
  if (measurement.metric !== baseline.metric) return "unit";
  if (measurement.benchmark !== baseline.benchmark) return "benchmark";
  if (measurement.condition !== baseline.condition) return "condition";
  if (unitOf(measurement, metric) !== unitOf(baseline, metric)) return "unit";
  if (metric.level !== "ratio") return "level";
  return isPositive(measurement) && isPositive(baseline) ? undefined : "not-positive";
}

/** A difference means something between comparable values, on any scale with equal steps. */
const differenceIsOffered = (reason: RefusalReason, { level }: Metric): boolean =>
  (reason === "level" || reason === "not-positive") && level !== "ordinal";

const refuse = (reason: RefusalReason, metric: Metric, difference: number): Ratio =>
  differenceIsOffered(reason, metric) ? { kind: "refused", reason, difference } : { kind: "refused", reason };

/**
 * How many times the baseline a measurement is, or why that cannot be said. Exactly 1 for the baseline itself. A
 * baseline whose interval reaches zero counts as not positive.
 */
export function ratioTo(measurement: Measurement, baseline: Measurement | undefined, metric: Metric): Ratio {
  if (baseline === undefined) return { kind: "refused", reason: "unknown" };
  const reason = reasonAgainst(measurement, baseline, metric);
  const difference = measurement.quantity.value - baseline.quantity.value;
  if (reason !== undefined) return refuse(reason, metric, difference);
  if (measurement === baseline) return { kind: "ratio", value: 1, interval: point(1) };
  const ratio = ratioOf(measurement.quantity, baseline.quantity);
  if (ratio === undefined) return refuse("not-positive", metric, difference);
  const isEstimate = [measurement, baseline].some(({ reportedBy }) => reportedBy === "estimated");
  return { kind: "ratio", ...ratio, ...(isEstimate && { isEstimate }) };
}
