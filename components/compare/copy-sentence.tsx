"use client";

import { compareText } from "@/lib/i18n/compare";
import type { Locale } from "@/lib/quantity";
import { useCopy } from "../explore/use-copy";
import buttons from "../ui/button.module.css";

/** Puts the sentence and the address that proves it on the clipboard. */
export function CopySentence({ sentence, locale }: { readonly sentence: string; readonly locale: Locale }) {
  const text = compareText[locale];
  const { state, text: copy } = useCopy();
  return (
    <p className="no-print">
      <button
        type="button"
        className={buttons.text}
        onClick={() => copy(`${sentence} ${window.location.href.replace(/#.*$/, "")}`)}
      >
        {text.copySentence}
      </button>{" "}
      <span role="status">{state === "idle" ? "" : state === "copied" ? text.copied : text.copyRefused}</span>
    </p>
  );
}
