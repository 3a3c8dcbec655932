import { compareText } from "@/lib/i18n/compare";
import { nameOf } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import { type ComparedMetric, type Comparison, tallyOf } from "@/lib/query/compare-models";
import page from "../ui/page.module.css";
import styles from "./compare.module.css";
import { CompareTable } from "./compare-table";
import type { NumberedSources } from "./numbered-sources";

interface Props {
  readonly comparison: Comparison;
  readonly sources: NumberedSources;
  readonly locale: Locale;
}

/** A metric of more rows than this is folded under its result. */
const foldedFrom = 10;

export function SharedMetrics({ comparison, sources, locale }: Props) {
  const text = compareText[locale];
  const { shared } = comparison;
  const short = shared.filter(({ slices }) => slices.length < foldedFrom);
  const long = shared.filter(({ slices }) => slices.length >= foldedFrom);
  return (
    <section className={page.section}>
      <h2>{text.shared}</h2>
      {short.length > 0 && <CompareTable comparison={comparison} metrics={short} sources={sources} locale={locale} />}
      {long.map((group) => (
        <details key={group.metric.id} className={styles.more}>
          <summary>
            {nameOf(group.metric, locale)} ({group.slices.length})
            {tallies(comparison, group, locale).map((line) => (
              <span key={line}>{line}</span>
            ))}
          </summary>
          <CompareTable comparison={comparison} metrics={[group]} sources={sources} locale={locale} />
        </details>
      ))}
      <p className={page.note}>{text.sharedNote}</p>
    </section>
  );
}

const tallies = (comparison: Comparison, group: ComparedMetric, locale: Locale): readonly string[] =>
  comparison.models.slice(1).map(({ model }, index) => {
    const text = compareText[locale];
    const { ahead, level, behind } = tallyOf(group, index + 1);
    const name = nameOf(model, locale);
    if (ahead + level + behind === 0) return text.untold(name);
    return text.tally(name, ahead, level, behind, group.metric.better !== "neutral");
  });
