import { indexOf } from "../query/catalogue-index";
import type { Catalogue, Claim, Id, Metric } from "../schema/catalogue";
import { readClaimed } from "./claimed-interval";
import { allSlices, isSpeed, pickFor, slicesOf } from "./operands";
import { familyOf, pairsOf } from "./resolve-models";
import type { Audit, Change } from "./verdict";

/** A claim with one thing changed. */
export interface Candidate extends Change {
  readonly claim: Claim;
}

/** Lists of candidates, those that change least first; each list is of one kind of change. */
export function candidatesFor(audit: Audit, catalogue: Catalogue): readonly (readonly Candidate[])[] {
  const { claim } = audit;
  const metric = claim.metric === undefined ? undefined : catalogue.metrics.get(claim.metric);
  if (metric === undefined) return [];
  const models = namedModels(claim, catalogue);
  const places = placeCandidates(claim, catalogue);
  return [
    places.filter(({ change }) => change === "condition"),
    places.filter(({ change }) => change === "benchmark"),
    sourcesOf(claim, metric.id, models, catalogue).map((source) => ({
      change: "source",
      from: claim.reference === undefined ? [] : [claim.reference],
      to: [source],
      claim: { ...claim, reference: source, asOf: undefined },
    })),
    metricsFor(claim, metric, models, catalogue).map((other) => ({
      change: "metric",
      from: [metric.id],
      to: [other.id],
      claim: inMetric(claim, other, catalogue),
    })),
    claim.kind === "ratio" ? rivalCandidates(claim, metric, catalogue) : [],
    subjectCandidates(claim, metric, catalogue),
    directionCandidates(claim),
  ];
}

/** The same under another condition that was measured, or on another benchmark where the claim names one. */
export function placeCandidates(claim: Claim, catalogue: Catalogue): readonly Candidate[] {
  if (claim.metric === undefined) return [];
  const slices = placesOf(claim, claim.metric, catalogue);
  const conditions = [...new Set(slices.map(({ condition }) => condition))].filter(
    (condition) => condition !== "" && condition !== claim.condition,
  );
  const benchmarks = [...new Set(slices.map(({ benchmark }) => benchmark))].filter(
    (benchmark) => claim.benchmark !== undefined && benchmark !== "" && benchmark !== claim.benchmark,
  );
  return [
    ...conditions.map((condition): Candidate => {
      const from = claim.condition === "" ? [] : [claim.condition];
      return { change: "condition", from, to: [condition], claim: { ...claim, condition } };
    }),
    ...benchmarks.map((benchmark): Candidate => {
      const from = claim.benchmark === undefined ? [] : [claim.benchmark];
      return { change: "benchmark", from, to: [benchmark], claim: { ...claim, benchmark } };
    }),
  ];
}

const namedModels = (claim: Claim, catalogue: Catalogue): readonly Id[] => {
  if (claim.kind !== "ratio") return claim.subject;
  const { pairs } = pairsOf(claim, catalogue);
  return [...new Set(pairs.flat())];
};

/** Benchmarks and conditions in which some pair, or subject, was measured. */
function placesOf(claim: Claim, metric: Id, catalogue: Catalogue) {
  const together = claim.kind === "ratio" ? pairsOf(claim, catalogue).pairs : claim.subject.map((id) => [id]);
  return together.flatMap((ids) => allSlices(metric, ids, catalogue));
}

function sourcesOf(claim: Claim, metric: Id, models: readonly Id[], catalogue: Catalogue): readonly Id[] {
  const measured = models.flatMap((id) => allSlices(metric, [id], catalogue)).flatMap((slice) => slice.measured.flat());
  return [...new Set(measured.map(({ source }) => source))].filter((source) => source !== claim.reference);
}

/** Metrics of which the same can be said: of speed for `faster`, else of amount; values in the same unit. */
function metricsFor(
  { kind, direction }: Claim,
  metric: Metric,
  models: readonly Id[],
  catalogue: Catalogue,
): readonly Metric[] {
  const isOfSpeed = direction === "faster" || direction === "slower";
  return [...catalogue.metrics.values()].filter((other) => {
    if (other.id === metric.id || other.level !== "ratio") return false;
    if (kind === "ratio" ? isOfSpeed !== isSpeed(other) : other.unit !== metric.unit) return false;
    return models.every((id) => allSlices(other.id, [id], catalogue).length > 0);
  });
}

/** Benchmark and condition go with the metric: they stay where the other metric has them, too. */
function inMetric(claim: Claim, { id }: Metric, catalogue: Catalogue): Claim {
  const places = indexOf(catalogue).metrics.get(id);
  const benchmark = claim.benchmark !== undefined && places?.has(claim.benchmark) ? claim.benchmark : undefined;
  const conditions = [...(places ?? [])].flatMap(([, one]) => [...one.conditions.keys()]);
  return { ...claim, metric: id, benchmark, condition: conditions.includes(claim.condition) ? claim.condition : "" };
}

/** Models from the tables that the values of the given ones were read from. */
function tableMates(claim: Claim, metric: Metric, of: readonly Id[], catalogue: Catalogue): readonly Id[] {
  const byBenchmark = indexOf(catalogue).metrics.get(metric.id);
  const mates = of.flatMap((id) =>
    slicesOf(claim, allSlices(metric.id, [id], catalogue)).flatMap(
      ({ benchmark, condition, measured: [list = []] }) => {
        const source = pickFor(list, claim.reference, catalogue)?.source;
        const all = byBenchmark?.get(benchmark)?.conditions.get(condition);
        return [...(all ?? [])].flatMap(([model, values]) =>
          values.some((value) => value.source === source) ? [model] : [],
        );
      },
    ),
  );
  return [...new Set(mates)].filter((id) => catalogue.models.get(id)?.kind !== "dataset");
}

function rivalCandidates(claim: Claim, metric: Metric, catalogue: Catalogue): readonly Candidate[] {
  if (claim.comparator.includes("*")) return [];
  return tableMates(claim, metric, claim.subject, catalogue)
    .filter((id) => !claim.subject.includes(id) && !claim.comparator.includes(id))
    .map((id) => ({ change: "comparator", from: claim.comparator, to: [id], claim: { ...claim, comparator: [id] } }));
}

/**
 * For a ratio, models from the table of the comparator; for a value, the family of the subject. A family or list of subjects
 * says something of all of them, for which no single model can stand.
 */
function subjectCandidates(claim: Claim, metric: Metric, catalogue: Catalogue): readonly Candidate[] {
  const [subject] = claim.subject;
  if (claim.subject.length !== 1 || subject === undefined || !catalogue.models.has(subject)) return [];
  const ids =
    claim.kind === "ratio" ? tableMates(claim, metric, claim.comparator, catalogue) : kinOf(subject, catalogue);
  return ids
    .filter((id) => !claim.subject.includes(id) && !claim.comparator.includes(id))
    .map((id) => ({ change: "subject", from: claim.subject, to: [id], claim: { ...claim, subject: [id] } }));
}

/** Models whose ids begin like this one, up to its last hyphen. */
function kinOf(subject: Id, { models }: Catalogue): readonly Id[] {
  const stem = subject.replace(/-[^-]*$/, "");
  return stem === "" || stem === subject ? [] : familyOf(stem, models.keys());
}

const opposite = {
  more: "fewer",
  fewer: "more",
  faster: "slower",
  slower: "faster",
  longer: "shorter",
  shorter: "longer",
} as const;

/** What is at least as much is also, the other way round, at most as little: that would repair anything. */
const isBound = (claim: Claim): boolean => ["at-least", "at-most"].includes(readClaimed(claim)?.bound ?? "");

function directionCandidates(claim: Claim): readonly Candidate[] {
  if (claim.kind !== "ratio" || claim.direction === undefined || isBound(claim)) return [];
  const direction = opposite[claim.direction];
  return [{ change: "direction", from: [claim.direction], to: [direction], claim: { ...claim, direction } }];
}
