import type { Catalogue, Claim } from "../schema/catalogue";
import { readClaimed } from "./claimed-interval";
import { correctedNumber } from "./corrected-number";
import { judge } from "./judge";
import { type Candidate, candidatesFor } from "./repair-candidates";
import { repairedDate, repairedRank } from "./repair-place";
import { findTwoChanges } from "./two-changes";
import type { Audit, Repair } from "./verdict";

/**
 * The nearest statement that the data does support, by how little has to change: the condition, the benchmark, the
 * source, the metric, then a rival or a subject from the same table, the direction, two of these, and last the number
 * itself. Another metric that only passes the bound of the claim by far comes after a rival that comes near to it.
 * `undefined` where nothing is known that would be true.
 */
export function findRepair(catalogue: Catalogue, audit: Audit): Repair | undefined {
  const { claim, verdict } = audit;
  if (verdict === "contradicted" && claim.kind === "rank") return repairedRank(catalogue, audit);
  if (verdict === "contradicted" && claim.kind === "date") return repairedDate(catalogue, audit);
  if (claim.kind !== "ratio" && claim.kind !== "value" && claim.kind !== "count") return undefined;
  let far: Repair | undefined;
  for (const candidates of candidatesFor(audit, catalogue)) {
    const found = candidates.flatMap((candidate) => hitOf(candidate, audit, catalogue) ?? []);
    const hits = found.filter((hit) => saysMuch(hit, audit));
    const [best] = [...hits].sort((a, b) => a.distance - b.distance);
    if (best === undefined || !areFew(best, hits.length, candidates.length)) continue;
    if (best.isNear || best.repair.change !== "metric") return best.repair;
    far ??= best.repair;
  }
  if (far !== undefined) return far;
  const twice = verdict === "contradicted" ? findTwoChanges(catalogue, audit) : undefined;
  return twice ?? correctedNumber(audit, catalogue);
}

interface Hit {
  readonly repair: Repair;
  readonly isNear: boolean;
  /** How far the middle of what follows lies from what is claimed, as a factor or a difference. */
  readonly distance: number;
}

function hitOf({ change, from, to, claim }: Candidate, { claimed }: Audit, catalogue: Catalogue): Hit | undefined {
  const found = judge(catalogue, claim);
  if (found.verdict !== "supported" || claimed === undefined) return undefined;
  const metric = claim.metric === undefined ? undefined : catalogue.metrics.get(claim.metric);
  const { derived, working } = found;
  const repair: Repair = { change, from, to, metric, derived, steps: working, claim };
  return { repair, ...nearness(claim, derived, claimed) };
}

/** How near to a bound a number is that somebody would state with it: `over 30%` is said of 33%, hardly of 80%. */
const nearBound = 1.1;

function nearness(
  claim: Claim,
  derived: Audit["derived"],
  claimed: NonNullable<Audit["claimed"]>,
): Pick<Hit, "isNear" | "distance"> {
  if (derived === undefined) return { isNear: false, distance: Number.POSITIVE_INFINITY };
  const middle = (derived.low + derived.high) / 2;
  const ends = [claimed.low, claimed.high].filter((end) => Number.isFinite(end) && end !== 0);
  const [first = 1] = ends;
  const target = ends.length === 2 ? Math.sqrt(Math.abs((ends[0] ?? 1) * (ends[1] ?? 1))) : first;
  const factor = Math.abs(Math.log(Math.abs(middle / target)));
  const bound = readClaimed(claim)?.bound;
  const isBound = bound === "at-least" || bound === "at-most" || ends.length < 2;
  return { isNear: !isBound || (target !== 1 && factor <= Math.log(nearBound)), distance: factor };
}

/** Ends of a claimed range further apart than this, as a factor, fit much by chance; several pairs fit it less easily. */
const widest = { one: 1.5, several: 4 } as const;

/** What follows from values of so few digits that its ends are further apart than this meets any number near to it. */
const vaguest = 2.5;

const isVague = ({ steps }: Repair): boolean =>
  steps.some((step) => step.kind === "ratio" && step.interval.high > step.interval.low * vaguest);

/**
 * Whether a hit is more than chance. Another condition, source or benchmark of the same values is. Another metric or
 * model must fit a narrow claim, come near to a bound, or be what the stated reference says; speeds are of one kind.
 */
function saysMuch({ repair, isNear }: Hit, { claim, claimed, working }: Audit): boolean {
  const { change } = repair;
  if (["condition", "source", "direction"].includes(change)) return true;
  const isOrder = claimed !== undefined && isOnlyOrder(claim, claimed);
  if (change === "benchmark") return !isOrder;
  if (change === "metric" && !isOrder && (claim.direction === "faster" || claim.direction === "slower")) return true;
  if (isVague(repair)) return false;
  const isOfReference = repair.steps.some(
    (step) => step.kind === "value" && step.measurement.source === claim.reference,
  );
  if (change === "subject" && claim.kind !== "ratio" && isOfReference) return true;
  const pairs = working.filter(({ kind }) => kind === "ratio").length;
  const isWide =
    claimed !== undefined &&
    Number.isFinite(claimed.high) &&
    claimed.high > claimed.low * widest[pairs > 1 ? "several" : "one"];
  return isNear && !isWide;
}

/** `more than` and no number: of two values one is always ahead, so that every second benchmark would bear it out. */
const isOnlyOrder = (claim: Claim, { low, high }: NonNullable<Audit["claimed"]>): boolean =>
  claim.kind === "ratio" && ((low === 1 && high === Number.POSITIVE_INFINITY) || (low === 0 && high === 1));

/** Of many models or benchmarks only few may fit, as a number that fits any of them tells nothing. */
const areFew = ({ repair: { change } }: Hit, hits: number, candidates: number): boolean =>
  !["comparator", "subject", "benchmark"].includes(change) || hits === 1 || hits * 4 <= candidates;

/** What of a repair makes the claim misattributed: the number is right, and stands in the wrong place. */
export function isMisattributed({ claim, verdict, rule, working }: Audit, { change }: Repair): boolean {
  if (verdict === "not-checkable") {
    const refused = working.flatMap((step) => (step.kind === "refused" ? [step.reason] : []));
    if (rule === "inadmissible") return change === "comparator" || change === "subject";
    if (refused.includes("no-value") && claim.kind !== "ratio") return change === "subject";
    if (refused.includes("condition-not-measured")) return change === "condition";
    return refused.includes("benchmark-not-measured") && change === "benchmark";
  }
  if (verdict !== "contradicted") return false;
  if (claim.kind === "rank") return change === "condition" && claim.condition !== "";
  return elsewhere.includes(change);
}

const elsewhere: readonly Repair["change"][] = ["metric", "condition", "benchmark", "comparator", "subject", "source"];
