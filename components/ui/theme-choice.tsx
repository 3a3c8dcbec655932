"use client";

import { useSyncExternalStore } from "react";
import { siteText } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import styles from "./site-header.module.css";
import { themeKey } from "./theme-script";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

const changed = "tenfold-theme-changed";

function subscribe(listener: () => void): () => void {
  window.addEventListener(changed, listener);
  return () => window.removeEventListener(changed, listener);
}

function currentTheme(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === "light" || theme === "dark" ? theme : "system";
}

function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // Storage can be refused; the choice then lasts for this page only.
  }
  window.dispatchEvent(new Event(changed));
}

export function ThemeChoice({ locale }: { readonly locale: Locale }) {
  const text = siteText[locale];
  const theme = useSyncExternalStore<Theme>(subscribe, currentTheme, () => "system");
  return (
    <select
      className={styles.theme}
      aria-label={text.theme}
      value={theme}
      onChange={(event) => applyTheme(themes.find((name) => name === event.target.value) ?? "system")}
    >
      {themes.map((name) => (
        <option key={name} value={name}>
          {text.themes[name]}
        </option>
      ))}
    </select>
  );
}
