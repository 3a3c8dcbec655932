import { type Mapping, readRecipe } from "@/lib/ingest/mapping";

const key = "tenfold-mappings";
const most = 50;

/** The mappings the user made, the latest first; a file with the same header is read in the same way. */
export function rememberedMappings(): readonly Mapping[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    if (!Array.isArray(kept)) return [];
    return kept.flatMap((text: unknown) => {
      const read = typeof text === "string" ? readRecipe(text) : undefined;
      return read?.kind === "mapping" ? [read.mapping] : [];
    });
  } catch {
    return [];
  }
}

const headerOf = ({ columns }: Mapping): string => JSON.stringify(columns.map(({ header }) => header));

/** A browser that keeps nothing forgets it. */
export function rememberMapping(mapping: Mapping): void {
  const others = rememberedMappings().filter((other) => headerOf(other) !== headerOf(mapping));
  try {
    localStorage.setItem(key, JSON.stringify([mapping, ...others].slice(0, most).map((kept) => JSON.stringify(kept))));
  } catch {
    // The store is full or closed.
  }
}
