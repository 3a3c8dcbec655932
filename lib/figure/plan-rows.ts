import { nameOf } from "../i18n/vocabulary";
import { formatRatio } from "../quantity";
import type { Answer } from "../query/answer";
import { bareFrame, frameOf, sizes } from "./frame";
import { fieldSlots } from "./palette";
import { type AxisPlan, type FigurePlan, type Mark, type PlacedLine, type PlacedText, px, type Rect } from "./plan";
import type { FigureOptions } from "./plan-figure";
import { rowAxis } from "./row-axis";
import { type AxisRow, axisRows, isRelative } from "./row-values";
import { positionOn } from "./scale";
import {
  figureCredit,
  figureNotes,
  figureSources,
  figureSubtitle,
  figureSummary,
  figureTitle,
  formatValue,
  rowLabel,
} from "./sentences";
import { fitText, textWidth } from "./text-width";

const defaultLimit = 20;
/** Below this width names stand above their marks. */
const stackedBelow = 480;
const gap = 8;
const tickBand = 22;

interface RowMetrics {
  readonly stacked: boolean;
  readonly pitch: number;
  readonly bar: number;
  /** From the top of a row to the middle of its mark. */
  readonly middle: number;
}

/** `bars` and `dots`: one row a model, names at the left or above, values at the marks. */
export function planRows(answer: Answer, options: FigureOptions): FigurePlan {
  const { catalogue, locale, width, height } = options;
  const relative = isRelative(answer);
  const all = axisRows(answer, relative);
  const shown = all.slice(0, answer.view.limit ?? defaultLimit);
  const omitted = all.length - shown.length;
  const metrics = rowMetrics(width, shown.length, height);
  const positive = shown.filter(({ value }) => value > 0);
  const atEdge = answer.scale === "log" ? shown.length - positive.length : 0;
  const title = options.title ?? figureTitle(answer, answer.view.limit ?? defaultLimit, locale);
  const subtitle = figureSubtitle(answer, catalogue, locale, relative);
  const notes = figureNotes(answer, { omitted, undated: 0, atEdge }, locale);
  const sources = figureSources(shown.map(({ row }) => row));
  const credit = figureCredit(sources, locale);
  const need = shown.length * metrics.pitch + tickBand;
  const frame = options.heading
    ? frameOf({ title, subtitle, notes, credit }, width, height, need)
    : bareFrame(width, height, need);
  const fitted = {
    ...metrics,
    pitch: shown.length === 0 ? metrics.pitch : Math.max(1, Math.floor((frame.inner.height - tickBand) / shown.length)),
  };
  const labels = shown.map((entry) => valueLabels(entry, answer, options, relative));
  const plot = plotOf(frame.inner, fitted, shown, labels, options);
  const x = rowAxis(answer, shown, plot, relative, locale);
  const y: AxisPlan = {
    scale: "band",
    domain: [0, shown.length],
    range: [plot.y, plot.y + shown.length * fitted.pitch],
    ticks: [],
  };
  const slots = fieldSlots(catalogue);
  const place = { answer, options, plot, x, metrics: fitted, slot: slots };
  const marks = shown.map((entry, index) => placeMark(entry, index, place));
  return {
    kind: answer.chart,
    locale,
    width,
    height: frame.height,
    plot,
    x,
    y,
    lines: [
      ...gridLines(x, plot),
      ...(answer.chart === "dots" ? leaders(marks, fitted, plot) : []),
      ...reference(x, plot, relative),
    ],
    marks,
    batches: [],
    texts: [
      ...frame.texts,
      ...tickTexts(x, plot),
      ...shown.map((entry, index) => nameText(entry, index, place)),
      ...marks.flatMap((mark, index) => valueTexts(mark, labels[index] ?? [], place)),
    ],
    legend: [],
    title,
    subtitle,
    notes,
    sources,
    credit,
    summary: figureSummary(
      title,
      shown.map(({ row }) => row),
      marks.map(({ label }) => label),
      locale,
    ),
    drawn: shown.length,
    omitted,
    unknown: answer.unknown.length,
  };
}

function rowMetrics(width: number, count: number, height: number | undefined): RowMetrics {
  const stacked = width < stackedBelow;
  const few = count <= 6 && height === undefined;
  if (stacked) return { stacked, pitch: 44, bar: 14, middle: 28 };
  return { stacked, pitch: few ? 40 : 28, bar: few ? 24 : 18, middle: few ? 20 : 14 };
}

interface ValueLabel {
  readonly text: string;
  readonly weight: 400 | 600;
  readonly role: "ink" | "quiet" | "accent";
}

/** With a baseline the ratio speaks and the value follows quietly. */
function valueLabels(
  { row, value }: AxisRow,
  answer: Answer,
  { locale }: FigureOptions,
  relative: boolean,
): readonly ValueLabel[] {
  const own = formatValue(row, answer.metric, locale);
  if (!relative) return [{ text: own, weight: 600, role: row.isBaseline ? "accent" : "ink" }];
  const ratio: ValueLabel = { text: formatRatio(value, locale), weight: 600, role: row.isBaseline ? "accent" : "ink" };
  return [ratio, { text: own, weight: 400, role: "quiet" }];
}

const labelsWidth = (labels: readonly ValueLabel[]): number =>
  labels.reduce((sum, { text, weight }, index) => sum + textWidth(text, sizes.label, weight) + (index > 0 ? 6 : 0), 0);

function plotOf(
  inner: Rect,
  metrics: RowMetrics,
  shown: readonly AxisRow[],
  labels: readonly (readonly ValueLabel[])[],
  options: FigureOptions,
): Rect {
  const widest = Math.max(
    0,
    ...shown.map(({ row }) => textWidth(nameOf(row.model, options.locale), sizes.label, row.isBaseline ? 600 : 400)),
  );
  const left = metrics.stacked ? 0 : Math.ceil(Math.min(widest, inner.width * 0.36)) + gap + 2;
  const right = Math.ceil(Math.max(0, ...labels.map(labelsWidth))) + gap;
  return {
    x: inner.x + left,
    y: inner.y,
    width: Math.max(40, inner.width - left - right),
    height: Math.max(0, shown.length * metrics.pitch),
  };
}

interface Placing {
  readonly answer: Answer;
  readonly options: FigureOptions;
  readonly plot: Rect;
  readonly x: AxisPlan;
  readonly metrics: RowMetrics;
  readonly slot: (field: string) => string;
}

const middleOf = (index: number, { plot, metrics }: Placing): number =>
  plot.y +
  index * metrics.pitch +
  Math.min(metrics.middle, metrics.stacked ? metrics.pitch - metrics.bar / 2 - 4 : Math.floor(metrics.pitch / 2));

function placeMark({ row, value, interval }: AxisRow, index: number, place: Placing): Mark {
  const { answer, plot, x, metrics } = place;
  const at = positionOn(x);
  const atEdge = x.scale === "log" && value <= 0;
  const shownValue = atEdge ? x.domain[0] : value;
  const middle = middleOf(index, place);
  const end = px(at(shownValue));
  const bar = Math.min(metrics.bar, Math.max(2, metrics.pitch - 4));
  const zero = px(at(0 < x.domain[0] || x.scale === "log" ? x.domain[0] : 0));
  const low = x.scale === "log" && interval.low <= 0 ? x.range[0] : px(at(interval.low));
  const high = x.scale === "log" && interval.high <= 0 ? x.range[0] : px(at(interval.high));
  const whiskered = !atEdge && high - low >= (answer.chart === "dots" ? 12 : 8);
  return {
    model: row.model.id,
    x: shownValue,
    y: index,
    shape:
      answer.chart === "bars"
        ? { kind: "bar", x: Math.min(zero, end), y: middle - bar / 2, width: px(Math.abs(end - zero)), height: bar }
        : { kind: "dot", x: end, y: middle, r: 5 },
    ...(whiskered && {
      whisker: { x1: Math.max(plot.x, low), y1: middle, x2: Math.min(plot.x + plot.width, high), y2: middle },
    }),
    role: row.isBaseline ? "baseline" : "plain",
    field: place.slot(row.model.field),
    atEdge,
    label: rowLabel(row, answer, place.options.locale),
  };
}

function nameText({ row }: AxisRow, index: number, place: Placing): PlacedText {
  const { plot, metrics, options } = place;
  const name = nameOf(row.model, options.locale);
  const weight = row.isBaseline ? 600 : 400;
  const room = metrics.stacked ? options.width - plot.x * 2 : plot.x - gap - (options.heading ? 16 : 0);
  const text = fitText(name, room, sizes.label, weight);
  const y = metrics.stacked ? plot.y + index * metrics.pitch + 14 : middleOf(index, place) + 4;
  return {
    x: px(metrics.stacked ? plot.x : plot.x - gap),
    y,
    text,
    size: sizes.label,
    weight,
    anchor: metrics.stacked ? "start" : "end",
    role: row.isBaseline ? "accent" : "ink",
    model: row.model.id,
    ...(text !== name && { full: name }),
  };
}

function valueTexts(mark: Mark, labels: readonly ValueLabel[], place: Placing): readonly PlacedText[] {
  const { shape, whisker } = mark;
  const end = shape.kind === "bar" ? shape.x + shape.width : shape.x + shape.r;
  let x = Math.max(end, whisker?.x2 ?? end) + 6;
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
    x += textWidth(text, sizes.label, weight) + 6;
    return placed;
  });
}

const gridLines = (x: AxisPlan, plot: Rect): readonly PlacedLine[] =>
  x.ticks.map(({ value, at }) => ({
    x1: at,
    y1: plot.y,
    x2: at,
    y2: plot.y + plot.height,
    role: x.scale === "linear" && value === 0 ? "axis" : "grid",
  }));

function reference(x: AxisPlan, plot: Rect, relative: boolean): readonly PlacedLine[] {
  if (!relative) return [];
  const at = px(positionOn(x)(1));
  return [{ x1: at, y1: plot.y, x2: at, y2: plot.y + plot.height, role: "reference" }];
}

const leaders = (marks: readonly Mark[], { stacked }: RowMetrics, plot: Rect): readonly PlacedLine[] =>
  stacked
    ? []
    : marks.map(({ shape }) => ({ x1: plot.x, y1: shape.y, x2: shape.x, y2: shape.y, role: "leader" as const }));

function tickTexts(x: AxisPlan, plot: Rect): readonly PlacedText[] {
  const right = plot.x + plot.width;
  return x.ticks.map(({ at, label }) => {
    const half = textWidth(label, sizes.tick) / 2;
    const anchor = at - half < plot.x - gap ? "start" : at + half > right + gap * 4 ? "end" : "middle";
    return { x: at, y: plot.y + plot.height + 15, text: label, size: sizes.tick, weight: 400, anchor, role: "quiet" };
  });
}
