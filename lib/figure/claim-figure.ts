import { modelName } from "../claims/audit-words";
import { claimNumbers, ratioText } from "../claims/claim-numbers";
import type { Audit, Fit, Repair, Step, VerdictName } from "../claims/verdict";
import { ledgerFigureText } from "../i18n/ledger-figure";
import { formatInterval, type Interval } from "../quantity";
import type { Id } from "../schema/catalogue";
import { claimName, type RangesContext, sourcesOf } from "./claim-ranges";
import type { RangeRow, RangesInput } from "./plan-ranges";
import { figureCredit } from "./sentences";
import { formatTick } from "./ticks";

/** What one claim says against what follows, pair by pair, and against what it holds for; `undefined` without two numbers. */
export function claimFigure(audit: Audit, context: RangesContext): RangesInput | undefined {
  const { claim, claimed, repair, working } = audit;
  if (claimed === undefined || claim.kind === "rank" || claim.kind === "date") return undefined;
  const rows = [
    ...rowsOf(working, claimed, context, audit),
    ...(repair === undefined ? [] : repairedRows(repair, claimed, context, audit)),
  ];
  if (rows.every(({ derived }) => derived === undefined)) return undefined;
  const { catalogue, locale } = context;
  const text = ledgerFigureText[locale];
  const { claimed: said = "", derived = text.unknown } = claimNumbers(audit, catalogue, locale);
  const metric = claim.metric === undefined ? undefined : catalogue.metrics.get(claim.metric);
  const title = text.claimTitle(said, derived);
  const sources = sourcesOf([audit], catalogue);
  return {
    rows,
    words: {
      title,
      subtitle: [claimName(claim, context), text.logarithmic].join(" · "),
      notes: Number.isFinite(claimed.high) && claimed.low > 0 ? [] : [text.open],
      credit: figureCredit(sources, locale),
      summary: [title, ...rows.map(({ label }) => label)].join(". "),
      legend: { claimed: text.claimed, derived: text.derived },
      left: text.left,
    },
    sources,
    omitted: 0,
    ...(claim.kind !== "ratio" &&
      metric !== undefined && {
        tick: (value, domain) => formatTick(value, { metric, locale, domain }),
        reference: undefined,
      }),
    ...(claim.kind === "ratio" && { reference: 1 }),
  };
}

function rowsOf(
  steps: readonly Step[],
  claimed: Interval,
  context: RangesContext,
  { claim, verdict }: Audit,
): readonly RangeRow[] {
  const { locale, catalogue } = context;
  const metric = claim.metric === undefined ? undefined : catalogue.metrics.get(claim.metric);
  const row = (name: string, derived: Interval, written: string, fit: Fit | undefined): RangeRow => ({
    id: name,
    name,
    claimed,
    derived,
    verdict: undefined,
    note: written,
    label: `${name}: ${written}`,
    tone: toneOf(fit, verdict),
  });
  const pairs = steps.flatMap((step): readonly RangeRow[] =>
    step.kind === "ratio"
      ? [
          row(
            pairName(step.subject, step.comparator, context),
            step.interval,
            ratioText(step.interval, locale),
            step.fit,
          ),
        ]
      : [],
  );
  if (claim.kind === "ratio") return pairs;
  return steps.flatMap((step): readonly RangeRow[] => {
    if (step.kind !== "value") return [];
    const { interval, value } = step.measurement.quantity;
    const written = formatInterval({ low: value, high: value }, { locale, unit: metric?.unit });
    return [row(modelName(step.measurement.model, context), interval, written, step.fit)];
  });
}

/** The colour of one of several values: its own where the claim holds for some of them only. */
function toneOf(fit: Fit | undefined, verdict: VerdictName): VerdictName {
  if (verdict !== "supported-in-part" || fit === undefined) return verdict;
  return fit === "meets" ? "supported" : "contradicted";
}

/** Rows of what holds, named by what has changed. */
function repairedRows(repair: Repair, claimed: Interval, context: RangesContext, audit: Audit): readonly RangeRow[] {
  if (repair.change === "value" || repair.change === "link" || repair.change === "task") return [];
  const { locale } = context;
  const name =
    repair.metric === undefined ? "" : ((locale === "zh" ? repair.metric.nameZh : undefined) ?? repair.metric.name);
  return rowsOf(repair.steps, claimed, context, { ...audit, verdict: "supported" }).map((one) => {
    const changed = repair.change === "metric" ? `${one.name} · ${name}` : one.name;
    return { ...one, id: `repair-${one.id}`, name: changed, label: `${changed}: ${one.note}` };
  });
}

const pairName = (subject: Id, rival: Id, context: RangesContext): string =>
  ledgerFigureText[context.locale].compared(modelName(subject, context), modelName(rival, context));
