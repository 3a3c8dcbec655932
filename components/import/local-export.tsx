"use client";

import { useState } from "react";
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
import { Figure } from "../figure/figure";
import buttons from "../ui/button.module.css";
import { Dialog } from "../ui/dialog";
import styles from "./import.module.css";
import { localPng } from "./local-png";
import { localSvg } from "./local-svg";
import { type FileContent, saveFile } from "./save-file";

interface Props {
  readonly view: View;
  readonly catalogue: Catalogue;
  /** Path and query of the view, which do not carry the data. */
  readonly href: string;
  readonly locale: Locale;
  readonly onClose: () => void;
}

const width = 960;

/** The view as files that are made in the browser. The preview is the picture itself. */
export function LocalExport({ view, catalogue, href, locale, onClose }: Props) {
  const text = exportText[locale];
  const [failure, setFailure] = useState<string>();
  const read = explorePage({ catalogue, locale, query: new URLSearchParams(serializeView(view)) });
  if (read.page?.figure === undefined) return null;
  const page = { ...read.page, pageHref: href, isOwn: true };
  const { answer } = read.page.figure;
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
    <Dialog title={text.title} close={text.close} wide onClose={onClose}>
      <div className={styles.picture}>
        <Figure plan={plan} paint={themePaint("light")} id="local-export" background />
      </div>
      <footer className={styles.exportFiles}>
        {files.map(([label, make]) => (
          <button key={label} type="button" className={buttons.button} onClick={() => void make()}>
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
    </Dialog>
  );
}
