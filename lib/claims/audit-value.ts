import type { Interval } from "../quantity";
import type { Catalogue, Claim, Id, Measurement, Metric } from "../schema/catalogue";
import { type Claimed, hullOf, readClaimed } from "./claimed-interval";
import { verdictOf } from "./combine";
import { knownBy } from "./evidence";
import { fitWith, openedInterval } from "./open-bounds";
import { allSlices, pickFor, slicesOf } from "./operands";
import { resolveName } from "./resolve-models";
import type { Audit, Fit, Refusal, Step } from "./verdict";

interface Read {
  readonly fit: Fit | undefined;
  readonly interval?: Interval | undefined;
  readonly steps: readonly Step[];
}

/** A claimed value or count against what was measured, by the date of the claim. */
export function auditValue(catalogue: Catalogue, claim: Claim): Audit {
  const claimed = readClaimed(claim);
  const metric = claim.metric === undefined ? undefined : catalogue.metrics.get(claim.metric);
  if (metric === undefined || claimed === undefined)
    return { claim, verdict: "not-checkable", rule: "missing", claimed: claimed?.interval, working: [] };
  const named = claim.subject.map((name) => resolveName(name, catalogue));
  const isFamily = named.some((one) => one.kind === "models" && one.isFamily);
  const subjects = named.flatMap((one) => (one.kind === "models" ? one.ids : []));
  const found = subjects.map((subject) => readAll(subject, claim, claimed, metric, catalogue));
  const deciding = found.flat().filter(({ fit }) => fit !== undefined);
  const working = found.flat().flatMap(({ steps }) => steps);
  if (deciding.length === 0)
    return { claim, verdict: "not-checkable", rule: "missing", claimed: claimed.interval, working };
  const isIncomplete = !isFamily && found.some((reads) => reads.every(({ fit }) => fit === undefined));
  return {
    claim,
    verdict: verdictOf(deciding, isIncomplete),
    rule: "value",
    claimed: claimed.interval,
    derived: hullOf(deciding.flatMap(({ interval }) => interval ?? [])),
    working,
  };
}

function readAll(subject: Id, claim: Claim, claimed: Claimed, metric: Metric, catalogue: Catalogue): readonly Read[] {
  const all = allSlices(metric.id, [subject], catalogue);
  const slices = slicesOf(claim, all);
  if (slices.length === 0) {
    const isOnBenchmark = all.some(({ benchmark }) => claim.benchmark === undefined || benchmark === claim.benchmark);
    const reason: Refusal =
      all.length === 0 ? "no-value" : isOnBenchmark ? "condition-not-measured" : "benchmark-not-measured";
    return [{ fit: undefined, steps: [{ kind: "refused", reason, models: [subject] }] }];
  }
  return slices.flatMap(({ measured: [list = []] }): readonly Read[] => {
    const known = knownBy(list, claim.asOf, catalogue);
    const picked = pickFor(known.length > 0 ? known : list, claim.reference, catalogue);
    if (picked === undefined) return [];
    const first = readValue(picked, claimed);
    const others = list.map((measurement) => ({ measurement, ...readValue(measurement, claimed) }));
    const other = others.find(({ fit }) => fit !== undefined && (fit === "meets") !== (first.fit === "meets"));
    if (other?.fit === undefined) return [first];
    const step: Step = {
      kind: "otherwise",
      subject,
      source: other.measurement.source,
      interval: other.interval,
      fit: other.fit,
    };
    return [{ ...first, steps: [...first.steps, step] }];
  });
}

function readValue(measurement: Measurement, claimed: Claimed): Read {
  const { interval } = measurement.quantity;
  const fit = fitWith(claimed, interval, openedInterval(measurement.quantity));
  const value = { kind: "value", role: "subject", measurement } as const;
  if (fit !== undefined) return { fit, interval, steps: [{ ...value, fit }] };
  return { fit, steps: [value, { kind: "refused", reason: "lower-bound-only", models: [measurement.model] }] };
}
