import type { Catalogue, Claim } from "../schema/catalogue";
import { judge } from "./judge";
import { findRepair, isMisattributed } from "./repair";
import type { Audit } from "./verdict";

/** Every claim of a catalogue with its verdict, in the order of the table. */
export const auditClaims = (catalogue: Catalogue): readonly Audit[] =>
  catalogue.claims.map((claim) => auditClaim(claim, catalogue));

/** The verdict on one claim, from the measurements alone. What fails is looked for elsewhere. */
export function auditClaim(claim: Claim, catalogue: Catalogue): Audit {
  const audit = judge(catalogue, claim);
  if (audit.repair !== undefined || audit.verdict === "supported" || audit.verdict === "supported-in-part")
    return audit;
  const repair = findRepair(catalogue, audit);
  if (repair === undefined) return audit;
  return isMisattributed(audit, repair)
    ? { ...audit, repair, verdict: "misattributed" }
    : audit.verdict === "contradicted"
      ? { ...audit, repair }
      : audit;
}
