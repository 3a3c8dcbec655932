import type { Catalogue, Id } from "../schema/catalogue";
import { auditClaims } from "./audit-claims";
import type { Audit } from "./verdict";

const audited = new WeakMap<Catalogue, readonly Audit[]>();

/** The audits of all claims of a catalogue, in the order of the table; worked out once and kept as long as the catalogue is. */
export function auditsOf(catalogue: Catalogue): readonly Audit[] {
  const known = audited.get(catalogue);
  if (known !== undefined) return known;
  const audits = auditClaims(catalogue);
  audited.set(catalogue, audits);
  return audits;
}

export const auditOf = (catalogue: Catalogue, id: Id): Audit | undefined =>
  auditsOf(catalogue).find(({ claim }) => claim.id === id);
