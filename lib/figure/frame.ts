import { type PlacedText, px, type Rect } from "./plan";
import { wrapText } from "./text-width";

/** Text sizes of every figure, in px. */
export const sizes = { title: 20, subtitle: 13, label: 12, tick: 11, note: 11 } as const;

const margin = 16;
const leading = 1.32;

interface Words {
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly credit: string;
}

export interface Frame {
  readonly texts: readonly PlacedText[];
  /** What is left for axes and marks. */
  readonly inner: Rect;
  readonly height: number;
}

/**
 * Puts the words of a file above and below the picture. `need` is the height in px the marks want; a fixed height gives
 * them what the words leave, and no less than a third of the picture.
 */
export function frameOf(words: Words, width: number, fixed: number | undefined, need: number): Frame {
  const room = width - 2 * margin;
  const block = (text: string, size: number, weight: 400 | 600) =>
    wrapText(text, room, size, weight).map((line) => ({ line, size, weight }));
  const above = [...block(words.title, sizes.title, 600), ...block(words.subtitle, sizes.subtitle, 400)];
  const below = [...words.notes, words.credit].flatMap((text) => block(text, sizes.note, 400));
  const heightOf = (lines: readonly { readonly size: number }[]) =>
    lines.reduce((sum, { size }) => sum + size * leading, 0);
  const top = Math.ceil(margin + heightOf(above) + 14);
  const bottom = Math.ceil(heightOf(below) + margin + 10);
  const innerHeight = fixed === undefined ? need : Math.max(fixed - top - bottom, Math.round(fixed / 3));
  const texts: PlacedText[] = [];
  let y = margin;
  for (const { line, size, weight } of above) {
    y += size * leading;
    texts.push({
      x: margin,
      y: px(y - size * 0.28),
      text: line,
      size,
      weight,
      anchor: "start",
      role: weight === 600 ? "ink" : "quiet",
    });
  }
  y = top + innerHeight + 10;
  for (const { line, size, weight } of below) {
    y += size * leading;
    texts.push({ x: margin, y: px(y - size * 0.28), text: line, size, weight, anchor: "start", role: "quiet" });
  }
  return {
    texts,
    inner: { x: margin, y: top, width: room, height: innerHeight },
    height: Math.round(Math.max(top + innerHeight + bottom, fixed ?? 0)),
  };
}

/** The picture alone, as a page shows it. */
export function bareFrame(width: number, fixed: number | undefined, need: number): Frame {
  const height = Math.round(fixed ?? need);
  return { texts: [], inner: { x: 0, y: 0, width, height }, height };
}
