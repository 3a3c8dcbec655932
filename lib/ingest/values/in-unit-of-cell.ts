interface WrittenCell {
  readonly text: string;
  /** What the cell says in the unit of its metric. */
  readonly value: string;
  readonly unit: string;
}

const number = /^[~<>≈≤≥+-]*(\d[\d.]*(?:e[+-]?\d+)?)\s*(.*)$/i;

/** A known value of a metric as a cell that holds another one would write it: `0.0016` GB as `1.6` in a column of MB. Where that is no matter of scale, both are told in the unit of the metric. */
export function inUnitOfCell(known: string, { text, value, unit }: WrittenCell): string {
  const [, digits = "", behind = ""] = number.exec(text.trim()) ?? [];
  const [cell, own] = [Number(digits || Number.NaN), Number(value)];
  if (cell === own || Number.isNaN(own) || !/^[+-]?[\d.]+(?:e[+-]?\d+)?$/i.test(known)) return known;
  const power = Math.round(Math.log10(Math.abs(cell / own)));
  const isScaled = Number.isFinite(power) && power !== 0 && Math.abs(cell / own / 10 ** power - 1) < 1e-9;
  if (!isScaled) return unit === "count" ? known : `${known} ${unit}, and this is ${value} ${unit},`;
  const [mantissa = "", exponent = "0"] = known.toLowerCase().split("e");
  const total = Number(exponent) + power;
  return [total === 0 ? mantissa : String(Number(`${mantissa}e${total}`)), behind].filter(Boolean).join(" ");
}
