import type { LedgerAnswer, LedgerChoice } from "@/lib/claims/ledger";
import { type LedgerFilter, toggleFilter } from "@/lib/claims/ledger-query";
import { claimKindName, ledgerText } from "@/lib/i18n/ledger";
import { fieldName, nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { Catalogue } from "@/lib/schema/catalogue";
import page from "../ui/page.module.css";
import styles from "./ledger.module.css";
import { ledgerHref } from "./ledger-href";

interface Props {
  readonly answer: LedgerAnswer;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

const shownFilters = ["source", "field", "metric", "kind"] as const;
/** Longer lists are folded. */
const listed = 8;

/** What the ledger may be narrowed to, as links, with how many claims each would leave. */
export function LedgerFilters({ answer, catalogue, locale }: Props) {
  const text = ledgerText[locale];
  const { query, choices } = answer;
  return (
    <nav id="filter" className={`${styles.filters} no-print`} aria-label={text.filter}>
      {query.model.length > 0 && (
        <FilterList
          name="model"
          shown={choices.model.filter(({ chosen }) => chosen)}
          answer={answer}
          catalogue={catalogue}
          locale={locale}
        />
      )}
      {shownFilters.map((name) => (
        <FilterList
          key={name}
          name={name}
          shown={choices[name]}
          answer={answer}
          catalogue={catalogue}
          locale={locale}
        />
      ))}
    </nav>
  );
}

interface ListProps extends Props {
  readonly name: LedgerFilter;
  readonly shown: readonly LedgerChoice[];
}

function FilterList({ name, shown, ...props }: ListProps) {
  const text = ledgerText[props.locale];
  const id = `filter-${name}`;
  const first = shown.filter(({ chosen, count }, index) => chosen || (count > 0 && index < listed));
  const rest = shown.filter((choice) => !first.includes(choice) && choice.count > 0);
  const list = (choices: readonly LedgerChoice[]) => (
    <ul className={page.list} aria-labelledby={id}>
      {choices.map((choice) => (
        <li key={choice.id}>
          <ChoiceLink name={name} choice={choice} {...props} />
          <span>{choice.count}</span>
        </li>
      ))}
    </ul>
  );
  if (first.length + rest.length === 0) return null;
  return (
    <section className={page.section}>
      <h2 id={id}>{text.filters[name === "verdict" ? "kind" : name]}</h2>
      {list(first)}
      {rest.length > 0 && (
        <details className={styles.rest}>
          <summary>{text.more(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </section>
  );
}

function ChoiceLink({
  name,
  choice,
  answer,
  catalogue,
  locale,
}: Props & { readonly name: LedgerFilter; readonly choice: LedgerChoice }) {
  const names: Readonly<Record<LedgerFilter, (id: string) => string>> = {
    verdict: (id) => id,
    source: (id) => catalogue.sources.get(id)?.title ?? id,
    field: (id) => fieldName(id, locale),
    metric: (id) => nameOf(catalogue.metrics.get(id) ?? { name: id }, locale),
    kind: (id) => claimKindName(id, locale),
    model: (id) => nameOf(catalogue.models.get(id) ?? { name: id }, locale),
  };
  return (
    <a
      href={ledgerHref(toggleFilter(answer.query, name, choice.id), locale)}
      aria-current={choice.chosen ? "true" : undefined}
    >
      {names[name](choice.id)}
    </a>
  );
}
