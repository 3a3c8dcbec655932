import { textBox } from "./cut-lines";
import { sizes } from "./frame";
import { type DotGrid, gridOf, hitsDot } from "./label-grid";
import type { FigurePlan, PlacedLine, Rect, Whisker } from "./plan";
import { leaderTo, type Place, rectOf, ringBox } from "./ring-places";
import { textWidth } from "./text-width";

/** What a ring must keep clear of. */
export interface RingSpace {
  readonly frame: Rect;
  /** A ring upon words, whiskers or dots would hide what they say. */
  readonly words: readonly Rect[];
  readonly whiskers: readonly Rect[];
  readonly dots: DotGrid;
  /** Bars and areas, whose ends alone say something, and lines other than the grid. */
  readonly shapes: readonly Rect[];
  readonly lines: readonly PlacedLine[];
  readonly rings: readonly Rect[];
}

export function ringSpaceOf(plan: FigurePlan): RingSpace {
  const { marks, batches, plot, width } = plan;
  const top = Math.max(1, plot.y - 16);
  const shapes = marks.map(({ shape }) => shape);
  const legend = plan.legend.map(
    ({ x, y, label }): Rect => ({ x, y: y - 9, width: 14 + textWidth(label, sizes.label), height: 12 }),
  );
  return {
    frame: { x: 1, y: top, width: width - 2, height: plot.y + plot.height - top },
    words: [...plan.texts.map(textBox), ...legend],
    whiskers: marks.flatMap(({ whisker, upright }) =>
      [whisker, upright].flatMap((one) => (one ? [whiskerBox(one)] : [])),
    ),
    dots: gridOf([
      ...shapes.flatMap((shape) => (shape.kind === "dot" ? [shape] : [])),
      ...batches.flatMap((batch) => batch.dots),
    ]),
    shapes: shapes.flatMap((shape) => (shape.kind === "dot" ? [] : [rectOf(shape)])),
    lines: [...plan.lines.filter(({ role }) => role !== "grid"), ...recordLines(plan.record)],
    rings: [],
  };
}

/** The level and upright steps of a running record. */
function recordLines(path = ""): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  let [x, y] = [0, 0];
  for (const [, command, first, second] of path.matchAll(/([MHV])([-\d.]+)(?: ([-\d.]+))?/g)) {
    const to = {
      x: command === "V" ? x : Number(first),
      y: command === "H" ? y : Number(command === "V" ? first : second),
    };
    if (command !== "M") lines.push({ x1: x, y1: y, x2: to.x, y2: to.y, role: "axis" });
    [x, y] = [to.x, to.y];
  }
  return lines;
}

/** With its ends, which reach over it. */
const whiskerBox = ({ x1, y1, x2, y2 }: Whisker): Rect => ({
  x: Math.min(x1, x2) - (x1 === x2 ? 4 : 1),
  y: Math.min(y1, y2) - (y1 === y2 ? 4 : 1),
  width: Math.abs(x2 - x1) + (x1 === x2 ? 8 : 2),
  height: Math.abs(y2 - y1) + (y1 === y2 ? 8 : 2),
});

/** Free of everything, or of what it would hide. The line that leads to it keeps clear of words in either case. */
export function isFree(place: Place, space: RingSpace, of: "everything" | "words"): boolean {
  const box = ringBox(place);
  const { frame, words, whiskers, dots, shapes, lines, rings } = space;
  if (!isInside(box, frame) || hitsDot(box, nowhere, dots)) return false;
  if ([words, whiskers, rings].some((rects) => rects.some((rect) => touches(box, rect)))) return false;
  if (of === "everything" && (shapes.some((rect) => touches(box, rect)) || lines.some((line) => crosses(line, box))))
    return false;
  return leaderTo(place).every(
    (leader) => ![words, rings].some((rects) => rects.some((rect) => crosses(leader, rect))),
  );
}

/** No dot is the own one of a ring. */
const nowhere = { x: Number.NaN, y: Number.NaN };

const isInside = (box: Rect, frame: Rect): boolean =>
  box.x >= frame.x &&
  box.x + box.width <= frame.x + frame.width &&
  box.y >= frame.y &&
  box.y + box.height <= frame.y + frame.height;

const touches = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width + 1 && b.x < a.x + a.width + 1 && a.y < b.y + b.height + 1 && b.y < a.y + a.height + 1;

/** Whether a segment runs through a box: the part of it between each pair of sides, cut to what is left. */
export function crosses(
  { x1, y1, x2, y2 }: Pick<PlacedLine, "x1" | "y1" | "x2" | "y2">,
  { x, y, width, height }: Rect,
): boolean {
  let [from, to] = [0, 1];
  for (const [start, step, low, high] of [
    [x1, x2 - x1, x, x + width],
    [y1, y2 - y1, y, y + height],
  ] as const) {
    if (step === 0 && (start <= low || start >= high)) return false;
    if (step === 0) continue;
    const [first, last] = [(low - start) / step, (high - start) / step];
    from = Math.max(from, Math.min(first, last));
    to = Math.min(to, Math.max(first, last));
  }
  return from < to;
}
