import { parseQuantity, type Quantity } from "../../lib/quantity";
import type {
  Benchmark,
  Catalogue,
  Id,
  Measurement,
  Metric,
  Model,
  Organization,
  Source,
} from "../../lib/schema/catalogue";
import { parsePartialDate } from "../../lib/schema/parse-partial-date";
import type { PartialDate } from "../../lib/schema/partial-date";

type WithId<T> = Partial<T> & { readonly id: Id };
type Dated<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]?: string | undefined };

export type ModelOf = Dated<WithId<Model>, "released">;
export type SourceOf = Dated<WithId<Source>, "published">;
export interface MeasurementOf extends Partial<Dated<Omit<Measurement, "quantity">, "asOf">> {
  readonly model: Id;
  /** As a source writes it, such as `175B`. */
  readonly value: string;
}

/** Tables in short: only what a test is about; the rest is filled in, and what is referred to is created. */
export interface Tables {
  readonly organizations?: readonly WithId<Organization>[];
  readonly models?: readonly ModelOf[];
  readonly metrics?: readonly WithId<Metric>[];
  readonly benchmarks?: readonly WithId<Benchmark>[];
  readonly sources?: readonly SourceOf[];
  readonly measurements?: readonly MeasurementOf[];
}

/** `2020`, `2020-05` or `2020-05-28`. */
export function dateOf(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (date === undefined) throw new Error(`not a date: ${text}`);
  return date;
}

/** A quantity from its written form, such as `175B`. */
export function quantityOf(text: string): Quantity {
  const parsed = parseQuantity(text);
  if (parsed.kind !== "quantity") throw new Error(`not a quantity: ${text}`);
  return parsed.quantity;
}

const byId = <T extends { readonly id: Id }>(rows: readonly T[]): ReadonlyMap<Id, T> =>
  new Map(rows.map((row) => [row.id, row]));

/** The rows given, and one for every id that is only referred to. */
function completed<T extends { readonly id: Id }>(
  given: readonly T[],
  ids: readonly Id[],
  create: (id: Id) => T,
): readonly T[] {
  const present = new Set(given.map(({ id }) => id));
  return [...given, ...[...new Set(ids)].filter((id) => !present.has(id)).map(create)];
}

const measurementOf = ({ value, asOf, ...rest }: MeasurementOf): Measurement => ({
  metric: "parameters",
  condition: "",
  reportedBy: "first-party",
  source: "paper",
  ...rest,
  quantity: quantityOf(value),
  ...(asOf !== undefined && { asOf: dateOf(asOf) }),
});

const modelOf = ({ released, ...rest }: ModelOf): Model => ({
  name: rest.id,
  organization: [],
  field: "nlp",
  kind: "model",
  ...rest,
  ...(released !== undefined && { released: dateOf(released) }),
});

const metricOf = (metric: WithId<Metric>): Metric => ({
  name: metric.id,
  unit: "count",
  better: "neutral",
  level: "ratio",
  ...metric,
});

const benchmarkOf = (benchmark: WithId<Benchmark>): Benchmark => ({
  name: benchmark.id,
  field: "nlp",
  metric: [],
  ...benchmark,
});

const organizationOf = (organization: WithId<Organization>): Organization => ({
  name: organization.id,
  country: [],
  ...organization,
});

const sourceOf = ({ published, ...rest }: SourceOf): Source => ({
  title: rest.id,
  kind: "paper",
  ...rest,
  ...(published !== undefined && { published: dateOf(published) }),
});

/** A small catalogue for tests; the metric `parameters` is always there unless other metrics are given. */
export function catalogueOf(tables: Tables): Catalogue {
  const measurements = (tables.measurements ?? []).map(measurementOf);
  const models = completed(
    tables.models ?? [],
    measurements.map(({ model }) => model),
    (id) => ({ id }),
  ).map(modelOf);
  const metricIds = [
    ...measurements.map(({ metric }) => metric),
    ...(tables.metrics === undefined ? ["parameters"] : []),
  ];
  const metrics = completed(tables.metrics ?? [], metricIds, (id) => ({ id }));
  const benchmarks = completed(
    tables.benchmarks ?? [],
    measurements.flatMap(({ benchmark }) => benchmark ?? []),
    (id) => ({ id }),
  );
  const organizations = completed(
    tables.organizations ?? [],
    models.flatMap(({ organization }) => organization),
    (id) => ({ id }),
  );
  const sources = completed(
    tables.sources ?? [],
    measurements.map(({ source }) => source),
    (id) => ({ id }),
  );
  return {
    organizations: byId(organizations.map(organizationOf)),
    models: byId(models),
    metrics: byId(metrics.map(metricOf)),
    benchmarks: byId(benchmarks.map(benchmarkOf)),
    sources: byId(sources.map(sourceOf)),
    measurements,
    claims: [],
    hash: "0".repeat(64),
  };
}
