const listedInFull = 20;
const suggested = 3;

/** Edit distance (Levenshtein) between two short texts. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

const maxLength = 40;
const maxCandidates = 400;

/** The ids most like a text: those that contain it, those it goes on from, as `gpt-3-175b` does from `gpt-3`, those that start alike. */
export function nearestIds(value: string, ids: readonly string[], count = suggested): readonly string[] {
  const text = value.slice(0, maxLength).toLowerCase();
  const related = ids.filter((id) => text !== "" && (id.includes(text) || id.startsWith(text.slice(0, 2))));
  const distanceTo = (id: string): number => {
    if (id.includes(text)) return 0;
    return text.startsWith(`${id}-`) ? 1 / id.length : editDistance(text, id.slice(0, maxLength));
  };
  return (related.length === 0 ? ids : related)
    .slice(0, maxCandidates)
    .map((id) => ({ id, distance: distanceTo(id) }))
    .sort((a, b) => a.distance - b.distance || a.id.length - b.id.length || (a.id < b.id ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}

/** Says what would be accepted instead of `value`: every id where they are few, otherwise the nearest ones. */
export function describeAllowed(noun: string, value: string, ids: Iterable<string>): string {
  const all = [...ids];
  if (all.length === 0) return `nothing: the catalogue has no value here`;
  if (all.length <= listedInFull) return `${noun}: ${all.join(", ")}`;
  return `${noun} of the catalogue, such as ${nearestIds(value, all).join(", ")}`;
}
