import { firstDayOf, yearOf } from "@/lib/columns/days";
import { type DensityGrid, placeAlong } from "@/lib/columns/density-grid";
import { linearTicks, roundAbove } from "@/lib/figure/ticks";
import { formatNumber, formatRatio, type Locale } from "@/lib/quantity";
import type { LargePicture } from "./large-protocol";
import { type PlacedPoint, placedPoints } from "./placed-points";

export interface Baseline {
  readonly name: string;
  readonly value: number;
}

/** Where everything of the picture of a large file is, but its points where they are many; in units of a cell of the grid. */
export interface LargePlan {
  readonly width: number;
  readonly height: number;
  readonly grid: DensityGrid;
  readonly left: number;
  readonly top: number;
  readonly title: string;
  readonly values: readonly ValueTick[];
  readonly years: readonly { readonly x: number; readonly year: number }[];
  /** The points, where they are so few that each of them is drawn as a dot. */
  readonly dots: readonly Dot[] | undefined;
  /** From the largest on; the others are drawn before it, so that they do not lie over its name. */
  readonly telling: readonly PlacedPoint[];
}

export interface Dot {
  readonly x: number;
  readonly y: number;
}

export interface ValueTick {
  readonly value: number;
  readonly y: number;
  /** A power stands raised above the line: it would be too long in digits. */
  readonly label: string;
  readonly power: string;
  readonly after: string;
}

export interface LargePlanOptions {
  /** Of the column that is measured. */
  readonly name: string;
  readonly baseline: Baseline | undefined;
  readonly locale: Locale;
  readonly hasDates: boolean;
}

/** Around the points, for what is written beside them. */
export const pictureMargin = { left: 64, right: 12, top: 28, bottom: 24 } as const;
/** Of a tick and its label. */
const leastWidth = 72;
const leastHeight = 44;
/** More are a matter of pixels. */
const mostDots = 300;
export const dotRadius = 2.5;
/** Lets the rule behind a dot be seen. */
export const dotOpacity = 0.8;

/** A baseline only moves the labels of the axis. */
export function planLarge(
  { grid, telling }: LargePicture,
  { name, baseline, locale, hasDates }: LargePlanOptions,
): LargePlan {
  const { left, top } = pictureMargin;
  const isRatio = baseline !== undefined;
  // Where an axis reaches 10K, its 1,000 is 1K.
  const [, high] = grid.y;
  const reachesMany = grid.isLog ? high >= 4 : high >= 1e4;
  const signFrom = !isRatio && locale === "en" && reachesMany ? 3 : undefined;
  return {
    width: grid.width + left + pictureMargin.right,
    height: grid.height + top + pictureMargin.bottom,
    grid,
    left,
    top,
    title: isRatio ? `${name} ÷ ${baseline.name}` : name,
    values: valueTicks(grid, baseline?.value ?? 1).map(({ value, share }) => ({
      value,
      y: top + placeAlong(share, grid.height),
      ...tickLabel(value, isRatio, { locale, signFrom }),
    })),
    years: hasDates
      ? yearTicks(grid).map(({ year, share }) => ({ x: left + placeAlong(share, grid.width), year }))
      : [],
    dots: grid.points <= mostDots ? dotsOf(grid) : undefined,
    telling: placedPoints(telling, grid, pictureMargin).map((point) => ({
      ...point,
      x: left + point.x,
      y: top + point.y,
    })),
  };
}

/** In the middle of each cell that has points. */
const dotsOf = ({ width, cells }: DensityGrid): readonly Dot[] =>
  Array.from(cells, (cell) => ({
    x: pictureMargin.left + (cell % width) + 0.5,
    y: pictureMargin.top + Math.floor(cell / width) + 0.5,
  }));

function tickLabel(
  value: number,
  isRatio: boolean,
  options: { readonly locale: Locale; readonly signFrom: 3 | undefined },
): Pick<ValueTick, "label" | "power" | "after"> {
  const size = Math.abs(value);
  if (size === 0 || (size < 1e15 && size >= 1e-4))
    return { label: isRatio ? formatRatio(value, options.locale) : formatNumber(value, options), power: "", after: "" };
  const power = Math.floor(Math.log10(size) + 1e-9);
  const factor = Number((value / 10 ** power).toPrecision(3));
  return {
    label: factor === 1 ? "10" : `${factor}×10`,
    power: power < 0 ? `\u2212${-power}` : String(power),
    after: isRatio ? "×" : "",
  };
}

interface Tick {
  /** From the top or from the left, from 0 to 1. */
  readonly share: number;
}

type ShareOfValue = Tick & { readonly value: number };

/** Of the value, or of its ratio to the baseline; none where all values are zero, which have no place on a logarithmic axis. */
function valueTicks(grid: DensityGrid, by: number): readonly ShareOfValue[] {
  if (grid.points === grid.atZero) return [];
  return grid.isLog ? logTicks(grid, by) : linearValueTicks(grid, by);
}

function linearValueTicks({ y: [low, high], height }: DensityGrid, by: number): readonly ShareOfValue[] {
  const ends = [low / by, high / by];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  return linearTicks(least, most, Math.max(2, height / leastHeight / 1.5))
    .filter((value) => value >= least && value <= most)
    .map((value) => ({ value, share: (high - value * by) / (high - low || 1) }));
}

/** Powers of ten, 1, 2 and 5 of them where there is room, round steps within less. */
function logTicks({ y: [low, high], height }: DensityGrid, by: number): readonly ShareOfValue[] {
  const shift = Math.log10(by);
  const ends = [low - shift, high - shift] as const;
  const room = (logs: number): number => (logs * height) / (high - low || 1);
  const inPlace = (value: number, log: number): ShareOfValue => ({
    value,
    share: (ends[1] - log) / (high - low || 1),
  });
  const fine = room(Math.log10(2)) < leastHeight ? [] : powerTicks(ends, [1, 2, 5], 1);
  if (fine.length > 1) return fine.map(({ value, log }) => inPlace(value, log));
  if (ends[1] - ends[0] < 1) {
    const [least, most] = [10 ** ends[0], 10 ** ends[1]];
    return linearTicks(least, most, Math.min(5, height / leastHeight))
      .filter((value) => value >= least && value <= most)
      .map((value) => inPlace(value, Math.log10(value)));
  }
  return powerTicks(ends, [1], Math.max(1, Math.ceil(leastHeight / room(1)))).map(({ value, log }) =>
    inPlace(value, log),
  );
}

interface PowerTick {
  readonly value: number;
  readonly log: number;
}

/** These multiples of every so many powers of ten between two logarithms, ends included. */
function powerTicks(
  [low, high]: readonly [number, number],
  factors: readonly number[],
  every: number,
): readonly PowerTick[] {
  const first = factors.length === 1 ? Math.ceil(low) : Math.floor(low);
  const count = Math.max(0, Math.floor((high - first) / every) + 1);
  return Array.from({ length: count }, (_, index) => first + index * every)
    .flatMap((power) =>
      factors.map((factor) => ({ value: Number(`${factor}e${power}`), log: power + Math.log10(factor) })),
    )
    .filter(({ log }) => log >= low - 1e-9 && log <= high + 1e-9);
}

function yearTicks({ x: [left, right], width }: DensityGrid): readonly (Tick & { readonly year: number })[] {
  const first = yearOf(left) + 1;
  const last = yearOf(right);
  const step = Math.max(1, roundAbove(((last - first) * leastWidth) / width || 1));
  const from = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - from) / step) + 1) }, (_, index) => {
    const year = from + index * step;
    return { year, share: (firstDayOf(year) - left) / (right - left || 1) };
  });
}
