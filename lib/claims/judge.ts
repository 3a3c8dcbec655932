import type { Catalogue, Claim } from "../schema/catalogue";
import { auditCount } from "./audit-count";
import { auditDate } from "./audit-date";
import { auditLink } from "./audit-link";
import { auditRank } from "./audit-rank";
import { auditRatio } from "./audit-ratio";
import { auditValue } from "./audit-value";
import type { Audit } from "./verdict";

/** A claim as it stands, before a repair is looked for. */
export function judge(catalogue: Catalogue, claim: Claim): Audit {
  switch (claim.kind) {
    case "ratio":
      return auditRatio(catalogue, claim);
    case "value":
      return auditValue(catalogue, claim);
    case "count":
      return auditCount(catalogue, claim);
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
