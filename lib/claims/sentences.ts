import { auditText } from "../i18n/audit";
import { nameOf, taskName } from "../i18n/vocabulary";
import { formatDifference, formatQuantity, type Locale } from "../quantity";
import type { Catalogue, Id, Measurement, Metric } from "../schema/catalogue";
import { claimedText, claimNumbers, placesText, ratioText } from "./claim-numbers";
import type { Audit, LinkOwner, Repair, Step } from "./verdict";

/** The words of one audit in one language. */
export interface AuditWords {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
}

type Of<Kind extends Step["kind"]> = Extract<Step, { readonly kind: Kind }>;

const stepsOf = <Kind extends Step["kind"]>(working: readonly Step[], kind: Kind): readonly Of<Kind>[] =>
  working.filter((step): step is Of<Kind> => step.kind === kind);

export const modelName = (id: Id, { catalogue, locale }: AuditWords): string =>
  nameOf(catalogue.models.get(id) ?? { name: id }, locale);

const longList = 2;

function namesOf(ids: readonly Id[], words: AuditWords): string {
  const text = auditText[words.locale];
  const names = [...new Set(ids)].map((id) => modelName(id, words));
  return names.length > longList ? text.andMore(names[0] ?? "", names.length - 1) : text.list(names);
}

/** A metric inside a sentence: `GPU latency` keeps its capitals, `Parameters` does not. */
export function metricName(metric: Metric | undefined, id: Id | undefined, locale: Locale): string {
  const name = metric === undefined ? (id ?? "") : nameOf(metric, locale);
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** A value in the unit of its metric. */
export const valueText = ({ quantity, metric }: Measurement, { catalogue, locale }: AuditWords): string =>
  formatQuantity(quantity, { locale, unit: catalogue.metrics.get(metric)?.unit });

/** Why the verdict is what it is, in one sentence. */
export function auditSentence(audit: Audit, catalogue: Catalogue, locale: Locale): string {
  const words = { catalogue, locale };
  const [otherwise] = stepsOf(audit.working, "otherwise");
  const sentence = ruleSentence(audit, words);
  if (otherwise === undefined || audit.rule === "missing") return sentence;
  const source = catalogue.sources.get(otherwise.source)?.title ?? otherwise.source;
  const further = auditText[locale].otherwise(source, otherwise.fit === "meets");
  return locale === "zh" ? `${sentence}${further}` : `${sentence} ${further}`;
}

function ruleSentence(audit: Audit, words: AuditWords): string {
  switch (audit.rule) {
    case "statement":
      return auditText[words.locale].statement;
    case "ratio":
      return ratioSentence(audit, words);
    case "ratio-pairs":
      return pairsSentence(audit, words);
    case "difference":
      return differenceSentence(audit, words);
    case "value":
      return valueSentence(audit, words);
    case "tally":
      return tallySentence(audit, words);
    case "rank":
      return rankSentence(audit, words);
    case "date":
      return dateSentence(audit, words);
    case "link":
      return linkSentence(audit, words);
    case "missing":
    case "inadmissible":
      return refusedSentence(audit, words);
  }
}

function ratioSentence({ claim, working }: Audit, words: AuditWords): string {
  const text = auditText[words.locale];
  const [ratio] = stepsOf(working, "ratio");
  const values = stepsOf(working, "value");
  const [subject, rival] = [values[0]?.measurement, values[1]?.measurement];
  if (ratio === undefined || subject === undefined || rival === undefined) return "";
  const isTurned = subject.quantity.value / rival.quantity.value !== ratio.value;
  const [first, second] = isTurned ? [rival, subject] : [subject, rival];
  const quotient = text.quotient({
    first: valueText(first, words),
    second: valueText(second, words),
    ratio: ratioText(ratio.interval, words.locale),
  });
  const claimed = claimedText(claim, words.catalogue, words.locale) ?? "";
  if (ratio.isCut === true) return text.ratioCut(quotient, claimed);
  return ratio.fit === "meets" ? text.ratioMeets(quotient, claimed) : text.ratioMisses(quotient, claimed);
}

function pairsSentence(audit: Audit, words: AuditWords): string {
  const text = auditText[words.locale];
  const ratios = stepsOf(audit.working, "ratio");
  const { claimed = "", derived = "" } = claimNumbers(audit, words.catalogue, words.locale);
  const met = ratios.filter(({ fit }) => fit === "meets").length;
  if (met === ratios.length) return text.pairsMeet(met, derived, claimed);
  if (met === 0) return text.pairsMiss(ratios.length, derived, claimed);
  const outside = ratios
    .filter(({ fit }) => fit !== "meets")
    .map((step) => text.ahead(stepName(step, ratios, words), ratioText(step.interval, words.locale)));
  return text.pairsPart(met, ratios.length, claimed, text.list(outside));
}

/** What tells one ratio of several from the others: its subject, or else its rival, condition or benchmark. */
function stepName(step: Of<"ratio">, all: readonly Of<"ratio">[], words: AuditWords): string {
  const isTold = (key: "subject" | "comparator" | "condition") => new Set(all.map((one) => one[key])).size > 1;
  if (isTold("subject")) return modelName(step.subject, words);
  if (isTold("comparator")) return modelName(step.comparator, words);
  if (isTold("condition") && step.condition !== undefined && step.condition !== "") return step.condition;
  const benchmark = step.benchmark === undefined ? undefined : words.catalogue.benchmarks.get(step.benchmark);
  return benchmark === undefined ? modelName(step.subject, words) : nameOf(benchmark, words.locale);
}

function tallySentence({ claim, working }: Audit, words: AuditWords): string {
  const [tally] = stepsOf(working, "tally");
  if (tally === undefined) return "";
  const { surely, perhaps, among, fit } = tally;
  return auditText[words.locale].tally({
    subject: modelName(tally.subject, words),
    rival: modelName(tally.comparator, words),
    count: surely === perhaps ? String(surely) : `${surely}–${perhaps}`,
    among,
    claimed: claimedText(claim, words.catalogue, words.locale) ?? "",
    meets: fit === "meets",
  });
}

function differenceSentence({ working }: Audit, words: AuditWords): string {
  const [difference] = stepsOf(working, "difference");
  const values = stepsOf(working, "value");
  const [own, other] = [values[0]?.measurement, values[1]?.measurement];
  if (difference === undefined || own === undefined || other === undefined) return "";
  return auditText[words.locale].difference(
    modelName(own.model, words),
    valueText(own, words),
    modelName(other.model, words),
    valueText(other, words),
    difference.fit === "meets",
  );
}

function valueSentence(audit: Audit, words: AuditWords): string {
  const text = auditText[words.locale];
  const { claimed = "", derived = "" } = claimNumbers(audit, words.catalogue, words.locale);
  return audit.verdict === "supported" ? text.valueMeets(derived, claimed) : text.valueMisses(derived, claimed);
}

const listedAhead = 2;

function rankSentence({ working, derived }: Audit, words: AuditWords): string {
  const text = auditText[words.locale];
  const [rank] = stepsOf(working, "rank");
  if (rank === undefined || derived === undefined) return "";
  const ahead = stepsOf(working, "ahead").map(({ measurement }) =>
    text.ahead(modelName(measurement.model, words), valueText(measurement, words)),
  );
  if (ahead.length === 0) return text.rankFirst(rank.among);
  return text.rankBehind(placesText(derived), rank.among, text.list(ahead.slice(0, listedAhead)));
}

function dateSentence(audit: Audit, words: AuditWords): string {
  const [released] = stepsOf(audit.working, "released");
  if (released === undefined) return "";
  const claimed = claimedText(audit.claim, words.catalogue, words.locale) ?? "";
  return auditText[words.locale].date(
    modelName(released.model, words),
    released.date,
    claimed,
    audit.verdict === "supported",
  );
}

export const ownerName = ({ model, source }: LinkOwner, words: AuditWords): string => {
  const known = source === undefined ? undefined : words.catalogue.sources.get(source);
  return model !== undefined ? modelName(model, words) : (known?.title ?? "");
};

function linkSentence({ claim, verdict, working }: Audit, words: AuditWords): string {
  const text = auditText[words.locale];
  const owners = stepsOf(working, "link").flatMap((step) => step.owners);
  const [owner] = owners;
  if (owner === undefined) return text.linkUnknown;
  const subject = namesOf(claim.subject, words);
  return verdict === "supported" ? text.linkOwn(subject) : text.linkOther(ownerName(owner, words), subject);
}

function refusedSentence({ claim, working }: Audit, words: AuditWords): string {
  const text = auditText[words.locale];
  if (claim.kind === "attribution") return text.linkUnknown;
  const metric = claim.metric === undefined ? undefined : words.catalogue.metrics.get(claim.metric);
  const name = metricName(metric, claim.metric, words.locale);
  const [refused] = stepsOf(working, "refused");
  if (metric === undefined || (refused === undefined && claim.low === undefined && claim.high === undefined))
    return text.noNumber;
  const rivals = claim.comparator.filter((id) => id !== "*");
  const models = namesOf([...claim.subject, ...rivals], words);
  switch (refused?.reason) {
    case "dataset-rival":
      return text.datasetRival(namesOf(rivals, words));
    case "no-common-slice":
      return text.noCommon(name, models);
    case "condition-not-measured":
      return text.noCondition(claim.condition, name, models);
    case "benchmark-not-measured": {
      const benchmark = claim.benchmark === undefined ? undefined : words.catalogue.benchmarks.get(claim.benchmark);
      return text.noBenchmark(benchmark === undefined ? "" : nameOf(benchmark, words.locale), name, models);
    }
    case "unknown-name":
      return text.unknownName(refused?.models.join(", ") ?? "");
    case "lower-bound-only": {
      const [value] = stepsOf(working, "value");
      return value === undefined ? "" : text.boundOnly(valueText(value.measurement, words));
    }
    case "level":
      return text.level(name);
    case "not-positive":
      return text.notPositive(name);
    default: {
      const without = [...claim.subject, ...rivals].filter(
        (id) => !words.catalogue.measurements.some(({ model, metric: of }) => model === id && of === claim.metric),
      );
      return text.noValue(name, namesOf(without.length > 0 ? without : claim.subject, words));
    }
  }
}

/** What the data does support, in one sentence. */
export function repairSentence(repair: Repair, audit: Audit, catalogue: Catalogue, locale: Locale): string {
  const words = { catalogue, locale };
  const { repairs } = auditText[locale];
  const derived = repairedText(repair, audit, words);
  const [to = ""] = repair.to;
  switch (repair.change) {
    case "condition":
      return repairs.condition(to, derived);
    case "benchmark":
      return repairs.benchmark(nameOf(catalogue.benchmarks.get(to) ?? { name: to }, locale), derived);
    case "direction":
      return repairs.direction(auditText[locale].directions[to] ?? to, derived);
    case "metric":
      return repairs.metric(metricName(repair.metric, to, locale), derived);
    case "comparator":
      return repairs.comparator(namesOf(repair.to, words), derived);
    case "subject":
      return repairs.subject(namesOf(repair.to, words), derived);
    case "source":
      return repairs.source(catalogue.sources.get(to)?.title ?? to, derived);
    case "task":
      return repairs.task(taskName(to, locale), derived);
    case "value":
      return repairs.value(derived);
    case "link":
      return repairs.link(to);
  }
}

function repairedText(
  { derived, steps, change, claim: repaired }: Repair,
  { claim }: Audit,
  words: AuditWords,
): string {
  if (change === "value" && claim.kind === "ratio" && repaired !== undefined)
    return claimedText(repaired, words.catalogue, words.locale) ?? "";
  const [value] = stepsOf(steps, "value");
  if (change === "task") return derived === undefined ? "" : placesText(derived);
  if (claim.kind === "ratio") return derived === undefined ? "" : ratioText(derived, words.locale);
  return value === undefined ? "" : valueText(value.measurement, words);
}

/** A difference with its sign and unit. */
export const differenceText = (value: number, metric: Metric | undefined, locale: Locale): string =>
  formatDifference(value, { locale, unit: metric?.unit });
