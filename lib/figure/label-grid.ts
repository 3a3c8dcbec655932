import type { Rect } from "./plan";

export interface Obstacle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const cell = 32;

/** Dots by the cell they lie in: `first` of each cell, and the `next` of each dot, as indices; -1 ends a chain. */
export interface DotGrid {
  readonly dots: readonly Obstacle[];
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  readonly first: Int32Array;
  readonly next: Int32Array;
}

export function gridOf(dots: readonly Obstacle[]): DotGrid {
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

/** Whether the box touches a dot that lies elsewhere than `own`. No dot reaches further than half a cell. */
export function hitsDot(
  box: Rect,
  own: Pick<Obstacle, "x" | "y">,
  { dots, left, top, columns, rows, first, next }: DotGrid,
): boolean {
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
