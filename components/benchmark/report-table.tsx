import { benchmarkText } from "@/lib/i18n/benchmark";
import { reporterName } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { SourceReport } from "@/lib/query/benchmark-profile";
import { reporters } from "@/lib/schema/vocabulary";
import page from "../ui/page.module.css";
import styles from "../ui/record-table.module.css";
import { SourceLink } from "../ui/source-link";

interface Props {
  readonly reports: readonly SourceReport[];
  readonly locale: Locale;
}

/** How many values each source gives, and in which role. */
export function ReportTable({ reports, locale }: Props) {
  const text = benchmarkText[locale];
  const totals = reporters.flatMap((reporter) => {
    const count = reports
      .filter(({ reportedBy }) => reportedBy === reporter)
      .reduce((sum, { values }) => sum + values, 0);
    return count === 0 ? [] : [`${reporterName(reporter, locale)} ${count}`];
  });
  return (
    <section className={page.section}>
      <h2>{text.reports}</h2>
      <p className={page.note}>{text.reportsTotal(totals)}</p>
      <div className={styles.frame}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.source}</th>
              <th scope="col">{text.reportedBy}</th>
              <th scope="col" data-number="">
                {text.values}
              </th>
              <th scope="col" data-number="">
                {text.models}
              </th>
            </tr>
          </thead>
          <tbody>
            {reports.map(({ source, reportedBy, values, models }) => (
              <tr key={`${source.id}\n${reportedBy}`}>
                <th scope="row">
                  <SourceLink source={source} />
                </th>
                <td data-short="" data-label={text.reportedBy}>
                  {reporterName(reportedBy, locale)}
                </td>
                <td data-number="" data-label={text.values}>
                  {values}
                </td>
                <td data-number="" data-label={text.models}>
                  {models}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
