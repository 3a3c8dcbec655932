import type { FigurePlan, Mark, MarkShape } from "@/lib/figure/plan";

/** How far in px of the picture a dot is found by the pointer. */
export const reach = 28;

/** The mark at a place in px of the picture: the row it is in, the smallest area around it, or the nearest dot in reach. */
export function nearestMark(plan: FigurePlan, x: number, y: number): string | undefined {
  return plan.y.scale === "band" ? rowAt(plan, y) : (areaAt(plan.marks, x, y) ?? dotNear(plan, x, y));
}

function rowAt({ y: axis, marks }: FigurePlan, y: number): string | undefined {
  const [start, end] = axis.range;
  if (y < start || y >= end) return undefined;
  return marks[Math.floor(((y - start) / (end - start)) * marks.length)]?.model;
}

function areaAt(marks: readonly Mark[], x: number, y: number): string | undefined {
  if (marks[0]?.shape.kind !== "box") return undefined;
  let [found, least]: [string | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const { model, shape } of marks) {
    if (shape.kind !== "box" || x < shape.x || y < shape.y || x > shape.x + shape.width || y > shape.y + shape.height)
      continue;
    const area = shape.width * shape.height;
    if (area < least) [found, least] = [model, area];
  }
  return found;
}

interface Place {
  readonly model: string;
  readonly x: number;
  readonly y: number;
}

type Grid = ReadonlyMap<number, readonly Place[]>;

const grids = new WeakMap<FigurePlan, Grid>();
/** More columns of cells than any picture is wide. */
const stride = 4096;
const cellOf = (x: number, y: number): number => Math.floor(y / reach) * stride + Math.floor(x / reach);

/** Dots by cells as large as the reach, built when a plan is first pointed at: then a pointer looks at nine of them. */
function gridOf(plan: FigurePlan): Grid {
  const present = grids.get(plan);
  if (present !== undefined) return present;
  const grid = new Map<number, Place[]>();
  const add = (place: Place): void => {
    const cell = cellOf(place.x, place.y);
    const known = grid.get(cell);
    if (known === undefined) grid.set(cell, [place]);
    else known.push(place);
  };
  for (const { model, shape } of plan.marks) add({ model, x: shape.x, y: shape.y });
  for (const { dots } of plan.batches) dots.forEach(add);
  grids.set(plan, grid);
  return grid;
}

function dotNear(plan: FigurePlan, x: number, y: number): string | undefined {
  const grid = gridOf(plan);
  const middle = cellOf(x, y);
  let [best, least]: [string | undefined, number] = [undefined, reach ** 2];
  for (let row = -1; row <= 1; row += 1) {
    for (let column = -1; column <= 1; column += 1) {
      for (const place of grid.get(middle + row * stride + column) ?? []) {
        const square = (place.x - x) ** 2 + (place.y - y) ** 2;
        if (square < least) [best, least] = [place.model, square];
      }
    }
  }
  return best;
}

/** Where a model is drawn, as a mark of its own or as one of many dots. */
export function shapeOf({ marks, batches }: FigurePlan, model: string): MarkShape | undefined {
  const mark = marks.find((candidate) => candidate.model === model);
  if (mark !== undefined) return mark.shape;
  for (const { dots } of batches) {
    const dot = dots.find((candidate) => candidate.model === model);
    if (dot !== undefined) return { kind: "dot", x: dot.x, y: dot.y, r: dot.r };
  }
  return undefined;
}
