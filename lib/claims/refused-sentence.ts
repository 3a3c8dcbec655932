import { auditText } from "../i18n/audit";
import { nameOf } from "../i18n/vocabulary";
import { type AuditWords, metricName, namesOf, stepsOf, valueText } from "./audit-words";
import type { Audit } from "./verdict";

/** Why a claim cannot be checked. */
export function refusedSentence({ claim, working }: Audit, words: AuditWords): string {
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
