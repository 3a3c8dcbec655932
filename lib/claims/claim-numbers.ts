import { auditText } from "../i18n/audit";
import { formatInterval, formatQuantity, formatRatio, type Interval, type Locale, type Quantity } from "../quantity";
import type { Catalogue, Claim, Metric } from "../schema/catalogue";
import { readClaimed } from "./claimed-interval";
import type { Audit } from "./verdict";

export interface ClaimNumbers {
  readonly claimed?: string | undefined;
  readonly derived?: string | undefined;
}

/** What was claimed and what follows, as texts in the unit of the claim. */
export function claimNumbers(audit: Audit, catalogue: Catalogue, locale: Locale): ClaimNumbers {
  const { claim, derived } = audit;
  return {
    claimed: claimedText(claim, catalogue, locale),
    derived: derived && derivedText(audit, derived, catalogue, locale),
  };
}

const metricOf = ({ metric }: Claim, { metrics }: Catalogue): Metric | undefined =>
  metric === undefined ? undefined : metrics.get(metric);

/** A number of benchmarks, whatever is measured on them. */
export const isTally = ({ kind, comparator, benchmark }: Claim): boolean =>
  kind === "count" && comparator.length > 0 && benchmark === undefined;

/** `116×`, `at least 1.3×`, `4–9×`, `about 128`, `first`, `2021-01 to 2021-03`; `undefined` without a number. */
export function claimedText(claim: Claim, catalogue: Catalogue, locale: Locale): string | undefined {
  const claimed = readClaimed(claim);
  if (claimed === undefined) return undefined;
  const {
    bound,
    ends: [first, last],
  } = claimed;
  const text = auditText[locale];
  if (claim.kind === "date") {
    if (bound === "at-least" || bound === "at-most") return text.dates[bound](first.text);
    return first.text === last.text ? first.text : text.from(first.text, last.text);
  }
  if (claim.kind === "rank")
    return bound === "at-most" ? text.amongFirst(first.value) : text.place(String(first.value));
  const unit = isTally(claim) ? undefined : metricOf(claim, catalogue)?.unit;
  const written = (quantity: Quantity) =>
    claim.kind === "ratio" ? formatRatio(quantity.value, locale) : formatQuantity(quantity, { locale, unit });
  if (bound === "at-least" || bound === "at-most") return text.bounds[bound](written(first));
  if (first.value !== last.value) return `${written(first).replace(/×$/, "")}–${written(last)}`;
  return bound === "about" ? text.bounds.about(written(first)) : written(first);
}

function derivedText({ claim, working }: Audit, derived: Interval, catalogue: Catalogue, locale: Locale): string {
  const metric = isTally(claim) ? undefined : metricOf(claim, catalogue);
  const values = working.flatMap((step) => (step.kind === "value" ? [step.measurement.quantity] : []));
  const [only] = values;
  switch (claim.kind) {
    case "ratio":
      return ratioText(derived, locale);
    case "rank":
      return auditText[locale].place(placesText(derived));
    case "date":
      return working.flatMap((step) => (step.kind === "released" ? [step.date] : [])).join(", ");
    default:
      return only !== undefined && values.length === 1
        ? formatQuantity(only, { locale, unit: metric?.unit })
        : formatInterval(derived, { locale, unit: metric?.unit });
  }
}

/** To three digits, as one number where both ends are the same: `1.33×`, `14.1–14.4×`. */
export function ratioText({ low, high }: Interval, locale: Locale): string {
  const [first, last] = [formatRatio(low, locale), formatRatio(high, locale)];
  return first === last ? first : `${first.replace(/×$/, "")}–${last}`;
}

/** Of an interval half a place wider at both ends: `2`, `2–4`. */
export function placesText({ low, high }: Interval): string {
  const [best, worst] = [low + 0.5, high - 0.5];
  return best === worst ? String(best) : `${best}–${worst}`;
}
