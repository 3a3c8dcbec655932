import { ratioText } from "@/lib/figure/ratio-text";
import { compareText } from "@/lib/i18n/compare";
import { benchmarkHref, modelHref } from "@/lib/i18n/page-hrefs";
import { nameOf } from "@/lib/i18n/vocabulary";
import { formatRatioInterval, type Locale } from "@/lib/quantity";
import type { ComparedCell, ComparedMetric, ComparedSlice, Comparison } from "@/lib/query/compare-models";
import { MeasuredValue } from "../model/measured-value";
import table from "../ui/record-table.module.css";
import styles from "./compare.module.css";
import type { NumberedSources } from "./numbered-sources";
import { SourceMark } from "./source-mark";

interface Props {
  readonly comparison: Comparison;
  readonly metrics: readonly ComparedMetric[];
  readonly sources: NumberedSources;
  readonly locale: Locale;
}

/** Shared metrics as rows, models as columns, the baseline first. */
export function CompareTable({ comparison, metrics, sources, locale }: Props) {
  const text = compareText[locale];
  const names = comparison.models.map(({ model }) => nameOf(model, locale));
  return (
    <div className={`${table.frame} ${styles.frame}`}>
      <table className={`${table.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{text.metric}</th>
            {comparison.models.map(({ model }, place) => (
              <th key={model.id} scope="col" data-number="">
                <a href={modelHref(model.id, locale)} className={place === 0 ? styles.base : undefined}>
                  {names[place]}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {metrics.flatMap(({ slices }) =>
            slices.map((slice) => (
              <tr key={`${slice.metric.id}\n${slice.benchmark?.id}\n${slice.condition}`}>
                <th scope="row">
                  <SliceTitle slice={slice} locale={locale} />
                </th>
                {slice.cells.map((cell, place) => (
                  <td
                    key={comparison.models[place]?.model.id}
                    data-number=""
                    data-label={names[place]}
                    data-best={cell?.isBest || undefined}
                    data-quiet={cell === undefined || undefined}
                  >
                    {cell === undefined ? (
                      <span className={styles.unknown}>{text.noValue}</span>
                    ) : (
                      <Cell cell={cell} slice={slice} sources={sources} locale={locale} />
                    )}
                  </td>
                ))}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

export function SliceTitle({
  slice: { metric, benchmark, condition },
  locale,
}: {
  readonly slice: Pick<ComparedSlice, "metric" | "benchmark" | "condition">;
  readonly locale: Locale;
}) {
  return (
    <span>
      {nameOf(metric, locale)}
      {benchmark !== undefined && (
        <span className={table.sub}>
          {" "}
          <a href={benchmarkHref(benchmark.id, locale)}>{nameOf(benchmark, locale)}</a>
        </span>
      )}
      {condition !== "" && <span className={table.sub}> {condition}</span>}
    </span>
  );
}

interface CellProps {
  readonly cell: ComparedCell;
  readonly slice: ComparedSlice;
  readonly sources: NumberedSources;
  readonly locale: Locale;
}

function Cell({ cell, slice: { metric }, sources, locale }: CellProps) {
  const { row, ratio, isLevel, isBest } = cell;
  const text = compareText[locale];
  return (
    <span>
      <MeasuredValue measurement={row.measurement} metric={metric} locale={locale} />
      {isBest && <span className="visually-hidden"> ({text.best})</span>}
      <SourceMark row={row} sources={sources} locale={locale} />
      {ratio !== undefined && (
        <span
          className={styles.ratio}
          title={ratio.kind === "ratio" ? formatRatioInterval(ratio.interval, locale) : undefined}
        >
          {[ratioText(ratio, metric.unit, locale), ...(isLevel ? [text.level] : [])].join(" · ")}
        </span>
      )}
    </span>
  );
}
