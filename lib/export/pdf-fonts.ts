import subsetFont from "subset-font";
import type { Weight } from "../figure/text-width";
import { sliceOf } from "./font-slices";
import { chineseFontBytes, isLatin, latinFontBytes, openFontsFor } from "./fonts";

/** A font as a PDF embeds it; the same id means the same bytes. */
export interface PdfFont {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** A part of a text whose signs are in one font. */
export interface FontRun {
  readonly font: PdfFont;
  readonly text: string;
}

export type FontRuns = (text: string, weight: Weight) => readonly FontRun[];

const weights: readonly Weight[] = [400, 600];

/** Finds the fonts of texts: Geist before Noto Sans SC. */
export async function pdfFontsFor(texts: readonly string[]): Promise<FontRuns> {
  await openFontsFor(texts);
  const slices = new Set([...new Set(texts.join(""))].flatMap((sign) => sliceFor(sign) ?? []));
  for (const slice of slices) for (const weight of weights) await openChinese(slice, weight);
  const fontOf = (sign: string, weight: Weight): PdfFont => chinese.get(idOf(sliceFor(sign), weight)) ?? latin[weight];
  return (text, weight) => {
    const runs: { font: PdfFont; text: string }[] = [];
    for (const sign of text) {
      const font = fontOf(sign, weight);
      const last = runs.at(-1);
      if (last?.font === font) last.text += sign;
      else runs.push({ font, text: sign });
    }
    return runs;
  };
}

const chinese = new Map<string, PdfFont>();
const idOf = (slice: string | undefined, weight: Weight): string => `Noto Sans SC ${slice} ${weight}`;

/** PDF knows no variable fonts, so each slice of Noto Sans SC is fixed at the weights of a figure. */
async function openChinese(slice: string, weight: Weight): Promise<void> {
  const id = idOf(slice, weight);
  if (chinese.has(id)) return;
  const options = { targetFormat: "sfnt", keepAllGlyphs: true, variationAxes: { wght: weight } } as const;
  chinese.set(id, { id, bytes: await subsetFont(Buffer.from(await chineseFontBytes(slice)), "", options) });
}

/** The slice of a sign that Geist does not have. */
function sliceFor(sign: string): string | undefined {
  const point = sign.codePointAt(0) ?? 0;
  return isLatin(point) ? undefined : sliceOf(point);
}

const latin: Readonly<Record<Weight, PdfFont>> = {
  400: { id: "Geist 400", bytes: latinFontBytes(400) },
  600: { id: "Geist 600", bytes: latinFontBytes(600) },
};
