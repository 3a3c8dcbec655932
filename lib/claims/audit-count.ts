import type { Catalogue, Claim, Metric } from "../schema/catalogue";
import { auditValue } from "./audit-value";
import { isTally } from "./claim-numbers";
import { type Claimed, hullOf, readClaimed } from "./claimed-interval";
import { verdictOf } from "./combine";
import { openedInterval } from "./open-bounds";
import { allSlices, isInverted, pickFor, slicesOf } from "./operands";
import { type Pair, pairsOf } from "./resolve-models";
import type { Audit, Step } from "./verdict";

type Tally = Extract<Step, { readonly kind: "tally" }>;

/**
 * A count that was measured; or, where the claim names a comparator and no benchmark, the number of benchmarks on which
 * the subject is ahead of it in the direction of the claim. What the digits leave open may or may not be counted.
 */
export function auditCount(catalogue: Catalogue, claim: Claim): Audit {
  const claimed = readClaimed(claim);
  const metric = claim.metric === undefined ? undefined : catalogue.metrics.get(claim.metric);
  if (claimed === undefined || metric === undefined || !isTally(claim)) return auditValue(catalogue, claim);
  const { pairs } = pairsOf(claim, catalogue);
  const tallies = pairs.flatMap((pair) => tallyOf(pair, claim, claimed, metric, catalogue) ?? []);
  if (tallies.length === 0)
    return { claim, verdict: "not-checkable", rule: "missing", claimed: claimed.interval, working: [] };
  const derived = hullOf(tallies.map(({ surely, perhaps }) => ({ low: surely - 0.5, high: perhaps + 0.5 })));
  const verdict = verdictOf(tallies, false);
  return { claim, verdict, rule: "tally", claimed: claimed.interval, derived, working: tallies };
}

function tallyOf(pair: Pair, claim: Claim, claimed: Claimed, metric: Metric, catalogue: Catalogue): Tally | undefined {
  const leads = slicesOf(claim, allSlices(metric.id, pair, catalogue)).flatMap(({ measured }) => {
    const [own, rival] = measured.map((list) => pickFor(list, claim.reference, catalogue));
    if (own === undefined || rival === undefined) return [];
    const [over, under] = isInverted(claim.direction, metric) ? [rival, own] : [own, rival];
    return [[openedInterval(over.quantity), openedInterval(under.quantity)] as const];
  });
  if (leads.length === 0) return undefined;
  const surely = leads.filter(([over, under]) => over.low >= under.high && over.low !== under.low).length;
  const perhaps = leads.filter(([over, under]) => over.high > under.low).length;
  const [subject, comparator] = pair;
  const { low, high } = claimed.interval;
  const fit = perhaps < low ? "below" : surely > high ? "above" : "meets";
  return { kind: "tally", subject, comparator, surely, perhaps, among: leads.length, fit };
}
