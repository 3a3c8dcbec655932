/** Names of countries and of fields of work as tables write them, as the catalogue does. */

const aliases: ReadonlyMap<string, string> = new Map([
  ["united states of america", "us"],
  ["usa", "us"],
  ["u.s.", "us"],
  ["uk", "gb"],
  ["united kingdom of great britain and northern ireland", "gb"],
  ["great britain", "gb"],
  ["england", "gb"],
  ["korea (republic of)", "kr"],
  ["republic of korea", "kr"],
  ["korea", "kr"],
  ["hong kong", "hk"],
  ["taiwan", "tw"],
  ["russia", "ru"],
  ["russian federation", "ru"],
  ["czechia", "cz"],
  ["czech republic", "cz"],
  ["viet nam", "vn"],
  ["turkey", "tr"],
  ["iran (islamic republic of)", "ir"],
  ["multinational", "multinational"],
]);

let byName: ReadonlyMap<string, string> | undefined;

function regionNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  for (const locale of ["en", "zh"]) {
    const names = new Intl.DisplayNames([locale], { type: "region", fallback: "none" });
    for (const first of letters) {
      for (const second of letters) {
        const code = first + second;
        const name = code === "uk" ? undefined : names.of(code.toUpperCase())?.toLowerCase();
        if (name !== undefined && !found.has(name)) found.set(name, code);
      }
    }
  }
  return found;
}

/** The ISO 3166 code of a country by its name or code; `undefined` for a name that is not known. */
export function countryOf(name: string): string | undefined {
  const lower = name.trim().toLowerCase();
  byName ??= regionNames();
  if (/^[a-z]{2}$/.test(lower)) return aliases.get(lower) ?? lower;
  return aliases.get(lower) ?? byName.get(lower);
}

const fields: ReadonlyMap<string, string> = new Map([
  ["language", "nlp"],
  ["nlp", "nlp"],
  ["natural language processing", "nlp"],
  ["text", "nlp"],
  ["vision", "computer-vision"],
  ["cv", "computer-vision"],
  ["computer vision", "computer-vision"],
  ["image", "computer-vision"],
  ["games", "reinforcement-learning"],
  ["reinforcement learning", "reinforcement-learning"],
  ["rl", "reinforcement-learning"],
  ["speech", "speech"],
  ["audio", "speech"],
  ["biology", "biology"],
  ["image generation", "image-generation"],
  ["multimodal", "multimodal"],
  ["自然语言处理", "nlp"],
  ["计算机视觉", "computer-vision"],
  ["语音", "speech"],
  ["多模态", "multimodal"],
]);

/** The field of a model from the entries of its cell: several kinds of data make it multimodal. */
export function fieldOf(entries: readonly string[]): string | undefined {
  const known = entries.map((entry) => fields.get(entry.toLowerCase()));
  return known.includes("multimodal") ? "multimodal" : known[0];
}
