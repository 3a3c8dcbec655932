import type { Interval } from "../quantity";
import type { Catalogue, Claim, Id, Measurement, Metric, Model } from "../schema/catalogue";
import type { PartialDate } from "../schema/partial-date";
import { agreement } from "./agreement";
import { type Claimed, hullOf, readClaimed } from "./claimed-interval";
import { verdictOf } from "./combine";
import { bestOf, isUpward, knownBy, valuesIn } from "./evidence";
import { openedInterval } from "./open-bounds";
import { allSlices, type Slice, slicesOf } from "./operands";
import { resolveName } from "./resolve-models";
import type { Audit, Fit, Step } from "./verdict";

interface Ranking {
  readonly best: number;
  readonly worst: number;
  readonly among: number;
  readonly own: Measurement;
  /** What lies before the subject, the first before the rest. */
  readonly ahead: readonly Measurement[];
  /** What may be before it: its digits or its date leave it open. */
  readonly open: readonly Measurement[];
}

/** A claimed place among everything comparable that is dated up to the claim, in every slice that the claim means. */
export function auditRank(catalogue: Catalogue, claim: Claim): Audit {
  const metric = claim.metric === undefined ? undefined : catalogue.metrics.get(claim.metric);
  const [subject] = claim.subject;
  const place = readClaimed(claim);
  const claimed = place?.interval;
  const missing: Audit = { claim, verdict: "not-checkable", rule: "missing", claimed, working: [] };
  if (metric === undefined || subject === undefined || place === undefined) return missing;
  const slices = slicesOf(claim, allSlices(metric.id, [subject], catalogue));
  const ranked = (isRival: (model: Model) => boolean) =>
    slices.flatMap((slice) => rankingOf(catalogue, claim, metric, subject, slice, isRival) ?? []);
  const all = ranked(() => true);
  if (all.length === 0) return missing;
  const judged = all.map((ranking) => ({ ranking, fit: fitsPlace(placesOf(ranking), place) }));
  const verdict = verdictOf(judged, false);
  const derived = hullOf(all.map(placesOf));
  const working = all.flatMap(stepsOf);
  const task = catalogue.models.get(subject)?.task;
  if (verdict === "contradicted" && task !== undefined) {
    const inTask = ranked((other) => other.task === task);
    if (inTask.every((ranking) => ranking.among > 1 && fitsPlace(placesOf(ranking), place) === "meets")) {
      const steps = inTask.flatMap(stepsOf);
      const repair = {
        change: "task",
        from: ["*"],
        to: [task],
        metric,
        derived: hullOf(inTask.map(placesOf)),
        steps,
      } as const;
      return { claim, verdict: "supported-in-part", rule: "rank", claimed, derived, working, repair };
    }
  }
  return { claim, verdict, rule: "rank", claimed, derived, working };
}

const fitsPlace = (places: Interval, claimed: Claimed): Fit => agreement(claimed, places, false).fit;

/** Places as whole numbers are: from half below to half above. */
const placesOf = ({ best, worst }: Ranking) => ({ low: best - 0.5, high: worst + 0.5 });

const listed = 5;

const stepsOf = ({ own, best, worst, among, ahead, open }: Ranking): readonly Step[] => [
  { kind: "value", role: "subject", measurement: own },
  ...ahead.slice(0, listed).map((measurement): Step => ({ kind: "ahead", measurement })),
  ...open.slice(0, listed).map((measurement): Step => ({ kind: "perhaps-ahead", measurement })),
  { kind: "rank", best, worst, among, benchmark: own.benchmark, condition: own.condition },
];

const isBefore = (date: PartialDate, day: PartialDate | undefined): boolean =>
  day === undefined || date.start < day.end;

/** What has no date may have been there. */
const mayBeBy = ({ released }: Model, day: PartialDate | undefined): boolean =>
  released === undefined || isBefore(released, day);

/**
 * A month that the day of the claim lies in may have come before it or after. What a model is, it is from its release; a
 * result that is dated later itself may have come later.
 */
function isSurelyBy(value: Measurement, day: PartialDate | undefined, { models, sources }: Catalogue): boolean {
  if (value.benchmark !== undefined && value.asOf !== undefined && !isBefore(value.asOf, day)) return false;
  const date = models.get(value.model)?.released ?? value.asOf ?? sources.get(value.source)?.published;
  return day === undefined || (date !== undefined && date.end <= day.end);
}

const isHighestFirst = (direction: Claim["direction"], metric: Metric): boolean =>
  direction === undefined ? metric.better !== "lower" : isUpward(direction, metric);

/** The comparators of a claim, or everything. */
function isNamed(id: Id, { comparator }: Claim, catalogue: Catalogue): boolean {
  if (comparator.length === 0 || comparator.includes("*")) return true;
  return comparator.some((name) => {
    const named = resolveName(name, catalogue);
    return named.kind === "models" && named.ids.includes(id);
  });
}

/** The places that the digits leave open: values that may be equal may stand in either order. */
function rankingOf(
  catalogue: Catalogue,
  claim: Claim,
  metric: Metric,
  subject: Id,
  slice: Slice,
  isRival: (model: Model) => boolean,
): Ranking | undefined {
  const benchmark = slice.benchmark === "" ? undefined : slice.benchmark;
  const { condition } = slice;
  const isAlike = (one: Measurement) => one.benchmark === benchmark && one.condition === condition;
  /** What was known of a model by then, or else what was reported later. */
  const latestOf = (id: Id) => {
    const all = valuesIn(catalogue, id, { metric: metric.id, condition }).filter(isAlike);
    const known = knownBy(all, claim.asOf, catalogue);
    return bestOf(known.length > 0 ? known : all, catalogue, claim.reference);
  };
  const present = latestOf(subject);
  if (present === undefined) return undefined;
  const sign = isHighestFirst(claim.direction, metric) ? 1 : -1;
  const rivals = [...catalogue.models.values()].filter(
    (model) =>
      model.id !== subject &&
      isNamed(model.id, claim, catalogue) &&
      model.kind !== "dataset" &&
      isRival(model) &&
      mayBeBy(model, claim.asOf),
  );
  const values = rivals.flatMap(({ id }) => latestOf(id) ?? []);
  const lies = (one: Measurement, other: Measurement): boolean => {
    const [own, rival] = [one, other].map(({ quantity }) => openedInterval(quantity));
    if (own === undefined || rival === undefined) return false;
    return sign > 0 ? own.low >= rival.high : own.high <= rival.low;
  };
  const before = values.filter((value) => lies(value, present) && value.quantity.value !== present.quantity.value);
  const sorted = (all: readonly Measurement[]) => [...all].sort((a, b) => sign * (b.quantity.value - a.quantity.value));
  const ahead = before.filter((value) => isSurelyBy(value, claim.asOf, catalogue));
  const level = values.filter((value) => !ahead.includes(value) && !lies(present, value));
  return {
    own: present,
    best: ahead.length + 1,
    worst: ahead.length + level.length + 1,
    among: values.length + 1,
    ahead: sorted(ahead),
    open: sorted(level),
  };
}
