import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { Answer } from "../query/answer";
import { firstRows } from "../query/first-rows";
import { cutLines } from "./cut-lines";
import { fitNames } from "./fit-names";
import { bareFrame, type Frame, frameOf, sizes } from "./frame";
import { type Legend, legendOf } from "./legend";
import { fieldSlots } from "./palette";
import {
  labelStart,
  labelsWidth,
  nameGap,
  nameRoom,
  nameText,
  nameWeight,
  type RowGeometry,
  type RowPlacing,
  rowGeometry,
  rowMark,
  type ValueLabel,
  valueLabels,
  valueTexts,
} from "./place-rows";
import { type AxisPlan, type FigurePlan, type Mark, type PlacedLine, type PlacedText, px, type Rect } from "./plan";
import type { FigureOptions } from "./plan-figure";
import { isCutAxis, rowAxis, tickTexts } from "./row-axis";
import { type RowLayout, rowLayout, rowsWithin } from "./row-layout";
import { type AxisRow, axisRows, isRelative } from "./row-values";
import { positionOn } from "./scale";
import {
  figureCredit,
  figureNotes,
  figureSources,
  figureSubtitle,
  figureSummary,
  formatValue,
  outsideBaseline,
  rowLabels,
} from "./sentences";
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
  const { shown, omitted, words, sources, frame, legend } = settleRows(answer, options, relative);
  const layout = rowLayout(
    width,
    shown.length,
    options.height === undefined ? undefined : frame.inner.height - tickBand - legend.height,
  );
  const inner = { ...frame.inner, y: frame.inner.y + legend.height };
  const rows = writtenRows(answer, shown, relative, options);
  const { place, geometry } = placeRows(answer, rows, { inner, layout, relative, locale });
  const { plot, x } = place;
  const slot = fieldSlots(catalogue);
  const room = nameRoom(place);
  const fitted = fitNames(
    rows.map(({ entry, name, nameWidth }) => ({ text: name, weight: nameWeight(entry), width: nameWidth, room })),
    sizes.label,
  );
  const marks: Mark[] = [];
  const names: PlacedText[] = [];
  const values: PlacedText[] = [];
  for (const [index, { entry, name, label, labels }] of rows.entries()) {
    const lies = geometry[index];
    if (lies === undefined) continue;
    const mark = rowMark(entry, lies, { name, label, field: slot(entry.row.model.field) });
    marks.push(mark);
    names.push(nameText(entry, index, name, fitted[index] ?? name, place));
    values.push(...valueTexts(mark, labels, place));
  }
  const grid = gridLines(x, plot).filter(({ x1 }) => !layout.stacked || x1 > plot.x);
  const uprights = [...grid, ...reference(place, relative)];
  const leading = answer.chart === "dots" ? leaders(marks, place) : [];
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
      shown.length,
      rows.map(({ label }) => label),
      locale,
    ),
    drawn: shown.length,
    omitted,
    unknown: answer.unknown.length,
  };
}

/** A row with everything that is written about it, written and measured once. */
interface WrittenRow {
  readonly entry: AxisRow;
  readonly name: string;
  /** In px. */
  readonly nameWidth: number;
  readonly label: string;
  readonly labels: readonly ValueLabel[];
}

function writtenRows(
  answer: Answer,
  shown: readonly AxisRow[],
  relative: boolean,
  { locale }: FigureOptions,
): readonly WrittenRow[] {
  const labelOf = rowLabels(answer, locale);
  return shown.map((entry) => {
    const name = nameOf(entry.row.model, locale);
    const value = formatValue(entry.row, answer.metric, locale);
    return {
      entry,
      name,
      nameWidth: textWidth(name, sizes.label, nameWeight(entry)),
      label: labelOf(entry.row, value),
      labels: valueLabels(entry, value, answer, relative, locale),
    };
  });
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
function settleRows(answer: Answer, options: FigureOptions, relative: boolean): Settled {
  const all = answer.rows.length;
  const settle = (count: number): Settled => {
    const { catalogue, locale, width, height } = options;
    const rows = firstRows(answer.rows, count, (row) => row.isBaseline);
    const shown = axisRows(rows, relative);
    const atEdge = answer.scale === "log" ? shown.filter(({ row }) => row.quantity.value <= 0).length : 0;
    const sources = figureSources(rows, outsideBaseline(answer));
    const words = {
      title: options.title ?? figureTitle(answer, rows, locale),
      subtitle: figureSubtitle(answer, catalogue, locale, { relative, cut: isCutAxis(answer, shown, relative) }),
      notes: figureNotes(answer, { drawn: rows, omitted: all - count, undated: 0, imprecise: 0, atEdge }, locale),
      credit: figureCredit(sources, locale),
    };
    const place = (legendHeight: number) => {
      const need = count * rowLayout(width, count, undefined).pitch + tickBand + legendHeight;
      return options.heading ? frameOf(words, width, height, need) : bareFrame(width, height, need);
    };
    const legend = legendOf(rows, fieldSlots(catalogue), place(0).inner, locale);
    return { shown, omitted: all - count, words, sources, frame: place(legend.height), legend };
  };
  const fitting = ({ frame, legend }: Settled): number =>
    options.height === undefined ? all : rowsWithin(frame.inner.height - tickBand - legend.height, options.width);
  let settled = settle(Math.min(all, answer.view.limit ?? defaultLimit));
  while (settled.shown.length > fitting(settled)) settled = settle(fitting(settled));
  return settled;
}

interface RowSpace {
  readonly inner: Rect;
  readonly layout: RowLayout;
  readonly relative: boolean;
  readonly locale: Locale;
}

interface PlacedRows {
  readonly place: RowPlacing;
  readonly geometry: readonly RowGeometry[];
}

/** In the widest plot that leaves every label room to its right. */
function placeRows(answer: Answer, rows: readonly WrittenRow[], space: RowSpace): PlacedRows {
  const { inner, layout, relative, locale } = space;
  let widest = 0;
  for (const { nameWidth } of rows) widest = Math.max(widest, nameWidth);
  const left = layout.stacked ? 0 : Math.ceil(Math.min(widest, inner.width * nameShare)) + nameGap;
  const edge = layout.stacked && answer.chart === "dots" ? 6 : 0;
  const height = rows.length * layout.pitch;
  const axis = rowAxis(
    answer,
    rows.map(({ entry }) => entry),
    { relative, locale, inner },
  );
  const placeIn = (width: number): PlacedRows => {
    const plot = { x: inner.x + left + edge, y: inner.y, width, height };
    const x = axis.bare(plot);
    const place: RowPlacing = { answer, inner, plot, x, at: positionOn(x), layout };
    return { place, geometry: rows.map(({ entry }, index) => rowGeometry(entry, index, place)) };
  };
  let placed = placeIn(inner.width - left - edge);
  for (let round = 0; round < mostRounds; round += 1) {
    const excess = excessOf(rows, placed);
    if (excess === 0) break;
    placed = placeIn(Math.max(leastPlot, Math.floor(placed.place.plot.width - excess)));
  }
  return { ...placed, place: { ...placed.place, x: axis.labelled(placed.place.plot) } };
}

/** By how many px the plot has to become narrower for the label that reaches furthest out of the picture. */
function excessOf(rows: readonly WrittenRow[], { place: { inner, plot }, geometry }: PlacedRows): number {
  let most = 0;
  for (const [index, { labels }] of rows.entries()) {
    const lies = geometry[index];
    if (lies === undefined) continue;
    const start = labelStart(lies);
    const over = start + labelsWidth(labels) - (inner.x + inner.width);
    if (over > 0) most = Math.max(most, (over * plot.width) / Math.max(1, start - plot.x));
  }
  return most;
}

const gridLines = (x: AxisPlan, plot: Rect): readonly PlacedLine[] =>
  x.ticks.map(({ value, at }) => ({
    x1: at,
    y1: plot.y,
    x2: at,
    y2: plot.y + plot.height,
    role: x.scale === "linear" && value === 0 ? "axis" : "grid",
  }));

function reference({ at, plot }: RowPlacing, relative: boolean): readonly PlacedLine[] {
  if (!relative) return [];
  const x = px(at(1));
  return [{ x1: x, y1: plot.y, x2: x, y2: plot.y + plot.height, role: "reference" }];
}

/** From zero to the dot where the axis shows zero; otherwise across the plot, as no length is to be read from the line. */
function leaders(marks: readonly Mark[], { x, at }: RowPlacing): readonly PlacedLine[] {
  const hasZero = x.scale === "linear" && x.domain[0] <= 0 && x.domain[1] >= 0;
  const start = px(at(hasZero ? 0 : x.domain[0]));
  const line = (x1: number, x2: number, y: number): PlacedLine => ({ x1, y1: y, x2, y2: y, role: "leader" });
  return marks.flatMap((mark) => {
    const { shape } = mark;
    const toDot = line(Math.min(start, shape.x), Math.max(start, shape.x), shape.y);
    const label = px(labelStart(mark));
    return hasZero || label >= x.range[1] ? [toDot] : [toDot, line(label, x.range[1], shape.y)];
  });
}
