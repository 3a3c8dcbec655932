"use client";

import { useEffect, useId, useState } from "react";
import { escapeTex } from "@/lib/export/tex";
import { exportText } from "@/lib/i18n/export";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import type { View } from "@/lib/query/view";
import { serializeView, viewHref } from "@/lib/query/view-codec";
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
  const [made, setMade] = useState<{ readonly key: string; readonly citation: string }>();
  const page = localePath("/explore", locale);
  const query = serializeView(view);
  const pageHref = viewHref(page, view);
  const key = `${kind} ${pageHref}`;
  const citation = made?.key === key ? made.citation : "";

  useEffect(() => {
    const abort = new AbortController();
    loadCitation(`${page}.${kind}${query === "" ? "" : `?${query}`}`, abort.signal)
      .then((content) => setMade({ key, citation: withHost(content, pageHref, kind) }))
      .catch(() => {});
    return () => abort.abort();
  }, [key, kind, page, query, pageHref]);

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

/** Files name the page without a host; a reader elsewhere needs it. */
function withHost(content: string, pageHref: string, kind: Kind): string {
  const whole = new URL(pageHref, window.location.href).href;
  return kind === "txt"
    ? content.replace(pageHref, () => whole)
    : content.replace(escapeTex(pageHref), () => escapeTex(whole));
}
