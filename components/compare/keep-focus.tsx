"use client";

import { useEffect, useRef } from "react";

/**
 * Leads the keyboard on where a step takes away the link that it was on: from what a search found back to its box, and otherwise
 * to the heading, which says what is compared. Draws nothing.
 */
export function KeepFocus({ step }: { readonly step: string }) {
  const wasInSearch = useRef(false);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      wasInSearch.current = target instanceof Element && target.closest("search") !== null;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    if (document.activeElement !== document.body) return;
    // A box that is touched brings up keys, over what was asked for.
    const isTyping = wasInSearch.current && window.matchMedia("(pointer: fine)").matches;
    const next = isTyping ? document.querySelector("input[type=search]") : document.querySelector("h1");
    if (next instanceof HTMLElement) next.focus({ preventScroll: true });
  }, [step]);
  return null;
}
