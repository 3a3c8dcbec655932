import type { Catalogue, Id } from "../schema/catalogue";
import { auditsOf } from "./audits-of";
import type { VerdictName } from "./verdict";

/** A claim that two versions of the tables judge differently. */
export interface VerdictChange {
  readonly claim: Id;
  readonly before: VerdictName;
  readonly after: VerdictName;
}

/** Claims of both versions whose verdict changed, in the order of the later one. */
export function diffVerdicts(before: Catalogue, after: Catalogue): readonly VerdictChange[] {
  const former = new Map(auditsOf(before).map(({ claim, verdict }) => [claim.id, verdict]));
  return auditsOf(after).flatMap(({ claim, verdict }): readonly VerdictChange[] => {
    const old = former.get(claim.id);
    return old === undefined || old === verdict ? [] : [{ claim: claim.id, before: old, after: verdict }];
  });
}
