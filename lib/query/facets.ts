import type { Model } from "../schema/catalogue";
import type { FacetChoice, FacetName, YearCount } from "./answer";
import { facetValues, type IndexedModel } from "./catalogue-index";
import { compareIds, compareNames } from "./compare-names";
import type { Failure } from "./filter-models";
import type { View } from "./view";

/** A model with a value, and which filters keep it out of view. */
export interface Tested {
  readonly indexed: IndexedModel;
  readonly failure: Failure;
}

export type Facets = Readonly<Record<FacetName, readonly FacetChoice[]>>;

function countChoices(tested: readonly Tested[], facet: FacetName): Map<string, number> {
  const valuesOf = facetValues[facet];
  const counts = new Map<string, number>();
  for (const { indexed, failure } of tested) {
    if (failure !== "none" && failure !== facet) continue;
    for (const value of valuesOf(indexed)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/**
 * For each facet, how many rows with a value each choice would leave: the other filters kept, the facet's own left
 * out. Choices that would leave none are listed only if chosen. Most rows first, then by name.
 */
export function countFacets(
  tested: readonly Tested[],
  view: View,
  nameOf: (facet: FacetName, id: string) => string,
): Facets {
  const choicesOf = (facet: FacetName): readonly FacetChoice[] => {
    const counts = countChoices(tested, facet);
    for (const id of view[facet]) counts.set(id, counts.get(id) ?? 0);
    return [...counts]
      .map(([id, count]) => ({ id, count, chosen: view[facet].includes(id) }))
      .sort(
        (a, b) => b.count - a.count || compareNames(nameOf(facet, a.id), nameOf(facet, b.id)) || compareIds(a.id, b.id),
      );
  };
  return {
    field: choicesOf("field"),
    org: choicesOf("org"),
    country: choicesOf("country"),
    kind: choicesOf("kind"),
    task: choicesOf("task"),
  };
}

const releaseYear = ({ released }: Model): number | undefined =>
  released === undefined ? undefined : Number(released.text.slice(0, 4));

/** Rows with a value per year of release, gaps filled with zero, the time filter left out; unknown dates count nowhere. */
export function countYears(tested: readonly Tested[]): readonly YearCount[] {
  const counts = new Map<number, number>();
  for (const { indexed, failure } of tested) {
    const year = failure === "none" || failure === "time" ? releaseYear(indexed.model) : undefined;
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i, count: counts.get(first + i) ?? 0 }));
}
