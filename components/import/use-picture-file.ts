"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";
import { useTheme } from "../ui/use-theme";
import type { LargePlan } from "./large-plan";
import { largePng } from "./large-png";

/** After the picture has changed: not between two steps of somebody who is still choosing. */
const settledMs = 50;

/**
 * Gives the picture of a large file as a PNG. It is written while the page is idle, so that nobody waits for it.
 *
 * @returns a function that rejects where there is no picture
 */
export function usePictureFile(
  plan: LargePlan | undefined,
  canvas: RefObject<HTMLCanvasElement | null>,
): () => Promise<Blob> {
  const theme = useTheme();
  const written = useRef<Promise<Blob> | undefined>(undefined);
  const write = useCallback((): Promise<Blob> => {
    if (plan === undefined || canvas.current === null) return Promise.reject(new Error("there is no picture"));
    written.current ??= largePng(plan, canvas.current);
    return written.current;
  }, [plan, canvas]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a theme changes the colours of the picture
  useEffect(() => {
    written.current = undefined;
    const timer = setTimeout(() => void write().catch(() => undefined), settledMs);
    return () => clearTimeout(timer);
  }, [write, theme]);
  return write;
}
