import { describe, expect, test } from "vitest";
import { paintCss, type ThemeName, themePaint } from "../../lib/figure/palette";

type Triple = readonly [number, number, number];

/** Dichromatic vision at full severity, on linear sRGB: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes (2009). */
const visions: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  "normal vision": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function linearRgb(colour: string): Triple {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return [red, green, blue];
}

function seenWith(vision: string, colour: string): Triple {
  const rgb = linearRgb(colour);
  const [red = 0, green = 0, blue = 0] = (visions[vision] ?? []).map((row) => Math.min(1, Math.max(0, dot(row, rgb))));
  return [red, green, blue];
}

/** OKLab, in hundredths: B. Ottosson (2020). */
function lab(rgb: Triple): Triple {
  const l = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], rgb));
  const m = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], rgb));
  const s = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], rgb));
  const cones: Triple = [l, m, s];
  return [
    100 * dot([0.2104542553, 0.793617785, -0.0040720468], cones),
    100 * dot([1.9779984951, -2.428592205, 0.4505937099], cones),
    100 * dot([0.0259040371, 0.7827717662, -0.808675766], cones),
  ];
}

const distance = (a: Triple, b: Triple): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** CIE L*, which is what grey print keeps. */
function lightness(colour: string): number {
  const y = dot([0.2126, 0.7152, 0.0722], linearRgb(colour));
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

const roles = ["paper", "ink", "quiet", "grid", "axis", "leader", "accent"];
const slots = [...paintCss().matchAll(/--tf-([\w-]+):/g)].flatMap(([, name = ""]) =>
  roles.includes(name) || /^(?:verdict|heat)-/.test(name) ? [] : [name],
);
const named = slots.filter((slot) => !slot.startsWith("further-"));

interface Swatch {
  readonly name: string;
  readonly colour: string;
}

const swatches = (theme: ThemeName, names: readonly string[]): readonly Swatch[] => {
  const paint = themePaint(theme);
  return [{ name: "baseline", colour: paint.accent }, ...names.map((name) => ({ name, colour: paint.field(name) }))];
};

const pairs = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((a, index) => list.slice(index + 1).map((b) => [a, b] as const));

function closest(
  list: readonly Swatch[],
  measure: (a: string, b: string) => number,
): { readonly least: number; readonly pair: string } {
  const measured = pairs(list).map(([a, b]) => ({
    least: measure(a.colour, b.colour),
    pair: `${a.name} and ${b.name}`,
  }));
  return measured.reduce((best, next) => (next.least < best.least ? next : best));
}

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test.each(Object.keys(visions))("any two fields are told apart by %s", (vision) => {
    const apart = (a: string, b: string) => distance(lab(seenWith(vision, a)), lab(seenWith(vision, b)));
    const known = closest(swatches(theme, named), apart);
    expect(known.least, known.pair).toBeGreaterThan(6);
    const all = closest(swatches(theme, slots), apart);
    expect(all.least, all.pair).toBeGreaterThan(3);
  });

  test("any two fields keep different greys in print", () => {
    const known = closest(swatches(theme, named), (a, b) => Math.abs(lightness(a) - lightness(b)));
    expect(known.least, known.pair).toBeGreaterThan(2);
  });
});
