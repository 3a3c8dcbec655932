import { auditText } from "../i18n/audit";
import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { Id } from "../schema/catalogue";
import { type AuditWords, modelName, type StepOf, stepsOf, valueText } from "./audit-words";
import { agreedText, claimedText, claimNumbers, digitsOf, ratioText } from "./claim-numbers";
import type { Audit } from "./verdict";

/** The sentence on one ratio. */
export function ratioSentence(audit: Audit, words: AuditWords): string {
  const { claim, working } = audit;
  const text = auditText[words.locale];
  const digits = digitsOf(audit, words.catalogue, words.locale);
  const [ratio] = stepsOf(working, "ratio");
  const values = stepsOf(working, "value");
  const [subject, rival] = [values[0]?.measurement, values[1]?.measurement];
  if (ratio === undefined || subject === undefined || rival === undefined) return "";
  const isTurned = subject.quantity.value / rival.quantity.value !== ratio.value;
  const [first, second] = isTurned ? [rival, subject] : [subject, rival];
  const quotient = text.quotient({
    first: valueText(first, words),
    second: valueText(second, words),
    ratio: ratioText(ratio.interval, words.locale, digits),
  });
  const claimed = claimedText(claim, words.catalogue, words.locale, digits) ?? "";
  if (ratio.isCut === true) return text.ratioCut(quotient, claimed);
  return ratio.fit === "meets"
    ? text.ratioMeets(quotient, agreedText(audit, words.catalogue, words.locale))
    : text.ratioMisses(quotient, claimed);
}

/** The sentence on the ratios of several pairs. */
export function pairsSentence(audit: Audit, words: AuditWords): string {
  const text = auditText[words.locale];
  const ratios = stepsOf(audit.working, "ratio");
  const { claimed = "", derived = "" } = claimNumbers(audit, words.catalogue, words.locale);
  const met = ratios.filter(({ fit }) => fit === "meets").length;
  if (met === ratios.length) return text.pairsMeet(met, derived, claimed);
  if (met === 0) return text.pairsMiss(ratios.length, derived, claimed);
  const others = ratios
    .filter(({ fit }) => fit !== "meets")
    .map((step) => text.ahead(stepName(step, ratios, words), ratioText(step.interval, words.locale)));
  return text.pairsPart(met, ratios.length, claimed, shortList(others, words.locale));
}

const mostListed = 8;

/** What does not agree, up to a number that can be read; the working has it all. */
export function shortList(parts: readonly string[], locale: Locale): string {
  const { list, others } = auditText[locale];
  if (parts.length <= mostListed) return list(parts);
  return list([...parts.slice(0, mostListed - 1), others(parts.length - mostListed + 1)]);
}

interface Named {
  readonly subject: Id;
  readonly comparator?: Id | undefined;
  readonly benchmark?: Id | undefined;
  readonly condition?: string | undefined;
}

/** What tells one ratio of several from the others: subject and rival as far as they differ, or else condition or benchmark. */
export function stepName(step: Named, all: readonly StepOf<"ratio">[], words: AuditWords): string {
  const isTold = (key: "subject" | "comparator" | "condition") => new Set(all.map((one) => one[key])).size > 1;
  const rival = step.comparator === undefined ? "" : modelName(step.comparator, words);
  const isAgainstSeveral =
    new Set(all.filter(({ subject }) => subject === step.subject).map((one) => one.comparator)).size > 1;
  if (isTold("subject"))
    return isAgainstSeveral
      ? auditText[words.locale].against(modelName(step.subject, words), rival)
      : modelName(step.subject, words);
  if (isTold("comparator")) return rival;
  if (isTold("condition") && step.condition !== undefined && step.condition !== "") return step.condition;
  const benchmark = step.benchmark === undefined ? undefined : words.catalogue.benchmarks.get(step.benchmark);
  return benchmark === undefined ? modelName(step.subject, words) : nameOf(benchmark, words.locale);
}
