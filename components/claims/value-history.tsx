import { valueHistory } from "@/lib/claims/claim-history";
import { measuredText } from "@/lib/figure/measured-text";
import { ledgerText } from "@/lib/i18n/ledger";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { Catalogue, Claim } from "@/lib/schema/catalogue";
import page from "../ui/page.module.css";
import table from "../ui/record-table.module.css";
import { SourceLink } from "../ui/source-link";

interface Props {
  readonly claim: Claim;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

/** What each version of the sources gives for the subject; nothing where they agree. */
export function ValueHistory({ claim, catalogue, locale }: Props) {
  const text = ledgerText[locale];
  const values = valueHistory(claim, catalogue);
  const metric = claim.metric === undefined ? undefined : catalogue.metrics.get(claim.metric);
  const model = catalogue.models.get(claim.subject[0] ?? "");
  if (values.length === 0 || metric === undefined || model === undefined) return null;
  return (
    <section className={page.section}>
      <h2>{text.versions(nameOf(model, locale), nameOf(metric, locale))}</h2>
      <div className={table.frame}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{text.asOf}</th>
              <th scope="col" data-number="">
                {text.value}
              </th>
              <th scope="col">{text.condition}</th>
              <th scope="col">{text.source}</th>
            </tr>
          </thead>
          <tbody>
            {values.map((value) => {
              const source = catalogue.sources.get(value.source);
              return (
                <tr key={`${value.source}\n${value.benchmark}\n${value.condition}`}>
                  <td data-date="" data-label={text.asOf}>
                    {value.asOf?.text}
                  </td>
                  <td data-number="" data-label={text.value}>
                    {measuredText(value, metric, locale)}
                  </td>
                  <td data-label={text.condition}>{value.condition}</td>
                  <td data-label={text.source}>
                    {source !== undefined && <SourceLink source={source} locator={value.locator} />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
