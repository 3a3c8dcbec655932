"use client";

import { useEffect } from "react";
import { importText } from "@/lib/i18n/import";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import { announce } from "./announce";
import styles from "./import.module.css";
import type { Progress } from "./import-session";

interface Props {
  readonly progress: Progress;
  readonly locale: Locale;
  readonly onCancel: () => void;
}

export function ReadingProgress({ progress, locale, onCancel }: Props) {
  const text = importText[locale];
  const { file, rows, share } = progress;
  useEffect(() => announce(text.reading(file)), [file, text]);
  return (
    <section className={styles.progress} aria-label={text.reading(file)}>
      <p>{text.reading(file)}</p>
      <progress value={share} max={1} aria-label={text.reading(file)} />
      <p className={styles.quiet}>{share >= 0.88 ? text.sorting : rows > 0 && text.rowsSoFar(rows)}</p>
      <button type="button" className={buttons.button} onClick={onCancel}>
        {text.cancel}
      </button>
    </section>
  );
}
