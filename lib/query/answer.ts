import type { Interval, Quantity } from "../quantity";
import type { Benchmark, Measurement, Metric, Model, Organization, Source } from "../schema/catalogue";
import type { Scale, SortKey, View } from "./view";

/** What a view says once the catalogue has answered it. Plain data: no text for people, no pixels. */

/** Why a ratio is not formed. `difference` (value − baseline) is offered where it means something. */
export type RefusalReason = "level" | "not-positive" | "condition" | "benchmark" | "unknown" | "unit";

export type Ratio =
  | { readonly kind: "ratio"; readonly value: number; readonly interval: Interval }
  | { readonly kind: "refused"; readonly reason: RefusalReason; readonly difference?: number | undefined };

export interface KnownRow {
  readonly model: Model;
  readonly organizations: readonly Organization[];
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
  readonly isBaseline: boolean;
}

/** A choice of a facet and how many rows with a value the view would have with this choice (other filters kept). */
export interface FacetChoice {
  readonly id: string;
  readonly count: number;
  readonly chosen: boolean;
}

export type FacetName = "field" | "org" | "country" | "kind" | "task";

export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/** Choices of benchmark and condition that the metric has, with the number of models measured under each. */
export interface Slice {
  readonly id: string;
  readonly count: number;
}

/** A filter whose removal would leave rows; listed when the view is empty, most rows first. */
export interface Loosening {
  readonly filter: "time" | FacetName | "q" | "models" | "benchmark" | "condition";
  readonly count: number;
  readonly view: View;
}

export interface Answer {
  readonly view: View;
  readonly metric: Metric;
  /** The benchmark and condition in force: the view's, or else the ones that most models share. */
  readonly benchmark: Benchmark | undefined;
  readonly condition: string;
  readonly benchmarks: readonly Slice[];
  readonly conditions: readonly Slice[];
  readonly scale: Scale;
  readonly sort: readonly SortKey[];
  /** Rows with a value, in the order of the view. */
  readonly rows: readonly KnownRow[];
  /** Models that pass the filters but have no value here, by name. */
  readonly unknown: readonly UnknownRow[];
  /** The baseline's own row, even if the filters leave it out of `rows`. */
  readonly baseline: KnownRow | undefined;
  /** The view names a baseline that has no value here. */
  readonly baselineUnknown: Model | undefined;
  readonly facets: Readonly<Record<FacetName, readonly FacetChoice[]>>;
  /** Rows with a value per year of release, every year from first to last, the time filter left out. */
  readonly years: readonly YearCount[];
  readonly loosenings: readonly Loosening[];
}
