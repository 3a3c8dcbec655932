/** The sign before a deviation, as a pattern. */
export const plusMinus = String.raw`(?:±|\+\s?\/?\s?[-−–])`;
const inBrackets = new RegExp(String.raw`^([^()（）]+)[(（]\s*${plusMinus}\s*([^()（）]+)[)）]$`);

/** `76.1 (±0.2)` and `0.88 (+/- 0.02)` as `76.1 ± 0.2`; any other cell as it is. */
export function withOpenDeviation(cell: string): string {
  if (!/[(（]\s*[±+]/.test(cell)) return cell;
  const [, value, deviation] = inBrackets.exec(cell) ?? [];
  return value === undefined || deviation === undefined ? cell : `${value.trim()} ± ${deviation.trim()}`;
}
