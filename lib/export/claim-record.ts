import { repairSentence } from "../claims/repair-sentence";
import { auditSentence } from "../claims/sentences";
import type { Audit, Step } from "../claims/verdict";
import type { Interval, Locale } from "../quantity";
import type { Catalogue } from "../schema/catalogue";
import type { Cell } from "./csv";

/** A claim with its audit as programs read it. */
export const claimRecord = (audit: Audit, catalogue: Catalogue, locale: Locale) => {
  const { claim, verdict } = audit;
  const source = catalogue.sources.get(claim.source);
  return {
    id: claim.id,
    statement: claim.statement,
    ...(claim.statementZh !== undefined && { statementZh: claim.statementZh }),
    kind: claim.kind,
    subject: claim.subject,
    comparator: claim.comparator,
    metric: claim.metric,
    benchmark: claim.benchmark,
    condition: claim.condition === "" ? undefined : claim.condition,
    direction: claim.direction,
    low: claim.low?.text,
    high: claim.high?.text,
    bound: claim.bound,
    asOf: claim.asOf?.text,
    source: { id: claim.source, title: source?.title, url: source?.url, locator: claim.locator },
    reference: claim.reference,
    note: claim.note,
    ...(claim.noteZh !== undefined && { noteZh: claim.noteZh }),
    verdict,
    claimed: endsOf(audit.claimed),
    derived: endsOf(audit.derived),
    rule: audit.rule,
    sentence: auditSentence(audit, catalogue, locale),
    repair: audit.repair && {
      change: audit.repair.change,
      from: audit.repair.from,
      to: audit.repair.to,
      also: audit.repair.also,
      derived: endsOf(audit.repair.derived),
      sentence: repairSentence(audit.repair, audit, catalogue, locale),
    },
    working: audit.working.map(stepRecord),
  };
};

/** A step as plain data; a value with its source. */
function stepRecord(step: Step) {
  if (!("measurement" in step)) return step;
  const { measurement, ...rest } = step;
  const { quantity, model, metric, benchmark, condition, source, locator, asOf } = measurement;
  return {
    ...rest,
    model,
    metric,
    benchmark,
    condition: condition === "" ? undefined : condition,
    value: quantity.value,
    ...endsOf(quantity.interval),
    written: quantity.text,
    source,
    locator,
    asOf: asOf?.text,
  };
}

/** Ends that are open are absent. */
const endsOf = (interval: Interval | undefined) =>
  interval && {
    ...(Number.isFinite(interval.low) && { low: interval.low }),
    ...(Number.isFinite(interval.high) && { high: interval.high }),
  };

export const claimColumns = [
  "id",
  "verdict",
  "statement",
  "statement_zh",
  "kind",
  "subject",
  "comparator",
  "metric",
  "benchmark",
  "condition",
  "claimed_low",
  "claimed_high",
  "derived_low",
  "derived_high",
  "rule",
  "sentence",
  "repair",
  "as_of",
  "source",
  "source_title",
  "source_url",
  "locator",
  "reference",
  "note",
  "note_zh",
] as const;

/** The cells of a claim in the order of `claimColumns`. */
export function claimCells(audit: Audit, catalogue: Catalogue, locale: Locale): readonly Cell[] {
  const record = claimRecord(audit, catalogue, locale);
  const cells: Readonly<Record<(typeof claimColumns)[number], Cell>> = {
    id: record.id,
    verdict: record.verdict,
    statement: record.statement,
    statement_zh: record.statementZh,
    kind: record.kind,
    subject: record.subject.join(";"),
    comparator: record.comparator.join(";"),
    metric: record.metric,
    benchmark: record.benchmark,
    condition: record.condition,
    claimed_low: record.claimed?.low,
    claimed_high: record.claimed?.high,
    derived_low: record.derived?.low,
    derived_high: record.derived?.high,
    rule: record.rule,
    sentence: record.sentence,
    repair: record.repair?.sentence,
    as_of: record.asOf,
    source: record.source.id,
    source_title: record.source.title,
    source_url: record.source.url,
    locator: record.source.locator,
    reference: record.reference,
    note: record.note,
    note_zh: record.noteZh,
  };
  return claimColumns.map((column) => cells[column]);
}
