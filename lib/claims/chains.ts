import { type Interval, overlaps } from "../quantity";
import type { Catalogue, Claim, Id } from "../schema/catalogue";
import { bothWays, type Edge, edgesOf, groupsOf, inverted, longestPath, productOf, reversed } from "./chain-edges";

/** Ratios that follow from each other: A = 4 × B and B = 3 × C say that A = 12 × C. */
export interface Chain {
  /** The claims on the way, in their order. */
  readonly path: readonly Claim[];
  /** What another claim says of both ends. */
  readonly closing: Claim;
  /** What follows along the path, and what is claimed, both in the direction of the closing claim. */
  readonly product: Interval;
  readonly claimed: Interval;
  readonly agrees: boolean;
  /** Along the path, and back along the closing claim. */
  readonly cycle: readonly Edge[];
}

/** A chain as one of its claims sees it: what the others give, and what it claims, in its own direction. */
export interface Side {
  readonly claim: Claim;
  /** From its subject to its comparator. */
  readonly others: readonly Claim[];
  readonly product: Interval;
  readonly claimed: Interval;
}

/** Of chains that one claim closes, those that disagree first; a ledger of many claims about few models has thousands. */
const mostPerClaim = 6;

/**
 * Every claimed ratio that also follows along other claims, with whether both have a number in common; a cycle that does
 * not multiply to 1 is one that disagrees. Two claims about the same pair are a chain only where they disagree. Of longer
 * ways to the same end only the shortest count.
 */
export function findChains(catalogue: Catalogue): readonly Chain[] {
  const seen = new Set<string>();
  return groupsOf(edgesOf(catalogue)).flatMap((group) => {
    const ways = waysFrom(group);
    return group.flatMap((closing) => {
      const chains = pathsFor(closing, ways).flatMap((path) => chainOf(path, closing) ?? []);
      const fresh = chains.filter((chain) => seen.size < seen.add(keyOf(chain)).size);
      return [...fresh].sort((a, b) => Number(a.agrees) - Number(b.agrees)).slice(0, mostPerClaim);
    });
  });
}

/** The same claims are one chain, whichever of them closes it. */
const keyOf = ({ path, closing }: Chain): string =>
  [closing, ...path]
    .map(({ id }) => id)
    .sort()
    .join("\n");

function chainOf(path: readonly Edge[], closing: Edge): Chain | undefined {
  const product = productOf(path);
  const agrees = overlaps(product, closing.times);
  if (path.length === 1 && agrees) return undefined;
  const said = (times: Interval): Interval => (closing.isTurned ? inverted(times) : times);
  const claims = path.map(({ claim }) => claim);
  const cycle = [...path, reversed(closing)];
  return { path: claims, closing: closing.claim, product: said(product), claimed: said(closing.times), agrees, cycle };
}

/**
 * The sides of every chain that disagrees, by claim, the shortest first: nothing in a chain tells which of its claims is at
 * fault, but one that is stands against many.
 */
export function disagreements(chains: readonly Chain[]): ReadonlyMap<Claim, readonly Side[]> {
  const sides = new Map<Claim, Side[]>();
  for (const side of chains.flatMap((chain) => (chain.agrees ? [] : sidesOf(chain)))) {
    const known = sides.get(side.claim);
    if (known === undefined) sides.set(side.claim, [side]);
    else known.push(side);
  }
  for (const known of sides.values()) known.sort((a, b) => a.others.length - b.others.length);
  return sides;
}

const sidesOf = ({ cycle }: Chain): readonly Side[] =>
  cycle.map((step, index) => {
    const others = [...cycle.slice(index + 1), ...cycle.slice(0, index)];
    const isBackwards = step.from !== step.claim.subject[0];
    const said = (times: Interval): Interval => (isBackwards === step.isTurned ? times : inverted(times));
    return {
      claim: step.claim,
      others: (isBackwards ? others : [...others].reverse()).map(({ claim }) => claim),
      product: said(inverted(productOf(others))),
      claimed: said(step.times),
    };
  });

type Ways = ReadonlyMap<Id, readonly Edge[]>;

/** Steps forwards and backwards, by where they begin. */
function waysFrom(edges: readonly Edge[]): Ways {
  const ways = new Map<Id, Edge[]>();
  for (const edge of bothWays(edges)) {
    const known = ways.get(edge.from);
    if (known === undefined) ways.set(edge.from, [edge]);
    else known.push(edge);
  }
  return ways;
}

/** Ways from one end of a claim to the other along other claims. */
function pathsFor(closing: Edge, ways: Ways): readonly (readonly Edge[])[] {
  const ofLength = (length: number, path: readonly Edge[] = []): readonly (readonly Edge[])[] => {
    const at = path.at(-1)?.to ?? closing.from;
    return (ways.get(at) ?? []).flatMap((edge) => {
      if (edge.claim === closing.claim || edge.to === closing.from) return [];
      if (length === 1) return edge.to === closing.to ? [[...path, edge]] : [];
      return edge.to === closing.to || path.some(({ to }) => to === edge.to)
        ? []
        : ofLength(length - 1, [...path, edge]);
    });
  };
  for (let length = 2; length <= longestPath; length += 1) {
    const found = ofLength(length);
    if (found.length > 0) return [...ofLength(1), ...found];
  }
  return ofLength(1);
}
