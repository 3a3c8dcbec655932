"use client";

import { useCallback, useEffect, useState } from "react";
import { type SortColumn, sortColumns } from "@/lib/query/view";

const storageKey = "tenfold-columns";
const shownAtFirst: readonly SortColumn[] = ["name", "organization", "field", "released", "value", "ratio", "source"];

/** The columns somebody chose, kept in the browser; the ratio shows only while there is a baseline. */
export function useColumnVisibility(withRatio: boolean) {
  const [shown, setShown] = useState<readonly SortColumn[]>(shownAtFirst);
  useEffect(() => {
    try {
      const stored = localStorage.getItem(storageKey)?.split(" ");
      if (stored !== undefined) setShown(sortColumns.filter((column) => column === "name" || stored.includes(column)));
    } catch {
      // Storage can be refused; the first choice stays.
    }
  }, []);
  const setVisible = useCallback((column: SortColumn, visible: boolean) => {
    setShown((now) => {
      const next = sortColumns.filter((other) => (other === column ? visible : now.includes(other)));
      try {
        localStorage.setItem(storageKey, next.join(" "));
      } catch {
        // As above.
      }
      return next;
    });
  }, []);
  const visibility: Readonly<Record<string, boolean>> = Object.fromEntries(
    sortColumns.map((column) => [column, shown.includes(column) && (column !== "ratio" || withRatio)]),
  );
  return { visibility, setVisible };
}
