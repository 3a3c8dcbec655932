import type { Catalogue, Id } from "../schema/catalogue";
import { describeAllowed } from "./allowed";
import { readWorld, serializeAsOf, type World } from "./as-of-query";
import { type BenchmarkProfile, type BenchmarkSlice, benchmarkProfile } from "./benchmark-profile";
import type { ViewProblem } from "./view";

export interface BenchmarkQuery {
  readonly profile: BenchmarkProfile;
  readonly world: World;
  /** What is shown; absent for a benchmark on which nothing is measured. */
  readonly slice: BenchmarkSlice | undefined;
  readonly problems: readonly ViewProblem[];
}

const parameters = ["metric", "condition", "as-of"] as const;

/** No condition is written `~`, as in a view. */
const writeCondition = (condition: string): string => (/^~*$/.test(condition) ? `${condition}~` : condition);
const readCondition = (text: string): string => (/^~+$/.test(text) ? text.slice(1) : text);

/** Reads which of the slices of a benchmark is shown: the one of most models unless chosen. `undefined`: no such id. */
export function readBenchmarkQuery(
  params: URLSearchParams,
  today: Catalogue,
  id: Id,
  ignore: readonly string[] = [],
): BenchmarkQuery | undefined {
  const { problems, ...world } = readWorld(params, today);
  const profile = benchmarkProfile(world.catalogue, id);
  if (profile === undefined) return undefined;
  const { slices } = profile;
  const metric = params.get("metric") ?? "";
  const ofMetric = metric === "" ? slices.slice(0, 1) : slices.filter((slice) => slice.metric.id === metric);
  const known = ofMetric.length > 0 ? ofMetric : slices;
  const within = slices.filter((slice) => slice.metric === known[0]?.metric);
  const text = params.get("condition") ?? "";
  const chosen = text === "" ? known[0] : within.find(({ condition }) => condition === readCondition(text));
  const invalid = (parameter: string, value: string, allowed: string): ViewProblem => ({
    parameter,
    value,
    kind: "invalid",
    allowed,
  });
  const metrics = [...new Set(slices.map((slice) => slice.metric.id))];
  const conditions = within.map(({ condition }) => writeCondition(condition));
  return {
    profile,
    world,
    slice: chosen ?? known[0],
    problems: [
      ...problems,
      ...(ofMetric.length === 0 && metric !== ""
        ? [invalid("metric", metric, describeAllowed("a metric measured here", metric, metrics))]
        : []),
      ...(chosen === undefined && text !== ""
        ? [invalid("condition", text, describeAllowed("a condition of this metric", text, conditions))]
        : []),
      ...(["metric", "condition"] as const).flatMap((name) =>
        params
          .getAll(name)
          .slice(1)
          .map((value) => invalid(name, value, `${name} once, as only the first is used`)),
      ),
      ...[...params]
        .filter(([name]) => ![...parameters, ...ignore].some((one) => one === name))
        .map(
          ([parameter, value]): ViewProblem => ({
            parameter,
            value,
            kind: "unknown-parameter",
            allowed: `one of ${parameters.join(", ")}`,
          }),
        ),
    ],
  };
}

/** The canonical query of a slice; empty for the one that is shown without a choice. */
export function serializeBenchmarkQuery({
  slice,
  profile: { slices },
  world,
}: Omit<BenchmarkQuery, "problems">): string {
  const first = slices.find(({ metric }) => metric === slice?.metric);
  return [
    ...(slice === undefined || slice.metric === slices[0]?.metric
      ? []
      : [`metric=${encodeURIComponent(slice.metric.id)}`]),
    ...(slice === undefined || slice === first
      ? []
      : [`condition=${encodeURIComponent(writeCondition(slice.condition))}`]),
    ...serializeAsOf(world.asOf),
  ].join("&");
}
