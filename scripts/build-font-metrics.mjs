// Writes lib/figure/font-metrics.ts from the shipped font: `node scripts/build-font-metrics.mjs [OUT]`.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { create } from "fontkit";

const fonts = new URL("../node_modules/geist/dist/fonts/geist-sans/", import.meta.url);
const weights = [
  ["regular", "Geist-Regular.ttf"],
  ["semibold", "Geist-SemiBold.ttf"],
];
const first = 32;
const last = 0x17f;
const further = [..."–—‘’“”†•…′″⁰¹²³⁴⁵⁶⁷⁸⁹⁻₀₁₂€−×≈≤≥∞→←↑↓Ωµμπαβγ"];

function metricsOf(file) {
  const font = create(readFileSync(new URL(file, fonts)));
  const advance = (point) => Math.round((font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm) * 1000);
  const known = (point) => font.hasGlyphForCodePoint(point);
  const latin = [];
  for (let point = first; point <= last; point += 1) latin.push(known(point) ? advance(point) : 0);
  const others = further.filter((sign) => known(sign.codePointAt(0)) && sign.codePointAt(0) > last);
  return { latin, others: Object.fromEntries(others.map((sign) => [sign, advance(sign.codePointAt(0))])) };
}

const lines = weights.map(([name, file]) => {
  const { latin, others } = metricsOf(file);
  return `export const ${name} = {\n  latin: [${latin.join(",")}],\n  others: ${JSON.stringify(others)},\n} as const;\n`;
});
const text = `// Written by scripts/build-font-metrics.mjs from Geist. Advance widths in 1/1000 em; \`latin\` starts at U+0020.\n\nexport const firstCodePoint = ${first};\n\n${lines.join("\n")}`;
writeFileSync(process.argv[2] ?? fileURLToPath(new URL("../lib/figure/font-metrics.ts", import.meta.url)), text);
