import type { Catalogue, Claim, Measurement } from "../schema/catalogue";
import type { PartialDate } from "../schema/partial-date";
import type { Audit } from "./verdict";

/** Dates that are not known come last. */
const byDate = (a: PartialDate | undefined, b: PartialDate | undefined): number =>
  (a?.start ?? Number.POSITIVE_INFINITY) - (b?.start ?? Number.POSITIVE_INFINITY) || 0;

/** What is claimed of the same subject and metric, this claim among them, by date; empty where it stands alone. */
export function claimHistory(claim: Claim, audits: readonly Audit[]): readonly Audit[] {
  if (claim.metric === undefined) return [];
  const same = audits.filter(
    ({ claim: other }) =>
      other.metric === claim.metric &&
      other.benchmark === claim.benchmark &&
      other.kind === claim.kind &&
      other.subject.some((id) => claim.subject.includes(id)),
  );
  return same.length < 2 ? [] : [...same].sort((a, b) => byDate(a.claim.asOf, b.claim.asOf));
}

/** What each version of the sources gives for the one subject of a claim, by date; empty where they all say the same. */
export function valueHistory(
  { subject, metric, benchmark }: Claim,
  { measurements }: Catalogue,
): readonly Measurement[] {
  const [model] = subject;
  if (model === undefined || subject.length > 1 || metric === undefined) return [];
  const values = measurements.filter(
    (one) => one.model === model && one.metric === metric && (benchmark === undefined || one.benchmark === benchmark),
  );
  const written = new Set(values.map(({ quantity }) => quantity.text));
  return written.size < 2 ? [] : [...values].sort((a, b) => byDate(a.asOf, b.asOf));
}
