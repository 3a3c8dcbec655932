import { firstCodePoint, regular, semibold } from "./font-metrics";
import { numberInChinese } from "./number-in-chinese";

export type Weight = 400 | 600;

/** For signs the font does not have: wide enough that a label never comes out too long. */
const unknownAdvance = 700;
const fullWidth = 1000;
/** From here on signs are Chinese, or others as wide. */
const fullWidthFrom = 0x2e80;
const ellipsisSign = "…";

interface Metrics {
  readonly latin: readonly number[];
  readonly others: Readonly<Record<string, number>>;
}

/** The advance of each sign below `fullWidthFrom` by its code. */
function advancesOf({ latin, others }: Metrics): Uint16Array {
  const advances = new Uint16Array(fullWidthFrom).fill(unknownAdvance);
  for (const [index, advance] of latin.entries()) if (advance > 0) advances[firstCodePoint + index] = advance;
  for (const [sign, advance] of Object.entries(others)) advances[sign.charCodeAt(0)] = advance;
  return advances;
}

const advances: Readonly<Record<Weight, Uint16Array>> = { 400: advancesOf(regular), 600: advancesOf(semibold) };

/** Whether the code unit at `index` is the second half of the sign before it. */
const isSecondHalf = (text: string, index: number): boolean =>
  index > 0 && (text.charCodeAt(index) & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;

/** In 1/1000 em. */
function advanceOf(text: string, table: Uint16Array): number {
  let total = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    total += code < fullWidthFrom ? (table[code] ?? unknownAdvance) : isSecondHalf(text, index) ? 0 : fullWidth;
  }
  return total;
}

/** Width in px of a text without kerning, from the advance widths of the shipped font. Chinese signs are 1 em wide. */
export const textWidth = (text: string, sizePx: number, weight: Weight = 400): number =>
  (advanceOf(text, advances[weight]) * sizePx) / 1000;

/** The text, or as much of it as fits with `…` at its end. */
export function fitText(text: string, widthPx: number, sizePx: number, weight: Weight = 400): string {
  if (textWidth(text, sizePx, weight) <= widthPx) return text;
  const room = widthPx - textWidth(ellipsisSign, sizePx, weight);
  return startWithin(text, room, sizePx, weight).trimEnd() + ellipsisSign;
}

/** As many signs from the start as fit. */
export function startWithin(text: string, widthPx: number, sizePx: number, weight: Weight): string {
  let end = 0;
  let width = 0;
  for (const sign of text) {
    width += advanceOf(sign, advances[weight]);
    if ((width * sizePx) / 1000 > widthPx) break;
    end += sign.length;
  }
  return text.slice(0, end);
}

/**
 * Pieces that stay in one line: words, single Chinese signs, numbers with theirs; each with the brackets that open before it and
 * the punctuation behind it, which neither end nor begin a line.
 */
const pieces = new RegExp(
  String.raw`[（《“]*(?:${numberInChinese}|[\u2e80-\uffef]|[^ \t\r\n\u2e80-\uffef]+)[，。、；：）》”！？]*(?:\u00a0[^ \t\r\n]*)*[ \t\r\n]*|[ \t\r\n]+`,
  "gu",
);

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

/** Below this share of the width a last line looks left behind. */
const leastRest = 0.15;
const narrower = [0.96, 0.92, 0.88, 0.84] as const;

/** As `wrapText`, in the same number of lines, somewhat narrower where the last would be a word alone. */
export function wrapWithoutRest(text: string, widthPx: number, sizePx: number): readonly string[] {
  const lines = wrapText(text, widthPx, sizePx);
  const isSettled = (some: readonly string[]) => textWidth(some.at(-1) ?? "", sizePx) >= widthPx * leastRest;
  if (lines.length < 2 || isSettled(lines)) return lines;
  for (const share of narrower) {
    const others = wrapText(text, widthPx * share, sizePx);
    if (others.length === lines.length && isSettled(others)) return others;
  }
  return lines;
}
