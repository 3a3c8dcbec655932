import { parseQuantity } from "../../quantity";

/** A number with the ends that stand in brackets behind it. */
export interface RangedNumber {
  readonly value: string;
  readonly low: string;
  readonly high: string;
}

const longest = 60;
const number = String.raw`[+-]?\d[\d.,]*\s?%?`;
const ranged = new RegExp(
  String.raw`^(${number})\s*[([（]\s*(?:(?:\d{2} ?% ?)?CI:?\s*)?(${number})\s*(?:-{1,3}|[–—−~;…]|\.{2,3}|to|至|,(?=\s)|,(?=\d*\.\d)|(?<=\d\.\d+),)\s*(${number})\s*[)\]）]$`,
  "i",
);

/** `66.7 +11.6 -15.6` and `0.35 +0.05/-0.03`: how far up and down its ends are. */
const apart = /^([+-]?\d[\d.,]*?)(\s?%)?\s*\+\s?(\d[\d.,]*)\s?%?\s*[/,]?\s*[-−–]\s?(\d[\d.,]*)\s?%?$/;

function endsApart(cell: string, decimal: "." | ","): RangedNumber | undefined {
  const [, value, percent = "", up, down] = cell.length > longest ? [] : (apart.exec(cell) ?? []);
  if (value === undefined || up === undefined || down === undefined) return undefined;
  const [middle, above, below] = [value, up, down].map((text) => numberIn(text, decimal));
  if (middle === undefined || above === undefined || below === undefined) return undefined;
  const decimals = Math.max(...[value, up, down].map((text) => text.split(decimal)[1]?.length ?? 0));
  const written = (end: number): string => `${end.toFixed(decimals).replace(".", decimal)}${percent}`;
  const ends = [middle - below, middle + above];
  if (ends.some((end) => Number.isNaN(end))) return undefined;
  return { value: `${value}${percent}`, low: written(middle - below), high: written(middle + above) };
}

function numberIn(text: string, decimal: "." | ","): number {
  const read = parseQuantity(text.trim(), { decimal });
  return read.kind === "quantity" ? read.quantity.value : Number.NaN;
}

/** `0.91 (0.88–0.94)`, `0.93 [0.90, 0.95]` and `91.2% (95% CI 88.0 to 94.1)`, where the number lies between the other two. */
export function rangedNumber(cell: string, decimal: "." | ","): RangedNumber | undefined {
  const ends = cell.includes("+") ? endsApart(cell, decimal) : undefined;
  if (ends !== undefined) return ends;
  if (cell.length > longest || !/\d.*[([（].*\d/.test(cell)) return undefined;
  const [, value, low, high] = ranged.exec(cell) ?? [];
  if (value === undefined || low === undefined || high === undefined) return undefined;
  const [middle, below, above] = [value, low, high].map((text) => numberIn(text, decimal));
  if (middle === undefined || below === undefined || above === undefined) return undefined;
  return below <= middle && middle <= above ? { value: value.trim(), low: low.trim(), high: high.trim() } : undefined;
}
