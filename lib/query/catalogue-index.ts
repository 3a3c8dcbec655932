import type { Catalogue, Id, Measurement, Model, Organization } from "../schema/catalogue";
import type { FacetName, KnownRow } from "./answer";
import { rankNames } from "./compare-names";
import { foldText } from "./fold-text";
import { pickMeasurement } from "./pick-measurement";

/** A model with what filters, facets and rows ask of it again and again. */
export interface IndexedModel {
  readonly model: Model;
  readonly organizations: readonly Organization[];
  readonly countries: readonly string[];
  /** Folded name, Chinese name, id and names of organizations, a line each. */
  readonly searchText: string;
  /** How many claims name it, as subject or comparator. */
  readonly claims: number;
}

/** What a model offers to each facet: the values of which one has to be chosen. */
export const facetValues: Readonly<Record<FacetName, (indexed: IndexedModel) => readonly string[]>> = {
  field: ({ model }) => (model.field === "" ? [] : [model.field]),
  org: ({ organizations }) => organizations.map(({ id }) => id),
  country: ({ countries }) => countries,
  kind: ({ model }) => [model.kind],
  task: ({ model }) => (model.task === undefined ? [] : [model.task]),
};

/** Measurements of one metric on one benchmark under one condition, by model. */
export type ByModel = ReadonlyMap<Id, readonly Measurement[]>;

export interface BenchmarkIndex {
  /** Every model measured on the benchmark, under whatever condition. */
  readonly models: ReadonlySet<Id>;
  readonly conditions: ReadonlyMap<string, ByModel>;
}

/** By benchmark; the empty id stands for none. */
export type MetricIndex = ReadonlyMap<string, BenchmarkIndex>;

export interface CatalogueIndex {
  readonly models: readonly IndexedModel[];
  readonly byId: ReadonlyMap<Id, IndexedModel>;
  readonly nameRanks: ReadonlyMap<string, number>;
  readonly metrics: ReadonlyMap<Id, MetricIndex>;
  /** Every value that occurs in the catalogue; organizations and countries also without a model. */
  readonly facetValues: Readonly<Record<FacetName, ReadonlySet<string>>>;
  /** One row per model with a value, built once per slice; empty for a slice that is not measured. */
  readonly rowsOf: (metric: Id, benchmark: string, condition: string) => ReadonlyMap<Id, KnownRow>;
}

function indexModel(model: Model, catalogue: Catalogue, claims: number): IndexedModel {
  const organizations = [...new Set(model.organization)].flatMap((id) => catalogue.organizations.get(id) ?? []);
  const names = organizations.flatMap(({ name, nameZh }) => [name, nameZh ?? ""]);
  return {
    model,
    organizations,
    countries: [...new Set(organizations.flatMap(({ country }) => country))],
    searchText: foldText([model.name, model.nameZh ?? "", model.id, ...names].join("\n")),
    claims,
  };
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const present = map.get(key);
  if (present !== undefined) return present;
  const created = create();
  map.set(key, created);
  return created;
}

interface OpenBenchmarkIndex {
  readonly models: Set<Id>;
  readonly conditions: Map<string, Map<Id, Measurement[]>>;
}

function indexMetrics({ measurements, models, sources }: Catalogue): ReadonlyMap<Id, MetricIndex> {
  const metrics = new Map<Id, Map<string, OpenBenchmarkIndex>>();
  for (const measurement of measurements) {
    if (!models.has(measurement.model) || !sources.has(measurement.source)) continue;
    const benchmarks = getOrAdd(metrics, measurement.metric, (): Map<string, OpenBenchmarkIndex> => new Map());
    const benchmark = getOrAdd(benchmarks, measurement.benchmark ?? "", () => ({
      models: new Set<Id>(),
      conditions: new Map<string, Map<Id, Measurement[]>>(),
    }));
    benchmark.models.add(measurement.model);
    const byModel = getOrAdd(benchmark.conditions, measurement.condition, (): Map<Id, Measurement[]> => new Map());
    getOrAdd(byModel, measurement.model, () => []).push(measurement);
  }
  return metrics;
}

function buildRows(
  byModel: ByModel,
  models: ReadonlyMap<Id, IndexedModel>,
  sources: Catalogue["sources"],
): ReadonlyMap<Id, KnownRow> {
  const rows = new Map<Id, KnownRow>();
  for (const [id, measurements] of byModel) {
    const indexed = models.get(id);
    const picked = pickMeasurement(measurements, sources);
    const source = picked && sources.get(picked.measurement.source);
    if (indexed === undefined || picked === undefined || source === undefined) continue;
    const { model, organizations, claims } = indexed;
    const { measurement, others } = picked;
    rows.set(id, {
      model,
      organizations,
      claims,
      measurement,
      quantity: measurement.quantity,
      source,
      others,
      isBaseline: false,
    });
  }
  return rows;
}

function countClaims({ claims }: Catalogue): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const { subject, comparator } of claims)
    for (const id of new Set([...subject, ...comparator])) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function buildIndex(catalogue: Catalogue): CatalogueIndex {
  const claims = countClaims(catalogue);
  const models = [...catalogue.models.values()].map((model) => indexModel(model, catalogue, claims.get(model.id) ?? 0));
  const byId = new Map(models.map((indexed) => [indexed.model.id, indexed]));
  const metrics = indexMetrics(catalogue);
  const rows = new Map<ByModel, ReadonlyMap<Id, KnownRow>>();
  const occurring = (facet: FacetName): ReadonlySet<string> => new Set(models.flatMap(facetValues[facet]));
  const none: ByModel = new Map();
  return {
    models,
    byId,
    nameRanks: rankNames(models.map(({ model }) => model.name)),
    metrics,
    facetValues: {
      field: occurring("field"),
      org: new Set(catalogue.organizations.keys()),
      country: new Set([...catalogue.organizations.values()].flatMap(({ country }) => country)),
      kind: occurring("kind"),
      task: occurring("task"),
    },
    rowsOf: (metric, benchmark, condition) => {
      const byModel = metrics.get(metric)?.get(benchmark)?.conditions.get(condition) ?? none;
      return getOrAdd(rows, byModel, () => buildRows(byModel, byId, catalogue.sources));
    },
  };
}

const indexes = new WeakMap<Catalogue, CatalogueIndex>();

/** The index of a catalogue, built on first use and kept as long as the catalogue is. */
export function indexOf(catalogue: Catalogue): CatalogueIndex {
  const present = indexes.get(catalogue);
  if (present !== undefined) return present;
  const built = buildIndex(catalogue);
  indexes.set(catalogue, built);
  return built;
}
