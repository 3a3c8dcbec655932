import Link from "next/link";
import { auditsOf } from "@/lib/claims/audits-of";
import { totalsOf } from "@/lib/claims/ledger";
import { repairSentence } from "@/lib/claims/repair-sentence";
import { auditSentence } from "@/lib/claims/sentences";
import { verdictNames } from "@/lib/claims/verdict";
import { frontText } from "@/lib/i18n/front";
import { statementOf } from "@/lib/i18n/ledger";
import { claimHref } from "@/lib/i18n/page-hrefs";
import { localePath } from "@/lib/i18n/site";
import type { Locale } from "@/lib/quantity";
import type { Catalogue } from "@/lib/schema/catalogue";
import { Verdict } from "../claims/verdict";
import styles from "./audit-found.module.css";

interface Props {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
}

/** Claims that tell most of what goes wrong on the way: another metric, another condition, another thing. */
const telling = ["article-05-dataset-116", "article-27-gpu-5-11", "article-20-faster-than-cityscapes"];

/** What the audit of published claims found: totals, and the most telling ones. Nothing without claims. */
export function AuditFound({ locale, catalogue }: Props) {
  const audits = auditsOf(catalogue);
  if (audits.length === 0) return null;
  const text = frontText[locale];
  const totals = totalsOf(audits);
  const shown = telling.flatMap((id) => audits.find(({ claim }) => claim.id === id) ?? []);
  return (
    <section className={styles.found} aria-labelledby="audit-found">
      <h2 id="audit-found">{text.audit.title}</h2>
      <p className={styles.lead}>{text.audit.lead(audits.length)}</p>
      <ul className={styles.totals}>
        {verdictNames.map((verdict) => (
          <li key={verdict}>
            <Link href={localePath(`/claims?verdict=${verdict}`, locale)} prefetch={false}>
              <span className={styles.count}>{totals[verdict]}</span>
              <Verdict verdict={verdict} locale={locale} />
            </Link>
          </li>
        ))}
      </ul>
      <ul className={styles.telling}>
        {shown.map((audit) => (
          <li key={audit.claim.id}>
            <p>
              <Verdict verdict={audit.verdict} locale={locale} />
            </p>
            <h3>
              <Link href={claimHref(audit.claim.id, locale)} prefetch={false}>
                {statementOf(audit.claim, locale)}
              </Link>
            </h3>
            <p className={styles.why}>{auditSentence(audit, catalogue, locale)}</p>
            {audit.repair !== undefined && (
              <p className={styles.why}>{repairSentence(audit.repair, audit, catalogue, locale)}</p>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.more}>
        <Link href={localePath("/article", locale)} prefetch={false}>
          {text.audit.article}
        </Link>
        <Link href={localePath("/claims", locale)} prefetch={false}>
          {text.audit.all}
        </Link>
      </p>
    </section>
  );
}
