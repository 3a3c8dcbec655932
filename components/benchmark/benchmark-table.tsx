import { measuredText } from "@/lib/figure/measured-text";
import { benchmarkText } from "@/lib/i18n/benchmark";
import { modelHref } from "@/lib/i18n/page-hrefs";
import { nameOf, reporterName } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { RankedRow } from "@/lib/query/benchmark-profile";
import type { RankInterval } from "@/lib/query/rank-intervals";
import type { Metric } from "@/lib/schema/catalogue";
import { MeasuredValue } from "../model/measured-value";
import styles from "../ui/record-table.module.css";
import { SourceLink } from "../ui/source-link";

interface Props {
  readonly rows: readonly RankedRow[];
  readonly metric: Metric;
  readonly locale: Locale;
}

const rankText = ({ first, last }: RankInterval): string => (first === last ? `${first}` : `${first}–${last}`);

/** The ranking of one metric under one condition, each value with its source. */
export function BenchmarkTable({ rows, metric, locale }: Props) {
  const text = benchmarkText[locale];
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.model}</th>
            <th scope="col" data-number="">
              {text.rank}
            </th>
            <th scope="col" data-number="">
              {nameOf(metric, locale)}
            </th>
            <th scope="col">{text.released}</th>
            <th scope="col">{text.reportedBy}</th>
            <th scope="col">{text.source}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, rank }) => (
            <tr key={row.model.id}>
              <th scope="row">
                <span>
                  <a href={modelHref(row.model.id, locale)}>{nameOf(row.model, locale)}</a>
                  <span className={styles.sub}>
                    {" "}
                    {row.organizations.map((organization) => nameOf(organization, locale)).join(" · ")}
                  </span>
                </span>
              </th>
              <td data-number="" data-label={text.rank}>
                {rankText(rank)}
              </td>
              <td data-number="" data-label={nameOf(metric, locale)}>
                <span>
                  <MeasuredValue measurement={row.measurement} metric={metric} locale={locale} />
                  {row.others.length > 0 && (
                    <span className={styles.sub}>
                      {" "}
                      {text.alsoReported(row.others.map((other) => measuredText(other, metric, locale)))}
                    </span>
                  )}
                </span>
              </td>
              <td data-date="" data-label={text.released}>
                {row.model.released?.text}
              </td>
              <td data-short="" data-label={text.reportedBy}>
                {reporterName(row.measurement.reportedBy, locale)}
              </td>
              <td data-label={text.source}>
                <SourceLink source={row.source} locator={row.measurement.locator} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
