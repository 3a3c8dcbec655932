import ranges from "@fontsource-variable/noto-sans-sc/unicode.json";
import { expect, test } from "vitest";
import { sliceOf } from "../../lib/export/font-slices";
import { isLatin, latinFont } from "../../lib/export/fonts";

const listed = Object.entries(ranges).map(([name, list]) => ({
  name: name.replace(/[[\]]/g, ""),
  ranges: list.split(",").map((range) => {
    const [first = "", last = first] = range.replace(/^U\+/i, "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  }),
}));

test("a sign is in the first slice that lists it, or in none", () => {
  const points = [
    ...listed.flatMap(({ ranges: own }) => own.flatMap(([first, last]) => [first - 1, first, last, last + 1])),
    0,
    0xe000,
    0x10ffff,
  ].filter((_, index) => index % 7 === 0);
  for (const point of points) {
    const first = listed.find(({ ranges: own }) => own.some(([from, to]) => point >= from && point <= to));
    expect(sliceOf(point), String(point)).toBe(first?.name);
  }
});

test("Geist has the signs that its file says", () => {
  const font = latinFont(400);
  for (let point = 0; point < 0x3000; point += 1)
    expect(isLatin(point), String(point)).toBe(font.hasGlyphForCodePoint(point));
});
