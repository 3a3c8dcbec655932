import { nameOf } from "../i18n/vocabulary";
import type { Locale } from "../quantity";
import type { KnownRow } from "../query/answer";
import type { RecordStep } from "../query/records";
import type { BetterDirection } from "../schema/vocabulary";
import type { LabelWish, Wall } from "./place-labels";
import { type Dot, px, type Rect } from "./plan";
import type { DotMark } from "./timeline-marks";

/** Which names a timeline wants to show, and what they must not stand on. */

const mostLabels = 60;

export interface DottedRows {
  readonly rows: readonly KnownRow[];
  /** Of each row. */
  readonly dots: readonly Dot[];
  /** Of each row, or of few of them where they have no whiskers. */
  readonly marks: readonly DotMark[];
}

/** The most telling rows first: the baseline, then records from the last, then the rest by value. */
export function labelWishes(
  { rows, dots, marks }: DottedRows,
  records: readonly RecordStep[],
  better: BetterDirection,
  locale: Locale,
): readonly LabelWish[] {
  const lastFirst = new Map(records.map(({ row }, index) => [row, records.length - index]));
  const telling: Candidate[] = [];
  const rest: Candidate[] = [];
  const sign = better === "lower" ? 1 : -1;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined) break;
    const weight = sign * row.quantity.value;
    const turn = row.isBaseline ? 0 : lastFirst.get(row);
    if (turn !== undefined) telling.push({ row, index, weight, turn });
    else if (rest.length < mostLabels || weight < leastKept(rest)) keepLeast(rest, { row, index, weight, turn: 0 });
  }
  telling.sort((a, b) => a.turn - b.turn || a.weight - b.weight);
  return [...telling, ...rest].slice(0, mostLabels).flatMap(({ row, index }, place): readonly LabelWish[] => {
    const dot = dots[index];
    const whisker = marks.length === rows.length ? marks[index]?.whisker : undefined;
    return dot === undefined ? [] : [wishOf(row, dot, whisker, place < telling.length, locale)];
  });
}

interface Candidate {
  readonly row: KnownRow;
  readonly index: number;
  /** The less, the more telling. */
  readonly weight: number;
  readonly turn: number;
}

const leastKept = (kept: readonly Candidate[]): number => kept.at(-1)?.weight ?? Number.POSITIVE_INFINITY;

/** Puts a row at its place among the `mostLabels` of least weight, after its equals. */
function keepLeast(kept: Candidate[], candidate: Candidate): void {
  let place = kept.length;
  while (place > 0 && (kept[place - 1]?.weight ?? 0) > candidate.weight) place -= 1;
  kept.splice(place, 0, candidate);
  if (kept.length > mostLabels) kept.pop();
}

function wishOf(
  row: KnownRow,
  { model, x, y, r }: Dot,
  whisker: DotMark["whisker"],
  isTelling: boolean,
  locale: Locale,
): LabelWish {
  return {
    text: nameOf(row.model, locale),
    x,
    y,
    r,
    reach: whisker === undefined ? 0 : (whisker.x2 - whisker.x1) / 2,
    weight: isTelling ? 600 : 400,
    role: row.isBaseline ? "accent" : isTelling ? "ink" : "quiet",
    model,
    isTelling,
  };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Level from each point to the next and up or down to it, and from the last to the right edge: as path data. */
export function stairPath([first, ...rest]: readonly Point[], plot: Rect): string {
  if (first === undefined) return "";
  return `M${first.x} ${first.y}${rest.map(({ x, y }) => `H${x}V${y}`).join("")}H${px(plot.x + plot.width)}`;
}

/** The same as segments, which labels do not stand on. */
export const stairWalls = (points: readonly Point[], plot: Rect): readonly Wall[] =>
  points.flatMap(({ x, y }, index) => {
    const next = points[index + 1];
    if (next === undefined) return [{ x1: x, y1: y, x2: plot.x + plot.width, y2: y }];
    return [
      { x1: x, y1: y, x2: next.x, y2: y },
      { x1: next.x, y1: y, x2: next.x, y2: next.y },
    ];
  });
