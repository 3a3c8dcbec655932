import { formatNumber, formatRatio, type Locale } from "../quantity";
import type { Answer } from "../query/answer";
import { sizes } from "./frame";
import { type AxisPlan, px, type Rect, type Tick } from "./plan";
import type { AxisRow } from "./row-values";
import { positionOn } from "./scale";
import { textWidth } from "./text-width";
import { linearTicks, logTicks, roundAbove, roundBelow } from "./ticks";

/** px a tick label wants, about. */
const tickRoom = 76;

/** The value axis of `bars` and `dots`: linear and through zero, or logarithmic and around 1× when it is relative. */
export function rowAxis(
  answer: Answer,
  rows: readonly AxisRow[],
  plot: Rect,
  relative: boolean,
  locale: Locale,
): AxisPlan {
  const most = Math.max(2, Math.floor(plot.width / tickRoom));
  const axis =
    answer.scale === "log" ? logAxis(rows, plot, relative, most) : linearAxis(answer, rows, plot, relative, most);
  const label = (value: number) =>
    relative
      ? formatRatio(value, locale)
      : formatNumber(value, { locale, unit: answer.metric.unit === "%" ? "%" : undefined });
  const at = positionOn(axis);
  return {
    ...axis,
    ticks: withoutCollisions(axis.values.map((value) => ({ value, at: px(at(value)), label: label(value) }))),
  };
}

type BareAxis = Omit<AxisPlan, "ticks"> & { readonly values: readonly number[] };

/** Bars always start at zero; dots on a linear axis do so too unless all values lie far from it. */
function linearAxis(answer: Answer, rows: readonly AxisRow[], plot: Rect, relative: boolean, most: number): BareAxis {
  const values = rows.map(({ value }) => value);
  const low = Math.min(...values, Number.POSITIVE_INFINITY);
  const high = Math.max(...values, Number.NEGATIVE_INFINITY);
  const fromZero = answer.chart === "bars" || relative || low < 0 || low < high * 0.4;
  const start = Number.isFinite(low) ? (fromZero ? Math.min(0, low) : low) : 0;
  const end = Number.isFinite(high) ? Math.max(fromZero ? 0 : high, high) : 1;
  const safeEnd = end > start ? end : start + 1;
  const ticks = linearTicks(start, safeEnd, most);
  const domain =
    fromZero && answer.chart === "bars"
      ? ([start, safeEnd] as const)
      : ([Math.min(start, ticks[0] ?? start), Math.max(safeEnd, ticks.at(-1) ?? safeEnd)] as const);
  const inside = ticks.filter((tick) => tick >= domain[0] && tick <= domain[1]);
  return { scale: "linear", domain, range: [plot.x, plot.x + plot.width], values: inside };
}

function logAxis(rows: readonly AxisRow[], plot: Rect, relative: boolean, most: number): BareAxis {
  const ends = rows.flatMap(({ value }) => (value > 0 ? [value] : []));
  if (relative) ends.push(1);
  const low = ends.length === 0 ? 1 : roundBelow(Math.min(...ends));
  const high = ends.length === 0 ? 10 : roundAbove(Math.max(...ends));
  const domain = low === high ? ([low / 2, high * 2] as const) : ([low, high] as const);
  const values = logTicks(domain[0], domain[1], most);
  return {
    scale: "log",
    domain,
    range: [plot.x, plot.x + plot.width],
    values: values.length > 1 ? values : [...new Set([domain[0], ...values, domain[1]])],
  };
}

/** Leaves out labels that would touch the one before; the grid line stays with its label. */
function withoutCollisions(ticks: readonly Tick[]): readonly Tick[] {
  const kept: Tick[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of ticks) {
    const half = textWidth(tick.label, sizes.tick) / 2;
    if (tick.at - half < free) continue;
    kept.push(tick);
    free = tick.at + half + 8;
  }
  return kept;
}
