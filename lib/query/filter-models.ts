import type { Catalogue, Model } from "../schema/catalogue";
import type { FacetName, FilterName } from "./answer";
import { facetValues, type IndexedModel, indexOf } from "./catalogue-index";
import { searchWords } from "./fold-text";
import { overlapsTimeRange } from "./time-range";
import type { View } from "./view";

/** The filters that look at a model alone; benchmark and condition choose among its measurements. */
export type ModelFilterName = Exclude<FilterName, "benchmark" | "condition">;

export interface ModelFilter {
  readonly name: ModelFilterName;
  readonly passes: (indexed: IndexedModel) => boolean;
}

function facetFilter(name: FacetName, choices: readonly string[]): readonly ModelFilter[] {
  if (choices.length === 0) return [];
  const chosen = new Set(choices);
  return [{ name, passes: (indexed) => facetValues[name](indexed).some((value) => chosen.has(value)) }];
}

function timeFilter({ time }: View): readonly ModelFilter[] {
  if (time === undefined || (time.from === undefined && time.to === undefined)) return [];
  return [
    {
      name: "time",
      passes: ({ model: { released } }) => released !== undefined && overlapsTimeRange(released, time),
    },
  ];
}

function searchFilter({ q }: View): readonly ModelFilter[] {
  const words = searchWords(q);
  if (words.length === 0) return [];
  return [{ name: "q", passes: ({ searchText }) => words.every((word) => searchText.includes(word)) }];
}

function selectionFilter({ models }: View): readonly ModelFilter[] {
  if (models.length === 0) return [];
  const chosen = new Set(models);
  return [{ name: "models", passes: ({ model }) => chosen.has(model.id) }];
}

/** The filters a view sets; one that lets everything through is not among them. */
export const buildModelFilters = (view: View): readonly ModelFilter[] => [
  ...selectionFilter(view),
  ...timeFilter(view),
  ...facetFilter("field", view.field),
  ...facetFilter("org", view.org),
  ...facetFilter("country", view.country),
  ...facetFilter("kind", view.kind),
  ...facetFilter("task", view.task),
  ...searchFilter(view),
];

export const passesAll = (filters: readonly ModelFilter[], indexed: IndexedModel): boolean =>
  filters.every(({ passes }) => passes(indexed));

/** Which filters a model fails: nothing, exactly one, or several. */
export type Failure = "none" | ModelFilterName | "several";

/** Tells whether a model would be in view if one filter were left out. */
export function failureOf(filters: readonly ModelFilter[], indexed: IndexedModel): Failure {
  let failure: Failure = "none";
  for (const { name, passes } of filters) {
    if (passes(indexed)) continue;
    if (failure !== "none") return "several";
    failure = name;
  }
  return failure;
}

/** The models of the catalogue that a view lets through, in the order of the table, with or without a value. */
export function filterModels(catalogue: Catalogue, view: View): readonly Model[] {
  const filters = buildModelFilters(view);
  return indexOf(catalogue)
    .models.filter((indexed) => passesAll(filters, indexed))
    .map(({ model }) => model);
}
