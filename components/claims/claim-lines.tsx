import type { Audit } from "@/lib/claims/verdict";
import { statementOf } from "@/lib/i18n/ledger";
import { claimHref } from "@/lib/i18n/page-hrefs";
import type { Locale } from "@/lib/quantity";
import type { Catalogue, Id } from "@/lib/schema/catalogue";
import styles from "./claim.module.css";
import { Verdict } from "./verdict";

interface Props {
  readonly audits: readonly Audit[];
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  /** The claim whose page this is. */
  readonly current?: Id;
}

/** Claims as lines: date, statement, source, verdict. */
export function ClaimLines({ audits, catalogue, locale, current }: Props) {
  return (
    <ul className={styles.lines}>
      {audits.map(({ claim, verdict }) => (
        <li key={claim.id} aria-current={claim.id === current ? "true" : undefined}>
          <span className={styles.date}>{claim.asOf?.text}</span>
          <span className={styles.what}>
            {claim.id === current ? (
              statementOf(claim, locale)
            ) : (
              <a href={claimHref(claim.id, locale)}>{statementOf(claim, locale)}</a>
            )}
            <span className={styles.where}>{catalogue.sources.get(claim.source)?.title}</span>
          </span>
          <Verdict verdict={verdict} locale={locale} />
        </li>
      ))}
    </ul>
  );
}
