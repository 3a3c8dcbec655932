import { measuredText } from "@/lib/figure/measured-text";
import { spreadText } from "@/lib/figure/spread-text";
import type { Locale } from "@/lib/quantity";
import type { Measurement, Metric } from "@/lib/schema/catalogue";

interface Props {
  readonly measurement: Measurement;
  readonly metric: Metric;
  readonly locale: Locale;
}

/** A value with its stated uncertainty, and what the source wrote as its title. */
export function MeasuredValue({ measurement, metric, locale }: Props) {
  const spread = spreadText(measurement.quantity, locale);
  return (
    <span title={measurement.quantity.text}>
      {measuredText(measurement, metric, locale)}
      {spread !== undefined && ` (${spread})`}
    </span>
  );
}
