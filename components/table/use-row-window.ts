import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useState } from "react";
import { flushSync } from "react-dom";

export const rowHeightPx = 36;
export const headHeightPx = 40;

const drawnWhole = 60;
const firstRows = 30;
const beyondEdge = 10;

/** A row to draw, or a gap that stands in for rows that are not. */
export type WindowItem =
  | { readonly kind: "row"; readonly index: number }
  | { readonly kind: "gap"; readonly before: number; readonly rows: number };

/** Paper has no scroll box: every row is drawn while the page prints. */
function useIsPrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const start = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", start);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", start);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}

/** Rows at these places with a gap wherever some are left out. */
export function withGaps(indexes: readonly number[], count: number): readonly WindowItem[] {
  const items: WindowItem[] = [];
  let next = 0;
  for (const index of indexes) {
    if (index >= count) break;
    if (index > next) items.push({ kind: "gap", before: index, rows: index - next });
    items.push({ kind: "row", index });
    next = index + 1;
  }
  if (next < count) items.push({ kind: "gap", before: count, rows: count - next });
  return items;
}

/**
 * Which rows to draw: all of a short table; of a long one those in sight, and the row at `kept`, which has the keyboard
 * focus and must not vanish. The server draws the first screen.
 */
export function useRowWindow(
  count: number,
  scroller: RefObject<HTMLElement | null>,
  kept: number,
): readonly WindowItem[] {
  const printing = useIsPrinting();
  const enabled = count > drawnWhole && !printing;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      return kept < 0 || kept >= range.count || inSight.includes(kept)
        ? inSight
        : [...inSight, kept].sort((a, b) => a - b);
    },
    [kept],
  );
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    enabled,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    scrollMargin: headHeightPx,
    overscan: beyondEdge,
    initialRect: { width: 0, height: firstRows * rowHeightPx },
    rangeExtractor,
  });
  return withGaps(enabled ? virtualizer.getVirtualItems().map(({ index }) => index) : [...Array(count).keys()], count);
}
