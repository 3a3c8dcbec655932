"use client";

import { lazy, type ReactNode, Suspense, useId, useState } from "react";
import { compareText } from "@/lib/i18n/compare";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import type { Chosen } from "@/lib/query/compare-query";
import buttons from "../ui/button.module.css";
import field from "../ui/field.module.css";
import styles from "./model-search.module.css";
import { moveThroughResults } from "./result-keys";

const LiveFound = lazy(() => import("./live-found").then((module) => ({ default: module.LiveFound })));

interface Props {
  readonly chosen: Chosen;
  readonly q: string;
  readonly locale: Locale;
  readonly catalogueHref: string;
  /** What the server found for `q`. */
  readonly children: ReactNode;
}

/** Finds models by name: as a form that the server answers, and at once while typing where scripts run. */
export function ModelSearch({ chosen, q, locale, catalogueHref, children }: Props) {
  const text = compareText[locale];
  const id = useId();
  const [draft, setDraft] = useState<string | undefined>();
  return (
    <search className={styles.search} onKeyDown={moveThroughResults}>
      <form action={localePath("/compare", locale)} className={styles.form}>
        {chosen.models.length > 0 && <input type="hidden" name="models" value={chosen.models.join("~")} />}
        {chosen.base !== undefined && chosen.base !== chosen.models[0] && (
          <input type="hidden" name="base" value={chosen.base} />
        )}
        {chosen.asOf !== undefined && <input type="hidden" name="as-of" value={chosen.asOf.text} />}
        <label className={field.label} htmlFor={id}>
          {text.search}
        </label>
        <div className={styles.row}>
          <input
            id={id}
            name="q"
            type="search"
            className={field.input}
            placeholder={text.searchHint}
            defaultValue={q}
            autoComplete="off"
            spellCheck={false}
            onInput={(event) => setDraft(event.currentTarget.value)}
          />
          <button type="submit" className={buttons.button}>
            {text.find}
          </button>
        </div>
      </form>
      {draft === undefined ? (
        children
      ) : (
        <Suspense fallback={null}>
          <LiveFound catalogueHref={catalogueHref} q={draft} chosen={chosen} locale={locale} />
        </Suspense>
      )}
    </search>
  );
}
