import { useContext, useRef } from "react";
import { compareHref } from "@/lib/i18n/page-hrefs";
import { tableText } from "@/lib/i18n/table";
import type { Locale } from "@/lib/quantity";
import { comparedIn, mostCompared } from "@/lib/query/compare-query";
import type { View } from "@/lib/query/view";
import type { Id } from "@/lib/schema/catalogue";
import { ModelPages } from "../ui/model-pages";
import styles from "./result-table.module.css";
import type { ModelChoice } from "./use-model-choice";

interface Props {
  readonly choice: ModelChoice;
  readonly base: View["base"];
  readonly locale: Locale;
  readonly onModels: (models: readonly Id[]) => void;
}

/** Starts and ends choosing models, and takes those chosen further: beside one another, or alone into the view. */
export function ChoiceTools({ choice, base, locale, onModels }: Props) {
  const text = tableText[locale];
  const hasPage = useContext(ModelPages);
  const toggle = useRef<HTMLButtonElement>(null);
  const { chosen } = choice;
  const isComparable = chosen !== undefined && chosen.length <= mostCompared && chosen.every(hasPage);
  const compared = isComparable ? comparedIn({ models: chosen, base }) : [];
  const showAlone = () => {
    if (chosen !== undefined) onModels(chosen);
    choice.stop();
    toggle.current?.focus();
  };
  return (
    <>
      {chosen !== undefined && (
        <>
          <p className={styles.status} role="status">
            {text.chosen(chosen.length)}
          </p>
          {compared.length > 1 && (
            <a className={styles.tool} href={compareHref(compared, locale)}>
              {text.compareChosen}
            </a>
          )}
          <button type="button" className={styles.tool} onClick={showAlone} disabled={chosen.length === 0}>
            {text.showChosen}
          </button>
        </>
      )}
      <button
        ref={toggle}
        type="button"
        className={styles.tool}
        onClick={chosen === undefined ? choice.start : choice.stop}
      >
        {chosen === undefined ? text.choose : text.chooseDone}
      </button>
    </>
  );
}
