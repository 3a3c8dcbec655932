import type { Catalogue, Claim } from "../schema/catalogue";
import { claimedInterval, fitOf, hullOf } from "./claimed-interval";
import { bestOf, knownBy, valuesIn } from "./evidence";
import type { Audit } from "./verdict";

/** A claimed value or count against what was measured, by the date of the claim. */
export function auditValue(catalogue: Catalogue, claim: Claim): Audit {
  const claimed = claimedInterval(claim);
  const { metric, benchmark, condition } = claim;
  if (metric === undefined || claimed === undefined)
    return { claim, verdict: "not-checkable", rule: "missing", claimed, working: [] };
  const values = claim.subject.flatMap((subject) => {
    const all = valuesIn(catalogue, subject, { metric, benchmark, condition });
    const known = knownBy(all, claim.asOf, catalogue);
    return bestOf(known.length > 0 ? known : all, catalogue, claim.reference) ?? [];
  });
  if (values.length === 0) return { claim, verdict: "not-checkable", rule: "missing", claimed, working: [] };
  const met = values.filter(({ quantity }) => fitOf(quantity.interval, claimed) === "meets").length;
  return {
    claim,
    verdict: met === values.length ? "supported" : met > 0 ? "supported-in-part" : "contradicted",
    rule: "value",
    claimed,
    derived: hullOf(values.map(({ quantity }) => quantity.interval)),
    working: values.map((measurement) => ({ kind: "value", role: "subject", measurement })),
  };
}
