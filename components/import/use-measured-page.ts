"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import type { OpenedTable } from "./large-protocol";
import type { LargeChoice } from "./large-query";
import { measuredPage } from "./measured-page";

interface Page {
  readonly table: OpenedTable | undefined;
  /** Whether the page shows the answer to what was chosen last. */
  readonly isAnswered: boolean;
  readonly choose: (part: Partial<LargeChoice>) => void;
  readonly exportPicture: () => Promise<Blob>;
}

/** Answers what a benchmark asks of the page. */
export function useMeasuredPage(page: Page): void {
  const latest = useRef(page);
  latest.current = page;
  const shown = useRef<(() => void) | undefined>(undefined);
  const isOpen = page.table !== undefined;
  useLayoutEffect(() => {
    if (page.isAnswered) shown.current?.();
  });
  useEffect(() => {
    if (!isOpen) return;
    measuredPage()?.shown();
    measuredPage()?.alive({
      table: () => latest.current.table,
      show: (part) =>
        new Promise((resolve) => {
          shown.current = resolve;
          // As React does for what a click changes.
          flushSync(() => latest.current.choose(part));
        }),
      exportPicture: () => latest.current.exportPicture(),
    });
  }, [isOpen]);
}
