import type { TreeObject } from "../foreign-file";

const longest = 100_000;
const pair = /^\s*([\p{L}_][\p{L}\p{N} _.()/@%#-]{0,60}?)\s*(=|:)\s*([^\s,;|=][^,;|=]*)$/u;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i;
const fewest = 3;

/** A text of nothing but lines such as `eval_loss = 0.89` as one record; `undefined` for any other. Most of what it says is numbers. */
export function keyedText(text: string): TreeObject | undefined {
  if (text.length > longest || text.includes("\t")) return undefined;
  const entries = new Map<string, string>();
  const signs = new Set<string>();
  let numbers = 0;
  let line = 0;
  for (const [index, written] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (written.trim() === "") continue;
    const [, key, sign, value] = pair.exec(written) ?? [];
    if (key === undefined || sign === undefined || value === undefined || entries.has(key)) return undefined;
    if (entries.size === 0) line = index + 1;
    signs.add(sign);
    entries.set(key, value.trim());
    if (number.test(value.trim())) numbers += 1;
  }
  return entries.size >= fewest && signs.size === 1 && numbers * 2 > entries.size ? { line, entries } : undefined;
}
