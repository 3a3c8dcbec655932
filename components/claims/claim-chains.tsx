import { modelName } from "@/lib/claims/audit-words";
import { findChains } from "@/lib/claims/chains";
import { followingRatios } from "@/lib/claims/following-ratios";
import { ledgerText, statementOf } from "@/lib/i18n/ledger";
import { claimHref } from "@/lib/i18n/page-hrefs";
import { formatRatioInterval, type Interval, type Locale } from "@/lib/quantity";
import type { Catalogue, Claim } from "@/lib/schema/catalogue";
import page from "../ui/page.module.css";
import styles from "./claim.module.css";

interface Props {
  readonly claim: Claim;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

/** The chains of ratios that a claim is part of, and what follows from it with others; nothing where there are none. */
export function ClaimChains({ claim, catalogue, locale }: Props) {
  const text = ledgerText[locale];
  const chains = findChains(catalogue).filter(({ path, closing }) => closing === claim || path.includes(claim));
  const following = followingRatios(catalogue).filter(({ path }) => path.includes(claim));
  if (chains.length === 0 && following.length === 0) return null;
  const written = (interval: Interval) => formatRatioInterval(interval, locale);
  return (
    <section className={page.section}>
      <h2>{text.chains}</h2>
      <ul className={styles.chains}>
        {chains.map(({ path, closing, product, claimed, agrees }) => (
          <li key={[closing, ...path].map(({ id }) => id).join()}>
            <ChainSteps path={path} locale={locale} />
            <p>
              {text.chainGives(written(product))}{" "}
              <a href={claimHref(closing.id, locale)}>{statementOf(closing, locale)}</a>
              {text.chainClaims(written(claimed), agrees)}
            </p>
          </li>
        ))}
        {following.map(({ path, subject, comparator, product, audit }) => (
          <li key={[subject, comparator].join()}>
            <ChainSteps path={path} locale={locale} />
            <p>
              {text.chainFollows(
                modelName(subject, { catalogue, locale }),
                modelName(comparator, { catalogue, locale }),
                written(product),
              )}
              {text.chainMeasured(audit.derived && written(audit.derived), audit.verdict !== "contradicted")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChainSteps({ path, locale }: { readonly path: readonly Claim[]; readonly locale: Locale }) {
  return (
    <ol>
      {path.map((step) => (
        <li key={step.id}>
          <a href={claimHref(step.id, locale)}>{statementOf(step, locale)}</a>
        </li>
      ))}
    </ol>
  );
}
