import { formatRatio, formatWritten, type Locale } from "../quantity";
import type { FormedRatio } from "../query/answer";
import type { Measurement, Metric } from "../schema/catalogue";

/** An estimate is not known to more than a few digits. */
const mostOfEstimate = 4;

/** A value with the digits of its source and its unit, as evidence stands in tables; an estimate says that it is one. */
export function measuredText({ quantity, reportedBy }: Measurement, metric: Metric, locale: Locale): string {
  const options = { locale, unit: metric.unit };
  if (reportedBy !== "estimated") return formatWritten(quantity, options);
  return `≈${formatWritten(quantity, options, mostOfEstimate).replace(/^~/, "")}`;
}

/** How many times the baseline; of an estimate, an estimate too. */
export const timesText = (ratio: Pick<FormedRatio, "value" | "isEstimate">, locale: Locale): string =>
  `${ratio.isEstimate === true ? "≈" : ""}${formatRatio(ratio.value, locale)}`;
