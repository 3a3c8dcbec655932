"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";

/**
 * Leads the keyboard on where a step of the user's takes away what it was on: to the place for more files, or to the file in view.
 *
 * @returns what to call before such a step, always the same
 */
export function useLostFocus(picker: RefObject<HTMLElement | null>, hasFiles: boolean): () => void {
  const isLost = useRef(false);
  useEffect(() => {
    if (!isLost.current) return;
    isLost.current = false;
    if (document.activeElement === document.body)
      (picker.current ?? document.querySelector<HTMLElement>(".large-title"))?.focus();
  });
  const had = useRef(false);
  useEffect(() => {
    // The last of them is gone from the list, and the list with it.
    if (had.current && !hasFiles) picker.current?.focus();
    had.current = hasFiles;
  }, [hasFiles, picker]);
  return useCallback(() => {
    isLost.current = true;
  }, []);
}
