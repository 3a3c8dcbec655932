import type { Id } from "../schema/catalogue";
import type { PartialDate } from "../schema/partial-date";

/** Everything the user chose. A view is a URL: see `view-codec.ts`. */

export const charts = ["bars", "dots", "timeline", "area", "frontier", "pareto", "heatmap", "ranges"] as const;
export type Chart = (typeof charts)[number];

export const scales = ["linear", "log"] as const;
export type Scale = (typeof scales)[number];

/** Columns a view can be sorted by; also the column ids of the table. */
export const sortColumns = [
  "name",
  "value",
  "ratio",
  "rank",
  "released",
  "organization",
  "country",
  "field",
  "task",
  "kind",
  "condition",
  "reported",
  "source",
] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface SortKey {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** Both ends inclusive; an absent end is open. */
export interface TimeRange {
  readonly from?: PartialDate | undefined;
  readonly to?: PartialDate | undefined;
}

/** A reader's own words, at the mark of a model or at a value in the unit of the metric. */
export type FigureNote =
  | { readonly kind: "mark"; readonly model: Id; readonly text: string }
  | { readonly kind: "value"; readonly value: number; readonly text: string };

/** How many notes a view holds, and how many characters each. */
export const noteLimits = { count: 12, length: 140 } as const;

export interface View {
  readonly metric: Id;
  /** Absent: the one that most models share. Empty: measured without a benchmark, or under no stated condition. */
  readonly benchmark?: Id | undefined;
  readonly condition?: string | undefined;
  readonly chart: Chart;
  /** The second metric of `pareto`; absent: the one that says most about the same models. */
  readonly x?: Id | undefined;
  /** The world as it was known then: later models, measurements and sources are left out. */
  readonly asOf?: PartialDate | undefined;
  readonly time?: TimeRange | undefined;
  readonly field: readonly string[];
  readonly org: readonly Id[];
  readonly country: readonly string[];
  readonly kind: readonly string[];
  readonly task: readonly string[];
  readonly q: string;
  /** An explicit selection, in order; empty means everything. */
  readonly models: readonly Id[];
  readonly base?: Id | undefined;
  /** Absent: the default of the chart and the metric. */
  readonly scale?: Scale | undefined;
  /** Empty: best first where the metric has a better direction, otherwise largest first; the order of `models` if chosen. */
  readonly sort: readonly SortKey[];
  /** How many marks the figure draws; absent: the default of the chart. */
  readonly limit?: number | undefined;
  readonly notes: readonly FigureNote[];
}

export const defaultView: View = {
  metric: "parameters",
  chart: "bars",
  field: [],
  org: [],
  country: [],
  kind: [],
  task: [],
  q: "",
  models: [],
  sort: [],
  notes: [],
};

/** One parameter that cannot be used: reported, never ignored in silence. */
export interface ViewProblem {
  readonly parameter: string;
  readonly value: string;
  /** `unknown-id`: a well-formed id that is not in the catalogue (files answer 404); `invalid`: anything else (422). */
  readonly kind: "invalid" | "unknown-id" | "unknown-parameter";
  /** What would be accepted, in English. */
  readonly allowed: string;
}
