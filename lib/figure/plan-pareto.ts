import { paretoText } from "../i18n/pareto";
import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { Answer } from "../query/answer";
import type { SecondMetric } from "../query/choose-second";
import { firstRows } from "../query/first-rows";
import { type ParetoPoint, paretoOf } from "../query/pareto";
import type { Scale } from "../query/view";
import { cutLines } from "./cut-lines";
import { batchAbove, batchesOf } from "./dot-batches";
import { bareFrame, frameOf, sizes } from "./frame";
import { circlePath, type KeyEntry, keyRow } from "./key-row";
import { legendOf } from "./legend";
import { fieldSlots } from "./palette";
import { frontDots, isTelling, type ParetoPlacing, pointDot, pointMark, stepPath, stepWalls } from "./pareto-marks";
import {
  metricWithUnit,
  noneTitle,
  paretoNotes,
  paretoSubtitle,
  paretoTable,
  paretoTitle,
  pointLabels,
} from "./pareto-words";
import { type LabelWish, placeLabels } from "./place-labels";
import { type Dot, type FigurePlan, type PlacedText, px, type Rect } from "./plan";
import { planEmpty } from "./plan-empty";
import type { FigureOptions } from "./plan-figure";
import { axisGap, footTexts, leastPlot, levelLines, sideRoom, sideTexts, uprightLines } from "./plot-ticks";
import { positionOn } from "./scale";
import { figureCredit, figureNotes, figureSources, figureSummary, outsideBaseline } from "./sentences";
import { fitText, textWidth } from "./text-width";
import type { DotMark } from "./timeline-marks";
import { spanAxis } from "./value-axis";

const defaultLimit = 100_000;
const mostLabels = 40;
const headroom = 20;
const axisTitleHeight = 18;
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
  const others = shown.map((point) => point.second);
  const xScale = secondScale(answer, second, shown);
  const sources = figureSources(rows, others, outsideBaseline(answer));
  const drawn = {
    drawn: rows,
    omitted,
    undated: 0,
    imprecise: 0,
    atEdge: answer.scale === "log" ? shown.filter(({ y: value }) => value <= 0).length : 0,
  };
  const words = {
    title: options.title ?? paretoTitle(pareto, answer, locale),
    subtitle: paretoSubtitle(answer, second, { x: xScale, y: answer.scale }, options),
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
  const bottom = Math.max(top + leastPlot, inner.y + inner.height - 24 - axisTitleHeight);
  const lacking = bottom + 24 + axisTitleHeight - (inner.y + inner.height);
  if (lacking > 0 && height !== undefined)
    return planPareto(answer, { ...options, height: height + Math.ceil(lacking) });
  const y = spanAxis(rows, { metric: answer.metric, scale: answer.scale, locale, range: [bottom, top], room: 44 });
  const left = sideRoom(y);
  const plot: Rect = { x: inner.x + left, y: top, width: inner.width - left - axisGap, height: bottom - top };
  const x = spanAxis(others, {
    metric: second.metric,
    scale: xScale,
    locale,
    range: [plot.x, plot.x + plot.width],
    room: 56,
    inner,
  });
  const labelOf = pointLabels(answer, locale);
  const many = shown.length > batchAbove;
  const place: ParetoPlacing = { options, x, y, atX: positionOn(x), atY: positionOn(y), slot, many, labelOf };
  const { dots, marks } = placePoints(shown, place);
  const front = frontDots(pareto.front, shown, dots);
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
    lines: [...cutLines([...uprightLines(x, plot), ...levelLines(y, plot)], labels.texts), ...labels.leaders],
    ...(front.length > 1 && { record: stepPath(front) }),
    marks,
    batches: many ? batchesOf(dots, answer.baseline?.model.id) : [],
    paths: key.paths,
    ...(table !== undefined && { table }),
    texts: [
      ...texts,
      ...key.texts,
      ...axisTitles(answer, second, plot, inner, options),
      ...sideTexts(y, plot),
      ...footTexts(x, plot, inner),
      ...labels.texts,
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
  const ordered = [...points.filter(isFront), ...points.filter((point) => !isFront(point))];
  const shown = firstRows(ordered, limit, ({ row }) => row.isBaseline);
  return { shown, omitted: points.length - shown.length };
}

/** A dot for each point, and a mark for each, or for the telling ones among many. */
function placePoints(shown: readonly ParetoPoint[], place: ParetoPlacing) {
  const dots: Dot[] = [];
  const marks: DotMark[] = [];
  for (const point of shown) {
    const dot = pointDot(point, place);
    dots.push(dot);
    if (!place.many || isTelling(point)) marks.push(pointMark(point, dot, place));
  }
  return { dots, marks };
}

/** As the view says for both axes, where this one can; or else logarithmic for quantities above zero. */
function secondScale({ view }: Answer, { metric }: SecondMetric, shown: readonly ParetoPoint[]): Scale {
  const isQuantity = metric.level === "ratio" && metric.unit !== "%";
  const isPositive = shown.every(({ x }) => x > 0);
  if (metric.level !== "ratio" || !isPositive) return "linear";
  return view.scale ?? (isQuantity ? "log" : "linear");
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
      const text = nameOf(row.model, locale);
      return [{ text, x, y, r, reach, weight, role, model, isTelling: isTelling(point) }];
    });
}
