import { parseQuantity } from "../quantity";

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

/** `0.91 (0.88–0.94)`, `0.93 [0.90, 0.95]` and `91.2% (95% CI 88.0 to 94.1)`, where the number lies between the other two. */
export function rangedNumber(cell: string, decimal: "." | ","): RangedNumber | undefined {
  if (cell.length > longest || !/\d.*[([（].*\d/.test(cell)) return undefined;
  const [, value, low, high] = ranged.exec(cell) ?? [];
  if (value === undefined || low === undefined || high === undefined) return undefined;
  const [middle, below, above] = [value, low, high].map((text) => {
    const read = parseQuantity(text.trim(), { decimal });
    return read.kind === "quantity" ? read.quantity.value : Number.NaN;
  });
  if (middle === undefined || below === undefined || above === undefined) return undefined;
  return below <= middle && middle <= above ? { value: value.trim(), low: low.trim(), high: high.trim() } : undefined;
}
