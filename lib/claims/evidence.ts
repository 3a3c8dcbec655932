import { pickMeasurement } from "../query/pick-measurement";
import type { Catalogue, Claim, Id, Measurement, Metric } from "../schema/catalogue";
import type { PartialDate } from "../schema/partial-date";
import { isInverted } from "./operands";

/** What is known of a model in a metric, where the claim leaves benchmark or condition open on any. */
export interface Slice {
  readonly metric: Id;
  readonly benchmark?: Id | undefined;
  /** Empty: any. */
  readonly condition: string;
}

const byModel = new WeakMap<Catalogue, ReadonlyMap<Id, readonly Measurement[]>>();

function measurementsOf(catalogue: Catalogue, model: Id): readonly Measurement[] {
  const known = byModel.get(catalogue);
  if (known !== undefined) return known.get(model) ?? [];
  const built = new Map<Id, Measurement[]>();
  for (const one of catalogue.measurements) {
    const list = built.get(one.model);
    if (list === undefined) built.set(one.model, [one]);
    else list.push(one);
  }
  byModel.set(catalogue, built);
  return built.get(model) ?? [];
}

export const valuesIn = (catalogue: Catalogue, model: Id, { metric, benchmark, condition }: Slice) =>
  measurementsOf(catalogue, model).filter(
    (one) =>
      one.metric === metric &&
      (benchmark === undefined || one.benchmark === benchmark) &&
      (condition === "" || one.condition === condition),
  );

/** The best value of several: from the source the claim is checked against, then as a view picks one. */
export function bestOf(
  values: readonly Measurement[],
  catalogue: Catalogue,
  reference: Id | undefined,
): Measurement | undefined {
  const own = values.filter(({ source }) => source === reference);
  return pickMeasurement(own.length > 0 ? own : values, catalogue.sources)?.measurement;
}

/** Values known by a date: dated so themselves, or of a model released by then. */
export const knownBy = (values: readonly Measurement[], day: PartialDate | undefined, { models, sources }: Catalogue) =>
  values.filter((one) => {
    const date = one.asOf ?? sources.get(one.source)?.published ?? models.get(one.model)?.released;
    return day === undefined || date === undefined || date.start < day.end;
  });

/** Whether a larger value of the metric is more of what the direction says. */
export const isUpward = (direction: Claim["direction"], metric: Metric): boolean => !isInverted(direction, metric);
