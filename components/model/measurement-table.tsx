import { modelText } from "@/lib/i18n/model";
import { benchmarkHref } from "@/lib/i18n/page-hrefs";
import { nameOf, reporterName } from "@/lib/i18n/vocabulary";
import type { Locale } from "@/lib/quantity";
import type { MetricProfile, ModelProfile, Place, SliceProfile } from "@/lib/query/model-profile";
import styles from "../ui/record-table.module.css";
import { SourceLink } from "../ui/source-link";
import { MeasuredValue } from "./measured-value";

interface Props {
  readonly profile: ModelProfile;
  readonly locale: Locale;
}

/** Every value of a model, a group for each metric, with its source and its place among those measured alike. */
export function MeasurementTable({ profile, locale }: Props) {
  const text = modelText[locale];
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.measurement}</th>
            <th scope="col" data-number="">
              {text.value}
            </th>
            <th scope="col">{text.place}</th>
            <th scope="col">{text.reportedBy}</th>
            <th scope="col">{text.source}</th>
          </tr>
        </thead>
        {profile.metrics.map((group) => (
          <MetricRows key={group.metric.id} group={group} locale={locale} />
        ))}
      </table>
    </div>
  );
}

function MetricRows({ group, locale }: { readonly group: MetricProfile; readonly locale: Locale }) {
  const { metric, slices } = group;
  const isGrouped = slices.length > 1;
  return (
    <tbody>
      {isGrouped && (
        <tr data-group="">
          <th scope="rowgroup" colSpan={5}>
            {nameOf(metric, locale)}
          </th>
        </tr>
      )}
      {slices.map((slice) => (
        <SliceRows
          key={`${slice.benchmark?.id}\n${slice.condition}`}
          slice={slice}
          name={isGrouped ? undefined : nameOf(metric, locale)}
          locale={locale}
        />
      ))}
    </tbody>
  );
}

interface SliceProps {
  readonly slice: SliceProfile;
  /** Of the metric, where it does not stand above. */
  readonly name: string | undefined;
  readonly locale: Locale;
}

function SliceRows({ slice, name, locale }: SliceProps) {
  const text = modelText[locale];
  return slice.values.map(({ measurement, source }, index) => (
    <tr key={source.id}>
      <th scope="row">
        {index === 0 ? <SliceName slice={slice} name={name} locale={locale} /> : <AlsoReported locale={locale} />}
      </th>
      <td data-number="" data-label={text.value}>
        <MeasuredValue measurement={measurement} metric={slice.metric} locale={locale} />
      </td>
      <td data-label={text.place}>
        {index === 0 && slice.place !== undefined && <PlaceText place={slice.place} locale={locale} />}
      </td>
      <td data-short="" data-label={text.reportedBy}>
        {reporterName(measurement.reportedBy, locale)}
      </td>
      <td data-label={text.source}>
        <SourceLink source={source} locator={measurement.locator} />
      </td>
    </tr>
  ));
}

const AlsoReported = ({ locale }: { readonly locale: Locale }) => (
  <span className={styles.quiet}>{modelText[locale].alsoReported}</span>
);

function SliceName({ slice: { benchmark, condition }, name, locale }: SliceProps) {
  const on = benchmark !== undefined && <a href={benchmarkHref(benchmark.id, locale)}>{nameOf(benchmark, locale)}</a>;
  if (name === undefined) {
    return (
      <span>
        {on || condition || "–"}
        {on && condition !== "" && <span className={styles.sub}> {condition}</span>}
      </span>
    );
  }
  return (
    <span>
      {name}
      {on && <span className={styles.sub}> {on}</span>}
      {condition !== "" && <span className={styles.sub}> {condition}</span>}
    </span>
  );
}

/** Peers fewer than this make no percentile. */
const leastPeers = 10;

/** Such as `2–4 of 188, ahead of 97%`. */
export function PlaceText({ place: { rank, of }, locale }: { readonly place: Place; readonly locale: Locale }) {
  const text = modelText[locale];
  const percent = Math.floor((100 * (of - rank.last)) / (of - 1));
  return (
    <span>
      {text.rank({ ...rank, of })}
      {of > leastPeers && <span className={styles.sub}> {text.ahead(percent)}</span>}
    </span>
  );
}
