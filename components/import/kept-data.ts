import type { TableText } from "@/lib/ingest/catalogue/read-tables";
import type { PackedCatalogue } from "@/lib/ingest/catalogue/transport";
import type { Id } from "@/lib/schema/catalogue";
import { browserStore } from "./browser-store";

/** Data that the user imported, under a name, in this browser and nowhere else. */
export type KeptData = KeptTables | KeptFile;

interface Kept {
  readonly name: string;
  readonly savedAt: number;
}

export interface KeptTables extends Kept {
  readonly kind: "tables";
  readonly models: number;
  readonly measurements: number;
  readonly files: readonly string[];
  readonly texts: readonly TableText[];
  readonly packed: PackedCatalogue;
  /** Pairs of the user's model and the model of the catalogue that it is. */
  readonly same: readonly (readonly [Id, Id])[];
}

/** A file that is too large for tables, as it is. */
export interface KeptFile extends Kept {
  readonly kind: "file";
  readonly rows: number;
  readonly file: File;
}

export type KeptEntry =
  | Pick<KeptTables, "kind" | "name" | "savedAt" | "models" | "measurements">
  | Pick<KeptFile, "kind" | "name" | "savedAt" | "rows">;

const ask = browserStore("tenfold-imports");

/** What became of data that was to be kept; where the name is taken, what has it is as it was. */
export type Keeping = "kept" | "name-taken" | "no-room" | "failed";

/** Never rejects, and puts nothing in the place of other data unless it is told to. */
export async function keepData(data: KeptData, isReplacing = false): Promise<Keeping> {
  try {
    await ask("readwrite", (store) => (isReplacing ? store.put(data) : store.add(data)));
    return "kept";
  } catch (error) {
    const name = error instanceof DOMException ? error.name : "";
    if (name === "ConstraintError") return "name-taken";
    return name === "QuotaExceededError" ? "no-room" : "failed";
  }
}

/** What was kept under the name, for somebody who wants it back. */
export const forgetData = (name: string): Promise<KeptData | undefined> =>
  ask<KeptData | undefined>("readwrite", (store) => {
    const kept = store.get(name);
    store.delete(name);
    return kept;
  });

export const keptData = (name: string): Promise<KeptData | undefined> =>
  ask<KeptData | undefined>("readonly", (store) => store.get(name));

/** What is kept, the latest first. */
export async function listKept(): Promise<readonly KeptEntry[]> {
  const all = await ask<KeptData[]>("readonly", (store) => store.getAll());
  return all.map(entryOf).sort(latestFirst);
}

export const latestFirst = (a: Kept, b: Kept): number => b.savedAt - a.savedAt;

export function entryOf(data: KeptData): KeptEntry {
  const { name, savedAt } = data;
  if (data.kind === "file") return { kind: data.kind, name, savedAt, rows: data.rows };
  return { kind: data.kind, name, savedAt, models: data.models, measurements: data.measurements };
}
