import type { Catalogue } from "../schema/catalogue";
import { judge } from "./judge";
import { type Candidate, candidatesFor } from "./repair-candidates";
import type { Audit, ChangeName, Repair } from "./verdict";

/** What may be changed together with something else. */
const firstChanges: readonly ChangeName[] = ["metric", "benchmark", "condition", "source"];
const secondChanges: readonly ChangeName[] = ["benchmark", "condition", "source", "comparator", "subject"];

/** Ratios that are claimed lie within some three powers of ten; a number fits so many of them by chance. */
const spread = Math.log(1000);
const mostByChance = 0.1;
const mostTried = 2000;

interface Found {
  readonly repair: Repair;
  readonly distance: number;
}

/**
 * The claim with two things changed, where one is not enough: another metric and another rival, another benchmark under
 * another condition. Only a number so narrow that hardly any of the combinations would fit it by chance tells anything.
 */
export function findTwoChanges(catalogue: Catalogue, audit: Audit): Repair | undefined {
  const { claim, claimed } = audit;
  if (claim.kind !== "ratio" || claimed === undefined || !(claimed.low > 0) || !Number.isFinite(claimed.high))
    return undefined;
  const most = Math.min(mostTried, (mostByChance * spread) / Math.log(claimed.high / claimed.low));
  const pairs = new Map<string, readonly [Candidate, Candidate]>();
  for (const first of oneChange(audit, catalogue, firstChanges)) {
    for (const second of oneChange({ ...audit, claim: first.claim }, catalogue, secondChanges)) {
      if (second.change === first.change) continue;
      const key = [first, second].map(keyOf).sort().join("\n");
      if (!pairs.has(key)) pairs.set(key, [first, second]);
      if (pairs.size > most) return undefined;
    }
  }
  const found = [...pairs.values()].flatMap((pair) => tried(pair, audit, claimed, catalogue) ?? []);
  return found.sort((a, b) => a.distance - b.distance)[0]?.repair;
}

function oneChange(audit: Audit, catalogue: Catalogue, changes: readonly ChangeName[]): readonly Candidate[] {
  const candidates = candidatesFor(audit, catalogue).flat();
  return changes.flatMap((name) => candidates.filter(({ change }) => change === name));
}

/** The same two changes in either order are one combination. */
const keyOf = ({ change, to }: Candidate): string => `${change} ${to.join(";")}`;

function tried(
  [first, second]: readonly [Candidate, Candidate],
  audit: Audit,
  claimed: NonNullable<Audit["claimed"]>,
  catalogue: Catalogue,
): Found | undefined {
  const { claim } = second;
  const { verdict, derived, working } = judge(catalogue, claim);
  if (verdict !== "supported" || derived === undefined) return undefined;
  const { change, from, to } = first;
  const metric = claim.metric === undefined ? undefined : catalogue.metrics.get(claim.metric);
  const also = { change: second.change, from: second.from, to: second.to };
  return {
    repair: { change, from, to, also, metric, derived, steps: working, claim: { ...claim, asOf: audit.claim.asOf } },
    distance: Math.abs(Math.log((derived.low + derived.high) / (claimed.low + claimed.high))),
  };
}
