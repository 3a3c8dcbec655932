import type { Answer } from "../query/answer";
import type { FigureNote } from "../query/view";
import type { AxisPlan, FigurePlan, MarkShape, PlacedLine, PlacedPath, PlacedText, Rect } from "./plan";
import { px } from "./plan";
import { isRelative } from "./row-values";
import { positionOn } from "./scale";
import { textWidth } from "./text-width";

/** Of a number in its ring. */
const radius = 8;
const size = 10;

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The numbers of a reader's notes beside what they are about: a mark, or a line at a value. What they say stands with the
 * other notes. A number has no place where its mark is not drawn or its value lies outside the axis.
 */
export function annotate(plan: FigurePlan, answer: Answer): FigurePlan {
  const { notes } = answer.view;
  if (notes.length === 0) return plan;
  const taken: Rect[] = [...plan.texts.map(boxOf), ...plan.marks.map(({ shape }) => rectOf(shape))];
  const texts: PlacedText[] = [];
  const paths: PlacedPath[] = [];
  const lines: PlacedLine[] = [];
  for (const [index, note] of notes.entries()) {
    const spot = note.kind === "mark" ? atMark(note.model, plan) : atValue(note, plan, answer);
    if (spot === undefined) continue;
    const place = spot.places.find((candidate) => isFree(candidate, plan, taken)) ?? spot.places[0];
    if (place === undefined) continue;
    const { x, y } = place;
    taken.push(ringBox(place));
    if (spot.line !== undefined) lines.push(spot.line);
    else if (Math.abs(y - spot.from.y) > 1 && Math.hypot(x - spot.from.x, y - spot.from.y) > 3 * radius)
      lines.push({ x1: px(spot.from.x), y1: px(spot.from.y), x2: px(x), y2: px(y), role: "leader" });
    paths.push({ d: ringPath(place), fill: "paper", stroke: "accent", strokeWidth: 1.25 });
    texts.push({
      x: px(x),
      y: px(y + size * 0.36),
      text: String(index + 1),
      size,
      weight: 600,
      anchor: "middle",
      role: "accent",
    });
  }
  return {
    ...plan,
    lines: [...plan.lines, ...lines],
    paths: [...(plan.paths ?? []), ...paths],
    texts: [...plan.texts, ...texts],
  };
}

interface Spot {
  readonly from: Place;
  /** The best first. */
  readonly places: readonly Place[];
  /** At a value. */
  readonly line?: PlacedLine;
}

function atMark(model: string, plan: FigurePlan): Spot | undefined {
  const shape =
    plan.marks.find((mark) => mark.model === model)?.shape ??
    plan.batches.flatMap(({ dots }) => dots).find((dot) => dot.model === model);
  if (shape === undefined) return undefined;
  const { x, y, width, height } = "kind" in shape ? rectOf(shape) : rectOf({ ...shape, kind: "dot" });
  const from = { x: x + width / 2, y: y + height / 2 };
  const around = placesAround({ x, y, width, height });
  if (plan.y.scale !== "band") return { from, places: around };
  // In a row of its own: after its words.
  const end = x + width;
  const room = Math.max(0, Math.floor((plan.width - end) / 4));
  const along = Array.from({ length: room }, (_, index) => ({ x: end + radius + 3 + index * 4, y: from.y }));
  return { from: { x: end, y: from.y }, places: [...along, ...around] };
}

const steps = [0, 8, 18, 30, 44, 60, 78, 98, 120, 150, 190];
/** To the right, above and below come before the left, where the words usually are. */
const directions: readonly (readonly [dx: number, dy: number])[] = [
  [1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [-1, 0],
];

const placesAround = ({ x, y, width, height }: Rect): readonly Place[] =>
  steps.flatMap((step) =>
    directions.map(([dx, dy]) => ({
      x: x + width / 2 + dx * (width / 2 + radius + 3 + step),
      y: y + height / 2 + dy * (height / 2 + radius + 3 + step),
    })),
  );

function atValue(
  { value }: FigureNote & { readonly kind: "value" },
  plan: FigurePlan,
  answer: Answer,
): Spot | undefined {
  const axis = valueAxis(plan);
  if (axis === undefined) return undefined;
  const { baseline } = answer;
  const isRatio = plan.kind !== "frontier" && plan.kind !== "pareto" && isRelative(answer);
  const at = positionOn(axis.plan)(isRatio && baseline !== undefined ? value / baseline.quantity.value : value);
  const [start, end] = axis.plan.range;
  if (!(at >= Math.min(start, end) && at <= Math.max(start, end))) return undefined;
  const { x, y, width, height } = plan.plot;
  const along = axis.isUpright ? width : height;
  const offsets = Array.from({ length: Math.floor(along / radius) }, (_, index) => radius + 2 + index * radius);
  return axis.isUpright
    ? {
        from: { x: x + width, y: at },
        places: offsets.map((offset) => ({ x: x + width - offset, y: at })),
        line: { x1: px(x), y1: px(at), x2: px(x + width), y2: px(at), role: "reference" },
      }
    : {
        from: { x: at, y },
        places: offsets.map((offset) => ({ x: at, y: y + offset })),
        line: { x1: px(at), y1: px(y), x2: px(at), y2: px(y + height), role: "reference" },
      };
}

/** The axis that values of the metric stand on. */
function valueAxis({ kind, x, y }: FigurePlan): { readonly plan: AxisPlan; readonly isUpright: boolean } | undefined {
  switch (kind) {
    case "bars":
    case "dots":
    case "ranges":
      return { plan: x, isUpright: false };
    case "timeline":
    case "frontier":
    case "pareto":
      return { plan: y, isUpright: true };
    case "area":
    case "heatmap":
      return undefined;
  }
}

function rectOf(shape: MarkShape): Rect {
  if (shape.kind !== "dot") return shape;
  return { x: shape.x - shape.r, y: shape.y - shape.r, width: 2 * shape.r, height: 2 * shape.r };
}

function boxOf({ x, y, text, size: height, weight, anchor }: PlacedText): Rect {
  const width = textWidth(text, height, weight);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { x: left, y: y - height * 0.8, width, height };
}

const ringBox = ({ x, y }: Place): Rect => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });

const ringPath = ({ x, y }: Place): string =>
  `M${px(x - radius)} ${px(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

const touches = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width + 1 && b.x < a.x + a.width + 1 && a.y < b.y + b.height + 1 && b.y < a.y + a.height + 1;

function isFree(place: Place, { width, plot }: FigurePlan, taken: readonly Rect[]): boolean {
  const box = ringBox(place);
  const isInside =
    box.x >= 0 &&
    box.x + box.width <= width &&
    box.y >= plot.y - 2 * radius &&
    box.y + box.height <= plot.y + plot.height;
  return isInside && !taken.some((rect) => touches(box, rect));
}
