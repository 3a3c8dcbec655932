import type { Audit } from "../claims/verdict";
import { auditText } from "../i18n/audit";
import { ledgerText } from "../i18n/ledger";
import { ledgerFigureText } from "../i18n/ledger-figure";
import { nameOf } from "../i18n/vocabulary";
import { formatRatio, formatRatioInterval, type Interval, type Locale, scale } from "../quantity";
import type { Catalogue, Claim, Id } from "../schema/catalogue";
import type { FigureSource } from "./plan";
import type { RangeRow, RangesInput } from "./plan-ranges";
import { figureCredit } from "./sentences";

export interface RangesContext {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

/** What a claim compares: `GPT-3 vs GPT-2 · Dataset size`. */
export function claimName(claim: Claim, { catalogue, locale }: RangesContext): string {
  const text = ledgerFigureText[locale];
  const named = (ids: readonly Id[]): string => {
    const names = ids.map((id) => nameOf(catalogue.models.get(id) ?? { name: id }, locale));
    return names.length > 2 ? text.andMore(names[0] ?? "", names.length - 1) : names.join(", ");
  };
  const comparator = claim.comparator.filter((id) => id !== "*");
  const pair = comparator.length === 0 ? named(claim.subject) : text.compared(named(claim.subject), named(comparator));
  const metric = metricName(claim, catalogue, locale);
  return metric === undefined ? pair : `${pair} · ${metric}`;
}

function metricName({ metric: id }: Claim, { metrics }: Catalogue, locale: Locale): string | undefined {
  const metric = id === undefined ? undefined : metrics.get(id);
  return metric && nameOf(metric, locale);
}

/** Every ratio of a ledger, claimed against derived. */
export function ledgerRanges(audits: readonly Audit[], context: RangesContext): RangesInput {
  const { catalogue, locale } = context;
  const text = ledgerFigureText[locale];
  const drawn = audits.filter(
    ({ claim, claimed, rule }) => claim.kind === "ratio" && claimed !== undefined && rule !== "difference",
  );
  const rows = drawn.map((audit) => rowOf(audit, audit.claimed, audit.derived, context));
  const sources = sourcesOf(drawn, catalogue);
  const checked = drawn.filter(({ verdict }) => verdict !== "not-checkable");
  const holding = checked.filter(({ verdict }) => verdict === "supported").length;
  const omitted = audits.length - drawn.length;
  const hasOpen = rows.some(({ claimed }) => claimed !== undefined && isOpen(claimed));
  const title = text.title({ drawn: drawn.length, checked: checked.length, holding });
  return {
    rows,
    words: {
      title,
      subtitle: text.subtitle,
      notes: [...(hasOpen ? [text.open] : []), ...(omitted > 0 ? [text.omitted(omitted)] : [])],
      credit: figureCredit(sources, locale),
      summary: [title, ...rows.map(({ label }) => label)].join(". "),
      legend: { claimed: text.claimed, derived: text.derived },
      left: text.left,
    },
    sources,
    reference: 1,
    omitted,
  };
}

/** Claimed numbers of any unit on one axis, relative to what follows from the data: 1× is right. Dates have no ratios. */
export function relativeRanges(audits: readonly Audit[], system: string, context: RangesContext): RangesInput {
  const { catalogue, locale } = context;
  const text = ledgerFigureText[locale];
  const drawn = audits.flatMap((audit) => {
    const { claimed, derived } = audit;
    const middle = claimed === undefined || derived === undefined ? undefined : middleOf(derived);
    if (middle === undefined || claimed === undefined || derived === undefined) return [];
    if (audit.claim.kind === "rank" || audit.claim.kind === "date") return [];
    return [{ audit, claimed: scale(claimed, 1 / middle), derived: scale(derived, 1 / middle) }];
  });
  const rows = drawn.map(({ audit, claimed, derived }) => rowOf(audit, claimed, derived, context));
  const sources = sourcesOf(
    drawn.map(({ audit }) => audit),
    catalogue,
  );
  const worst = Math.max(1, ...drawn.map(({ claimed, derived }) => gapBetween(claimed, derived)));
  const title = text.relativeTitle(system, {
    drawn: drawn.length,
    holding: drawn.filter(({ audit }) => audit.verdict === "supported").length,
    factor: worst === 1 ? undefined : formatRatio(worst, locale),
  });
  return {
    rows,
    words: {
      title,
      subtitle: text.relativeSubtitle,
      notes: [],
      credit: figureCredit(sources, locale),
      summary: [title, ...rows.map(({ label }) => label)].join(". "),
      legend: { claimed: text.claimed, derived: text.derived },
      left: text.left,
    },
    sources,
    reference: 1,
    omitted: audits.length - drawn.length,
  };
}

/** The geometric mean of a positive interval. */
const middleOf = ({ low, high }: Interval): number | undefined =>
  low > 0 && Number.isFinite(high) ? Math.sqrt(low * high) : undefined;

/** How many times two positive intervals lie apart; 1 where they meet. */
const gapBetween = (a: Interval, b: Interval): number => Math.max(1, a.low / b.high, b.low / a.high);

const isOpen = ({ low, high }: Interval): boolean => low <= 0 || !Number.isFinite(high);

function rowOf(
  { claim, verdict }: Audit,
  claimed: Interval | undefined,
  derived: Interval | undefined,
  context: RangesContext,
): RangeRow {
  const { locale } = context;
  const text = ledgerFigureText[locale];
  const name = claimName(claim, context);
  const word = ledgerText[locale].verdicts[verdict];
  const written = (interval: Interval | undefined) =>
    interval === undefined ? text.unknown : intervalText(interval, locale);
  return {
    id: claim.id,
    name,
    tail: metricName(claim, context.catalogue, locale),
    claimed,
    derived,
    verdict,
    note: word,
    label: text.row({ name, claimed: written(claimed), derived: written(derived), verdict: word }),
  };
}

/** `at least 10×` where an end is open, as infinity is no number of times. */
function intervalText(interval: Interval, locale: Locale): string {
  const { bounds } = auditText[locale];
  if (!Number.isFinite(interval.high)) return bounds["at-least"](formatRatio(interval.low, locale));
  return interval.low <= 0
    ? bounds["at-most"](formatRatio(interval.high, locale))
    : formatRatioInterval(interval, locale);
}

/** What the audits rest on: sources of the values in their working, or else what they are checked against. */
export function sourcesOf(audits: readonly Audit[], { sources }: Catalogue): readonly FigureSource[] {
  const ids = new Set(
    audits.flatMap(({ claim, working }) => {
      const used = working.flatMap((step) => (step.kind === "value" ? [step.measurement.source] : []));
      return used.length > 0 ? used : [claim.reference ?? claim.source];
    }),
  );
  return [...ids].flatMap((id) => {
    const source = sources.get(id);
    return source === undefined ? [] : [{ id, title: source.title, url: source.url }];
  });
}
