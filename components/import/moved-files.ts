import { browserStore } from "./browser-store";
import type { HeldFiles } from "./held-files";

interface MovedFiles extends HeldFiles {
  readonly name: string;
  readonly movedAt: number;
}

const ask = browserStore("tenfold-moved-files");
const mostMs = 3_600_000;

/** Puts files where the next page finds them, and gives the name of them there. Rejects where there is no room. */
export async function moveFiles(files: HeldFiles): Promise<string> {
  const [name, movedAt] = [crypto.randomUUID(), Date.now()];
  const left = await ask<MovedFiles[]>("readonly", (store) => store.getAll());
  // Of pages that never came.
  for (const old of left) if (old.movedAt < movedAt - mostMs) await ask("readwrite", (store) => store.delete(old.name));
  const moved: MovedFiles = { ...files, name, movedAt };
  await ask("readwrite", (store) => store.add(moved));
  return name;
}

/** Takes them from there, where nothing of them is left. */
export const takeMoved = (name: string): Promise<HeldFiles | undefined> =>
  ask<MovedFiles | undefined>("readwrite", (store) => {
    const moved = store.get(name);
    store.delete(name);
    return moved;
  });
