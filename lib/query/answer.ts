import type { Interval, Quantity } from "../quantity";
import type { Benchmark, Measurement, Metric, Model, Organization, Source } from "../schema/catalogue";
import type { SecondMetric } from "./choose-second";
import type { Ranks } from "./slice-ranks";
import type { Chart, Scale, SortKey, View } from "./view";

/** What a view says once the catalogue has answered it. Plain data: no text for people, no pixels. */

/** Why a ratio is not formed. `difference` (value − baseline) is offered where it means something. */
export type RefusalReason = "level" | "not-positive" | "condition" | "benchmark" | "unknown" | "unit";

export interface FormedRatio {
  readonly kind: "ratio";
  readonly value: number;
  readonly interval: Interval;
  /** One of the two values is an estimate. */
  readonly isEstimate?: true;
}

export type Ratio =
  | FormedRatio
  | { readonly kind: "refused"; readonly reason: RefusalReason; readonly difference?: number | undefined };

export interface KnownRow {
  readonly model: Model;
  readonly organizations: readonly Organization[];
  readonly claims: number;
  readonly measurement: Measurement;
  readonly quantity: Quantity;
  readonly source: Source;
  /** Other measurements of the same model under this metric, benchmark and condition. */
  readonly others: readonly Measurement[];
  /** To the baseline; absent when the view has none. */
  readonly ratio?: Ratio | undefined;
  readonly isBaseline: boolean;
}

export interface UnknownRow {
  readonly model: Model;
  readonly organizations: readonly Organization[];
  /** How many claims name the model. */
  readonly claims: number;
  readonly isBaseline: boolean;
  /** What differs where the metric has a value of the model all the same; absent where it has none at all. */
  readonly elsewhere?: "condition" | "benchmark" | undefined;
}

/** Another benchmark, or another condition of the same one, with how many of the models without a value here have one there. */
export interface Elsewhere extends Slice {
  readonly filter: "condition" | "benchmark";
}

/** A choice of a facet and how many rows with a value the view would have with this choice (other filters kept). */
export interface FacetChoice {
  readonly id: string;
  readonly count: number;
  readonly chosen: boolean;
}

export const facetNames = ["field", "org", "country", "kind", "task"] as const;
export type FacetName = (typeof facetNames)[number];

export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/**
 * Choices of benchmark and condition that the metric has, with the number of models measured under each.
 * The id is empty for what is measured without a benchmark, or under no stated condition.
 */
export interface Slice {
  readonly id: string;
  readonly count: number;
}

export const filterNames = [
  "time",
  "field",
  "org",
  "country",
  "kind",
  "task",
  "q",
  "models",
  "benchmark",
  "condition",
] as const;
export type FilterName = (typeof filterNames)[number];

/** What an empty view can do without: a filter, or the metric that `pareto` sets against the first. */
export type LooseningName = FilterName | "x";

/** Filters whose removal would leave something to draw; listed when the view is empty, most models first. */
export interface Loosening {
  /** One filter, or two where no single one helps. */
  readonly filters: readonly LooseningName[];
  readonly count: number;
  readonly view: View;
}

/** Something unusual that the reader of the figure is told in words. */
export type AnswerNote =
  /** Bars were asked for on a logarithmic scale; dots are drawn instead. */
  | { readonly kind: "bars-need-linear" }
  /** The baseline has no value under this metric, benchmark and condition. */
  | { readonly kind: "base-without-value" }
  /** Measurements without a date, in the world as known at a date as old as their models. */
  | { readonly kind: "undated-values"; readonly count: number }
  /** Measurements left out of the world as known at a date, as nothing says when they became known. */
  | { readonly kind: "undatable-values"; readonly count: number }
  /** How many rows have a value of zero or less on a logarithmic scale. */
  | { readonly kind: "log-not-positive"; readonly count: number };

export interface Answer {
  readonly view: View;
  readonly metric: Metric;
  /** The benchmark and condition in force: the view's, or else the ones that most models share. */
  readonly benchmark: Benchmark | undefined;
  readonly condition: string;
  readonly benchmarks: readonly Slice[];
  readonly conditions: readonly Slice[];
  /** The chart that is drawn; not the view's where that would mislead (see `notes`). */
  readonly chart: Chart;
  readonly scale: Scale;
  /** The second metric of `pareto`; absent where no model has another value. */
  readonly second: SecondMetric | undefined;
  /** The order in force; empty where the rows follow the order of the view's `models`. */
  readonly sort: readonly SortKey[];
  /** Rows with a value, in the order of the view. */
  readonly rows: readonly KnownRow[];
  /** The places of `rows`, where they are only a part of the view; otherwise `viewRanks` works them out. */
  readonly ranks?: Ranks | undefined;
  /** Models that pass the filters but have no value here, by name. */
  readonly unknown: readonly UnknownRow[];
  /** Where they have a value of this metric: other conditions, then other benchmarks, those of most models first. */
  readonly elsewhere: readonly Elsewhere[];
  /** The baseline's own row, even if the filters leave it out of `rows`. */
  readonly baseline: KnownRow | undefined;
  /** The view names a baseline that has no value here. */
  readonly baselineUnknown: Model | undefined;
  readonly facets: Readonly<Record<FacetName, readonly FacetChoice[]>>;
  /** Rows with a value per year of release, every year from first to last, the time filter left out. */
  readonly years: readonly YearCount[];
  /** Nothing can be drawn: no model has a value, or for `pareto` none has both. */
  readonly isEmpty: boolean;
  readonly loosenings: readonly Loosening[];
  readonly notes: readonly AnswerNote[];
}
