import { type Interval, point, type Quantity } from "../quantity";
import type { Catalogue, Claim, Id } from "../schema/catalogue";
import { auditRatio } from "./audit-ratio";
import { bothWays, type Edge, edgesOf, groupsOf, longestPath, productOf } from "./chain-edges";
import type { Audit } from "./verdict";

/** A ratio that nobody claimed and that follows from several claims: A = 4 × B and B = 3 × C give A = 12 × C. */
export interface FollowingRatio {
  readonly path: readonly Claim[];
  readonly subject: Id;
  readonly comparator: Id;
  /** How many times the comparator the subject is, the larger of the two being the subject. */
  readonly product: Interval;
  /** The same ratio against the measurements, as if it were claimed. */
  readonly audit: Audit;
}

/** The ratio of every two models that are joined by claims, though by none directly; along the shortest way. */
export function followingRatios(catalogue: Catalogue): readonly FollowingRatio[] {
  return groupsOf(edgesOf(catalogue)).flatMap((group) => inGroup(bothWays(group), catalogue));
}

function inGroup(edges: readonly Edge[], catalogue: Catalogue): readonly FollowingRatio[] {
  const models = [...new Set(edges.map(({ from }) => from))];
  return models.flatMap((start, index) =>
    pathsFrom(start, edges).flatMap((path): readonly FollowingRatio[] => {
      const end = path.at(-1)?.to;
      if (end === undefined || path.length < 2 || models.indexOf(end) < index) return [];
      const product = productOf(path);
      if (product.low === 0 || !Number.isFinite(product.high)) return [];
      return following(product.low * product.high < 1 ? turned(path) : path, catalogue);
    }),
  );
}

/** The shortest way to every model that can be reached. */
function pathsFrom(start: Id, edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const reached = new Set([start]);
  const paths: (readonly Edge[])[] = [[]];
  for (const path of paths) {
    if (path.length === longestPath) continue;
    const at = path.at(-1)?.to ?? start;
    for (const edge of edges) {
      if (edge.from !== at || reached.has(edge.to)) continue;
      reached.add(edge.to);
      paths.push([...path, edge]);
    }
  }
  return paths;
}

const turned = (path: readonly Edge[]): readonly Edge[] =>
  [...path].reverse().map((edge) => ({
    ...edge,
    from: edge.to,
    to: edge.from,
    times: { low: 1 / edge.times.high, high: 1 / edge.times.low },
  }));

const endAt = (value: number): Quantity => ({
  value,
  interval: point(value),
  text: String(value),
  bound: "exact",
  times: true,
});

function following(path: readonly Edge[], catalogue: Catalogue): readonly FollowingRatio[] {
  const [first, last] = [path[0], path.at(-1)];
  if (first === undefined || last === undefined) return [];
  const product = productOf(path);
  const [subject, comparator] = [first.from, last.to];
  const { metric, benchmark, condition, source } = first.claim;
  const claim: Claim = {
    id: [subject, comparator].join("-"),
    statement: "",
    kind: "ratio",
    subject: [subject],
    comparator: [comparator],
    metric,
    benchmark,
    condition,
    direction: "more",
    low: endAt(product.low),
    high: endAt(product.high),
    bound: "range",
    source,
  };
  const audit = auditRatio(catalogue, claim);
  return [{ path: path.map((edge) => edge.claim), subject, comparator, product, audit }];
}
