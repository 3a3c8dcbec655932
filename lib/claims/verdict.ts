import type { Interval } from "../quantity";
import type { Claim, Id, Measurement, Metric } from "../schema/catalogue";

export const verdictNames = [
  "supported",
  "supported-in-part",
  "contradicted",
  "misattributed",
  "not-checkable",
] as const;
export type VerdictName = (typeof verdictNames)[number];

/** Whether what follows from the data meets what is claimed. */
export type Fit = "meets" | "below" | "above";

/** Why a comparison is refused. */
export type Refusal =
  | "no-value"
  | "no-common-slice"
  | "condition-not-measured"
  | "benchmark-not-measured"
  | "dataset-rival"
  | "level"
  | "not-positive"
  | "lower-bound-only"
  | "unknown-name";

/** One step of the working, as data. */
export type Step =
  | {
      readonly kind: "value";
      readonly role: "subject" | "comparator";
      readonly measurement: Measurement;
      /** Of a claimed value, whether this one meets it. */
      readonly fit?: Fit | undefined;
    }
  | {
      readonly kind: "ratio";
      readonly subject: Id;
      readonly comparator: Id;
      readonly value: number;
      readonly interval: Interval;
      readonly fit: Fit;
      /** The claimed whole number is this one with its decimals cut off. */
      readonly isCut?: boolean | undefined;
      readonly benchmark?: Id | undefined;
      readonly condition?: string | undefined;
    }
  | {
      readonly kind: "difference";
      readonly subject: Id;
      readonly comparator: Id;
      readonly value: number;
      readonly interval?: Interval | undefined;
      /** Absent where a ratio is claimed and the difference is only offered. */
      readonly fit?: Fit | undefined;
    }
  /** Both scores as shares of the way from random play to the average human. Does not decide. */
  | {
      readonly kind: "normalized";
      readonly subject: Id;
      readonly comparator: Id;
      readonly own: number;
      readonly rival: number;
    }
  /** On how many benchmarks the subject is ahead of the comparator: surely, and perhaps. */
  | {
      readonly kind: "tally";
      readonly subject: Id;
      readonly comparator: Id;
      readonly surely: number;
      readonly perhaps: number;
      readonly among: number;
      readonly fit: Fit;
    }
  /** Another source of the same values, by which the outcome would be another one. Does not decide. */
  | {
      readonly kind: "otherwise";
      readonly subject: Id;
      readonly comparator?: Id | undefined;
      readonly source: Id;
      readonly interval?: Interval | undefined;
      readonly fit: Fit;
    }
  | { readonly kind: "refused"; readonly reason: Refusal; readonly models: readonly Id[] }
  | {
      readonly kind: "rank";
      readonly best: number;
      readonly worst: number;
      readonly among: number;
      readonly benchmark?: Id | undefined;
      readonly condition: string;
    }
  | { readonly kind: "ahead"; readonly measurement: Measurement }
  /** What may be before the subject: the digits of both or its date leave it open. */
  | { readonly kind: "perhaps-ahead"; readonly measurement: Measurement }
  | { readonly kind: "released"; readonly model: Id; readonly date: string }
  | { readonly kind: "link"; readonly link: string; readonly owners: readonly LinkOwner[] };

/** What a link leads to, as far as the tables know. */
export interface LinkOwner {
  readonly model?: Id | undefined;
  readonly source?: Id | undefined;
}

export type ChangeName =
  | "metric"
  | "condition"
  | "benchmark"
  | "comparator"
  | "subject"
  | "source"
  | "direction"
  | "date"
  | "task"
  | "value"
  | "link";

export interface Change {
  readonly change: ChangeName;
  /** Ids, or the text of a condition, number or date. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The nearest statement that the data does support: what has to change, and what then follows. */
export interface Repair extends Change {
  /** What has to change besides. */
  readonly also?: Change | undefined;
  readonly metric?: Metric | undefined;
  readonly derived?: Interval | undefined;
  readonly steps: readonly Step[];
  /** The claim as it would be supported; not for a place or link. */
  readonly claim?: Claim | undefined;
}

export const ruleNames = [
  "statement",
  "ratio",
  "ratio-pairs",
  "difference",
  "value",
  "tally",
  "rank",
  "date",
  "link",
  "missing",
  "inadmissible",
] as const;
export type RuleName = (typeof ruleNames)[number];

/** A claim with what the measurements make of it. */
export interface Audit {
  readonly claim: Claim;
  readonly verdict: VerdictName;
  readonly rule: RuleName;
  /** In the direction of the claim; an end at infinity is open. */
  readonly claimed?: Interval | undefined;
  readonly derived?: Interval | undefined;
  readonly working: readonly Step[];
  readonly repair?: Repair | undefined;
}
