import type { Id, Measurement, Source } from "../schema/catalogue";
import { reporters } from "../schema/vocabulary";

export interface Picked {
  readonly measurement: Measurement;
  /** The rest, in the same order of preference. */
  readonly others: readonly Measurement[];
}

/** The day until which a measurement is known to hold: its own date, or else that of its source. */
function latestDay(measurement: Measurement, sources: ReadonlyMap<Id, Source>): number {
  const date = measurement.asOf ?? sources.get(measurement.source)?.published;
  return date?.end ?? Number.NEGATIVE_INFINITY;
}

/**
 * The one value of a model where a view needs one: first-party, then third-party, reproduced, estimated; the latest
 * of equals; then the first in the table. `undefined` for an empty list.
 */
export function pickMeasurement(
  measurements: readonly Measurement[],
  sources: ReadonlyMap<Id, Source>,
): Picked | undefined {
  const [first] = measurements;
  if (first === undefined) return undefined;
  if (measurements.length === 1) return { measurement: first, others: [] };
  const ranked = measurements
    .map((measurement) => ({
      measurement,
      reporter: reporters.indexOf(measurement.reportedBy),
      day: latestDay(measurement, sources),
    }))
    .sort((a, b) => a.reporter - b.reporter || compareLatestFirst(a.day, b.day))
    .map(({ measurement }) => measurement);
  const [measurement = first, ...others] = ranked;
  return { measurement, others };
}

/** Two unknown days are equal; subtracting infinities would not say so. */
const compareLatestFirst = (a: number, b: number): number => (a === b ? 0 : a > b ? -1 : 1);
