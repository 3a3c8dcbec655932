"use client";

import { useEffect, useId, useRef, useState } from "react";
import { serializeCsv } from "@/lib/export/csv";
import { explorePage } from "@/lib/export/explore-page";
import { serializeJson } from "@/lib/export/json";
import { markdownOf } from "@/lib/export/markdown";
import { pageDocument } from "@/lib/export/page-document";
import { texOf } from "@/lib/export/tex";
import { themePaint } from "@/lib/figure/palette";
import { planFigure } from "@/lib/figure/plan-figure";
import { exportText } from "@/lib/i18n/export";
import { importText } from "@/lib/i18n/import";
import type { Locale } from "@/lib/quantity";
import type { View } from "@/lib/query/view";
import { serializeView } from "@/lib/query/view-codec";
import type { Catalogue } from "@/lib/schema/catalogue";
import dialogStyles from "../explore/export-dialog.module.css";
import { Figure } from "../figure/figure";
import buttons from "../ui/button.module.css";
import styles from "./import.module.css";
import { localPng } from "./local-png";
import { localSvg } from "./local-svg";
import { type FileContent, saveFile } from "./save-file";

interface Props {
  readonly view: View;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  readonly onClose: () => void;
}

const width = 960;

/** The view as files that are made in the browser. The preview is the picture itself. */
export function LocalExport({ view, catalogue, locale, onClose }: Props) {
  const text = exportText[locale];
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const { page } = explorePage({ catalogue, locale, query: new URLSearchParams(serializeView(view)) });
  if (page?.figure === undefined) return null;
  const { answer } = page.figure;
  const plan = planFigure(answer, { catalogue, locale, width, height: undefined, heading: true });
  const name = page.name.full;
  const svg = () => localSvg(page, plan, catalogue);
  const save = async (format: string, mediaType: string, content: Promise<FileContent> | FileContent) => {
    try {
      setFailure(undefined);
      saveFile(`${name}.${format}`, mediaType, await content);
    } catch (error) {
      setFailure(String(error));
    }
  };
  const json = () => serializeJson(page, { omitted: answer.rows.length - plan.drawn, dataHash: catalogue.hash });
  const written = () => pageDocument({ ...page, title: plan.title }, { catalogue, locale, notes: plan.notes });
  const files: readonly (readonly [label: string, make: () => Promise<void>])[] = [
    ["SVG", () => save("svg", "image/svg+xml", svg())],
    [
      "PNG",
      () =>
        save(
          "png",
          "image/png",
          svg().then((drawn) => localPng(drawn, page, plan, catalogue)),
        ),
    ],
    ["CSV", () => save("csv", "text/csv;charset=utf-8", serializeCsv(page, catalogue.hash))],
    ["JSON", () => save("json", "application/json", json())],
    ["MD", () => save("md", "text/markdown;charset=utf-8", markdownOf(written()))],
    ["TEX", () => save("tex", "application/x-tex;charset=utf-8", texOf(written()))],
  ];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it, and so does Escape by itself
    <dialog
      ref={dialog}
      className={dialogStyles.dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={styles.export}>
        <header className={styles.exportHead}>
          <h2 id={titleId}>{text.title}</h2>
          <button type="button" className={buttons.button} onClick={onClose}>
            {text.close}
          </button>
        </header>
        <div className={styles.picture}>
          <Figure plan={plan} paint={themePaint("light")} id="local-export" background />
        </div>
        <footer className={styles.exportFiles}>
          {files.map(([label, make]) => (
            <button key={label} type="button" className={buttons.primary} onClick={() => void make()}>
              {label}
            </button>
          ))}
          <span className={styles.quiet}>{importText[locale].notInLink}</span>
          {failure !== undefined && (
            <span role="alert">
              {text.failed} {failure}
            </span>
          )}
        </footer>
      </div>
    </dialog>
  );
}
