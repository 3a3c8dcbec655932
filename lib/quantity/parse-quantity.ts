import { type Decimal, intervalOf, negated, numberOf, one, roundingEnds, shift, sum, withoutFilling } from "./decimal";
import { contains, hull, type Interval, point } from "./interval";
import { normalizeText } from "./normalize-text";
import type { Quantity } from "./quantity";
import { type BoundRead, boundWords, readBound } from "./read-bound";
import type { NumberRead } from "./read-number";
import { readShape, type Shape } from "./read-shape";
import { readSuffix, type Suffix } from "./read-suffix";

export type QuantityParse =
  | { readonly kind: "quantity"; readonly quantity: Quantity }
  | { readonly kind: "unknown" }
  | { readonly kind: "invalid"; readonly reason: string; readonly accepted: string };

export interface ParseOptions {
  /** The decimal separator of the column, `.` unless said otherwise: see `inferDecimal`. */
  readonly decimal?: "." | ",";
  /** The unit of the metric; `0.32 s` in a column of `ms` becomes 320. */
  readonly unit?: string;
}

const accepted = "a number such as 175B, 1.75e11, 34.6, 1,014.45M, 1750亿, 92.64%, 0.35±0.03, 4-9× or NA";
const longest = 200;
const unknowns: ReadonlySet<string> = new Set([
  "",
  "-",
  "--",
  "---",
  "?",
  "na",
  "n/a",
  "n.a.",
  "#n/a",
  "nan",
  "null",
  "none",
  "nil",
  "\\n",
  "missing",
  "...",
  "unknown",
  "unk",
  "unspecified",
  "tba",
  "not known",
  "undisclosed",
  "unstated",
  "not available",
  "not applicable",
  "not supported",
  "[not supported]",
  "[n/a]",
  "(n/a)",
  "<na>",
  "<n/a>",
  "not disclosed",
  "not publicly disclosed",
  "not publicly known",
  "not public",
  "not published",
  "not released",
  "not stated",
  "not provided",
  "not tested",
  "not reported",
  "not measured",
  "not specified",
  "tbd",
  "n.r.",
  "n.d.",
  "nd",
  "n/d",
  "nc",
  "n/c",
  "n.c.",
  "n.v.",
  "no data",
  "non disponible",
  "no disponible",
  "non communiqué",
  "inconnu",
  "não disponível",
  "desconocido",
  "desconhecido",
  "k.a.",
  "k. a.",
  "unbekannt",
  "keine angabe",
  "nicht bekannt",
  "nicht verfügbar",
  "未知",
  "无",
  "不详",
  "未公布",
  "未评测",
  "未测试",
  "未参评",
  "未公开",
  "未披露",
  "暂无",
  "无数据",
  "不适用",
  "н/д",
  "нет данных",
  "неизвестно",
  "不明",
  "非公開",
  "未測定",
  "未公表",
  "該当なし",
  "미공개",
  "비공개",
]);

const longestUnknown = Math.max(...[...unknowns].map(({ length }) => length));

/** Whether a text says no more than that nothing is known. */
export const isUnknown = (text: string): boolean => {
  if (text === "") return true;
  const trimmed = text.trim();
  return trimmed.length <= longestUnknown && saysNothing(normalizeText(trimmed).toLowerCase());
};

const infinity = /^[+-]?(?:inf(?:inity)?|∞)$/i;
const sheetError = /^#(?:ref|value|div\/0|num|null)!$|^#name\?$/i;

/** Whether a text stands where a number would, had its calculation come to one: `inf`, `-Infinity`, `∞`, `#DIV/0!`. */
export const isFailedNumber = (text: string): boolean => {
  const plain = text.length <= 16 ? normalizeText(text.trim()) : "";
  return infinity.test(plain) || sheetError.test(plain);
};

/** Also twice, as `- / -` does where two numbers stand in a cell, and `nan ± nan` for a deviation. */
function saysNothing(text: string): boolean {
  if (unknowns.has(text)) return true;
  if (!/[/|±]/.test(text)) return false;
  const [, left, right] = /^(\S{1,5})\s*[/|±]\s*(\S{1,5})$/.exec(text) ?? [];
  return left !== undefined && right !== undefined && unknowns.has(left) && unknowns.has(right);
}

const words: ReadonlyMap<string, string> = new Map([
  ["half", "0.5×"],
  ["twice", "2×"],
  ["double", "2×"],
  ["thrice", "3×"],
  ["triple", "3×"],
]);

/** Words that may stand before a number or for one, and the letters of what marks one: `x3.6`, `US$5`. */
const openings: ReadonlySet<string> = new Set([...boundWords, ...words.keys(), "x", "us"]);

/** Whether a text may be a quantity, as far as its first word tells: names begin with other words. */
export function mayBeQuantity(text: string): boolean {
  const [word] = /^[a-z]+/i.exec(text) ?? [];
  return word === undefined || openings.has(word.toLowerCase());
}

/**
 * Reads a written number with its precision, bound, scale and unit. Never throws; takes linear time.
 *
 * - The interval of a number is half a unit of its last written digit on either side: `9.4B` is [9.35e9, 9.45e9).
 * - An integer is written to its unit: `170,000` is [169999.5, 170000.5) and `17万` [165000, 175000). After `~` or `about`
 *   the zeros at its end are filling, though two digits always count: `~170,000` is [165000, 175000).
 * - A stated range or deviation is the interval itself, its ends as stated; a range has its middle as its value, a
 *   deviation alone (`+5/-5`) is around 0.
 * - Of `>1.3` value and interval are those of `1.3`; `bound` says that the truth may lie above.
 * - `+500%` is a gain and becomes 6×, `+20-40%` 1.2 to 1.4×, unless the metric itself is in percent. `-30%` stays a percentage.
 */
export function parseQuantity(text: string, options: ParseOptions = {}): QuantityParse {
  const trimmed = text.trim();
  if (trimmed.length > longest) return invalid(`the text has ${trimmed.length} characters, too many for a number`);
  const plain = normalizeText(trimmed);
  if (saysNothing(plain.toLowerCase())) return { kind: "unknown" };
  if (infinity.test(plain)) return invalid("infinity is no number that can be compared");
  if (sheetError.test(plain)) return invalid("this is an error of a spreadsheet");
  if (!mayBeQuantity(plain)) return invalid("there is no number");
  const bound = readBound(plain);
  const marked = readMark(words.get(bound.rest.toLowerCase()) ?? bound.rest);
  const shape = readShape(marked.rest, options.decimal ?? ".");
  if (typeof shape === "string") return invalid(shape);
  const suffixes = readSuffixes(shape, marked.suffix, options.unit);
  if (typeof suffixes === "string") return invalid(suffixes);
  const measured = measure(shape, suffixes, bound, options.unit);
  return typeof measured === "string" ? invalid(measured) : finish(text, measured, shape, suffixes, bound);
}

const invalid = (reason: string): QuantityParse => ({ kind: "invalid", reason, accepted });

/** `$1.2M`, `¥12` and `×3.6`: what stands before the digits, as if it stood behind. */
function readMark(text: string): { readonly suffix: string; readonly rest: string } {
  const [all = "", mark = ""] = /^(US\$|[$€£¥₹₩]|[×x](?=\s?\d))\s?/.exec(text) ?? [];
  return { suffix: mark, rest: text.slice(all.length) };
}

interface Suffixes {
  readonly first: Suffix;
  readonly last: Suffix;
}

/** The suffixes of both numbers of a range or deviation, which must agree in kind; the first may be left out. */
function readSuffixes(shape: Shape, mark: string, unit: string | undefined): Suffixes | string {
  const read = (text: string): Suffix | string =>
    readSuffix(`${text}${mark === "" ? "" : ` ${mark}`}`, unit) ?? `cannot read "${text.trim()}" after the number`;
  const last = read(shape.suffix);
  if (typeof last === "string" || shape.kind === "plain" || shape.firstSuffix.trim() === "") {
    return typeof last === "string" ? last : { first: last, last };
  }
  const first = read(shape.firstSuffix);
  if (typeof first === "string") return first;
  const isUnitOfBoth = shape.kind === "spread" && shape.suffix.trim() === "" && first.power === 0;
  if (isUnitOfBoth) return { first, last: first };
  if (first.unit !== last.unit || first.times !== last.times || (shape.suffix.trim() === "" && mark === "")) {
    return `"${shape.firstSuffix.trim()}" and "${shape.suffix.trim()}" are not the same unit`;
  }
  return { first, last };
}

interface Measured {
  readonly value: Decimal;
  readonly ends: readonly [low: Decimal, high: Decimal];
  readonly isGain: boolean;
}

function measure(
  shape: Shape,
  { first, last }: Suffixes,
  bound: BoundRead,
  metricUnit: string | undefined,
): Measured | string {
  const value = shift(shape.first.number, first.power);
  if (shape.kind === "spread") {
    const ends = [
      sum(value, negated(shift(shape.below, last.power))),
      sum(value, shift(shape.above, last.power)),
    ] as const;
    return { value, ends, isGain: false };
  }
  if (shape.kind === "range") {
    const high = shift(shape.second.number, last.power);
    if (sum(high, negated(value)).digits < 0n) return "the range runs downwards";
    const { digits, exponent } = sum(value, high);
    const middle = { digits: digits * 5n, exponent: exponent - 1 };
    const isGain = shape.first.hasPlus && last.unit === "%" && metricUnit !== "%";
    const times = (part: Decimal): Decimal => (isGain ? sum(one, shift(part, -2)) : part);
    return { value: times(middle), ends: [times(value), times(high)], isGain };
  }
  if (shape.first.hasPlus && last.unit === "%" && metricUnit !== "%") return gain(shift(value, -2));
  return { value, ends: roundingEnds(bound.isAbout ? asAbout(shape.first, value) : value), isGain: false };
}

const asAbout = ({ hasFraction }: NumberRead, value: Decimal): Decimal => (hasFraction ? value : withoutFilling(value));

/** 500% more is six times as much. */
function gain(fraction: Decimal): Measured {
  const [low, high] = roundingEnds(fraction);
  return { value: sum(one, fraction), ends: [sum(one, low), sum(one, high)], isGain: true };
}

/** With 17 digits the upper end may be the same double as the value, which must stay a member. */
const around = (value: number, interval: Interval): Interval =>
  contains(interval, value) ? interval : hull(interval, point(value));

function finish(
  text: string,
  { value, ends, isGain }: Measured,
  shape: Shape,
  { last }: Suffixes,
  { bound }: BoundRead,
): QuantityParse {
  const interval = shape.kind === "plain" ? around(numberOf(value), intervalOf(ends)) : intervalOf(ends);
  if (!Number.isFinite(interval.low) || !Number.isFinite(interval.high)) return invalid("the number is too large");
  if (value.digits !== 0n && numberOf(value) === 0) return invalid("the number is too close to zero");
  const { unit } = last;
  const quantity: Quantity = {
    value: numberOf(value),
    interval,
    text,
    bound: shape.kind === "range" ? "range" : last.atLeast ? "at-least" : bound,
    ...(unit !== undefined && !isGain && { unit }),
    ...((last.times || isGain) && { times: true }),
  };
  return { kind: "quantity", quantity };
}
