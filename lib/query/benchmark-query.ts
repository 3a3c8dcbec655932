import { describeAllowed } from "./allowed";
import type { BenchmarkProfile, BenchmarkSlice } from "./benchmark-profile";
import type { ViewProblem } from "./view";

export interface BenchmarkQuery {
  /** What is shown; absent for a benchmark on which nothing is measured. */
  readonly slice: BenchmarkSlice | undefined;
  readonly problems: readonly ViewProblem[];
}

const parameters = ["metric", "condition"] as const;

/** No condition is written `~`, as in a view. */
const writeCondition = (condition: string): string => (/^~*$/.test(condition) ? `${condition}~` : condition);
const readCondition = (text: string): string => (/^~+$/.test(text) ? text.slice(1) : text);

/** Reads which of the slices of a benchmark is shown: the one of most models unless chosen. */
export function parseBenchmarkQuery(
  params: URLSearchParams,
  { slices }: BenchmarkProfile,
  ignore: readonly string[] = [],
): BenchmarkQuery {
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
    slice: chosen ?? known[0],
    problems: [
      ...(ofMetric.length === 0 && metric !== ""
        ? [invalid("metric", metric, describeAllowed("a metric measured here", metric, metrics))]
        : []),
      ...(chosen === undefined && text !== ""
        ? [invalid("condition", text, describeAllowed("a condition of this metric", text, conditions))]
        : []),
      ...parameters.flatMap((name) =>
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
export function serializeBenchmarkQuery(slice: BenchmarkSlice | undefined, { slices }: BenchmarkProfile): string {
  if (slice === undefined || slice === slices[0]) return "";
  const { metric, condition } = slice;
  const first = slices.find((other) => other.metric === metric);
  return [
    ...(metric === slices[0]?.metric ? [] : [`metric=${encodeURIComponent(metric.id)}`]),
    ...(slice === first ? [] : [`condition=${encodeURIComponent(writeCondition(condition))}`]),
  ].join("&");
}
