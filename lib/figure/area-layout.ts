import { px, type Rect } from "./plan";

/** How squares stand in a space. Sides are true to one scale: the side of a value is `sideOf` × √(value / largest). */

export interface PlacedSquare {
  readonly square: Rect;
  /** Left end of the first line of its words, or their middle. */
  readonly words: { readonly x: number; readonly y: number; readonly anchor: "start" | "middle" };
  /** From the square to its words, where they do not stand beside it, or where it is too small to be seen. */
  readonly leader?: string;
}

export interface AreaLayout {
  readonly squares: readonly PlacedSquare[];
  /** In px. */
  readonly height: number;
  /** px of the side of the largest. */
  readonly side: number;
}

export interface AreaItem {
  /** Of the largest value, above 0 and up to 1. */
  readonly share: number;
  /** px that its words take. */
  readonly width: number;
}

export const lineHeight = 16;
const gap = 24;
/** Below this a square is hardly seen. */
export const leastVisible = 3;
const leaderLength = 26;
const wordsGap = 14;

const sideOf = ({ share }: AreaItem, side: number): number => Math.sqrt(share) * side;

/** px that squares and words side by side take. */
const widthAt = (items: readonly AreaItem[], side: number): number =>
  items.reduce((sum, item) => sum + Math.max(sideOf(item, side), item.width), gap * (items.length - 1));

/** The greatest side up to `most` with which everything stands side by side; `undefined` if the words alone do not. */
function fittingSide(items: readonly AreaItem[], room: number, most: number): number | undefined {
  if (widthAt(items, 0) > room) return undefined;
  let [low, high] = [0, most];
  if (widthAt(items, high) <= room) return high;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (widthAt(items, middle) <= room) low = middle;
    else high = middle;
  }
  return Math.floor(low);
}

/** Side by side on one ground, each over its words. */
function sideBySide(items: readonly AreaItem[], space: Rect, side: number, lines: number): AreaLayout {
  let x = space.x;
  const foot = space.y + side;
  const squares = items.map((item): PlacedSquare => {
    const own = sideOf(item, side);
    const column = Math.max(own, item.width);
    const middle = x + column / 2;
    x += column + gap;
    return {
      square: { x: px(middle - own / 2), y: px(foot - own), width: px(own), height: px(own) },
      words: { x: px(middle), y: px(foot + lineHeight + 2), anchor: "middle" },
      ...(own < leastVisible && {
        leader: `M${px(middle)} ${px(foot - own - leaderLength)}V${px(foot - own - 3)}`,
      }),
    };
  });
  return { squares, height: side + lines * lineHeight + 8, side };
}

/** px that one square's words take in a column. */
export const wordsPitch = (lines: number): number => lines * lineHeight + 6;

/** One in the other from one corner, the words in a column beside them, in the order of size. */
function nested(items: readonly AreaItem[], space: Rect, side: number, lines: number): AreaLayout {
  const pitch = wordsPitch(lines);
  const height = Math.max(side, items.length * pitch);
  const foot = space.y + height;
  const order = items.map((_, index) => index).sort((a, b) => (items[b]?.share ?? 0) - (items[a]?.share ?? 0));
  const wordsX = space.x + side + 2 * wordsGap;
  const tops = new Map<number, number>();
  let next = space.y;
  for (const [turn, index] of order.entries()) {
    const corner = foot - sideOf(items[index] ?? { share: 0, width: 0 }, side);
    const last = foot - (order.length - turn) * pitch;
    const top = Math.max(next, Math.min(corner, last));
    tops.set(index, top);
    next = top + pitch;
  }
  const squares = items.map((item, index): PlacedSquare => {
    const own = sideOf(item, side);
    const top = tops.get(index) ?? space.y;
    const [cornerX, cornerY] = [px(space.x + own), px(foot - own)];
    const y = px(top + lineHeight - 8);
    return {
      square: { x: space.x, y: px(foot - own), width: px(own), height: px(own) },
      words: { x: px(wordsX), y: px(top + lineHeight - 4), anchor: "start" },
      leader: `M${cornerX} ${cornerY}L${px(space.x + side + wordsGap)} ${y}H${px(wordsX - 5)}`,
    };
  });
  return { squares, height, side };
}

export interface AreaSpace {
  readonly space: Rect;
  /** Of the largest square, at most. */
  readonly mostSide: number;
  /** Of words per square. */
  readonly lines: number;
}

/** Below this share of the side that is possible one in the other, squares side by side are too small. */
const leastShare = 0.55;

/** Side by side where that leaves them large, otherwise one in the other. `wordsWidth` is that of the widest words. */
export function layOutAreas(items: readonly AreaItem[], { space, mostSide, lines }: AreaSpace): AreaLayout {
  const wordsWidth = Math.max(0, ...items.map(({ width }) => width));
  const nestedSide = Math.floor(Math.min(mostSide, Math.max(24, space.width - wordsWidth - 2 * wordsGap)));
  const side = fittingSide(items, space.width, mostSide);
  return side !== undefined && side >= nestedSide * leastShare
    ? sideBySide(items, space, side, lines)
    : nested(items, space, nestedSide, lines);
}
