"use client";

import { useCallback, useState } from "react";
import type { TakenFile } from "./taken-file";

/** The large files of the page, of which one at a time is shown. */
export interface LargeFiles {
  readonly files: readonly TakenFile[];
  /** One of the files, or an address. */
  readonly shown: TakenFile | string | undefined;
  /** Whether the view that the address of the page asks for is one of `shown`: it is of the first that was. */
  readonly isAddressed: boolean;
}

export const withShown = (now: LargeFiles, shown: LargeFiles["shown"]): LargeFiles => ({
  ...now,
  shown,
  isAddressed: now.isAddressed && (now.shown === undefined || now.shown === shown),
});

export const withFiles = (now: LargeFiles, added: readonly TakenFile[]): LargeFiles => ({
  ...withShown(now, added[0] ?? now.shown),
  files: [...now.files, ...added],
});

export const withoutFile = (now: LargeFiles, file: TakenFile): LargeFiles => ({
  ...withShown(now, now.shown === file ? undefined : now.shown),
  files: now.files.filter((other) => other !== file),
});

/** As another page had them; what its address says is of the one in view. */
export const restored = (now: LargeFiles, files: readonly TakenFile[], shown: number | undefined): LargeFiles => ({
  ...now,
  files,
  shown: files[shown ?? -1] ?? now.shown,
});

/** The page begins with the file that its address names, if it names one. */
export function useLargeFiles(open: string | undefined) {
  const [large, setLarge] = useState<LargeFiles>({ files: [], shown: open, isAddressed: true });
  const add = useCallback((files: readonly TakenFile[]) => setLarge((now) => withFiles(now, files)), []);
  const remove = useCallback((file: TakenFile) => setLarge((now) => withoutFile(now, file)), []);
  const show = useCallback((shown: LargeFiles["shown"]) => setLarge((now) => withShown(now, shown)), []);
  const restore = useCallback(
    (files: readonly TakenFile[], shown: number | undefined) => setLarge((now) => restored(now, files, shown)),
    [],
  );
  return { ...large, add, remove, show, restore };
}
