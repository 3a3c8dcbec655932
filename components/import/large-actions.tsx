"use client";

import type { RefObject } from "react";
import { importText } from "@/lib/i18n/import";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import { KeepFile } from "./keep-file";
import styles from "./large.module.css";
import type { LargePlan } from "./large-plan";
import { largePng } from "./large-png";
import { saveBlob } from "./save-file";

interface Props {
  readonly source: File | string;
  readonly name: string;
  readonly rows: number;
  readonly plan: LargePlan | undefined;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly locale: Locale;
  readonly isKept: boolean;
  readonly exportRows: () => Promise<Blob>;
  readonly onReset: () => void;
  readonly onClose: () => void;
}

const ending = /\.[a-z]+$/i;

/** What can be done with a large file in view. */
export function LargeActions({ source, name, rows, plan, canvas, locale, isKept, ...act }: Props) {
  const text = importText[locale].large;
  const plainName = name.replace(ending, "");
  const savePicture = async () => {
    if (plan !== undefined && canvas.current !== null)
      saveBlob(`${plainName}.png`, await largePng(plan, canvas.current));
  };
  return (
    <>
      <div className={styles.actions}>
        <button type="button" className={buttons.button} onClick={act.onReset}>
          {text.reset}
        </button>
        {plan !== undefined && (
          <button type="button" className={buttons.button} onClick={() => void savePicture()}>
            {text.picture}
          </button>
        )}
        <button
          type="button"
          className={buttons.button}
          onClick={async () => saveBlob(`${plainName}.csv`, await act.exportRows())}
        >
          {text.download}
        </button>
        <button type="button" className={buttons.text} onClick={act.onClose}>
          {text.back}
        </button>
      </div>
      {!isKept && <KeepFile source={source} name={plainName} rows={rows} locale={locale} />}
      <p className={styles.note}>{text.hint}</p>
    </>
  );
}
