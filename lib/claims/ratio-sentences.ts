import { auditText } from "../i18n/audit";
import { nameOf } from "../i18n/vocabulary";
import { type AuditWords, modelName, type StepOf, stepsOf, valueText } from "./audit-words";
import { claimedText, claimNumbers, ratioText } from "./claim-numbers";
import type { Audit } from "./verdict";

/** The sentence on one ratio. */
export function ratioSentence({ claim, working }: Audit, words: AuditWords): string {
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

/** The sentence on the ratios of several pairs. */
export function pairsSentence(audit: Audit, words: AuditWords): string {
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
function stepName(step: StepOf<"ratio">, all: readonly StepOf<"ratio">[], words: AuditWords): string {
  const isTold = (key: "subject" | "comparator" | "condition") => new Set(all.map((one) => one[key])).size > 1;
  if (isTold("subject")) return modelName(step.subject, words);
  if (isTold("comparator")) return modelName(step.comparator, words);
  if (isTold("condition") && step.condition !== undefined && step.condition !== "") return step.condition;
  const benchmark = step.benchmark === undefined ? undefined : words.catalogue.benchmarks.get(step.benchmark);
  return benchmark === undefined ? modelName(step.subject, words) : nameOf(benchmark, words.locale);
}
