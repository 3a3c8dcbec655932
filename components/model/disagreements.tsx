import { modelText } from "@/lib/i18n/model";
import { nameOf, reporterName } from "@/lib/i18n/vocabulary";
import { formatNumber, formatRatio, type Locale } from "@/lib/quantity";
import type { Disagreement, ModelProfile, SliceProfile, SourcedValue } from "@/lib/query/model-profile";
import type { Metric } from "@/lib/schema/catalogue";
import page from "../ui/page.module.css";
import { SourceLink } from "../ui/source-link";
import styles from "./disagreements.module.css";
import { MeasuredValue } from "./measured-value";

interface Props {
  readonly profile: ModelProfile;
  readonly locale: Locale;
}

interface Differing {
  readonly slice: SliceProfile;
  readonly disagreement: Disagreement;
}

const differing = ({ metrics }: ModelProfile): readonly Differing[] =>
  metrics
    .flatMap(({ slices }) => slices)
    .flatMap((slice) => (slice.disagreement === undefined ? [] : [{ slice, disagreement: slice.disagreement }]));

/** Sources that give different values for the same thing, side by side. Nothing where all agree. */
export function Disagreements({ profile, locale }: Props) {
  const items = differing(profile);
  if (items.length === 0) return null;
  const text = modelText[locale];
  return (
    <section className={page.section}>
      <h2>{text.disagreements}</h2>
      <p className={page.note}>{text.disagreementsLead}</p>
      <ul className={styles.list}>
        {items.map(({ slice, disagreement }) => (
          <li key={titleOf(slice, locale)} className={styles.item}>
            <h3>{titleOf(slice, locale)}</h3>
            <div className={styles.pair}>
              <Side value={disagreement.lowest} metric={slice.metric} locale={locale} />
              <Side value={disagreement.highest} metric={slice.metric} locale={locale} />
            </div>
            <p className={styles.verdict}>
              {apart(disagreement, slice.metric, locale)}{" "}
              <span>{disagreement.overlaps ? text.overlap : text.noOverlap}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const titleOf = ({ metric, benchmark, condition }: SliceProfile, locale: Locale): string =>
  [nameOf(metric, locale), ...(benchmark === undefined ? [] : [nameOf(benchmark, locale)]), condition]
    .filter((part) => part !== "")
    .join(" · ");

function apart({ ratio, lowest, highest }: Disagreement, metric: Metric, locale: Locale): string {
  const text = modelText[locale];
  const times = ratio.kind === "ratio" ? formatRatio(ratio.value, locale) : "1×";
  if (times !== "1×") return text.apart(times);
  const difference = highest.measurement.quantity.value - lowest.measurement.quantity.value;
  return text.difference(formatNumber(difference, { locale, unit: metric.unit }));
}

function Side({
  value,
  metric,
  locale,
}: {
  readonly value: SourcedValue;
  readonly metric: Metric;
  readonly locale: Locale;
}) {
  const { measurement, source } = value;
  return (
    <div>
      <p className={styles.value}>
        <MeasuredValue measurement={measurement} metric={metric} locale={locale} />
      </p>
      <p className={styles.source}>
        {[reporterName(measurement.reportedBy, locale), measurement.asOf?.text].filter(Boolean).join(" · ")}
      </p>
      <p className={styles.source}>
        <SourceLink source={source} locator={measurement.locator} />
      </p>
    </div>
  );
}
