"use client";

import Link from "next/link";
import { useCallback, useState } from "react";
import { largeText } from "@/lib/i18n/large";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import { fileAt } from "./file-at";
import { KeepNote } from "./keep-note";
import styles from "./large.module.css";
import { NameField } from "./name-field";
import { useKeeping } from "./use-keeping";

interface Props {
  readonly source: File | string;
  /** Offered. */
  readonly name: string;
  readonly rows: number;
  readonly locale: Locale;
}

/** Keeps a large file in this browser under a name. */
export function KeepFile({ source, name: offered, rows, locale }: Props) {
  const large = largeText[locale];
  const [kept, setKept] = useState<string>();
  const { name, title, problem, keep, replace, rename } = useKeeping(() => offered);
  const make = async () => {
    const file = typeof source === "string" ? await fileAt(source, `${offered}.csv`) : source;
    return { kind: "file", name: title, savedAt: Date.now(), rows, file } as const;
  };
  // The button that had the focus is gone.
  const goTo = useCallback((link: HTMLAnchorElement | null) => link?.focus(), []);
  if (kept !== undefined) {
    return (
      <p role="status">
        <Link ref={goTo} href={localePath(`/import/${encodeURIComponent(kept)}`, locale)}>
          {large.keptAs(kept)}
        </Link>
      </p>
    );
  }
  return (
    <div className={styles.keep}>
      <NameField name={name} locale={locale} onName={rename} />
      <button
        type="button"
        className={buttons.button}
        disabled={title === ""}
        onClick={() => void keep(make, () => setKept(title))}
      >
        {large.keep}
      </button>
      <KeepNote
        name={title}
        problem={problem}
        className="large-note"
        locale={locale}
        onReplace={() => void replace()}
      />
    </div>
  );
}
