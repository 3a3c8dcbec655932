import type { Interval } from "../quantity";
import { sizes } from "./frame";
import { type AxisPlan, px, type Rect, type Tick } from "./plan";
import { positionOn } from "./scale";
import { textWidth } from "./text-width";
import { logTicks, roundAbove, roundBelow } from "./ticks";

interface Ranges {
  readonly claimed?: Interval | undefined;
  readonly derived?: Interval | undefined;
}

/** px a tick label wants, about. */
const tickRoom = 44;
const tickGap = 8;

export interface RangeAxisOptions {
  readonly plot: Rect;
  readonly inner: Rect;
  /** Stays on the axis and among its ticks, whatever gives way. */
  readonly reference: number | undefined;
  readonly label: (value: number, domain: readonly [number, number]) => string;
}

/** A logarithmic axis around every finite end and the reference. */
export function rangeAxis(rows: readonly Ranges[], { plot, inner, reference, label }: RangeAxisOptions): AxisPlan {
  const ends = rows
    .flatMap(({ claimed, derived }) => [claimed?.low, claimed?.high, derived?.low, derived?.high])
    .filter((end): end is number => end !== undefined && end > 0 && Number.isFinite(end));
  const shown = reference === undefined ? ends : [...ends, reference, 2 * reference];
  const [low, high] =
    shown.length === 0 ? [1, 10] : [roundBelow(Math.min(...shown)), roundAbove(Math.max(...shown) * 1.05)];
  const axis = { scale: "log", domain: [low, high], range: [plot.x, plot.x + plot.width] } as const;
  const at = positionOn(axis);
  const wanted = logTicks(low, high, Math.max(3, Math.floor(plot.width / tickRoom)));
  const first = reference === undefined ? [] : [reference];
  const ticks = [...first, ...wanted.filter((value) => value !== reference)].map((value) => ({
    value,
    at: px(at(value)),
    label: label(value, [low, high]),
  }));
  return { ...axis, ticks: apart(ticks, inner) };
}

/** Leaves out ticks whose labels would touch one that comes before in the list; the rest in order. */
function apart(ticks: readonly Tick[], inner: Rect): readonly Tick[] {
  const kept: { readonly tick: Tick; readonly middle: number; readonly half: number }[] = [];
  for (const tick of ticks) {
    const half = textWidth(tick.label, sizes.tick) / 2;
    const middle = Math.max(inner.x + half, Math.min(inner.x + inner.width - half, tick.at));
    if (kept.every((other) => Math.abs(other.middle - middle) >= other.half + half + tickGap))
      kept.push({ tick, middle, half });
  }
  return kept.map(({ tick }) => tick).sort((a, b) => a.value - b.value);
}
