import type { Locale } from "../quantity";
import type { Answer } from "../query/answer";
import type { DatedRow } from "../query/records";
import { logSpan, type Span } from "./log-span";
import { type AxisPlan, px, type Rect } from "./plan";
import { positionOn } from "./scale";
import { formatTick, linearTicks, type MonthTick, monthTicks, yearTicks } from "./ticks";

const dayMs = 86_400_000;
/** px a tick label wants, about. */
const yearRoom = 56;
const monthRoom = 72;
const valueRoom = 44;

/** The value axis of a timeline, upwards. */
export function valueAxis(
  answer: Answer,
  rows: readonly DatedRow[],
  range: readonly [number, number],
  locale: Locale,
): AxisPlan {
  const most = Math.max(2, Math.floor(Math.abs(range[0] - range[1]) / valueRoom));
  const { domain, ticks } =
    answer.scale === "log" ? logSpan(...(extentOf(rows, true) ?? ([1, 10] as const)), most) : linearDomain(rows, most);
  const axis = { scale: answer.scale, domain, range } as const;
  const at = positionOn(axis);
  return {
    ...axis,
    ticks: ticks.map((value) => ({
      value,
      at: px(at(value)),
      label: formatTick(value, { metric: answer.metric, locale, domain }),
    })),
  };
}

/** The least and the greatest value, of positive ones only where asked. */
function extentOf(rows: readonly DatedRow[], onlyPositive: boolean): readonly [number, number] | undefined {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { value } of rows) {
    if (onlyPositive && value <= 0) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : undefined;
}

function linearDomain(rows: readonly DatedRow[], most: number): Span {
  const [low, high] = extentOf(rows, false) ?? [0, 1];
  const ticks = linearTicks(low, high > low ? high : low + (low === 0 ? 1 : Math.abs(low)), most);
  return { domain: [Math.min(low, ticks[0] ?? low), Math.max(high, ticks.at(-1) ?? high)], ticks };
}

const yearOf = (day: number): number => new Date(day * dayMs).getUTCFullYear();
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

function yearsOf(rows: readonly DatedRow[]): readonly [first: number, last: number] {
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { released } of rows) {
    start = Math.min(start, released.start);
    end = Math.max(end, released.end);
  }
  return start <= end ? [yearOf(start), yearOf(end - 1)] : [2020, 2020];
}

/** From the first day of the first year to the end of the last one. */
export function timeAxis(rows: readonly DatedRow[], plot: Rect, locale: Locale): AxisPlan {
  const [first, last] = yearsOf(rows);
  const domain = [Date.UTC(first, 0, 1) / dayMs, Date.UTC(last + 1, 0, 1) / dayMs] as const;
  const axis = { scale: "time", domain, range: [plot.x, plot.x + plot.width] } as const;
  const at = positionOn(axis);
  const place = (day: number, label: string) => ({ value: day, at: px(at(day)), label });
  const ticks =
    last - first < 2
      ? monthTicks(first, last, Math.floor(plot.width / monthRoom)).map((tick) =>
          place(tick.day, monthLabel(tick, locale)),
        )
      : yearTicks(domain[0], domain[1] - 1, Math.max(1, Math.floor(plot.width / yearRoom))).map(({ day, year }) =>
          place(day, String(year)),
        );
  return { ...axis, ticks };
}

/** The year is named once, at its first month. */
function monthLabel({ year, month }: MonthTick, locale: Locale): string {
  if (locale === "zh") return month === 1 ? `${year}年1月` : `${month}月`;
  const name = monthNames[month - 1] ?? "";
  return month === 1 ? `${name} ${year}` : name;
}
