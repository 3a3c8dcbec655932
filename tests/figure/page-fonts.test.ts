import { readFileSync } from "node:fs";
import { create } from "fontkit";
import { getFallbackMetricsFromFontFile } from "next/dist/compiled/@next/font/dist/local/get-fallback-metrics-from-font-file";
import { expect, test } from "vitest";

const folder = "components/ui/fonts/";
const pointsOf = (file: string): readonly number[] => {
  const font = create(readFileSync(file));
  return "characterSet" in font ? font.characterSet : [];
};

/** As `components/ui/fonts.ts` says it, where the compiler wants it written out. */
const ranges = (/value:\s*"([^"]+)"/.exec(readFileSync("components/ui/fonts.ts", "utf8"))?.[1] ?? "")
  .split(",")
  .map((range) => range.trim().slice(2).split("-"))
  .map(([from = "", to = from]) => [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const);
const isInRange = (point: number): boolean => ranges.some(([from, to]) => point >= from && point <= to);
/** Noto Sans SC draws those, or nobody. */
const isElsewhere = (point: number): boolean => point >= 0x2e80 && !(point >= 0xfb00 && point <= 0xfb4f);

test("pages load the second file of Geist for its signs alone", () => {
  const [latin, others] = [pointsOf(`${folder}geist-latin.woff2`), pointsOf(`${folder}geist-others.woff2`)];
  expect(latin.length).toBeGreaterThan(300);
  expect(latin.filter(isInRange)).toEqual([]);
  expect(others.filter((point) => !isInRange(point) && !isElsewhere(point))).toEqual([]);
});

test("the two files have every sign of Geist", () => {
  const whole = pointsOf("node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2");
  const both = new Set([`${folder}geist-latin.woff2`, `${folder}geist-others.woff2`].flatMap(pointsOf));
  expect(whole.filter((point) => point >= 0x20 && !both.has(point))).toEqual([]);
});

test("what stands in for Geist is as high and as wide as the framework works it out", () => {
  const styles = readFileSync("app/globals.css", "utf8");
  const said = (name: string) => new RegExp(`${name}: ([^;]+);`).exec(styles)?.[1];
  const font = create(readFileSync(`${folder}geist-latin.woff2`));
  if (!("ascent" in font)) throw new Error("expected one font");
  const { fallbackFont, ...metrics } = getFallbackMetricsFromFontFile(font, "sans-serif");
  expect(said("src")).toBe(`local("${fallbackFont}")`);
  expect({
    ascentOverride: said("ascent-override"),
    descentOverride: said("descent-override"),
    lineGapOverride: said("line-gap-override"),
    sizeAdjust: said("size-adjust"),
  }).toEqual(metrics);
});
