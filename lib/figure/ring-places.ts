import { textBox } from "./cut-lines";
import { type FigurePlan, type MarkShape, type PlacedLine, px, type Rect } from "./plan";

/** Of a ring around the number of a note, in px. */
export const ringRadius = 8;

/** The middle of a ring. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** The edge of the mark that a line leads to, where the ring does not stand beside it. */
  readonly from?: { readonly x: number; readonly y: number };
}

export const ringBox = ({ x, y }: Place): Rect => ({
  x: x - ringRadius,
  y: y - ringRadius,
  width: 2 * ringRadius,
  height: 2 * ringRadius,
});

const gap = 4;

/** Where the number of a note on a mark may stand, the best first: after its words, around it, upon it. */
export function placesAtMark(model: string, plan: FigurePlan): readonly Place[] {
  const shape = shapeOf(model, plan);
  if (shape === undefined) return [];
  const box = rectOf(shape);
  const isRow = shape.kind !== "dot" || plan.y.scale === "band";
  const words = plan.texts.filter((text) => text.model === model).map(textBox);
  return isRow
    ? [...words.reverse().flatMap(placesAfter), ...words.flatMap(placesBefore), ...around(box), ...upon(box)]
    : around(box);
}

function shapeOf(model: string, { marks, batches }: FigurePlan): MarkShape | undefined {
  const mark = marks.find((one) => one.model === model);
  if (mark !== undefined) return mark.shape;
  const dot = batches.flatMap(({ dots }) => dots).find((one) => one.model === model);
  return dot && { kind: "dot", ...dot };
}

export function rectOf(shape: MarkShape): Rect {
  if (shape.kind !== "dot") return shape;
  return { x: shape.x - shape.r, y: shape.y - shape.r, width: 2 * shape.r, height: 2 * shape.r };
}

/** Beside words, with a little play. */
const nudges = [0, 4, 8, 12, 16];
const placesAfter = ({ x, y, width, height }: Rect): readonly Place[] =>
  nudges.map((nudge) => ({ x: x + width + gap + ringRadius + nudge, y: y + height / 2 }));
const placesBefore = ({ x, y, height }: Rect): readonly Place[] =>
  nudges.map((nudge) => ({ x: x - gap - ringRadius - nudge, y: y + height / 2 }));

/** From its end inwards. */
const upon = ({ x, y, width, height }: Rect): readonly Place[] =>
  Array.from({ length: Math.max(0, Math.floor((width - 2 * ringRadius) / 4)) }, (_, index) => ({
    x: x + width - gap - ringRadius - index * 4,
    y: y + height / 2,
  }));

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
  [1, -0.5],
  [1, 0.5],
  [0.5, -1],
  [0.5, 1],
  [-0.5, -1],
  [-0.5, 1],
  [-1, -0.5],
  [-1, 0.5],
];

const around = ({ x, y, width, height }: Rect): readonly Place[] =>
  steps.flatMap((step) =>
    directions.map(([dx, dy]): Place => {
      const place = {
        x: x + width / 2 + dx * (width / 2 + ringRadius + 3 + step),
        y: y + height / 2 + dy * (height / 2 + ringRadius + 3 + step),
      };
      return step === 0 ? place : { ...place, from: nearest({ x, y, width, height }, place) };
    }),
  );

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
const nearest = ({ x, y, width, height }: Rect, place: Place) => ({
  x: within(place.x, x, x + width),
  y: within(place.y, y, y + height),
});

/** From the mark to the rim of the ring. */
export function leaderTo({ x, y, from }: Place): readonly PlacedLine[] {
  if (from === undefined) return [];
  const length = Math.hypot(x - from.x, y - from.y);
  if (length <= ringRadius) return [];
  const share = 1 - ringRadius / length;
  return [
    {
      x1: px(from.x),
      y1: px(from.y),
      x2: px(from.x + (x - from.x) * share),
      y2: px(from.y + (y - from.y) * share),
      role: "axis",
    },
  ];
}
