import { sizes } from "./frame";
import { type PlacedPath, type PlacedText, px, type Rect } from "./plan";
import { fitText, textWidth } from "./text-width";

/** What a sign of the figure means. */
export interface KeyEntry {
  readonly label: string;
  /** The sign around a point, in px; it may be `signWidth` wide. */
  readonly sign: (x: number, y: number) => readonly PlacedPath[];
  /** 12 unless said otherwise. */
  readonly signWidth?: number;
}

export interface KeyRow {
  readonly paths: readonly PlacedPath[];
  readonly texts: readonly PlacedText[];
  /** In px, with the room below it; 0 where there is none. */
  readonly height: number;
}

const line = 20;
const between = 18;
const gap = 6;

/** Signs with their words in a row at the top of a space, wrapped to its width. */
export function keyRow(entries: readonly KeyEntry[], space: Rect): KeyRow {
  if (entries.length === 0) return { paths: [], texts: [], height: 0 };
  const paths: PlacedPath[] = [];
  const texts: PlacedText[] = [];
  let x = space.x;
  let row = 0;
  for (const { label, sign, signWidth = 12 } of entries) {
    const text = fitText(label, space.width - signWidth - gap, sizes.label);
    const room = signWidth + gap + textWidth(text, sizes.label);
    if (x > space.x && x + room > space.x + space.width) {
      x = space.x;
      row += 1;
    }
    const foot = space.y + row * line + 12;
    paths.push(...sign(px(x + signWidth / 2), foot - 4));
    texts.push({
      x: px(x + signWidth + gap),
      y: foot,
      text,
      size: sizes.label,
      weight: 400,
      anchor: "start",
      role: "quiet",
    });
    x += room + between;
  }
  return { paths, texts, height: (row + 1) * line + 6 };
}

/** A circle as path data. */
export const circlePath = (x: number, y: number, r: number): string =>
  `M${px(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** A rectangle as path data. */
export const boxPath = ({ x, y, width, height }: Rect): string =>
  `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}Z`;
