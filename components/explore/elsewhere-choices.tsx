import { exploreText } from "@/lib/i18n/explore";
import { formatCount, type Locale } from "@/lib/quantity";
import type { Elsewhere } from "@/lib/query/answer";
import buttons from "../ui/button.module.css";
import type { ChangeView } from "./explore-app";
import styles from "./explore-app.module.css";
import type { Names } from "./explore-state";

interface Props {
  readonly choices: readonly Elsewhere[];
  readonly benchmarkNames: Names;
  readonly locale: Locale;
  readonly onChange: ChangeView;
}

const shown = 4;

/** The way to the values of models that have none under the condition and on the benchmark in view. */
export function ElsewhereChoices({ choices, benchmarkNames, locale, onChange }: Props) {
  const text = exploreText[locale];
  if (choices.length === 0) return null;
  const labelOf = ({ filter, id }: Elsewhere): string => {
    if (filter === "condition") return id === "" ? text.noCondition : id;
    return benchmarkNames[id] ?? text.noBenchmark;
  };
  return (
    <p className={`${styles.elsewhere} no-print`}>
      {text.elsewhere}
      {choices.slice(0, shown).map((choice) => (
        <button
          key={`${choice.filter} ${choice.id}`}
          type="button"
          className={buttons.text}
          onClick={() =>
            onChange(
              choice.filter === "condition" ? { condition: choice.id } : { benchmark: choice.id, condition: undefined },
            )
          }
        >
          {labelOf(choice)} ({formatCount(choice.count)})
        </button>
      ))}
      {choices.length > shown && <span>{text.moreElsewhere(choices.length - shown)}</span>}
    </p>
  );
}
