import type { Catalogue, Claim } from "../schema/catalogue";
import { auditDate } from "./audit-date";
import { auditLink } from "./audit-link";
import { auditRank } from "./audit-rank";
import { auditRatio } from "./audit-ratio";
import { auditValue } from "./audit-value";
import { findRepair } from "./repair";
import type { Audit, Repair } from "./verdict";

/** Every claim of a catalogue with its verdict, in the order of the table. */
export const auditClaims = (catalogue: Catalogue): readonly Audit[] =>
  catalogue.claims.map((claim) => repaired(catalogue, judged(catalogue, claim)));

function judged(catalogue: Catalogue, claim: Claim): Audit {
  switch (claim.kind) {
    case "ratio":
      return auditRatio(catalogue, claim);
    case "value":
    case "count":
      return auditValue(catalogue, claim);
    case "rank":
      return auditRank(catalogue, claim);
    case "date":
      return auditDate(catalogue, claim);
    case "attribution":
      return auditLink(catalogue, claim);
    case "statement":
      return { claim, verdict: "not-checkable", rule: "statement", working: [] };
  }
}

/** What fails, or has no value, is looked for elsewhere; a number that is right there belongs to something else. */
function repaired(catalogue: Catalogue, audit: Audit): Audit {
  const { verdict } = audit;
  if (audit.repair !== undefined || verdict === "supported" || verdict === "supported-in-part") return audit;
  const repair = findRepair(catalogue, audit);
  if (repair === undefined) return audit;
  return { ...audit, repair, verdict: isMisattributed(audit, repair) ? "misattributed" : verdict };
}

function isMisattributed({ claim, rule }: Audit, { change }: Repair): boolean {
  switch (change) {
    case "metric":
    case "condition":
    case "source":
      return true;
    case "comparator":
      return rule === "inadmissible";
    case "subject":
      return claim.kind !== "ratio";
    default:
      return false;
  }
}
