"use client";

import { useEffect, useState } from "react";
import type { exportText } from "@/lib/i18n/export";
import { type ExportChoice, isPicture } from "./export-choice";
import styles from "./export-dialog.module.css";

interface Props {
  readonly href: string;
  readonly choice: ExportChoice;
  readonly text: (typeof exportText)["en"];
}

type Preview =
  | { readonly kind: "loading" }
  | { readonly kind: "picture"; readonly url: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "failed"; readonly reason: string };

const shownCharacters = 4000;

async function failure(response: Response): Promise<string> {
  try {
    const problem: { readonly detail?: unknown } = await response.json();
    return typeof problem.detail === "string" ? problem.detail : String(response.status);
  } catch {
    return String(response.status);
  }
}

async function load(href: string, picture: boolean, signal: AbortSignal): Promise<Preview> {
  const response = await fetch(href, { signal });
  if (!response.ok) return { kind: "failed", reason: await failure(response) };
  if (picture) return { kind: "picture", url: URL.createObjectURL(await response.blob()) };
  return { kind: "text", text: (await response.text()).slice(0, shownCharacters) };
}

/** A picture that is still being decoded when it is replaced would complain that it is gone. */
const revokeLater = (url: string): void => void setTimeout(() => URL.revokeObjectURL(url), 5000);

export function ExportPreview({ href, choice, text }: Props) {
  const [preview, setPreview] = useState<Preview>({ kind: "loading" });
  const picture = isPicture(choice.format);
  useEffect(() => {
    const abort = new AbortController();
    let shown: Preview | undefined;
    const timer = setTimeout(() => {
      load(href, picture, abort.signal).then(
        (result) => {
          shown = result;
          setPreview(result);
        },
        (error: unknown) => {
          if (!abort.signal.aborted) setPreview({ kind: "failed", reason: String(error) });
        },
      );
    }, 60);
    return () => {
      clearTimeout(timer);
      abort.abort();
      if (shown?.kind === "picture") revokeLater(shown.url);
    };
  }, [href, picture]);

  return (
    <section
      className={styles.preview}
      aria-label={text.preview}
      data-theme={picture ? choice.theme : undefined}
      data-transparent={choice.transparent}
    >
      {preview.kind === "loading" && <p>{text.loading}</p>}
      {preview.kind === "failed" && (
        <p role="alert">
          {text.failed} {preview.reason}
        </p>
      )}
      {/* biome-ignore lint/performance/noImgElement: the file itself is shown, not a copy of it */}
      {preview.kind === "picture" && <img src={preview.url} alt={text.preview} />}
      {preview.kind === "text" && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <pre tabIndex={0}>{preview.text}</pre>
      )}
    </section>
  );
}
