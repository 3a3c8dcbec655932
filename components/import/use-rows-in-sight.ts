"use client";

import { type RefObject, useEffect, useState } from "react";

/** Of a table that begins near the end of the window, and of one that begins above it. */
const counts = { few: 8, all: 20 } as const;
/** Of a row, in px; the header is as high. */
const rowHeight = 28;

/** How many of a table's first rows can be seen at most: those that follow an answer at once. */
export function useRowsInSight(table: RefObject<HTMLElement | null>): number {
  const [count, setCount] = useState<number>(counts.few);
  useEffect(() => {
    const look = () => {
      const { top } = table.current?.getBoundingClientRect() ?? { top: 0 };
      const room = window.innerHeight - top;
      setCount(room < (counts.few + 1) * rowHeight ? counts.few : counts.all);
    };
    look();
    const options = { passive: true };
    window.addEventListener("scroll", look, options);
    window.addEventListener("resize", look, options);
    return () => {
      window.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, [table]);
  return count;
}
