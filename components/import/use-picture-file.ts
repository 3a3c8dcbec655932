"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";
import { UnreadableFile } from "@/lib/columns/unreadable-file";
import { useTheme } from "../ui/use-theme";
import type { LargePlan } from "./large-plan";
import { pngWriter } from "./large-png";

interface Written {
  readonly plan: LargePlan;
  readonly theme: string;
  readonly caption: readonly string[];
  readonly file: Promise<Blob>;
}

/** After the picture has changed: not between two steps of somebody who is still choosing. */
const settledMs = 50;

/**
 * Gives the picture of a large file as a PNG. It is written while the page is idle, so that nobody waits for it.
 *
 * @param caption the same as long as it says the same
 * @returns a function, always the same, that rejects where there is no picture
 */
export function usePictureFile(
  plan: LargePlan | undefined,
  canvas: RefObject<HTMLCanvasElement | null>,
  caption: readonly string[],
): () => Promise<Blob> {
  const theme = useTheme();
  const latest = useRef({ plan, theme, caption });
  latest.current = { plan, theme, caption };
  const writer = useRef<ReturnType<typeof pngWriter> | undefined>(undefined);
  const written = useRef<Written | undefined>(undefined);
  const write = useCallback((): Promise<Blob> => {
    const { plan: wanted, ...shown } = latest.current;
    if (wanted === undefined || canvas.current === null)
      return Promise.reject(new UnreadableFile({ kind: "no-picture" }));
    const known = written.current;
    if (known?.plan === wanted && known.theme === shown.theme && known.caption === shown.caption) return known.file;
    writer.current ??= pngWriter();
    const file = writer.current({ plan: wanted, points: canvas.current, caption: shown.caption });
    const own: Written = { plan: wanted, ...shown, file };
    written.current = own;
    // What went wrong may not go wrong again.
    file.catch(() => {
      if (written.current === own) written.current = undefined;
    });
    return file;
  }, [canvas]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a theme makes another picture
  useEffect(() => {
    if (plan === undefined) return;
    // Who asks for it is told what went wrong.
    const timer = setTimeout(() => write().catch(() => undefined), settledMs);
    return () => clearTimeout(timer);
  }, [plan, theme, caption, write]);
  return write;
}
