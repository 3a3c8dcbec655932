"use client";

import { useEffect, useRef } from "react";
import { tableText } from "@/lib/i18n/table";
import type { Locale } from "@/lib/quantity";
import { type SortColumn, sortColumns } from "@/lib/query/view";
import styles from "./result-table.module.css";

interface Props {
  readonly locale: Locale;
  readonly visible: readonly SortColumn[];
  readonly withRatio: boolean;
  readonly onChange: (column: SortColumn, visible: boolean) => void;
}

/** A disclosure with one checkbox a column; Escape or a click elsewhere closes it. */
export function ColumnChoice({ locale, visible, withRatio, onChange }: Props) {
  const text = tableText[locale];
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: PointerEvent) => {
      if (event.target instanceof Node && !details.current?.contains(event.target)) details.current?.removeAttribute("open");
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, []);
  return (
    <details
      ref={details}
      className={styles.columns}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        details.current?.removeAttribute("open");
        details.current?.querySelector("summary")?.focus();
      }}
    >
      <summary>{text.chooseColumns}</summary>
      <fieldset>
        <legend className="visually-hidden">{text.chooseColumns}</legend>
        {sortColumns
          .filter((column) => column !== "name" && (column !== "ratio" || withRatio))
          .map((column) => (
            <label key={column}>
              <input type="checkbox" checked={visible.includes(column)} onChange={(event) => onChange(column, event.target.checked)} />
              {text.columns[column]}
            </label>
          ))}
      </fieldset>
    </details>
  );
}
