import { divide, type Interval } from "../quantity";
import type { Catalogue, Claim, Id, Measurement, Metric } from "../schema/catalogue";
import { claimedInterval, fitOf, hullOf } from "./claimed-interval";
import { bestOf, isUpward, pairsOf, type Slice, valuesIn } from "./evidence";
import type { Audit, Fit, Refusal, Step } from "./verdict";

/** One pair of a claim, compared. */
export interface Compared {
  readonly fit: Fit | undefined;
  readonly interval?: Interval | undefined;
  readonly steps: readonly Step[];
  readonly refusal?: Refusal | undefined;
}

export interface RatioTerms {
  readonly metric: Metric;
  readonly slice: Slice;
  readonly claimed: Interval;
  readonly direction: Claim["direction"];
  readonly reference: Id | undefined;
}

/** How many times the rival the subject is, in the direction of the claim. */
export function comparePair(catalogue: Catalogue, subject: Id, rival: Id, terms: RatioTerms): Compared {
  const { metric, slice, claimed, direction, reference } = terms;
  const refuse = (reason: Refusal, steps: readonly Step[] = []): Compared => ({
    fit: undefined,
    refusal: reason,
    steps: [...steps, { kind: "refused", reason, models: [subject, rival] }],
  });
  const kindOf = (id: Id) => catalogue.models.get(id)?.kind;
  if (kindOf(rival) === "dataset" && kindOf(subject) !== "dataset") return refuse("dataset-rival");
  const [ours, theirs] = [valuesIn(catalogue, subject, slice), valuesIn(catalogue, rival, slice)];
  if (ours.length === 0 || theirs.length === 0) return refuse("no-value");
  const pair = closestPair(ours, theirs, catalogue, reference);
  if (pair === undefined) return refuse("no-common-slice");
  const values: readonly Step[] = [
    { kind: "value", role: "subject", measurement: pair[0] },
    { kind: "value", role: "comparator", measurement: pair[1] },
  ];
  const [first, second] = isUpward(direction, metric) ? pair : [pair[1], pair[0]];
  const isRatio = metric.level === "ratio";
  if (!isRatio || first.quantity.value <= 0 || second.quantity.value <= 0) {
    if (claimed.low !== 1 || Number.isFinite(claimed.high)) return refuse(isRatio ? "not-positive" : "level", values);
    const value = first.quantity.value - second.quantity.value;
    const fit = value > 0 ? "meets" : "below";
    return { fit, steps: [...values, { kind: "difference", subject, comparator: rival, value, fit }] };
  }
  const interval = divide(first.quantity.interval, second.quantity.interval);
  if (interval === undefined) return refuse("not-positive", values);
  const value = first.quantity.value / second.quantity.value;
  const fit = fitOf(interval, claimed);
  return { fit, interval, steps: [...values, { kind: "ratio", subject, comparator: rival, value, interval, fit }] };
}

/** Values measured alike: on one benchmark, under one condition, if possible in one table. */
function closestPair(
  ours: readonly Measurement[],
  theirs: readonly Measurement[],
  catalogue: Catalogue,
  reference: Id | undefined,
): readonly [Measurement, Measurement] | undefined {
  const alike = (a: Measurement, b: Measurement) => a.benchmark === b.benchmark && a.condition === b.condition;
  const common = ours.filter((one) => theirs.some((other) => alike(one, other)));
  const inOneTable = common.filter((one) => theirs.some((other) => alike(one, other) && other.source === one.source));
  const best = bestOf(inOneTable.length > 0 ? inOneTable : common, catalogue, reference);
  if (best === undefined) return undefined;
  const matching = theirs.filter((other) => alike(best, other));
  const rival = bestOf(
    matching,
    catalogue,
    matching.some(({ source }) => source === best.source) ? best.source : reference,
  );
  return rival === undefined ? undefined : [best, rival];
}

export interface ComparedPairs {
  readonly pairs: readonly Compared[];
  readonly derived: Interval | undefined;
  readonly working: readonly Step[];
}

export function comparePairs(
  catalogue: Catalogue,
  pairs: readonly (readonly [Id, Id])[],
  terms: RatioTerms,
): ComparedPairs {
  const compared = pairs.map(([subject, rival]) => comparePair(catalogue, subject, rival, terms));
  return {
    pairs: compared,
    derived: hullOf(compared.flatMap(({ interval }) => interval ?? [])),
    working: compared.flatMap(({ steps }) => steps),
  };
}

/** A claimed ratio against the ratios that follow from the measurements, pair by pair. */
export function auditRatio(catalogue: Catalogue, claim: Claim): Audit {
  const metric = claim.metric === undefined ? undefined : catalogue.metrics.get(claim.metric);
  const claimed = claimedInterval(claim);
  if (metric === undefined || claimed === undefined)
    return { claim, verdict: "not-checkable", rule: "missing", claimed, working: [] };
  const { condition, benchmark, direction, reference } = claim;
  const terms = { metric, claimed, direction, reference, slice: { metric: metric.id, benchmark, condition } };
  const { pairs, derived, working } = comparePairs(catalogue, pairsOf(claim, catalogue), terms);
  const judged = pairs.filter(({ fit }) => fit !== undefined);
  const met = judged.filter(({ fit }) => fit === "meets").length;
  if (judged.length === 0) {
    const isInadmissible = pairs.some(({ refusal }) => refusal === "dataset-rival");
    return {
      claim,
      verdict: isInadmissible ? "contradicted" : "not-checkable",
      rule: isInadmissible ? "inadmissible" : "missing",
      claimed,
      working,
    };
  }
  const verdict = met === judged.length ? "supported" : met > 0 ? "supported-in-part" : "contradicted";
  const rule = derived === undefined ? "difference" : judged.length > 1 ? "ratio-pairs" : "ratio";
  return { claim, verdict, rule, claimed, derived, working };
}
