import { isMeasure, parseQuantity, type Quantity } from "../../quantity";
import { decimalOf, numberOf, shift, sum } from "../../quantity/decimal";
import { normalizeText } from "../../quantity/normalize-text";
import type { BracketMeaning } from "../mapping";
import { readUnit } from "../words/header-units";
import { countedShare } from "./counted-share";
import { markedCell } from "./foot-mark";
import { isFailedRun } from "./no-value";
import { type RangedNumber, rangedNumber } from "./ranged-number";
import { type ClockOrder, readClock } from "./read-clock";
import { type Duration, readDuration } from "./read-duration";
import { plusMinus, withOpenDeviation } from "./stated-deviation";
import { twoNumbers } from "./two-numbers";

export interface CellOptions {
  /** The unit of the metric. */
  readonly unit: string;
  /** What bare numbers count, where the cells say it. */
  readonly noun?: string | undefined;
  /** The power of ten of bare numbers. */
  readonly power: number;
  readonly decimal: "." | ",";
  /** Whether other cells of the column have the other sign for decimals. */
  readonly hasBothDecimals?: boolean;
  /** What a number in brackets is: the uncertainty of the one before it or a note to it, or one below zero where it stands alone. */
  readonly brackets?: BracketMeaning | undefined;
  /** Whether a sign behind a number leads to a note. */
  readonly isMarked?: boolean;
  /** How clocks are read in a column of durations. */
  readonly clock?: ClockOrder | undefined;
}

const twoInOne =
  "two numbers in one cell, and the header does not say what they are; expected a column for each, or a header such as BLEU / chrF or mean (std)";

export type CellRead =
  | {
      readonly kind: "value";
      /** As the source writes it, with a point for decimals and no separators; its scale is spelt out. */
      readonly value: string;
      readonly low?: string;
      readonly high?: string;
      /** The sign behind the number that leads to a note. */
      readonly mark?: string;
      /** The cell itself, where it is another way of writing the value. */
      readonly written?: string;
    }
  | { readonly kind: "unknown" }
  | { readonly kind: "bad"; readonly message: string };

const plainNumber = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;
const scaleSigns: ReadonlyMap<number, string> = new Map([
  [3, "K"],
  [6, "M"],
  [9, "B"],
  [12, "T"],
]);

/** `0.35 (0.03)`, `76.1 (±0.2)` */
export const bracketedNumber = new RegExp(String.raw`^([+-]?\d[\d.,]*)\s*[(（]\s*${plusMinus}?\s*(\d[\d.,]*)\s*[)）]$`);

const enclosed = /^(\(|（)\s*((?:US)?[$€£¥￥₹₩]?)\s*(\d[\d.,' ]*(?:\s*(?:%|[KMBT]|mn|bn|tn))?)\s*[)）]$/i;

/** `(120)`, `($1,045.5M)` and `(4.5%)` as numbers below zero, as accounts write them. */
export const enclosedNumber = (cell: string): string | undefined => {
  if (!/^[(（]/.test(cell)) return undefined;
  const [, , currency = "", number] = enclosed.exec(cell) ?? [];
  return number === undefined ? undefined : `${currency}-${number}`;
};

const aloneInBrackets =
  "a number alone in brackets is below zero in accounts and an uncertainty elsewhere, and no other cell tells which; expected -120 or ±120";

/** `397B (A17B)` and `671B (37B active)`: of so many parameters some take part at a time. */
const activePart =
  /^(\d[\d.,]*\s?[MBT])\s*[(（]\s*(A\d[\d.]*\s?[MBT]|\d[\d.]*\s?[MBT] activ(?:e|ated)(?: \w+)?)\s*[)）]$/i;

/** A cell as the value, low and high of a measurement, with the sign that leads to a note. What it says is kept to the digit. */
export function readCell(written: string, options: CellOptions): CellRead {
  const below = enclosedNumber(written);
  if (below !== undefined && options.brackets !== "negative") return { kind: "bad", message: aloneInBrackets };
  if (below !== undefined) return asWritten(readNumber(withoutCurrency(below, options), options), written);
  const share = countedShare(written);
  if (share !== undefined) return asWritten(readNumber(share, options), written);
  const cell = withoutCurrency(written, options);
  const [, first, second] = options.brackets === "note" ? (bracketedNumber.exec(cell) ?? []) : [];
  const noted = first === undefined ? undefined : readNumber(first, options);
  if (noted?.kind === "value") return { ...noted, mark: `(${second})` };
  const [, whole, active] = options.unit === "count" ? (activePart.exec(cell) ?? []) : [];
  const total = whole === undefined ? undefined : readNumber(whole, options);
  if (total?.kind === "value") return { ...total, mark: `(${active})` };
  const read = readNumber(cell, options);
  const duration = read.kind === "bad" && options.power === 0 ? durationIn(cell, options) : undefined;
  if (duration !== undefined) {
    const { value, low, high } = duration;
    return { kind: "value", value: String(value), low: String(low), high: String(high), written };
  }
  const marked = read.kind === "bad" && options.isMarked === true ? markedCell(cell) : undefined;
  const number = marked === undefined ? read : readNumber(marked.number, options);
  return marked !== undefined && number.kind === "value" ? { ...number, mark: marked.mark } : read;
}

const asWritten = (read: CellRead, written: string): CellRead => (read.kind === "value" ? { ...read, written } : read);

const durationIn = (cell: string, { clock, unit }: CellOptions): Duration | undefined =>
  readDuration(cell, unit) ?? (clock === undefined ? undefined : readClock(cell, clock, unit));

const currencies: ReadonlyMap<string, RegExp> = new Map([
  ["USD", /^([~<>≈≤≥+-]{0,2})(?:US)?\$\s?(?=[-\d.])|(?<=\d)\s?(?:\$|USD)$/],
  ["EUR", /^([~<>≈≤≥+-]{0,2})€\s?(?=[-\d.,])|(?<=\d)\s?(?:€|EUR)$/],
  ["GBP", /^([~<>≈≤≥+-]{0,2})£\s?(?=[-\d.])|(?<=\d)\s?(?:£|GBP)$/],
  ["CNY", /^([~<>≈≤≥+-]{0,2})[¥￥]\s?(?=[-\d.])|(?<=\d)\s?(?:元|CNY|RMB)$/],
  ["JPY", /^([~<>≈≤≥+-]{0,2})[¥￥]\s?(?=[-\d.])|(?<=\d)\s?(?:円|JPY)$/],
  ["¥", /^([~<>≈≤≥+-]{0,2})[¥￥]\s?(?=[-\d.])|(?<=\d)\s?[¥￥]$/],
  ["INR", /^([~<>≈≤≥+-]{0,2})₹\s?(?=[-\d.])|(?<=\d)\s?(?:₹|INR)$/],
  ["KRW", /^([~<>≈≤≥+-]{0,2})₩\s?(?=[-\d.])|(?<=\d)\s?(?:₩|원|KRW)$/],
]);

/** `$2.50` in a column of dollars for something, and in one of millions of dollars, where it is a bare number. */
function withoutCurrency(cell: string, { unit, power }: CellOptions): string {
  const sign = unit.includes("/") || power !== 0 ? currencies.get(unit.split("/")[0] ?? "") : undefined;
  return sign === undefined ? cell : cell.replace(sign, "$1");
}

const either = /^[^\d]{0,6}[1-9]\d{0,2}[.,]\d{3}(?![\d.,])/;
const eitherNumber =
  "other cells of the column are written otherwise, so this may be thousands, decimals or two numbers; expected one way for the whole column";

function readNumber(cell: string, options: CellOptions): CellRead {
  if (options.hasBothDecimals === true && either.test(cell)) return { kind: "bad", message: eitherNumber };
  const bracketed = options.brackets === "uncertainty" ? bracketedNumber.exec(cell) : null;
  const open = bracketed === null ? withOpenDeviation(cell) : `${bracketed[1]} ± ${bracketed[2]}`;
  if (open !== cell) return readNumber(open, { ...options, brackets: undefined });
  const ranged = rangedNumber(cell, options.decimal);
  if (ranged !== undefined) return withRange(ranged, options);
  if (cell === "") return { kind: "unknown" };
  if (options.decimal === "." && isPlainNumber(cell)) {
    return { kind: "value", value: scaled(cell, options) };
  }
  const { unit, decimal } = options;
  const read = parseQuantity(cell, { decimal, unit });
  if (read.kind === "unknown" || isFailedRun(cell)) return { kind: "unknown" };
  if (read.kind === "invalid")
    return {
      kind: "bad",
      message: twoNumbers(cell) === undefined ? `${read.reason}; expected ${read.accepted}` : twoInOne,
    };
  const wrong = wrongUnit(read.quantity, options);
  if (wrong !== undefined) {
    const operations = inOperations(cell, unit);
    if (operations !== undefined && operations !== cell) return readNumber(operations, options);
    const bare = withoutUnit(cell, read.quantity.unit, unit);
    return bare === undefined ? { kind: "bad", message: wrong } : readNumber(bare, { ...options, power: 0 });
  }
  const value = written(cell, read.quantity, options);
  const again = parseQuantity(value.value, { decimal: ".", unit });
  if (again.kind === "quantity") return value;
  return { kind: "bad", message: "the number is too large or too close to zero; expected one from 1e-300 to 1e300" };
}

/** `79 GFLOPS` where operations are counted, and `19.5 TFLOPs` where they are counted by the second: both are written for either. */
function inOperations(cell: string, expected: string): string | undefined {
  if (!/flops$/i.test(cell)) return undefined;
  if (expected.endsWith("FLOP/s")) return cell.replace(/FLOPs$/i, "FLOP/s");
  return expected.endsWith("FLOP") ? cell.replace(/FLOPs$/i, "FLOP") : undefined;
}

/** `78 t/s` in a column of tokens a second: the same unit under another name. */
function withoutUnit(cell: string, written: string | undefined, expected: string): string | undefined {
  const known = written === undefined ? undefined : readUnit(written);
  const isSame = written !== undefined && known?.unit === expected && known.power === 0 && cell.endsWith(written);
  return isSame ? cell.slice(0, -written.length).trim() : undefined;
}

/** The ends count as the number does. */
function withRange({ value, low, high }: RangedNumber, options: CellOptions): CellRead {
  const [middle, below, above] = [value, low, high].map((text) => readNumber(text, options));
  if (middle?.kind !== "value" || below?.kind !== "value" || above?.kind !== "value")
    return middle ?? { kind: "unknown" };
  return { ...middle, low: below.value, high: above.value };
}

/** A number that is far from the ends of what a double holds, whatever the power of its column. */
export function isPlainNumber(cell: string): boolean {
  if (!plainNumber.test(cell)) return false;
  const size = Math.abs(Number(cell));
  return size === 0 ? !/^[^e]*[1-9]/i.test(cell) : size < 1e250 && size > 1e-250;
}

type CellValue = Extract<CellRead, { readonly kind: "value" }>;

function wrongUnit({ unit, times }: Quantity, { unit: expected, noun }: CellOptions): string | undefined {
  if (times === true && expected !== "×" && expected !== "x")
    return `this is a multiple, and the column is in ${expected}; expected the value itself`;
  const isOther = noun !== undefined && unit !== undefined && !unit.toLowerCase().includes(noun.slice(0, 5));
  if (isOther) return `this counts ${unit}, and the column counts ${noun}; expected a column for each`;
  if (unit === undefined || unit === expected || (expected === "count" && !isMeasure(unit))) return undefined;
  return `this is in ${unit}, and the column is in ${expected === "count" ? "bare numbers" : expected}; expected one unit for the whole column`;
}

function written(cell: string, quantity: Quantity, options: CellOptions): CellValue {
  const plain = pointed(withoutNoun(normalizeText(cell), quantity, options), options.decimal);
  const hasScale =
    !/^[^\d]{0,20}[\d.]+(?:e[+-]?\d+)?(?:\s*(?:±|\+\s?\/?\s?-)\s*[\d.]+|\s*\+[\d.]+\s?\/\s?-[\d.]+|\s*(?:-|to|~)\s*[\d.]+)?$/i.test(
      plain,
    );
  const power = hasScale ? 0 : options.power;
  const end = (value: number): string => numberText(value, power);
  if (/±|\+\s?\/?\s?-|\+[\d.]+\s?\/\s?-/.test(plain)) {
    const digits = /^[+-]?[\d.]+(?:e[+-]?\d+)?/i.exec(plain)?.[0];
    const isSame = digits !== undefined && Number(digits) === quantity.value;
    const value = isSame && !hasScale ? scaled(digits, options) : end(quantity.value);
    return { kind: "value", value, low: end(quantity.interval.low), high: end(quantity.interval.high) };
  }
  if (quantity.bound === "range") {
    const { low, high } = quantity.interval;
    return { kind: "value", value: end(quantity.value), low: end(low), high: end(high) };
  }
  const value = hasScale ? plain : scaled(plain, options);
  const again = parseQuantity(value, { decimal: ".", unit: options.unit });
  const expected = numberOf(shift(decimalOf(String(quantity.value)), power));
  const isBare = again.kind === "quantity" && (options.unit !== "count" || again.quantity.unit === undefined);
  const isFaithful = isBare && again.quantity.value === expected;
  return { kind: "value", value: isFaithful ? value : String(expected) };
}

/** `300B tokens` as `300B` where bare numbers are counted. */
const withoutNoun = (text: string, { unit }: Quantity, options: CellOptions): string =>
  options.unit === "count" && unit !== undefined && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text;

/** `1.014,45` and `1,014.45` as `1014.45`. */
const pointed = (text: string, decimal: "." | ","): string =>
  text.replace(/\d(?:[\d.,]|[ '](?=\d{3}(?!\d)))*/g, (number) => {
    const whole = number.replace(decimal === "." ? /[, ']/g : /[. ']/g, "");
    return whole.replace(",", ".");
  });

/** A bare number in the scale of its column: `1014.45` as `1014.45M`. */
function scaled(number: string, { power, unit }: CellOptions): string {
  if (power === 0) return number;
  const sign = unit === "count" ? scaleSigns.get(power) : undefined;
  if (sign !== undefined && !/e/i.test(number)) return `${number}${sign}`;
  const [mantissa = "", exponent = "0"] = number.toLowerCase().split("e");
  const total = Number(exponent) + power;
  if (/^[~<>≥≤+-]*[\d.]+$/.test(mantissa) && total !== 0) return `${mantissa}e${total}`;
  return Number.isFinite(Number(number)) ? numberText(Number(number), power) : number;
}

const numberText = (value: number, power: number): string => String(numberOf(shift(decimalOf(String(value)), power)));

export type Deviation =
  | { readonly below: string; readonly above: string }
  | { readonly low: string; readonly high: string };

/** A cell of uncertainties: `0.03` and `±0.03` around the value, `+5/-5`, or both ends as in `[1465, 1475]`. */
export function readDeviation(written: string, { decimal }: CellOptions): Deviation | undefined {
  const cell = /^[(（]\s*(?:±\s*)?([\d.,]+%?)\s*[)）]$/.exec(written)?.[1] ?? written;
  const ends = /^[[(]\s*([^,;]+)\s*[,;]\s*([^,;]+)\s*[\])]$/.exec(cell);
  if (ends !== null) {
    const [low, high] = [number(ends[1] ?? "", decimal), number(ends[2] ?? "", decimal)];
    if (low === undefined || high === undefined) return undefined;
    return low < 0 && high > 0
      ? { below: String(-low), above: String(high) }
      : { low: String(low), high: String(high) };
  }
  const read = parseQuantity(cell, { decimal });
  if (read.kind !== "quantity") return undefined;
  const { value, interval, bound } = read.quantity;
  if (bound === "range") return { low: String(interval.low), high: String(interval.high) };
  if (/±|\//.test(cell))
    return value === 0 ? { below: String(-interval.low), above: String(interval.high) } : undefined;
  return value < 0 ? undefined : { below: String(value), above: String(value) };
}

function number(text: string, decimal: "." | ","): number | undefined {
  const read = parseQuantity(text, { decimal });
  return read.kind === "quantity" ? read.quantity.value : undefined;
}

/** `(1.9, 2.0)` around 82.6 is how far the ends lie from it. */
function isFarBelow({ low, high }: Extract<Deviation, { low: string }>, value: number, power: number): boolean {
  const [first, second] = [Number(`${low}e${power}`), Number(`${high}e${power}`)];
  return first >= 0 && second >= 0 && Math.max(first, second) * 2 <= Math.abs(value);
}

/** The ends that a deviation gives a value, in the power of ten of its column. */
export function endsAround(
  value: number,
  deviation: Deviation,
  power: number,
): { readonly low: string; readonly high: string } {
  if ("low" in deviation && !isFarBelow(deviation, value, power))
    return { low: numberText(Number(deviation.low), power), high: numberText(Number(deviation.high), power) };
  const { below, above } = "low" in deviation ? { below: deviation.low, above: deviation.high } : deviation;
  const middle = decimalOf(String(value));
  const by = (text: string) => shift(decimalOf(text), power);
  return {
    low: String(numberOf(sum(middle, by(`-${below}`.replace("--", ""))))),
    high: String(numberOf(sum(middle, by(above)))),
  };
}
