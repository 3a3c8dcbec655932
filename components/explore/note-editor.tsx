"use client";

import { useId, useState } from "react";
import { viewToolsText } from "@/lib/i18n/view-tools";
import { nameOf } from "@/lib/i18n/vocabulary";
import { formatNumber, type Locale, parseQuantity } from "@/lib/quantity";
import type { Answer } from "@/lib/query/answer";
import { type FigureNote, noteLimits, type View } from "@/lib/query/view";
import buttons from "../ui/button.module.css";
import { Dialog } from "../ui/dialog";
import field from "../ui/field.module.css";
import { Select } from "../ui/select";
import styles from "./view-tools.module.css";

interface Props {
  readonly answer: Answer;
  readonly locale: Locale;
  readonly onNotes: (notes: View["notes"]) => void;
  readonly onClose: () => void;
}

/** Stands for a value in the choice of models; no id is empty. */
const atValue = "";

/** The reader's notes of a view: what they are about and what they say. */
export function NoteEditor({ answer, locale, onNotes, onClose }: Props) {
  const text = viewToolsText[locale];
  const id = useId();
  const { metric, rows, view } = answer;
  const [about, setAbout] = useState(view.base ?? rows[0]?.model.id ?? atValue);
  const [value, setValue] = useState("");
  const [words, setWords] = useState("");
  const number = numberIn(value, metric.unit);
  const isWrong = about === atValue && value.trim() !== "" && number === undefined;
  const isFull = view.notes.length >= noteLimits.count;
  const note = noteOf(about, number, words.trim());
  const subjectOf = (one: FigureNote): string => {
    if (one.kind === "value") return formatNumber(one.value, { locale, unit: metric.unit });
    const row = rows.find(({ model }) => model.id === one.model);
    return row === undefined ? one.model : nameOf(row.model, locale);
  };
  return (
    <Dialog title={text.notes} close={text.close} onClose={onClose}>
      {view.notes.length === 0 ? (
        <p className={styles.quiet}>{text.noNotes}</p>
      ) : (
        <ol className={styles.views}>
          {view.notes.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a note has no other identity
            <li key={index}>
              <span>
                ({index + 1}) {subjectOf(one)}: {one.text}
              </span>
              <button
                type="button"
                className={buttons.text}
                aria-label={text.remove(one.text)}
                onClick={() => onNotes(view.notes.toSpliced(index, 1))}
              >
                ×
              </button>
            </li>
          ))}
        </ol>
      )}
      {isFull ? (
        <p>{text.full(noteLimits.count)}</p>
      ) : (
        <form
          className={styles.noteForm}
          onSubmit={(event) => {
            event.preventDefault();
            if (note === undefined) return;
            onNotes([...view.notes, note]);
            setWords("");
          }}
        >
          <Select
            label={text.about}
            value={about}
            onChange={setAbout}
            options={[
              { value: atValue, label: text.atValue(nameOf(metric, locale)) },
              ...rows.map(({ model }) => ({ value: model.id, label: nameOf(model, locale) })),
            ]}
          />
          {about === atValue && (
            <div className={field.field}>
              <label className={field.label} htmlFor={`${id}-value`}>
                {text.value}
              </label>
              <input
                id={`${id}-value`}
                className={field.input}
                value={value}
                placeholder={text.valueHint}
                autoComplete="off"
                aria-invalid={isWrong}
                aria-describedby={isWrong ? `${id}-wrong` : undefined}
                onChange={(event) => setValue(event.target.value)}
              />
              {isWrong && (
                <p id={`${id}-wrong`} className={styles.quiet}>
                  {text.valueWrong}
                </p>
              )}
            </div>
          )}
          <div className={field.field}>
            <label className={field.label} htmlFor={`${id}-words`}>
              {text.words}
            </label>
            <input
              id={`${id}-words`}
              className={field.input}
              value={words}
              maxLength={noteLimits.length}
              autoComplete="off"
              onChange={(event) => setWords(event.target.value)}
            />
          </div>
          <button type="submit" className={buttons.primary} disabled={note === undefined}>
            {text.add}
          </button>
        </form>
      )}
      <p className={styles.quiet}>{text.notesNote}</p>
    </Dialog>
  );
}

function numberIn(text: string, unit: string): number | undefined {
  const read = parseQuantity(text.trim(), { unit });
  return read.kind === "quantity" ? read.quantity.value : undefined;
}

function noteOf(about: string, value: number | undefined, text: string): FigureNote | undefined {
  if (text === "") return undefined;
  if (about !== atValue) return { kind: "mark", model: about, text };
  return value === undefined ? undefined : { kind: "value", value, text };
}
