"use client";

import { largeText } from "@/lib/i18n/large";
import { whyUnread } from "@/lib/i18n/why-unread";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import { KeepFile } from "./keep-file";
import styles from "./large.module.css";
import { useMadeFile } from "./use-made-file";

interface Props {
  readonly source: File | string;
  readonly name: string;
  readonly rows: number;
  readonly hasPicture: boolean;
  readonly locale: Locale;
  readonly isKept: boolean;
  readonly exportPicture: () => Promise<Blob>;
  readonly exportRows: () => Promise<Blob>;
  readonly onReset: () => void;
  readonly onClose: () => void;
}

const ending = /\.[a-z]+$/i;

/** What can be done with a large file in view. */
export function LargeActions({ source, name, rows, hasPicture, locale, isKept, ...act }: Props) {
  const text = largeText[locale];
  const { save, failure } = useMadeFile();
  const plainName = name.replace(ending, "");
  return (
    <>
      <div className={styles.actions}>
        <button type="button" className={buttons.button} onClick={act.onReset}>
          {text.reset}
        </button>
        {hasPicture && (
          <button
            type="button"
            className={buttons.button}
            onClick={() => void save(`${plainName}.png`, act.exportPicture)}
          >
            {text.picture}
          </button>
        )}
        <button type="button" className={buttons.button} onClick={() => void save(`${plainName}.csv`, act.exportRows)}>
          {text.download}
        </button>
        <button type="button" className={buttons.text} onClick={act.onClose}>
          {text.back}
        </button>
      </div>
      {failure !== undefined && <p role="alert">{text.notMade(whyUnread(failure, locale))}</p>}
      {!isKept && <KeepFile source={source} name={plainName} rows={rows} locale={locale} />}
      <p className="large-note">{text.hint}</p>
    </>
  );
}
