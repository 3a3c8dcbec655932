import { formatRatio, type Locale } from "../quantity";
import type { Answer } from "../query/answer";
import { sizes } from "./frame";
import { logSpan, type Span } from "./log-span";
import { type AxisPlan, type PlacedText, px, type Rect, type Tick } from "./plan";
import type { AxisRow } from "./row-values";
import { positionOn } from "./scale";
import { textWidth } from "./text-width";
import { formatTick, linearTicks } from "./ticks";

/** px a tick label wants, about. */
const tickRoom = 110;
const tickGap = 10;

export interface RowAxisOptions {
  readonly relative: boolean;
  readonly locale: Locale;
  /** The picture without its margins: tick labels stay in it. */
  readonly inner: Rect;
}

/**
 * The value axis of `bars` and `dots`: linear and through zero, or logarithmic and around 1× when it is relative. Its ticks
 * are placed by the function that is given back, as the plot gets its width from the labels along the axis.
 */
export function rowAxis(
  answer: Answer,
  rows: readonly AxisRow[],
  { relative, locale, inner }: RowAxisOptions,
): { readonly bare: (plot: Rect) => AxisPlan; readonly labelled: (plot: Rect) => AxisPlan } {
  const most = Math.max(3, Math.floor(inner.width / tickRoom));
  const { domain, ticks } =
    answer.scale === "log" ? logAxis(rows, most, relative) : linearAxis(!isCutAxis(answer, rows, relative), rows, most);
  const label = (value: number) =>
    relative ? formatRatio(value, locale) : formatTick(value, { metric: answer.metric, locale, domain });
  const telling = (value: number) => (value === 0 ? 2 : relative && value === 1 ? 1 : 0);
  const values = [...new Set(relative ? [...ticks, 1] : ticks)]
    .filter((value) => value >= domain[0] && value <= domain[1])
    .sort((a, b) => telling(b) - telling(a) || a - b);
  const bare = (plot: Rect) =>
    ({ scale: answer.scale, domain, range: [plot.x, plot.x + plot.width], ticks: [] }) as const;
  return {
    bare,
    labelled: (plot) => {
      const axis = bare(plot);
      const at = positionOn(axis);
      const placed = values.map((value) => ({ value, at: px(at(value)), label: label(value) }));
      return { ...axis, ticks: withoutCollisions(placed, inner) };
    },
  };
}

/** The range of what is drawn, the whiskers included. */
function extentOf(
  rows: readonly AxisRow[],
  keep: (value: number) => boolean,
): readonly [low: number, high: number] | undefined {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { value, interval } of rows) {
    if (value === undefined || !keep(value)) continue;
    low = Math.min(low, value, keep(interval.low) ? interval.low : value);
    high = Math.max(high, value, Number.isFinite(interval.high) ? interval.high : value);
  }
  return low <= high ? [low, high] : undefined;
}

/** Whether values on a linear axis lie so far from zero, for its length, that dots do without it. */
const isFarFromZero = (low: number, high: number): boolean => low >= 0 && low >= high * 0.4;

/** Whether the value axis is linear and does not show zero. Bars and multiples always start there. */
export function isCutAxis({ chart, scale }: Answer, rows: readonly AxisRow[], relative: boolean): boolean {
  const extent = chart === "bars" || relative || scale === "log" ? undefined : extentOf(rows, Number.isFinite);
  return extent !== undefined && isFarFromZero(...extent);
}

function linearAxis(fromZero: boolean, rows: readonly AxisRow[], most: number): Span {
  const [low, high] = extentOf(rows, Number.isFinite) ?? [0, 1];
  const start = fromZero ? Math.min(0, low) : low;
  const end = Math.max(fromZero ? 0 : low, high);
  const safe = end > start ? end : start + (start === 0 ? 1 : Math.abs(start));
  const ticks = linearTicks(start, safe, most);
  if (fromZero) return { domain: [start, safe], ticks };
  return { domain: [Math.min(start, ticks[0] ?? start), Math.max(safe, ticks.at(-1) ?? safe)], ticks };
}

function logAxis(rows: readonly AxisRow[], most: number, relative: boolean): Span {
  const extent = extentOf(rows, (value) => value > 0);
  const [least, greatest] = extent ?? [1, 10];
  return relative ? logSpan(Math.min(1, least), Math.max(1, greatest), most) : logSpan(least, greatest, most);
}

/** Keeps the label of a tick inside the picture. */
function tickMiddle({ at, label }: Tick, inner: Rect): number {
  const half = textWidth(label, sizes.tick) / 2;
  return Math.max(inner.x + half, Math.min(inner.x + inner.width - half, at));
}

/** Leaves out ticks whose labels would touch one that comes before in the list; the rest in order of their value. */
export function withoutCollisions(ticks: readonly Tick[], inner: Rect): readonly Tick[] {
  const kept: { readonly tick: Tick; readonly from: number; readonly to: number }[] = [];
  for (const tick of ticks) {
    const middle = tickMiddle(tick, inner);
    const half = textWidth(tick.label, sizes.tick) / 2 + tickGap / 2;
    if (kept.every(({ from, to }) => middle + half <= from || middle - half >= to))
      kept.push({ tick, from: middle - half, to: middle + half });
  }
  return kept.map(({ tick }) => tick).sort((a, b) => a.value - b.value);
}

export function tickTexts({ ticks }: AxisPlan, foot: number, inner: Rect, relative: boolean): readonly PlacedText[] {
  return ticks.map((tick) => ({
    x: px(tickMiddle(tick, inner)),
    y: foot,
    text: tick.label,
    size: sizes.tick,
    weight: 400,
    anchor: "middle",
    role: relative && tick.value === 1 ? "accent" : "quiet",
  }));
}
