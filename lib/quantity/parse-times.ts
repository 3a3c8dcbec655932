import type { Interval } from "./interval";
import { normalizeText } from "./normalize-text";
import { type ParseOptions, parseQuantity, type QuantityParse } from "./parse-quantity";
import type { Quantity } from "./quantity";
import { readBound } from "./read-bound";
import { chineseNumber, type Fraction, fractionOf, isSame, multipleOf, ordersOf, withDigits } from "./times-words";

/**
 * Reads how many times, in any way of writing it: a number (`1.3`), a multiple (`1.3×`, `3-fold`, `three times as many`,
 * `三倍`), a gain or loss (`+30%`, `30% more`, `减少 30%`), a share (`half`, `2/3`, `30% of`), `the same`, which is 1.0, or
 * orders of magnitude. Never throws.
 *
 * - A fraction stands for half a unit of its denominator on either side: `1/3` is (1/3.5, 1/2.5).
 * - Orders of magnitude stand for half an order: one is [10^0.5, 10^1.5).
 * - A percentage that is neither called a gain nor a share stays one: what it means depends on the direction of the claim.
 */
export function parseTimes(text: string, options: ParseOptions = {}): QuantityParse {
  const { core, mark, sense } = readPhrase(text);
  const orders = ordersOf(core);
  if (orders !== undefined) return found(text, mark, 10 ** orders, powersAround(orders), false);
  const fraction = fractionOf(core);
  if (fraction !== undefined)
    return found(text, mark, fraction.over / fraction.under, partsAround(fraction), fraction.over < fraction.under);
  const read = parseQuantity(`${mark}${signed(core, sense)}`, options);
  if (read.kind !== "quantity") return read.kind === "unknown" ? read : withReason(read, text, options);
  const { quantity } = read;
  return { kind: "quantity", quantity: { ...(sense === "share" ? asShare(quantity) : quantity), text } };
}

/** The same in digits and signs, so that its parts can be told: `2-4×` for `between two and four times`. */
export function plainTimes(text: string): string {
  const { core, mark, sense } = readPhrase(text);
  return `${mark}${signed(core, sense)}`;
}

type Sense = "gain" | "loss" | "share";

interface Phrase {
  /** What is left of the text, with digits for words. */
  readonly core: string;
  readonly mark: "" | "~" | ">" | "<";
  readonly sense: Sense | undefined;
}

const marks = { exact: "", range: "", about: "~", "at-least": ">", "at-most": "<" } as const;

const gains =
  "more|larger|bigger|greater|higher|faster|longer|better|increase|increased|improvement|gain|growth|speed-?up";
const losses = "fewer|less|smaller|lower|slower|shorter|cheaper|decrease|decreased|reduction|reduced|drop|savings?|cut";
const shares = "of|as (?:many|much|large|big|fast|long|high)|the (?:size|time|cost|speed|number)";
const trailing: readonly (readonly [RegExp, Sense])[] = [
  [new RegExp(`\\s+(?:${shares})(?: (?:as|of|the))*$`), "share"],
  [new RegExp(`\\s+(?:${gains})(?: than)?$`), "gain"],
  [new RegExp(`\\s+(?:${losses})(?: than)?$`), "loss"],
  [/的$/, "share"],
];
const leading: readonly (readonly [RegExp, Sense])[] = [
  [/^(?:增加|提高|提升|增长|上升|加快|多|快|高|大)了?\s*(?=[\d.]+\s*%)/, "gain"],
  [/^(?:减少|降低|下降|缩短|减小|少|慢|低|小|短)了?\s*(?=[\d.]+\s*%)/, "loss"],
];

/** Words before a number that say no more than that it is one: the direction stands in its own column. */
const opening =
  /^(?:by |exactly |from (?=.* to )|(?:a )?speed-?up of |(?:增加|提高|提升|增长|加快|减少|降低|下降|缩短|减小|多|快|高|大|少|慢|低|小|短)了?\s*(?=[^%]*(?:倍|一半)$))/;

function readPhrase(text: string): Phrase {
  const bound = readBound(normalizeText(text).toLowerCase());
  const behind = readBehind(bound.rest);
  const { rest, sense } = readSense(behind.rest.replace(opening, ""));
  const core = plainCore(rest);
  return { core, mark: marks[bound.bound] || (bound.isAbout ? "~" : behind.mark), sense };
}

function readBehind(text: string): { readonly rest: string; readonly mark: Phrase["mark"] } {
  const [all, above, below] =
    /\s*(?:(以上|之多|(?<=倍)多| or more)|(以下|以内| or (?:less|fewer))|左右)$/.exec(text) ?? [];
  if (all === undefined) return { rest: text, mark: "" };
  return { rest: text.slice(0, -all.length), mark: above !== undefined ? ">" : below !== undefined ? "<" : "~" };
}

function readSense(text: string): { readonly rest: string; readonly sense: Sense | undefined } {
  for (const [pattern, sense] of [...trailing, ...leading]) {
    const rest = text.replace(pattern, "");
    if (rest !== text) return { rest, sense };
  }
  return { rest: text, sense: undefined };
}

function plainCore(text: string): string {
  const bare = text.replace(/^(?:a |the )?factor (?:of )?/, "");
  if (isSame(bare)) return "1.0×";
  const multiple = multipleOf(bare);
  if (multiple !== undefined) return `${multiple}×`;
  if (ordersOf(bare) !== undefined || fractionOf(bare) !== undefined) return bare;
  const chinese = chineseNumber(/^(.*)倍$/.exec(bare)?.[1] ?? "");
  if (chinese !== undefined) return `${chinese}×`;
  return withDigits(bare)
    .replace(/(?<=\d)-?fold\b/g, "×")
    .replace(/^between (.*) and /, "$1-")
    .replace(/(?<=[\d×x%])-? to (?=\d)/, "-");
}

const isPercent = (core: string): boolean => /(?:%|percent|per cent)$/.test(core);

/** A gain carries a plus, a loss a minus; what cannot be lost, as it is all or more, was gained. */
function signed(core: string, sense: Sense | undefined): string {
  if (!isPercent(core) || /^[+-]/.test(core)) return core;
  if (sense === "gain") return `+${core}`;
  if (sense === "loss" && !/\d.*-/.test(core)) return Number.parseFloat(core) < 100 ? `-${core}` : `+${core}`;
  return core;
}

/** `30% of` as 0.3. */
function asShare(quantity: Quantity): Quantity {
  const { unit, value, interval, ...rest } = quantity;
  if (unit !== "%") return quantity;
  const [low, high] = [interval.low / 100, interval.high / 100];
  return { ...rest, value: value / 100, interval: { low, high }, times: true, ...(value < 100 && { isPart: true }) };
}

const powersAround = (orders: number): Interval => ({ low: 10 ** (orders - 0.5), high: 10 ** (orders + 0.5) });

const partsAround = ({ over, under }: Fraction): Interval =>
  under === 1 ? { low: over - 0.5, high: over + 0.5 } : { low: over / (under + 0.5), high: over / (under - 0.5) };

function found(text: string, mark: Phrase["mark"], value: number, interval: Interval, isPart: boolean): QuantityParse {
  const bound = mark === ">" ? "at-least" : mark === "<" ? "at-most" : mark === "~" ? "about" : "exact";
  return { kind: "quantity", quantity: { value, interval, text, bound, times: true, ...(isPart && { isPart }) } };
}

/** The reason that the text itself cannot be read, where it says no other way what is wrong with it. */
function withReason(read: QuantityParse, text: string, options: ParseOptions): QuantityParse {
  const plain = parseQuantity(text, options);
  return plain.kind === "invalid" ? plain : read;
}
