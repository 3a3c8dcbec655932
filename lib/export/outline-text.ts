import type { Weight } from "../figure/text-width";

/** A text as one path in 1/1000 em, baseline at zero, y downwards, the first sign at x = 0. */
export interface TextOutline {
  readonly d: string;
  /** In 1/1000 em. */
  readonly advance: number;
}

/** The outline of a sign, in relative commands, so that it stands wherever the pen is; `undefined` where no font has it. */
export type SignOutlines = (sign: string, weight: Weight) => TextOutline | undefined;

/**
 * Outlines signs one by one without kerning or ligatures: just as wide as the layout measured them. Names and ticks come
 * back in picture after picture, so the last texts are kept.
 *
 * @param outlines gives the same for a sign each time
 */
export function outlineText(text: string, weight: Weight, outlines: SignOutlines): TextOutline {
  const known = knownTexts(outlines)[weight];
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const outline = joinSigns(text, weight, outlines);
  if (known.size >= mostKept) known.clear();
  known.set(text, outline);
  return outline;
}

type KnownTexts = Readonly<Record<Weight, Map<string, TextOutline>>>;

const known = new WeakMap<SignOutlines, KnownTexts>();
const mostKept = 2000;

function knownTexts(outlines: SignOutlines): KnownTexts {
  const present = known.get(outlines);
  if (present !== undefined) return present;
  const texts: KnownTexts = { 400: new Map(), 600: new Map() };
  known.set(outlines, texts);
  return texts;
}

function joinSigns(text: string, weight: Weight, outlines: SignOutlines): TextOutline {
  let pen = 0;
  // Joined: a text put together bit by bit is copied bit by bit wherever it is used.
  const parts: string[] = [];
  for (const sign of text) {
    const glyph = outlines(sign, weight) ?? missingSign(sign);
    if (glyph.d !== "") parts.push(`M${pen} 0`, glyph.d);
    pen += glyph.advance;
  }
  return { d: parts.join(""), advance: pen };
}

function missingSign(sign: string): TextOutline {
  if (/[\p{Cf}\p{Mn}]/u.test(sign)) return { d: "", advance: 0 };
  if (/\s/u.test(sign)) return { d: "", advance: 250 };
  if (/\p{Cc}/u.test(sign)) return { d: "", advance: 0 };
  return (sign.codePointAt(0) ?? 0) >= 0x2e80 ? wideBox : narrowBox;
}

/** A visible frame for a sign that no font has. */
const box = (advance: number): TextOutline => ({
  advance,
  d: `m80 0v-720h${advance - 160}v720zm60-60h${advance - 280}v-600h-${advance - 280}z`,
});
const narrowBox = box(700);
const wideBox = box(1000);
