import type { Catalogue, Claim } from "../schema/catalogue";
import { claimedInterval } from "./claimed-interval";
import type { Audit } from "./verdict";

/** A claimed date of release, in days since 1970-01-01, against the one in the tables. */
export function auditDate(catalogue: Catalogue, claim: Claim): Audit {
  const claimed = claimedInterval(claim);
  const [subject] = claim.subject;
  const released = subject === undefined ? undefined : catalogue.models.get(subject)?.released;
  if (claimed === undefined || subject === undefined || released === undefined)
    return { claim, verdict: "not-checkable", rule: "missing", claimed, working: [] };
  const meets = released.start < claimed.high && released.end > claimed.low;
  return {
    claim,
    verdict: meets ? "supported" : "contradicted",
    rule: "date",
    claimed,
    derived: { low: released.start, high: released.end },
    working: [{ kind: "released", model: subject, date: released.text }],
  };
}
