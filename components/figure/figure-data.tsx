import { drawnModels } from "@/lib/figure/drawn-models";
import { timesText } from "@/lib/figure/measured-text";
import type { FigurePlan } from "@/lib/figure/plan";
import { formatValue, hasRatio } from "@/lib/figure/sentences";
import { chartText } from "@/lib/i18n/chart";
import { modelHref } from "@/lib/i18n/page-hrefs";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Answer, KnownRow } from "@/lib/query/answer";
import styles from "./figure-data.module.css";

/** The drawn rows as a small table, folded. */
export function FigureData({ answer, plan }: { readonly answer: Answer; readonly plan: FigurePlan }) {
  const { locale } = plan;
  const text = chartText[locale];
  const base = answer.baseline;
  const drawn = drawnModels(plan);
  const isDrawn = (row: KnownRow): boolean => drawn.has(row.model.id);
  return (
    <details className={styles.data}>
      <summary>{text.dataTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.model}</th>
            <th scope="col">{text.released}</th>
            <th scope="col">{nameOf(answer.metric, locale)}</th>
            {base !== undefined && <th scope="col">{text.relativeTo(nameOf(base.model, locale))}</th>}
            <th scope="col">{text.source}</th>
          </tr>
        </thead>
        <tbody>
          {answer.rows.filter(isDrawn).map((row) => (
            <tr key={row.model.id}>
              <th scope="row">
                <a href={modelHref(row.model.id, locale)}>{nameOf(row.model, locale)}</a>
              </th>
              <td>{row.model.released?.text ?? "–"}</td>
              <td>{formatValue(row, answer.metric, locale)}</td>
              {base !== undefined && <td>{hasRatio(row) ? timesText(row.ratio, locale) : "–"}</td>}
              <td>
                {row.source.url === undefined ? (
                  row.source.title
                ) : (
                  <a href={row.source.url} target="_blank" rel="noopener noreferrer">
                    {row.source.title}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
