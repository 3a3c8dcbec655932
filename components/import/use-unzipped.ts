"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { whyOf } from "@/lib/columns/unreadable-file";
import type { WhyUnread } from "@/lib/schema/unreadable";
import type { Progress } from "./import-session";
import { isZip, unzipped } from "./unzipped";

/** What is packed has been read by then, but not what was in it. */
const mostProgress = 0.85;

/** Unpacks the archives among files, one after the other. */
export function useUnzipped() {
  const [progress, setProgress] = useState<Progress>();
  const [failure, setFailure] = useState<WhyUnread>();
  const running = useRef(new Set<AbortController>());
  const cancel = useCallback(() => {
    for (const one of running.current) one.abort();
    setProgress(undefined);
  }, []);
  useEffect(() => cancel, [cancel]);
  /** The files, those of each archive in its place; nothing of what was given up. */
  const unzip = useCallback(async (files: readonly File[]): Promise<readonly File[]> => {
    setFailure(undefined);
    const aborter = new AbortController();
    const { signal } = aborter;
    running.current.add(aborter);
    const found: File[] = [];
    for (const file of files) {
      if (!(await isZip(file))) {
        found.push(file);
        continue;
      }
      const tell = (share: number) => {
        if (!signal.aborted) setProgress({ file: file.name, rows: 0, share: share * mostProgress });
      };
      tell(0);
      try {
        found.push(...(await unzipped(file, { signal, onProgress: tell })));
      } catch (error) {
        if (signal.aborted) break;
        setFailure(whyOf(error));
      }
    }
    running.current.delete(aborter);
    if (signal.aborted) return [];
    setProgress(undefined);
    return found;
  }, []);
  return { progress, failure, unzip, cancel };
}
