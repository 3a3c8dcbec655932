import type { Catalogue, Claim, Id } from "../schema/catalogue";
import type { Audit, LinkOwner } from "./verdict";

/**
 * What an address leads to, whatever its form: the number of a paper, or host and path. arXiv numbers keep no version;
 * letters that follow one are a slip of the pen.
 */
export function linkKey(address: string): string {
  const arxiv = /arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})/i.exec(address)?.[1];
  if (arxiv !== undefined) return `arxiv:${arxiv}`;
  const doi = /\b10\.\d{4,9}\/[\w.()/-]*?\w(?=v\d+(?:\.|$)|\.full|$|[?#])/i.exec(address)?.[0];
  if (doi !== undefined) return `doi:${doi.toLowerCase()}`;
  return address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "");
}

const isLink = /^https?:\/\//;

/** A link given for a system, against the addresses of the system itself and of its own sources. */
export function auditLink(catalogue: Catalogue, claim: Claim): Audit {
  const link = claim.locator ?? "";
  if (!isLink.test(link)) return { claim, verdict: "not-checkable", rule: "missing", working: [] };
  const owners = ownersOf(catalogue, link);
  const working = [{ kind: "link", link, owners } as const];
  if (owners.length === 0) return { claim, verdict: "not-checkable", rule: "missing", working };
  const isOwn = owners.some(({ model }) => model !== undefined && claim.subject.includes(model));
  if (isOwn) return { claim, verdict: "supported", rule: "link", working };
  const own = claim.subject.flatMap((id) => catalogue.models.get(id)?.url ?? []);
  return {
    claim,
    verdict: "misattributed",
    rule: "link",
    working,
    repair: { change: "link", from: [link], to: own, steps: [] },
  };
}

/** Every model and source that the tables know under an address: its own, or that of what its makers report. */
function ownersOf(catalogue: Catalogue, link: string): readonly LinkOwner[] {
  const key = linkKey(link);
  const sources = [...catalogue.sources.values()].filter(({ url }) => url !== undefined && linkKey(url) === key);
  const ids = new Set(sources.map(({ id }) => id));
  const models = new Set<Id>();
  for (const { id, url } of catalogue.models.values()) if (url !== undefined && linkKey(url) === key) models.add(id);
  for (const { model, source, reportedBy } of catalogue.measurements)
    if (reportedBy === "first-party" && ids.has(source)) models.add(model);
  const [source] = sources;
  return models.size > 0
    ? [...models].map((model) => ({ model, source: source?.id }))
    : sources.map(({ id }) => ({ source: id }));
}
