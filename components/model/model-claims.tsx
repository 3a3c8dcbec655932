import { auditsOf } from "@/lib/claims/audits-of";
import { modelsOf } from "@/lib/claims/ledger";
import { modelText } from "@/lib/i18n/model";
import { modelClaimsHref } from "@/lib/i18n/page-hrefs";
import type { Locale } from "@/lib/quantity";
import type { Catalogue, Id } from "@/lib/schema/catalogue";
import { ClaimLines } from "../claims/claim-lines";
import page from "../ui/page.module.css";

interface Props {
  readonly catalogue: Catalogue;
  readonly model: Id;
  readonly locale: Locale;
}

/** What has been said about a model, with what the audit makes of it. Nothing where there is no claim. */
export function ModelClaims({ catalogue, model, locale }: Props) {
  const audits = auditsOf(catalogue).filter(({ claim }) => modelsOf(claim, catalogue).includes(model));
  if (audits.length === 0) return null;
  const text = modelText[locale];
  return (
    <section className={page.section}>
      <h2>
        <a href={modelClaimsHref(model, locale)}>{text.claims}</a>
      </h2>
      <ClaimLines audits={audits} catalogue={catalogue} locale={locale} />
    </section>
  );
}
