"use client";

import { useCallback, useState } from "react";

/** The large files of the page, of which one at a time is shown. */
export interface LargeFiles {
  readonly files: readonly File[];
  /** One of the files, or an address. */
  readonly shown: File | string | undefined;
}

export const withFiles = ({ files, shown }: LargeFiles, added: readonly File[]): LargeFiles => ({
  files: [...files, ...added],
  shown: added[0] ?? shown,
});

export const withoutFile = ({ files, shown }: LargeFiles, file: File): LargeFiles => ({
  files: files.filter((other) => other !== file),
  shown: shown === file ? undefined : shown,
});

/** The page begins with the file that its address names, if it names one. */
export function useLargeFiles(open: string | undefined) {
  const [large, setLarge] = useState<LargeFiles>({ files: [], shown: open });
  const add = useCallback((files: readonly File[]) => setLarge((now) => withFiles(now, files)), []);
  const remove = useCallback((file: File) => setLarge((now) => withoutFile(now, file)), []);
  const show = useCallback((shown: LargeFiles["shown"]) => setLarge((now) => ({ ...now, shown })), []);
  return { ...large, add, remove, show };
}
