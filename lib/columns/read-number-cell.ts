import { type CellRead, isPlainNumber, readCell, readDeviation } from "../ingest/read-cell";
import { isUnknown, parseQuantity } from "../quantity";
import type { ColumnPlan } from "./column-plan";

export type NumberRead =
  | {
      readonly kind: "value";
      readonly value: number;
      /** How many decimals are written, where the last of them is a zero. */
      readonly decimals: number;
    }
  | Exclude<CellRead, { readonly kind: "value" }>;

type NumberPlan = Pick<ColumnPlan, "decimal" | "power" | "unit" | "isBracketed" | "isMarked" | "isDeviation">;

const noDeviation = "expected an uncertainty such as 0.03, ±0.03, +5/-5 or [1465, 1475]";
const notFinite = "the number is too large or too close to zero; expected one from 1e-300 to 1e300";

/** The number in a plain cell, read as in tables of any size. */
export function readNumberCell(cell: string, plan: NumberPlan): NumberRead {
  if (plan.isDeviation === true) return readUncertainty(cell, plan);
  const { power, decimal, unit, isBracketed = false, isMarked = false } = plan;
  if (decimal === "." && isPlainNumber(cell)) {
    const value = Number(power === 0 ? cell : `${cell}e${power}`);
    if (!Number.isNaN(value)) return numberOf(value, power === 0 ? cell : "");
  }
  const read = readCell(cell, { unit: unit ?? "count", power, decimal, isBracketed, isMarked });
  if (read.kind !== "value") return read;
  const parsed = parseQuantity(read.value, { unit: unit ?? "count" });
  if (parsed.kind !== "quantity") return { kind: "bad", message: notFinite };
  return numberOf(parsed.quantity.value, power === 0 ? read.value : "");
}

function readUncertainty(cell: string, { unit = "count", power, decimal }: NumberPlan): NumberRead {
  if (isUnknown(cell)) return { kind: "unknown" };
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

const mostDigits = 15;

function zerosIn(written: string, value: number): number {
  const [, number = "", decimals = ""] = /^([+-]?\d+\.(\d*0))%?$/.exec(written) ?? [];
  return decimals === "" || number.length > mostDigits || Number(number) !== value ? 0 : decimals.length;
}
