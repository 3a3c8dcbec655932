import type { Catalogue, Model } from "../schema/catalogue";
import type { PartialDate } from "../schema/partial-date";
import { compareIds } from "./compare-names";

export type DatedModel = Model & { readonly released: PartialDate };

/** Models of the same field by their release. A date known to the year or month cannot always be told apart. */
export interface ReleaseNeighbours {
  /** Surely earlier, the latest first. */
  readonly before: readonly DatedModel[];
  /** Perhaps on the same day, perhaps earlier or later, by name. */
  readonly sameTime: readonly DatedModel[];
  /** Surely later, the earliest first. */
  readonly after: readonly DatedModel[];
}

const isDated = (model: Model): model is DatedModel => model.released !== undefined;

/** At most `count` of each; nothing for a model without a date. */
export function releaseNeighbours({ models }: Catalogue, model: Model, count: number): ReleaseNeighbours {
  const { released } = model;
  if (released === undefined) return { before: [], sameTime: [], after: [] };
  const peers = [...models.values()]
    .filter(isDated)
    .filter(({ id, field }) => id !== model.id && field === model.field);
  const earlier = peers.filter((peer) => peer.released.end <= released.start);
  const later = peers.filter((peer) => peer.released.start >= released.end);
  const others = peers.filter((peer) => !earlier.includes(peer) && !later.includes(peer));
  return {
    before: earlier
      .sort((a, b) => b.released.end - a.released.end || b.released.start - a.released.start || compareIds(a.id, b.id))
      .slice(0, count),
    sameTime: others.sort((a, b) => compareIds(a.id, b.id)).slice(0, count),
    after: later
      .sort((a, b) => a.released.start - b.released.start || a.released.end - b.released.end || compareIds(a.id, b.id))
      .slice(0, count),
  };
}
