import { firstCodePoint, regular, semibold } from "./font-metrics";

export type Weight = 400 | 600;

interface Metrics {
  readonly latin: readonly number[];
  readonly others: Readonly<Record<string, number>>;
}

const metrics: Readonly<Record<Weight, Metrics>> = { 400: regular, 600: semibold };
/** For signs the font does not have: wide enough that a label never comes out too long. */
const unknownAdvance = 700;
const fullWidth = 1000;
const ellipsisSign = "…";

/** Width in px of a text without kerning, from the advance widths of the shipped font. Chinese signs are 1 em wide. */
export function textWidth(text: string, sizePx: number, weight: Weight = 400): number {
  const { latin, others } = metrics[weight];
  let total = 0;
  for (const sign of text) total += advance(sign, latin, others);
  return (total * sizePx) / 1000;
}

function advance(sign: string, latin: readonly number[], others: Readonly<Record<string, number>>): number {
  const point = sign.codePointAt(0) ?? 0;
  const known = latin[point - firstCodePoint];
  if (known !== undefined && known > 0) return known;
  if (Object.hasOwn(others, sign)) return others[sign] ?? unknownAdvance;
  return point >= 0x2e80 ? fullWidth : unknownAdvance;
}

/** The text, or as much of it as fits with `…` at its end. */
export function fitText(text: string, widthPx: number, sizePx: number, weight: Weight = 400): string {
  if (textWidth(text, sizePx, weight) <= widthPx) return text;
  const room = widthPx - textWidth(ellipsisSign, sizePx, weight);
  let kept = "";
  for (const sign of text) {
    if (textWidth(kept + sign, sizePx, weight) > room) break;
    kept += sign;
  }
  return kept.trimEnd() + ellipsisSign;
}

/** Lines of at most `widthPx`, broken at spaces and between Chinese signs. */
export function wrapText(text: string, widthPx: number, sizePx: number, weight: Weight = 400): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    const longer = line + piece;
    if (line !== "" && textWidth(longer.trimEnd(), sizePx, weight) > widthPx && !/^[，。、；：）！？]/.test(piece)) {
      lines.push(line.trimEnd());
      line = piece;
    } else line = longer;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}
