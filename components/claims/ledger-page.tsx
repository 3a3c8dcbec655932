import { auditsOf } from "@/lib/claims/audits-of";
import { answerLedger, type LedgerAnswer } from "@/lib/claims/ledger";
import { type LedgerQuery, ledgerSorts, parseLedgerQuery, toggleFilter, wholeLedger } from "@/lib/claims/ledger-query";
import { verdictNames } from "@/lib/claims/verdict";
import { ledgerRanges } from "@/lib/figure/claim-ranges";
import { ledgerText, nothingText } from "@/lib/i18n/ledger";
import type { Locale } from "@/lib/quantity";
import type { Catalogue } from "@/lib/schema/catalogue";
import { RangesFigure } from "../figure/ranges-figure";
import { FileLinks } from "../ui/file-links";
import page from "../ui/page.module.css";
import { ProblemList } from "../ui/problem-list";
import { ClaimList } from "./claim-list";
import styles from "./ledger.module.css";
import { LedgerFilters } from "./ledger-filters";
import { ledgerHref } from "./ledger-href";
import { LedgerSearch } from "./ledger-search";
import { Verdict } from "./verdict";

interface Props {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  readonly query: URLSearchParams;
}

/** Every claim with its verdict: totals, the figure of ranges, the list, and what it may be filtered by. */
export function LedgerPage({ locale, catalogue, query: params }: Props) {
  const text = ledgerText[locale];
  const { query, problems } = parseLedgerQuery(params, catalogue);
  const answer = answerLedger(catalogue, auditsOf(catalogue), query);
  const ranges = ledgerRanges(answer.audits, { catalogue, locale });
  return (
    <div className={page.page}>
      <header className={page.header}>
        <ProblemList problems={problems} href={ledgerHref(query, locale)} locale={locale} />
        <h1>{text.title}</h1>
        <p className={page.lead}>{text.lead(answer.all)}</p>
        <FileLinks href={ledgerHref(query, locale)} hasFigure={ranges.rows.length > 0} locale={locale} />
      </header>
      <div className={page.main}>
        <div className={styles.top}>
          <LedgerSearch query={query} locale={locale} />
          <VerdictTotals answer={answer} locale={locale} />
        </div>
        <RangesFigure input={ranges} locale={locale} id="ranges" />
        <section className={page.section} aria-labelledby="claims">
          <ListHead answer={answer} locale={locale} />
          {answer.audits.length === 0 && <NothingFound answer={answer} locale={locale} />}
          <ClaimList audits={answer.audits} catalogue={catalogue} locale={locale} />
        </section>
      </div>
      <aside className={page.aside}>
        <LedgerFilters answer={answer} catalogue={catalogue} locale={locale} />
      </aside>
    </div>
  );
}

function ListHead({ answer, locale }: { readonly answer: LedgerAnswer; readonly locale: Locale }) {
  const text = ledgerText[locale];
  const { query, audits, all } = answer;
  const whole = ledgerHref({ ...wholeLedger, sort: query.sort }, locale);
  return (
    <div className={styles.head}>
      <h2 id="claims" aria-live="polite">
        {text.shown(audits.length, all)}
      </h2>
      <p className={`${page.actions} no-print`}>
        {ledgerHref(query, locale) !== whole && <a href={whole}>{text.all}</a>}
        <a href="#filter" className={styles.toFilters}>
          {text.filter}
        </a>
      </p>
      <Sorts query={query} locale={locale} />
    </div>
  );
}

function NothingFound({ answer, locale }: { readonly answer: LedgerAnswer; readonly locale: Locale }) {
  const { query, unsearched } = answer;
  return (
    <p className={page.actions}>
      {nothingText(answer, locale)}
      {unsearched > 0 && (
        <a href={ledgerHref({ ...query, q: wholeLedger.q }, locale)}>{ledgerText[locale].withoutSearch(unsearched)}</a>
      )}
    </p>
  );
}

/** How many of each verdict; each narrows the ledger to it. */
function VerdictTotals({ answer, locale }: { readonly answer: LedgerAnswer; readonly locale: Locale }) {
  const text = ledgerText[locale];
  const counts = new Map(answer.choices.verdict.map((choice) => [choice.id, choice]));
  return (
    <ul className={styles.totals} aria-label={text.verdict}>
      {verdictNames.map((verdict) => {
        const choice = counts.get(verdict);
        return (
          <li key={verdict}>
            <a
              href={ledgerHref(toggleFilter(answer.query, "verdict", verdict), locale)}
              aria-current={choice?.chosen === true ? "true" : undefined}
              title={text.meanings[verdict]}
            >
              <span className={styles.total}>{choice?.count ?? 0}</span>
              <Verdict verdict={verdict} locale={locale} />
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function Sorts({ query, locale }: { readonly query: LedgerQuery; readonly locale: Locale }) {
  const text = ledgerText[locale];
  return (
    <p className={`${page.actions} no-print`}>
      {ledgerSorts.map((sort) => (
        <a
          key={sort}
          href={ledgerHref({ ...query, sort }, locale)}
          aria-current={sort === query.sort ? "true" : undefined}
        >
          {text.sorts[sort]}
        </a>
      ))}
    </p>
  );
}
