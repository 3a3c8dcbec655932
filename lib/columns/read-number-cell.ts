import { readCell } from "../ingest/read-cell";
import { parseQuantity } from "../quantity";
import type { ColumnPlan } from "./column-builder";

type NumberOptions = Pick<ColumnPlan, "decimal" | "power" | "unit" | "isBracketed" | "isMarked">;

const plain = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** The number in a cell, NaN where it is unknown, `undefined` where the cell is none. Values are read as in tables of any size. */
export function readNumberCell(cell: string, options: NumberOptions): number | undefined {
  const { decimal, power, unit } = options;
  if (cell === "") return Number.NaN;
  if (decimal === "." && plain.test(cell)) {
    const value = power === 0 ? Number(cell) : Number(`${cell}e${power}`);
    if (Number.isFinite(value)) return value;
    return power === 0 ? undefined : finite(Number(cell) * 10 ** power);
  }
  return unit === undefined ? readNumber(cell, options) : readValue(cell, { ...options, unit });
}

function readValue(cell: string, { isBracketed, isMarked, ...options }: NumberOptions & { readonly unit: string }) {
  const read = readCell(cell.trim(), {
    ...options,
    ...(isBracketed === true && { isBracketed }),
    ...(isMarked === true && { isMarked }),
  });
  if (read.kind === "unknown") return Number.NaN;
  const value = read.kind === "bad" ? undefined : parseQuantity(read.value, { unit: options.unit });
  return value?.kind === "quantity" ? finite(value.quantity.value) : undefined;
}

function readNumber(cell: string, { decimal, power }: NumberOptions): number | undefined {
  const read = parseQuantity(cell, { decimal });
  if (read.kind === "unknown") return Number.NaN;
  if (read.kind === "invalid") return undefined;
  const hasScale = !/^[\s+-]*[\d.,' ]+(?:e[+-]?\d+)?\s*$/i.test(cell);
  return finite(hasScale || power === 0 ? read.quantity.value : read.quantity.value * 10 ** power);
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);
