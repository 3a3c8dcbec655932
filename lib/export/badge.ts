import type { VerdictTotals } from "../claims/ledger";
import type { VerdictName } from "../claims/verdict";
import { lightPaint } from "../figure/palette";
import { textWidth } from "../figure/text-width";

const height = 20;
const padding = 7;
const sizePx = 11;
const baseline = 14;

/** From the worst, which gives the badge its colour. */
const worstFirst: readonly VerdictName[] = ["contradicted", "misattributed", "supported-in-part", "supported"];

const words: Readonly<Record<VerdictName, string>> = {
  supported: "supported",
  "supported-in-part": "in part",
  contradicted: "contradicted",
  misattributed: "misattributed",
  "not-checkable": "not checkable",
};

/** `claims | 30 supported · 4 in part · 7 contradicted · 2 not checkable` for a README: what is none is left out. Pure. */
export function badgeSvg(totals: VerdictTotals): string {
  const order: readonly VerdictName[] = [...[...worstFirst].reverse(), "not-checkable"];
  const parts = order.filter((name) => totals[name] > 0).map((name) => `${totals[name]} ${words[name]}`);
  const label = "claims";
  const text = parts.length === 0 ? "none" : parts.join(" · ");
  const worst = worstFirst.find((name) => totals[name] > 0) ?? "not-checkable";
  const split = Math.ceil(textWidth(label, sizePx)) + 2 * padding;
  const width = split + Math.ceil(textWidth(text, sizePx, 600)) + 2 * padding;
  const font = "Geist, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";
  const written = (content: string, x: number, length: number, weight: number): string =>
    `<text x="${x}" y="${baseline}" font-weight="${weight}" textLength="${length.toFixed(1)}" lengthAdjust="spacingAndGlyphs">${content}</text>`;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}: ${text}">`,
    `<title>${label}: ${text}</title>`,
    `<clipPath id="r"><rect width="${width}" height="${height}" rx="3"/></clipPath>`,
    `<g clip-path="url(#r)">`,
    `<rect width="${split}" height="${height}" fill="${lightPaint.ink}"/>`,
    `<rect x="${split}" width="${width - split}" height="${height}" fill="${lightPaint.verdict(worst)}"/>`,
    `</g>`,
    `<g fill="#fff" font-family="${font}" font-size="${sizePx}">`,
    written(label, padding, textWidth(label, sizePx), 400),
    written(text, split + padding, textWidth(text, sizePx, 600), 600),
    `</g>`,
    `</svg>`,
  ].join("\n")}\n`;
}
