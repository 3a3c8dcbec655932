import { formatDifference, formatRatio, type Locale } from "../quantity";
import type { Answer } from "../query/answer";
import { sizes } from "./frame";
import { timesText } from "./measured-text";
import { type AxisPlan, type Mark, type MarkShape, type PlacedText, px, type Rect, type Whisker } from "./plan";
import type { RowLayout } from "./row-layout";
import type { AxisRow } from "./row-values";
import { hasRatio, withoutUnit } from "./sentences";
import { textWidth, type Weight } from "./text-width";

/** Between a name and its mark. */
export const nameGap = 10;
const labelGap = 6;
/** A whisker is drawn where it stands out of its mark. */
const leastWhisker = { bars: 8, dots: 14 } as const;

export interface RowPlacing {
  readonly answer: Answer;
  readonly inner: Rect;
  readonly plot: Rect;
  readonly x: AxisPlan;
  /** Position in px of a value on `x`. */
  readonly at: (value: number) => number;
  readonly layout: RowLayout;
}

export interface ValueLabel {
  readonly text: string;
  readonly weight: 400 | 600;
  readonly role: PlacedText["role"];
  /** In px. */
  readonly width: number;
}

const valueLabel = (text: string, weight: 400 | 600, role: PlacedText["role"]): ValueLabel => ({
  text,
  weight,
  role,
  width: textWidth(text, sizes.label, weight),
});

/**
 * With a baseline the ratio speaks and the value, which is written already, follows quietly; without a ratio, the value
 * and what it is apart.
 */
export function valueLabels(
  { row, value }: AxisRow,
  written: string,
  { metric }: Answer,
  relative: boolean,
  locale: Locale,
): readonly ValueLabel[] {
  const own = withoutUnit(written, metric, locale);
  const role = row.isBaseline ? "accent" : "ink";
  const { ratio } = row;
  if (relative && value !== undefined) {
    const times = ratio?.kind === "ratio" ? timesText(ratio, locale) : formatRatio(value, locale);
    return [valueLabel(times, 600, role), valueLabel(own, 400, "quiet")];
  }
  if (relative || ratio?.kind !== "refused" || ratio.difference === undefined || row.isBaseline)
    return [valueLabel(own, 600, role)];
  const difference = formatDifference(ratio.difference, { locale, unit: metric.unit === "%" ? "%" : undefined });
  return [valueLabel(own, 600, role), valueLabel(difference, 400, "quiet")];
}

export function labelsWidth(labels: readonly ValueLabel[]): number {
  let width = 0;
  for (const label of labels) width += label.width + (width > 0 ? labelGap : 0);
  return width;
}

const middleOf = (index: number, { plot, layout }: RowPlacing): number => plot.y + index * layout.pitch + layout.middle;

export type RowGeometry = Pick<Mark, "x" | "y" | "atEdge" | "shape" | "whisker">;

/** Where a row's mark lies. */
export function rowGeometry({ value, interval }: AxisRow, index: number, place: RowPlacing): RowGeometry {
  const { answer, x, at } = place;
  const atEdge = value === undefined || (x.scale === "log" && value <= 0);
  const shown = atEdge ? x.domain[0] : value;
  const end = px(at(shown));
  const middle = middleOf(index, place);
  const whisker = atEdge ? undefined : whiskerOf(interval, middle, place);
  const shape = answer.chart === "bars" ? barTo(end, middle, place) : dotAt(end, middle);
  return { x: shown, y: index, atEdge, shape, whisker };
}

function barTo(end: number, middle: number, { x, at, layout }: RowPlacing): MarkShape {
  const zero = px(at(x.scale === "log" ? x.domain[0] : Math.min(x.domain[1], Math.max(x.domain[0], 0))));
  return {
    kind: "bar",
    x: Math.min(zero, end),
    y: middle - layout.bar / 2,
    width: px(Math.abs(end - zero)),
    height: layout.bar,
  };
}

const dotAt = (x: number, y: number): MarkShape => ({ kind: "dot", x, y, r: 5 });

export interface MarkWords {
  readonly name: string;
  readonly label: string;
  /** The colour slot. */
  readonly field: string;
}

export function rowMark({ row }: AxisRow, geometry: RowGeometry, { name, label, field }: MarkWords): Mark {
  const { x, y, atEdge, shape, whisker } = geometry;
  return {
    model: row.model.id,
    name,
    value: row.quantity.value,
    interval: row.quantity.interval,
    x,
    y,
    atEdge,
    shape,
    role: row.isBaseline ? "baseline" : "plain",
    field,
    label,
    ratio: hasRatio(row) ? { value: row.ratio.value, interval: row.ratio.interval } : undefined,
    whisker,
  };
}

function whiskerOf({ low, high }: AxisRow["interval"], y: number, place: RowPlacing): Whisker | undefined {
  const [x1, x2] = [whiskerEnd(low, place), whiskerEnd(high, place)];
  const least = place.answer.chart === "bars" ? leastWhisker.bars : leastWhisker.dots;
  return x2 - x1 < least ? undefined : { kind: "interval", x1, y1: y, x2, y2: y };
}

const whiskerEnd = (value: number, { x, at }: RowPlacing): number =>
  px(Math.max(x.range[0], Math.min(x.range[1], x.scale === "log" && value <= 0 ? x.range[0] : at(value))));

export const nameWeight = ({ row }: AxisRow): Weight => (row.isBaseline ? 600 : 400);

/** px that a name may take. */
export const nameRoom = ({ inner, plot, layout }: RowPlacing): number =>
  layout.stacked ? inner.width : plot.x - nameGap - inner.x;

/** `text` is as much of the name as fits. */
export function nameText(entry: AxisRow, index: number, name: string, text: string, place: RowPlacing): PlacedText {
  const { inner, plot, layout } = place;
  const { row } = entry;
  return {
    x: px(layout.stacked ? inner.x : plot.x - nameGap),
    y: plot.y + index * layout.pitch + layout.nameFoot,
    text,
    size: sizes.label,
    weight: nameWeight(entry),
    anchor: layout.stacked ? "start" : "end",
    role: row.isBaseline ? "accent" : "ink",
    model: row.model.id,
    full: text === name ? undefined : name,
  };
}

export function valueTexts(mark: Mark, labels: readonly ValueLabel[], place: RowPlacing): readonly PlacedText[] {
  const { inner } = place;
  let x = Math.min(labelStart(mark), inner.x + inner.width - labelsWidth(labels));
  const y = middleOf(mark.y, place) + 4;
  return labels.map(({ text, weight, role, width }) => {
    const start = px(x);
    x += width + labelGap;
    return { x: start, y, text, size: sizes.label, weight, anchor: "start", role, model: mark.model, halo: true };
  });
}

/** Past the mark and its whisker. */
export function labelStart({ shape, whisker }: Pick<Mark, "shape" | "whisker">): number {
  const end = shape.kind === "dot" ? shape.x + shape.r : shape.x + shape.width;
  return Math.max(end, whisker?.x2 ?? end) + labelGap;
}
