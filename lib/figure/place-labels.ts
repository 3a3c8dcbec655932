import type { PlacedText, Rect } from "./plan";
import { px } from "./plan";
import { textWidth, type Weight } from "./text-width";

/** A label that wants to stand near a dot. */
export interface LabelWish {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** How far in px something that belongs to the dot reaches to its sides. */
  readonly reach?: number | undefined;
  readonly weight: Weight;
  readonly role: PlacedText["role"];
  readonly model: string;
}

export interface Obstacle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const ascent = 0.76;
const descent = 0.24;
const cell = 32;

/** A horizontal or vertical line that labels keep clear of. */
export interface Wall {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/**
 * Places as many labels as fit, the first wishes first: right of the dot, then left, above, below and the corners. A
 * label touches no other label, no wall, no dot but its own, and stays inside the frame; one that has no place is left out.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  walls: readonly Wall[],
  frame: Rect,
  size: number,
): readonly PlacedText[] {
  const dots = gridOf(obstacles);
  const taken: Rect[] = [];
  const placed: PlacedText[] = [];
  for (const wish of wishes) {
    const width = textWidth(wish.text, size, wish.weight);
    for (const { x, y } of candidates(wish, width, size)) {
      const box = { x: x - 2, y: y - size * ascent, width: width + 4, height: size };
      if (
        !inside(box, frame) ||
        taken.some((other) => touch(box, other)) ||
        walls.some((wall) => crosses(box, wall)) ||
        hitsDot(box, wish, dots)
      )
        continue;
      taken.push(box);
      placed.push({
        x: px(x),
        y: px(y),
        text: wish.text,
        size,
        weight: wish.weight,
        anchor: "start",
        role: wish.role,
        model: wish.model,
        halo: true,
      });
      break;
    }
  }
  return placed;
}

/** Left ends and baselines to try, best first. */
function candidates(
  { x, y, r, reach = 0 }: LabelWish,
  width: number,
  size: number,
): readonly { readonly x: number; readonly y: number }[] {
  const side = Math.max(r, reach) + 4;
  const middle = y + size * (ascent - 0.5);
  const above = y - r - 3 - size * descent;
  const below = y + r + 3 + size * ascent;
  return [
    { x: x + side, y: middle },
    { x: x - side - width, y: middle },
    { x: x - r - width, y: above },
    { x: x - width / 2, y: above },
    { x: x - width / 2, y: below },
    { x: x + r, y: above },
    { x: x + r, y: below },
    { x: x - r - width, y: below },
  ];
}

const inside = (box: Rect, frame: Rect): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

const touch = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const crosses = (box: Rect, { x1, y1, x2, y2 }: Wall): boolean =>
  Math.min(x1, x2) < box.x + box.width &&
  Math.max(x1, x2) > box.x &&
  Math.min(y1, y2) < box.y + box.height &&
  Math.max(y1, y2) > box.y;

/** Dots by the cell they lie in: `first` of each cell, and the `next` of each dot, as indices; -1 ends a chain. */
interface DotGrid {
  readonly dots: readonly Obstacle[];
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  readonly first: Int32Array;
  readonly next: Int32Array;
}

function gridOf(dots: readonly Obstacle[]): DotGrid {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (const { x, y } of dots) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((bottom - top) / cell) + 1;
  const first = new Int32Array(columns * rows).fill(-1);
  const next = new Int32Array(dots.length);
  for (let index = 0; index < dots.length; index += 1) {
    const dot = dots[index];
    if (dot === undefined) break;
    const place = Math.floor((dot.y - top) / cell) * columns + Math.floor((dot.x - left) / cell);
    next[index] = first[place] ?? -1;
    first[place] = index;
  }
  return { dots, left, top, columns, rows, first, next };
}

/** Whether the box touches a dot that is not its own. No dot reaches further than half a cell. */
function hitsDot(box: Rect, own: LabelWish, { dots, left, top, columns, rows, first, next }: DotGrid): boolean {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const lastColumn = Math.min(columns - 1, Math.floor((right + cell / 2 - left) / cell));
  const lastRow = Math.min(rows - 1, Math.floor((bottom + cell / 2 - top) / cell));
  for (let row = Math.max(0, Math.floor((box.y - cell / 2 - top) / cell)); row <= lastRow; row += 1) {
    for (let column = Math.max(0, Math.floor((box.x - cell / 2 - left) / cell)); column <= lastColumn; column += 1) {
      for (let index = first[row * columns + column] ?? -1; index >= 0; index = next[index] ?? -1) {
        const dot = dots[index];
        if (dot === undefined || (dot.x === own.x && dot.y === own.y)) continue;
        const dx = Math.max(box.x, Math.min(dot.x, right)) - dot.x;
        const dy = Math.max(box.y, Math.min(dot.y, bottom)) - dot.y;
        if (dx * dx + dy * dy < dot.r * dot.r) return true;
      }
    }
  }
  return false;
}
