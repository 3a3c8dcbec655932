import { nameOf } from "../i18n/vocabulary";
import type { Answer, KnownRow } from "../query/answer";
import type { PartialDate } from "../schema/partial-date";
import { cutLines } from "./cut-lines";
import { bareFrame, frameOf, sizes } from "./frame";
import { legendOf } from "./legend";
import { fieldSlots } from "./palette";
import { type LabelWish, placeLabels, type Wall } from "./place-labels";
import {
  type AxisPlan,
  type DotBatch,
  type FigurePlan,
  type Mark,
  type PlacedLine,
  type PlacedText,
  px,
  type Rect,
  type Whisker,
} from "./plan";
import type { FigureOptions } from "./plan-figure";
import { type DatedRow, datedRows, type RecordStep, recordSteps } from "./records";
import { positionOn } from "./scale";
import {
  figureCredit,
  figureNotes,
  figureSources,
  figureSubtitle,
  figureSummary,
  hasRatio,
  rowLabel,
} from "./sentences";
import { textWidth } from "./text-width";
import { timeAxis, valueAxis } from "./time-axis";
import { recordTitle } from "./title";

const defaultLimit = 2000;
/** Above this many marks the dots of a field become one path. */
const batchAbove = 300;
const mostLabels = 60;
const radius = { plain: 4, telling: 5.5, batched: 2.5 } as const;
const leastSpan = 14;
const axisGap = 8;
/** Above the plot, for the name of the highest dot. */
const headroom = 20;

/** `timeline`: date of release × value, coloured by field, with the running record. */
export function planTimeline(answer: Answer, options: FigureOptions): FigurePlan {
  const { catalogue, locale, width, height } = options;
  const { shown, omitted, undated } = timelineRows(answer);
  const rows = shown.map(({ row }) => row);
  const records = recordSteps(shown, answer.metric);
  const atEdge = answer.scale === "log" ? rows.filter(({ quantity }) => quantity.value <= 0).length : 0;
  const imprecise = shown.filter(({ released }) => released.precision === "year").length;
  const sources = figureSources(rows);
  const words = {
    title: options.title ?? recordTitle(answer, records, locale),
    subtitle: figureSubtitle(answer, catalogue, locale, false),
    notes: figureNotes(answer, { drawn: rows, omitted, undated, imprecise, atEdge }, locale),
    credit: figureCredit(sources, locale),
  };
  const slot = fieldSlots(catalogue);
  const need = Math.round(Math.min(560, Math.max(320, width * 0.56)));
  const frame = options.heading ? frameOf(words, width, height, need) : bareFrame(width, height, need);
  const { inner } = frame;
  const fields = rows.filter((row) => !row.isBaseline).map((row) => row.model.field);
  const legend = legendOf(fields, slot, inner, locale);
  const top = inner.y + Math.max(headroom, legend.height + 14);
  const bottom = Math.max(top + 40, inner.y + inner.height - 24);
  const y = valueAxis(answer, shown, [bottom, top], locale);
  const left = Math.ceil(Math.max(0, ...y.ticks.map(({ label }) => textWidth(label, sizes.tick)))) + axisGap;
  const plot: Rect = { x: inner.x + left, y: top, width: inner.width - left - axisGap, height: bottom - top };
  const x = timeAxis(shown, plot, locale);
  const place: Placing = {
    answer,
    options,
    y,
    atX: positionOn(x),
    atY: positionOn(y),
    plot,
    slot,
    isRecord: new Set(records.map(({ row }) => row)),
    many: shown.length > batchAbove,
  };
  const marks = shown.map((entry) => placeMark(entry, place));
  const room = { x: plot.x, y: plot.y - headroom, width: plot.width + axisGap, height: plot.height + headroom };
  const labels = placeLabels(
    labelWishes(shown, marks, records, place),
    marks.flatMap(dotsOf),
    wallsOf(marks, records, plot),
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
    lines: cutLines([...gridLines(y, plot), ...reference(answer, y, plot)], labels),
    ...(records.length > 1 && { record: recordPath(records, place) }),
    marks,
    batches: place.many ? batchesOf(marks) : [],
    texts: [
      ...frame.texts,
      ...y.ticks.map(({ at, label }) => tickText(plot.x - axisGap, at + 4, label, "end")),
      ...timeTexts(x, plot, inner),
      ...labels,
    ],
    legend: legend.entries,
    ...words,
    sources,
    summary: figureSummary(
      words.title,
      answer,
      rows,
      locale,
      records.map(({ row }) => row),
    ),
    drawn: shown.length,
    omitted,
    unknown: answer.unknown.length,
  };
}

/** Those with a date, oldest first; of more than the limit, the first ones in the order of the view. */
function timelineRows({ rows, view }: Answer): {
  readonly shown: readonly DatedRow[];
  readonly omitted: number;
  readonly undated: number;
} {
  const dated = rows.filter(({ model }) => model.released !== undefined);
  const shown = dated.slice(0, view.limit ?? defaultLimit);
  return { shown: datedRows(shown), omitted: dated.length - shown.length, undated: rows.length - dated.length };
}

interface Placing {
  readonly answer: Answer;
  readonly options: FigureOptions;
  readonly y: AxisPlan;
  /** Positions in px of a day and of a value. */
  readonly atX: (day: number) => number;
  readonly atY: (value: number) => number;
  readonly plot: Rect;
  readonly slot: (field: string) => string;
  readonly isRecord: ReadonlySet<KnownRow>;
  readonly many: boolean;
}

const dotsOf = ({ shape }: Mark) => (shape.kind === "dot" ? [shape] : []);

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

function placeMark({ row, released, day }: DatedRow, place: Placing): Mark {
  const { answer, y, many, options, atX, atY } = place;
  const { value } = row.quantity;
  const atEdge = y.scale === "log" && value <= 0;
  const shown = atEdge ? y.domain[0] : value;
  const cy = px(atY(shown));
  const whisker = many || released.precision === "day" ? undefined : spanOf(released, cy, atX);
  const role = row.isBaseline ? "baseline" : place.isRecord.has(row) ? "record" : "plain";
  return {
    model: row.model.id,
    name: nameOf(row.model, options.locale),
    value,
    interval: row.quantity.interval,
    ...(hasRatio(row) && { ratio: { value: row.ratio.value, interval: row.ratio.interval } }),
    x: day,
    y: shown,
    shape: {
      kind: "dot",
      x: px(atX(day)),
      y: cy,
      r: role === "plain" ? (many ? radius.batched : radius.plain) : radius.telling,
    },
    ...(whisker !== undefined && { whisker }),
    role,
    field: place.slot(row.model.field),
    atEdge,
    label: many ? "" : rowLabel(row, answer, options.locale),
  };
}

/** The time that a date of a year or a month stands for, where it is long enough to be seen. */
function spanOf({ start, end }: PartialDate, y: number, atX: (day: number) => number): Whisker | undefined {
  const [x1, x2] = [px(atX(start)), px(atX(end))];
  return x2 - x1 < leastSpan ? undefined : { kind: "span", x1, y1: y, x2, y2: y };
}

function recordPath(records: readonly RecordStep[], { y, plot, atX, atY }: Placing): string {
  const points = records.map(({ day, row }) => {
    const { value } = row.quantity;
    return { x: px(atX(day)), y: px(atY(y.scale === "log" && value <= 0 ? y.domain[0] : value)) };
  });
  const [first, ...rest] = points;
  if (first === undefined) return "";
  return `M${first.x} ${first.y}${rest.map((step) => `H${step.x}V${step.y}`).join("")}H${px(plot.x + plot.width)}`;
}

/** The segments of the running record and the spans of dates, which labels do not stand on. */
function wallsOf(marks: readonly Mark[], records: readonly RecordStep[], plot: Rect): readonly Wall[] {
  const steps = new Set(records.map(({ row }) => row.model.id));
  const points = records.length > 1 ? marks.filter(({ model }) => steps.has(model)).map(({ shape }) => shape) : [];
  const walls = points.flatMap(({ x, y }, index) => {
    const next = points[index + 1];
    if (next === undefined) return [{ x1: x, y1: y, x2: plot.x + plot.width, y2: y }];
    return [
      { x1: x, y1: y, x2: next.x, y2: y },
      { x1: next.x, y1: y, x2: next.x, y2: next.y },
    ];
  });
  return [...walls, ...marks.flatMap(({ whisker }) => (whisker === undefined ? [] : [whisker]))];
}

/** Zero-length segments with round caps: one node for any number of dots. Records are in it too, under their own mark. */
function batchesOf(marks: readonly Mark[]): readonly DotBatch[] {
  const parts = new Map<string, string[]>();
  for (const { field, shape, role } of marks) {
    if (role === "baseline") continue;
    const known = parts.get(field);
    const dot = `M${shape.x} ${shape.y}h0`;
    if (known === undefined) parts.set(field, [dot]);
    else known.push(dot);
  }
  return [...parts].map(([field, dots]) => ({ field, r: radius.batched, d: dots.join("") }));
}

/** The most telling rows first: the baseline, then records from the last, then the rest by value. */
function labelWishes(
  rows: readonly DatedRow[],
  marks: readonly Mark[],
  records: readonly RecordStep[],
  place: Placing,
): readonly LabelWish[] {
  const rank = new Map(records.map(({ row }, index) => [row, records.length - index]));
  const sign = place.answer.metric.better === "lower" ? 1 : -1;
  const order = rows
    .map(({ row }, index) => {
      const turn = row.isBaseline ? 0 : (rank.get(row) ?? rows.length);
      return { row, mark: marks[index], turn, value: sign * row.quantity.value };
    })
    .sort((a, b) => a.turn - b.turn || a.value - b.value)
    .slice(0, mostLabels);
  return order.flatMap(({ row, mark }): readonly LabelWish[] => {
    if (mark === undefined || mark.shape.kind !== "dot") return [];
    const telling = row.isBaseline || rank.has(row);
    const { x, y, r } = mark.shape;
    const role = row.isBaseline ? "accent" : telling ? "ink" : "quiet";
    const half = mark.whisker === undefined ? 0 : (mark.whisker.x2 - mark.whisker.x1) / 2;
    return [{ text: mark.name, x, y, r, reach: half, weight: telling ? 600 : 400, role, model: mark.model }];
  });
}
