import type { Mapping } from "@/lib/ingest/mapping";

const key = "tenfold-mappings";
const most = 50;

/** The mappings the user made, as the texts of recipes, the latest first; a file with the same header is read in the same way. */
export function rememberedMappings(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter((text) => typeof text === "string") : [];
  } catch {
    return [];
  }
}

/** A browser that keeps nothing forgets it. */
export function rememberMapping(mapping: Mapping): void {
  const header = headerIn(mapping);
  const others = rememberedMappings().filter((text) => headerIn(parsed(text)) !== header);
  try {
    localStorage.setItem(key, JSON.stringify([JSON.stringify(mapping), ...others].slice(0, most)));
  } catch {
    // The store is full or closed.
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function headerIn(mapping: unknown): string | undefined {
  if (typeof mapping !== "object" || mapping === null || !("columns" in mapping)) return undefined;
  const { columns } = mapping;
  if (!Array.isArray(columns)) return undefined;
  return JSON.stringify(columns.map((column: unknown) => Object(column).header));
}
