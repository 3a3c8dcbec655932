import { auditText } from "../i18n/audit";
import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { Catalogue } from "../schema/catalogue";
import { type AuditWords, modelName, namesOf, ownerName, type StepOf, stepsOf, valueText } from "./audit-words";
import { claimedText, claimNumbers, placesText } from "./claim-numbers";
import { pairsSentence, ratioSentence } from "./ratio-sentences";
import { refusedSentence } from "./refused-sentence";
import type { Audit } from "./verdict";

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
  const [first, second] = [own.quantity.value, other.quantity.value];
  return auditText[words.locale].difference({
    subject: modelName(own.model, words),
    own: valueText(own, words),
    rival: modelName(other.model, words),
    other: valueText(other, words),
    order: first > second ? "higher" : first < second ? "lower" : "equal",
    meets: difference.fit === "meets",
  });
}

function valueSentence(audit: Audit, words: AuditWords): string {
  const text = auditText[words.locale];
  const { claimed = "", derived = "" } = claimNumbers(audit, words.catalogue, words.locale);
  return audit.verdict === "supported" ? text.valueMeets(derived, claimed) : text.valueMisses(derived, claimed);
}

const listedAhead = 2;

function rankSentence({ working, derived }: Audit, words: AuditWords): string {
  const text = auditText[words.locale];
  const ranks = stepsOf(working, "rank");
  const [rank] = ranks;
  if (rank === undefined || derived === undefined) return "";
  if (ranks.length > 1) return text.rankVaries(text.list(ranks.map((one) => rankedText(one, words))));
  const ahead = stepsOf(working, "ahead").map(({ measurement }) =>
    text.behind(modelName(measurement.model, words), valueText(measurement, words)),
  );
  if (ahead.length === 0) return text.rankFirst(rank.among);
  return text.rankBehind(placesText(derived), rank.among, text.list(ahead.slice(0, listedAhead)));
}

/** A place with where it was measured: `2 of 3 (GPU)`. */
function rankedText({ best, worst, among, benchmark, condition }: StepOf<"rank">, words: AuditWords): string {
  const on = benchmark === undefined ? undefined : words.catalogue.benchmarks.get(benchmark);
  const where = [...(on === undefined ? [] : [nameOf(on, words.locale)]), ...(condition === "" ? [] : [condition])];
  const place = best === worst ? String(best) : `${best}–${worst}`;
  const { steps, ahead } = auditText[words.locale];
  return ahead(steps.rankText(place, among), where.join(", "));
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

function linkSentence({ claim, verdict, working }: Audit, words: AuditWords): string {
  const text = auditText[words.locale];
  const owners = stepsOf(working, "link").flatMap((step) => step.owners);
  const [owner] = owners;
  if (owner === undefined) return text.linkUnknown;
  const subject = namesOf(claim.subject, words);
  return verdict === "supported" ? text.linkOwn(subject) : text.linkOther(ownerName(owner, words), subject);
}
