import type { AddedFile } from "./import-protocol";

/** The files of the page, which nothing else has. */
export interface HeldFiles {
  /** Those that are read together, each with the mappings of its tables. */
  readonly smaller: readonly Pick<AddedFile, "file" | "mappings">[];
  readonly large: readonly File[];
  /** The place of the large file in view, where one is. */
  readonly shown: number | undefined;
}

const key = "tenfold-moved-files";

/** Tells the next page of this tab under which name it finds the files of this one. */
export const tellMoved = (name: string): void => window.sessionStorage.setItem(key, name);

/** What the last page has told, once. */
export function movedHere(): string | undefined {
  try {
    const name = window.sessionStorage.getItem(key);
    window.sessionStorage.removeItem(key);
    return name ?? undefined;
  } catch {
    // A browser that keeps nothing.
    return undefined;
  }
}
