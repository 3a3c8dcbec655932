import { auditText } from "../i18n/audit";
import { nameOf } from "../i18n/vocabulary";
import type { Claim, Metric } from "../schema/catalogue";
import {
  type AuditWords,
  differenceText,
  joinSentences,
  metricName,
  modelName,
  namesOf,
  shareText,
  stepsOf,
  valueText,
} from "./audit-words";
import type { Audit } from "./verdict";

/** Why a claim cannot be checked. */
export function refusedSentence({ claim, working }: Audit, words: AuditWords): string {
  const text = auditText[words.locale];
  if (claim.kind === "attribution") return text.linkUnknown;
  if (claim.kind === "date") return undatedSentence(claim, words);
  const metric = claim.metric === undefined ? undefined : words.catalogue.metrics.get(claim.metric);
  const name = metricName(metric, claim.metric, words.locale);
  const [refused] = stepsOf(working, "refused");
  if (metric === undefined) return text.noMetric;
  if (claim.low === undefined && claim.high === undefined) return text.noNumber;
  if (claim.kind === "ratio" && claim.comparator.length === 0) return text.noComparator;
  const rivals = claim.comparator.filter((id) => id !== "*");
  const isWithItself = refused === undefined && rivals.length > 0 && rivals.every((id) => claim.subject.includes(id));
  if (claim.kind === "ratio" && isWithItself) return text.withItself(namesOf(claim.subject, words));
  const models = namesOf([...claim.subject, ...rivals], words);
  switch (refused?.reason) {
    case "dataset-rival":
      return text.datasetRival(dataSetNames([...rivals, ...claim.subject], words));
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
      const values = stepsOf(working, "value").map(({ measurement }) => measurement);
      const bounded = values.find(({ quantity }) => quantity.bound === "at-least" || quantity.bound === "at-most");
      return bounded === undefined ? "" : text.boundOnly(valueText(bounded, words));
    }
    case "level":
      return joinSentences([text.level(name), ...offeredSentences(working, metric, words)], words.locale);
    case "not-positive":
      return joinSentences([text.notPositive(name), ...offeredSentences(working, metric, words)], words.locale);
    default: {
      const without = [...claim.subject, ...rivals].filter(
        (id) => !words.catalogue.measurements.some(({ model, metric: of }) => model === id && of === claim.metric),
      );
      return text.noValue(name, namesOf(without.length > 0 ? without : claim.subject, words));
    }
  }
}

const undatedSentence = ({ low, high, subject }: Claim, words: AuditWords): string =>
  low === undefined && high === undefined
    ? auditText[words.locale].noDate
    : auditText[words.locale].noRelease(namesOf(subject, words));

/** Of what a claim names, the data sets: benchmarks, and models of that kind. */
function dataSetNames(names: readonly string[], words: AuditWords): string {
  const { models, benchmarks } = words.catalogue;
  const sets = names.filter((name) => !models.has(name) || models.get(name)?.kind === "dataset");
  const shown = sets.map((name) =>
    models.has(name) ? modelName(name, words) : nameOf(benchmarks.get(name) ?? { name }, words.locale),
  );
  return auditText[words.locale].list([...new Set(shown)]);
}

/** The difference, and scores between random play and the average human, where no ratio is formed. */
function offeredSentences(working: Audit["working"], metric: Metric, words: AuditWords): readonly string[] {
  const text = auditText[words.locale];
  const [difference] = stepsOf(working, "difference");
  const [normalized] = stepsOf(working, "normalized");
  return [
    ...(difference === undefined ? [] : [text.offered(differenceText(difference.value, metric, words.locale))]),
    ...(normalized === undefined
      ? []
      : [
          text.normalized(
            modelName(normalized.subject, words),
            shareText(normalized.own, words.locale),
            modelName(normalized.comparator, words),
            shareText(normalized.rival, words.locale),
          ),
        ]),
  ];
}
