import { type Interval, overlaps } from "../quantity";
import type { Catalogue, Claim, Id } from "../schema/catalogue";
import { claimedInterval } from "./claimed-interval";
import { isUpward } from "./evidence";

/** One claim as a step: `from` is `times` as much as `to`. */
interface Edge {
  readonly claim: Claim;
  readonly from: Id;
  readonly to: Id;
  readonly times: Interval;
}

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

const longestPath = 3;

/**
 * Every claimed ratio that also follows along other claims, with whether both have a number in common; a cycle that does
 * not multiply to 1 is one that disagrees. Two claims about the same pair are a chain only where they disagree.
 */
export function findChains(catalogue: Catalogue): readonly Chain[] {
  const edges = catalogue.claims.flatMap((claim) => edgeOf(claim, catalogue) ?? []);
  const seen = new Set<string>();
  return edges.flatMap((closing) =>
    pathsFrom(closing, edges).flatMap((path): readonly Chain[] => {
      const key = [closing, ...path]
        .map(({ claim }) => claim.id)
        .sort()
        .join("\n");
      if (seen.has(key)) return [];
      seen.add(key);
      const product = path.map(({ times }) => times).reduce(multiplied);
      const agrees = overlaps(product, closing.times);
      if (path.length === 1 && agrees) return [];
      return [
        { path: path.map(({ claim }) => claim), closing: closing.claim, product, claimed: closing.times, agrees },
      ];
    }),
  );
}

function edgeOf(claim: Claim, { metrics }: Catalogue): Edge | undefined {
  const [from, to] = [claim.subject[0], claim.comparator[0]];
  const metric = claim.metric === undefined ? undefined : metrics.get(claim.metric);
  const claimed = claimedInterval(claim);
  const isPair = claim.kind === "ratio" && claim.subject.length === 1 && claim.comparator.length === 1 && to !== "*";
  if (!isPair || from === undefined || to === undefined || metric === undefined || claimed === undefined)
    return undefined;
  if (claimed.high <= 0) return undefined;
  return { claim, from, to, times: isUpward(claim.direction, metric) ? claimed : inverted(claimed) };
}

/** Ways from one end of a claim to the other along other claims of the same kind, forwards or backwards. */
function pathsFrom(closing: Edge, edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const alike = edges
    .filter(({ claim }) => claim !== closing.claim && isAlike(claim, closing.claim))
    .flatMap((edge) => [edge, { ...edge, from: edge.to, to: edge.from, times: inverted(edge.times) }]);
  const extend = (path: readonly Edge[], at: Id, visited: readonly Id[]): readonly (readonly Edge[])[] => {
    if (at === closing.to) return [path];
    if (path.length === longestPath) return [];
    return alike
      .filter(({ from, to }) => from === at && !visited.includes(to))
      .flatMap((edge) => extend([...path, edge], edge.to, [...visited, edge.to]));
  };
  return extend([], closing.from, [closing.from]);
}

const isAlike = (a: Claim, b: Claim): boolean =>
  a.metric === b.metric && a.benchmark === b.benchmark && a.condition === b.condition;

/** Of intervals from zero up, whose upper end may be open. */
const multiplied = (a: Interval, b: Interval): Interval => ({
  low: a.low * b.low,
  high: Number.isFinite(a.high) && Number.isFinite(b.high) ? a.high * b.high : Number.POSITIVE_INFINITY,
});

const inverted = ({ low, high }: Interval): Interval => ({
  low: Number.isFinite(high) ? 1 / high : 0,
  high: low > 0 ? 1 / low : Number.POSITIVE_INFINITY,
});
