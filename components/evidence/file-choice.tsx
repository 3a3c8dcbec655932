"use client";

import { useRef } from "react";
import { evidenceText } from "@/lib/i18n/evidence";
import type { Locale } from "@/lib/quantity";
import buttons from "../ui/button.module.css";
import page from "../ui/page.module.css";
import { useFileCheck } from "./use-file-check";

interface Props {
  readonly catalogueHref: string;
  readonly locale: Locale;
}

/** The way to check a file without dragging it. */
export function FileChoice({ catalogueHref, locale }: Props) {
  const text = evidenceText[locale];
  const picker = useRef<HTMLInputElement>(null);
  const { state, check } = useFileCheck(catalogueHref, locale);
  return (
    <section className={`${page.section} no-print`}>
      <h2>{text.check}</h2>
      <p className={page.note}>{text.checkNote}</p>
      <p>
        <button type="button" className={buttons.button} onClick={() => picker.current?.click()}>
          {text.choose}
        </button>
        <input
          ref={picker}
          className="visually-hidden"
          type="file"
          accept=".svg,.png,.pdf,.csv,.json,.zip"
          aria-label={text.choose}
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) void check(file);
          }}
        />
      </p>
      <p role="status" className={page.note}>
        {state.kind === "reading" && text.reading}
        {state.kind === "said" && state.checked.message}
      </p>
    </section>
  );
}
