import { width } from "../quantity";
import type { Catalogue, Claim, Id, Measurement, Metric } from "../schema/catalogue";
import { comparePairs, type RatioTerms } from "./audit-ratio";
import { claimedInterval, fitOf } from "./claimed-interval";
import { pairsOf, valuesIn } from "./evidence";
import type { Audit, Repair } from "./verdict";

/** A number that fits anything proves nothing: only one that says much, or several together, is looked for elsewhere. */
const mostSpread = { one: 1.5, several: 4 } as const;

/**
 * The nearest statement that the data does support, by how little has to change: the source, then the metric or the
 * condition, then the rival, then the subject. `undefined` where there is none.
 */
export function findRepair(catalogue: Catalogue, audit: Audit): Repair | undefined {
  const { claim } = audit;
  if (claim.kind === "ratio") return repairRatio(catalogue, audit);
  return claim.kind === "value" || claim.kind === "count" ? repairValue(catalogue, claim) : undefined;
}

/** Whether the same words can be said of both: of speed, or of amount. */
function isOfOneKind(direction: Claim["direction"], metric: Metric): boolean {
  const isSpeed = ["s", "ms", "images/s", "x"].includes(metric.unit);
  return direction === "faster" || direction === "slower" ? isSpeed : !isSpeed;
}

function repairRatio(catalogue: Catalogue, { claim, rule }: Audit): Repair | undefined {
  const claimed = claimedInterval(claim);
  const metric = claim.metric === undefined ? undefined : catalogue.metrics.get(claim.metric);
  if (claimed === undefined || metric === undefined) return undefined;
  const terms: RatioTerms = {
    metric,
    claimed,
    direction: claim.direction,
    reference: claim.reference,
    slice: { metric: metric.id, benchmark: claim.benchmark, condition: claim.condition },
  };
  const pairs = pairsOf(claim, catalogue);
  const spread = claimed.low > 0 ? claimed.high / claimed.low : Number.POSITIVE_INFINITY;
  const isTelling = spread < mostSpread[pairs.length > 1 ? "several" : "one"];
  const attempt = (
    changed: Partial<RatioTerms>,
    change: Pick<Repair, "change" | "from" | "to">,
    others = pairs,
  ): Repair | undefined => {
    const result = comparePairs(catalogue, others, { ...terms, ...changed });
    const holds = result.pairs.length > 0 && result.pairs.every(({ fit }) => fit === "meets");
    if (!holds) return undefined;
    return { ...change, metric: changed.metric ?? metric, derived: result.derived, steps: result.working };
  };
  const metrics = isTelling
    ? [...catalogue.metrics.values()].filter((other) => other !== metric && isOfOneKind(claim.direction, other))
    : [];
  const byMetric = metrics.flatMap(
    (other) =>
      attempt(
        { metric: other, slice: { metric: other.id, condition: "" } },
        { change: "metric", from: [metric.id], to: [other.id] },
      ) ?? [],
  );
  if (byMetric.length > 0) return byMetric[0];
  const rivals = rivalsOf(catalogue, claim);
  const byRival = rivals.flatMap(
    (rival) =>
      attempt(
        {},
        { change: "comparator", from: claim.comparator, to: [rival] },
        claim.subject.map((subject) => [subject, rival] as const),
      ) ?? [],
  );
  if (byRival.length > 0 && (rule === "inadmissible" || isTelling)) return closest(byRival, claimed.low);
  const subjects = spread < mostSpread.several ? relatedTo(claim, catalogue) : [];
  const bySubject = subjects.flatMap(
    (subject) =>
      attempt(
        {},
        { change: "subject", from: claim.subject, to: [subject] },
        claim.comparator.map((rival) => [subject, rival] as const),
      ) ?? [],
  );
  return bySubject[0];
}

/** The one that goes least beyond what is claimed. */
const closest = (repairs: readonly Repair[], low: number): Repair | undefined =>
  [...repairs].sort((a, b) => (a.derived?.low ?? low) - (b.derived?.low ?? low))[0];

const rivalsOf = (catalogue: Catalogue, claim: Claim): readonly Id[] => {
  const tasks = new Set(claim.subject.map((id) => catalogue.models.get(id)?.task));
  return [...catalogue.models.values()]
    .filter(
      ({ id, task, kind }) =>
        tasks.has(task) && kind !== "dataset" && !claim.subject.includes(id) && !claim.comparator.includes(id),
    )
    .map(({ id }) => id);
};

/** The same family, the nearest first: ids that begin alike up to the last hyphen. */
function relatedTo(claim: Claim, { models }: Catalogue): readonly Id[] {
  const [subject] = claim.subject;
  if (subject === undefined || claim.subject.length > 1) return [];
  const stem = subject.slice(0, Math.max(0, subject.lastIndexOf("-")));
  const number = (id: Id): number => Number(/\d+/.exec(id.slice(stem.length))?.[0] ?? 0);
  const own = number(subject);
  return stem === ""
    ? []
    : [...models.keys()]
        .filter((id) => id !== subject && id.startsWith(`${stem}-`))
        .sort((a, b) => Math.abs(number(a) - own) - Math.abs(number(b) - own));
}

function repairValue(catalogue: Catalogue, claim: Claim): Repair | undefined {
  const claimed = claimedInterval(claim);
  const metric = claim.metric === undefined ? undefined : catalogue.metrics.get(claim.metric);
  const [subject] = claim.subject;
  if (claimed === undefined || metric === undefined || subject === undefined) return undefined;
  const slice = { metric: metric.id, benchmark: claim.benchmark, condition: claim.condition };
  const fits = (id: Id): readonly Measurement[] =>
    valuesIn(catalogue, id, slice).filter(({ quantity }) => fitOf(quantity.interval, claimed) === "meets");
  const found = (measurement: Measurement, change: Pick<Repair, "change" | "from" | "to">): Repair => ({
    ...change,
    metric,
    derived: measurement.quantity.interval,
    steps: [{ kind: "value", role: "subject", measurement }],
  });
  const [elsewhere] = fits(subject);
  if (elsewhere !== undefined)
    return found(elsewhere, {
      change: "source",
      from: claim.reference === undefined ? [] : [claim.reference],
      to: [elsewhere.source],
    });
  const related = relatedTo(claim, catalogue).flatMap((id) => fits(id).map((one) => ({ id, one })));
  const nearest = related.sort((a, b) => width(a.one.quantity.interval) - width(b.one.quantity.interval))[0];
  if (nearest !== undefined) return found(nearest.one, { change: "subject", from: [subject], to: [nearest.id] });
  const [actual] = valuesIn(catalogue, subject, slice);
  return actual && found(actual, { change: "value", from: [], to: [] });
}
