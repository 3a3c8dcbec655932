"use client";

import { type RefObject, useEffect } from "react";

/**
 * Keys for what carries them in `aria-keyshortcuts`: a button is pressed, the next of a few choices is taken, anything else is
 * focused. Silent while somebody types, with a modifier held, and under an open dialog.
 *
 * @param reveal shows what a narrow screen hides
 */
export function useShortcuts(root: RefObject<HTMLElement | null>, reveal: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isMeant(event)) return;
      const target = root.current?.querySelector(`[aria-keyshortcuts="${CSS.escape(event.key)}"]`);
      if (!(target instanceof HTMLElement)) return;
      event.preventDefault();
      if (!target.checkVisibility()) reveal();
      // What was revealed can only be focused once it is there.
      requestAnimationFrame(() => actOn(target));
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [root, reveal]);
}

function isMeant(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (document.querySelector("dialog[open]") !== null) return false;
  const { target } = event;
  return !(target instanceof Element) || target.closest(typing) === null;
}

const typing = 'input:not([type="radio"], [type="checkbox"], [type="range"]), select, textarea, [contenteditable]';

function actOn(target: HTMLElement): void {
  if (target instanceof HTMLButtonElement) target.click();
  else if (target.getAttribute("role") === "radiogroup") takeNext(target);
  else {
    target.focus();
    target.scrollIntoView({ block: "nearest" });
  }
}

function takeNext(group: HTMLElement): void {
  const radios = [...group.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const next = radios[(radios.findIndex(({ checked }) => checked) + 1) % radios.length];
  next?.click();
}
