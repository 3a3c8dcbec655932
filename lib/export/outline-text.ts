import type { Font } from "fontkit";
import type { Weight } from "../figure/text-width";
import { fontFor } from "./fonts";

/** A text as one path in 1/1000 em, baseline at zero, y downwards, the first sign at x = 0. */
export interface TextOutline {
  readonly d: string;
  /** In 1/1000 em. */
  readonly advance: number;
}

/** Outlines signs one by one without kerning or ligatures: just as wide as the layout measured them. */
export function outlineText(text: string, weight: Weight): TextOutline {
  let pen = 0;
  let d = "";
  for (const sign of text) {
    const glyph = outlineSign(sign, weight);
    if (glyph.d !== "") d += `M${pen} 0${glyph.d}`;
    pen += glyph.advance;
  }
  return { d, advance: pen };
}

const known: Readonly<Record<Weight, Map<string, TextOutline>>> = { 400: new Map(), 600: new Map() };

function outlineSign(sign: string, weight: Weight): TextOutline {
  const cached = known[weight].get(sign);
  if (cached !== undefined) return cached;
  const point = sign.codePointAt(0) ?? 0;
  const font = fontFor(point, weight);
  if (font === undefined) return missingSign(sign, point);
  const outline = glyphOutline(font, point);
  known[weight].set(sign, outline);
  return outline;
}

function missingSign(sign: string, point: number): TextOutline {
  if (/[\p{Cf}\p{Mn}]/u.test(sign)) return { d: "", advance: 0 };
  if (/\s/u.test(sign)) return { d: "", advance: 250 };
  if (/\p{Cc}/u.test(sign)) return { d: "", advance: 0 };
  return point >= 0x2e80 ? wideBox : narrowBox;
}

/** A visible frame for a sign that no font has. */
const box = (advance: number): TextOutline => ({
  advance,
  d: `m80 0v-720h${advance - 160}v720zm60-60h${advance - 280}v-600h-${advance - 280}z`,
});
const narrowBox = box(700);
const wideBox = box(1000);

const letters = { moveTo: "m", lineTo: "l", quadraticCurveTo: "q", bezierCurveTo: "c", closePath: "z" } as const;

/** Relative commands, so that the outline stands wherever the pen is. */
function glyphOutline(font: Font, point: number): TextOutline {
  const glyph = font.glyphForCodePoint(point);
  const scale = 1000 / font.unitsPerEm;
  const at = (value: number): number => Math.round(value * scale);
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let d = "";
  for (const { command, args } of glyph.path.commands) {
    const points = args.map((value, index) => (index % 2 === 0 ? at(value) : -at(value)));
    d +=
      letters[command] +
      points
        .map((value, index) => value - (index % 2 === 0 ? x : y))
        .join(" ")
        .replaceAll(" -", "-");
    [x, y] = command === "closePath" ? [startX, startY] : [points.at(-2) ?? x, points.at(-1) ?? y];
    if (command === "moveTo") [startX, startY] = [x, y];
  }
  return { d, advance: at(glyph.advanceWidth) };
}
