import type { Quantity } from "../quantity";
import type { PartialDate } from "./partial-date";
import type {
  BetterDirection,
  BoundKind,
  ClaimDirection,
  ClaimKind,
  Level,
  ModelKind,
  Reporter,
  SourceKind,
} from "./vocabulary";

/** The domain of the product: the seven tables after parsing and joining. `undefined` always means unknown. */

export type Id = string;

interface Named {
  readonly id: Id;
  readonly name: string;
  readonly nameZh?: string | undefined;
}

export interface Organization extends Named {
  /** ISO 3166 alpha-2 codes in lower case, or any slug. */
  readonly country: readonly string[];
  readonly kind?: string | undefined;
  readonly url?: string | undefined;
}

export interface Model extends Named {
  readonly organization: readonly Id[];
  readonly field: string;
  readonly task?: string | undefined;
  readonly kind: ModelKind;
  readonly released?: PartialDate | undefined;
  readonly url?: string | undefined;
  readonly note?: string | undefined;
}

export interface Metric extends Named {
  /** `count` for a bare number, otherwise a short unit such as `ms`, `%`, `FLOP`. */
  readonly unit: string;
  readonly better: BetterDirection;
  readonly level: Level;
  readonly note?: string | undefined;
}

export interface Benchmark extends Named {
  readonly field: string;
  readonly task?: string | undefined;
  /** The metrics measured on it. */
  readonly metric: readonly Id[];
  readonly url?: string | undefined;
  readonly note?: string | undefined;
}

export interface Source {
  readonly id: Id;
  readonly title: string;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: PartialDate | undefined;
  readonly kind: SourceKind;
  readonly note?: string | undefined;
}

export interface Measurement {
  readonly model: Id;
  readonly metric: Id;
  readonly benchmark?: Id | undefined;
  readonly quantity: Quantity;
  /** Empty text when the source states none. Two values compare only under the same condition. */
  readonly condition: string;
  readonly reportedBy: Reporter;
  readonly asOf?: PartialDate | undefined;
  readonly source: Id;
  readonly locator?: string | undefined;
  readonly note?: string | undefined;
}

export interface Claim {
  readonly id: Id;
  readonly statement: string;
  readonly statementZh?: string | undefined;
  readonly kind: ClaimKind;
  readonly subject: readonly Id[];
  readonly comparator: readonly string[];
  readonly metric?: Id | undefined;
  readonly benchmark?: Id | undefined;
  readonly condition: string;
  readonly direction?: ClaimDirection | undefined;
  readonly low?: Quantity | undefined;
  readonly high?: Quantity | undefined;
  readonly bound?: BoundKind | undefined;
  readonly asOf?: PartialDate | undefined;
  readonly source: Id;
  readonly locator?: string | undefined;
  readonly reference?: Id | undefined;
  readonly note?: string | undefined;
  readonly noteZh?: string | undefined;
}

export interface Catalogue {
  readonly organizations: ReadonlyMap<Id, Organization>;
  readonly models: ReadonlyMap<Id, Model>;
  readonly metrics: ReadonlyMap<Id, Metric>;
  readonly benchmarks: ReadonlyMap<Id, Benchmark>;
  readonly sources: ReadonlyMap<Id, Source>;
  readonly measurements: readonly Measurement[];
  readonly claims: readonly Claim[];
  /** SHA-256 (hex, 64 digits) of the canonical content of all tables; the same data gives the same hash everywhere. */
  readonly hash: string;
}
