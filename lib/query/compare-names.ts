let collator: Intl.Collator | undefined;

/** Order of names for people: letters before case, `GPT-2` before `GPT-10`; the same in every locale. */
export function compareNames(a: string, b: string): number {
  // Not before it is needed: making one takes a browser some milliseconds.
  collator ??= new Intl.Collator("en", { numeric: true });
  return collator.compare(a, b);
}

/** Order of ids: by code unit, total and independent of any locale. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The place of each distinct text in the order of names; texts that collate as equal share one. */
export function rankNames(texts: Iterable<string>): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  let previous: string | undefined;
  let rank = -1;
  for (const text of [...new Set(texts)].sort(compareNames)) {
    if (previous === undefined || compareNames(previous, text) !== 0) rank += 1;
    ranks.set(text, rank);
    previous = text;
  }
  return ranks;
}
