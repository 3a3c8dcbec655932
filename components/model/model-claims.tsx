import { modelText } from "@/lib/i18n/model";
import type { Locale } from "@/lib/quantity";
import type { Catalogue, Claim, Id } from "@/lib/schema/catalogue";
import page from "../ui/page.module.css";
import styles from "../ui/record-table.module.css";

interface Props {
  readonly catalogue: Catalogue;
  readonly model: Id;
  readonly locale: Locale;
}

const names = (claim: Claim, model: Id): boolean => claim.subject.includes(model) || claim.comparator.includes(model);

/** What has been said about a model, as it was said. Nothing where there is no claim. */
export function ModelClaims({ catalogue, model, locale }: Props) {
  const claims = catalogue.claims.filter((claim) => names(claim, model));
  if (claims.length === 0) return null;
  const text = modelText[locale];
  return (
    <section className={page.section}>
      <h2>{text.claims}</h2>
      <ul className={page.list}>
        {claims.map((claim) => (
          <li key={claim.id}>
            <span>
              {(locale === "zh" ? claim.statementZh : undefined) ?? claim.statement}
              <span className={styles.sub}>
                {" "}
                {text.claimSource} {catalogue.sources.get(claim.source)?.title}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
