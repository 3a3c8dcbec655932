import { indexOf } from "../query/catalogue-index";
import { pickMeasurement } from "../query/pick-measurement";
import type { Catalogue, Claim, Id, Measurement, Metric } from "../schema/catalogue";

/** One benchmark and condition in which everything that is asked for was measured. */
export interface Slice {
  /** Empty for none. */
  readonly benchmark: string;
  readonly condition: string;
  /** The measurements of each model that was asked for, in the same order. */
  readonly measured: readonly (readonly Measurement[])[];
}

const folded = (text: string): string => text.trim().replace(/\s+/g, " ").toLowerCase();

/** Every slice of a metric in which all the models were measured. */
export function allSlices(metric: Id, models: readonly Id[], catalogue: Catalogue): readonly Slice[] {
  const benchmarks = indexOf(catalogue).metrics.get(metric) ?? new Map<string, never>();
  return [...benchmarks].flatMap(([benchmark, { conditions }]) =>
    [...conditions].flatMap(([condition, byModel]) => {
      const measured = models.map((model) => byModel.get(model) ?? []);
      return measured.every((list) => list.length > 0) ? { benchmark, condition, measured } : [];
    }),
  );
}

/** The slices that a claim means: what it leaves open is each one, but a value without a condition comes first. */
export function slicesOf(claim: Pick<Claim, "benchmark" | "condition">, all: readonly Slice[]): readonly Slice[] {
  const onBenchmark = all.filter(({ benchmark }) => claim.benchmark === undefined || benchmark === claim.benchmark);
  const plain = claim.benchmark === undefined ? onBenchmark.filter(({ benchmark }) => benchmark === "") : [];
  const benchmarked = plain.length > 0 ? plain : onBenchmark;
  if (claim.condition !== "") {
    const wanted = folded(claim.condition);
    return benchmarked.filter(({ condition }) => folded(condition) === wanted);
  }
  const unconditional = benchmarked.filter(({ condition }) => condition === "");
  return unconditional.length > 0 ? unconditional : benchmarked;
}

/** The value that counts: that of the reference, otherwise by the standing preference among sources. */
export function pickFor(
  measured: readonly Measurement[],
  reference: Id | undefined,
  { sources }: Catalogue,
): Measurement | undefined {
  return measured.find(({ source }) => source === reference) ?? pickMeasurement(measured, sources)?.measurement;
}

const timeUnit = /^(?:[nuµμm]?s|min|h|d|hours?|days?|weeks?|seconds?|minutes?)$/i;

/** Whether less of it is faster, as of a latency. What is neither better nor worse goes by its unit. */
export const isTime = ({ better, unit }: Metric): boolean =>
  better === "lower" || (better === "neutral" && timeUnit.test(unit));

/** Whether it says how fast something is. */
export const isSpeed = ({ unit }: Metric): boolean =>
  timeUnit.test(unit) || /\/\s?(?:s|sec|second|min|h|d)$|fps|per second/i.test(unit);

/** Whether the comparator is divided by the subject, and not the other way round. */
export function isInverted(direction: Claim["direction"], metric: Metric): boolean {
  if (direction === "faster") return isTime(metric);
  if (direction === "slower") return !isTime(metric);
  return direction === "fewer" || direction === "shorter";
}
