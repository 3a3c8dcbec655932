"use client";

import { lazy, Suspense, useState } from "react";
import { viewToolsText } from "@/lib/i18n/view-tools";
import type { Locale } from "@/lib/quantity";
import type { Answer } from "@/lib/query/answer";
import type { View } from "@/lib/query/view";
import { useCopy } from "./use-copy";
import styles from "./view-tools.module.css";

const KeyList = lazy(() => import("./key-list").then((module) => ({ default: module.KeyList })));
const NoteEditor = lazy(() => import("./note-editor").then((module) => ({ default: module.NoteEditor })));
const SavedList = lazy(() => import("./saved-list").then((module) => ({ default: module.SavedList })));

interface Props {
  readonly answer: Answer;
  /** Path and query of the view. */
  readonly href: string;
  /** Of its PNG; absent where no server can draw it. */
  readonly pictureHref: string | undefined;
  readonly locale: Locale;
  readonly onNotes: (notes: View["notes"]) => void;
}

/** What one does with a view at once: take its link or its picture, save it, see the keys. */
export function ViewTools({ answer, href, pictureHref, locale, onNotes }: Props) {
  const text = viewToolsText[locale];
  const copy = useCopy();
  const [open, setOpen] = useState<"keys" | "notes" | "saved">();
  const close = () => setOpen(undefined);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div className={`${styles.tools} no-print`} role="group" aria-label={text.tools}>
      <button type="button" onClick={() => copy.text(new URL(href, window.location.href).href)}>
        {text.copyLink}
      </button>
      {pictureHref !== undefined && (
        <button type="button" onClick={() => copy.file(pictureHref, "png")}>
          {text.copyPicture}
        </button>
      )}
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen("notes")}>
        {text.notes}
        {answer.view.notes.length > 0 && ` (${answer.view.notes.length})`}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen("saved")}>
        {text.saved}
      </button>
      <button type="button" aria-haspopup="dialog" aria-keyshortcuts="?" onClick={() => setOpen("keys")}>
        {text.keys} <kbd>?</kbd>
      </button>
      <span role="status">
        {copy.state === "copied" && text.copied}
        {copy.state === "refused" && text.copyRefused}
      </span>
      <Suspense fallback={null}>
        {open === "keys" && <KeyList locale={locale} onClose={close} />}
        {open === "notes" && <NoteEditor answer={answer} locale={locale} onNotes={onNotes} onClose={close} />}
        {open === "saved" && <SavedList answer={answer} href={href} locale={locale} onClose={close} />}
      </Suspense>
    </div>
  );
}
