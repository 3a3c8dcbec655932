import { formatQuantity, type Locale, writtenDigits } from "@/lib/quantity";
import type { Measurement, Metric } from "@/lib/schema/catalogue";
import { spreadText } from "../table/value-text";

interface Props {
  readonly measurement: Measurement;
  readonly metric: Metric;
  readonly locale: Locale;
}

const mostDigits = 6;

/** A value with the digits of its source, its unit and stated uncertainty; an estimate says that it is one. */
export function measuredText({ measurement: { quantity, reportedBy }, metric, locale }: Props): string {
  const digits = Math.min(mostDigits, Math.max(3, writtenDigits(quantity)));
  const text = formatQuantity(quantity, { locale, unit: metric.unit, digits });
  const value = reportedBy === "estimated" ? `≈${text.replace(/^~/, "")}` : text;
  const spread = spreadText(quantity, locale);
  return spread === undefined ? value : `${value} (${spread})`;
}

/** As `measuredText`, with what the source wrote as its title. */
export function MeasuredValue(props: Props) {
  return <span title={props.measurement.quantity.text}>{measuredText(props)}</span>;
}
