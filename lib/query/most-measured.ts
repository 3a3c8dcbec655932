import type { Id, Measurement, Metric } from "../schema/catalogue";

/** The metric that the most models have; of equals one that tells better from worse, and then the first. */
export function mostMeasured(
  measurements: readonly Pick<Measurement, "metric" | "model">[],
  metrics: ReadonlyMap<Id, Metric>,
): Id | undefined {
  const models = new Map<Id, Set<Id>>();
  for (const { metric, model } of measurements) {
    const known = models.get(metric);
    if (known === undefined) models.set(metric, new Set([model]));
    else known.add(model);
  }
  const hasDirection = (id: Id): number => Number((metrics.get(id)?.better ?? "neutral") !== "neutral");
  const [most] = [...models].sort(([a, one], [b, other]) => other.size - one.size || hasDirection(b) - hasDirection(a));
  return most?.[0];
}
