import { compareText } from "@/lib/i18n/compare";
import { modelHref } from "@/lib/i18n/page-hrefs";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { Comparison } from "@/lib/query/compare-models";
import { MeasuredValue } from "../model/measured-value";
import page from "../ui/page.module.css";
import styles from "./compare.module.css";
import { SliceTitle } from "./compare-table";
import type { NumberedSources } from "./numbered-sources";
import { SourceMark } from "./source-mark";

interface Props {
  readonly comparison: Comparison;
  readonly sources: NumberedSources;
  readonly locale: Locale;
}

const shown = 12;

/** What is measured for one of the models alone, model by model. */
export function AloneMetrics({ comparison, sources, locale }: Props) {
  const text = compareText[locale];
  return (
    <section className={page.section}>
      <h2>{text.alone}</h2>
      <p className={page.note}>{text.aloneNote}</p>
      <div className={styles.alone}>
        {comparison.alone.map(({ model: { model }, slices }) => (
          <div key={model.id}>
            <h3>{nameOf(model, locale)}</h3>
            {slices.length === 0 && <p className={page.note}>{text.aloneNothing}</p>}
            <ul className={page.list}>
              {slices.slice(0, shown).map((slice) => (
                <li key={`${slice.metric.id}\n${slice.benchmark?.id}\n${slice.condition}`}>
                  <SliceTitle slice={slice} locale={locale} />
                  <span>
                    <MeasuredValue measurement={slice.row.measurement} metric={slice.metric} locale={locale} />
                    <SourceMark row={slice.row} sources={sources} locale={locale} />
                  </span>
                </li>
              ))}
              {slices.length > shown && (
                <li>
                  <a href={modelHref(model.id, locale)}>{text.furtherAlone(slices.length - shown)}</a>
                </li>
              )}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
