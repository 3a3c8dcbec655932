"use client";

import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { rowHeight } from "./large-sheet";

/** Rows on either side of those in sight, so that what is scrolled to or tabbed to is there. */
const spare = 8;

/** Which rows of a table there are to make. */
export interface RowsInSight {
  /** In px, of every row. */
  readonly height: number;
  readonly from: number;
  /** Before it are the rows that can be seen now, after it those below the end of the box or of the window. */
  readonly seenTo: number;
  readonly to: number;
}

/** As long as the table has not been seen: of one that begins near the end of the window. */
const unseen: RowsInSight = { height: rowHeight, from: 0, seenTo: 8, to: 8 + spare };

/** On paper nothing scrolls. */
const onPaper: RowsInSight = {
  height: rowHeight,
  from: 0,
  seenTo: Number.POSITIVE_INFINITY,
  to: Number.POSITIVE_INFINITY,
};

/** The rows of a table in a box that scrolls, in a window that scrolls. */
export function useRowsInSight(box: RefObject<HTMLElement | null>): RowsInSight {
  const [inSight, setInSight] = useState(unseen);
  useEffect(() => {
    const { current: element } = box;
    if (element === null) return;
    const look = () => {
      const next = rowsIn(element);
      setInSight((now) => (isSame(now, next) ? now : next));
    };
    look();
    // The browser lays the page out for paper as soon as it has said so.
    const showAll = () => flushSync(() => setInSight(onPaper));
    const options = { passive: true };
    const heard = [
      [element, "scroll", look],
      [window, "scroll", look],
      [window, "resize", look],
      [window, "beforeprint", showAll],
      [window, "afterprint", look],
    ] as const;
    for (const [target, kind, hear] of heard) target.addEventListener(kind, hear, options);
    return () => {
      for (const [target, kind, hear] of heard) target.removeEventListener(kind, hear);
    };
  }, [box]);
  return inSight;
}

function rowsIn(box: HTMLElement): RowsInSight {
  const height = box.querySelector("thead tr")?.getBoundingClientRect().height || rowHeight;
  const first = Math.floor(box.scrollTop / height);
  // The header stays in sight.
  const rowsTo = (bottom: number) => first + Math.max(0, Math.ceil(bottom / height) - 1);
  const room = window.innerHeight - box.getBoundingClientRect().top;
  const seenTo = rowsTo(Math.min(room, box.clientHeight));
  return { height, from: Math.max(0, first - spare), seenTo, to: seenTo + spare };
}

const isSame = (a: RowsInSight, b: RowsInSight): boolean =>
  a.height === b.height && a.from === b.from && a.seenTo === b.seenTo && a.to === b.to;
