import { type ArticleSection, type ArticleStatement, articleOf } from "@/lib/claims/article";
import { auditsOf } from "@/lib/claims/audits-of";
import { totalsOf } from "@/lib/claims/ledger";
import { repairSentence } from "@/lib/claims/repair-sentence";
import { auditSentence } from "@/lib/claims/sentences";
import { type Audit, verdictNames } from "@/lib/claims/verdict";
import { relativeRanges } from "@/lib/figure/claim-ranges";
import { articleText } from "@/lib/i18n/article";
import { ledgerText, noteOf, statementOf } from "@/lib/i18n/ledger";
import { claimHref, modelHref } from "@/lib/i18n/page-hrefs";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import { otherParameters } from "@/lib/query/other-parameters";
import type { Catalogue } from "@/lib/schema/catalogue";
import { RangesFigure } from "../figure/ranges-figure";
import { FileLinks } from "../ui/file-links";
import page from "../ui/page.module.css";
import { ProblemList } from "../ui/problem-list";
import styles from "./article.module.css";
import { Verdict } from "./verdict";

interface Props {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
}

interface PageProps extends Props {
  readonly query: URLSearchParams;
}

/** The founding article, system by system: what it says in our words, and what holds. */
export function ArticlePage({ locale, catalogue, query }: PageProps) {
  const text = articleText[locale];
  const sections = articleOf(auditsOf(catalogue));
  const all = sections.flatMap(({ statements }) => statements.map(({ audit }) => audit));
  return (
    <div className={styles.article}>
      <header className={page.header}>
        <ProblemList problems={otherParameters(query)} href={localePath("/article", locale)} locale={locale} />
        <h1>{text.title}</h1>
        <p className={page.lead}>{text.lead}</p>
        <p className={page.note}>{text.origin}</p>
        {all.length === 0 ? <p>{text.nothing}</p> : <Counts audits={all} locale={locale} />}
        <FileLinks href={localePath("/article", locale)} hasFigure locale={locale} />
      </header>
      {sections.length > 0 && (
        <nav className={`${styles.contents} no-print`} aria-label={text.contents}>
          <ol>
            {sections.map(({ id }) => (
              <li key={id}>
                <a href={`#${id}`}>{text.sections[id].name}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {sections.map((section) => (
        <SystemSection key={section.id} section={section} locale={locale} catalogue={catalogue} />
      ))}
    </div>
  );
}

const figureWidths = [360, 640] as const;

function SystemSection({ section, locale, catalogue }: Props & { readonly section: ArticleSection }) {
  const text = articleText[locale];
  const { id, statements } = section;
  const { name, summary } = text.sections[id];
  const [model] = section.models;
  const audits = statements.flatMap(({ audit, readings }) => [audit, ...readings]);
  return (
    <section className={styles.section} id={id} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>{model === undefined ? name : <a href={modelHref(model, locale)}>{name}</a>}</h2>
      <p className={styles.summary}>{summary}</p>
      <Counts audits={statements.map(({ audit }) => audit)} locale={locale} />
      <ol className={styles.statements}>
        {statements.map((statement) => (
          <li key={statement.number} value={statement.number}>
            <StatementEntry statement={statement} locale={locale} catalogue={catalogue} />
          </li>
        ))}
      </ol>
      <div className={styles.figure}>
        <RangesFigure
          input={relativeRanges(audits, name, { catalogue, locale })}
          locale={locale}
          id={`figure-${id}`}
          widths={figureWidths}
          headingLevel={3}
        />
      </div>
    </section>
  );
}

function StatementEntry({ statement, locale, catalogue }: Props & { readonly statement: ArticleStatement }) {
  const text = articleText[locale];
  const { audit, readings } = statement;
  const note = noteOf(audit.claim, locale);
  return (
    <>
      <div className={styles.statement}>
        <a href={claimHref(audit.claim.id, locale)}>{statementOf(audit.claim, locale)}</a>
        <Verdict verdict={audit.verdict} locale={locale} />
      </div>
      <p className={styles.note}>
        {audit.rule === "statement" && note?.lang === locale
          ? note.text
          : auditSentence(audit, catalogue, locale) +
            (audit.repair === undefined
              ? ""
              : between(locale) + repairSentence(audit.repair, audit, catalogue, locale))}
      </p>
      {readings.map(({ claim, verdict }) => (
        <div key={claim.id} className={`${styles.statement} ${styles.reading}`}>
          <span>
            <span className={styles.readAs}>{text.readAs}</span>{" "}
            <a href={claimHref(claim.id, locale)}>{statementOf(claim, locale)}</a>
          </span>
          <Verdict verdict={verdict} locale={locale} />
        </div>
      ))}
    </>
  );
}

/** Sentences of Chinese follow each other without a space. */
const between = (locale: Locale): string => (locale === "zh" ? "" : " ");

/** How many of each verdict there are; verdicts without any are left out. */
function Counts({ audits, locale }: { readonly audits: readonly Audit[]; readonly locale: Locale }) {
  const totals = totalsOf(audits);
  return (
    <ul className={styles.counts} aria-label={ledgerText[locale].verdict}>
      {verdictNames.map(
        (verdict) =>
          totals[verdict] > 0 && (
            <li key={verdict}>
              {totals[verdict]} <Verdict verdict={verdict} locale={locale} />
            </li>
          ),
      )}
    </ul>
  );
}
