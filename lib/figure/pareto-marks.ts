import { nameOf } from "../i18n/vocabulary";
import type { KnownRow } from "../query/answer";
import type { ParetoPoint } from "../query/pareto";
import type { Id } from "../schema/catalogue";
import { batchedRadius } from "./dot-batches";
import type { Wall } from "./place-labels";
import { type AxisPlan, type Dot, px, type Whisker } from "./plan";
import type { FigureOptions } from "./plan-figure";
import { positionOn } from "./scale";
import { hasRatio } from "./sentences";
import type { DotMark } from "./timeline-marks";

const radius = { plain: 4, front: 5.5 } as const;
/** A whisker is drawn where it stands out of its dot. */
const leastWhisker = 14;

export interface ParetoPlacing {
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

export const isTelling = ({ row, standing }: ParetoPoint): boolean => row.isBaseline || standing === "front";

/** Where a value stands on an axis: at the lower end of a logarithmic one if it has no place there. */
const standOn = (axis: AxisPlan, value: number): number =>
  axis.scale === "log" && value <= 0 ? axis.domain[0] : value;

export function pointDot(point: ParetoPoint, { x, y, atX, atY, slot, many }: ParetoPlacing): Dot {
  const { model } = point.row;
  return {
    model: model.id,
    field: slot(model.field),
    x: px(atX(standOn(x, point.x))),
    y: px(atY(standOn(y, point.y))),
    r: isTelling(point) ? radius.front : many ? batchedRadius : radius.plain,
  };
}

export function pointMark(point: ParetoPoint, dot: Dot, { options, x, y, many, labelOf }: ParetoPlacing): DotMark {
  const { row, second, standing } = point;
  const stand = { x: standOn(x, point.x), y: standOn(y, point.y) };
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
    atEdge: stand.x !== point.x || stand.y !== point.y,
    label: many && standing !== "front" ? "" : labelOf(point),
  };
}

/** The dots of the front that are drawn, from end to end. */
export function frontDots(
  front: readonly ParetoPoint[],
  shown: readonly ParetoPoint[],
  dots: readonly Dot[],
): readonly Dot[] {
  const placed = new Map<Id, Dot>();
  for (let index = 0; index < shown.length; index += 1) {
    const [point, dot] = [shown[index], dots[index]];
    if (point?.standing === "front" && dot !== undefined) placed.set(dot.model, dot);
  }
  return front.flatMap(({ row }) => placed.get(row.model.id) ?? []);
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

/** From the best second value on: level to the next of the front, then up or down to it. */
export function stepPath([first, ...rest]: readonly Dot[]): string {
  return first === undefined ? "" : `M${first.x} ${first.y}${rest.map(({ x, y }) => `H${x}V${y}`).join("")}`;
}

export const stepWalls = (front: readonly Dot[]): readonly Wall[] =>
  front.flatMap(({ x, y }, index) => {
    const next = front[index + 1];
    return next === undefined
      ? []
      : [
          { x1: x, y1: y, x2: next.x, y2: y },
          { x1: next.x, y1: y, x2: next.x, y2: next.y },
        ];
  });
