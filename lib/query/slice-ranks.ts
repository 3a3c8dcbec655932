import type { Id, Metric } from "../schema/catalogue";
import type { KnownRow } from "./answer";
import { type RankInterval, rankIntervals } from "./rank-intervals";

export type Ranks = ReadonlyMap<Id, RankInterval>;

const known = new WeakMap<ReadonlyMap<Id, KnownRow>, Ranks>();

/** The place of every model of a slice (`CatalogueIndex.rowsOf`), worked out once. */
export function ranksOf(rows: ReadonlyMap<Id, KnownRow>, { better }: Metric): Ranks {
  const present = known.get(rows);
  if (present !== undefined) return present;
  const intervals = [...rows.values()].map(({ quantity }) => quantity.interval);
  const places = rankIntervals(intervals, better);
  const ranks = new Map([...rows.keys()].flatMap((id, index) => (places[index] ? [[id, places[index]] as const] : [])));
  known.set(rows, ranks);
  return ranks;
}
