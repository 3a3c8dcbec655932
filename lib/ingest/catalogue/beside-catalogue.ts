import type { Catalogue, Id } from "../../schema/catalogue";
import { slugOf } from "../slug";
import { hashOf } from "./catalogue-hash";
import type { Tables } from "./join-tables";

export interface BesideOptions {
  /** The name of the user's data; models that both have are told apart by it. */
  readonly name: string;
  /** Models of the user that are models of the catalogue, as the user says. */
  readonly same: ReadonlyMap<Id, Id>;
}

/**
 * The user's tables and the catalogue as one. What has the same id is the same only for organizations, benchmarks and metrics in the
 * same unit; a model is the same only where the user says so, and a source never is.
 */
export function besideCatalogue(own: Catalogue, catalogue: Catalogue, { name, same }: BesideOptions): Catalogue {
  const suffix = slugOf(name);
  const models = idsBeside(own.models.keys(), catalogue.models, suffix, same);
  const sources = idsBeside(own.sources.keys(), catalogue.sources, suffix, new Map());
  const alike = new Map(
    [...own.metrics.values()].flatMap(({ id, unit, level }): readonly (readonly [Id, Id])[] => {
      const known = catalogue.metrics.get(id);
      return known !== undefined && known.unit === unit && known.level === level ? [[id, id]] : [];
    }),
  );
  const metrics = idsBeside(own.metrics.keys(), catalogue.metrics, suffix, alike);
  const metricOf = (id: Id): Id => metrics.get(id) ?? id;
  const told = (text: string, isRenamed: boolean): string => (isRenamed ? `${text} (${name})` : text);
  const tables: Tables = {
    organizations: joined(own.organizations, catalogue.organizations, (id) => id),
    models: joined(
      own.models,
      catalogue.models,
      (id) => models.get(id) ?? id,
      (model, id) => ({ ...model, id, name: told(model.name, id !== model.id) }),
    ),
    metrics: joined(own.metrics, catalogue.metrics, metricOf, (metric, id) => ({
      ...metric,
      id,
      name: told(metric.name, id !== metric.id),
    })),
    benchmarks: new Map([
      ...catalogue.benchmarks,
      ...[...own.benchmarks.values()].map((benchmark) => {
        const known = catalogue.benchmarks.get(benchmark.id);
        const measured = [...new Set([...(known?.metric ?? []), ...benchmark.metric.map(metricOf)])];
        return [benchmark.id, { ...(known ?? benchmark), metric: measured }] as const;
      }),
    ]),
    sources: joined(
      own.sources,
      catalogue.sources,
      (id) => sources.get(id) ?? id,
      (source, id) => ({ ...source, id }),
    ),
    measurements: [
      ...catalogue.measurements,
      ...own.measurements.map((measurement) => ({
        ...measurement,
        model: models.get(measurement.model) ?? measurement.model,
        metric: metricOf(measurement.metric),
        source: sources.get(measurement.source) ?? measurement.source,
      })),
    ],
    claims: catalogue.claims,
  };
  return { ...tables, hash: hashOf(tables) };
}

/** New ids for those that the catalogue has for something else. */
function idsBeside(
  own: Iterable<Id>,
  known: ReadonlyMap<Id, unknown>,
  suffix: string,
  same: ReadonlyMap<Id, Id>,
): ReadonlyMap<Id, Id> {
  const ids = [...own];
  const taken = new Set([...known.keys(), ...ids]);
  return new Map(
    ids.map((id) => {
      const meant = same.get(id);
      if (meant !== undefined && known.has(meant)) return [id, meant];
      if (!known.has(id)) return [id, id];
      let other = `${id}-${suffix}`;
      for (let count = 2; taken.has(other); count += 1) other = `${id}-${suffix}-${count}`;
      taken.add(other);
      return [id, other];
    }),
  );
}

/** What the catalogue knows comes first and is kept as it says. */
function joined<Row extends { readonly id: Id }>(
  own: ReadonlyMap<Id, Row>,
  known: ReadonlyMap<Id, Row>,
  idOf: (id: Id) => Id,
  renamed: (row: Row, id: Id) => Row = (row) => row,
): ReadonlyMap<Id, Row> {
  const all = new Map(known);
  for (const row of own.values()) {
    const id = idOf(row.id);
    if (!all.has(id)) all.set(id, renamed(row, id));
  }
  return all;
}
