import { claimNumbers } from "@/lib/claims/claim-numbers";
import { repairSentence } from "@/lib/claims/repair-sentence";
import { reasonSentence } from "@/lib/claims/sentences";
import type { Audit } from "@/lib/claims/verdict";
import { ledgerText, statementOf } from "@/lib/i18n/ledger";
import { claimHref } from "@/lib/i18n/page-hrefs";
import type { Locale } from "@/lib/quantity";
import type { Catalogue } from "@/lib/schema/catalogue";
import styles from "./ledger.module.css";
import { Verdict } from "./verdict";

interface Props {
  readonly audits: readonly Audit[];
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

/** Claims one below the other: verdict, statement, numbers and why. */
export function ClaimList({ audits, catalogue, locale }: Props) {
  return (
    <ol className={styles.claims}>
      {audits.map((audit) => (
        <li key={audit.claim.id} className={styles.claim} id={audit.claim.id}>
          <ClaimEntry audit={audit} catalogue={catalogue} locale={locale} />
        </li>
      ))}
    </ol>
  );
}

function ClaimEntry({ audit, catalogue, locale }: Omit<Props, "audits"> & { readonly audit: Audit }) {
  const { claim, verdict, repair } = audit;
  const source = catalogue.sources.get(claim.source);
  return (
    <>
      <p className={styles.verdict}>
        <Verdict verdict={verdict} locale={locale} />
      </p>
      <div className={styles.body}>
        <h3>
          <a href={claimHref(claim.id, locale)}>{statementOf(claim, locale)}</a>
        </h3>
        <Numbers audit={audit} catalogue={catalogue} locale={locale} />
        <p className={styles.why}>
          {reasonSentence(audit, catalogue, locale)}
          {repair !== undefined && (
            <span className={styles.repair}>
              {locale === "zh" ? "" : " "}
              {repairSentence(repair, audit, catalogue, locale)}
            </span>
          )}
        </p>
        <p className={styles.source}>
          {source?.title}
          {source !== undefined && claim.asOf !== undefined && " · "}
          <span className={styles.date}>{claim.asOf?.text}</span>
        </p>
      </div>
    </>
  );
}

/** What was claimed beside what follows. */
export function Numbers({ audit, catalogue, locale }: Omit<Props, "audits"> & { readonly audit: Audit }) {
  const text = ledgerText[locale];
  const { claimed, derived } = claimNumbers(audit, catalogue, locale);
  if (claimed === undefined && derived === undefined) return null;
  return (
    <dl className={styles.numbers}>
      {[
        [text.claimed, claimed],
        [text.derived, derived],
      ].map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
