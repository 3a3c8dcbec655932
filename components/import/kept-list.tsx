"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { importText } from "@/lib/i18n/import";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import page from "../ui/page.module.css";
import styles from "./import.module.css";
import { forgetData, type KeptEntry, listKept } from "./kept-data";
import { useFocusInList } from "./use-focus-in-list";

interface Props {
  readonly locale: Locale;
  /** Counts up when something was kept. */
  readonly changes: number;
}

export function KeptList({ locale, changes }: Props) {
  const text = importText[locale];
  const [kept, setKept] = useState<readonly KeptEntry[] | "unavailable">();
  const [deleted, setDeleted] = useState(0);
  /** The name of what could not be deleted. */
  const [left, setLeft] = useState<string>();
  const entries = kept === "unavailable" ? [] : (kept ?? []);
  const focus = useFocusInList(entries.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: both count changes of what is kept
  useEffect(() => {
    listKept().then(setKept, () => setKept("unavailable"));
  }, [changes, deleted]);
  const remove = async (name: string, index: number) => {
    setLeft(undefined);
    try {
      await forgetData(name);
      focus.onRemoved(index);
      setDeleted((count) => count + 1);
    } catch {
      setLeft(name);
    }
  };
  const date = new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium" });
  return (
    <section className={page.section}>
      <h2 ref={focus.heading} tabIndex={-1}>
        {text.kept}
      </h2>
      {kept === "unavailable" && <p className={styles.quiet}>{text.keepFailed}</p>}
      {left !== undefined && <p role="alert">{text.notDeleted(left)}</p>}
      {kept?.length === 0 && <p className={styles.quiet}>{text.nothingKept}</p>}
      <ul ref={focus.list} className={styles.kept}>
        {entries.map(({ name, savedAt, ...entry }, index) => (
          <li key={name}>
            <Link href={localePath(`/import/${encodeURIComponent(name)}`, locale)} prefetch={false}>
              {name}
            </Link>
            <span className={styles.quiet}>
              {entry.kind === "file" ? text.fileRows(entry.rows) : text.tables(entry.models, entry.measurements)}
              {text.between}
              {text.savedOn(date.format(savedAt))}
            </span>
            <button
              type="button"
              className={buttons.text}
              aria-label={text.deleteKept(name)}
              onClick={() => void remove(name, index)}
            >
              {text.delete}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
