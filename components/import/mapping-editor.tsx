"use client";

import { useRef, useState } from "react";
import { importText } from "@/lib/i18n/import";
import { noRecipe } from "@/lib/i18n/why-no-recipe";
import { isModelless } from "@/lib/ingest/guess/assumed-model";
import { fitMapping, readRecipe, tableShapes, writeRecipe } from "@/lib/ingest/mapping";
import { type ColumnRole, columnRoles } from "@/lib/ingest/words/column-roles";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import page from "../ui/page.module.css";
import { Segmented } from "../ui/segmented";
import styles from "./import.module.css";
import type { Edit, TableSummary } from "./import-protocol";
import { MappingRow } from "./mapping-row";
import { ModelName } from "./model-name";
import { saveFile } from "./save-file";

interface Props {
  readonly table: TableSummary;
  readonly locale: Locale;
  readonly onEdit: (edit: Edit) => void;
}

const shownColumns = 100;

/** What every column was taken for, with what speaks for it. A menu or a drag gives it another meaning. */
export function MappingEditor({ table, locale, onEdit }: Props) {
  const text = importText[locale];
  const { at, mapping, file, path } = table;
  /** A quick drop comes before the page is drawn again, so the column is not in the state. */
  const dragged = useRef<number | undefined>(undefined);
  const [isDragging, setDragging] = useState(false);
  const drag = (place: number | undefined) => {
    dragged.current = place;
    setDragging(place !== undefined);
  };
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const picker = useRef<HTMLInputElement>(null);
  const isGeneric = mapping.adapter.startsWith("generic");
  /** A row that is changed stays, or the keyboard would lose its place. */
  const [changed, setChanged] = useState<ReadonlySet<number>>(new Set());
  const setRole = (place: number, role: ColumnRole) => {
    setChanged(new Set([...changed, place]));
    onEdit({ kind: "role", ...at, place, role });
  };
  const places = [...mapping.columns.keys()];
  const isRead = (place: number): boolean => changed.has(place) || mapping.columns[place]?.role !== "ignore";
  const shown = isOpen ? places : places.filter(isRead).slice(0, shownColumns);
  const hidden = places.length - shown.length;

  const loadRecipe = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const read = readRecipe(await chosen.text());
    setProblem(read.kind === "invalid" ? text.recipeWrong(noRecipe(read.why, locale)) : undefined);
    if (read.kind === "invalid") return;
    const header = mapping.columns.map((column) => column.header);
    const fitted = fitMapping(read.mapping, header);
    if (fitted === undefined) setProblem(text.recipeOther);
    else onEdit({ kind: "mapping", ...at, mapping: fitted });
  };

  return (
    <div className={styles.mapping}>
      <header className={styles.mappingHead}>
        <h3>{[file, path].filter((part) => part !== "").join(", ")}</h3>
        <p className={styles.quiet}>{isGeneric ? text.guessed : text.readAs(mapping.adapter)}</p>
        <div>
          <Segmented
            label={text.shape}
            value={mapping.shape}
            options={tableShapes.map((shape) => ({ value: shape, label: text.shapes[shape] }))}
            onChange={(shape) => onEdit({ kind: "shape", ...at, shape })}
          />
        </div>
      </header>
      {isModelless(mapping) && (
        <ModelName model={table.model} locale={locale} onChange={(name) => onEdit({ kind: "model", ...at, name })} />
      )}
      <p className={page.note}>
        {text.menuHint}
        <span className={styles.dragHint}>{text.dragHint}</span>
      </p>
      <ul className={styles.roles} data-dragging={isDragging}>
        {columnRoles.map((role) => (
          <li
            key={role}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged.current !== undefined) setRole(dragged.current, role);
              drag(undefined);
            }}
          >
            {text.roles[role]}
          </li>
        ))}
      </ul>
      <div className={styles.scroll}>
        <table className={styles.columns}>
          <thead>
            <tr>
              <th scope="col">{text.column}</th>
              <th scope="col">{text.role}</th>
              <th scope="col">{text.measures}</th>
              <th scope="col">{text.evidence}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((place) => (
              <MappingRow
                key={place}
                column={mapping.columns[place]}
                evidence={table.columns[place]}
                locale={locale}
                onRole={(role) => setRole(place, role)}
                onMetric={(change) => onEdit({ kind: "metric", ...at, place, change })}
                onDrag={(isDragged) => drag(isDragged ? place : undefined)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {hidden > 0 && (
        <p>
          <button type="button" className={buttons.text} onClick={() => setOpen(true)}>
            {text.showNotRead(hidden)}
          </button>
        </p>
      )}
      <div className={page.actions}>
        <button
          type="button"
          className={buttons.button}
          onClick={() =>
            saveFile(`${file.replace(/\.[a-z.]+$/i, "")}.recipe.json`, "application/json", writeRecipe(mapping))
          }
        >
          {text.saveRecipe}
        </button>
        <button type="button" className={buttons.button} onClick={() => picker.current?.click()}>
          {text.loadRecipe}
        </button>
        <input
          ref={picker}
          className="visually-hidden"
          type="file"
          accept="application/json,.json"
          tabIndex={-1}
          aria-label={text.loadRecipe}
          onChange={(event) => {
            void loadRecipe(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        {problem !== undefined && <span role="alert">{problem}</span>}
      </div>
      <p className={page.note}>{text.recipeHint}</p>
    </div>
  );
}
