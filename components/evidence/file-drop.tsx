"use client";

import { useEffect, useState } from "react";
import { evidenceText } from "@/lib/i18n/evidence";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import { checkedHere } from "./checked-page";
import styles from "./file-drop.module.css";
import { useFileCheck } from "./use-file-check";

interface Props {
  readonly catalogueHref: string;
  readonly locale: Locale;
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;

/** Takes a file of Tenfold that is dropped anywhere on a page, and says what was found about it. */
export function FileDrop({ catalogueHref, locale }: Props) {
  const text = evidenceText[locale];
  const [isOver, setOver] = useState(false);
  const { state, check, say, close } = useFileCheck(catalogueHref, locale);

  useEffect(() => {
    const checked = checkedHere();
    if (checked !== undefined) say(checked);
  }, [say]);

  useEffect(() => {
    // What a page takes for itself, such as a table to import, is its own.
    const over = (event: DragEvent) => {
      if (event.defaultPrevented || !hasFiles(event)) return setOver(false);
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (event.defaultPrevented || file === undefined) return;
      event.preventDefault();
      void check(file);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [check]);

  return (
    <>
      {isOver && <div className={styles.over}>{text.drop}</div>}
      <div role="status">
        {state.kind === "reading" && <div className={styles.notice}>{text.reading}</div>}
        {state.kind === "said" && (
          <div className={`${styles.notice} no-print`}>
            <div>
              <p>{state.checked.message}</p>
              {state.checked.details.length > 0 && (
                <ul className={styles.details}>
                  {state.checked.details.map((detail) => (
                    <li key={detail}>{detail}</li>
                  ))}
                </ul>
              )}
            </div>
            <button type="button" className={buttons.button} onClick={close}>
              {text.close}
            </button>
          </div>
        )}
      </div>
    </>
  );
}
