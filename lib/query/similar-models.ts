import type { Catalogue, Id, Model } from "../schema/catalogue";
import { type CatalogueIndex, type IndexedModel, indexOf } from "./catalogue-index";
import { compareIds } from "./compare-names";
import { defaultView } from "./view";

/** How much each trait in common counts. */
const weights = { task: 2, kind: 0.5, organization: 0.5, measured: 2, size: 1.5, time: 1 } as const;
const daysPerYear = 365.25;
/** Models further apart than this have no time in common. */
const yearsApart = 3;

/** The keys of the slices in which a model has a value. */
const slicesByModel = new WeakMap<CatalogueIndex, ReadonlyMap<Id, ReadonlySet<string>>>();

function measuredSlices(index: CatalogueIndex): ReadonlyMap<Id, ReadonlySet<string>> {
  const present = slicesByModel.get(index);
  if (present !== undefined) return present;
  const slices = new Map<Id, Set<string>>();
  for (const [metric, benchmarks] of index.metrics)
    for (const [benchmark, { conditions }] of benchmarks)
      for (const [condition, byModel] of conditions)
        for (const id of byModel.keys()) {
          const key = `${metric}\n${benchmark}\n${condition}`;
          const known = slices.get(id);
          if (known === undefined) slices.set(id, new Set([key]));
          else known.add(key);
        }
  slicesByModel.set(index, slices);
  return slices;
}

const middle = ({ released }: Model): number | undefined => released && (released.start + released.end) / 2;

/**
 * Models that make good company in a comparison, the most alike first: of the same field and task, measured in the same
 * ways, of a similar size and time. Nothing in common with the field, nothing to compare: other fields are left out.
 */
export function similarModels(catalogue: Catalogue, id: Id, count: number): readonly Model[] {
  const index = indexOf(catalogue);
  const self = index.byId.get(id);
  if (self === undefined) return [];
  const likeness = likenessTo(index, self);
  return index.models
    .filter(({ model }) => model.id !== id && model.field === self.model.field)
    .map((other) => ({ model: other.model, score: likeness(other) }))
    .sort((a, b) => b.score - a.score || compareIds(a.model.id, b.model.id))
    .slice(0, count)
    .map(({ model }) => model);
}

function likenessTo(index: CatalogueIndex, self: IndexedModel): (other: IndexedModel) => number {
  const slices = measuredSlices(index);
  const none: ReadonlySet<string> = new Set();
  const own = slices.get(self.model.id) ?? none;
  const sizes = index.rowsOf(defaultView.metric, "", "");
  const sizeOf = ({ model }: IndexedModel): number | undefined => sizes.get(model.id)?.quantity.value;
  const [size, time] = [sizeOf(self), middle(self.model)];
  return (other) => {
    const { model, organizations } = other;
    const theirs = slices.get(model.id) ?? none;
    const shared = [...own].filter((key) => theirs.has(key)).length;
    const [otherSize, otherTime] = [sizeOf(other), middle(model)];
    const magnitudes =
      size === undefined || otherSize === undefined || size <= 0 || otherSize <= 0
        ? 1
        : Math.min(1, Math.abs(Math.log10(otherSize / size)));
    const years = time === undefined || otherTime === undefined ? yearsApart : Math.abs(time - otherTime) / daysPerYear;
    const isOfOne = (trait: boolean): number => (trait ? 1 : 0);
    return (
      weights.task * isOfOne(model.task !== undefined && model.task === self.model.task) +
      weights.kind * isOfOne(model.kind === self.model.kind) +
      weights.organization * isOfOne(organizations.some((one) => self.organizations.includes(one))) +
      (own.size === 0 ? 0 : (weights.measured * shared) / own.size) +
      weights.size * (1 - magnitudes) +
      weights.time * (1 - Math.min(1, years / yearsApart))
    );
  };
}
