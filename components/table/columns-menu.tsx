import { type FocusEvent, type KeyboardEvent, memo, useEffect, useId, useRef, useState } from "react";
import { tableText } from "@/lib/i18n/table";
import type { Locale } from "@/lib/quantity";
import { sortColumns } from "@/lib/query/view";
import buttons from "../ui/button.module.css";
import { type ColumnChoice, isShown, toggleColumn } from "./column-choice";
import styles from "./columns-menu.module.css";

interface Props {
  readonly choice: ColumnChoice;
  readonly hasBaseline: boolean;
  readonly locale: Locale;
  readonly onChange: (choice: ColumnChoice) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Which columns are shown. The name of the model always is. */
export const ColumnsMenu = memo(function ColumnsMenu({ choice, hasBaseline, locale, onChange }: Props) {
  const text = tableText[locale];
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const root = useRef<HTMLFieldSetElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const closeOutside = ({ target }: PointerEvent) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, [open]);

  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !root.current?.contains(relatedTarget)) setOpen(false);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
      return;
    }
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const boxes = [...(root.current?.querySelectorAll<HTMLInputElement>("input:not(:disabled)") ?? [])];
    const at = document.activeElement instanceof HTMLInputElement ? boxes.indexOf(document.activeElement) : -1;
    boxes[at < 0 ? 0 : (at + step + boxes.length) % boxes.length]?.focus();
  };

  return (
    <fieldset ref={root} className={styles.menu} aria-label={text.columnsTitle} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className={styles.open}
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onClick={() => setOpen(!open)}
      >
        {text.columnsButton}
      </button>
      {open && (
        <div id={panelId} className={styles.panel}>
          {sortColumns
            .filter((column) => column !== "name")
            .map((column) => {
              const missing = column === "ratio" && !hasBaseline;
              return (
                <label key={column} className={styles.choice}>
                  <input
                    type="checkbox"
                    checked={isShown(choice, column) && !missing}
                    disabled={missing}
                    onChange={() => onChange(toggleColumn(choice, column))}
                  />
                  <span>{text.columns[column]}</span>
                  {missing && <span className={styles.hint}>{text.needsBaseline}</span>}
                </label>
              );
            })}
          <button type="button" className={buttons.text} onClick={() => onChange(new Map())}>
            {text.defaultColumns}
          </button>
        </div>
      )}
    </fieldset>
  );
});
