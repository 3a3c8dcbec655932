import { auditText } from "../i18n/audit";
import { nameOf, taskName } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { Catalogue } from "../schema/catalogue";
import { type AuditWords, differenceText, metricName, namesOf, stepsOf, valueText } from "./audit-words";
import { claimedText, digitsOf, isTally, placesText, ratioText } from "./claim-numbers";
import type { Audit, Change, Repair } from "./verdict";

/** What the data does support, in one sentence. */
export function repairSentence(repair: Repair, audit: Audit, catalogue: Catalogue, locale: Locale): string {
  const words = { catalogue, locale };
  const { repairs, places } = auditText[locale];
  const derived = repairedText(repair, audit, words);
  const name = changedName(repair, repair, words);
  if (repair.also !== undefined)
    return repairs.both(
      places[placeOf(repair)](name),
      places[placeOf(repair.also)](changedName(repair.also, repair, words)),
      derived,
    );
  if (repair.change === "link") return repairs.link(name);
  const isPlace = repair.change === "value" && audit.claim.kind === "rank";
  return repairs[isPlace ? "place" : repair.change](name, derived);
}

const inPlaces = ["metric", "condition", "benchmark", "comparator", "subject", "source"] as const;

const placeOf = ({ change }: Change): (typeof inPlaces)[number] =>
  inPlaces.find((place) => place === change) ?? "condition";

/** What a change leads to, by its name. */
function changedName({ change, to }: Change, { metric }: Repair, words: AuditWords): string {
  const { catalogue, locale } = words;
  const [first = ""] = to;
  switch (change) {
    case "benchmark":
      return nameOf(catalogue.benchmarks.get(first) ?? { name: first }, locale);
    case "direction":
      return auditText[locale].directions[first] ?? first;
    case "metric":
      return metricName(metric, first, locale);
    case "comparator":
    case "subject":
      return namesOf(to, words);
    case "source":
      return catalogue.sources.get(first)?.title ?? first;
    case "task":
      return taskName(first, locale);
    default:
      return first;
  }
}

function repairedText({ derived, steps, change, claim: repaired, metric }: Repair, audit: Audit, words: AuditWords) {
  const { claim } = audit;
  const { catalogue, locale } = words;
  const isCorrected = change === "value" && repaired !== undefined;
  if (isCorrected && (claim.kind === "ratio" || claim.kind === "date" || isTally(repaired)))
    return claimedText(repaired, catalogue, locale, digitsOf(audit, catalogue, locale)) ?? "";
  if (change === "task") return derived === undefined ? "" : placesText(derived);
  if (claim.kind === "rank") return derived === undefined ? "" : auditText[locale].place(placesText(derived));
  if (claim.kind === "ratio" && derived !== undefined) return ratioText(derived, locale);
  const [difference] = stepsOf(steps, "difference");
  if (difference !== undefined) return differenceText(difference.value, metric, locale);
  const [value] = stepsOf(steps, "value");
  return value === undefined ? "" : valueText(value.measurement, words);
}
