import type { Answer, KnownRow } from "./answer";
import { type RankInterval, rankIntervals } from "./rank-intervals";
import type { Ranks } from "./slice-ranks";

const known = new WeakMap<readonly KnownRow[], Ranks>();

/**
 * The place of every row of a view among its rows, best first, or largest first where neither is better: `2–4` where
 * digits and stated uncertainties do not tell values apart. Worked out once an answer, when it is first asked for.
 */
export function viewRanks({ rows, metric, ranks }: Answer): Ranks {
  if (ranks !== undefined) return ranks;
  const present = known.get(rows);
  if (present !== undefined) return present;
  const places = rankIntervals(
    rows.map(({ quantity }) => quantity.interval),
    metric.better,
  );
  const built = new Map<string, RankInterval>();
  for (const [index, { model }] of rows.entries()) {
    const place = places[index];
    if (place !== undefined) built.set(model.id, place);
  }
  known.set(rows, built);
  return built;
}

/** `3`, or `2–4` for a tie. */
export const rankText = ({ first, last }: RankInterval): string => (first === last ? `${first}` : `${first}–${last}`);
