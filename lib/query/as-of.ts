import type { Catalogue, Measurement } from "../schema/catalogue";
import type { PartialDate } from "../schema/partial-date";

/** The part of a catalogue that was known at a date. */
export interface KnownThen {
  readonly catalogue: Catalogue;
  /** Measurements left out, as their model has no date either: nothing says that they were known. */
  readonly undatable: readonly Measurement[];
}

/** A date that may lie before the end of another: `2020` may be before the end of `2020-06`. */
const mayBeKnown = (date: PartialDate | undefined, then: PartialDate): boolean =>
  date === undefined || date.start < then.end;

const worlds = new WeakMap<Catalogue, Map<string, KnownThen>>();
/** Dates that are kept for a catalogue, as each has an index of its own. */
const mostKept = 8;

/**
 * The world as known at the end of a date: models released, and values dated and published by then. A value without a date
 * is as old as its model; a model without a date stays while a value of it does.
 */
export function catalogueAsOf(catalogue: Catalogue, then: PartialDate): KnownThen {
  const kept = worlds.get(catalogue) ?? new Map<string, KnownThen>();
  worlds.set(catalogue, kept);
  const present = kept.get(then.text);
  if (present !== undefined) return present;
  const world = knownAt(catalogue, then);
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(then.text, world);
  return world;
}

function knownAt(catalogue: Catalogue, then: PartialDate): KnownThen {
  const { models, sources } = catalogue;
  const released = ({ model }: Measurement): boolean => mayBeKnown(models.get(model)?.released, then);
  const publishedOf = ({ source }: Measurement) => sources.get(source)?.published;
  const isDated = (measurement: Measurement): boolean =>
    measurement.asOf !== undefined || publishedOf(measurement) !== undefined;
  const isDatable = (measurement: Measurement): boolean =>
    isDated(measurement) || models.get(measurement.model)?.released !== undefined;
  const candidates = catalogue.measurements.filter(
    (measurement) =>
      released(measurement) && mayBeKnown(measurement.asOf, then) && mayBeKnown(publishedOf(measurement), then),
  );
  const measurements = candidates.filter(isDatable);
  const measured = new Set(measurements.map(({ model }) => model));
  return {
    catalogue: {
      ...catalogue,
      measurements,
      models: new Map(
        [...models].filter(([id, model]) =>
          model.released === undefined ? measured.has(id) : mayBeKnown(model.released, then),
        ),
      ),
    },
    undatable: candidates.filter((measurement) => !isDatable(measurement)),
  };
}
