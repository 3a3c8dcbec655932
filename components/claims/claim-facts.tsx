import { claimKindName, ledgerText } from "@/lib/i18n/ledger";
import { benchmarkHref, modelHref } from "@/lib/i18n/page-hrefs";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { Catalogue, Claim } from "@/lib/schema/catalogue";
import page from "../ui/page.module.css";

interface Props {
  readonly claim: Claim;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

/** What a claim is about, cell by cell. */
export function ClaimFacts({ claim, catalogue, locale }: Props) {
  const text = ledgerText[locale];
  const metric = claim.metric === undefined ? undefined : catalogue.metrics.get(claim.metric);
  const benchmark = claim.benchmark === undefined ? undefined : catalogue.benchmarks.get(claim.benchmark);
  const facts = [
    [text.kind, claimKindName(claim.kind, locale)],
    [text.subject, <ModelNames key="subject" ids={claim.subject} catalogue={catalogue} locale={locale} />],
    [
      text.comparator,
      claim.comparator.length > 0 && (
        <ModelNames key="comparator" ids={claim.comparator} catalogue={catalogue} locale={locale} />
      ),
    ],
    [text.metric, metric && nameOf(metric, locale)],
    [
      text.benchmark,
      benchmark && (
        <a key="benchmark" href={benchmarkHref(benchmark.id, locale)}>
          {nameOf(benchmark, locale)}
        </a>
      ),
    ],
    [text.condition, claim.condition],
    [text.asOf, claim.asOf?.text],
  ] as const;
  return (
    <section className={page.section}>
      <h2>{text.facts}</h2>
      <dl className={page.facts}>
        {facts.map(
          ([name, value]) =>
            value !== undefined &&
            value !== false &&
            value !== "" && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

interface NamesProps {
  readonly ids: readonly string[];
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

/** Models by name, each a link; a family by the beginning of its ids. */
function ModelNames({ ids, catalogue, locale }: NamesProps) {
  const text = ledgerText[locale];
  return ids.map((id, index) => {
    const model = catalogue.models.get(id);
    return (
      <span key={id}>
        {index > 0 && (locale === "zh" ? "；" : "; ")}
        {model === undefined ? (
          id === "*" ? (
            text.everything
          ) : (
            `${id}…`
          )
        ) : (
          <a href={modelHref(id, locale)}>{nameOf(model, locale)}</a>
        )}
      </span>
    );
  });
}
