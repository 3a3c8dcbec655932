import type { Answer } from "../query/answer";
import type { FigureNote } from "../query/view";
import { cutLinesAround } from "./cut-lines";
import { type AxisPlan, type FigurePlan, type PlacedLine, type PlacedRing, type PlacedText, px } from "./plan";
import { leaderTo, type Place, placesAtMark, ringBox, ringRadius } from "./ring-places";
import { isFree, type RingSpace, ringSpaceOf } from "./ring-space";
import { isRelative } from "./row-values";
import { positionOn } from "./scale";

const size = 10;

/**
 * The numbers of a reader's notes beside what they are about: a mark, or a line at a value. What they say stands with the
 * other notes. A number has no place where its mark is not drawn, its value lies outside the axis, or there is no room.
 */
export function annotate(plan: FigurePlan, answer: Answer): FigurePlan {
  const { notes } = answer.view;
  if (notes.length === 0) return plan;
  const atValues = notes.map((note) => (note.kind === "value" ? lineAt(note, plan, answer) : undefined));
  const drawn = atValues.flatMap((line) => line ?? []);
  let space = ringSpaceOf({ ...plan, lines: [...plan.lines, ...drawn] });
  const rings: PlacedRing[] = [];
  const texts: PlacedText[] = [];
  const leaders: PlacedLine[] = [];
  for (const [index, note] of notes.entries()) {
    const line = atValues[index];
    const places =
      note.kind === "mark" ? placesAtMark(note.model, plan) : line === undefined ? [] : placesOn(line, plan);
    const place = bestOf(places, { ...space, lines: space.lines.filter((other) => other !== line) });
    if (place === undefined) continue;
    rings.push({ x: px(place.x), y: px(place.y), r: ringRadius });
    leaders.push(...leaderTo(place));
    texts.push(numberAt(place, index + 1));
    space = { ...space, rings: [...space.rings, ringBox(place)] };
  }
  return {
    ...plan,
    lines: [...plan.lines, ...cutLinesAround(drawn, plan.texts, space.rings), ...leaders],
    texts: [...plan.texts, ...texts],
    rings,
  };
}

/** The first place free of everything, or else one over bars and lines: a ring there still reads. */
const bestOf = (places: readonly Place[], space: RingSpace): Place | undefined =>
  places.find((place) => isFree(place, space, "everything")) ?? places.find((place) => isFree(place, space, "words"));

const numberAt = ({ x, y }: Place, number: number): PlacedText => ({
  x: px(x),
  y: px(y + size * 0.36),
  text: String(number),
  size,
  weight: 600,
  anchor: "middle",
  role: "accent",
});

function lineAt(
  { value }: FigureNote & { readonly kind: "value" },
  plan: FigurePlan,
  answer: Answer,
): PlacedLine | undefined {
  const axis = valueAxis(plan);
  if (axis === undefined) return undefined;
  const { baseline } = answer;
  const isRatio = plan.kind !== "frontier" && plan.kind !== "pareto" && isRelative(answer);
  const at = positionOn(axis.plan)(isRatio && baseline !== undefined ? value / baseline.quantity.value : value);
  const [start, end] = axis.plan.range;
  if (!(at >= Math.min(start, end) && at <= Math.max(start, end))) return undefined;
  const { x, y, width, height } = plan.plot;
  return axis.isUpright
    ? { x1: px(x), y1: px(at), x2: px(x + width), y2: px(at), role: "reference" }
    : { x1: px(at), y1: px(y), x2: px(at), y2: px(y + height), role: "reference" };
}

/** Along a line at a value: from its right or upper end. */
function placesOn({ x1, y1, x2, y2 }: PlacedLine, { plot }: FigurePlan): readonly Place[] {
  const isLevel = y1 === y2;
  const count = Math.floor((isLevel ? plot.width : plot.height) / ringRadius) * 2;
  return Array.from({ length: count }, (_, index) => {
    const offset = ringRadius + 2 + (index * ringRadius) / 2;
    return isLevel ? { x: x2 - offset, y: y1 } : { x: x1, y: Math.min(y1, y2) + offset };
  });
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
