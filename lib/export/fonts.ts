import { create, type Font } from "fontkit";
import { decompress } from "wawoff2";
import type { Weight } from "../figure/text-width";
import { sliceNames, sliceOf } from "./font-slices";
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

/** Whether Geist has a sign; a look into the font itself takes far longer. */
export function isLatin(codePoint: number): boolean {
  latinPoints ??= new Set(latinFont(400).characterSet);
  return latinPoints.has(codePoint);
}

let latinPoints: ReadonlySet<number> | undefined;

export const latinFontBytes = (weight: Weight): Uint8Array => readPackageFile(latinPackage, latinFiles[weight]);

const latinFonts = new Map<Weight, Font>();

type SliceFonts = Readonly<Record<Weight, Font>>;

/** fontkit varies the weight of TrueType data only. */
async function openSlice(name: string): Promise<SliceFonts> {
  const known = openSlices.get(name);
  if (known !== undefined) return known;
  const font = openFont(await chineseFontBytes(name));
  const fonts = { 400: font.getVariation({ wght: 400 }), 600: font.getVariation({ wght: 600 }) };
  openSlices.set(name, fonts);
  return fonts;
}

declare global {
  /** Of this process, as the tables are: what opens them when a server starts is compiled apart from what draws. */
  var tenfoldFontSlices: Map<string, SliceFonts> | undefined;
}
globalThis.tenfoldFontSlices ??= new Map();
const openSlices = globalThis.tenfoldFontSlices;

/** A slice of Noto Sans SC, as TrueType with a variable weight. */
export function chineseFontBytes(slice: string): Promise<Uint8Array> {
  const known = unpacked.get(slice);
  if (known !== undefined) return known;
  const packed = readPackageFile(chinesePackage, `files/noto-sans-sc-${slice}-wght-normal.woff2`);
  // One after the other: wawoff2 gives a view of memory that its next call writes into.
  const bytes = lastUnpacked.then(async () => Uint8Array.from(await decompress(packed)));
  lastUnpacked = bytes.catch(() => undefined);
  unpacked.set(slice, bytes);
  return bytes;
}

const unpacked = new Map<string, Promise<Uint8Array>>();
let lastUnpacked: Promise<unknown> = Promise.resolve();

/** Opens the slices that the texts need beside Geist; afterwards `fontFor` finds their signs. */
export async function openFontsFor(texts: readonly string[]): Promise<void> {
  const slices = new Set<string>();
  for (const sign of new Set(texts.join(""))) {
    const point = sign.codePointAt(0) ?? 0;
    const slice = isLatin(point) ? undefined : sliceOf(point);
    if (slice !== undefined) slices.add(slice);
  }
  for (const slice of slices) if (!openSlices.has(slice)) await openSlice(slice);
}

/** The slices are numbered by how common their signs are; these have nearly all that figures write. */
const commonFrom = 100;

/** Opens what the first Chinese picture would otherwise wait for: Geist and the slices of common signs. */
export async function openCommonFonts(): Promise<void> {
  latinFont(400);
  latinFont(600);
  for (const name of sliceNames) if (Number(name) >= commonFrom && !openSlices.has(name)) await openSlice(name);
}

/** The signs that are drawn from a slice of Noto Sans SC, which is then open, or from Geist if there is no such slice. */
export async function signsOf(name: string): Promise<readonly string[]> {
  const latin = latinFont(400);
  const isSlice = sliceNames.includes(name);
  const { characterSet } = isSlice ? (await openSlice(name))[400] : latin;
  const points = isSlice ? characterSet.filter((point) => !isLatin(point) && sliceOf(point) === name) : characterSet;
  return [...new Set(points)].map((point) => String.fromCodePoint(point));
}

/** The open font that has the sign: Geist before Noto Sans SC. */
export function fontFor(codePoint: number, weight: Weight): Font | undefined {
  const latin = latinFont(weight);
  if (latin.hasGlyphForCodePoint(codePoint)) return latin;
  const name = sliceOf(codePoint);
  const slice = name === undefined ? undefined : openSlices.get(name)?.[weight];
  return slice?.hasGlyphForCodePoint(codePoint) ? slice : undefined;
}

function openFont(bytes: Uint8Array): Font {
  const font = create(Buffer.from(bytes));
  if (!("glyphForCodePoint" in font)) throw new Error("font: a collection where one font was expected");
  return font;
}
