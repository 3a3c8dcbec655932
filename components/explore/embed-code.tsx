"use client";

import { useEffect, useId, useState } from "react";
import { frozenEmbed } from "@/lib/export/embed-code";
import { embedText } from "@/lib/i18n/embed";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import { Segmented } from "../ui/segmented";
import styles from "./export-dialog.module.css";

interface Props {
  /** Path and query of the page that is embedded. */
  readonly pageHref: string;
  /** The picture of it. */
  readonly svgHref: string;
  readonly theme: "light" | "dark";
  readonly transparent: boolean;
  readonly locale: Locale;
  readonly onCopy: (code: string) => void;
}

const kinds = ["live", "frozen"] as const;
type Kind = (typeof kinds)[number];

/** HTML that shows the figure in another page: the one of the day it is looked at, or the one of now. */
export function EmbedCode({ pageHref, svgHref, theme, transparent, locale, onCopy }: Props) {
  const text = embedText[locale];
  const id = useId();
  const [kind, setKind] = useState<Kind>("live");
  const [made, setMade] = useState<{ readonly key: string; readonly code: string }>();
  const options = [...(theme === "dark" ? ["theme=dark"] : []), ...(transparent ? ["transparent=1"] : [])].join("&");
  const key = `${kind} ${pageHref} ${svgHref} ${options}`;
  const code = made?.key === key ? made.code : "";

  useEffect(() => {
    const abort = new AbortController();
    const origin = window.location.origin;
    const work =
      kind === "live"
        ? liveCode(pageHref, options, abort.signal)
        : frozenCode({ origin, pageHref, svgHref, locale }, abort.signal);
    work.then((html) => setMade({ key, code: html })).catch(() => {});
    return () => abort.abort();
  }, [key, kind, pageHref, svgHref, options, locale]);

  return (
    <div className={styles.embed}>
      <Segmented
        label={text.which}
        value={kind}
        options={kinds.map((value) => ({ value, label: text.kinds[value] }))}
        onChange={setKind}
      />
      <p className={styles.about}>{text.about[kind]}</p>
      <label htmlFor={id} className={styles.about}>
        {text.code}
      </label>
      <textarea id={id} className={styles.code} readOnly rows={4} spellCheck={false} value={code.slice(0, shown)} />
      <button type="button" className={buttons.button} disabled={code === ""} onClick={() => onCopy(code)}>
        {text.copy}
      </button>
    </div>
  );
}

/** A whole picture in a text field would be slow, and is nothing to read. */
const shown = 2000;

async function liveCode(pageHref: string, options: string, signal: AbortSignal): Promise<string> {
  const url = options === "" ? pageHref : `${pageHref}${pageHref.includes("?") ? "&" : "?"}${options}`;
  const response = await fetch(`/oembed?maxwidth=640&url=${encodeURIComponent(url)}`, { signal });
  if (!response.ok) throw new Error(`embed: ${response.status}`);
  const { html }: { readonly html: string } = await response.json();
  return html;
}

async function frozenCode(
  figure: {
    readonly origin: string;
    readonly pageHref: string;
    readonly svgHref: string;
    readonly locale: Locale;
  },
  signal: AbortSignal,
): Promise<string> {
  const response = await fetch(figure.svgHref, { signal });
  if (!response.ok) throw new Error(`embed: ${response.status}`);
  const svg = await response.text();
  const dataHash = /sha256:([0-9a-f]{64})/.exec(svg)?.[1] ?? "";
  return frozenEmbed({ ...figure, title: "", svg, dataHash });
}
