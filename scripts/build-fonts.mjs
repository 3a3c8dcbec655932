// Writes components/ui/fonts from the package of the font: `node scripts/build-fonts.mjs`. Pages need a third of it at once;
// the other signs come where a page has one of them.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { create } from "fontkit";
import subsetFont from "subset-font";

const geist = new URL("../node_modules/geist/", import.meta.url);
const folder = new URL("../components/ui/fonts/", import.meta.url);
const whole = readFileSync(new URL("dist/fonts/geist-sans/Geist-Variable.woff2", geist));

/** Latin with its accents, punctuation, raised and lowered digits, and the signs of figures. */
const first = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x2070, 0x209f],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x221e, 0x221e],
  [0x2248, 0x2248],
  [0x2264, 0x2265],
];
const isFirst = (point) => first.some(([from, to]) => point >= from && point <= to);
const points = create(whole).characterSet.filter((point) => point >= 0x20);
/** Those that pages are written in. */
const weights = { variationAxes: { wght: { min: 400, max: 600 } } };

async function write(name, chosen) {
  const text = String.fromCodePoint(...chosen);
  writeFileSync(new URL(name, folder), await subsetFont(whole, text, { targetFormat: "woff2", ...weights }));
}

await write("geist-latin.woff2", points.filter(isFirst));
await write(
  "geist-others.woff2",
  points.filter((point) => !isFirst(point)),
);
copyFileSync(new URL("LICENSE.txt", geist), new URL("OFL.txt", folder));

const hex = (point) => point.toString(16).toUpperCase().padStart(4, "0");
console.log(`unicode-range: ${first.map(([from, to]) => `U+${hex(from)}-${hex(to)}`).join(", ")}`);
