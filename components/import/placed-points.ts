import { type DensityGrid, placeAlong } from "@/lib/columns/density-grid";
import type { LargePicture } from "./large-protocol";

export interface PlacedPoint {
  readonly x: number;
  readonly y: number;
  /** Absent where it would lie over another one. */
  readonly label: string | undefined;
  readonly anchor: "start" | "end";
  /** How far below its point the label is, so that it lies over no other one. */
  readonly down: number;
}

/** Beside the grid, where names may be. */
export interface Margin {
  readonly left: number;
  readonly right: number;
}

/** Of a line of a label, and about that of a sign; Chinese ones are wider. */
const lineHeight = 16;
const signWidth = 7;
const wideSign = { pattern: /[\u2e80-\uffdc]/, width: 12 } as const;
/** Between a point and its label. */
const labelGap = 8;
/** Of a name that is cut: less says nothing. */
const leastRoom = 10 * signWidth;

const widthOf = (sign: string): number => (wideSign.pattern.test(sign) ? wideSign.width : signWidth);
const labelWidth = (label: string): number => [...label].reduce((sum, sign) => sum + widthOf(sign), 0);

/** What a name may not lie over: a name, or a point, which is half as high as a line. */
interface Taken {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
}

const isOver = (one: Taken, other: Taken): boolean =>
  one.from <= other.to && other.from <= one.to && Math.abs(one.y - other.y) < (one.height + other.height) / 2;

interface Place extends Taken {
  readonly anchor: PlacedPoint["anchor"];
  readonly room: number;
  readonly down: number;
}

/**
 * A name is cut where no place has room for all of it. The first point has its name whatever is beside it, others where it lies
 * over nothing, the axis included, and enough of it is left.
 */
export function placedPoints(
  telling: LargePicture["telling"],
  grid: DensityGrid,
  margin: Margin,
): readonly PlacedPoint[] {
  const points = telling.map(({ x, y }) => ({ x: placeAlong(x, grid.width), y: placeAlong(y, grid.height) }));
  const names: Place[] = [];
  return telling.map(({ label }, index): PlacedPoint => {
    const { x, y } = points[index] ?? { x: 0, y: 0 };
    const others = points.filter((_, at) => at !== index);
    const isClear = ({ from, to, ...own }: Place): boolean => {
      const name = { ...own, from: from - labelGap, to: to + labelGap };
      // As high as a name must be from it to be nearer to its own point.
      const height = Math.max(0, 2 * Math.abs(own.down) - lineHeight);
      return !(
        names.some((other) => isOver(name, other)) ||
        others.some((other) => isOver(name, { from: other.x, to: other.x, y: other.y, height }))
      );
    };
    const places = placesOf(label, { x, y }, grid.width, margin);
    const clear = places.filter(isClear);
    const cut = index === 0 ? [...clear, ...places] : clear.filter(({ room, from }) => room >= leastRoom && from >= 0);
    const widest = Math.max(...cut.map(({ room }) => room));
    const place = clear.find(({ room }) => labelWidth(label) <= room) ?? cut.find(({ room }) => room === widest);
    if (place === undefined) return { x, y, label: undefined, anchor: "start", down: 0 };
    names.push(place);
    return { x, y, label: cutLabel(label, place.room), anchor: place.anchor, down: place.down };
  });
}

/**
 * Where a name may be, the best place first: on the right of its point, but on the right of the picture on its left; or below,
 * or above where the title is not.
 */
function placesOf(
  label: string,
  { x, y }: { readonly x: number; readonly y: number },
  width: number,
  margin: Margin,
): readonly Place[] {
  const right = { anchor: "start", sign: 1, room: width + margin.right - x - labelGap } as const;
  const left = { anchor: "end", sign: -1, room: margin.left + x - labelGap } as const;
  const sides = x > 0.7 * width ? [left, right] : [right, left];
  const lines = [0, 1, ...(y >= lineHeight ? [-1] : []), 2];
  return lines
    .map((line) => line * lineHeight)
    .flatMap((down) =>
      sides.map(({ anchor, sign, room }) => {
        const ends = [x, x + sign * (labelGap + Math.min(room, labelWidth(label)))];
        return { from: Math.min(...ends), to: Math.max(...ends), y: y + down, height: lineHeight, anchor, room, down };
      }),
    );
}

function cutLabel(label: string, room: number): string {
  if (labelWidth(label) <= room) return label;
  let left = room - signWidth;
  const kept = [...label].findIndex((sign) => {
    left -= widthOf(sign);
    return left < 0;
  });
  return `${[...label].slice(0, kept).join("").trimEnd()}…`;
}
