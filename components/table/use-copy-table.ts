import { useCallback, useEffect, useState } from "react";
import type { Locale } from "@/lib/quantity";
import type { Answer } from "@/lib/query/answer";
import type { SortColumn } from "@/lib/query/view";
import { tableTsv } from "./table-text";

/** `serial` tells two copies of the same table apart, so that both are announced. */
export interface CopyState {
  readonly kind: "idle" | "copied" | "refused";
  readonly rows: number;
  readonly serial: number;
}

/** The way before the clipboard API, which needs a secure page and a permission. Keeps the focus where it was. */
function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.style.cssText = "position:fixed;inset:0 auto auto 0;opacity:0";
  document.body.append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Copies every row of the answer, drawn or not, in the columns on the screen, once all rows are there. */
export function useCopyTable(answer: Answer, isWhole: boolean, columns: readonly SortColumn[], locale: Locale) {
  const [state, setState] = useState<CopyState>({ kind: "idle", rows: 0, serial: 0 });
  const [isWaiting, setWaiting] = useState(false);
  const copy = useCallback(async () => {
    setWaiting(!isWhole);
    if (!isWhole) return;
    const copied = await copyText(tableTsv(answer, columns, locale));
    const rows = answer.rows.length + answer.unknown.length;
    setState(({ serial }) => ({ kind: copied ? "copied" : "refused", rows, serial: serial + 1 }));
  }, [answer, isWhole, columns, locale]);
  useEffect(() => {
    if (isWaiting && isWhole) void copy();
  }, [isWaiting, isWhole, copy]);
  return [state, copy] as const;
}
