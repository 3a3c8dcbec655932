import { formatQuantity, formatRatio, type Locale, writtenDigits } from "../quantity";
import type { FormedRatio } from "../query/answer";
import type { Measurement, Metric } from "../schema/catalogue";

/** Beyond these a number is hard to read; an estimate is not known to more than a few. */
const mostDigits = { stated: 6, estimated: 4 } as const;
const leastDigits = 3;
/** Below this, `741,813` says more clearly what `741.813K` says. */
const plainBelow = 1e6;

/** A value with the digits of its source and its unit, as evidence stands in tables; an estimate says that it is one. */
export function measuredText({ quantity, reportedBy }: Measurement, metric: Metric, locale: Locale): string {
  const isEstimate = reportedBy === "estimated";
  const most = mostDigits[isEstimate ? "estimated" : "stated"];
  const digits = Math.min(most, Math.max(leastDigits, writtenDigits(quantity)));
  const style = digits > leastDigits && Math.abs(quantity.value) < plainBelow ? "full" : "compact";
  const text = formatQuantity(quantity, { locale, unit: metric.unit, digits, style });
  return isEstimate ? `≈${text.replace(/^~/, "")}` : text;
}

/** How many times the baseline; of an estimate, an estimate too. */
export const timesText = (ratio: Pick<FormedRatio, "value" | "isEstimate">, locale: Locale): string =>
  `${ratio.isEstimate === true ? "≈" : ""}${formatRatio(ratio.value, locale)}`;
