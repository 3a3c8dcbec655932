import { type Decimal, zero } from "./decimal";
import { type NumberRead, readNumber } from "./read-number";

/** The digits of a cell before its suffixes are understood. */
export type Shape =
  | { readonly kind: "plain"; readonly first: NumberRead; readonly suffix: string }
  | {
      /** `0.35±0.03`, `34.6+5/-5`, or a deviation alone, which is around zero. */
      readonly kind: "spread";
      readonly first: NumberRead;
      readonly below: Decimal;
      readonly above: Decimal;
      readonly firstSuffix: string;
      readonly suffix: string;
    }
  | {
      readonly kind: "range";
      readonly first: NumberRead;
      readonly second: NumberRead;
      readonly firstSuffix: string;
      readonly suffix: string;
    };

const nothing: NumberRead = { number: zero, hasPlus: false, hasFraction: false, rest: "" };

const evenPattern = /^([^\d±+]*?)\s*(?:±|\+\s?\/?\s?-)\s*(?=[.,]?\d)/;
const unevenPattern = /^([^\d+-]*?)\s*(\+|-)\s?([\d.,]+)\s?\/\s?(\+|-)\s?([\d.,]+)/;
const rangePattern = /^(\D*?)\s*(?:-|~|\bto\b|至|到)\s*(?=[+-]?[.,]?\d)/i;

/** A number, a number with its deviation, or a range; a text says why there is none. */
export function readShape(text: string, decimal: "." | ","): Shape | string {
  if (/^[±+-]/.test(text)) {
    const deviation = readSpread(nothing, text, decimal);
    if (deviation !== undefined) return deviation;
  }
  const first = readNumber(text, decimal);
  if (typeof first === "string") return first;
  return (
    readSpread(first, first.rest, decimal) ?? readRange(first, decimal) ?? { kind: "plain", first, suffix: first.rest }
  );
}

function readSpread(first: NumberRead, text: string, decimal: "." | ","): Shape | string | undefined {
  return readEven(first, text, decimal) ?? readUneven(first, text, decimal);
}

function readEven(first: NumberRead, text: string, decimal: "." | ","): Shape | string | undefined {
  const match = evenPattern.exec(text);
  if (match === null) return undefined;
  const by = readNumber(text.slice(match[0].length), decimal);
  if (typeof by === "string") return by;
  return { kind: "spread", first, below: by.number, above: by.number, firstSuffix: match[1] ?? "", suffix: by.rest };
}

function readUneven(first: NumberRead, text: string, decimal: "." | ","): Shape | string | undefined {
  const match = unevenPattern.exec(text);
  if (match === null || match[2] === match[4]) return undefined;
  const [left, right] = [readNumber(match[3] ?? "", decimal), readNumber(match[5] ?? "", decimal)];
  if (typeof left === "string") return left;
  if (typeof right === "string") return right;
  const [above, below] = match[2] === "+" ? [left, right] : [right, left];
  return {
    kind: "spread",
    first,
    below: below.number,
    above: above.number,
    firstSuffix: match[1] ?? "",
    suffix: text.slice(match[0].length),
  };
}

function readRange(first: NumberRead, decimal: "." | ","): Shape | string | undefined {
  const match = rangePattern.exec(first.rest);
  if (match === null) return undefined;
  const second = readNumber(first.rest.slice(match[0].length), decimal);
  return typeof second === "string"
    ? second
    : { kind: "range", first, second, firstSuffix: match[1] ?? "", suffix: second.rest };
}
