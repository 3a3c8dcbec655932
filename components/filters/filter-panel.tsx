import { exploreText } from "@/lib/i18n/explore";
import { countryName, fieldName } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { Answer } from "@/lib/query/answer";
import { isDefault } from "@/lib/query/edit-view";
import type { View } from "@/lib/query/view";
import buttons from "../ui/button.module.css";
import { Facet } from "./facet";
import styles from "./filter-panel.module.css";
import { SearchBox } from "./search-box";
import { YearRange } from "./year-range";

interface Props {
  readonly answer: Answer;
  readonly organizationNames: Readonly<Record<string, string>>;
  readonly locale: Locale;
  readonly onChange: (change: Partial<View>, history?: "push" | "replace") => void;
  /** What a reset leads to. */
  readonly home: View;
  readonly onReset: () => void;
}

/** What is in the figure. Every choice shows how many rows it would leave. */
export function FilterPanel({ answer, organizationNames, locale, onChange, home, onReset }: Props) {
  const text = exploreText[locale];
  const { view, facets } = answer;
  return (
    <div className={styles.panel}>
      <SearchBox
        label={text.search}
        hint={text.searchHint}
        value={view.q}
        onChange={(q) => onChange({ q }, "replace")}
      />
      <YearRange
        years={answer.years}
        time={view.time}
        text={text}
        onChange={(time, history) => onChange({ time }, history)}
      />
      {view.models.length > 0 && (
        <div className={styles.selection}>
          <span>
            {text.selection}: {view.models.length}
          </span>
          <button type="button" className={buttons.text} onClick={() => onChange({ models: [] })}>
            {text.showAllModels}
          </button>
        </div>
      )}
      <Facet
        label={text.facets.field}
        choices={facets.field.map((choice) => ({ ...choice, name: fieldName(choice.id, locale) }))}
        text={text}
        swatches
        onChange={(field) => onChange({ field })}
      />
      <Facet
        label={text.facets.org}
        choices={facets.org.map((choice) => ({ ...choice, name: organizationNames[choice.id] ?? choice.id }))}
        text={text}
        onChange={(org) => onChange({ org })}
      />
      <Facet
        label={text.facets.country}
        choices={facets.country.map((choice) => ({ ...choice, name: countryName(choice.id, locale) }))}
        text={text}
        onChange={(country) => onChange({ country })}
      />
      <button
        type="button"
        className={buttons.button}
        aria-keyshortcuts="r"
        onClick={onReset}
        disabled={isDefault(view, home)}
      >
        {text.reset}
      </button>
    </div>
  );
}
