import { auditText } from "../i18n/audit";
import {
  digitsWithin,
  formatInterval,
  formatNumber,
  formatQuantity,
  type Interval,
  type Locale,
  type Quantity,
} from "../quantity";
import type { Catalogue, Claim, Metric } from "../schema/catalogue";
import { type Claimed, readClaimed } from "./claimed-interval";
import type { Audit } from "./verdict";

export interface ClaimNumbers {
  readonly claimed?: string | undefined;
  readonly derived?: string | undefined;
}

/** What was claimed and what follows, as texts in the unit of the claim. */
export function claimNumbers(audit: Audit, catalogue: Catalogue, locale: Locale): ClaimNumbers {
  const digits = digitsOf(audit, catalogue, locale);
  return numbersWith(digits, audit, catalogue, locale);
}

const numbersWith = (digits: number, audit: Audit, catalogue: Catalogue, locale: Locale): ClaimNumbers => ({
  claimed: claimedText(audit.claim, catalogue, locale, digits),
  derived: audit.derived && derivedText(audit, audit.derived, catalogue, locale, digits),
});

const fewestDigits = 3;
const mostDigits = 8;

/**
 * As many digits as a ratio was claimed with, but three at least; where the two do not agree, as many as it takes to see
 * that: `116.7×, not 116.8×`.
 */
export function digitsOf(audit: Audit, catalogue: Catalogue, locale: Locale): number {
  const claimed = readClaimed(audit.claim, metricOf(audit.claim, catalogue));
  const said = claimed === undefined || audit.claim.kind !== "ratio" ? fewestDigits : claimedDigits(claimed);
  if (audit.verdict === "supported") return said;
  for (let digits = said; digits <= mostDigits; digits += 1)
    if (areApart(numbersWith(digits, audit, catalogue, locale))) return digits;
  return said;
}

const claimedDigits = ({ ends }: Claimed): number => {
  const written = ends.map(({ value, interval }) => digitsWithin(value, interval));
  return Math.min(mostDigits, Math.max(fewestDigits, ...written));
};

const numbersIn = (text = ""): readonly string[] => text.match(/\d[\d.,]*/g) ?? [];

/** Whether no number of the one text stands in the other. */
function areApart({ claimed, derived }: ClaimNumbers): boolean {
  const said = numbersIn(claimed);
  return numbersIn(derived).every((number) => !said.includes(number));
}

const metricOf = ({ metric }: Claim, { metrics }: Catalogue): Metric | undefined =>
  metric === undefined ? undefined : metrics.get(metric);

/** A number of benchmarks, whatever is measured on them. */
export const isTally = ({ kind, comparator, benchmark }: Claim): boolean =>
  kind === "count" && comparator.length > 0 && benchmark === undefined;

/** `116×`, `at least 1.3×`, `4–9×`, `about 128`, `first`, `2021-01 to 2021-03`; `undefined` without a number. */
export function claimedText(
  claim: Claim,
  catalogue: Catalogue,
  locale: Locale,
  digits = fewestDigits,
): string | undefined {
  const claimed = readClaimed(claim, metricOf(claim, catalogue));
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
    claim.kind === "ratio"
      ? timesText(quantity.value, locale, digits)
      : formatQuantity(quantity, { locale, unit, digits });
  if (bound === "at-least" || bound === "at-most") return text.bounds[bound](written(first));
  if (first.value !== last.value) return `${written(first).replace(/×$/, "")}–${written(last)}`;
  return bound === "about" ? text.bounds.about(written(first)) : written(first);
}

/**
 * What was claimed, and what its digits stand for where that is why it holds: `5–11× (4.5–11.5× by its digits)` for
 * something of 4.9 times.
 */
export function agreedText(audit: Audit, catalogue: Catalogue, locale: Locale): string {
  const { claim, derived } = audit;
  const { claimed: text = "", derived: follows } = claimNumbers(audit, catalogue, locale);
  if (text === follows) return text;
  const metric = metricOf(claim, catalogue);
  const claimed = readClaimed(claim, metric);
  if (claimed === undefined || derived === undefined || !Number.isFinite(claimed.interval.high - claimed.interval.low))
    return text;
  const [first, last] = claimed.ends;
  if (derived.low <= last.value && derived.high >= first.value) return text;
  const unit = isTally(claim) ? undefined : metric?.unit;
  const ends =
    claim.kind === "ratio" ? ratioText(claimed.interval, locale) : formatInterval(claimed.interval, { locale, unit });
  return auditText[locale].byDigits(text, ends);
}

function derivedText(
  { claim, working }: Audit,
  derived: Interval,
  catalogue: Catalogue,
  locale: Locale,
  digits: number,
): string {
  const metric = isTally(claim) ? undefined : metricOf(claim, catalogue);
  const values = working.flatMap((step) => (step.kind === "value" ? [step.measurement.quantity] : []));
  const [only] = values;
  switch (claim.kind) {
    case "ratio":
      return ratioText(derived, locale, digits);
    case "rank":
      return auditText[locale].place(placesText(derived));
    case "date":
      return working.flatMap((step) => (step.kind === "released" ? [step.date] : [])).join(", ");
    default:
      return only !== undefined && values.length === 1
        ? formatQuantity(only, { locale, unit: metric?.unit, digits })
        : formatInterval(derived, { locale, unit: metric?.unit });
  }
}

const timesText = (value: number, locale: Locale, digits: number): string =>
  formatNumber(value, { locale, style: "full", digits, unit: "×" });

/** To three digits, as one number where both ends are the same: `1.33×`, `14.1–14.4×`. */
export function ratioText({ low, high }: Interval, locale: Locale, digits = fewestDigits): string {
  const [first, last] = [timesText(low, locale, digits), timesText(high, locale, digits)];
  return first === last ? first : `${first.replace(/×$/, "")}–${last}`;
}

/** Of an interval half a place wider at both ends: `2`, `2–4`. */
export function placesText({ low, high }: Interval): string {
  const [best, worst] = [low + 0.5, high - 0.5];
  return best === worst ? String(best) : `${best}–${worst}`;
}
