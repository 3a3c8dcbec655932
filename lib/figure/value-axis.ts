import type { Interval, Locale } from "../quantity";
import type { Scale } from "../query/view";
import type { Metric } from "../schema/catalogue";
import { logSpan, type Span } from "./log-span";
import { type AxisPlan, px, type Rect } from "./plan";
import { withoutCollisions } from "./row-axis";
import { positionOn } from "./scale";
import { formatTick, linearTicks } from "./ticks";

export interface AxisValue {
  readonly quantity: { readonly value: number; readonly interval: Interval };
}

export interface ValueAxisOptions {
  readonly metric: Metric;
  readonly scale: Scale;
  readonly locale: Locale;
  readonly range: readonly [number, number];
  /** px a tick label wants, about. */
  readonly room: number;
  /** For a level axis: its labels stay in this space and touch no other. */
  readonly inner?: Rect;
}

/** A value axis that reaches over values and what they leave open, with round ticks. */
export function spanAxis(values: readonly AxisValue[], options: ValueAxisOptions): AxisPlan {
  const { metric, scale, locale, range, inner } = options;
  const most = Math.max(2, Math.floor(Math.abs(range[1] - range[0]) / options.room));
  const { domain, ticks } =
    scale === "log" ? logSpan(...extentOf(values, (value) => value > 0), most) : linearSpan(values, most);
  const axis = { scale, domain, range } as const;
  const at = positionOn(axis);
  const placed = ticks
    .filter((value) => value >= domain[0] && value <= domain[1])
    .map((value) => ({ value, at: px(at(value)), label: formatTick(value, { metric, locale, domain }) }));
  return { ...axis, ticks: inner === undefined ? placed : withoutCollisions(placed, inner) };
}

/** The least and greatest of values and the finite ends of their intervals that have a place. */
function extentOf(values: readonly AxisValue[], hasPlace: (value: number) => boolean): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const reach = (end: number): void => {
    if (!Number.isFinite(end) || !hasPlace(end)) return;
    low = Math.min(low, end);
    high = Math.max(high, end);
  };
  for (const { quantity } of values) {
    reach(quantity.value);
    reach(quantity.interval.low);
    reach(quantity.interval.high);
  }
  return low <= high ? [low, high] : [1, 10];
}

function linearSpan(values: readonly AxisValue[], most: number): Span {
  const [low, high] = extentOf(values, Number.isFinite);
  const safe = high > low ? high : low + (low === 0 ? 1 : Math.abs(low));
  const ticks = linearTicks(low, safe, most);
  return { domain: [Math.min(low, ticks[0] ?? low), Math.max(safe, ticks.at(-1) ?? safe)], ticks };
}
