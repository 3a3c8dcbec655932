"use client";

import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { whyOf } from "@/lib/columns/unreadable-file";
import { importText } from "@/lib/i18n/import";
import { whyUnread } from "@/lib/i18n/why-unread";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import fields from "../ui/field.module.css";
import { fileAt } from "./file-at";
import styles from "./import.module.css";
import { ownHref } from "./own-href";

interface Props {
  /** Is set to the button that picks files. */
  readonly picker: RefObject<HTMLButtonElement | null>;
  readonly locale: Locale;
  readonly onFiles: (files: readonly File[]) => void;
  /** Whether files are held over the page. */
  readonly isOver: boolean;
  /** Where files have been read already, the place to drop more is small. */
  readonly isSmall: boolean;
}

/** Drop, pick, paste, or an address of the same host. */
export function FileInput({ picker, locale, onFiles, isOver, isSmall }: Props) {
  const text = importText[locale];
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const pasted = useRef<HTMLTextAreaElement>(null);
  const address = useRef<HTMLInputElement>(null);
  const pasteId = useId();
  const addressId = useId();

  const takePicked = (picked: HTMLInputElement) => {
    const files = [...(picked.files ?? [])];
    picked.value = "";
    if (files.length > 0) onFiles(files);
  };
  const first = useRef(takePicked);
  useEffect(() => {
    // Picked before the page came to life.
    if (input.current !== null) first.current(input.current);
  }, []);
  const readPasted = () => {
    const content = pasted.current?.value ?? "";
    if (content.trim() !== "") onFiles([new File([content], text.pastedName)]);
  };
  const readAddress = async () => {
    const typed = address.current?.value.trim() ?? "";
    if (typed === "") return;
    const href = ownHref(typed);
    if (href === undefined) return setProblem(text.addressOther);
    setProblem(undefined);
    try {
      onFiles([await fileAt(href)]);
    } catch (error) {
      setProblem(text.addressFailed(whyUnread(whyOf(error), locale)));
    }
  };

  return (
    <section className={styles.input}>
      <div className={styles.drop} data-over={isOver} data-small={isSmall}>
        <p className={styles.dropTitle}>{text.drop}</p>
        <p className={styles.quiet}>{text.dropHint}</p>
        <button ref={picker} type="button" className={buttons.primary} onClick={() => input.current?.click()}>
          {text.pick}
        </button>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          multiple
          tabIndex={-1}
          aria-label={text.pick}
          onChange={(event) => takePicked(event.target)}
        />
      </div>
      <div className={styles.otherWays}>
        <details>
          <summary>{text.paste}</summary>
          <div className={styles.way}>
            <label className={fields.label} htmlFor={pasteId}>
              {text.pasteLabel}
            </label>
            <textarea id={pasteId} ref={pasted} className={styles.pasted} rows={6} spellCheck={false} />
            <button type="button" className={buttons.button} onClick={readPasted}>
              {text.pasteRead}
            </button>
          </div>
        </details>
        <details>
          <summary>{text.address}</summary>
          <form
            className={styles.way}
            onSubmit={(event) => {
              event.preventDefault();
              void readAddress();
            }}
          >
            <label className={fields.label} htmlFor={addressId}>
              {text.address}
            </label>
            <input id={addressId} ref={address} className={fields.input} placeholder="/data/measurements.csv" />
            <button type="submit" className={buttons.button}>
              {text.addressRead}
            </button>
            {problem !== undefined && <p role="alert">{problem}</p>}
          </form>
        </details>
      </div>
    </section>
  );
}
