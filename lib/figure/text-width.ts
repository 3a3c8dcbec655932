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

/** Pieces that stay in one line: words, single Chinese signs, numbers with the Chinese sign of their size. */
const pieces =
  /[\d.,~≈≥≤−–]+[万亿倍个]+|[（《“]?[\u2e80-\uffef][，。、；：）》”！？]*|[^ \t\r\n\u2e80-\uffef]+[，。、；：）》”！？]*[ \t\r\n]*|[ \t\r\n]+/gu;

/** Lines of at most `widthPx`, broken at spaces and between Chinese signs; a longer word is broken where it must be. */
export function wrapText(text: string, widthPx: number, sizePx: number, weight: Weight = 400): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const fits = (candidate: string) => textWidth(candidate.trimEnd(), sizePx, weight) <= widthPx;
  for (const piece of text.match(pieces) ?? []) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = "";
    for (const sign of piece) {
      if (line === "" || fits(line + sign)) line += sign;
      else {
        lines.push(line.trimEnd());
        line = sign;
      }
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/** As `wrapText`, in the same number of lines but of lengths as equal as they can be. */
export function balanceText(text: string, widthPx: number, sizePx: number, weight: Weight = 400): readonly string[] {
  const lines = wrapText(text, widthPx, sizePx, weight);
  if (lines.length < 2) return lines;
  let [least, most] = [widthPx / 2, widthPx];
  while (most - least > 2) {
    const middle = (least + most) / 2;
    if (wrapText(text, middle, sizePx, weight).length > lines.length) least = middle;
    else most = middle;
  }
  return wrapText(text, most, sizePx, weight);
}
