import type { Id } from "../schema/catalogue";
import type { Elsewhere, UnknownRow } from "./answer";
import type { MetricIndex } from "./catalogue-index";
import { type ChosenSlice, mostFirst } from "./choose-slice";

/** What differs where the metric has a value of a model that has none in a slice. */
export function elsewhereOf(metric: MetricIndex | undefined, slice: ChosenSlice, model: Id): UnknownRow["elsewhere"] {
  if (metric?.get(slice.benchmark)?.models.has(model) === true) return "condition";
  return [...(metric?.values() ?? [])].some(({ models }) => models.has(model)) ? "benchmark" : undefined;
}

/** Other conditions of the benchmark of a slice, and other benchmarks, that have values of models without one in it. */
export function listElsewhere(
  metric: MetricIndex | undefined,
  { benchmark, condition }: ChosenSlice,
  unknown: readonly UnknownRow[],
): readonly Elsewhere[] {
  const listOf = <Filter extends Elsewhere["filter"]>(
    filter: Filter,
    places: Iterable<readonly [id: string, models: { readonly has: (model: Id) => boolean }]>,
  ): readonly Elsewhere[] => {
    const asked = unknown.filter(({ elsewhere }) => elsewhere === filter);
    if (asked.length === 0) return [];
    const found = [...places].map(([id, models]) => ({
      filter,
      id,
      count: asked.filter(({ model }) => models.has(model.id)).length,
    }));
    return mostFirst(found.filter(({ count }) => count > 0));
  };
  const conditions = [...(metric?.get(benchmark)?.conditions ?? [])].filter(([id]) => id !== condition);
  const benchmarks = [...(metric ?? [])].map(([id, { models }]) => [id, models] as const);
  return [...listOf("condition", conditions), ...listOf("benchmark", benchmarks)];
}
