import { type Decimal, decimalOf } from "./decimal";

export interface NumberRead {
  readonly number: Decimal;
  /** With a plus in front. */
  readonly hasPlus: boolean;
  /** Digits after a decimal separator: then zeros at the end were written on purpose. */
  readonly hasFraction: boolean;
  readonly rest: string;
}

const body = String.raw`\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?|\d[\d.,]*|[.,]\d+`;
const exponent = String.raw`e([+-]?\d{1,3})|\s?[×x*·]\s?10\^([+-]?\d{1,3})`;
const numberPattern = new RegExp(`^([+-]?)\\s?(${body})(?:${exponent})?`, "i");
const powerPattern = /^([+-]?)10\^([+-]?\d{1,3})/;

/** The number at the start of a normalized text, or why there is none. `decimal` is the separator of the column. */
export function readNumber(text: string, decimal: "." | ","): NumberRead | string {
  const power = powerPattern.exec(text);
  if (power !== null) return numberRead(text, power[0], power[1] ?? "", "1", power[2] ?? "0");
  const match = numberPattern.exec(text);
  if (match === null) return "there is no number";
  const [all, sign = "", written = "", short, long] = match;
  const digits = plainDigits(written, decimal);
  return digits.kind === "digits" ? numberRead(text, all, sign, digits.text, short ?? long ?? "0") : digits.reason;
}

const numberRead = (text: string, all: string, sign: string, digits: string, power: string): NumberRead => ({
  number: decimalOf(`${sign}${digits}e${power}`),
  hasPlus: sign === "+",
  hasFraction: digits.includes("."),
  rest: text.slice(all.length),
});

type Digits =
  | { readonly kind: "digits"; readonly text: string }
  | { readonly kind: "invalid"; readonly reason: string };

/** `1,014.45` as `1014.45`: separators of thousands must stand in groups of three. */
function plainDigits(written: string, decimal: "." | ","): Digits {
  const [whole = "", ...fractions] = written.split(decimal);
  const thousands = decimal === "." ? "," : ".";
  const fraction = fractions[0] ?? "";
  if (fractions.length > 1) return invalid(`"${written}" has more than one decimal separator "${decimal}"`);
  if (fraction.includes(thousands))
    return invalid(`"${written}" has a separator of thousands after the decimal separator "${decimal}"`);
  if (whole.includes(thousands) && !isGrouped(whole, thousands)) {
    return invalid(`"${written}" is not grouped in thousands; the decimal separator of this column is "${decimal}"`);
  }
  const digits = whole.replace(/\D/g, "") || "0";
  return { kind: "digits", text: fraction === "" ? digits : `${digits}.${fraction}` };
}

const invalid = (reason: string): Digits => ({ kind: "invalid", reason });

const lakhs = /^[1-9]\d?(?:,\d\d)+,\d{3}$/;

/**
 * Whether every group after the first has three digits, and the first one to three that do not start with zero; with commas also as in
 * India, `1,23,45,678`.
 */
export function isGrouped(whole: string, mark: string): boolean {
  if (mark === "," && lakhs.test(whole)) return true;
  const [first = "", ...groups] = whole.split(mark);
  return /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}
