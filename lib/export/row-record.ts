import type { Answer, KnownRow, UnknownRow } from "../query/answer";
import type { RankInterval } from "../query/rank-intervals";
import type { Id, Metric } from "../schema/catalogue";
import type { Reporter } from "../schema/vocabulary";

/** A value as programs read it: ids and plain numbers. What is unknown is `undefined`, which JSON leaves out. */
export interface ValueRecord {
  readonly metric: Id;
  readonly benchmark: Id | undefined;
  readonly condition: string | undefined;
  readonly value: number;
  /** What the written digits, or a stated uncertainty, leave open; an open end is absent. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly unit: string;
  readonly source: {
    readonly id: Id;
    readonly title: string;
    readonly url: string | undefined;
    readonly locator: string | undefined;
  };
}

/** A row of a view as programs read it. */
export interface RowRecord extends ValueRecord {
  readonly model: Id;
  readonly name: string;
  readonly organization: readonly Id[];
  readonly field: string;
  /** `2020`, `2020-05` or `2020-05-28`. */
  readonly released: string | undefined;
  /** To the baseline, where one is formed. */
  readonly ratio: number | undefined;
  readonly ratioLow: number | undefined;
  readonly ratioHigh: number | undefined;
  /** The places that the digits leave open among the rows of the view. */
  readonly rankLow: number | undefined;
  readonly rankHigh: number | undefined;
  /** Where a score stands between random play (0) and the human (1), in a heat map. */
  readonly normalized?: number;
  /** The value of the other axis, in a view of two metrics. */
  readonly second?: ValueRecord;
  readonly reportedBy: Reporter;
}

export function rowRecord(row: KnownRow, metric: Metric, rank?: RankInterval): RowRecord {
  const { model, organizations, measurement, ratio } = row;
  const formed = ratio?.kind === "ratio" ? ratio : undefined;
  const { benchmark, condition, value, low, high, unit, source } = valueRecord(row, metric);
  return {
    model: model.id,
    name: model.name,
    organization: organizations.map(({ id }) => id),
    field: model.field,
    released: model.released?.text,
    metric: metric.id,
    benchmark,
    condition,
    value,
    low,
    high,
    unit,
    ratio: formed?.value,
    ratioLow: formed && finite(formed.interval.low),
    ratioHigh: formed && finite(formed.interval.high),
    rankLow: rank?.first,
    rankHigh: rank?.last,
    reportedBy: measurement.reportedBy,
    source,
  };
}

export const valueRecord = (
  { measurement, quantity, source }: Pick<KnownRow, "measurement" | "quantity" | "source">,
  metric: Metric,
): ValueRecord => ({
  metric: metric.id,
  benchmark: measurement.benchmark,
  condition: measurement.condition === "" ? undefined : measurement.condition,
  value: quantity.value,
  low: finite(quantity.interval.low),
  high: finite(quantity.interval.high),
  unit: metric.unit === "count" ? metric.unit : (quantity.unit ?? metric.unit),
  source: { id: source.id, title: source.title, url: source.url, locator: measurement.locator },
});

/** What is known of a model without a value here. */
export type UnknownRecord = Pick<
  RowRecord,
  "model" | "name" | "organization" | "field" | "released" | "metric" | "benchmark" | "condition" | "unit"
>;

export const unknownRecord = (
  { model, organizations }: Pick<UnknownRow, "model" | "organizations">,
  { metric, benchmark, condition }: Pick<Answer, "metric" | "benchmark" | "condition">,
): UnknownRecord => ({
  model: model.id,
  name: model.name,
  organization: organizations.map(({ id }) => id),
  field: model.field,
  released: model.released?.text,
  metric: metric.id,
  benchmark: benchmark?.id,
  condition: condition === "" ? undefined : condition,
  unit: metric.unit,
});

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);
