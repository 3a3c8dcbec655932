import type { TableText } from "@/lib/ingest/read-tables";
import type { PackedCatalogue } from "@/lib/ingest/transport";
import type { Id } from "@/lib/schema/catalogue";

/** Data that the user imported, under a name, in this browser and nowhere else. */
export interface KeptData {
  readonly name: string;
  readonly savedAt: number;
  readonly models: number;
  readonly measurements: number;
  readonly files: readonly string[];
  readonly texts: readonly TableText[];
  readonly packed: PackedCatalogue;
  /** Pairs of the user's model and the model of the catalogue that it is. */
  readonly same: readonly (readonly [Id, Id])[];
}

export type KeptEntry = Pick<KeptData, "name" | "savedAt" | "models" | "measurements" | "files">;

const storeName = "data";

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("tenfold-imports", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: "name" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
}

async function ask<Answer>(
  mode: IDBTransactionMode,
  question: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const request = question(database.transaction(storeName, mode).objectStore(storeName));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  } finally {
    database.close();
  }
}

export const keepData = (data: KeptData): Promise<IDBValidKey> => ask("readwrite", (store) => store.put(data));

export const forgetData = (name: string): Promise<undefined> => ask("readwrite", (store) => store.delete(name));

export const keptData = (name: string): Promise<KeptData | undefined> =>
  ask<KeptData | undefined>("readonly", (store) => store.get(name));

/** What is kept, the latest first. */
export async function listKept(): Promise<readonly KeptEntry[]> {
  const all = await ask<KeptData[]>("readonly", (store) => store.getAll());
  return all
    .map(({ name, savedAt, models, measurements, files }) => ({ name, savedAt, models, measurements, files }))
    .sort((a, b) => b.savedAt - a.savedAt);
}
