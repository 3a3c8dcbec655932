import { isNoValue } from "../ingest/cells/no-value";
import { type CellRead, isPlainNumber, readCell, readDeviation } from "../ingest/cells/read-cell";
import { parseQuantity } from "../quantity";
import type { ColumnPlan } from "./column-plan";

export type NumberRead =
  | {
      readonly kind: "value";
      readonly value: number;
      /** How many decimals are written, where the last of them is a zero. */
      readonly decimals: number;
    }
  | Exclude<CellRead, { readonly kind: "value" }>;

type NumberPlan = Pick<
  ColumnPlan,
  "decimal" | "power" | "unit" | "noun" | "brackets" | "hasBothDecimals" | "isMarked" | "isDeviation" | "clock"
>;

const noDeviation = "expected an uncertainty such as 0.03, ±0.03, +5/-5 or [1465, 1475]";
const notFinite = "the number is too large or too close to zero; expected one from 1e-300 to 1e300";

/** The number in a plain cell, read as in tables of any size. */
export function readNumberCell(cell: string, plan: NumberPlan): NumberRead {
  if (plan.isDeviation === true) return readUncertainty(cell, plan);
  const { power } = plan;
  const isPointed = plan.decimal === "." && plan.hasBothDecimals !== true;
  if (isPointed && isPlainNumber(cell)) {
    const value = Number(power === 0 ? cell : `${cell}e${power}`);
    if (!Number.isNaN(value)) return numberOf(value, power === 0 ? cell : "");
  }
  const known = isPointed ? withKnownSign(cell, plan) : undefined;
  if (known !== undefined) return known;
  return readAny(cell, plan);
}

function readAny(cell: string, plan: NumberPlan): NumberRead {
  const { power, decimal, unit = "count" } = plan;
  const { noun, brackets, hasBothDecimals = false, isMarked = false, clock } = plan;
  const read = readCell(cell, { unit, noun, power, decimal, brackets, hasBothDecimals, isMarked, clock });
  if (read.kind !== "value") return read;
  const parsed = parseQuantity(read.value, { unit });
  if (parsed.kind !== "quantity") return { kind: "bad", message: notFinite };
  return numberOf(parsed.quantity.value, power === 0 ? read.value : "");
}

const signed = /^(\d{1,12}(?:\.\d{1,9})?)(\s?[\p{L}%×*†‡]{1,8})$/u;
/** The power of ten that one of some sign is, by what it is read as; nothing where it is no power, or cannot be read. */
const powers = new Map<string, number | undefined>();
const mostKnown = 1000;
/** As many as a double holds, whatever it is multiplied by. */
const mostDigits = 15;

/** `1.5 ms`, `92.1%`, `7B`: a sign that has been read once only moves the point of the numbers before it. */
function withKnownSign(cell: string, plan: NumberPlan): NumberRead | undefined {
  const [, number = "", sign = ""] = signed.exec(cell) ?? [];
  if (sign === "" || number.length > mostDigits) return undefined;
  const key = `${plan.unit}\u0000${plan.noun}\u0000${plan.power}\u0000${plan.isMarked === true}\u0000${sign}`;
  if (!powers.has(key)) {
    if (powers.size >= mostKnown) powers.clear();
    powers.set(key, powerOf(readAny(`1${sign}`, plan)));
  }
  const power = powers.get(key);
  return power === undefined ? undefined : numberOf(Number(`${number}e${power}`), power === 0 ? number : "");
}

function powerOf(read: NumberRead): number | undefined {
  const power = read.kind === "value" ? Math.round(Math.log10(read.value)) : Number.NaN;
  return read.kind === "value" && Number(`1e${power}`) === read.value ? power : undefined;
}

function readUncertainty(cell: string, { unit = "count", power, decimal }: NumberPlan): NumberRead {
  if (isNoValue(cell)) return { kind: "unknown" };
  const read = readDeviation(cell, { unit, power, decimal });
  if (read === undefined) return { kind: "bad", message: noDeviation };
  const width =
    "low" in read ? (Number(read.high) - Number(read.low)) / 2 : (Number(read.above) + Number(read.below)) / 2;
  return numberOf(Number(`${width}e${power}`), "");
}

const numberOf = (value: number, written: string): NumberRead =>
  Number.isFinite(value)
    ? { kind: "value", value, decimals: zerosIn(written, value) }
    : { kind: "bad", message: notFinite };

function zerosIn(written: string, value: number): number {
  const [, number = "", decimals = ""] = /^([+-]?\d+\.(\d*0))%?$/.exec(written) ?? [];
  return decimals === "" || number.length > mostDigits || Number(number) !== value ? 0 : decimals.length;
}
