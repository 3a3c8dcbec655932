"use client";

import { useSyncExternalStore } from "react";

const isDark = "(prefers-color-scheme: dark)";

function subscribe(onChange: () => void): () => void {
  const chosen = new MutationObserver(onChange);
  chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const system = window.matchMedia(isDark);
  system.addEventListener("change", onChange);
  return () => {
    chosen.disconnect();
    system.removeEventListener("change", onChange);
  };
}

const read = (): string =>
  document.documentElement.dataset.theme ?? (window.matchMedia(isDark).matches ? "dark" : "light");

/** The theme that the page is seen in, for what is drawn in its colours by hand: style sheets change by themselves. */
export const useTheme = (): string => useSyncExternalStore(subscribe, read, () => "light");
