import type { Id } from "../schema/catalogue";
import type { Slice } from "./answer";
import type { BenchmarkIndex, ByModel, MetricIndex } from "./catalogue-index";
import { compareIds } from "./compare-names";
import type { View } from "./view";

/** The benchmark and condition in force, and what else the metric has; empty ids stand for none. */
export interface ChosenSlice {
  readonly benchmark: string;
  readonly condition: string;
  readonly benchmarks: readonly Slice[];
  readonly conditions: readonly Slice[];
}

interface Candidate extends Slice {
  /** How many of the models the view names are covered. */
  readonly named: number;
}

const bestFirst = (a: Candidate, b: Candidate): number =>
  b.named - a.named || b.count - a.count || compareIds(a.id, b.id);

const countNamed = (byModel: ByModel, named: readonly Id[]): number => named.filter((id) => byModel.has(id)).length;

function benchmarkCandidates(
  metric: MetricIndex,
  condition: string | undefined,
  named: readonly Id[],
): readonly Candidate[] {
  const candidateOf = (id: string, { models, conditions }: BenchmarkIndex): readonly Candidate[] => {
    const only = condition === undefined ? undefined : conditions.get(condition);
    if (condition !== undefined && only === undefined) return [];
    const within = only === undefined ? [...conditions.values()] : [only];
    const best = named.length === 0 ? 0 : Math.max(...within.map((byModel) => countNamed(byModel, named)));
    return [{ id, count: only === undefined ? models.size : only.size, named: best }];
  };
  return [...metric].flatMap(([id, benchmark]) => candidateOf(id, benchmark));
}

const conditionCandidates = (benchmark: BenchmarkIndex | undefined, named: readonly Id[]): readonly Candidate[] =>
  [...(benchmark?.conditions ?? [])].map(([id, byModel]) => ({
    id,
    count: byModel.size,
    named: countNamed(byModel, named),
  }));

export const mostFirst = <Listed extends Slice>(slices: Iterable<Listed>): readonly Listed[] =>
  [...slices].sort((a, b) => b.count - a.count || compareIds(a.id, b.id));

/**
 * Settles benchmark and condition where the view leaves them open: what most of the models it names share, or else
 * what most models of the whole catalogue share. Filters do not matter, so that a link keeps its meaning.
 */
export function chooseSlice(metric: MetricIndex | undefined, view: View): ChosenSlice {
  const known: MetricIndex = metric ?? new Map();
  const named = [...new Set(view.base === undefined ? view.models : [...view.models, view.base])];
  const [bestBenchmark] = [...benchmarkCandidates(known, view.condition, named)].sort(bestFirst);
  const benchmark = view.benchmark ?? bestBenchmark?.id ?? "";
  const conditions = conditionCandidates(known.get(benchmark), named);
  const [bestCondition] = [...conditions].sort(bestFirst);
  return {
    benchmark,
    condition: view.condition ?? bestCondition?.id ?? "",
    benchmarks: mostFirst([...known].map(([id, { models }]) => ({ id, count: models.size }))),
    conditions: mostFirst(conditions.map(({ id, count }) => ({ id, count }))),
  };
}
