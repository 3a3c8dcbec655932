import { type PlacedText, px, type Rect } from "./plan";
import { balanceText, wrapWithoutRest } from "./text-width";

/** Text sizes of every figure, in px. */
export const sizes = { title: 20, subtitle: 13, label: 12, tick: 11, note: 11 } as const;

const margin = 16;
const leading = 1.32;
const underTitle = 4;

interface Words {
  readonly title: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly credit: string;
}

/** Sentences of Chinese follow each other without a space. */
const isChinese = (text: string): boolean => /[。！？]$/u.test(text);
const paragraphOf = (notes: readonly string[]): string => notes.join(notes.every(isChinese) ? "" : " ");

interface Line {
  readonly line: string;
  readonly size: number;
  readonly weight: 400 | 600;
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
  const linesOf = (lines: readonly string[], size: number, weight: Line["weight"] = 400): readonly Line[] =>
    lines.map((line) => ({ line, size, weight }));
  const title = linesOf(balanceText(words.title, room, sizes.title, 600), sizes.title, 600);
  const above = [...title, ...linesOf(balanceText(words.subtitle, room, sizes.subtitle), sizes.subtitle)];
  const below = [paragraphOf(words.notes), words.credit].flatMap((text) =>
    linesOf(wrapWithoutRest(text, room, sizes.note), sizes.note),
  );
  const heightOf = (lines: readonly { readonly size: number }[]) =>
    lines.reduce((sum, { size }) => sum + size * leading, 0);
  const top = Math.ceil(margin + heightOf(above) + underTitle + 14);
  const bottom = Math.ceil(heightOf(below) + margin + 10);
  const innerHeight = fixed === undefined ? need : Math.max(fixed - top - bottom, Math.round(fixed / 3));
  const texts: PlacedText[] = [];
  let y = margin;
  for (const [index, { line, size, weight }] of above.entries()) {
    y += size * leading + (index === title.length ? underTitle : 0);
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
