import { endOfText } from "./end-of-text";

export interface JsonFault {
  /** Where the first sign stands that is not allowed, or the end of the text. */
  readonly at: number;
  /** Whether the text ends before its value does. */
  readonly isCut: boolean;
}

type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "next";

interface Place {
  readonly at: number;
  readonly expected: Expected;
}

const blanks = /[ \t\r\n]*/y;
const begun = /^(?:-?\d*\.?\d*(?:e[+-]?\d*)?|-?I\w{0,7}|t\w{0,3}|f\w{0,4}|n\w{0,3}|N\w{0,2})$/i;
const longest = 40;
const word = /-?(?:(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|Infinity)(?![\w.])|(?:true|false|null|NaN)\b/y;

/** The first fault in a JSON text, of which platforms mostly do not tell the place; `undefined` where none is found. */
export function jsonFault(text: string): JsonFault | undefined {
  const open: string[] = [];
  let place: Place = { at: 0, expected: "value" };
  for (;;) {
    const at = endOf(blanks, text, place.at) ?? place.at;
    const isWhole = place.expected === "next" && open.length === 0;
    if (at >= text.length) return isWhole ? undefined : { at: text.length, isCut: true };
    const next = isWhole ? undefined : step(text, at, place.expected, open);
    const isBegun = next === undefined && !isWhole && text.length - at < longest && begun.test(text.slice(at));
    if (isBegun || (next !== undefined && next.at > text.length)) return { at: text.length, isCut: true };
    if (next === undefined) return { at, isCut: false };
    place = next;
  }
}

/** Behind the sign, word or text at a place where one of a kind is expected. */
function step(text: string, at: number, expected: Expected, open: string[]): Place | undefined {
  const sign = text[at] ?? "";
  const isFirst = expected === "value-or-end" || expected === "key-or-end";
  if ((isFirst || expected === "next") && sign === open.at(-1)) {
    open.pop();
    return { at: at + 1, expected: "next" };
  }
  if (expected === "colon") return sign === ":" ? { at: at + 1, expected: "value" } : undefined;
  if (expected === "next")
    return sign === "," ? { at: at + 1, expected: open.at(-1) === "}" ? "key" : "value" } : undefined;
  const isKey = expected === "key" || expected === "key-or-end";
  if (sign === '"') return { at: endOfText(text, at) + 1, expected: isKey ? "colon" : "next" };
  if (isKey) return undefined;
  if (sign === "{" || sign === "[") {
    open.push(sign === "{" ? "}" : "]");
    return { at: at + 1, expected: sign === "{" ? "key-or-end" : "value-or-end" };
  }
  const end = endOf(word, text, at);
  return end === undefined ? undefined : { at: end, expected: "next" };
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
