"use client";

import { type RefObject, useEffect, useState } from "react";
import { tableText } from "@/lib/i18n/table";
import type { Locale } from "@/lib/quantity";
import type { SortColumn } from "@/lib/query/view";
import styles from "./result-table.module.css";
import type { TableRow } from "./table-row";
import { tableTsv } from "./table-text";

interface Props {
  readonly rows: readonly TableRow[];
  readonly columns: readonly SortColumn[];
  readonly unit: string;
  readonly locale: Locale;
  /** Ctrl+C in here copies the table too, where no text is selected. */
  readonly scroller: RefObject<HTMLElement | null>;
}

export function CopyTable({ rows, columns, unit, locale, scroller }: Props) {
  const text = tableText[locale];
  const [state, setState] = useState("");
  const copied = text.copied(rows.length);

  useEffect(() => {
    const element = scroller.current;
    const copy = (event: ClipboardEvent) => {
      if (window.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      event.clipboardData?.setData("text/plain", tableTsv(rows, columns, unit, locale));
      setState(copied);
    };
    element?.addEventListener("copy", copy);
    return () => element?.removeEventListener("copy", copy);
  }, [rows, columns, unit, locale, scroller, copied]);

  return (
    <>
      <button
        type="button"
        className={styles.copy}
        onClick={() =>
          navigator.clipboard.writeText(tableTsv(rows, columns, unit, locale)).then(
            () => setState(copied),
            () => setState(text.copyRefused),
          )
        }
      >
        {text.copy}
      </button>
      <span role="status" className={styles.quiet}>
        {state}
      </span>
    </>
  );
}
