"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Of a list whose entries can be removed, each with a button for it as its last. */
export interface FocusInList {
  readonly list: RefObject<HTMLUListElement | null>;
  /** Told of a removal before the list is without the entry. */
  readonly onRemoved: (index: number) => void;
}

/** Leads the keyboard from an entry that was removed to what is in its place, as the button that had it is gone. */
export function useFocusInList(entries: number): FocusInList {
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (removed.current === undefined) return;
    const entry = list.current?.children[Math.min(removed.current, entries - 1)];
    [...(entry?.querySelectorAll("button") ?? [])].at(-1)?.focus();
    removed.current = undefined;
  }, [entries]);
  const onRemoved = (index: number) => {
    removed.current = index;
  };
  return { list, onRemoved };
}
