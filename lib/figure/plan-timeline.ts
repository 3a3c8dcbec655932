import type { Answer } from "../query/answer";
import { firstRows } from "../query/first-rows";
import { type DatedRow, datedRows, oldestFirst, recordSteps } from "../query/records";
import { cutLines } from "./cut-lines";
import { batchAbove, batchesOf } from "./dot-batches";
import { bareFrame, frameOf, sizes } from "./frame";
import { legendOf } from "./legend";
import { fieldSlots } from "./palette";
import { placeLabels } from "./place-labels";
import { type AxisPlan, type Dot, type FigurePlan, type PlacedLine, type PlacedText, px, type Rect } from "./plan";
import type { FigureOptions } from "./plan-figure";
import { leastPlot } from "./plot-ticks";
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
import { timeAxis, valueAxis } from "./time-axis";
import { labelWishes, stairPath, stairWalls } from "./timeline-labels";
import { type DotMark, recordPoints, type TimelinePlacing, timelineDot, timelineMark } from "./timeline-marks";
import { recordTitle } from "./title";

const defaultLimit = 100_000;
const axisGap = 8;
/** Above the plot, for the name of the highest dot. */
const headroom = 20;

/** `timeline`: date of release × value, coloured by field, with the running record. */
export function planTimeline(answer: Answer, options: FigureOptions): FigurePlan {
  const { catalogue, locale, width, height } = options;
  const { shown, omitted, undated, imprecise } = timelineRows(answer);
  const rows = shown.map(({ row }) => row);
  const records = recordSteps(shown, answer.metric);
  const atEdge = answer.scale === "log" ? shown.filter(({ value }) => value <= 0).length : 0;
  const sources = figureSources(rows, outsideBaseline(answer));
  const words = {
    title: options.title ?? recordTitle(answer, records, locale),
    subtitle: figureSubtitle(answer, catalogue, locale),
    notes: figureNotes(answer, { drawn: rows, omitted, undated, imprecise, atEdge }, locale),
    credit: figureCredit(sources, locale),
  };
  const slot = fieldSlots(catalogue);
  const need = Math.round(Math.min(560, Math.max(320, width * 0.56)));
  const frame = options.heading ? frameOf(words, width, height, need) : bareFrame(width, height, need);
  const { inner } = frame;
  const legend = legendOf(rows, slot, inner, locale);
  const top = inner.y + Math.max(headroom, legend.height + 14);
  const bottom = Math.max(top + leastPlot, inner.y + inner.height - 24);
  const lacking = bottom + 24 - (inner.y + inner.height);
  if (lacking > 0 && height !== undefined)
    return planTimeline(answer, { ...options, height: height + Math.ceil(lacking) });
  const y = valueAxis(answer, shown, [bottom, top], locale);
  const left = Math.ceil(Math.max(0, ...y.ticks.map(({ label }) => textWidth(label, sizes.tick)))) + axisGap;
  const plot: Rect = { x: inner.x + left, y: top, width: inner.width - left - axisGap, height: bottom - top };
  const x = timeAxis(shown, plot, locale);
  const many = shown.length > batchAbove;
  const place: TimelinePlacing = {
    answer,
    locale,
    y,
    atX: positionOn(x),
    atY: positionOn(y),
    slot,
    isRecord: new Set(records.map(({ row }) => row)),
    many,
    labelOf: rowLabels(answer, locale),
  };
  const { dots, marks } = placeDots(shown, place);
  const steps = records.length > 1 ? recordPoints(records, place) : [];
  const room = { x: plot.x, y: plot.y - headroom, width: plot.width + axisGap, height: plot.height + headroom };
  const labels = placeLabels(
    labelWishes({ rows, dots, marks }, records, answer.metric.better, locale),
    dots,
    [...marks.flatMap(({ whisker }) => whisker ?? []), ...stairWalls(steps, plot)],
    room,
    sizes.label,
  );
  return {
    kind: "timeline",
    locale,
    width,
    height: Math.max(frame.height, bottom + 24),
    plot,
    x,
    y,
    lines: [...cutLines([...gridLines(y, plot), ...reference(answer, y, plot)], labels.texts), ...labels.leaders],
    ...(steps.length > 0 && { record: stairPath(steps, plot) }),
    marks,
    batches: many ? batchesOf(dots, answer.baseline?.model.id) : [],
    texts: [
      ...frame.texts,
      ...y.ticks.map(({ at, label }) => tickText(plot.x - axisGap, at + 4, label, "end")),
      ...timeTexts(x, plot, inner),
      ...labels.texts,
    ],
    legend: legend.entries,
    ...words,
    sources,
    summary: figureSummary(
      words.title,
      rows.length,
      records.map(({ row }) => place.labelOf(row, formatValue(row, answer.metric, locale))),
      locale,
    ),
    drawn: shown.length,
    omitted,
    unknown: answer.unknown.length,
  };
}

/** A dot for each row, and a mark for each, or for the telling ones among many. */
function placeDots(shown: readonly DatedRow[], place: TimelinePlacing) {
  const dots: Dot[] = [];
  const marks: DotMark[] = [];
  for (const entry of shown) {
    const isTelling = entry.row.isBaseline || place.isRecord.has(entry.row);
    const dot = timelineDot(entry, isTelling, place);
    dots.push(dot);
    if (isTelling || !place.many) marks.push(timelineMark(entry, dot, place));
  }
  return { dots, marks };
}

interface TimelineRows {
  readonly shown: readonly DatedRow[];
  readonly omitted: number;
  readonly undated: number;
  /** Dates that are known to the year only. */
  readonly imprecise: number;
}

/** Those with a date, oldest first; of more than the limit, the first ones in the order of the view. */
function timelineRows({ rows, view }: Answer): TimelineRows {
  const dated = datedRows(rows);
  const shown = firstRows(dated, view.limit ?? defaultLimit, ({ row }) => row.isBaseline);
  let imprecise = 0;
  for (const { released } of shown) if (released.precision === "year") imprecise += 1;
  return {
    shown: oldestFirst(shown),
    omitted: dated.length - shown.length,
    undated: rows.length - dated.length,
    imprecise,
  };
}

const tickText = (x: number, y: number, text: string, anchor: PlacedText["anchor"]): PlacedText => ({
  x: px(x),
  y: px(y),
  text,
  size: sizes.tick,
  weight: 400,
  anchor,
  role: "quiet",
});

/** The first and the last label move in where they would leave the picture. */
function timeTexts(x: AxisPlan, plot: Rect, inner: Rect): readonly PlacedText[] {
  return x.ticks.map(({ at, label }) => {
    const half = textWidth(label, sizes.tick) / 2;
    const middle = Math.max(inner.x + half, Math.min(inner.x + inner.width - half, at));
    return tickText(middle, plot.y + plot.height + 16, label, "middle");
  });
}

const gridLines = (y: AxisPlan, plot: Rect): readonly PlacedLine[] =>
  y.ticks.map(({ at, value }) => ({
    x1: plot.x,
    y1: at,
    x2: plot.x + plot.width,
    y2: at,
    role: y.scale === "linear" && value === 0 ? "axis" : "grid",
  }));

/** The height of the baseline, to compare everything with. */
function reference({ baseline, rows }: Answer, y: AxisPlan, plot: Rect): readonly PlacedLine[] {
  const value = baseline?.quantity.value;
  if (value === undefined || value < y.domain[0] || value > y.domain[1] || !rows.some((row) => row.isBaseline))
    return [];
  const at = px(positionOn(y)(value));
  return [{ x1: plot.x, y1: at, x2: plot.x + plot.width, y2: at, role: "reference" }];
}
