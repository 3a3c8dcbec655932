"use client";

import { useEffect, useId, useRef } from "react";
import { serializeCsv } from "@/lib/export/csv";
import { explorePage } from "@/lib/export/explore-page";
import { serializeJson } from "@/lib/export/json";
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
import { saveFile } from "./save-file";

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
  const picture = useRef<HTMLDivElement>(null);
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
  const svg = (): string => {
    const drawn = picture.current?.querySelector("svg");
    if (drawn === null || drawn === undefined) return "";
    const copy = drawn.cloneNode(true);
    if (!(copy instanceof SVGElement)) return "";
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("font-family", "Geist, system-ui, sans-serif");
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
  };
  const files: readonly (readonly [label: string, make: () => void])[] = [
    ["SVG", () => saveFile(`${name}.svg`, "image/svg+xml", svg())],
    ["PNG", () => void savePng(`${name}.png`, svg(), plan.width, plan.height)],
    ["CSV", () => saveFile(`${name}.csv`, "text/csv;charset=utf-8", serializeCsv(page, catalogue.hash))],
    [
      "JSON",
      () =>
        saveFile(
          `${name}.json`,
          "application/json",
          serializeJson(page, { omitted: answer.rows.length - plan.drawn, dataHash: catalogue.hash }),
        ),
    ],
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
        <div ref={picture} className={styles.picture}>
          <Figure plan={plan} paint={themePaint("light")} id="local-export" background />
        </div>
        <footer className={styles.exportFiles}>
          {files.map(([label, make]) => (
            <button key={label} type="button" className={buttons.primary} onClick={make}>
              {label}
            </button>
          ))}
          <span className={styles.quiet}>{importText[locale].notInLink}</span>
        </footer>
      </div>
    </dialog>
  );
}

const zoom = 2;

/** The browser's own picture of the SVG, at twice its size. */
async function savePng(name: string, svg: string, width: number, height: number): Promise<void> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * zoom;
    canvas.height = height * zoom;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob !== null) saveFile(name, "image/png", new Uint8Array(await blob.arrayBuffer()));
  } finally {
    URL.revokeObjectURL(url);
  }
}
