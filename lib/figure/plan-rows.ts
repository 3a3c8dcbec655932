import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { Answer } from "../query/answer";
import { cutLines } from "./cut-lines";
import { bareFrame, type Frame, frameOf, sizes } from "./frame";
import { type Legend, legendOf } from "./legend";
import { fieldSlots } from "./palette";
import {
  labelStart,
  labelsWidth,
  nameGap,
  nameText,
  placeMark,
  type RowPlacing,
  rowGeometry,
  type ValueLabel,
  valueLabels,
  valueTexts,
} from "./place-rows";
import { type AxisPlan, type FigurePlan, type Mark, type PlacedLine, px, type Rect } from "./plan";
import type { FigureOptions } from "./plan-figure";
import { rowAxis, tickTexts } from "./row-axis";
import { type RowLayout, rowLayout, rowsWithin } from "./row-layout";
import { type AxisRow, axisRows, isRelative } from "./row-values";
import { positionOn } from "./scale";
import { figureCredit, figureNotes, figureSources, figureSubtitle, figureSummary } from "./sentences";
import { textWidth } from "./text-width";
import { figureTitle } from "./title";

const defaultLimit = 20;
const tickBand = 22;
/** Of the picture, at most, for names. */
const nameShare = 0.36;
const leastPlot = 24;
/** A narrower plot moves a label by less than itself, so that one round may not do. */
const mostRounds = 8;

/** `bars` and `dots`: one row a model, names at the left or above, values at the marks. */
export function planRows(answer: Answer, options: FigureOptions): FigurePlan {
  const { catalogue, locale, width } = options;
  const relative = isRelative(answer);
  const slot = fieldSlots(catalogue);
  const { shown, omitted, words, sources, frame, legend } = settleRows(answer, options, relative, slot);
  const room = options.height === undefined ? undefined : frame.inner.height - tickBand - legend.height;
  const layout = rowLayout(width, shown.length, room);
  const labels = shown.map((entry) => valueLabels(entry, answer, relative, locale));
  const inner = { ...frame.inner, y: frame.inner.y + legend.height };
  const { plot, x } = plotOf(answer, shown, labels, { inner, layout, relative, locale, slot });
  const place: RowPlacing = { answer, locale, relative, inner, plot, x, layout, slot };
  const marks = shown.map((entry, index) => placeMark(entry, index, place));
  const names = shown.map((entry, index) => nameText(entry, index, place));
  const values = marks.flatMap((mark, index) => valueTexts(mark, labels[index] ?? [], place));
  const grid = gridLines(x, plot).filter(({ x1 }) => !layout.stacked || x1 > plot.x);
  const uprights = [...grid, ...reference(x, plot, relative)];
  const leading = answer.chart === "dots" ? leaders(marks, x) : [];
  const y: AxisPlan = { scale: "band", domain: [0, shown.length], range: [plot.y, plot.y + plot.height], ticks: [] };
  return {
    kind: answer.chart,
    locale,
    width,
    height: frame.height,
    plot,
    x,
    y,
    lines: [...cutLines(uprights, layout.stacked ? [...names, ...values] : values), ...cutLines(leading, values)],
    marks,
    batches: [],
    texts: [...frame.texts, ...tickTexts(x, plot.y + plot.height + 15, inner, relative), ...names, ...values],
    legend: legend.entries,
    ...words,
    sources,
    summary: figureSummary(
      words.title,
      answer,
      shown.map(({ row }) => row),
      locale,
    ),
    drawn: shown.length,
    omitted,
    unknown: answer.unknown.length,
  };
}

interface Settled {
  readonly shown: readonly AxisRow[];
  readonly omitted: number;
  readonly words: Pick<FigurePlan, "title" | "subtitle" | "notes" | "credit">;
  readonly sources: FigurePlan["sources"];
  readonly frame: Frame;
  readonly legend: Legend;
}

/** As many rows as the limit and a given height leave room for, with the words that say so. */
function settleRows(
  answer: Answer,
  options: FigureOptions,
  relative: boolean,
  slot: (field: string) => string,
): Settled {
  const all = axisRows(answer, relative);
  const settle = (count: number): Settled => {
    const { catalogue, locale, width, height } = options;
    const shown = all.slice(0, count);
    const rows = shown.map(({ row }) => row);
    const atEdge = answer.scale === "log" ? shown.filter(({ row }) => row.quantity.value <= 0).length : 0;
    const sources = figureSources(rows);
    const words = {
      title: options.title ?? figureTitle(answer, shown.length, locale),
      subtitle: figureSubtitle(answer, catalogue, locale, relative),
      notes: figureNotes(
        answer,
        { drawn: rows, omitted: all.length - count, undated: 0, imprecise: 0, atEdge },
        locale,
      ),
      credit: figureCredit(sources, locale),
    };
    const fields = rows.filter((row) => !row.isBaseline).map((row) => row.model.field);
    const place = (legendHeight: number) => {
      const need = count * rowLayout(width, count, undefined).pitch + tickBand + legendHeight;
      return options.heading ? frameOf(words, width, height, need) : bareFrame(width, height, need);
    };
    const legend = legendOf(fields, slot, place(0).inner, locale);
    return { shown, omitted: all.length - count, words, sources, frame: place(legend.height), legend };
  };
  const fitting = ({ frame, legend }: Settled): number =>
    options.height === undefined
      ? all.length
      : rowsWithin(frame.inner.height - tickBand - legend.height, options.width);
  let settled = settle(Math.min(all.length, answer.view.limit ?? defaultLimit));
  while (settled.shown.length > fitting(settled)) settled = settle(fitting(settled));
  return settled;
}

interface PlotSpace {
  readonly inner: Rect;
  readonly layout: RowLayout;
  readonly relative: boolean;
  readonly locale: Locale;
  readonly slot: (field: string) => string;
}

/** The widest plot that leaves every label room to its right. */
function plotOf(
  answer: Answer,
  shown: readonly AxisRow[],
  labels: readonly (readonly ValueLabel[])[],
  space: PlotSpace,
): { readonly plot: Rect; readonly x: AxisPlan } {
  const { inner, layout, relative, locale } = space;
  const widest = Math.max(
    0,
    ...shown.map(({ row }) => textWidth(nameOf(row.model, locale), sizes.label, row.isBaseline ? 600 : 400)),
  );
  const left = layout.stacked ? 0 : Math.ceil(Math.min(widest, inner.width * nameShare)) + nameGap;
  const edge = layout.stacked && answer.chart === "dots" ? 6 : 0;
  const full = inner.width - left - edge;
  const height = shown.length * layout.pitch;
  const axis = rowAxis(answer, shown, { relative, locale, inner });
  const plotAt = (width: number): Rect => ({ x: inner.x + left + edge, y: inner.y, width, height });
  const right = inner.x + inner.width;
  let plot = plotAt(full);
  for (let round = 0; round < mostRounds; round += 1) {
    const place: RowPlacing = { answer, inner, plot, x: axis.bare(plot), layout, relative, locale, slot: space.slot };
    const excess = shown.reduce((most, entry, index) => {
      const start = labelStart(rowGeometry(entry, index, place));
      const over = start + labelsWidth(labels[index] ?? []) - right;
      return over <= 0 ? most : Math.max(most, (over * plot.width) / Math.max(1, start - plot.x));
    }, 0);
    if (excess === 0) break;
    plot = plotAt(Math.max(leastPlot, Math.floor(plot.width - excess)));
  }
  return { plot, x: axis.labelled(plot) };
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
  const at = positionOn(x)(1);
  return [{ x1: at, y1: plot.y, x2: at, y2: plot.y + plot.height, role: "reference" }];
}

/** From zero to the dot where the axis shows zero; otherwise across the plot, as no length is to be read from the line. */
function leaders(marks: readonly Mark[], x: AxisPlan): readonly PlacedLine[] {
  const hasZero = x.scale === "linear" && x.domain[0] <= 0 && x.domain[1] >= 0;
  const start = px(positionOn(x)(hasZero ? 0 : x.domain[0]));
  const line = (x1: number, x2: number, y: number): PlacedLine => ({ x1, y1: y, x2, y2: y, role: "leader" });
  return marks.flatMap((mark) => {
    const { shape } = mark;
    const toDot = line(Math.min(start, shape.x), Math.max(start, shape.x), shape.y);
    const label = px(labelStart(mark));
    return hasZero || label >= x.range[1] ? [toDot] : [toDot, line(label, x.range[1], shape.y)];
  });
}
