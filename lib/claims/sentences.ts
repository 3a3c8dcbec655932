import { auditText } from "../i18n/audit";
import { noteOf } from "../i18n/ledger";
import { nameOf } from "../i18n/vocabulary";
import { type Locale, overlaps } from "../quantity";
import type { Catalogue } from "../schema/catalogue";
import {
  type AuditWords,
  joinSentences,
  modelName,
  namesOf,
  ownerName,
  type StepOf,
  stepsOf,
  valueText,
} from "./audit-words";
import { agreedText, claimedText, claimNumbers, placesText } from "./claim-numbers";
import { pairsSentence, ratioSentence, shortList, stepName } from "./ratio-sentences";
import { refusedSentence } from "./refused-sentence";
import type { Audit } from "./verdict";

/** Why the verdict is what it is, in one sentence. */
export function auditSentence(audit: Audit, catalogue: Catalogue, locale: Locale): string {
  const words = { catalogue, locale };
  const further = [missingSentence(audit, words), otherwiseSentence(audit, words)];
  return joinSentences([ruleSentence(audit, words), ...further.flatMap((one) => one ?? [])], locale);
}

/** The same, and why no figure settles a statement where its note says so in this language. */
export function reasonSentence(audit: Audit, catalogue: Catalogue, locale: Locale): string {
  const sentence = auditSentence(audit, catalogue, locale);
  const note = audit.rule === "statement" ? noteOf(audit.claim, locale) : undefined;
  return note?.lang === locale ? joinSentences([sentence, note.text], locale) : sentence;
}

/** What was named and could not be compared, where the rest was. */
function missingSentence({ verdict, working }: Audit, words: AuditWords): string | undefined {
  const refused = verdict === "supported-in-part" ? stepsOf(working, "refused") : [];
  if (refused.length === 0) return undefined;
  const { against, notCompared } = auditText[words.locale];
  const names = refused.map(({ models: [first = "", second] }) =>
    second === undefined ? modelName(first, words) : against(modelName(first, words), modelName(second, words)),
  );
  return notCompared(shortList(names, words.locale));
}

/** What another source would make of it: of the whole, or of the one among several whose outcome it changes. */
function otherwiseSentence({ rule, working, repair }: Audit, words: AuditWords): string | undefined {
  const steps = stepsOf(working, "otherwise");
  const [step] = steps.filter(({ source }) => repair?.change !== "source" || !repair.to.includes(source));
  if (step === undefined || rule === "missing") return undefined;
  const source = words.catalogue.sources.get(step.source)?.title ?? step.source;
  const text = auditText[words.locale];
  const meets = step.fit === "meets";
  const ratios = stepsOf(working, "ratio");
  if (ratios.length > 1) return text.otherwiseOne(source, stepName(step, ratios, words), meets);
  const values = ratios.length === 0 ? stepsOf(working, "value") : [];
  const models = new Set(values.map(({ measurement }) => measurement.model));
  const isOneOfSeveral = models.size > 1 && step.comparator === undefined;
  return isOneOfSeveral
    ? text.otherwiseOne(source, modelName(step.subject, words), meets)
    : text.otherwise(source, meets);
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
    overlaps: overlaps(own.quantity.interval, other.quantity.interval),
  });
}

function valueSentence(audit: Audit, words: AuditWords): string {
  const text = auditText[words.locale];
  const { claimed = "", derived = "" } = claimNumbers(audit, words.catalogue, words.locale);
  if (audit.verdict === "supported") return text.valueMeets(derived, agreedText(audit, words.catalogue, words.locale));
  const values = stepsOf(audit.working, "value").filter(({ fit }) => fit !== undefined);
  const others = values.filter(({ fit }) => fit !== "meets");
  if (others.length === values.length) return text.valueMisses(derived, claimed);
  if (others.length === 0) return text.valueMeets(derived, claimed);
  const listed = others.map(({ measurement }) =>
    text.ahead(modelName(measurement.model, words), valueText(measurement, words)),
  );
  return text.valuesPart(values.length - others.length, values.length, claimed, shortList(listed, words.locale));
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
  const [open] = stepsOf(working, "perhaps-ahead").map(({ measurement }) =>
    text.behind(modelName(measurement.model, words), valueText(measurement, words)),
  );
  const place = placesText(derived);
  const sentence =
    ahead.length > 0
      ? text.rankBehind(place, rank.among, text.list(ahead.slice(0, listedAhead)))
      : open === undefined
        ? text.rankFirst(rank.among)
        : text.rankOpen(place, rank.among);
  return open === undefined ? sentence : joinSentences([sentence, text.perhapsAhead(open)], words.locale);
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
