import { parseQuantity } from "../../quantity";
import type { Issue } from "../../schema/issue";
import type { ForeignTable } from "../foreign-file";
import type { ColumnMapping, Mapping } from "../mapping";

/** What comes whole and in great numbers; epochs come in halves, too. */
const counted: ReadonlySet<string> = new Set(["parameters", "active-parameters", "training-tokens"]);
/** No model has so few parameters, nor was trained on so few tokens. */
const least = 10_000;

/** Whether a column counts parameters or tokens, and nothing says in what: ones, millions or billions. */
export const isBare = ({ metric, power = 0 }: Pick<ColumnMapping, "metric" | "power">): boolean =>
  metric !== undefined && counted.has(metric.id) && power === 0;

/** Said of a bare column of few and parts of one: it means millions or billions, and is read as it stands. NaN is no value. */
export function bareCount(file: string, column: string, values: Iterable<number>): Issue | undefined {
  let fraction: number | undefined;
  for (const value of values) {
    if (value >= least) return undefined;
    if (fraction === undefined && !Number.isNaN(value) && !Number.isInteger(value)) fraction = value;
  }
  if (fraction === undefined) return undefined;
  const value = String(fraction);
  const message = `${value} is no whole number, and is read as it stands; if the column counts millions or billions, its header has to say so, as params (M) and params (B) do, or the mapping`;
  return { severity: "warning", code: "bare-count", file, column, value, message };
}

export const bareCounts = (
  file: string,
  { rows }: ForeignTable,
  { columns, metrics = [] }: Mapping,
): readonly Issue[] => {
  const named = columns.findIndex(({ role }) => role === "metric");
  return columns.flatMap((column, place) => {
    if (column.role === "measurement" && isBare(column))
      return bareCount(file, column.header, valuesIn(rows, place, column)) ?? [];
    if (column.role !== "value" || (column.power ?? 0) !== 0) return [];
    return metrics.filter(isBare).flatMap(({ text }) => {
      const own = rows.filter(({ cells }) => cells[named] === text);
      return bareCount(file, text, valuesIn(own, place, column)) ?? [];
    });
  });
};

function* valuesIn(rows: ForeignTable["rows"], place: number, { decimal = "." }: ColumnMapping): Iterable<number> {
  for (const { cells } of rows) {
    const read = parseQuantity(cells[place] ?? "", { decimal });
    if (read.kind === "quantity") yield read.quantity.value;
  }
}
