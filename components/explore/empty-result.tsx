import { noneTitle } from "@/lib/figure/pareto-words";
import { exploreText } from "@/lib/i18n/explore";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { Answer } from "@/lib/query/answer";
import type { View } from "@/lib/query/view";
import buttons from "../ui/button.module.css";
import styles from "./empty-result.module.css";

interface Props {
  readonly answer: Answer;
  readonly locale: Locale;
  readonly headingLevel: 1 | 2;
  readonly onOpen: (view: View) => void;
}

/** Nothing to draw: says which filter to loosen, and does it. */
export function EmptyResult({ answer, locale, headingLevel, onOpen }: Props) {
  const text = exploreText[locale];
  const Heading = headingLevel === 1 ? "h1" : "h2";
  return (
    <div className={styles.empty}>
      <Heading>{answer.rows.length === 0 ? text.emptyTitle : noneTitle(answer, locale)}</Heading>
      <p>
        {nameOf(answer.metric, locale)}
        {answer.benchmark !== undefined && ` · ${nameOf(answer.benchmark, locale)}`}
      </p>
      {answer.loosenings.length > 0 && (
        <>
          <p>{text.emptyHelp}</p>
          <ul className={styles.choices}>
            {answer.loosenings.slice(0, 5).map((loosening) => (
              <li key={loosening.filters.join()}>
                <button type="button" className={buttons.button} onClick={() => onOpen(loosening.view)}>
                  {text.loosen(loosening.filters.map((name) => text.filterNames[name]).join(text.and), loosening.count)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
