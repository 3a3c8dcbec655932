import type { Catalogue, Claim, Id } from "../schema/catalogue";
import { linkKey, linkKind } from "./link-key";
import type { Audit, LinkOwner } from "./verdict";

const isLink = /^(?:https?:\/\/|arxiv:|doi:|10\.\d{4})/i;

/**
 * A link given for a system, against the addresses of the system itself and of its own sources; the reference of the
 * claim stands in where there are none. A paper that no table knows is another one if the system has a paper of its own.
 */
export function auditLink(catalogue: Catalogue, claim: Claim): Audit {
  const link = claim.locator ?? "";
  if (!isLink.test(link)) return { claim, verdict: "not-checkable", rule: "missing", working: [] };
  const owners = ownersOf(catalogue, link);
  const working = [{ kind: "link", link, owners } as const];
  const isOwn = owners.some(({ model }) => model !== undefined && claim.subject.includes(model));
  if (isOwn) return { claim, verdict: "supported", rule: "link", working };
  const own = ownLinks(claim, catalogue);
  const isAnother = owners.length > 0 || own.some((other) => isOtherPaper(link, other));
  if (own.length === 0 || !isAnother) {
    const isReference = own.length === 0 && linkKey(referenceOf(claim, catalogue)) === linkKey(link);
    return isReference
      ? { claim, verdict: "supported", rule: "link", working }
      : {
          claim,
          verdict: owners.length > 0 ? "misattributed" : "not-checkable",
          rule: owners.length > 0 ? "link" : "missing",
          working,
        };
  }
  return {
    claim,
    verdict: "misattributed",
    rule: "link",
    working,
    repair: { change: "link", from: [link], to: own.slice(0, 1), steps: [] },
  };
}

const referenceOf = ({ reference }: Claim, { sources }: Catalogue): string =>
  (reference === undefined ? undefined : sources.get(reference)?.url) ?? "";

/** The address of the system before those of what its makers report; what was published after the claim comes last. */
function ownLinks({ subject, asOf }: Claim, { models, measurements, sources }: Catalogue): readonly string[] {
  const urls = subject.flatMap((id) => models.get(id)?.url ?? []);
  const reported = measurements.filter(
    ({ model, reportedBy }) => reportedBy === "first-party" && subject.includes(model),
  );
  const links = new Set([...urls, ...reported.flatMap(({ source }) => sources.get(source)?.url ?? [])]);
  const isLater = (link: string): boolean => {
    const same = [...sources.values()].filter(({ url }) => url !== undefined && linkKey(url) === linkKey(link));
    const day = asOf?.end ?? Number.POSITIVE_INFINITY;
    return same.length > 0 && same.every(({ published }) => published !== undefined && published.start >= day);
  };
  return [...links].sort((a, b) => Number(isLater(a)) - Number(isLater(b)));
}

const isOtherPaper = (link: string, own: string): boolean =>
  linkKind(link) !== "page" && linkKind(link) === linkKind(own) && linkKey(link) !== linkKey(own);

/** Every model and source that the tables know under an address: its own, or that of what its makers report. */
function ownersOf(catalogue: Catalogue, link: string): readonly LinkOwner[] {
  const key = linkKey(link);
  const leadsTo = (url: string | undefined): boolean => {
    if (url === undefined) return false;
    const other = linkKey(url);
    return other === key || (/^github\.com\/[^/]+\/[^/]+$/.test(other) && key.startsWith(`${other}/`));
  };
  const sources = [...catalogue.sources.values()].filter(({ url }) => leadsTo(url));
  const ids = new Set(sources.map(({ id }) => id));
  const models = new Set<Id>();
  for (const { id, url } of catalogue.models.values()) if (leadsTo(url)) models.add(id);
  for (const { model, source, reportedBy } of catalogue.measurements)
    if (reportedBy === "first-party" && ids.has(source)) models.add(model);
  const [source] = sources;
  return models.size > 0
    ? [...models].map((model) => ({ model, source: source?.id }))
    : sources.map(({ id }) => ({ source: id }));
}
