"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Leads the keyboard to what it gives a reference for once that is there; not if it has been led elsewhere meanwhile. */
export function useTitleFocus<Title extends HTMLElement>(isWanted: boolean, isThere: boolean): RefObject<Title | null> {
  const title = useRef<Title>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
  }, []);
  useEffect(() => {
    if (!isWanted || !isThere) return;
    const { activeElement } = document;
    if (activeElement === document.body || activeElement === before.current) title.current?.focus();
  }, [isWanted, isThere]);
  return title;
}
