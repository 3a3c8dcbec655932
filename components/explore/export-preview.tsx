"use client";

import { useEffect, useState } from "react";
import type { exportText } from "@/lib/i18n/export";
import type { ExportChoice, ExportFormat } from "./export-choice";
import styles from "./export-dialog.module.css";

interface Props {
  /** The file. */
  readonly href: string;
  /** What is shown of it: a picture that a page can show, where the file is none. */
  readonly shownHref: string;
  readonly choice: ExportChoice;
  readonly text: (typeof exportText)["en"];
}

type Preview =
  | { readonly kind: "loading" }
  | { readonly kind: "picture"; readonly url: string; readonly size: number }
  | { readonly kind: "text"; readonly text: string; readonly size: number }
  | {
      readonly kind: "files";
      readonly files: readonly (readonly [name: string, size: number])[];
      readonly size: number;
    }
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

async function load(
  hrefs: readonly [file: string, shown: string],
  format: ExportFormat,
  signal: AbortSignal,
): Promise<Preview> {
  const [file, shown] = await Promise.all([...new Set(hrefs)].map((href) => fetch(href, { signal })));
  if (file === undefined) throw new Error("no address");
  if (!file.ok) return { kind: "failed", reason: await failure(file) };
  const blob = await file.blob();
  const { size } = blob;
  if (format === "zip") {
    const { zipContents } = await import("@/lib/export/zip");
    return { kind: "files", files: zipContents(new Uint8Array(await blob.arrayBuffer())), size };
  }
  if (format === "svg" || format === "png" || format === "pdf")
    return { kind: "picture", url: URL.createObjectURL(shown === undefined ? blob : await shown.blob()), size };
  return { kind: "text", text: (await blob.slice(0, shownCharacters * 4).text()).slice(0, shownCharacters), size };
}

/** A picture that is still being decoded when it is replaced would complain that it is gone. */
const revokeLater = (url: string): void => void setTimeout(() => URL.revokeObjectURL(url), 5000);

const kilobytes = (size: number): string => `${Math.max(1, Math.round(size / 1000))}\u00a0kB`;

export function ExportPreview({ href, shownHref, choice, text }: Props) {
  const [preview, setPreview] = useState<Preview>({ kind: "loading" });
  const { format } = choice;
  useEffect(() => {
    const abort = new AbortController();
    let shown: Preview | undefined;
    const timer = setTimeout(() => {
      load([href, shownHref], format, abort.signal).then(
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
  }, [href, shownHref, format]);

  return (
    <section
      className={styles.preview}
      aria-label={text.preview}
      data-theme={preview.kind === "picture" ? choice.theme : undefined}
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
      {preview.kind === "files" && (
        <table className={styles.contents}>
          <caption>{text.contents}</caption>
          <tbody>
            {preview.files.map(([name, size]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{kilobytes(size)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {"size" in preview && <span className={styles.size}>{kilobytes(preview.size)}</span>}
    </section>
  );
}
