import { nameOf } from "../i18n/vocabulary";
import { formatDifference, formatRatio, type Locale } from "../quantity";
import type { Answer } from "../query/answer";
import { sizes } from "./frame";
import { type AxisPlan, type Mark, type PlacedText, px, type Rect, type Whisker } from "./plan";
import type { RowLayout } from "./row-layout";
import type { AxisRow } from "./row-values";
import { positionOn } from "./scale";
import { bareValue, formatValue, hasRatio, rowLabel } from "./sentences";
import { fitText, textWidth } from "./text-width";

/** Between a name and its mark. */
export const nameGap = 10;
const labelGap = 6;
/** A whisker is drawn where it stands out of its mark. */
const leastWhisker = { bars: 8, dots: 14 } as const;

export interface RowPlacing {
  readonly answer: Answer;
  readonly locale: Locale;
  readonly relative: boolean;
  readonly inner: Rect;
  readonly plot: Rect;
  readonly x: AxisPlan;
  readonly layout: RowLayout;
  readonly slot: (field: string) => string;
}

export interface ValueLabel {
  readonly text: string;
  readonly weight: 400 | 600;
  readonly role: PlacedText["role"];
}

/** With a baseline the ratio speaks and the value follows quietly; without a ratio, the value and what it is apart. */
export function valueLabels(
  { row, value }: AxisRow,
  answer: Answer,
  relative: boolean,
  locale: Locale,
): readonly ValueLabel[] {
  const own =
    answer.metric.unit === "%" ? formatValue(row, answer.metric, locale) : bareValue(row, answer.metric, locale);
  const role = row.isBaseline ? "accent" : "ink";
  if (relative && value !== undefined) {
    return [
      { text: formatRatio(value, locale), weight: 600, role },
      { text: own, weight: 400, role: "quiet" },
    ];
  }
  const { ratio } = row;
  if (relative || ratio?.kind !== "refused" || ratio.difference === undefined || row.isBaseline)
    return [{ text: own, weight: 600, role }];
  const difference = formatDifference(ratio.difference, { locale, unit: answer.metric.unit === "%" ? "%" : undefined });
  return [
    { text: own, weight: 600, role },
    { text: difference, weight: 400, role: "quiet" },
  ];
}

export const labelsWidth = (labels: readonly ValueLabel[]): number =>
  labels.reduce(
    (sum, { text, weight }, index) => sum + textWidth(text, sizes.label, weight) + (index > 0 ? labelGap : 0),
    0,
  );

const middleOf = (index: number, { plot, layout }: RowPlacing): number => plot.y + index * layout.pitch + layout.middle;

export type RowGeometry = Pick<Mark, "x" | "atEdge" | "shape" | "whisker">;

/** Where a row's mark lies. */
export function rowGeometry({ value, interval }: AxisRow, index: number, place: RowPlacing): RowGeometry {
  const { answer, x, layout } = place;
  const atEdge = value === undefined || (x.scale === "log" && value <= 0);
  const shown = atEdge ? x.domain[0] : value;
  const at = positionOn(x);
  const end = px(at(shown));
  const zero = px(at(x.scale === "log" ? x.domain[0] : Math.min(x.domain[1], Math.max(x.domain[0], 0))));
  const middle = middleOf(index, place);
  const whisker = atEdge ? undefined : whiskerOf(interval, middle, place);
  return {
    x: shown,
    atEdge,
    shape:
      answer.chart === "bars"
        ? {
            kind: "bar",
            x: Math.min(zero, end),
            y: middle - layout.bar / 2,
            width: px(Math.abs(end - zero)),
            height: layout.bar,
          }
        : { kind: "dot", x: end, y: middle, r: 5 },
    ...(whisker !== undefined && { whisker }),
  };
}

export function placeMark(entry: AxisRow, index: number, place: RowPlacing): Mark {
  const { row } = entry;
  return {
    model: row.model.id,
    name: nameOf(row.model, place.locale),
    value: row.quantity.value,
    interval: row.quantity.interval,
    ...(hasRatio(row) && { ratio: { value: row.ratio.value, interval: row.ratio.interval } }),
    ...rowGeometry(entry, index, place),
    y: index,
    role: row.isBaseline ? "baseline" : "plain",
    field: place.slot(row.model.field),
    label: rowLabel(row, place.answer, place.locale),
  };
}

function whiskerOf({ low, high }: AxisRow["interval"], middle: number, { answer, x }: RowPlacing): Whisker | undefined {
  const at = positionOn(x);
  const place = (value: number) =>
    px(Math.max(x.range[0], Math.min(x.range[1], x.scale === "log" && value <= 0 ? x.range[0] : at(value))));
  const [x1, x2] = [place(low), place(high)];
  const least = answer.chart === "bars" ? leastWhisker.bars : leastWhisker.dots;
  return x2 - x1 < least ? undefined : { kind: "interval", x1, y1: middle, x2, y2: middle };
}

export function nameText({ row }: AxisRow, index: number, place: RowPlacing): PlacedText {
  const { inner, plot, layout } = place;
  const name = nameOf(row.model, place.locale);
  const weight = row.isBaseline ? 600 : 400;
  const text = fitText(name, layout.stacked ? inner.width : plot.x - nameGap - inner.x, sizes.label, weight);
  return {
    x: px(layout.stacked ? inner.x : plot.x - nameGap),
    y: plot.y + index * layout.pitch + layout.nameFoot,
    text,
    size: sizes.label,
    weight,
    anchor: layout.stacked ? "start" : "end",
    role: row.isBaseline ? "accent" : "ink",
    model: row.model.id,
    ...(text !== name && { full: name }),
  };
}

export function valueTexts(mark: Mark, labels: readonly ValueLabel[], place: RowPlacing): readonly PlacedText[] {
  const { inner } = place;
  let x = Math.min(labelStart(mark), inner.x + inner.width - labelsWidth(labels));
  const y = middleOf(mark.y, place) + 4;
  return labels.map(({ text, weight, role }) => {
    const placed: PlacedText = {
      x: px(x),
      y,
      text,
      size: sizes.label,
      weight,
      anchor: "start",
      role,
      model: mark.model,
      halo: true,
    };
    x += textWidth(text, sizes.label, weight) + labelGap;
    return placed;
  });
}

/** Past the mark and its whisker. */
export function labelStart({ shape, whisker }: Pick<Mark, "shape" | "whisker">): number {
  const end = shape.kind === "bar" ? shape.x + shape.width : shape.x + shape.r;
  return Math.max(end, whisker?.x2 ?? end) + labelGap;
}
