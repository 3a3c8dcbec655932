import type { Interval } from "../quantity";
import { studentQuantile } from "./student-t";

export interface TrendPoint {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Above zero. */
  readonly value: number;
}

/** Exponential growth: value = level · 2 ^ ((day − origin) / doubling). */
export interface Trend {
  /** Days in which the value doubles; below zero where it halves. */
  readonly doubling: number;
  /** 95% interval of `doubling`; absent where the slope may be zero, so that no doubling time can be named. */
  readonly interval?: Interval;
  readonly origin: number;
  readonly level: number;
  readonly count: number;
}

const leastPoints = 3;
const outside = 0.05;

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * The least-squares line through log₂ value over time, its slope with the interval ± t(0.975, n − 2) · s / √Sxx: N. R. Draper
 * and H. Smith, *Applied Regression Analysis* (1998), sections 1.2 to 1.4. `undefined` with fewer than three points, on one
 * day only, or with a value that has no logarithm.
 */
export function fitTrend(points: readonly TrendPoint[]): Trend | undefined {
  const count = points.length;
  if (count < leastPoints || points.some(({ value }) => !(value > 0))) return undefined;
  const logs = points.map(({ value }) => Math.log2(value));
  const origin = sumOf(points.map(({ day }) => day)) / count;
  const meanLog = sumOf(logs) / count;
  const spread = sumOf(points.map(({ day }) => (day - origin) ** 2));
  if (spread === 0) return undefined;
  const slope = sumOf(points.map(({ day }, index) => (day - origin) * ((logs[index] ?? 0) - meanLog))) / spread;
  if (slope === 0) return undefined;
  const residual = sumOf(points.map(({ day }, index) => ((logs[index] ?? 0) - meanLog - slope * (day - origin)) ** 2));
  const half = studentQuantile(outside, count - 2) * Math.sqrt(residual / (count - 2) / spread);
  const isSettled = Math.abs(slope) > half;
  return {
    doubling: 1 / slope,
    ...(isSettled && { interval: { low: 1 / (slope + half), high: 1 / (slope - half) } }),
    origin,
    level: 2 ** meanLog,
    count,
  };
}

/** The value of a trend on a day. */
export const trendAt = ({ origin, level, doubling }: Trend, day: number): number =>
  level * 2 ** ((day - origin) / doubling);
