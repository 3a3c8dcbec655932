import { formatNumber, type Locale } from "../quantity";
import type { Metric } from "../schema/catalogue";

/** What ticks of one axis have in common. */
export interface TickStyle {
  readonly metric: Pick<Metric, "unit">;
  readonly locale: Locale;
  readonly domain: readonly [number, number];
}

/**
 * As the value is written elsewhere, without a unit that the subtitle names; a power of ten stands alone: `10²⁴`. Where an
 * axis reaches 10K, its 5,000 is 5K.
 */
export function formatTick(value: number, { metric: { unit }, locale, domain }: TickStyle): string {
  const isSigned = locale === "en" && Math.max(...domain.map(Math.abs)) >= 1e4;
  const text = formatNumber(value, { locale, unit, hidesUnit: true, signFrom: isSigned ? 3 : undefined });
  return text.startsWith("1×10") ? text.slice(2) : text;
}

const steps = [1, 2, 5, 10] as const;

/** Round values (1, 2, 5 × 10ⁿ apart) that cover `low`…`high`, about `count` of them. */
export function linearTicks(low: number, high: number, count: number): readonly number[] {
  if (!(high > low)) return [low];
  const raw = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * (steps.find((factor) => factor * power >= raw * (1 - 1e-9)) ?? 10);
  const ticks: number[] = [];
  for (let index = Math.floor(low / step + 1e-9); index * step < high + step * (1 - 1e-9); index += 1) {
    ticks.push(Number.isSafeInteger(index * step) ? index * step : Number((index * step).toPrecision(12)));
  }
  return ticks;
}

/** The largest of 1, 2, 5 × 10ⁿ that is not above a positive value. */
export function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-12);
  const factor = [5, 2, 1].find((step) => step * power <= value * (1 + 1e-12)) ?? 1;
  return Number((factor * power).toPrecision(12));
}

/** The smallest of 1, 2, 5 × 10ⁿ that is not below a positive value. */
export function roundAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-12);
  const factor = [1, 2, 5, 10].find((step) => step * power >= value * (1 - 1e-12)) ?? 10;
  return Number((factor * power).toPrecision(12));
}

/** 1, 2, 5 × 10ⁿ in `low`…`high` where there is room for them, otherwise powers of ten, every so many, 1 among them. */
export function logTicks(low: number, high: number, most: number): readonly number[] {
  const first = Math.floor(Math.log10(low) + 1e-9);
  const last = Math.ceil(Math.log10(high) - 1e-9);
  const within = (factors: readonly number[], from: number, every: number): readonly number[] => {
    const ticks: number[] = [];
    for (let power = from; power <= last; power += every) {
      for (const factor of factors) {
        const value = Number(`${factor}e${power}`);
        if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) ticks.push(value);
      }
    }
    return ticks;
  };
  if (last - first <= most) {
    const fine = within([1, 2, 5], first, 1);
    if (fine.length <= most) return fine;
  }
  const every = decadeSteps.find((step) => (last - first) / step <= most) ?? 100;
  return within([1], first <= 0 && last >= 0 ? Math.ceil(first / every) * every : first, every);
}

const decadeSteps = [1, 2, 3, 6, 12, 24, 48, 96] as const;

const dayMs = 86_400_000;

/** First days of years, in days since 1970-01-01, about `count` of them, whole steps of years apart. */
export function yearTicks(
  startDay: number,
  endDay: number,
  count: number,
): readonly { readonly day: number; readonly year: number }[] {
  const first = new Date(startDay * dayMs).getUTCFullYear();
  const last = new Date(endDay * dayMs).getUTCFullYear();
  const every = [1, 2, 5, 10, 20, 50, 100].find((step) => (last - first) / step <= count) ?? 200;
  const ticks: { day: number; year: number }[] = [];
  for (let year = Math.ceil(first / every) * every; year <= last; year += every) {
    const day = Date.UTC(year, 0, 1) / dayMs;
    if (day >= startDay && day <= endDay) ticks.push({ day, year });
  }
  return ticks;
}

export interface MonthTick {
  readonly day: number;
  readonly year: number;
  /** From 1. */
  readonly month: number;
}

/** First days of months, quarters or half-years of whole years, about `count` of them. */
export function monthTicks(firstYear: number, lastYear: number, count: number): readonly MonthTick[] {
  const months = (lastYear - firstYear + 1) * 12;
  const every = [1, 3, 6].find((step) => months / step <= count) ?? 12;
  return Array.from({ length: Math.ceil(months / every) }, (_, index) => {
    const month = (index * every) % 12;
    const year = firstYear + Math.floor((index * every) / 12);
    return { day: Date.UTC(year, month, 1) / dayMs, year, month: month + 1 };
  });
}
