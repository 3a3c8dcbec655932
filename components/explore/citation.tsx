"use client";

import { useEffect, useId, useState } from "react";
import { exportText } from "@/lib/i18n/export";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import type { View } from "@/lib/query/view";
import { viewHref } from "@/lib/query/view-codec";
import buttons from "../ui/button.module.css";
import { Segmented } from "../ui/segmented";
import styles from "./export-dialog.module.css";

interface Props {
  readonly view: View;
  readonly locale: Locale;
  readonly onCopy: (citation: string) => void;
}

const kinds = ["txt", "bib"] as const;
type Kind = (typeof kinds)[number];

/** How to cite the view and what it rests on, with its whole address. */
export function Citation({ view, locale, onCopy }: Props) {
  const text = exportText[locale];
  const id = useId();
  const [kind, setKind] = useState<Kind>("txt");
  const [made, setMade] = useState<{ readonly href: string; readonly citation: string }>();
  const href = viewHref(`${localePath("/explore", locale)}.${kind}`, view);
  const citation = made?.href === href ? made.citation : "";

  useEffect(() => {
    const abort = new AbortController();
    loadCitation(href, abort.signal)
      .then((citation) => setMade({ href, citation }))
      .catch(() => {});
    return () => abort.abort();
  }, [href]);

  return (
    <div className={styles.embed}>
      <Segmented
        label={text.format}
        value={kind}
        options={kinds.map((value) => ({ value, label: text.citations[value] }))}
        onChange={setKind}
      />
      <label htmlFor={id} className={styles.about}>
        {text.citation}
      </label>
      <textarea id={id} className={styles.code} readOnly rows={6} spellCheck={false} value={citation} />
      <button type="button" className={buttons.button} disabled={citation === ""} onClick={() => onCopy(citation)}>
        {text.copyCitation}
      </button>
    </div>
  );
}

async function loadCitation(href: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(href, { signal });
  if (!response.ok) throw new Error(`citation: ${response.status}`);
  return response.text();
}
