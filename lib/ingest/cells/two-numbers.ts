import { isUnknown } from "../../quantity";
import { isDate } from "./read-date";
import { plusMinus } from "./stated-deviation";

/** What stands between two numbers in one cell, or around the second. */
export type PairSign = "/" | "|" | "()";

export interface TwoNumbers {
  readonly first: string;
  readonly second: string;
  readonly sign: PairSign;
}

/** A share and its rest: 74.75 and 25.25 make a hundred. */
export function areWhole(one: number, other: number): boolean {
  const sum = one + other;
  return Math.abs(sum - 100) < 0.02 || Math.abs(sum - 1) < 0.0002;
}

const longest = 60;
const number = String.raw`[~<>≈≤≥]?[+-]?[$€£¥￥₹₩]?\d[\d.,]*(?:e[+-]?\d+)?\s?(?:%|×|\p{L}[\p{L}/]{0,7})?`;
const unknown = String.raw`-|–|—|\?|n\.?a\.?`;
const side = `(${number}|${unknown})`;
const beside = new RegExp(String.raw`^${side}\s*([/|])\s*${side}$`, "iu");
const inBrackets = new RegExp(String.raw`^(${number})\s*[(（]\s*${plusMinus}?\s*(${number})\s*[)）]$`, "iu");
const deviation = /^\+[^/]*\/\s*[-–−]|^[-–−][^/]*\/\s*\+/;

/** `23.4 / 45.1`, `76.1|92.9` and `12.3 (4.5)`; not `+5/-4`, which is a deviation, nor `2023/12`, which is a date. */
export function twoNumbers(cell: string): TwoNumbers | undefined {
  if (cell.length > longest || !/[/|(（]/.test(cell) || !/^\D{0,3}\d.*\d|^\D{1,5}\d/.test(cell)) return undefined;
  const [, left, sign, right] = beside.exec(cell) ?? [];
  if (left !== undefined && right !== undefined && (sign === "/" || sign === "|"))
    return deviation.test(cell) || isDate(cell) || isUnknown(cell)
      ? undefined
      : { first: left.trim(), second: right.trim(), sign };
  const [, before, within] = inBrackets.exec(cell) ?? [];
  return before === undefined || within === undefined
    ? undefined
    : { first: before.trim(), second: within.trim(), sign: "()" };
}

const one = String.raw`(?:[~<>≈≤≥]?[+-]?\d[\d.,]*\s?%?|${unknown})`;
const several = new RegExp(String.raw`^${one}(?:\s*[/|]\s*${one}){2,5}$`, "i");

/** `37.0/57.8/39.6`, of which one has decimals; not a date. */
export const severalNumbers = (cell: string): readonly string[] | undefined =>
  cell.length <= longest && /\d[.,]\d/.test(cell) && several.test(cell) && !isDate(cell)
    ? cell.split(/\s*[/|]\s*/)
    : undefined;
