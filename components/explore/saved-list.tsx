"use client";

import { useId, useState } from "react";
import { figureTitle } from "@/lib/figure/title";
import { viewToolsText } from "@/lib/i18n/view-tools";
import type { Locale } from "@/lib/quantity";
import type { Answer } from "@/lib/query/answer";
import buttons from "../ui/button.module.css";
import { Dialog } from "../ui/dialog";
import field from "../ui/field.module.css";
import { type SavedView, savedViews, storeViews, withoutView, withView } from "./saved-views";
import styles from "./view-tools.module.css";

interface Props {
  readonly answer: Answer;
  /** Path and query of the view. */
  readonly href: string;
  readonly locale: Locale;
  readonly onClose: () => void;
}

/** Views that were saved in this browser, and a place for this one. */
export function SavedList({ answer, href, locale, onClose }: Props) {
  const text = viewToolsText[locale];
  const nameId = useId();
  const [views, setViews] = useState(() => savedViews(window.localStorage));
  const [isRefused, setRefused] = useState(false);
  const [name, setName] = useState(() => figureTitle(answer, answer.rows, locale));
  const keep = (next: readonly SavedView[]) => {
    const isStored = storeViews(window.localStorage, next);
    setRefused(!isStored);
    if (isStored) setViews(next);
  };
  return (
    <Dialog title={text.saved} close={text.close} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") keep(withView(views, { name: name.trim(), href }));
        }}
      >
        <div className={field.field}>
          <label className={field.label} htmlFor={nameId}>
            {text.name}
          </label>
          <input
            id={nameId}
            className={field.input}
            value={name}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <button type="submit" className={buttons.primary}>
          {text.save}
        </button>
      </form>
      {isRefused && <p role="alert">{text.saveRefused}</p>}
      {views.length === 0 ? (
        <p className={styles.quiet}>{text.noneSaved}</p>
      ) : (
        <ul className={styles.views}>
          {views.map((view) => (
            <li key={view.name}>
              <a href={view.href} aria-current={view.href === href ? "page" : undefined}>
                {view.name}
              </a>
              <button
                type="button"
                className={buttons.text}
                aria-label={text.remove(view.name)}
                onClick={() => keep(withoutView(views, view.name))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{text.savedNote}</p>
    </Dialog>
  );
}
