import { isPoint, point, type Quantity, width } from "../quantity";
import type { Id, Measurement, Metric } from "../schema/catalogue";

/**
 * Things are counted in whole numbers, so that a count written to its unit leaves nothing open: `57` games are 57, and not
 * [56.5, 57.5). Any bare number has the unit `count`, a perplexity too; a metric counts where all of its values are such numbers.
 */
export function withExactCounts(
  measurements: readonly Measurement[],
  metrics: ReadonlyMap<Id, Metric>,
): readonly Measurement[] {
  const others = new Set(
    measurements
      .filter(({ metric, quantity }) => !isWholeCount(quantity, metrics.get(metric)))
      .map(({ metric }) => metric),
  );
  return measurements.map((measurement) => {
    const { metric, quantity } = measurement;
    if (others.has(metric)) return measurement;
    return { ...measurement, quantity: { ...quantity, interval: point(quantity.value) } };
  });
}

function isWholeCount({ value, interval, bound }: Quantity, metric: Metric | undefined): boolean {
  if (metric?.unit !== "count" || metric.level !== "ratio" || bound !== "exact") return false;
  return Number.isInteger(value) && value >= 0 && (isPoint(interval) || width(interval) === 1);
}
