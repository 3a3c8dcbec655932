import type { Id } from "../schema/catalogue";
import type { Elsewhere, UnknownRow } from "./answer";
import type { MetricIndex } from "./catalogue-index";
import { type ChosenSlice, mostFirst } from "./choose-slice";

/** Tells of a model without a value in a slice what differs where the metric has one. */
export function elsewhereIn(
  metric: MetricIndex | undefined,
  { benchmark }: ChosenSlice,
): (model: Id) => UnknownRow["elsewhere"] {
  const here = metric?.get(benchmark)?.models;
  let anywhere: ReadonlySet<Id> | undefined;
  return (model) => {
    if (here?.has(model) === true) return "condition";
    anywhere ??= new Set([...(metric?.values() ?? [])].flatMap(({ models }) => [...models]));
    return anywhere.has(model) ? "benchmark" : undefined;
  };
}

/** Other conditions of the benchmark of a slice, and other benchmarks, that have values of models without one in it. */
export function listElsewhere(
  metric: MetricIndex | undefined,
  { benchmark, condition }: ChosenSlice,
  unknown: readonly UnknownRow[],
): readonly Elsewhere[] {
  const listOf = <Filter extends Elsewhere["filter"]>(
    filter: Filter,
    places: Iterable<readonly [id: string, models: Iterable<Id>]>,
  ): readonly Elsewhere[] => {
    const asked = new Set(unknown.flatMap(({ elsewhere, model }) => (elsewhere === filter ? [model.id] : [])));
    if (asked.size === 0) return [];
    const found = [...places].map(([id, models]) => ({ filter, id, count: countIn(asked, models) }));
    return mostFirst(found.filter(({ count }) => count > 0));
  };
  const conditions = [...(metric?.get(benchmark)?.conditions ?? [])].filter(([id]) => id !== condition);
  return [
    ...listOf(
      "condition",
      conditions.map(([id, byModel]) => [id, byModel.keys()] as const),
    ),
    ...listOf(
      "benchmark",
      [...(metric ?? [])].map(([id, { models }]) => [id, models] as const),
    ),
  ];
}

function countIn(asked: ReadonlySet<Id>, models: Iterable<Id>): number {
  let count = 0;
  for (const model of models) if (asked.has(model)) count += 1;
  return count;
}
