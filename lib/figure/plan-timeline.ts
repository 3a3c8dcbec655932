import { fieldName, nameOf } from "../i18n/vocabulary";
import { formatNumber } from "../quantity";
import type { Answer, KnownRow } from "../query/answer";
import { bareFrame, frameOf, sizes } from "./frame";
import { fieldSlots } from "./palette";
import { type LabelWish, placeLabels, type Wall } from "./place-labels";
import {
  type AxisPlan,
  type DotBatch,
  type FigurePlan,
  type LegendEntry,
  type Mark,
  type PlacedText,
  px,
  type Rect,
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
  recordTitle,
  rowLabel,
} from "./sentences";
import { textWidth } from "./text-width";
import { linearTicks, logTicks, roundAbove, roundBelow, yearTicks } from "./ticks";

const defaultLimit = 2000;
/** Above this many marks the dots of a field become one path. */
const batchAbove = 300;
const mostLabels = 60;
const dotRadius = 4.5;
const smallRadius = 2.5;
const legendRow = 20;

/** `timeline`: date of release × value, coloured by field, with the running record. */
export function planTimeline(answer: Answer, options: FigureOptions): FigurePlan {
  const { catalogue, locale, width, height } = options;
  const dated = datedRows(answer.rows);
  const limit = answer.view.limit ?? defaultLimit;
  const shown =
    dated.length <= limit
      ? dated
      : datedRows(answer.rows.filter((row) => row.model.released !== undefined).slice(0, limit));
  const records = recordSteps(shown, answer.metric);
  const omitted = dated.length - shown.length;
  const atEdge = answer.scale === "log" ? shown.filter(({ row }) => row.quantity.value <= 0).length : 0;
  const title = options.title ?? recordTitle(answer, records, locale);
  const subtitle = figureSubtitle(answer, catalogue, locale, false);
  const notes = figureNotes(answer, { omitted, undated: answer.rows.length - dated.length, atEdge }, locale);
  const sources = figureSources(shown.map(({ row }) => row));
  const credit = figureCredit(sources, locale);
  const slot = fieldSlots(catalogue);
  const need = Math.round(Math.min(560, Math.max(320, width * 0.56)));
  const frame = options.heading
    ? frameOf({ title, subtitle, notes, credit }, width, height, need)
    : bareFrame(width, height, need);
  const legend = legendOf(shown, slot, frame.inner, options);
  const top = frame.inner.y + (legend.rows === 0 ? 8 : legend.rows * legendRow + 6);
  const bottom = frame.inner.y + frame.inner.height - 24;
  const bare = valueAxis(answer, shown, [bottom, top]);
  const y: AxisPlan = {
    ...bare.axis,
    ticks: bare.values.map((value) => ({
      value,
      at: px(positionOn(bare.axis)(value)),
      label: formatNumber(value, { locale, unit: answer.metric.unit === "%" ? "%" : undefined }),
    })),
  };
  const left = Math.ceil(Math.max(0, ...y.ticks.map(({ label }) => textWidth(label, sizes.tick)))) + 8;
  const plot: Rect = { x: frame.inner.x + left, y: top, width: frame.inner.width - left - 8, height: bottom - top };
  const x = timeAxis(shown, plot);
  const isRecord = new Set(records.map(({ row }) => row));
  const many = shown.length > batchAbove;
  const place: Placing = { answer, options, x, y, plot, slot, isRecord, many };
  const marks = shown.map((entry) => placeMark(entry, place));
  return {
    kind: "timeline",
    locale,
    width,
    height: frame.height,
    plot,
    x,
    y,
    lines: y.ticks.map(({ at, value }) => ({
      x1: plot.x,
      y1: at,
      x2: plot.x + plot.width,
      y2: at,
      role: y.scale === "linear" && value === 0 ? "axis" : "grid",
    })),
    ...(records.length > 1 && { record: recordPath(records, place) }),
    marks,
    batches: many ? batchesOf(marks) : [],
    texts: [
      ...frame.texts,
      ...y.ticks.map(({ at, label }) => tickText(plot.x - 8, at + 4, label, "end")),
      ...x.ticks.map(({ at, label }) => tickText(at, plot.y + plot.height + 16, label, "middle")),
      ...placeLabels(
        labelWishes(shown, marks, records, place),
        marks.map(({ shape }) => dotOf(shape)),
        wallsOf(marks, records, plot),
        { ...plot, width: plot.width + 8 },
        sizes.label,
      ),
    ],
    legend: legend.entries,
    title,
    subtitle,
    notes,
    sources,
    credit,
    summary: figureSummary(
      title,
      shown.map(({ row }) => row),
      records.map(({ row }) => rowLabel(row, answer, locale)),
      locale,
    ),
    drawn: shown.length,
    omitted,
    unknown: answer.unknown.length,
  };
}

interface Placing {
  readonly answer: Answer;
  readonly options: FigureOptions;
  readonly x: AxisPlan;
  readonly y: AxisPlan;
  readonly plot: Rect;
  readonly slot: (field: string) => string;
  readonly isRecord: ReadonlySet<KnownRow>;
  readonly many: boolean;
}

const dotOf = (shape: Mark["shape"]) => (shape.kind === "dot" ? shape : { x: shape.x, y: shape.y, r: 0 });

const tickText = (x: number, y: number, text: string, anchor: PlacedText["anchor"]): PlacedText => ({
  x: px(x),
  y: px(y),
  text,
  size: sizes.tick,
  weight: 400,
  anchor,
  role: "quiet",
});

function valueAxis(answer: Answer, rows: readonly DatedRow[], range: readonly [number, number]) {
  const values = rows.map(({ row }) => row.quantity.value);
  const most = Math.max(3, Math.floor(Math.abs(range[0] - range[1]) / 44));
  if (answer.scale === "log") {
    const positive = values.filter((value) => value > 0);
    const low = positive.length === 0 ? 1 : roundBelow(least(positive));
    const high = positive.length === 0 ? 10 : roundAbove(greatest(positive));
    const domain = low === high ? ([low / 2, high * 2] as const) : ([low, high] as const);
    return { axis: { scale: "log", domain, range } as const, values: logTicks(domain[0], domain[1], most) };
  }
  const low = values.length === 0 ? 0 : least(values);
  const high = values.length === 0 ? 1 : greatest(values);
  const ticks = linearTicks(low, high > low ? high : low + 1, most);
  const domain = [Math.min(low, ticks[0] ?? low), Math.max(high, ticks.at(-1) ?? high)] as const;
  return { axis: { scale: "linear", domain, range } as const, values: ticks };
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const greatest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));

/** From the first day of the first year to the end of the last one, with a little room for labels. */
function timeAxis(rows: readonly DatedRow[], plot: Rect): AxisPlan {
  const dayMs = 86_400_000;
  const yearOf = (day: number) => new Date(day * dayMs).getUTCFullYear();
  const first = rows.length === 0 ? 2020 : yearOf(least(rows.map(({ released }) => released.start)));
  const last = rows.length === 0 ? 2020 : yearOf(greatest(rows.map(({ released }) => released.end - 1)));
  const domain = [Date.UTC(first, 0, 1) / dayMs, Date.UTC(last + 1, 0, 1) / dayMs] as const;
  const axis = { scale: "time", domain, range: [plot.x, plot.x + plot.width] } as const;
  const at = positionOn(axis);
  const ticks = yearTicks(domain[0], domain[1] - 1, Math.max(1, Math.floor(plot.width / 56)));
  return { ...axis, ticks: ticks.map(({ day, year }) => ({ value: day, at: px(at(day)), label: String(year) })) };
}

function placeMark({ row, released, day }: DatedRow, place: Placing): Mark {
  const { answer, x, y, many } = place;
  const { value } = row.quantity;
  const atEdge = y.scale === "log" && value <= 0;
  const shown = atEdge ? y.domain[0] : value;
  const cx = px(positionOn(x)(day));
  const cy = px(positionOn(y)(shown));
  const from = px(positionOn(x)(released.start));
  const to = px(positionOn(x)(released.end));
  return {
    model: row.model.id,
    x: day,
    y: shown,
    shape: { kind: "dot", x: cx, y: cy, r: many ? smallRadius : dotRadius },
    ...(!many && released.precision !== "day" && to - from >= 14 && { whisker: { x1: from, y1: cy, x2: to, y2: cy } }),
    role: row.isBaseline ? "baseline" : place.isRecord.has(row) ? "record" : "plain",
    field: place.slot(row.model.field),
    atEdge,
    label: many ? "" : rowLabel(row, answer, place.options.locale),
  };
}

function recordPath(records: readonly RecordStep[], { x, y, plot }: Placing): string {
  const atX = positionOn(x);
  const atY = positionOn(y);
  const bottom = y.domain[0];
  const points = records.map(({ day, row }) => {
    const { value } = row.quantity;
    return { x: px(atX(day)), y: px(atY(y.scale === "log" && value <= 0 ? bottom : value)) };
  });
  const [first, ...rest] = points;
  if (first === undefined) return "";
  return `M${first.x} ${first.y}${rest.map((step) => `H${step.x}V${step.y}`).join("")}H${px(plot.x + plot.width)}`;
}

/** The segments of the running record, which labels do not stand on. */
function wallsOf(marks: readonly Mark[], records: readonly RecordStep[], plot: Rect): readonly Wall[] {
  const steps = new Set(records.map(({ row }) => row.model.id));
  const points = records.length > 1 ? marks.filter(({ model }) => steps.has(model)).map(({ shape }) => shape) : [];
  return points.flatMap(({ x, y }, index) => {
    const next = points[index + 1];
    if (next === undefined) return [{ x1: x, y1: y, x2: plot.x + plot.width, y2: y }];
    return [
      { x1: x, y1: y, x2: next.x, y2: y },
      { x1: next.x, y1: y, x2: next.x, y2: next.y },
    ];
  });
}

/** Zero-length segments with round caps: one node for any number of dots. */
function batchesOf(marks: readonly Mark[]): readonly DotBatch[] {
  const parts = new Map<string, string[]>();
  for (const { field, shape, role } of marks) {
    if (role === "baseline") continue;
    const known = parts.get(field);
    const dot = `M${shape.x} ${shape.y}h0`;
    if (known === undefined) parts.set(field, [dot]);
    else known.push(dot);
  }
  return [...parts].map(([field, dots]) => ({ field, r: smallRadius, d: dots.join("") }));
}

/** The most telling rows first: the baseline, then records from the last, then the rest by value. */
function labelWishes(
  rows: readonly DatedRow[],
  marks: readonly Mark[],
  records: readonly RecordStep[],
  place: Placing,
): readonly LabelWish[] {
  const rank = new Map(records.map(({ row }, index) => [row, records.length - index]));
  const high = place.answer.metric.better !== "lower";
  const order = rows
    .map((entry, index) => ({ row: entry.row, mark: marks[index] }))
    .sort((a, b) => {
      const first = Number(b.row.isBaseline) - Number(a.row.isBaseline);
      if (first !== 0) return first;
      const record = (rank.get(a.row) ?? Number.MAX_SAFE_INTEGER) - (rank.get(b.row) ?? Number.MAX_SAFE_INTEGER);
      if (record !== 0) return record;
      return high ? b.row.quantity.value - a.row.quantity.value : a.row.quantity.value - b.row.quantity.value;
    })
    .slice(0, mostLabels);
  return order.flatMap(({ row, mark }) => {
    if (mark === undefined || mark.shape.kind !== "dot") return [];
    const telling = row.isBaseline || rank.has(row);
    return [
      {
        text: nameOf(row.model, place.options.locale),
        x: mark.shape.x,
        y: mark.shape.y,
        r: mark.shape.r,
        weight: telling ? 600 : 400,
        role: row.isBaseline ? "accent" : telling ? "ink" : "quiet",
        model: row.model.id,
      } as const,
    ];
  });
}

/** One entry a field above the plot, wrapped to the width. */
function legendOf(
  rows: readonly DatedRow[],
  slot: (field: string) => string,
  inner: Rect,
  { locale }: FigureOptions,
): { readonly entries: readonly LegendEntry[]; readonly rows: number } {
  const counts = new Map<string, number>();
  for (const { row } of rows) counts.set(row.model.field, (counts.get(row.model.field) ?? 0) + 1);
  if (counts.size < 2) return { entries: [], rows: 0 };
  const entries: LegendEntry[] = [];
  let x = inner.x;
  let line = 0;
  for (const [field] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const label = fieldName(field, locale);
    const room = textWidth(label, sizes.label) + 14;
    if (x > inner.x && x + room > inner.x + inner.width) {
      x = inner.x;
      line += 1;
    }
    entries.push({ field: slot(field), label, x: px(x), y: inner.y + line * legendRow + 12 });
    x += room + 18;
  }
  return { entries, rows: line + 1 };
}
