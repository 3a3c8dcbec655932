import type { Interval } from "../quantity";
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
 * another condition. Only a number so narrow, of values so precise, that hardly any of the combinations would fit it by
 * chance tells anything.
 */
export function findTwoChanges(catalogue: Catalogue, audit: Audit): Repair | undefined {
  const { claim, claimed } = audit;
  if (claim.kind !== "ratio" || claimed === undefined || !(claimed.low > 0) || !Number.isFinite(claimed.high))
    return undefined;
  const most = Math.min(mostTried, (mostByChance * spread) / widthOf(claimed));
  const pairs = pairsOfChanges(audit, catalogue, most);
  if (pairs === undefined) return undefined;
  const judged = pairs.map(([first, second]) => ({ first, second, found: judge(catalogue, second.claim) }));
  const chance = judged.reduce((sum, { found }) => sum + chanceOf(found, claimed), 0);
  if (chance > mostByChance) return undefined;
  const isEnough = supportedAlone(audit, catalogue);
  const found = judged.flatMap((one) =>
    isEnough(one.first) || isEnough(one.second) ? [] : hitOf(one, audit, catalogue),
  );
  return found.sort((a, b) => a.distance - b.distance)[0]?.repair;
}

const widthOf = ({ low, high }: Interval): number => Math.log(high / low);

/** How likely it is that ratios as precise as these all meet what is claimed, wherever they lie. */
function chanceOf({ working }: Audit, claimed: Interval): number {
  const ratios = working.flatMap((step) => (step.kind === "ratio" && step.interval.low > 0 ? [step.interval] : []));
  if (ratios.length === 0) return 0;
  return ratios.reduce((all, one) => all * Math.min(1, (widthOf(claimed) + widthOf(one)) / spread), 1);
}

/** Each two changes once, in whatever order; `undefined` where they are more than `most`. */
function pairsOfChanges(audit: Audit, catalogue: Catalogue, most: number) {
  const pairs = new Map<string, readonly [Candidate, Candidate]>();
  for (const first of oneChange(audit, catalogue, firstChanges)) {
    for (const second of oneChange({ ...audit, claim: first.claim }, catalogue, secondChanges)) {
      if (second.change === first.change) continue;
      const key = [first, second].map(keyOf).sort().join("\n");
      if (!pairs.has(key)) pairs.set(key, [first, second]);
      if (pairs.size > most) return undefined;
    }
  }
  return [...pairs.values()];
}

/** Whether one of two changes would do without the other: such a repair was found before, or told too little. */
function supportedAlone(audit: Audit, catalogue: Catalogue): (candidate: Candidate) => boolean {
  const alone = new Map(candidatesFor(audit, catalogue).flatMap((all) => all.map((one) => [keyOf(one), one] as const)));
  return (candidate) => {
    const same = alone.get(keyOf(candidate));
    return same !== undefined && judge(catalogue, same.claim).verdict === "supported";
  };
}

function oneChange(audit: Audit, catalogue: Catalogue, changes: readonly ChangeName[]): readonly Candidate[] {
  const candidates = candidatesFor(audit, catalogue).flat();
  return changes.flatMap((name) => candidates.filter(({ change }) => change === name));
}

/** The same two changes in either order are one combination. */
const keyOf = ({ change, to }: Candidate): string => `${change} ${to.join(";")}`;

interface Judged {
  readonly first: Candidate;
  readonly second: Candidate;
  readonly found: Audit;
}

function hitOf(
  { first, second, found: { verdict, derived, working } }: Judged,
  audit: Audit,
  { metrics }: Catalogue,
): readonly Found[] {
  const { claimed } = audit;
  if (verdict !== "supported" || derived === undefined || claimed === undefined) return [];
  const { change, from, to } = first;
  const also = { change: second.change, from: second.from, to: second.to };
  const claim = { ...second.claim, asOf: audit.claim.asOf };
  const metric = claim.metric === undefined ? undefined : metrics.get(claim.metric);
  return [
    {
      repair: { change, from, to, also, metric, derived, steps: working, claim },
      distance: Math.abs(Math.log((derived.low + derived.high) / (claimed.low + claimed.high))),
    },
  ];
}
