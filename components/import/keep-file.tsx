"use client";

import Link from "next/link";
import { useState } from "react";
import { importText } from "@/lib/i18n/import";
import { largeText } from "@/lib/i18n/large";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import { fileAt } from "./file-at";
import { keepData } from "./kept-data";
import styles from "./large.module.css";
import { NameField } from "./name-field";

interface Props {
  readonly source: File | string;
  /** Offered. */
  readonly name: string;
  readonly rows: number;
  readonly locale: Locale;
}

type State = "open" | "busy" | "kept" | "failed";

/** Keeps a large file in this browser under a name. */
export function KeepFile({ source, name: offered, rows, locale }: Props) {
  const text = importText[locale];
  const large = largeText[locale];
  const [name, setName] = useState(offered);
  const [state, setState] = useState<State>("open");
  const title = name.trim();
  const keep = async () => {
    setState("busy");
    try {
      const file = typeof source === "string" ? await fileAt(source, `${offered}.csv`) : source;
      await keepData({ kind: "file", name: title, savedAt: Date.now(), rows, file });
      setState("kept");
    } catch {
      setState("failed");
    }
  };
  if (state === "kept") {
    return (
      <p role="status">
        <Link href={localePath(`/import/${encodeURIComponent(title)}`, locale)}>{large.keptAs(title)}</Link>
      </p>
    );
  }
  return (
    <div className={styles.keep}>
      <NameField name={name} locale={locale} onName={setName} />
      <button
        type="button"
        className={buttons.button}
        disabled={title === "" || state === "busy"}
        onClick={() => void keep()}
      >
        {large.keep}
      </button>
      <p className="large-note" role={state === "failed" ? "alert" : undefined}>
        {state === "failed" ? large.keepFailed : text.nameHint}
      </p>
    </div>
  );
}
