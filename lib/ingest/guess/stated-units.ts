import type { ForeignTable } from "../foreign-file";
import type { ColumnMapping } from "../mapping";
import { sizeInName } from "../words/size-in-name";
import { isUnitColumn } from "../words/unit-column";

const leastAlike = 2;
/** Names are rounded: a `7B` may count 6.74. */
const mostOff = 0.15;

/** A bare column of parameters whose numbers are those that the names of its models give in billions or in millions is read so. */
export function withSizesInNames(columns: readonly ColumnMapping[], { rows }: ForeignTable): readonly ColumnMapping[] {
  const model = columns.findIndex(({ role }) => role === "model");
  if (model < 0) return columns;
  return columns.map((column, place): ColumnMapping => {
    const { metric, power = 0, decimal = "." } = column;
    if (metric?.id !== "parameters" || power !== 0) return column;
    const pairs = rows.flatMap(({ cells }) => {
      const named = sizeInName(cells[model] ?? "");
      const written = (cells[place] ?? "").replace(decimal, ".");
      return named === undefined || !/^\d+(?:\.\d+)?$/.test(written) ? [] : [{ ...named, own: Number(written) }];
    });
    const isAlike = ({ number, own }: (typeof pairs)[number]): boolean => Math.abs(own / number - 1) <= mostOff;
    const alike = pairs.filter(isAlike);
    const [first] = alike;
    const isSure = alike.length >= leastAlike && alike.length * 3 >= pairs.length * 2;
    if (first === undefined || !isSure || alike.some(({ isBillions }) => isBillions !== first.isBillions))
      return column;
    const { isBillions } = first;
    const unitNote = `no scale is stated, and the names of ${alike.length} models give the same numbers in ${isBillions ? "billions" : "millions"}`;
    return { ...column, power: isBillions ? 9 : 6, unitNote };
  });
}

/** No more of a model is left out at a time; what is so much less counts in another scale. */
const mostParts = 100;
const plain = /^\d+(?:[.,]\d+)?$/;

/** What is active of parameters is in the scale of these where it is never more, as of models that are active as a whole. */
export function withActiveParts(columns: readonly ColumnMapping[], { rows }: ForeignTable): readonly ColumnMapping[] {
  const all = columns.findIndex(({ metric, power = 0 }) => metric?.id === "parameters" && power > 0);
  if (all < 0) return columns;
  const { power = 0, header, decimal: ofAll = "." } = columns[all] ?? {};
  return columns.map((column, place): ColumnMapping => {
    const { metric, decimal = "." } = column;
    if (metric?.id !== "active-parameters" || (column.power ?? 0) !== 0) return column;
    const pairs = rows.flatMap(({ cells }) => {
      const [active = "", whole = ""] = [cells[place], cells[all]];
      return plain.test(active) && plain.test(whole)
        ? [{ active: Number(active.replace(decimal, ".")), whole: Number(whole.replace(ofAll, ".")) }]
        : [];
    });
    const isPart =
      pairs.length >= leastAlike && pairs.every(({ active, whole }) => active <= whole && active * mostParts >= whole);
    if (!isPart) return column;
    const unitNote = `no scale is stated, and no number is above that of ${header}, which counts ${scaleWord(power)}`;
    return { ...column, power, unitNote };
  });
}

const scaleWord = (power: number): string =>
  power === 9 ? "billions" : power === 6 ? "millions" : `times 10^${power}`;

/** Where a column says the units of another, these are stated. */
export function withUnitsBeside(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const units = columns.filter(({ role }) => role === "unit");
  return columns.map((column) => {
    const { unitNote, ...stated } = column;
    return unitNote !== undefined && units.some((unit) => isUnitColumn(unit, column)) ? stated : column;
  });
}
