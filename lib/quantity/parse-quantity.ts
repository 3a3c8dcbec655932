import { type Decimal, decimalOf, numberOf, roundingInterval, shift, withoutTrailingZeros } from "./decimal";
import { hull, type Interval } from "./interval";
import type { Bound, Quantity } from "./quantity";
import { readSuffix, type Suffix } from "./read-suffix";

export type QuantityParse =
  | { readonly kind: "quantity"; readonly quantity: Quantity }
  | { readonly kind: "unknown" }
  | { readonly kind: "invalid"; readonly reason: string; readonly accepted: string };

export interface ParseOptions {
  /** The decimal separator of the column: see `inferDecimal`. */
  readonly decimal?: "." | ",";
  /** The unit of the metric; `0.32 s` in a column of `ms` becomes 320. */
  readonly unit?: string;
}

const accepted = "a number such as 175B, 1.75e11, 34.6, 1,014.45M, 1750亿, 92.64%, 0.35±0.03, 4-9× or NA";
const longest = 200;
const unknowns = new Set(["", "-", "--", "?", "na", "n/a", "n.a.", "nan", "null", "none", "unknown", "tbd", "未知", "无"]);
const words: Readonly<Record<string, string>> = { half: "0.5×", twice: "2×", double: "2×", thrice: "3×" };

/**
 * Reads a written number with its precision, bound, scale and unit. Never throws.
 *
 * The interval of a bare number is half a unit of its last written digit on either side (`9.4B` is [9.35e9, 9.45e9)).
 * An integer counts as written to the unit, except after `about` or `~`, where zeros at the end are filling
 * (`~170,000` is [165000, 175000)). A stated ± or range is the interval itself.
 */
export function parseQuantity(text: string, options: ParseOptions = {}): QuantityParse {
  if (text.length > longest) return invalid("the text is too long for a number");
  const plain = normalize(text);
  if (unknowns.has(plain.toLowerCase())) return { kind: "unknown" };
  const { bound, rest } = readBound(words[plain.toLowerCase()] ?? plain);
  const core = readCore(rest, options.decimal ?? ".", bound);
  if (typeof core === "string") return invalid(core);
  const suffix = readSuffix(core.rest, options.unit);
  if (suffix === undefined) return invalid(`cannot read "${core.rest.trim()}" after the number`);
  const quantity = finish(text, core, suffix, suffix.atLeast ? "at-least" : bound);
  const { low, high } = quantity.interval;
  return Number.isFinite(low) && Number.isFinite(high) ? { kind: "quantity", quantity } : invalid("the number is too large");
}

const invalid = (reason: string): QuantityParse => ({ kind: "invalid", reason, accepted });

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** One way of writing for each sign: full-width forms, special spaces, minus signs and powers of ten. */
function normalize(text: string): string {
  return text
    .replace(/\s*[×x]\s*10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, minus: string, power: string) => {
      const digits = [...power].map((digit) => superscripts.indexOf(digit)).join("");
      return `e${minus === "" ? "" : "-"}${digits}`;
    })
    .normalize("NFKC")
    .replace(/[\u2212\u2012-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

const bounds: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:~|≈|about|approximately|approx\.?|around|roughly|circa|ca\.?|大约|约|近)\s*(?=[\d.+-])/i, "about"],
  [/^(?:>=?|≥|over|more than|at least|超过|至少)\s*(?=[\d.+-])/i, "at-least"],
  [/^(?:<=?|≤|under|less than|at most|up to|不到|至多)\s*(?=[\d.+-])/i, "at-most"],
];

function readBound(text: string): { readonly bound: Bound; readonly rest: string } {
  for (const [pattern, bound] of bounds) {
    const match = pattern.exec(text);
    if (match !== null) return { bound, rest: text.slice(match[0].length) };
  }
  return { bound: "exact", rest: text };
}

interface Core {
  readonly shape: "plain" | "spread" | "range";
  readonly number: Decimal;
  readonly signed: boolean;
  /** ±: how far below and above; range: the two ends. */
  readonly pair?: readonly [Decimal, Decimal];
  readonly firstSuffix?: Suffix | undefined;
  readonly rest: string;
  readonly about: boolean;
}

/** A number, a number with ± or +a/-b, or a range; a text says why there is none. */
function readCore(text: string, decimal: "." | ",", bound: Bound): Core | string {
  const first = readNumber(text, decimal);
  if (typeof first === "string") return first;
  const base = { number: first.number, signed: /^[+]/.test(text), about: bound === "about" };
  const spread = /^\s*(?:±|\+\/-)\s*/.exec(first.rest);
  if (spread !== null) {
    const by = readNumber(first.rest.slice(spread[0].length), decimal);
    return typeof by === "string" ? by : { ...base, shape: "spread", pair: [by.number, by.number], rest: by.rest };
  }
  const uneven = /^\s*\+\s*(\d[\d.,]*)\s*\/\s*-\s*(\d[\d.,]*)/.exec(first.rest);
  if (uneven !== null) {
    const above = readNumber(uneven[1] ?? "", decimal);
    const below = readNumber(uneven[2] ?? "", decimal);
    if (typeof above === "string") return above;
    if (typeof below === "string") return below;
    return { ...base, shape: "spread", pair: [below.number, above.number], rest: first.rest.slice(uneven[0].length) };
  }
  return readRange(first.rest, decimal, base) ?? { ...base, shape: "plain", rest: first.rest };
}

function readRange(text: string, decimal: "." | ",", base: Pick<Core, "number" | "signed" | "about">): Core | undefined {
  const joint = /^(.*?)\s*(?:-|~|\bto\b|至|到)\s*(?=[\d.])/i.exec(text);
  if (joint === null || /\d/.test(joint[1] ?? "")) return undefined;
  const firstSuffix = readSuffix(joint[1] ?? "", undefined);
  const second = readNumber(text.slice(joint[0].length), decimal);
  if (firstSuffix === undefined || typeof second === "string") return undefined;
  return { ...base, shape: "range", pair: [base.number, second.number], firstSuffix: joint[1]?.trim() === "" ? undefined : firstSuffix, rest: second.rest };
}

const numberPattern = /^([+-]?)\s?((?:\d{1,3}(?: \d{3})+(?!\d)|\d[\d.,]*|[.,]\d+))(e[+-]?\d{1,3})?/i;

function readNumber(text: string, decimal: "." | ","): { readonly number: Decimal; readonly rest: string } | string {
  const match = numberPattern.exec(text);
  if (match === null) return "there is no number";
  const [all, sign = "", body = "", exponent = ""] = match;
  const dotted = decimal === "," ? body.replace(/[.,]/g, (mark) => (mark === "," ? "." : ",")) : body;
  const [whole = "", ...fractions] = dotted.split(".");
  if (fractions.length > 1 || fractions[0]?.includes(",") === true) return `"${body}" has more than one decimal separator`;
  if (whole.includes(",") && !/^\d{1,3}(,\d{3})+$/.test(whole)) {
    return `"${body}" is not grouped in thousands; the decimal separator of this column is "${decimal}"`;
  }
  const digits = `${whole.replace(/[, ]/g, "") || "0"}${fractions.length === 0 ? "" : `.${fractions[0] ?? ""}`}`;
  return { number: decimalOf(`${sign}${digits}${exponent}`), rest: text.slice(all.length) };
}

function finish(text: string, core: Core, suffix: Suffix, bound: Bound): Quantity {
  const scaled = shift(core.number, core.shape === "range" ? (core.firstSuffix ?? suffix).power : suffix.power);
  const gain = core.signed && suffix.percent && core.shape === "plain";
  const own = gain ? gained(scaled) : { value: numberOf(scaled), interval: rounding(core, scaled) };
  const { value, interval } = core.shape === "plain" ? own : stated(core, suffix, own.value);
  return {
    value,
    interval,
    text,
    bound: core.shape === "range" ? "range" : bound,
    ...(suffix.unit !== undefined && !gain && { unit: suffix.unit }),
    ...((suffix.times || gain) && { times: true }),
  };
}

const rounding = (core: Core, scaled: Decimal): Interval =>
  roundingInterval(core.about ? withoutTrailingZeros(scaled) : scaled);

/** `+500%` more is six times as much. */
function gained(percent: Decimal): { readonly value: number; readonly interval: Interval } {
  const fraction = shift(percent, -2);
  const { low, high } = roundingInterval(fraction);
  return { value: 1 + numberOf(fraction), interval: { low: 1 + low, high: 1 + high } };
}

function stated(core: Core, suffix: Suffix, value: number): { readonly value: number; readonly interval: Interval } {
  const [first, second] = core.pair ?? [core.number, core.number];
  if (core.shape === "range") {
    const low = numberOf(shift(first, (core.firstSuffix ?? suffix).power));
    const high = numberOf(shift(second, suffix.power));
    const interval = hull({ low, high: low }, { low: high, high });
    return { value: (low + high) / 2, interval };
  }
  const interval = { low: value - numberOf(shift(first, suffix.power)), high: value + numberOf(shift(second, suffix.power)) };
  return { value, interval };
}
