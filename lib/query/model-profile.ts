import { overlaps } from "../quantity";
import type { Benchmark, Catalogue, Id, Measurement, Metric, Model, Organization, Source } from "../schema/catalogue";
import type { KnownRow, Ratio } from "./answer";
import { type CatalogueIndex, indexOf } from "./catalogue-index";
import { compareIds } from "./compare-names";
import type { RankInterval } from "./rank-intervals";
import { ratioTo } from "./ratio-to";
import { ranksOf } from "./slice-ranks";

export interface SourcedValue {
  readonly measurement: Measurement;
  readonly source: Source;
}

/** Where a value stands among all models measured in the same way. */
export interface Place {
  readonly rank: RankInterval;
  /** How many models are measured, this one included. */
  readonly of: number;
}

/** The lowest and the highest of several values that sources give for the same thing. */
export interface Disagreement {
  readonly lowest: SourcedValue;
  readonly highest: SourcedValue;
  /** The highest to the lowest. */
  readonly ratio: Ratio;
  /** Whether both can be right: the digits leave room for a number that rounds to either. */
  readonly overlaps: boolean;
}

/** All values of one model under one metric, benchmark and condition. */
export interface SliceProfile {
  readonly metric: Metric;
  readonly benchmark: Benchmark | undefined;
  readonly condition: string;
  /** The one that views use, then the others in order of preference. */
  readonly values: readonly SourcedValue[];
  /** Absent where no other model is measured. */
  readonly place: Place | undefined;
  readonly disagreement: Disagreement | undefined;
}

export interface MetricProfile {
  readonly metric: Metric;
  readonly slices: readonly SliceProfile[];
}

export interface ModelProfile {
  readonly model: Model;
  readonly organizations: readonly Organization[];
  /** In the order of the table of metrics. */
  readonly metrics: readonly MetricProfile[];
}

/** Everything the catalogue knows of a model. `undefined` for an unknown id. */
export function modelProfile(catalogue: Catalogue, id: Id): ModelProfile | undefined {
  const index = indexOf(catalogue);
  const indexed = index.byId.get(id);
  if (indexed === undefined) return undefined;
  const { model, organizations } = indexed;
  const metrics = [...catalogue.metrics.values()].flatMap((metric): readonly MetricProfile[] => {
    const slices = slicesOf(catalogue, index, metric, id);
    return slices.length === 0 ? [] : [{ metric, slices }];
  });
  return { model, organizations, metrics };
}

function slicesOf(catalogue: Catalogue, index: CatalogueIndex, metric: Metric, id: Id): readonly SliceProfile[] {
  const places = new Map([...catalogue.benchmarks.keys()].map((benchmark, place) => [benchmark, place]));
  const found = [...(index.metrics.get(metric.id) ?? [])].flatMap(([benchmark, { conditions }]) =>
    [...conditions.keys()].flatMap((condition) => {
      const rows = index.rowsOf(metric.id, benchmark, condition);
      const row = rows.get(id);
      return row === undefined ? [] : [sliceOf(catalogue, metric, row, rows)];
    }),
  );
  const placeOf = ({ benchmark }: SliceProfile): number => (benchmark && places.get(benchmark.id)) ?? -1;
  return found.sort((a, b) => placeOf(a) - placeOf(b) || compareIds(a.condition, b.condition));
}

function sliceOf(
  { benchmarks, sources }: Catalogue,
  metric: Metric,
  row: KnownRow,
  rows: ReadonlyMap<Id, KnownRow>,
): SliceProfile {
  const { measurement, source, others, model } = row;
  const further = others.flatMap((other): readonly SourcedValue[] => {
    const from = sources.get(other.source);
    return from === undefined ? [] : [{ measurement: other, source: from }];
  });
  const values = [{ measurement, source }, ...further];
  const rank = ranksOf(rows, metric).get(model.id);
  return {
    metric,
    benchmark: measurement.benchmark === undefined ? undefined : benchmarks.get(measurement.benchmark),
    condition: measurement.condition,
    values,
    place: rank === undefined || rows.size < 2 ? undefined : { rank, of: rows.size },
    disagreement: disagreementOf(values, metric),
  };
}

const numberOf = ({ measurement }: SourcedValue): number => measurement.quantity.value;

function disagreementOf(values: readonly SourcedValue[], metric: Metric): Disagreement | undefined {
  const sorted = [...values].sort((a, b) => numberOf(a) - numberOf(b));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined || numberOf(lowest) === numberOf(highest)) return undefined;
  return {
    lowest,
    highest,
    ratio: ratioTo(highest.measurement, lowest.measurement, metric),
    overlaps: overlaps(lowest.measurement.quantity.interval, highest.measurement.quantity.interval),
  };
}
