"use client";

import { importText } from "@/lib/i18n/import";
import { largeText } from "@/lib/i18n/large";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import page from "../ui/page.module.css";
import styles from "./import.module.css";

interface Props {
  readonly files: readonly File[];
  /** The one in view, if one is. */
  readonly shown: File | string | undefined;
  /** Smaller files of the page, which are read together. */
  readonly smaller: number;
  readonly locale: Locale;
  readonly onShow: (file: File) => void;
  readonly onRemove: (file: File) => void;
  readonly onSmaller: () => void;
}

/** Every large file of the page, and where the smaller ones are. Each is explored alone. */
export function LargeList({ files, shown, smaller, locale, onShow, onRemove, onSmaller }: Props) {
  const text = importText[locale];
  const large = largeText[locale];
  return (
    <nav className={`${page.wide} ${styles.largeFiles}`} aria-label={large.files}>
      <p className={styles.quiet}>{large.eachAlone(files.length)}</p>
      <ul className={styles.files}>
        {files.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be dropped twice
          <li key={`${file.name} ${index}`}>
            <button
              type="button"
              className={buttons.text}
              aria-current={file === shown ? "true" : undefined}
              onClick={() => onShow(file)}
            >
              {file.name}
            </button>
            {file !== shown && (
              <button
                type="button"
                className={buttons.text}
                aria-label={text.removeFile(file.name)}
                onClick={() => onRemove(file)}
              >
                {text.remove}
              </button>
            )}
          </li>
        ))}
        {shown !== undefined && smaller > 0 && (
          <li>
            <button type="button" className={buttons.text} onClick={onSmaller}>
              {large.smaller(smaller)}
            </button>
          </li>
        )}
      </ul>
    </nav>
  );
}
