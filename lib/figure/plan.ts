import type { Interval, Locale } from "../quantity";
import type { Chart } from "../query/view";
import type { Id } from "../schema/catalogue";
import type { RoleName, VerdictName } from "./palette";
import type { Weight } from "./text-width";

/** A figure as plain data. All positions and sizes are px in the picture, rounded to 0.01; nothing here is formatted later. */

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type TextRole = "ink" | "quiet" | "accent";

export interface PlacedText {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: "start" | "middle" | "end";
  readonly role: TextRole;
  /** The whole text, where `text` is shortened. */
  readonly full?: string | undefined;
  readonly model?: Id;
  /** Set off from the lines it stands on by a rim in the colour of the paper. */
  readonly halo?: boolean;
}

export interface PlacedLine {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly role: "grid" | "axis" | "reference" | "leader";
}

export interface Tick {
  readonly value: number;
  /** Position in px along the axis. */
  readonly at: number;
  readonly label: string;
}

export interface AxisPlan {
  /** `band`: rows by index, 0 at the top; `time`: days since 1970-01-01. */
  readonly scale: "linear" | "log" | "time" | "band";
  readonly domain: readonly [number, number];
  /** px of the two ends of the domain. */
  readonly range: readonly [number, number];
  readonly ticks: readonly Tick[];
}

/** A thin line through a mark: how precisely its value is known, or the span of time that its date stands for. */
export interface Whisker {
  readonly kind: "interval" | "span";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export type MarkShape =
  | { readonly kind: "bar"; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly kind: "dot"; readonly x: number; readonly y: number; readonly r: number }
  /** An area of its own, bound to no axis; drawn by `paths`, and here to be pointed at. */
  | { readonly kind: "box"; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type DotShape = Extract<MarkShape, { readonly kind: "dot" }>;

export interface Mark {
  readonly model: Id;
  readonly name: string;
  /** In the unit of the metric, with what its digits leave open. */
  readonly value: number;
  readonly interval: Interval;
  /** To the baseline, where one can be formed. */
  readonly ratio?: { readonly value: number; readonly interval: Interval } | undefined;
  /** Where the mark stands on the axes; at the edge of the domain when `atEdge`. */
  readonly x: number;
  readonly y: number;
  readonly shape: MarkShape;
  readonly whisker?: Whisker | undefined;
  /** The same of the other axis, upright. */
  readonly upright?: Whisker;
  /** A ring in place of a disc: not reported by the authors themselves. */
  readonly isHollow?: boolean;
  /** Steps back behind the marks that the figure is about. */
  readonly isDim?: boolean;
  readonly role: "baseline" | "record" | "plain";
  /** The colour slot: a field. */
  readonly field: string;
  /** The value has no place on the axis: zero or negative on a logarithmic one, without a ratio on a relative one. */
  readonly atEdge: boolean;
  /** One line for a screen reader; empty in pictures with very many marks. */
  readonly label: string;
}

/** A dot without what is known about it. */
export interface Dot {
  readonly model: Id;
  /** The colour slot. */
  readonly field: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** Many dots of one field as one path of zero-length round-capped segments. */
export interface DotBatch {
  readonly field: string;
  readonly r: number;
  readonly d: string;
  readonly dots: readonly Dot[];
}

export interface LegendEntry {
  readonly field: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** A colour by its part in the figure: a role, the colour of a field, or a step of the diverging scale. */
export type PaintName = RoleName | `field:${string}` | `heat:${number}`;

/** Anything that is no mark, line or text: as SVG path data, in absolute or relative commands. */
export interface PlacedPath {
  readonly d: string;
  readonly fill?: PaintName;
  readonly stroke?: PaintName;
  readonly strokeWidth?: number;
  readonly dash?: string;
  readonly opacity?: number;
}

/** Around the number of a note that a reader wrote, over the marks. */
export interface PlacedRing {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The data of a figure that its rows alone do not tell, as words. */
export interface PlanTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** An interval on the value axis, in px. */
export interface RangeSpan {
  readonly x1: number;
  readonly x2: number;
  /** Of its middle. */
  readonly y: number;
  readonly height: number;
  /** The interval goes on past the end that is drawn. */
  readonly open: { readonly low: boolean; readonly high: boolean };
}

/** Where the cells of a heat map are, and what each stands for; what they say is in the table. Models are the marks. */
export interface HeatGrid {
  readonly cell: { readonly width: number; readonly height: number };
  /** Models stand in columns. */
  readonly isTurned: boolean;
  readonly slices: readonly { readonly metric: Id; readonly benchmark?: Id }[];
}

/** One row of `ranges`: what was claimed against what follows from the measurements. */
export interface RangeMark {
  readonly id: Id;
  readonly claimed?: RangeSpan;
  readonly derived?: RangeSpan;
  readonly verdict?: VerdictName;
  /** The upper left corner of the sign of the verdict. */
  readonly sign?: { readonly x: number; readonly y: number };
  /** One line for a screen reader. */
  readonly label: string;
}

export interface FigureSource {
  readonly id: Id;
  readonly title: string;
  readonly url?: string | undefined;
}

export interface FigurePlan {
  readonly kind: Chart;
  readonly locale: Locale;
  readonly width: number;
  readonly height: number;
  readonly plot: Rect;
  readonly x: AxisPlan;
  readonly y: AxisPlan;
  readonly lines: readonly PlacedLine[];
  /** The running record of a timeline, as SVG path data. */
  readonly record?: string;
  /** What is drawn one by one; over batches, the baseline and the records. */
  readonly marks: readonly Mark[];
  /** When there are many dots: all but that of the baseline. */
  readonly batches: readonly DotBatch[];
  /** Under the marks, the first at the bottom. */
  readonly paths?: readonly PlacedPath[];
  /** What the figure says beyond the rows of the view. */
  readonly table?: PlanTable;
  /** The cells of `heatmap`. */
  readonly grid?: HeatGrid;
  /** The rows of `ranges`. */
  readonly ranges?: readonly RangeMark[];
  readonly texts: readonly PlacedText[];
  readonly rings?: readonly PlacedRing[];
  readonly legend: readonly LegendEntry[];
  /** The finding, in a sentence. */
  readonly title: string;
  /** Metric, unit, benchmark, condition and filters. */
  readonly subtitle: string;
  /** What was left out, and other things a reader must know. */
  readonly notes: readonly string[];
  readonly sources: readonly FigureSource[];
  /** Sources and origin in one line. */
  readonly credit: string;
  /** A paragraph for a screen reader. */
  readonly summary: string;
  readonly drawn: number;
  readonly omitted: number;
  readonly unknown: number;
}

/** Positions to a hundredth of a px: the same everywhere, and short in files. */
export const px = (value: number): number => Math.round(value * 100) / 100;

const hundredths = Array.from({ length: 100 }, (_, count) => String(count / 100).slice(1));

/** A position as it is written in path data: what `String` gives for it, but faster, as paths hold thousands of them. */
export function pxText(position: number): string {
  const count = Math.round(position * 100);
  if (!(count >= 0 && count < 2 ** 31)) return String(position);
  const whole = Math.floor(count / 100);
  return whole + (hundredths[count - whole * 100] ?? "");
}
