import type { Answer, KnownRow, UnknownRow } from "../query/answer";
import type { RankInterval } from "../query/rank-intervals";
import type { Id, Metric } from "../schema/catalogue";
import type { Reporter } from "../schema/vocabulary";

/** A row of a view as programs read it: ids and plain numbers. What is unknown is absent. */
export interface RowRecord {
  readonly model: Id;
  readonly name: string;
  readonly organization: readonly Id[];
  readonly field: string;
  /** `2020`, `2020-05` or `2020-05-28`. */
  readonly released?: string;
  readonly metric: Id;
  readonly benchmark?: Id;
  readonly condition?: string;
  readonly value: number;
  /** What the written digits, or a stated uncertainty, leave open; an open end is absent. */
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  /** To the baseline, where one is formed. */
  readonly ratio?: number;
  readonly ratioLow?: number;
  readonly ratioHigh?: number;
  /** The places that the digits leave open among the rows of the view. */
  readonly rankLow?: number;
  readonly rankHigh?: number;
  /** Where a score stands between random play (0) and the human (1), in a heat map. */
  readonly normalized?: number;
  /** The value of the other axis, in a view of two metrics. */
  readonly second?: Pick<
    RowRecord,
    "metric" | "benchmark" | "condition" | "value" | "low" | "high" | "unit" | "source"
  >;
  readonly reportedBy: Reporter;
  readonly source: { readonly id: Id; readonly title: string; readonly url?: string; readonly locator?: string };
}

export function rowRecord(row: KnownRow, metric: Metric, rank?: RankInterval): RowRecord {
  const { measurement, quantity, source, ratio } = row;
  return {
    ...identityOf(row),
    metric: metric.id,
    ...definite("benchmark", measurement.benchmark),
    ...definite("condition", measurement.condition === "" ? undefined : measurement.condition),
    value: quantity.value,
    ...definite("low", finite(quantity.interval.low)),
    ...definite("high", finite(quantity.interval.high)),
    unit: metric.unit === "count" ? metric.unit : (quantity.unit ?? metric.unit),
    ...(ratio?.kind === "ratio" && {
      ratio: ratio.value,
      ...definite("ratioLow", finite(ratio.interval.low)),
      ...definite("ratioHigh", finite(ratio.interval.high)),
    }),
    ...(rank !== undefined && { rankLow: rank.first, rankHigh: rank.last }),
    reportedBy: measurement.reportedBy,
    source: {
      id: source.id,
      title: source.title,
      ...definite("url", source.url),
      ...definite("locator", measurement.locator),
    },
  };
}

/** What is known of a model without a value here. */
export type UnknownRecord = Pick<
  RowRecord,
  "model" | "name" | "organization" | "field" | "released" | "metric" | "benchmark" | "condition" | "unit"
>;

export const unknownRecord = (
  row: Pick<UnknownRow, "model" | "organizations">,
  { metric, benchmark, condition }: Pick<Answer, "metric" | "benchmark" | "condition">,
): UnknownRecord => ({
  ...identityOf(row),
  metric: metric.id,
  ...definite("benchmark", benchmark?.id),
  ...definite("condition", condition === "" ? undefined : condition),
  unit: metric.unit,
});

function identityOf({ model, organizations }: Pick<UnknownRow, "model" | "organizations">) {
  return {
    model: model.id,
    name: model.name,
    organization: organizations.map(({ id }) => id),
    field: model.field,
    ...definite("released", model.released?.text),
  };
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

/** A property that is there only when it is known. */
function definite<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  const part: { [K in Key]?: Value } = {};
  if (value !== undefined) part[key] = value;
  return part;
}
