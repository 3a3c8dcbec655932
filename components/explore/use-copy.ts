"use client";

import { useCallback, useState } from "react";
import type { ExportFormat } from "./export-choice";

/** Copies text, or a file by its address; says whether the browser allowed it. */
export function useCopy() {
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const settle = useCallback((work: Promise<unknown>) => {
    setState("idle");
    work.then(
      () => setState("copied"),
      () => setState("refused"),
    );
  }, []);
  const text = useCallback((content: string) => settle(writeText(content)), [settle]);
  const file = useCallback((href: string, format: ExportFormat) => settle(writeFile(href, format)), [settle]);
  return { state, text, file };
}

async function writeText(content: string): Promise<void> {
  await navigator.clipboard.writeText(content);
}

async function writeFile(href: string, format: ExportFormat): Promise<void> {
  const content = fetch(href).then(async (response) => {
    if (!response.ok) throw new Error(`export: ${response.status}`);
    return format === "png" ? response.blob() : new Blob([await response.text()], { type: "text/plain" });
  });
  const type = format === "png" ? "image/png" : "text/plain";
  await navigator.clipboard.write([new ClipboardItem({ [type]: content })]);
}
