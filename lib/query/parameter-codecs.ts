import type { Catalogue } from "../schema/catalogue";
import { parsePartialDate } from "../schema/parse-partial-date";
import { modelKinds } from "../schema/vocabulary";
import { describeAllowed } from "./allowed";
import type { FacetName } from "./answer";
import { indexOf, type MetricIndex } from "./catalogue-index";
import { notesCodec } from "./notes-codec";
import { formatTimeRange, parseTimeRange } from "./time-range";
import { charts, defaultView, type SortKey, scales, sortColumns, type View, type ViewProblem } from "./view";

/** What a value is checked against: the catalogue, and the view as far as earlier parameters have set it. */
export interface CodecContext {
  readonly catalogue: Catalogue;
  readonly view: View;
}

type Trouble = Omit<ViewProblem, "parameter">;

export interface ParsedPart {
  readonly part: Partial<View>;
  readonly problems: readonly Trouble[];
}

export interface ParameterCodec {
  /** Reads a value that is not empty. */
  readonly parse: (text: string, context: CodecContext) => ParsedPart;
  /** The text that `parse` reads back; `undefined` for the default. */
  readonly serialize: (view: View) => string | undefined;
}

const accept = (part: Partial<View>): ParsedPart => ({ part, problems: [] });
const reject = (...problems: readonly Trouble[]): ParsedPart => ({ part: {}, problems });
const invalid = (value: string, allowed: string): Trouble => ({ value, kind: "invalid", allowed });

const slug = /^[a-z0-9.-]+$/;
const isSlug = (text: string): boolean => slug.test(text);

const absentId = (noun: string, value: string, ids: Iterable<string>, isWellFormed = isSlug): Trouble => ({
  value,
  kind: isWellFormed(value) ? "unknown-id" : "invalid",
  allowed: describeAllowed(noun, value, ids),
});

type ParsedItem<T> = { readonly item: T; readonly key: string } | { readonly problem: Trouble };

interface ParsedList<T> {
  readonly items: readonly T[];
  readonly problems: readonly Trouble[];
}

/** Reads a list joined by `~`: good parts are kept, each bad or repeated one is reported. */
function parseList<T>(text: string, parseItem: (part: string, problemCount: number) => ParsedItem<T>): ParsedList<T> {
  const items = new Map<string, T>();
  const problems: Trouble[] = [];
  for (const part of text.split("~")) {
    const parsed = parseItem(part, problems.length);
    if ("problem" in parsed) problems.push(parsed.problem);
    else if (items.has(parsed.key)) problems.push(invalid(part, "each entry of the list once"));
    else items.set(parsed.key, parsed.item);
  }
  return { items: [...items.values()], problems };
}

const serializeList = (items: readonly string[]): string | undefined =>
  items.length === 0 ? undefined : items.join("~");

interface IdSet {
  readonly has: (id: string) => boolean;
  readonly keys: () => Iterable<string>;
}

/** Looking for near ids costs a pass over the catalogue, so a long list of nonsense gets it for the first few only. */
const maxSuggestions = 5;

const parseIdList = (text: string, noun: string, ids: IdSet, isWellFormed = isSlug): ParsedList<string> =>
  parseList(text, (part, problemCount) => {
    if (ids.has(part)) return { item: part, key: part };
    if (problemCount < maxSuggestions) return { problem: absentId(noun, part, ids.keys(), isWellFormed) };
    return {
      problem: {
        value: part,
        kind: isWellFormed(part) ? "unknown-id" : "invalid",
        allowed: `${noun} of the catalogue`,
      },
    };
  });

function facetCodec(facet: FacetName, noun: string, isWellFormed = isSlug): ParameterCodec {
  return {
    parse: (text, { catalogue }) => {
      const occurring = indexOf(catalogue).facetValues[facet];
      const { items, problems } = parseIdList(text, noun, occurring, isWellFormed);
      return { part: { [facet]: items }, problems };
    },
    serialize: (view) => serializeList(view[facet]),
  };
}

function closedSetCodec<T extends string>(
  values: readonly T[],
  partOf: (value: T) => Partial<View>,
  serialize: ParameterCodec["serialize"],
): ParameterCodec {
  return {
    parse: (text) => {
      const value = values.find((known) => known === text);
      if (value !== undefined) return accept(partOf(value));
      return reject(invalid(text, `one of ${values.join(", ")}`));
    },
    serialize,
  };
}

/** "None" is written `~`, which no id is; a text of tildes alone gets one more, so that every text can be written. */
const writeMaybeNone = (text: string): string => (/^~*$/.test(text) ? `${text}~` : text);
const readMaybeNone = (text: string): string => (/^~+$/.test(text) ? text.slice(1) : text);

const measuredOn = ({ catalogue, view }: CodecContext): MetricIndex =>
  indexOf(catalogue).metrics.get(view.metric) ?? new Map();

const conditionsOf = (context: CodecContext): ReadonlySet<string> => {
  const { benchmark } = context.view;
  const measured = [...measuredOn(context)].filter(([id]) => benchmark === undefined || id === benchmark);
  return new Set(measured.flatMap(([, { conditions }]) => [...conditions.keys()]));
};

const metricCodec: ParameterCodec = {
  parse: (text, { catalogue: { metrics } }) =>
    metrics.has(text) ? accept({ metric: text }) : reject(absentId("a metric", text, metrics.keys())),
  serialize: ({ metric }) => (metric === defaultView.metric ? undefined : metric),
};

const benchmarkCodec: ParameterCodec = {
  parse: (text, context) => {
    const benchmark = readMaybeNone(text);
    const measured = measuredOn(context);
    if (measured.has(benchmark)) return accept({ benchmark });
    const noun = `a benchmark of ${context.view.metric}`;
    const allowed = describeAllowed(noun, text, [...measured.keys()].map(writeMaybeNone));
    const isUnknown = isSlug(text) && !context.catalogue.benchmarks.has(text);
    return reject({ value: text, kind: isUnknown ? "unknown-id" : "invalid", allowed });
  },
  serialize: ({ benchmark }) => (benchmark === undefined ? undefined : writeMaybeNone(benchmark)),
};

const conditionCodec: ParameterCodec = {
  parse: (text, context) => {
    const condition = readMaybeNone(text);
    const conditions = conditionsOf(context);
    if (conditions.has(condition)) return accept({ condition });
    const noun = `a condition of ${[context.view.metric, context.view.benchmark].filter(Boolean).join(" on ")}`;
    return reject(invalid(text, describeAllowed(noun, text, [...conditions].map(writeMaybeNone))));
  },
  serialize: ({ condition }) => (condition === undefined ? undefined : writeMaybeNone(condition)),
};

/** `x` has a meaning where a second metric is drawn, and, as `released`, where time already is the axis. */
const secondMetricCodec: ParameterCodec = {
  parse: (text, { catalogue: { metrics }, view: { chart, metric } }) => {
    const hasTime = chart === "timeline" || chart === "frontier";
    if (hasTime && text === "released") return accept({});
    if (hasTime) return reject(invalid(text, "released; a second metric goes with chart=pareto"));
    if (chart !== "pareto") return reject(invalid(text, `nothing with chart=${chart}; x goes with chart=pareto`));
    if (text === "released") return reject(invalid(text, "a metric; over time there is chart=frontier"));
    if (text === metric) return reject(invalid(text, `a metric other than ${metric}`));
    return metrics.has(text) ? accept({ x: text }) : reject(absentId("a metric", text, metrics.keys()));
  },
  serialize: ({ chart, metric, x }) => (chart === "pareto" && x !== metric ? x : undefined),
};

const asOfCodec: ParameterCodec = {
  parse: (text) => {
    const asOf = parsePartialDate(text);
    return asOf === undefined ? reject(invalid(text, "a date such as 2020, 2020-06 or 2020-06-15")) : accept({ asOf });
  },
  serialize: ({ asOf }) => asOf?.text,
};

const timeCodec: ParameterCodec = {
  parse: (text) => {
    const time = parseTimeRange(text);
    return time === undefined
      ? reject(invalid(text, "2020, 2018..2020, 2018.., ..2020 or 2020-05..2020-11, the earlier end first"))
      : accept({ time });
  },
  serialize: ({ time }) => (time && formatTimeRange(time)) || undefined,
};

const modelsCodec: ParameterCodec = {
  parse: (text, { catalogue }) => {
    const { items, problems } = parseIdList(text, "a model", catalogue.models);
    return { part: { models: items }, problems };
  },
  serialize: ({ models }) => serializeList(models),
};

const baseCodec: ParameterCodec = {
  parse: (text, { catalogue: { models } }) =>
    models.has(text) ? accept({ base: text }) : reject(absentId("a model", text, models.keys())),
  serialize: ({ base }) => base,
};

function parseSortKey(part: string): ParsedItem<SortKey> {
  const descending = part.startsWith("-");
  const column = sortColumns.find((known) => known === (descending ? part.slice(1) : part));
  return column === undefined
    ? { problem: invalid(part, `${sortColumns.join(", ")}, with - in front for descending`) }
    : { item: { column, descending }, key: column };
}

const sortCodec: ParameterCodec = {
  parse: (text) => {
    const { items, problems } = parseList(text, parseSortKey);
    return { part: { sort: items }, problems };
  },
  serialize: ({ sort }) => serializeList(sort.map(({ column, descending }) => `${descending ? "-" : ""}${column}`)),
};

const maxLimit = 1_000_000;

const limitCodec: ParameterCodec = {
  parse: (text) => {
    const limit = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : Number.NaN;
    return limit <= maxLimit ? accept({ limit }) : reject(invalid(text, `a whole number from 1 to ${maxLimit}`));
  },
  serialize: ({ limit }) => limit?.toString(),
};

const isModelKind = (text: string): boolean => modelKinds.some((kind) => kind === text);

/** The parameters of a view, in the order in which they are written. */
export const parameterNames = [
  "metric",
  "benchmark",
  "condition",
  "chart",
  "x",
  "as-of",
  "time",
  "field",
  "org",
  "country",
  "kind",
  "task",
  "q",
  "models",
  "base",
  "scale",
  "sort",
  "limit",
  "notes",
] as const;
export type ParameterName = (typeof parameterNames)[number];

/** The one definition of how a view is written: pages, files, the command line and links all use it. */
export const parameterCodecs: Readonly<Record<ParameterName, ParameterCodec>> = {
  metric: metricCodec,
  benchmark: benchmarkCodec,
  condition: conditionCodec,
  chart: closedSetCodec(
    charts,
    (chart) => ({ chart }),
    ({ chart }) => (chart === defaultView.chart ? undefined : chart),
  ),
  x: secondMetricCodec,
  "as-of": asOfCodec,
  time: timeCodec,
  field: facetCodec("field", "a field"),
  org: facetCodec("org", "an organization"),
  country: facetCodec("country", "a country"),
  kind: facetCodec("kind", "a kind", isModelKind),
  task: facetCodec("task", "a task"),
  q: { parse: (text) => accept({ q: text }), serialize: ({ q }) => (q === "" ? undefined : q) },
  models: modelsCodec,
  base: baseCodec,
  scale: closedSetCodec(
    scales,
    (scale) => ({ scale }),
    ({ scale }) => scale,
  ),
  sort: sortCodec,
  limit: limitCodec,
  notes: notesCodec,
};
