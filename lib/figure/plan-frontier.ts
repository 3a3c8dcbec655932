import { frontierText } from "../i18n/frontier";
import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { Answer, KnownRow } from "../query/answer";
import { firstRows } from "../query/first-rows";
import { type Frontier, frontierOf } from "../query/frontier";
import type { DatedRow } from "../query/records";
import { trendAt } from "../query/trend";
import { cutLines } from "./cut-lines";
import { batchAbove, batchedRadius, batchesOf } from "./dot-batches";
import { bareFrame, frameOf, sizes } from "./frame";
import { frontierNotes, frontierTable, frontierTitle, gainText } from "./frontier-words";
import { circlePath, type KeyEntry, keyRow } from "./key-row";
import { legendOf } from "./legend";
import { fieldSlots } from "./palette";
import { type LabelWish, placeLabels, type Wall } from "./place-labels";
import { type AxisPlan, type Dot, type FigurePlan, type PlacedPath, px, type Rect } from "./plan";
import type { FigureOptions } from "./plan-figure";
import { axisGap, footTexts, leastPlot, levelLines, sideRoom, sideTexts } from "./plot-ticks";
import { positionOn } from "./scale";
import {
  figureCredit,
  figureNotes,
  figureSources,
  figureSubtitle,
  figureSummary,
  formatValue,
  hasRatio,
  outsideBaseline,
  rowLabels,
} from "./sentences";
import { timeAxis, valueAxis } from "./time-axis";
import { type DottedRows, labelWishes, stairPath, stairWalls } from "./timeline-labels";
import type { DotMark } from "./timeline-marks";

const defaultLimit = 100_000;
const radius = { plain: 3.5, record: 5.5 } as const;
/** Above the plot, for the name of the highest dot. */
const headroom = 24;
/** Straight pieces that a fitted curve is drawn with. */
const pieces = 48;

interface Shown {
  readonly rows: readonly DatedRow[];
  readonly omitted: number;
}

/** Records before others, the latest before the earlier; drawn oldest first. */
function shownRows({ records, others }: Frontier, limit: number): Shown {
  const all = [...[...records].reverse(), ...others];
  const rows = [...firstRows(all, limit, ({ row }) => row.isBaseline)].sort((a, b) => a.day - b.day);
  return { rows, omitted: all.length - rows.length };
}

/** `frontier`: who held the record when. Date of release × value; records stand out, everything else steps back. */
export function planFrontier(answer: Answer, options: FigureOptions): FigurePlan {
  const { catalogue, locale, width, height } = options;
  const frontier = frontierOf(answer.rows, answer.metric);
  const { rows: shown, omitted } = shownRows(frontier, answer.view.limit ?? defaultLimit);
  const rows = shown.map(({ row }) => row);
  const isLog = answer.scale === "log";
  const sources = figureSources(rows, outsideBaseline(answer));
  const drawn = {
    drawn: rows,
    omitted,
    undated: frontier.undated,
    imprecise: shown.filter(({ released }) => released.precision === "year").length,
    atEdge: isLog ? rows.filter(({ quantity }) => quantity.value <= 0).length : 0,
  };
  const words = {
    title: options.title ?? frontierTitle(frontier, answer, locale),
    subtitle: figureSubtitle(answer, catalogue, locale),
    notes: [...frontierNotes(frontier, answer, locale), ...figureNotes(answer, drawn, locale)],
    credit: figureCredit(sources, locale),
  };
  const slot = fieldSlots(catalogue);
  const need = Math.round(Math.min(560, Math.max(420, width * 0.56)));
  const {
    texts,
    inner,
    height: whole,
  } = options.heading ? frameOf(words, width, height, need) : bareFrame(width, height, need);
  const isRecord = new Map(frontier.records.map((record) => [record.row, record]));
  const key = keyRow(keyEntries(frontier, shown, answer, options), inner);
  const below = { ...inner, y: inner.y + key.height };
  const legend = legendOf(rows, slot, below, locale);
  const top = below.y + legend.height + headroom;
  const bottom = Math.max(top + leastPlot, inner.y + inner.height - 24);
  const lacking = bottom + 24 - (inner.y + inner.height);
  if (lacking > 0 && height !== undefined)
    return planFrontier(answer, { ...options, height: height + Math.ceil(lacking) });
  const y = valueAxis(answer, shown, [bottom, top], locale);
  const left = sideRoom(y);
  const plot: Rect = { x: inner.x + left, y: top, width: inner.width - left - axisGap, height: bottom - top };
  const x = timeAxis(shown, plot, locale);
  const [atX, atY] = [positionOn(x), positionOn(y)];
  const labelOf = rowLabels({ ...answer, chart: "timeline" }, locale);
  const many = shown.length > batchAbove;
  const standOf = (value: number): number => (isLog && value <= 0 ? y.domain[0] : value);
  const isTelling = (row: KnownRow): boolean => row.isBaseline || isRecord.has(row);
  const dots = shown.map(
    ({ row, day, value }): Dot => ({
      model: row.model.id,
      field: slot(row.model.field),
      x: px(atX(day)),
      y: px(atY(standOf(value))),
      r: isTelling(row) ? radius.record : many ? batchedRadius : radius.plain,
    }),
  );
  const marks = shown.flatMap(({ row, day }, index): readonly DotMark[] => {
    const dot = dots[index];
    if (dot === undefined || (many && !isTelling(row))) return [];
    const { model, field, x: cx, y: cy, r } = dot;
    const { value, interval } = row.quantity;
    const stand = standOf(value);
    const holds = isRecord.has(row);
    const isOwn = row.measurement.reportedBy === "first-party";
    const mark: DotMark = {
      model,
      name: nameOf(row.model, locale),
      value,
      interval,
      ...(hasRatio(row) && { ratio: { value: row.ratio.value, interval: row.ratio.interval } }),
      x: day,
      y: stand,
      shape: { kind: "dot", x: cx, y: cy, r },
      ...(!isOwn && { isHollow: true }),
      ...(!isTelling(row) && { isDim: true }),
      role: row.isBaseline ? "baseline" : holds ? "record" : "plain",
      field,
      atEdge: stand !== value,
      label: many && !holds ? "" : labelOf(row, formatValue(row, answer.metric, locale)),
    };
    return [mark];
  });
  const holders = new Set(frontier.records.map(({ row }) => row.model.id));
  const held = dots.filter(({ model }) => holders.has(model));
  const trend = trendPath(frontier, x, y);
  const labels = placeLabels(
    namesWithGains({ rows, dots, marks }, frontier, answer, locale),
    dots,
    [...stairWalls(held, plot), ...trend.walls],
    { x: plot.x, y: plot.y - headroom, width: plot.width + axisGap, height: plot.height + headroom },
    sizes.label,
  );
  return {
    kind: "frontier",
    locale,
    width,
    height: Math.max(whole, bottom + 24),
    plot,
    x,
    y,
    lines: [...cutLines(levelLines(y, plot), labels.texts), ...labels.leaders],
    ...(held.length > 1 && { record: stairPath(held, plot) }),
    marks,
    batches: many ? batchesOf(dots, answer.baseline?.model.id) : [],
    paths: [...key.paths, ...trend.paths],
    table: frontierTable(frontier, answer, locale),
    texts: [...texts, ...key.texts, ...sideTexts(y, plot), ...footTexts(x, plot, inner), ...labels.texts],
    legend: legend.entries,
    ...words,
    sources,
    summary: figureSummary(
      words.title,
      rows.length,
      frontier.records.map(({ row }) => labelOf(row, formatValue(row, answer.metric, locale))),
      locale,
    ),
    drawn: shown.length,
    omitted,
    unknown: answer.unknown.length,
  };
}

/** Only what the picture has. */
function keyEntries(
  { records, trend }: Frontier,
  shown: readonly DatedRow[],
  { metric }: Answer,
  { locale }: FigureOptions,
): readonly KeyEntry[] {
  const text = frontierText[locale].key;
  const isOwn = ({ row }: DatedRow): boolean => row.measurement.reportedBy === "first-party";
  const dot =
    (r: number, isHollow: boolean, opacity?: number) =>
    (x: number, y: number): readonly PlacedPath[] => [
      {
        d: circlePath(x, y, r),
        fill: isHollow ? "paper" : "quiet",
        stroke: "quiet",
        strokeWidth: 1.5,
        ...(opacity !== undefined && { opacity }),
      },
    ];
  const entries: KeyEntry[] = [];
  if (records.some(isOwn)) entries.push({ label: text.own, sign: dot(4.5, false) });
  if (records.some((record) => !isOwn(record))) entries.push({ label: text.others, sign: dot(4.5, true) });
  if (shown.length > records.length) entries.push({ label: text.plain, sign: dot(3, false, 0.4) });
  if (trend !== undefined && metric.better === "neutral")
    entries.push({ label: text.trend, signWidth: 20, sign: (x, y) => [trendStroke(`M${x - 10} ${y}h20`)] });
  return entries;
}

const trendStroke = (d: string): PlacedPath => ({ d, stroke: "accent", strokeWidth: 1.5, dash: "5 4" });

interface Curve {
  readonly paths: readonly PlacedPath[];
  readonly walls: readonly Wall[];
}

/** The fitted curve between the first and the last record, as far as the axes reach. */
function trendPath({ records, trend }: Frontier, x: AxisPlan, y: AxisPlan): Curve {
  const [first, last] = [records[0], records.at(-1)];
  if (trend === undefined || first === undefined || last === undefined) return { paths: [], walls: [] };
  const [atX, atY, [low, high]] = [positionOn(x), positionOn(y), y.domain];
  const [from, to] = [Math.max(first.day, x.domain[0]), Math.min(last.day, x.domain[1])];
  const points = Array.from({ length: pieces + 1 }, (_, index) => {
    const day = from + ((to - from) * index) / pieces;
    return { day, value: trendAt(trend, day) };
  })
    .filter(({ value }) => value >= low && value <= high)
    .map(({ day, value }) => ({ x: px(atX(day)), y: px(atY(value)) }));
  if (points.length < 2) return { paths: [], walls: [] };
  const d = points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`).join("");
  const walls = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  });
  return { paths: [trendStroke(d)], walls };
}

/** Names as on a timeline, those of records with their gain. */
function namesWithGains(
  dotted: DottedRows,
  { records }: Frontier,
  answer: Answer,
  locale: Locale,
): readonly LabelWish[] {
  const gains = new Map(records.map((record) => [record.row.model.id, gainText(record, answer, locale)]));
  return labelWishes(dotted, records, answer.metric.better, locale).map((wish) => {
    const gain = gains.get(wish.model) ?? "";
    return gain === "" ? wish : { ...wish, text: `${wish.text} ${gain}` };
  });
}
