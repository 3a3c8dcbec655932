import type { Catalogue, Id, Metric } from "../schema/catalogue";
import type { KnownRow } from "./answer";
import type { CatalogueIndex } from "./catalogue-index";
import type { ChosenSlice } from "./choose-slice";
import { compareIds } from "./compare-names";
import { filterModels } from "./filter-models";
import type { View } from "./view";

/** The second axis of `pareto`: one metric on one benchmark under one condition. */
export interface SecondMetric {
  readonly metric: Metric;
  /** Empty for none. */
  readonly benchmark: string;
  readonly condition: string;
  readonly rows: ReadonlyMap<Id, KnownRow>;
}

interface Candidate {
  readonly metric: Metric;
  readonly benchmark: string;
  readonly condition: string;
  /** How many models have both values. */
  readonly shared: number;
  /** A quantity of another kind, such as a cost beside a score, which two models can trade against each other. */
  readonly isOther: boolean;
  readonly isSameBenchmark: boolean;
  readonly isSameCondition: boolean;
}

/** With fewer models in common two metrics are not traded against each other. */
const leastShared = 3;

/** The models of the slice that the filters leave; all of it where they leave none. */
function modelsInView(
  index: CatalogueIndex,
  catalogue: Catalogue,
  view: View,
  { benchmark, condition }: ChosenSlice,
): readonly Id[] {
  const rows = index.rowsOf(view.metric, benchmark, condition);
  const left = filterModels(catalogue, view).flatMap(({ id }) => (rows.has(id) ? [id] : []));
  return left.length > 0 ? left : [...rows.keys()];
}

function candidatesOf(
  index: CatalogueIndex,
  catalogue: Catalogue,
  view: View,
  slice: ChosenSlice,
): readonly Candidate[] {
  const named = modelsInView(index, catalogue, view, slice);
  const unit = catalogue.metrics.get(view.metric)?.unit;
  const x = view.x === view.metric ? undefined : view.x;
  const ids = x === undefined ? [...index.metrics.keys()] : [x];
  return ids.flatMap((id) => {
    const metric = catalogue.metrics.get(id);
    if (metric === undefined || id === view.metric) return [];
    return [...(index.metrics.get(id) ?? [])].flatMap(([benchmark, { conditions }]) =>
      [...conditions].map(
        ([condition, byModel]): Candidate => ({
          metric,
          benchmark,
          condition,
          shared: named.filter((model) => byModel.has(model)).length,
          isOther: metric.unit !== unit,
          isSameBenchmark: benchmark === slice.benchmark,
          isSameCondition: condition === slice.condition,
        }),
      ),
    );
  });
}

const bestFirst = (a: Candidate, b: Candidate): number =>
  Number(b.shared >= leastShared) - Number(a.shared >= leastShared) ||
  Number(b.isOther) - Number(a.isOther) ||
  b.shared - a.shared ||
  Number(b.isSameBenchmark) - Number(a.isSameBenchmark) ||
  Number(b.isSameCondition) - Number(a.isSameCondition) ||
  compareIds(a.metric.id, b.metric.id) ||
  compareIds(a.benchmark, b.benchmark) ||
  compareIds(a.condition, b.condition);

/**
 * The second axis of a view: its `x`, or else the metric of another unit that most models in view share. Within a
 * metric, the benchmark and condition that most models share, rather the view's own. `undefined` where no other is known.
 */
export function chooseSecond(
  index: CatalogueIndex,
  catalogue: Catalogue,
  view: View,
  slice: ChosenSlice,
): SecondMetric | undefined {
  const [best] = [...candidatesOf(index, catalogue, view, slice)].sort(bestFirst);
  if (best === undefined) return undefined;
  const { metric, benchmark, condition } = best;
  return { metric, benchmark, condition, rows: index.rowsOf(metric.id, benchmark, condition) };
}
