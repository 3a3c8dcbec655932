import { create, type Font } from "fontkit";
import { decompress } from "wawoff2";
import { z } from "zod";
import type { Weight } from "../figure/text-width";
import { readPackageFile } from "./package-file";

const latinPackage = "geist";
const latinFiles: Readonly<Record<Weight, string>> = {
  400: "dist/fonts/geist-sans/Geist-Regular.ttf",
  600: "dist/fonts/geist-sans/Geist-SemiBold.ttf",
};
const chinesePackage = "@fontsource-variable/noto-sans-sc";

/** Geist, which the widths of a figure are measured from. */
export function latinFont(weight: Weight): Font {
  const known = latinFonts.get(weight);
  if (known !== undefined) return known;
  const font = openFont(latinFontBytes(weight));
  latinFonts.set(weight, font);
  return font;
}

export const latinFontBytes = (weight: Weight): Uint8Array => readPackageFile(latinPackage, latinFiles[weight]);

/** A slice of Noto Sans SC, as WOFF2 with a variable weight. */
export const chineseFontBytes = (file: string): Uint8Array => readPackageFile(chinesePackage, file);

const latinFonts = new Map<Weight, Font>();

interface Slice {
  readonly file: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** The slice of Noto Sans SC that has a code point. */
export const sliceOf = (codePoint: number): string | undefined =>
  slices().find(({ ranges }) => ranges.some(([first, last]) => codePoint >= first && codePoint <= last))?.file;

let knownSlices: readonly Slice[] | undefined;

function slices(): readonly Slice[] {
  knownSlices ??= readSlices();
  return knownSlices;
}

function readSlices(): readonly Slice[] {
  const text = new TextDecoder().decode(readPackageFile(chinesePackage, "unicode.json"));
  const ranges = z.record(z.string(), z.string()).parse(JSON.parse(text));
  return Object.entries(ranges).map(([name, list]) => ({
    file: `files/noto-sans-sc-${name.replace(/[[\]]/g, "")}-wght-normal.woff2`,
    ranges: list.split(",").map(parseRange),
  }));
}

function parseRange(range: string): readonly [number, number] {
  const [first = "", last = first] = range.replace(/^U\+/i, "").split("-");
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}

type SliceFonts = Readonly<Record<Weight, Font>>;

/** fontkit varies the weight of TrueType data only, so a slice is unpacked from WOFF2 first. */
async function openSlice(file: string): Promise<SliceFonts> {
  const font = openFont(await decompress(chineseFontBytes(file)));
  return { 400: font.getVariation({ wght: 400 }), 600: font.getVariation({ wght: 600 }) };
}

const openSlices = new Map<string, SliceFonts>();

/** Opens the slices that the texts need beside Geist; afterwards `fontFor` finds their signs. */
export async function openFontsFor(texts: readonly string[]): Promise<void> {
  const latin = latinFont(400);
  const points = new Set([...texts.join("")].map((sign) => sign.codePointAt(0) ?? 0));
  const files = new Set(
    [...points].filter((point) => !latin.hasGlyphForCodePoint(point)).flatMap((point) => sliceOf(point) ?? []),
  );
  for (const file of files) {
    if (!openSlices.has(file)) openSlices.set(file, await openSlice(file));
  }
}

/** The open font that has the sign: Geist before Noto Sans SC. */
export function fontFor(codePoint: number, weight: Weight): Font | undefined {
  const latin = latinFont(weight);
  if (latin.hasGlyphForCodePoint(codePoint)) return latin;
  const file = sliceOf(codePoint);
  const slice = file === undefined ? undefined : openSlices.get(file)?.[weight];
  return slice?.hasGlyphForCodePoint(codePoint) ? slice : undefined;
}

function openFont(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if (!("glyphForCodePoint" in font)) throw new Error("font: a collection where one font was expected");
  return font;
}
