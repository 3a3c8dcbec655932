import type { Font } from "fontkit";
import type { Weight } from "../figure/text-width";
import { fontFor, openFontsFor, signsOf } from "./fonts";
import type { OutlineFile } from "./outline-file";
import type { SignOutlines, TextOutline } from "./outline-text";

/** Outlines for texts, from the fonts on disk: Geist before Noto Sans SC. */
export async function fontOutlines(texts: readonly string[]): Promise<SignOutlines> {
  await openFontsFor(texts);
  return outlineSign;
}

/** All signs of a font file: `geist`, or a slice of Noto Sans SC. */
export async function readOutlineFile(name: string): Promise<OutlineFile> {
  const signs = await signsOf(name);
  const ofWeight = (weight: Weight): OutlineFile[Weight] =>
    Object.fromEntries(
      signs.flatMap((sign) => {
        const outline = outlineSign(sign, weight);
        return outline === undefined ? [] : [[sign, [outline.d, outline.advance]]];
      }),
    );
  return { 400: ofWeight(400), 600: ofWeight(600) };
}

const known: Readonly<Record<Weight, Map<string, TextOutline>>> = { 400: new Map(), 600: new Map() };

function outlineSign(sign: string, weight: Weight): TextOutline | undefined {
  const cached = known[weight].get(sign);
  if (cached !== undefined) return cached;
  const point = sign.codePointAt(0) ?? 0;
  const font = fontFor(point, weight);
  if (font === undefined) return undefined;
  const outline = glyphOutline(font, point);
  known[weight].set(sign, outline);
  return outline;
}

const letters = { moveTo: "m", lineTo: "l", quadraticCurveTo: "q", bezierCurveTo: "c", closePath: "z" } as const;

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
