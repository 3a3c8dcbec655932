import { parseQuantity } from "../quantity";

interface NumberOptions {
  readonly decimal: "." | ",";
  readonly power: number;
}

const plain = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** The number in a cell, NaN where it is unknown, `undefined` where the cell is none. */
export function readNumberCell(cell: string, { decimal, power }: NumberOptions): number | undefined {
  if (cell === "") return Number.NaN;
  if (decimal === "." && plain.test(cell)) {
    const value = power === 0 ? Number(cell) : Number(`${cell}e${power}`);
    if (Number.isFinite(value)) return value;
    return power === 0 ? undefined : finite(Number(cell) * 10 ** power);
  }
  const read = parseQuantity(cell, { decimal });
  if (read.kind === "unknown") return Number.NaN;
  if (read.kind === "invalid") return undefined;
  const hasScale = !/^[\s+-]*[\d.,' ]+(?:e[+-]?\d+)?\s*$/i.test(cell);
  return finite(hasScale || power === 0 ? read.quantity.value : read.quantity.value * 10 ** power);
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);
