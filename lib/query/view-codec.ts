import type { Catalogue } from "../schema/catalogue";
import { indexOf } from "./catalogue-index";
import { compareIds } from "./compare-names";
import { parameterCodecs, parameterNames } from "./parameter-codecs";
import { defaultView, type View, type ViewProblem } from "./view";

export interface ParsedView {
  readonly view: View;
  readonly problems: readonly ViewProblem[];
}

/** The view that an empty query means: `parameters`, or where there is none the metric that most models have. */
export function defaultViewOf(catalogue: Catalogue): View {
  if (catalogue.metrics.has(defaultView.metric)) return defaultView;
  const { metrics } = indexOf(catalogue);
  const modelCount = (metric: string): number =>
    new Set([...(metrics.get(metric)?.values() ?? [])].flatMap(({ models }) => [...models])).size;
  const [most] = [...catalogue.metrics.keys()]
    .map((metric) => ({ metric, count: modelCount(metric) }))
    .sort((a, b) => b.count - a.count || compareIds(a.metric, b.metric));
  return most === undefined ? defaultView : { ...defaultView, metric: most.metric };
}

const isIgnored = (name: string, ignore: readonly string[]): boolean =>
  ignore.some((pattern) => (pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern));

function unknownProblems(params: URLSearchParams, ignore: readonly string[]): readonly ViewProblem[] {
  const known: ReadonlySet<string> = new Set(parameterNames);
  return [...params]
    .filter(([name]) => !known.has(name) && !isIgnored(name, ignore))
    .map(([parameter, value]) => ({
      parameter,
      value,
      kind: "unknown-parameter",
      allowed: `one of ${parameterNames.join(", ")}`,
    }));
}

const repeatProblems = (parameter: string, values: readonly string[]): readonly ViewProblem[] =>
  values.slice(1).map((value) => ({
    parameter,
    value,
    kind: "invalid",
    allowed: `${parameter} once, as only the first is used; lists are joined by ~`,
  }));

/**
 * Reads a view from query parameters. Never throws: what cannot be used is reported and the rest kept. An empty
 * value means that nothing was chosen, as HTML forms send it. Names in `ignore` are not reported; a trailing `*`
 * there stands for any ending (`utm_*`).
 */
export function parseView(params: URLSearchParams, catalogue: Catalogue, ignore: readonly string[] = []): ParsedView {
  let view = defaultViewOf(catalogue);
  const problems: ViewProblem[] = [];
  for (const name of parameterNames) {
    const values = params.getAll(name);
    const [text = ""] = values;
    problems.push(...repeatProblems(name, values));
    if (text === "") continue;
    const parsed = parameterCodecs[name].parse(text, { catalogue, view });
    problems.push(...parsed.problems.map((problem) => ({ parameter: name, ...problem })));
    view = { ...view, ...parsed.part };
  }
  return { view, problems: [...problems, ...unknownProblems(params, ignore)] };
}

/** Percent-encodes what a query must, and leaves `~` readable. */
const encode = (text: string): string =>
  new URLSearchParams([["", text]]).toString().slice(1).replaceAll("+", "%20").replaceAll("%7E", "~");

/** The canonical query without `?`: parameters in a fixed order, defaults left out, lists joined by `~`. */
export const serializeView = (view: View): string =>
  parameterNames
    .flatMap((name) => {
      const text = parameterCodecs[name].serialize(view);
      return text === undefined ? [] : [`${name}=${encode(text)}`];
    })
    .join("&");

/** `path` with the view as its query; `path` alone for the default view. */
export function viewHref(path: string, view: View): string {
  const query = serializeView(view);
  return query === "" ? path : `${path}?${query}`;
}

/** As `viewHref`, with the metric even where it is the default one: for data that opens on another. */
export function fullViewHref(path: string, view: View): string {
  const query = serializeView(view);
  const parts = view.metric === defaultView.metric ? [`metric=${encode(view.metric)}`, query] : [query];
  return `${path}?${parts.filter((part) => part !== "").join("&")}`;
}
