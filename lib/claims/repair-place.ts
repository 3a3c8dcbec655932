import { point, type Quantity } from "../quantity";
import type { Catalogue, Claim } from "../schema/catalogue";
import { judge } from "./judge";
import { type Candidate, placeCandidates } from "./repair-candidates";
import type { Audit, Repair } from "./verdict";

/** A rank among fewer than this is not worth saying. */
const fewestRivals = 3;

/** The place under another condition, on another benchmark or at the date of release; or else the place itself. */
export function repairedRank(catalogue: Catalogue, audit: Audit): Repair | undefined {
  const { claim } = audit;
  for (const { change, from, to, claim: changed } of [
    ...placeCandidates(claim, catalogue),
    ...atRelease(claim, catalogue),
  ]) {
    const found = judge(catalogue, changed);
    const isAmongMany = found.working.some((step) => step.kind === "rank" && step.among >= fewestRivals);
    if (found.verdict === "supported" && isAmongMany)
      return { change, from, to, derived: found.derived, steps: found.working, claim: changed };
  }
  return truePlace(catalogue, audit);
}

/** What was the largest when it came out need not have stayed so. */
function atRelease(claim: Claim, { models }: Catalogue): readonly Candidate[] {
  const released = models.get(claim.subject[0] ?? "")?.released;
  if (released === undefined || (claim.asOf !== undefined && claim.asOf.end <= released.end)) return [];
  const from = claim.asOf === undefined ? [] : [claim.asOf.text];
  return [{ change: "date", from, to: [released.text], claim: { ...claim, asOf: released } }];
}

function truePlace(catalogue: Catalogue, { claim, derived }: Audit): Repair | undefined {
  if (derived === undefined) return undefined;
  const [low, high] = [Math.ceil(derived.low), Math.floor(derived.high)].map((place) => quantityAt(place, `${place}`));
  if (low === undefined || high === undefined) return undefined;
  return corrected(catalogue, claim, low, high);
}

const quantityAt = (value: number, text: string): Quantity => ({ value, interval: point(value), text, bound: "exact" });

/** The date of release as the tables have it. */
export function repairedDate(catalogue: Catalogue, { claim }: Audit): Repair | undefined {
  const released = catalogue.models.get(claim.subject[0] ?? "")?.released;
  if (released === undefined) return undefined;
  const interval = { low: released.start, high: released.end };
  const date: Quantity = { value: released.start, interval, text: released.text, bound: "exact" };
  return corrected(catalogue, claim, date, date);
}

function corrected(catalogue: Catalogue, claim: Claim, low: Quantity, high: Quantity): Repair | undefined {
  const bound = low.value === high.value ? "exact" : "range";
  const changed: Claim = { ...claim, low, high, bound };
  const found = judge(catalogue, changed);
  if (found.verdict !== "supported") return undefined;
  const [from, to] = [claim, changed].map((one) => [
    ...new Set([one.low?.text, one.high?.text].filter((text) => text !== undefined)),
  ]);
  return {
    change: "value",
    from: from ?? [],
    to: to ?? [],
    derived: found.derived,
    steps: found.working,
    claim: changed,
  };
}
