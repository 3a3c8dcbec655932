import { paretoText } from "../i18n/pareto";
import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { Answer, KnownRow } from "../query/answer";
import type { SecondMetric } from "../query/choose-second";
import { type ParetoPoint, paretoOf } from "../query/pareto";
import type { Scale } from "../query/view";
import { cutLines } from "./cut-lines";
import { batchAbove, batchedRadius, batchesOf } from "./dot-batches";
import { bareFrame, frameOf, sizes } from "./frame";
import { circlePath, type KeyEntry, keyRow } from "./key-row";
import { legendOf } from "./legend";
import { fieldSlots } from "./palette";
import {
  metricWithUnit,
  noneTitle,
  paretoNotes,
  paretoSubtitle,
  paretoTable,
  paretoTitle,
  pointLabels,
} from "./pareto-words";
import { type LabelWish, placeLabels, type Wall } from "./place-labels";
import { type AxisPlan, type Dot, type FigurePlan, type PlacedText, px, type Rect, type Whisker } from "./plan";
import { planEmpty } from "./plan-empty";
import type { FigureOptions } from "./plan-figure";
import { axisGap, footTexts, levelLines, sideRoom, sideTexts, uprightLines } from "./plot-ticks";
import { positionOn } from "./scale";
import { figureCredit, figureNotes, figureSources, figureSummary, hasRatio } from "./sentences";
import { fitText, textWidth } from "./text-width";
import type { DotMark } from "./timeline-marks";
import { spanAxis } from "./value-axis";

const defaultLimit = 100_000;
const mostLabels = 40;
const radius = { plain: 4, front: 5.5 } as const;
const headroom = 20;
const axisTitleHeight = 18;
/** A whisker is drawn where it stands out of its dot. */
const leastWhisker = 14;
/** Of the summary. */
const listed = 12;

/** `pareto`: one metric against another, the models that none beats in both, and the line along them. */
export function planPareto(answer: Answer, options: FigureOptions): FigurePlan {
  const { second } = answer;
  const pareto = second && paretoOf(answer.rows, answer.metric, second);
  if (second === undefined || pareto === undefined || pareto.points.length === 0)
    return planEmpty(answer, { ...options, title: options.title ?? noneTitle(answer, options.locale) });
  const { catalogue, locale, width, height } = options;
  const { shown, omitted } = shownPoints(pareto.points, answer.view.limit ?? defaultLimit);
  const rows = shown.map(({ row }) => row);
  const xScale = secondScale(answer, second, shown);
  const hasPlace = ({ row, second: other }: ParetoPoint): boolean =>
    (answer.scale !== "log" || row.quantity.value > 0) && (xScale !== "log" || other.quantity.value > 0);
  const sources = figureSources(shown.flatMap(({ row, second: other }) => [row, other]));
  const drawn = {
    drawn: rows,
    omitted,
    undated: 0,
    imprecise: 0,
    atEdge: shown.filter((point) => !hasPlace(point)).length,
  };
  const words = {
    title: options.title ?? paretoTitle(pareto, answer, locale),
    subtitle: paretoSubtitle(answer, second, catalogue, locale),
    notes: [...paretoNotes(pareto, answer, locale), ...figureNotes(answer, drawn, locale)],
    credit: figureCredit(sources, locale),
  };
  const slot = fieldSlots(catalogue);
  const need = Math.round(Math.min(600, Math.max(440, width * 0.6)));
  const {
    texts,
    inner,
    height: whole,
  } = options.heading ? frameOf(words, width, height, need) : bareFrame(width, height, need);
  const key = keyRow(keyEntries(shown, options), inner);
  const below = { ...inner, y: inner.y + key.height };
  const legend = legendOf(rows, slot, below, locale);
  const top = below.y + legend.height + axisTitleHeight + headroom;
  const bottom = Math.max(top + 40, inner.y + inner.height - 24 - axisTitleHeight);
  const y = spanAxis(
    rows.map(({ quantity }) => quantity),
    { metric: answer.metric, scale: answer.scale, locale, range: [bottom, top], room: 44 },
  );
  const left = sideRoom(y);
  const plot: Rect = { x: inner.x + left, y: top, width: inner.width - left - axisGap, height: bottom - top };
  const x = spanAxis(
    shown.map(({ second: other }) => other.quantity),
    { metric: second.metric, scale: xScale, locale, range: [plot.x, plot.x + plot.width], room: 56, inner },
  );
  const labelOf = pointLabels(answer, locale);
  const many = shown.length > batchAbove;
  const place: Placing = { options, x, y, atX: positionOn(x), atY: positionOn(y), slot, many, labelOf };
  const dots = shown.map((point) => pointDot(point, place));
  const marks = shown.flatMap((point, index): readonly DotMark[] => {
    const dot = dots[index];
    return dot === undefined || (many && !isTelling(point)) ? [] : [pointMark(point, dot, place)];
  });
  const front = frontOf(pareto.front, dots);
  const labels = placeLabels(
    labelWishes(shown, dots, many ? [] : marks, locale),
    dots,
    [...stepWalls(front), ...marks.flatMap(({ whisker, upright }) => [whisker, upright].flatMap((line) => line ?? []))],
    { x: plot.x, y: plot.y - headroom, width: plot.width + axisGap, height: plot.height + headroom },
    sizes.label,
  );
  const table = paretoTable(pareto, answer, locale);
  return {
    kind: "pareto",
    locale,
    width,
    height: Math.max(whole, bottom + 24 + axisTitleHeight),
    plot,
    x,
    y,
    lines: cutLines([...uprightLines(x, plot), ...levelLines(y, plot)], labels),
    ...(front.length > 1 && { record: stepPath(front) }),
    marks,
    batches: many ? batchesOf(dots, rows.find((row) => row.isBaseline)?.model.id) : [],
    paths: key.paths,
    ...(table !== undefined && { table }),
    texts: [
      ...texts,
      ...key.texts,
      ...axisTitles(answer, second, plot, inner, options),
      ...sideTexts(y, plot),
      ...footTexts(x, plot, inner),
      ...labels,
    ],
    legend: legend.entries,
    ...words,
    sources,
    summary: figureSummary(
      words.title,
      shown.length,
      (pareto.front.length > 0 ? pareto.front : shown).slice(0, listed).map(labelOf),
      locale,
    ),
    drawn: shown.length,
    omitted: omitted + pareto.missing.length,
    unknown: answer.unknown.length,
  };
}

/** The front before the rest, each in the order of the view. */
function shownPoints(points: readonly ParetoPoint[], limit: number) {
  if (points.length <= limit) return { shown: points, omitted: 0 };
  const isFront = ({ standing }: ParetoPoint): boolean => standing === "front";
  const shown = [...points.filter(isFront), ...points.filter((point) => !isFront(point))].slice(0, limit);
  return { shown, omitted: points.length - shown.length };
}

/** As the view says, or else logarithmic for quantities above zero, as on the other axis. */
function secondScale({ view }: Answer, { metric }: SecondMetric, shown: readonly ParetoPoint[]): Scale {
  const isQuantity = metric.level === "ratio" && metric.unit !== "%";
  const isPositive = shown.every(({ second }) => second.quantity.value > 0);
  if (metric.level !== "ratio" || !isPositive) return "linear";
  return view.scale ?? (isQuantity ? "log" : "linear");
}

interface Placing {
  readonly labelOf: (point: ParetoPoint) => string;
  readonly options: FigureOptions;
  readonly x: AxisPlan;
  readonly y: AxisPlan;
  /** Positions in px of values. */
  readonly atX: (value: number) => number;
  readonly atY: (value: number) => number;
  readonly slot: (field: string) => string;
  readonly many: boolean;
}

const isTelling = ({ row, standing }: ParetoPoint): boolean => row.isBaseline || standing === "front";

/** Where a value stands on an axis: at the lower end of a logarithmic one if it has no place there. */
const standOn = (axis: AxisPlan, { quantity: { value } }: KnownRow): number =>
  axis.scale === "log" && value <= 0 ? axis.domain[0] : value;

function pointDot(point: ParetoPoint, { x, y, atX, atY, slot, many }: Placing): Dot {
  const { model } = point.row;
  return {
    model: model.id,
    field: slot(model.field),
    x: px(atX(standOn(x, point.second))),
    y: px(atY(standOn(y, point.row))),
    r: isTelling(point) ? radius.front : many ? batchedRadius : radius.plain,
  };
}

function pointMark(point: ParetoPoint, dot: Dot, { options, x, y, many, labelOf }: Placing): DotMark {
  const { row, second, standing } = point;
  const stand = { x: standOn(x, second), y: standOn(y, row) };
  const spanX = many ? undefined : spanOn(x, second);
  const spanY = many ? undefined : spanOn(y, row);
  const whisker: Whisker | undefined = spanX && { kind: "interval", x1: spanX[0], x2: spanX[1], y1: dot.y, y2: dot.y };
  const upright: Whisker | undefined = spanY && { kind: "interval", x1: dot.x, x2: dot.x, y1: spanY[0], y2: spanY[1] };
  const isStanding = standing !== "dominated" || row.isBaseline;
  return {
    model: dot.model,
    name: nameOf(row.model, options.locale),
    value: row.quantity.value,
    interval: row.quantity.interval,
    ...(hasRatio(row) && { ratio: { value: row.ratio.value, interval: row.ratio.interval } }),
    x: stand.x,
    y: stand.y,
    shape: { kind: "dot", x: dot.x, y: dot.y, r: dot.r },
    ...(whisker !== undefined && { whisker }),
    ...(upright !== undefined && { upright }),
    ...(standing === "near" && { isHollow: true }),
    ...(!isStanding && { isDim: true }),
    role: row.isBaseline ? "baseline" : standing === "front" ? "record" : "plain",
    field: dot.field,
    atEdge: stand.x !== second.quantity.value || stand.y !== row.quantity.value,
    label: many && standing !== "front" ? "" : labelOf(point),
  };
}

/** The dots of the front that are drawn, from end to end. */
function frontOf(front: readonly ParetoPoint[], dots: readonly Dot[]): readonly Dot[] {
  const places = new Map(front.map(({ row }, index) => [row.model.id, index]));
  const placed: Dot[] = [];
  for (const dot of dots) {
    const place = places.get(dot.model);
    if (place !== undefined) placed[place] = dot;
  }
  return placed.filter((dot) => dot !== undefined);
}

/** Where the ends of what a value leaves open lie on an axis, in px, where they stand out of the dot. */
function spanOn(axis: AxisPlan, { quantity: { interval } }: KnownRow): readonly [number, number] | undefined {
  const at = positionOn(axis);
  const [low, high] = axis.domain;
  const within = (value: number): number => Math.min(high, Math.max(low, value));
  const ends = [px(at(within(interval.low))), px(at(within(interval.high)))].sort((a, b) => a - b);
  const [first = 0, last = 0] = ends;
  return last - first < leastWhisker ? undefined : [first, last];
}

function keyEntries(shown: readonly ParetoPoint[], { locale }: FigureOptions): readonly KeyEntry[] {
  const text = paretoText[locale].key;
  const has = (standing: ParetoPoint["standing"]): boolean => shown.some((point) => point.standing === standing);
  const sign = (r: number, isHollow: boolean, opacity: number) => (x: number, y: number) => [
    {
      d: circlePath(x, y, r),
      fill: isHollow ? ("paper" as const) : ("quiet" as const),
      stroke: "quiet" as const,
      strokeWidth: 1.5,
      ...(opacity < 1 && { opacity }),
    },
  ];
  if (!has("front")) return [];
  return [
    {
      label: text.front,
      signWidth: 20,
      sign: (x, y) => [
        { d: `M${x - 10} ${y}h20`, stroke: "axis" as const, strokeWidth: 1.5 },
        ...sign(4.5, false, 1)(x, y),
      ],
    },
    ...(has("near") ? [{ label: text.near, sign: sign(3.5, true, 1) }] : []),
    ...(has("dominated") ? [{ label: text.dominated, sign: sign(3.5, false, 0.4) }] : []),
  ];
}

/** The upright axis is named above it, the level one at its right end. */
function axisTitles(
  { metric }: Answer,
  second: SecondMetric,
  plot: Rect,
  inner: Rect,
  { locale }: FigureOptions,
): readonly PlacedText[] {
  const text = { size: sizes.tick, weight: 600, role: "quiet" } as const;
  const fitted = (name: string) => fitText(name, inner.width, sizes.tick, 600);
  const title = fitted(metricWithUnit(second.metric, locale));
  return [
    {
      ...text,
      x: inner.x,
      y: px(plot.y - headroom - 6),
      text: fitted(metricWithUnit(metric, locale)),
      anchor: "start",
    },
    {
      ...text,
      x: px(Math.max(inner.x + textWidth(title, sizes.tick, 600), plot.x + plot.width)),
      y: px(plot.y + plot.height + 16 + axisTitleHeight),
      text: title,
      anchor: "end",
    },
  ];
}

/** From the best second value on: level to the next of the front, then up or down to it. */
function stepPath([first, ...rest]: readonly Dot[]): string {
  return first === undefined ? "" : `M${first.x} ${first.y}${rest.map(({ x, y }) => `H${x}V${y}`).join("")}`;
}

const stepWalls = (front: readonly Dot[]): readonly Wall[] =>
  front.flatMap(({ x, y }, index) => {
    const next = front[index + 1];
    return next === undefined
      ? []
      : [
          { x1: x, y1: y, x2: next.x, y2: y },
          { x1: next.x, y1: y, x2: next.x, y2: next.y },
        ];
  });

const turnOf = { front: 1, near: 2, dominated: 3 } as const;

/** The baseline, the front from end to end, what cannot be told apart from it, then the rest in the order of the view. */
function labelWishes(
  shown: readonly ParetoPoint[],
  dots: readonly Dot[],
  marks: readonly DotMark[],
  locale: Locale,
): readonly LabelWish[] {
  const turns: readonly number[][] = [[], [], [], []];
  for (let index = 0; index < shown.length; index += 1) {
    const point = shown[index];
    if (point === undefined) break;
    const turn = turns[point.row.isBaseline ? 0 : turnOf[point.standing ?? "near"]];
    if (turn !== undefined && turn.length < mostLabels) turn.push(index);
  }
  return turns
    .flat()
    .slice(0, mostLabels)
    .flatMap((index): readonly LabelWish[] => {
      const [point, dot, whisker] = [shown[index], dots[index], marks[index]?.whisker];
      if (point === undefined || dot === undefined) return [];
      const { row, standing } = point;
      const { x, y, r, model } = dot;
      const reach = whisker === undefined ? 0 : (whisker.x2 - whisker.x1) / 2;
      const role = row.isBaseline ? "accent" : standing === "front" ? "ink" : "quiet";
      const weight = standing === "front" ? 600 : 400;
      return [{ text: nameOf(row.model, locale), x, y, r, reach, weight, role, model }];
    });
}
