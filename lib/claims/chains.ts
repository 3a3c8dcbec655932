import { type Interval, overlaps } from "../quantity";
import type { Catalogue, Claim } from "../schema/catalogue";
import { bothWays, type Edge, edgesOf, isAlike, longestPath, productOf } from "./chain-edges";

/** Ratios that follow from each other: A = 4 × B and B = 3 × C say that A = 12 × C. */
export interface Chain {
  /** The claims on the way, in their order. */
  readonly path: readonly Claim[];
  /** What another claim says of both ends. */
  readonly closing: Claim;
  /** What follows along the path, and what is claimed, both as how many times the last the first is. */
  readonly product: Interval;
  readonly claimed: Interval;
  readonly agrees: boolean;
}

/**
 * Every claimed ratio that also follows along other claims, with whether both have a number in common; a cycle that does
 * not multiply to 1 is one that disagrees. Two claims about the same pair are a chain only where they disagree. Of longer
 * ways to the same end only the shortest count.
 */
export function findChains(catalogue: Catalogue): readonly Chain[] {
  const edges = edgesOf(catalogue);
  const seen = new Set<string>();
  return edges.flatMap((closing) =>
    pathsFor(closing, edges).flatMap((path): readonly Chain[] => {
      const key = [closing, ...path]
        .map(({ claim }) => claim.id)
        .sort()
        .join("\n");
      if (seen.has(key)) return [];
      seen.add(key);
      const product = productOf(path);
      const agrees = overlaps(product, closing.times);
      if (path.length === 1 && agrees) return [];
      return [
        { path: path.map(({ claim }) => claim), closing: closing.claim, product, claimed: closing.times, agrees },
      ];
    }),
  );
}

/** Ways from one end of a claim to the other along other claims of the same kind, forwards or backwards. */
function pathsFor(closing: Edge, edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const alike = bothWays(edges.filter(({ claim }) => claim !== closing.claim && isAlike(claim, closing.claim)));
  const ofLength = (length: number, path: readonly Edge[] = []): readonly (readonly Edge[])[] => {
    const at = path.at(-1)?.to ?? closing.from;
    return alike.flatMap((edge) => {
      if (edge.from !== at || edge.to === closing.from || path.some(({ to }) => to === edge.to)) return [];
      if (length === 1) return edge.to === closing.to ? [[...path, edge]] : [];
      return edge.to === closing.to ? [] : ofLength(length - 1, [...path, edge]);
    });
  };
  for (let length = 2; length <= longestPath; length += 1) {
    const found = ofLength(length);
    if (found.length > 0) return [...ofLength(1), ...found];
  }
  return ofLength(1);
}
