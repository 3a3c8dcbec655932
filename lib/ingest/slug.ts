const longest = 80;

/** Most names: letters and digits with single signs between them. */
const plainName = /^[a-z0-9]+(?:[ ._-][a-z0-9]+)*$/i;

/** A name as an id. Letters that a slug cannot hold are stood for by a few digits of their hash. */
export function slugOf(name: string): string {
  if (plainName.test(name) && name.length <= longest) return name.toLowerCase().replace(/[ _]/g, "-");
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const spoken = plain.replace(/\+/g, " plus ").replace(/#/g, " sharp ").replace(/&/g, " and ");
  const slug = trimmed(spoken.replace(/[^a-z0-9.]+/g, "-").replace(/\.{2,}/g, "."));
  const isLossy = /[^\0-\x7f]/.test(plain.replace(/[^\p{L}\p{N}]/gu, ""));
  if (slug !== "" && !isLossy && slug.length <= longest) return slug;
  return [trimmed(slug.slice(0, longest - 9)), hashOf(name)].filter((part) => part !== "").join("-");
}

/** FNV-1a of 32 bits, of the UTF-8 bytes, in hexadecimal (datatracker.ietf.org/doc/draft-eastlake-fnv). */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

const trimmed = (text: string): string => text.replace(/^[-.]+|[-.]+$/g, "");

/** Gives each name an id of its own, the wanted one where it is free: names that differ never share one. */
export function idMaker(): (name: string, wanted?: string) => string {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  return (name, wanted) => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const base = wanted ?? slugOf(name);
    let id = base;
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
    ids.set(name, id);
    taken.add(id);
    return id;
  };
}
