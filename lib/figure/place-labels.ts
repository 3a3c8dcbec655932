import { type DotGrid, gridOf, hitsDot, type Obstacle } from "./label-grid";
import { type PlacedLine, type PlacedText, px, type Rect } from "./plan";
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
  /** The figure is about this dot: where there is no room beside it, its label stands in two lines, or apart on a leader. */
  readonly isTelling?: boolean | undefined;
}

/** A horizontal or vertical line that labels keep clear of. */
export interface Wall {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface PlacedLabels {
  readonly texts: readonly PlacedText[];
  /** From dots to the labels that stand apart from them. */
  readonly leaders: readonly PlacedLine[];
}

const ascent = 0.76;
/** Between the lines of a label, in its size. */
const leading = 1.15;
/** A label narrower than this, in px, is not broken. */
const leastBroken = 80;

/**
 * Places as many labels as fit, the first wishes first: right of the dot, then left, above, below and the corners; telling
 * ones in two lines or on a leader too. A label touches no other label, no wall, no dot but its own, and stays inside the
 * frame; one that has no place is left out.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Obstacle[],
  walls: readonly Wall[],
  frame: Rect,
  size: number,
): PlacedLabels {
  const space: Space = { dots: gridOf(obstacles), walls, frame, taken: [] };
  const texts: PlacedText[] = [];
  const leaders: PlacedLine[] = [];
  for (const wish of wishes) {
    const place = freePlace(wish, size, space);
    if (place === undefined) continue;
    space.taken.push(place.box, ...piecesOf(place.leader));
    texts.push(...textsAt(place, wish, size));
    if (place.leader !== undefined) leaders.push(place.leader);
  }
  return { texts, leaders };
}

interface Space {
  readonly dots: DotGrid;
  readonly walls: readonly Wall[];
  readonly frame: Rect;
  readonly taken: Rect[];
}

/** The words of a label as they are set. */
interface Block {
  readonly lines: readonly string[];
  readonly widths: readonly number[];
  readonly width: number;
  readonly height: number;
}

interface Place {
  readonly block: Block;
  /** Left end and baseline of the first line. */
  readonly x: number;
  readonly y: number;
  /** Of lines of different widths: 0 at the left, 1 at the right. */
  readonly align: number;
  readonly box: Rect;
  readonly leader: PlacedLine | undefined;
}

/** The first place that is free, or else the first whose leader does no more than run across lines. */
function freePlace(wish: LabelWish, size: number, space: Space): Place | undefined {
  const lineless = { ...space, walls: [] };
  let across: Place | undefined;
  for (const place of placesOf(wish, size)) {
    if (!isClear(place.box, wish, space)) continue;
    const pieces = piecesOf(place.leader);
    if (pieces.every((piece) => isClear(piece, wish, space))) return place;
    if (across === undefined && pieces.every((piece) => isClear(piece, wish, lineless))) across = place;
  }
  return across;
}

/** Best first: beside the dot, on a leader, shortened. */
function* placesOf(wish: LabelWish, size: number): Generator<Place> {
  const whole = blockOf([wish.text], wish.weight, size);
  yield* placesBeside(wish, whole, size);
  if (wish.isTelling !== true) return;
  const broken = whole.width < leastBroken ? [] : [blockOf(brokenInTwo(wish), wish.weight, size)];
  const short = shortened(wish).map((text) => blockOf([text], wish.weight, size));
  for (const block of broken) yield* placesBeside(wish, block, size);
  yield* placesApart(wish, [...broken, whole], size);
  for (const block of short) yield* placesBeside(wish, block, size);
  yield* placesApart(wish, short, size);
}

function blockOf(lines: readonly string[], weight: Weight, size: number): Block {
  const widths = lines.map((line) => textWidth(line, size, weight));
  return { lines, widths, width: Math.max(...widths), height: size * (1 + leading * (lines.length - 1)) };
}

/** Before what stands in brackets at the end, or else at the space nearest to the middle; no word is broken. */
function brokenInTwo({ text }: LabelWish): readonly string[] {
  const bracket = text.indexOf(" (", 1);
  const middle = text.length / 2;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const [nearest] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  const at = bracket > 0 ? bracket : nearest;
  return at === undefined ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** Without what stands in brackets. */
function shortened({ text }: LabelWish): readonly string[] {
  const bracket = text.indexOf(" (", 1);
  return bracket > 0 ? [`${text.slice(0, bracket)}…`] : [];
}

function placeOf(block: Block, x: number, y: number, align: number, size: number, leader?: PlacedLine): Place {
  const box = { x: x - 2, y: y - size * ascent - 1, width: block.width + 4, height: block.height + 2 };
  return { block, x, y, align, box, leader };
}

function placesBeside({ x, y, r, reach = 0 }: LabelWish, block: Block, size: number): readonly Place[] {
  const { width, height } = block;
  const side = Math.max(r, reach) + 4;
  const middle = y - height / 2 + size * ascent;
  const above = y - r - 3 - height + size * ascent;
  const below = y + r + 3 + size * ascent;
  return [
    placeOf(block, x + side, middle, 0, size),
    placeOf(block, x - side - width, middle, 1, size),
    placeOf(block, x - r - width, above, 1, size),
    placeOf(block, x - width / 2, above, 0.5, size),
    placeOf(block, x - width / 2, below, 0.5, size),
    placeOf(block, x + r, above, 0, size),
    placeOf(block, x + r, below, 0, size),
    placeOf(block, x - r - width, below, 1, size),
  ];
}

/** px from the edge of a dot to a label on a leader. */
const distances = [12, 20, 30, 42, 56, 72, 90, 110] as const;
interface Direction {
  readonly across: number;
  readonly down: number;
}

/** In which leaders run, upwards first; none of them along the lines of a record. */
const directions = [-45, -135, -78, -102, -20, -160, -62, -118, 45, 135, 78, 102, 20, 160, 62, 118].map(
  (degrees): Direction => ({ across: Math.cos((degrees * Math.PI) / 180), down: Math.sin((degrees * Math.PI) / 180) }),
);
/** Between a leader and its dot, and between it and its label, in px. */
const leaderGap = 2;

function* placesApart(wish: LabelWish, blocks: readonly Block[], size: number): Generator<Place> {
  for (const distance of distances)
    for (const block of blocks)
      for (const direction of directions) yield placeApart(wish, block, distance, direction, size);
}

function placeApart(
  { x, y, r }: LabelWish,
  block: Block,
  distance: number,
  { across, down }: Direction,
  size: number,
): Place {
  const { width, height } = block;
  const [toX, toY] = [x + (r + distance) * across, y + (r + distance) * down];
  const leader: PlacedLine = {
    x1: px(x + (r + leaderGap) * across),
    y1: px(y + (r + leaderGap) * down),
    x2: px(toX),
    y2: px(toY),
    role: "axis",
  };
  const isBeside = Math.abs(across) > 0.5;
  const left = isBeside ? (across > 0 ? toX + leaderGap + 2 : toX - leaderGap - 2 - width) : toX - width / 2;
  const top = isBeside ? toY - height / 2 : down < 0 ? toY - leaderGap - height : toY + leaderGap;
  const align = isBeside ? (across > 0 ? 0 : 1) : 0.5;
  return placeOf(block, left, top + size * ascent, align, size, leader);
}

const pieceLength = 6;

/** A leader as boxes around short pieces of it. */
function piecesOf(leader: PlacedLine | undefined): readonly Rect[] {
  if (leader === undefined) return [];
  const { x1, y1, x2, y2 } = leader;
  const count = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / pieceLength);
  const [stepX, stepY] = [(x2 - x1) / count, (y2 - y1) / count];
  return Array.from({ length: count }, (_, index) => ({
    x: x1 + stepX * index + Math.min(0, stepX) - 1,
    y: y1 + stepY * index + Math.min(0, stepY) - 1,
    width: Math.abs(stepX) + 2,
    height: Math.abs(stepY) + 2,
  }));
}

const isClear = (box: Rect, wish: LabelWish, { dots, walls, frame, taken }: Space): boolean =>
  isInside(box, frame) &&
  !taken.some((other) => touch(box, other)) &&
  !walls.some((wall) => runsThrough(box, wall)) &&
  !hitsDot(box, wish, dots);

function textsAt(
  { block, x, y, align }: Place,
  { text: full, weight, role, model }: LabelWish,
  size: number,
): readonly PlacedText[] {
  return block.lines.map((text, index) => ({
    x: px(x + (block.width - (block.widths[index] ?? 0)) * align),
    y: px(y + index * size * leading),
    text,
    size,
    weight,
    anchor: "start",
    role,
    model,
    halo: true,
    ...(text.endsWith("…") && { full }),
  }));
}

const isInside = (box: Rect, frame: Rect): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

const touch = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const runsThrough = (box: Rect, { x1, y1, x2, y2 }: Wall): boolean =>
  Math.min(x1, x2) < box.x + box.width &&
  Math.max(x1, x2) > box.x &&
  Math.min(y1, y2) < box.y + box.height &&
  Math.max(y1, y2) > box.y;
