import type { ReactNode } from "react";
import { differenceText, modelName, ownerName, shareText, valueText } from "@/lib/claims/audit-words";
import type { Fit, Step } from "@/lib/claims/verdict";
import { auditText } from "@/lib/i18n/audit";
import { ledgerText } from "@/lib/i18n/ledger";
import { modelHref } from "@/lib/i18n/page-hrefs";
import { nameOf } from "@/lib/i18n/vocabulary";
import { formatInterval, formatRatio, formatRatioInterval, type Interval, type Locale } from "@/lib/quantity";
import type { Catalogue, Measurement } from "@/lib/schema/catalogue";
import table from "../ui/record-table.module.css";
import { SourceLink } from "../ui/source-link";

interface Props {
  readonly steps: readonly Step[];
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

/** The steps of an audit: each value with its interval and source, and what follows from them. */
export function WorkingTable({ steps, catalogue, locale }: Props) {
  const text = ledgerText[locale];
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{text.step}</th>
            <th scope="col" data-number="">
              {text.value}
            </th>
            <th scope="col" data-number="">
              {text.interval}
            </th>
            <th scope="col">{text.source}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one audit never change their order
            <StepRow key={index} step={step} catalogue={catalogue} locale={locale} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StepRow({ step, catalogue, locale }: Omit<Props, "steps"> & { readonly step: Step }) {
  const { steps: text, against } = auditText[locale];
  const words = { catalogue, locale };
  const name = modelName;
  const refusedName = ([first = "", second, ...more]: readonly string[]): string =>
    second === undefined || more.length > 0
      ? [first, second, ...more].filter(Boolean).join(" / ")
      : against(first, second);
  switch (step.kind) {
    case "value":
      return <ValueRow role={text[step.role]} measurement={step.measurement} catalogue={catalogue} locale={locale} />;
    case "ahead":
      return <ValueRow role={text.ahead} measurement={step.measurement} catalogue={catalogue} locale={locale} />;
    case "perhaps-ahead":
      return <ValueRow role={text.perhapsAhead} measurement={step.measurement} catalogue={catalogue} locale={locale} />;
    case "ratio":
      return (
        <ResultRow
          name={against(name(step.subject, words), name(step.comparator, words))}
          role={text.ratio}
          value={formatRatio(step.value, locale)}
          interval={formatRatioInterval(step.interval, locale)}
          fit={step.fit}
          locale={locale}
        />
      );
    case "difference":
      return (
        <ResultRow
          name={`${name(step.subject, words)} − ${name(step.comparator, words)}`}
          role={text.difference}
          value={differenceText(step.value, undefined, locale)}
          fit={step.fit}
          locale={locale}
        />
      );
    case "normalized":
      return (
        <ResultRow
          name={against(name(step.subject, words), name(step.comparator, words))}
          role={text.normalized}
          value={[step.own, step.rival].map((share) => shareText(share, locale)).join(" / ")}
          locale={locale}
        />
      );
    case "rank": {
      const place = step.best === step.worst ? String(step.best) : `${step.best}–${step.worst}`;
      const benchmark = catalogue.benchmarks.get(step.benchmark ?? "");
      const where = [benchmark && nameOf(benchmark, locale), step.condition];
      return (
        <ResultRow
          name=""
          role={[text.rank, ...where].filter(Boolean).join(" · ")}
          value={text.rankText(place, step.among)}
          locale={locale}
        />
      );
    }
    case "tally": {
      const { surely, perhaps, among } = step;
      const count = surely === perhaps ? String(surely) : `${surely}–${perhaps}`;
      return (
        <ResultRow
          name={against(name(step.subject, words), name(step.comparator, words))}
          role={text.tally}
          value={text.tallyText(count, among)}
          fit={step.fit}
          locale={locale}
        />
      );
    }
    case "otherwise":
      return <OtherwiseRow step={step} catalogue={catalogue} locale={locale} />;
    case "released":
      return <ResultRow name={name(step.model, words)} role={text.released} value={step.date} locale={locale} />;
    case "refused":
      return (
        <ResultRow
          name={refusedName(step.models.map((id) => name(id, words)))}
          role={text.refused}
          value="–"
          locale={locale}
        />
      );
    case "link":
      return (
        <ResultRow
          name={[...new Set(step.owners.map((owner) => ownerName(owner, words)))].join(locale === "zh" ? "、" : ", ")}
          role={text.link}
          value=""
          locale={locale}
        />
      );
  }
}

interface ValueProps {
  readonly role: string;
  readonly measurement: Measurement;
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

function ValueRow({ role, measurement, catalogue, locale }: ValueProps) {
  const text = ledgerText[locale];
  const { quantity, model, condition } = measurement;
  const unit = catalogue.metrics.get(measurement.metric)?.unit;
  const source = catalogue.sources.get(measurement.source);
  return (
    <tr>
      <th scope="row">
        <a href={modelHref(model, locale)}>{modelName(model, { catalogue, locale })}</a>
        <span className={table.sub}> {[role, condition].filter(Boolean).join(" · ")}</span>
      </th>
      <td data-number="" data-label={text.value}>
        {valueText(measurement, { catalogue, locale })}
      </td>
      <td data-number="" data-quiet="" data-label={text.interval}>
        {finite(quantity.interval) ? intervalText(quantity.interval, unit, locale) : ""}
      </td>
      <td data-label={text.source}>
        {source !== undefined && <SourceLink source={source} locator={measurement.locator} />}
      </td>
    </tr>
  );
}

/** What another source would make of it. */
function OtherwiseRow({
  step: { source: id, comparator, interval, fit },
  catalogue,
  locale,
}: Omit<Props, "steps"> & { readonly step: Extract<Step, { kind: "otherwise" }> }) {
  const source = catalogue.sources.get(id);
  const isRatio = comparator !== undefined && interval !== undefined && Number.isFinite(interval.high);
  return (
    <ResultRow
      name={source === undefined ? id : <SourceLink source={source} />}
      role={auditText[locale].steps.otherwise}
      value=""
      interval={isRatio ? formatRatioInterval(interval, locale) : ""}
      fit={fit}
      locale={locale}
    />
  );
}

/** Sizes in bytes stand in GB, as their sources write them. */
const intervalText = (interval: Interval, unit: string | undefined, locale: Locale): string =>
  unit === "B" && interval.low >= bytesOfGb
    ? formatInterval({ low: interval.low / bytesOfGb, high: interval.high / bytesOfGb }, { locale, unit: "GB" })
    : formatInterval(interval, { locale, unit });

const bytesOfGb = 1e9;

const finite = ({ low, high }: Interval): boolean => Number.isFinite(low) && Number.isFinite(high) && low !== high;

interface ResultProps {
  readonly name: ReactNode;
  readonly role: string;
  readonly value: string;
  readonly interval?: string;
  readonly fit?: Fit | undefined;
  readonly locale: Locale;
}

function ResultRow({ name, role, value, interval, fit, locale }: ResultProps) {
  const text = ledgerText[locale];
  return (
    <tr data-result="">
      <th scope="row">
        {name === "" ? role : name}
        {name !== "" && <span className={table.sub}> {role}</span>}
      </th>
      <td data-number="" data-best="" data-label={text.value}>
        {value}
      </td>
      <td data-number="" data-label={text.interval}>
        {interval}
      </td>
      <td data-quiet="">{fit === undefined ? "" : text.fits[fit]}</td>
    </tr>
  );
}
