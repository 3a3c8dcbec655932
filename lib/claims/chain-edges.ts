import type { Interval } from "../quantity";
import type { Catalogue, Claim, Id } from "../schema/catalogue";
import { claimedInterval } from "./claimed-interval";
import { isUpward } from "./evidence";

/** One claimed ratio as a step: `from` is `times` as much as `to`. */
export interface Edge {
  readonly claim: Claim;
  readonly from: Id;
  readonly to: Id;
  readonly times: Interval;
  /** The claim says it the other way round, as of what is fewer. */
  readonly isTurned: boolean;
}

export const longestPath = 3;

export function edgesOf(catalogue: Catalogue): readonly Edge[] {
  return catalogue.claims.flatMap((claim) => edgeOf(claim, catalogue) ?? []);
}

function edgeOf(claim: Claim, { metrics }: Catalogue): Edge | undefined {
  const [from, to] = [claim.subject[0], claim.comparator[0]];
  const metric = claim.metric === undefined ? undefined : metrics.get(claim.metric);
  const claimed = claimedInterval(claim, metric);
  const isPair = claim.kind === "ratio" && claim.subject.length === 1 && claim.comparator.length === 1 && to !== "*";
  if (!isPair || from === undefined || to === undefined || metric === undefined || claimed === undefined)
    return undefined;
  if (claimed.high <= 0) return undefined;
  const isTurned = !isUpward(claim.direction, metric);
  return { claim, from, to, times: isTurned ? inverted(claimed) : claimed, isTurned };
}

/** Whether two claims are about the same ratio of values, so that one may be multiplied by the other. */
const isAlike = (a: Claim, b: Claim): boolean =>
  a.metric === b.metric && a.benchmark === b.benchmark && a.condition === b.condition;

/** Edges about the same kind of value each. */
export function groupsOf(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const groups: Edge[][] = [];
  for (const edge of edges) {
    const group = groups.find(([first]) => first !== undefined && isAlike(first.claim, edge.claim));
    if (group === undefined) groups.push([edge]);
    else group.push(edge);
  }
  return groups;
}

/** Each step forwards and backwards; of several claims that say the same, the first. */
export function bothWays(edges: readonly Edge[]): readonly Edge[] {
  const ways = edges.flatMap((edge) => [edge, reversed(edge)]);
  const keyOf = ({ from, to, times: { low, high } }: Edge) => [from, to, low, high].join("\n");
  const seen = new Set<string>();
  return ways.filter((edge) => seen.size < seen.add(keyOf(edge)).size);
}

/** The same step from its end to its start. */
export const reversed = (edge: Edge): Edge => ({
  ...edge,
  from: edge.to,
  to: edge.from,
  times: inverted(edge.times),
});

/** What follows along a path. */
export const productOf = (path: readonly Edge[]): Interval => path.map(({ times }) => times).reduce(multiplied, one);

const one: Interval = { low: 1, high: 1 };

/** Of intervals from zero up, whose upper end may be open. */
const multiplied = (a: Interval, b: Interval): Interval => ({
  low: a.low * b.low,
  high: Number.isFinite(a.high) && Number.isFinite(b.high) ? a.high * b.high : Number.POSITIVE_INFINITY,
});

export const inverted = ({ low, high }: Interval): Interval => ({
  low: Number.isFinite(high) ? 1 / high : 0,
  high: low > 0 ? 1 / low : Number.POSITIVE_INFINITY,
});
