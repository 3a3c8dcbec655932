"use client";

import { importText } from "@/lib/i18n/import";
import { largeText } from "@/lib/i18n/large";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import page from "../ui/page.module.css";
import styles from "./import.module.css";
import type { TakenFile } from "./taken-file";
import { useFocusInList } from "./use-focus-in-list";

interface Props {
  readonly files: readonly TakenFile[];
  /** The one in view, if one is. */
  readonly shown: TakenFile | string | undefined;
  /** Smaller files of the page, which are read together. */
  readonly smaller: number;
  readonly locale: Locale;
  readonly onShow: (file: TakenFile) => void;
  readonly onRemove: (file: TakenFile) => void;
  readonly onSmaller: () => void;
}

/** Every large file of the page, and where the smaller ones are. Each is explored alone. */
export function LargeList({ files, shown, smaller, locale, onShow, onRemove, onSmaller }: Props) {
  const text = importText[locale];
  const large = largeText[locale];
  const focus = useFocusInList(files.length);
  return (
    <nav className={`${page.wide} ${styles.largeFiles}`} aria-label={large.files}>
      <p className={styles.quiet}>{large.eachAlone(files.length)}</p>
      <ul ref={focus.list} className={styles.files}>
        {files.map((taken, index) => (
          <li key={taken.id}>
            <button
              type="button"
              className={buttons.text}
              aria-current={taken === shown ? "true" : undefined}
              onClick={() => onShow(taken)}
            >
              {taken.file.name}
            </button>
            {taken !== shown && (
              <button
                type="button"
                className={buttons.text}
                aria-label={text.removeFile(taken.file.name)}
                onClick={() => {
                  focus.onRemoved(index);
                  onRemove(taken);
                }}
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
