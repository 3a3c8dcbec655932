import { divide, type Interval, type Quantity, subtract } from "../quantity";
import { humanNormalized, players } from "../query/human-normalized";
import type { Catalogue, Claim, Id, Measurement, Metric } from "../schema/catalogue";
import { agreement } from "./agreement";
import { type Claimed, hullOf, readClaimed } from "./claimed-interval";
import { verdictOf } from "./combine";
import { knownBy, valuesIn } from "./evidence";
import { fitWith, openedQuotient } from "./open-bounds";
import { allSlices, isInverted, pickFor, type Slice, slicesOf } from "./operands";
import { type Pair, pairsOf } from "./resolve-models";
import type { Audit, Fit, Refusal, Step } from "./verdict";

/** One pair of a claim under one condition, compared. */
export interface Compared {
  readonly pair: Pair;
  readonly benchmark: string;
  readonly condition: string;
  /** `undefined` where the comparison is refused. */
  readonly fit: Fit | undefined;
  readonly kind: "ratio" | "difference" | "refused";
  readonly interval?: Interval | undefined;
  readonly value?: number | undefined;
  readonly steps: readonly Step[];
}

/** A claimed ratio against the quotient of every pair under every condition that the claim means. */
export function auditRatio(catalogue: Catalogue, claim: Claim): Audit {
  const metric = claim.metric === undefined ? undefined : catalogue.metrics.get(claim.metric);
  const claimed = readClaimed(claim, metric);
  if (claimed === undefined || metric === undefined || claim.comparator.length === 0)
    return { claim, verdict: "not-checkable", rule: "missing", claimed: claimed?.interval, working: [] };
  const { pairs, areNamed, dataSets, unknown } = pairsOf(claim, catalogue);
  const judged = pairs.map((pair) => comparePair(pair, claim, claimed, metric, catalogue));
  const compared = judged.flat();
  const refused = unresolved(claim, dataSets, unknown);
  const working = [...compared.flatMap(({ steps }) => steps), ...refused];
  const deciding = compared.filter(({ fit }) => fit !== undefined);
  if (deciding.length === 0) {
    const isInadmissible = working.some((step) => step.kind === "refused" && step.reason === "dataset-rival");
    const rule = isInadmissible ? "inadmissible" : "missing";
    return { claim, verdict: "not-checkable", rule, claimed: claimed.interval, working };
  }
  const isIncomplete =
    areNamed && (refused.length > 0 || judged.some((one) => one.every(({ fit }) => fit === undefined)));
  const derived = hullOf(deciding.flatMap(({ interval, kind }) => (kind === "ratio" ? (interval ?? []) : [])));
  const rule = derived === undefined ? "difference" : deciding.length > 1 ? "ratio-pairs" : "ratio";
  const shown = areNamed ? working : compared.flatMap(({ fit, steps }) => (fit === undefined ? [] : steps));
  return {
    claim,
    verdict: verdictOf(deciding, isIncomplete),
    rule,
    claimed: claimed.interval,
    derived,
    working: shown,
  };
}

/** Names in a claim that are no models: data sets and what no table knows. */
const unresolved = ({ subject }: Claim, dataSets: readonly string[], unknown: readonly string[]): readonly Step[] => [
  ...dataSets.map((name): Step => ({ kind: "refused", reason: "dataset-rival", models: [...subject, name] })),
  ...unknown.map((name): Step => ({ kind: "refused", reason: "unknown-name", models: [name] })),
];

/** A pair in every slice that the claim means; a refusal where there is none. */
export function comparePair(
  pair: Pair,
  claim: Claim,
  claimed: Claimed,
  metric: Metric,
  catalogue: Catalogue,
): readonly Compared[] {
  const all = allSlices(metric.id, pair, catalogue);
  const slices = isOfOneKind(pair, catalogue) ? slicesOf(claim, all) : [];
  if (slices.length > 0) return slices.flatMap((slice) => compareIn(slice, pair, claim, claimed, metric, catalogue));
  const step: Step = { kind: "refused", reason: reasonFor(pair, claim, metric, all, catalogue), models: pair };
  return [{ pair, benchmark: "", condition: "", fit: undefined, kind: "refused", steps: [step] }];
}

/** A data set is no rival of a system, whatever of both was measured. */
const isOfOneKind = (pair: Pair, { models }: Catalogue): boolean =>
  pair.filter((id) => models.get(id)?.kind === "dataset").length !== 1;

function reasonFor(pair: Pair, claim: Claim, metric: Metric, all: readonly Slice[], catalogue: Catalogue): Refusal {
  if (!isOfOneKind(pair, catalogue)) return "dataset-rival";
  if (all.length === 0) {
    const isMeasured = pair.every((id) => allSlices(metric.id, [id], catalogue).length > 0);
    return isMeasured ? "no-common-slice" : "no-value";
  }
  const isOnBenchmark = all.some(({ benchmark }) => claim.benchmark === undefined || benchmark === claim.benchmark);
  return isOnBenchmark ? "condition-not-measured" : "benchmark-not-measured";
}

/** The pair by its preferred sources, and the first other source that would change the outcome. */
function compareIn(
  { measured, benchmark, condition }: Slice,
  pair: Pair,
  claim: Claim,
  claimed: Claimed,
  metric: Metric,
  catalogue: Catalogue,
): readonly Compared[] {
  const [subjects = [], comparators = []] = measured;
  const by = (reference: Id | undefined, day: Claim["asOf"]): Compared | undefined => {
    const [own, rival] = [subjects, comparators].map((all) => {
      const known = knownBy(all, day, catalogue);
      return pickFor(known.length > 0 ? known : all, reference, catalogue);
    });
    if (own === undefined || rival === undefined) return undefined;
    const compared = compareValues(own, rival, claim.direction, claimed, metric);
    const steps = [...compared.steps, ...normalizedSteps(own, rival, compared, catalogue)];
    return { pair, benchmark, condition, ...compared, steps };
  };
  const first = by(claim.reference, claim.asOf);
  if (first === undefined) return [];
  const sources = [...new Set([...subjects, ...comparators].map(({ source }) => source))];
  for (const source of sources) {
    const other = by(source, undefined);
    if (other?.fit === undefined || (other.fit === "meets") === (first.fit === "meets")) continue;
    const [subject, comparator] = pair;
    const step: Step = {
      kind: "otherwise",
      subject,
      comparator,
      source,
      interval: other.interval,
      fit: other.fit,
    };
    return [{ ...first, steps: [...first.steps, step] }];
  }
  return [first];
}

type Outcome = Omit<Compared, "pair" | "benchmark" | "condition">;

/** The quotient of two values in the direction of the claim, or the sign of their difference where there is none. */
export function compareValues(
  own: Measurement,
  rival: Measurement,
  direction: Claim["direction"],
  claimed: Claimed,
  metric: Metric,
): Outcome {
  const [over, under] = isInverted(direction, metric) ? [rival, own] : [own, rival];
  const values: readonly Step[] = [
    { kind: "value", role: "subject", measurement: own },
    { kind: "value", role: "comparator", measurement: rival },
  ];
  const names = { subject: own.model, comparator: rival.model };
  const refuse = (reason: Refusal): Outcome => ({
    fit: undefined,
    kind: "refused",
    steps: [...values, { kind: "refused", reason, models: [own.model, rival.model] }],
  });
  if (unitOf(own, metric) !== unitOf(rival, metric)) return refuse("no-common-slice");
  const quotient = metric.level === "ratio" ? quotientOf(over.quantity, under.quantity) : undefined;
  if (quotient !== undefined) {
    const { value, interval, opened } = quotient;
    const { isCut } = agreement(claimed, interval, true);
    const fit = isCut ? "meets" : fitWith(claimed, interval, opened);
    if (fit === undefined) return refuse("lower-bound-only");
    const place = { benchmark: own.benchmark, condition: own.condition };
    const step: Step = { kind: "ratio", ...names, value, interval, fit, ...(isCut && { isCut }), ...place };
    return { kind: "ratio", value, interval, fit, steps: [...values, step] };
  }
  const interval = subtract(own.quantity.interval, rival.quantity.interval);
  const value = own.quantity.value - rival.quantity.value;
  const difference = { kind: "difference", ...names, value, interval } as const;
  if (metric.level === "ordinal") return refuse("level");
  const fit = signFit(claimed, over.quantity, under.quantity);
  if (fit === undefined) {
    const refused = refuse(metric.level === "ratio" ? "not-positive" : "level");
    return { ...refused, steps: [...refused.steps, difference] };
  }
  return { kind: "difference", interval, value, fit, steps: [...values, { ...difference, fit }] };
}

/** Scores that form no ratio, between random play and the average human where both were measured alike. */
function normalizedSteps(
  own: Measurement,
  rival: Measurement,
  { steps }: Outcome,
  catalogue: Catalogue,
): readonly Step[] {
  if (!steps.some((step) => step.kind === "refused" && step.reason === "level")) return [];
  const { metric, benchmark, condition } = own;
  const slice = { metric, benchmark, condition };
  const [random, human] = [players.random, players.human].map((id) =>
    valuesIn(catalogue, id, slice).find((one) => one.benchmark === benchmark && one.condition === condition),
  );
  if (random === undefined || human === undefined) return [];
  const [first, second] = [own, rival].map(({ quantity }) =>
    humanNormalized(quantity.value, random.quantity.value, human.quantity.value),
  );
  if (first === undefined || second === undefined) return [];
  return [{ kind: "normalized", subject: own.model, comparator: rival.model, own: first, rival: second }];
}

const unitOf = ({ quantity }: Measurement, { unit }: Metric): string =>
  unit === "count" ? unit : (quantity.unit ?? unit);

/** Of zero, which a true zero allows, the quotient starts at zero; nothing is divided by it. */
function quotientOf(over: Quantity, under: Quantity) {
  if (over.value < 0 || under.value <= 0) return undefined;
  const interval = divide(over.interval, under.interval);
  const opened = openedQuotient(over, under);
  if (interval === undefined || opened === undefined) return undefined;
  const fromZero = ({ low, high }: Interval): Interval => ({ low: Math.max(0, low), high });
  return { value: over.value / under.value, interval: fromZero(interval), opened: fromZero(opened) };
}

/** `at least as much`, `at most as much` and `the same` need no ratio: the order of the two values says it. */
function signFit({ bound, interval }: Claimed, over: Quantity, under: Quantity): Fit | undefined {
  const mayBeAbove = over.interval.high > under.interval.low || over.value === under.value;
  const mayBeBelow = under.interval.high > over.interval.low || over.value === under.value;
  if (bound === "at-least" && interval.low === 1) return mayBeAbove ? "meets" : "below";
  if (bound === "at-most" && interval.high === 1) return mayBeBelow ? "meets" : "above";
  const isSame = bound !== "at-least" && bound !== "at-most" && interval.low < 1 && interval.high > 1;
  if (!isSame) return undefined;
  return mayBeAbove && mayBeBelow ? "meets" : mayBeAbove ? "above" : "below";
}
