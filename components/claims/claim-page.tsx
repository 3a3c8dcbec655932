import { statementNumber } from "@/lib/claims/article";
import { auditsOf } from "@/lib/claims/audits-of";
import { claimHistory } from "@/lib/claims/claim-history";
import { repairSentence } from "@/lib/claims/repair-sentence";
import { auditSentence } from "@/lib/claims/sentences";
import type { Audit } from "@/lib/claims/verdict";
import { claimFigure } from "@/lib/figure/claim-figure";
import { auditText } from "@/lib/i18n/audit";
import { ledgerText, noteOf, statementOf } from "@/lib/i18n/ledger";
import { claimHref } from "@/lib/i18n/page-hrefs";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import { otherParameters } from "@/lib/query/other-parameters";
import type { Catalogue } from "@/lib/schema/catalogue";
import { KeptWords } from "../figure/kept-words";
import { RangesFigure } from "../figure/ranges-figure";
import { FileLinks } from "../ui/file-links";
import page from "../ui/page.module.css";
import { ProblemList } from "../ui/problem-list";
import { SourceLink } from "../ui/source-link";
import styles from "./claim.module.css";
import { ClaimChains } from "./claim-chains";
import { ClaimFacts } from "./claim-facts";
import { ClaimLines } from "./claim-lines";
import { ValueHistory } from "./value-history";
import { Verdict } from "./verdict";
import { WorkingTable } from "./working-table";

interface Props {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  readonly audit: Audit;
  readonly query: URLSearchParams;
}

/** One claim: its verdict and how it comes about, what holds instead, and where all of it stands. */
export function ClaimPage({ locale, catalogue, audit, query }: Props) {
  const text = ledgerText[locale];
  const { claim, verdict, repair } = audit;
  const figure = claimFigure(audit, { catalogue, locale });
  const audits = auditsOf(catalogue);
  const number = statementNumber(claim.id);
  const same =
    number === undefined
      ? []
      : audits.filter(({ claim: other }) => statementNumber(other.id) === number && other !== claim);
  const note = noteOf(claim, locale);
  const history = claimHistory(claim, audits);
  return (
    <div className={page.page}>
      <header className={page.header}>
        <ProblemList problems={otherParameters(query)} href={claimHref(claim.id, locale)} locale={locale} />
        <p className={page.eyebrow}>
          <a href={localePath("/claims", locale)}>{text.title}</a>
        </p>
        <h1 className={styles.statement}>
          <KeptWords text={statementOf(claim, locale)} />
        </h1>
        <p className={styles.verdict}>
          <Verdict verdict={verdict} locale={locale} />
        </p>
        <p className={styles.why}>{auditSentence(audit, catalogue, locale)}</p>
        <FileLinks href={claimHref(claim.id, locale)} hasFigure={figure !== undefined} locale={locale} />
      </header>
      <div className={page.main}>
        {figure !== undefined && <RangesFigure input={figure} locale={locale} id="figure" />}
        {audit.working.length > 0 && (
          <section className={page.section}>
            <h2>{text.working}</h2>
            <p className={page.note}>{`${auditText[locale].rules[audit.rule]}${locale === "zh" ? "。" : "."}`}</p>
            <WorkingTable steps={audit.working} catalogue={catalogue} locale={locale} />
          </section>
        )}
        {repair !== undefined && (
          <section className={page.section}>
            <h2>{text.repair}</h2>
            <p>{repairSentence(repair, audit, catalogue, locale)}</p>
            {repair.steps.length > 0 && repair.change !== "value" && (
              <WorkingTable steps={repair.steps} catalogue={catalogue} locale={locale} />
            )}
          </section>
        )}
        {note !== undefined && (
          <section className={page.section}>
            <h2>{text.note}</h2>
            <p lang={note.lang === locale ? undefined : note.lang}>{note.text}</p>
          </section>
        )}
        {same.length > 0 && (
          <section className={page.section}>
            <h2>{text.readings}</h2>
            <ClaimLines audits={same} locale={locale} catalogue={catalogue} />
          </section>
        )}
        <ClaimChains claim={claim} catalogue={catalogue} locale={locale} />
        <ValueHistory claim={claim} catalogue={catalogue} locale={locale} />
        {history.length > 0 && (
          <section className={page.section}>
            <h2>{text.history}</h2>
            <p className={page.note}>{text.historyNote}</p>
            <ClaimLines audits={history} current={claim.id} locale={locale} catalogue={catalogue} />
          </section>
        )}
      </div>
      <aside className={page.aside}>
        <ClaimFacts claim={claim} catalogue={catalogue} locale={locale} />
        <ClaimSources audit={audit} catalogue={catalogue} locale={locale} />
      </aside>
    </div>
  );
}

function ClaimSources({ audit, catalogue, locale }: Omit<Props, "query">) {
  const text = ledgerText[locale];
  const { claim } = audit;
  const said = catalogue.sources.get(claim.source);
  const reference = claim.reference === undefined ? undefined : catalogue.sources.get(claim.reference);
  return (
    <section className={page.section}>
      <h2>{text.sources}</h2>
      <dl className={styles.sources}>
        {said !== undefined && (
          <div>
            <dt>{text.filters.source}</dt>
            <dd>
              <SourceLink source={said} locator={claim.locator} />
            </dd>
          </div>
        )}
        {reference !== undefined && (
          <div>
            <dt>{text.checkedAgainst}</dt>
            <dd>
              <SourceLink source={reference} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
