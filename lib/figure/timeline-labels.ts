import type { KnownRow } from "../query/answer";
import type { RecordStep } from "../query/records";
import type { BetterDirection } from "../schema/vocabulary";
import type { LabelWish, Wall } from "./place-labels";
import type { Rect } from "./plan";
import type { DotMark } from "./timeline-marks";

/** Which names a timeline wants to show, and what they must not stand on. */

const mostLabels = 60;

/** A row with its mark. */
export interface MarkedRow {
  readonly row: KnownRow;
  readonly mark: DotMark;
}

/** The most telling rows first: the baseline, then records from the last, then the rest by value. */
export function labelWishes(
  rows: readonly MarkedRow[],
  records: readonly RecordStep[],
  better: BetterDirection,
): readonly LabelWish[] {
  const lastFirst = new Map(records.map(({ row }, index) => [row, records.length - index]));
  const sign = better === "lower" ? 1 : -1;
  const telling: MarkedRow[] = [];
  const rest: MarkedRow[] = [];
  for (const entry of rows) {
    if (entry.row.isBaseline || lastFirst.has(entry.row)) telling.push(entry);
    else keepLeast(rest, entry, sign);
  }
  const turnOf = ({ row }: MarkedRow) => (row.isBaseline ? 0 : (lastFirst.get(row) ?? 0));
  telling.sort((a, b) => turnOf(a) - turnOf(b) || sign * (a.mark.value - b.mark.value));
  return [...telling, ...rest].slice(0, mostLabels).map((entry, index) => wishOf(entry, index < telling.length));
}

/** Puts a row at its place among the `mostLabels` least by `sign × value`, after its equals, or leaves it out. */
function keepLeast(kept: MarkedRow[], entry: MarkedRow, sign: number): void {
  const { value } = entry.mark;
  let place = kept.length;
  while (place > 0 && sign * ((kept[place - 1]?.mark.value ?? value) - value) > 0) place -= 1;
  if (place === mostLabels) return;
  kept.splice(place, 0, entry);
  if (kept.length > mostLabels) kept.pop();
}

function wishOf({ row, mark }: MarkedRow, isTelling: boolean): LabelWish {
  const { x, y, r } = mark.shape;
  return {
    text: mark.name,
    x,
    y,
    r,
    reach: mark.whisker === undefined ? 0 : (mark.whisker.x2 - mark.whisker.x1) / 2,
    weight: isTelling ? 600 : 400,
    role: row.isBaseline ? "accent" : isTelling ? "ink" : "quiet",
    model: mark.model,
  };
}

/** The segments of the running record and the spans of dates, which labels do not stand on. */
export function wallsOf(rows: readonly MarkedRow[], records: readonly RecordStep[], plot: Rect): readonly Wall[] {
  const walls: Wall[] = [];
  const steps = new Set(records.length > 1 ? records.map(({ row }) => row) : []);
  let last: { readonly x: number; readonly y: number } | undefined;
  for (const { row, mark } of rows) {
    if (mark.whisker !== undefined) walls.push(mark.whisker);
    if (!steps.has(row)) continue;
    const { x, y } = mark.shape;
    if (last !== undefined) {
      walls.push({ x1: last.x, y1: last.y, x2: x, y2: last.y });
      walls.push({ x1: x, y1: last.y, x2: x, y2: y });
    }
    last = { x, y };
  }
  if (last !== undefined) walls.push({ x1: last.x, y1: last.y, x2: plot.x + plot.width, y2: last.y });
  return walls;
}
