import { parseQuantity } from "../../quantity";
import type { Issue } from "../../schema/issue";
import type { ForeignTable } from "../foreign-file";
import type { ColumnMapping, Mapping, MetricMapping } from "../mapping";
import { headerWords, splitHeader } from "../words/split-header";
import type { ColumnProfile } from "./profile-column";

/** From here on a number is no share of one. */
const leastPercentage = 10;
const mostLines = 5;
const ofShares = new Set("accuracy acc f1 precision recall auc auroc em iou miou map ap bleu".split(" "));

/** Whether bare numbers may be shares of one as well as of a hundred: of what should be high and cannot be above either. */
export function mayBeShare(header: string, metric: MetricMapping | undefined, power = 0): boolean {
  if (metric?.better !== "higher" || power !== 0) return false;
  const { name, unit } = splitHeader(header);
  return unit === undefined && (metric.unit === "%" || ofShares.has(headerWords(name).split(" ").at(-1) ?? ""));
}

interface Found {
  readonly value: number;
  readonly line?: number;
}

/** Whether it is worth while to look at all values of a column. */
export const hasBothKinds = ({ smallest = 0, largest = 0, units, fractions }: ColumnProfile): boolean =>
  units === 0 && fractions > 0 && smallest >= 0 && smallest <= 1 && largest >= leastPercentage && largest <= 100;

/** Said of a column of bare numbers of which some are at most one and the others far above it. NaN is no value. */
export function mixedShares(
  file: string,
  column: string,
  unit: string | undefined,
  values: Iterable<Found>,
): Issue | undefined {
  const shares: Found[] = [];
  let other: number | undefined;
  let count = 0;
  for (const found of values) {
    const { value } = found;
    if (Number.isNaN(value) || value === 0) continue;
    if (value < 0 || (value > 1 && value < leastPercentage) || value > 100) return undefined;
    count += 1;
    if (value <= 1) shares.push(found);
    else other ??= value;
  }
  const [first] = shares;
  if (first === undefined || other === undefined || shares.every(({ value }) => value === 1)) return undefined;
  const lines = shares.flatMap(({ line }) => line ?? []);
  const more = lines.length > mostLines ? ` and ${lines.length - mostLines} more` : "";
  const where = lines.length === 0 ? "" : ` (lines ${lines.slice(0, mostLines).join(", ")}${more})`;
  const reading = unit === "%" ? `percentages, ${first.value} as ${first.value} %` : "they stand";
  const message = `${shares.length} of ${count} numbers are at most one${where} and the others at least ${leastPercentage}, such as ${other}, so some may be shares of one and some percentages; all are read as ${reading}; expected one way of writing them, or a percent sign behind each`;
  const line = first.line === undefined ? {} : { line: first.line };
  return { severity: "warning", code: "mixed-shares", file, ...line, column, value: String(first.value), message };
}

/** Of each column of values, and of each metric that rows name. */
export function sharesMixed(
  file: string,
  { rows }: ForeignTable,
  { columns, metrics = [] }: Mapping,
): readonly Issue[] {
  const metricPlace = columns.findIndex(({ role }) => role === "metric");
  return columns.flatMap((column, place): readonly Issue[] => {
    const { role, header, metric, power } = column;
    if (role === "measurement" && metric !== undefined && mayBeShare(header, metric, power)) {
      const issue = mixedShares(file, header, metric.unit, valuesIn(rows, place, column));
      return issue === undefined ? [] : [issue];
    }
    if (role !== "value" || metricPlace < 0) return [];
    return metrics.flatMap(({ text, metric: named }) => {
      if (!mayBeShare(text, named, power)) return [];
      const own = rows.filter(({ cells }) => cells[metricPlace] === text);
      return mixedShares(file, text, named.unit, valuesIn(own, place, column)) ?? [];
    });
  });
}

function* valuesIn(rows: ForeignTable["rows"], place: number, { decimal = "." }: ColumnMapping): Iterable<Found> {
  for (const { cells, line } of rows) {
    const cell = cells[place] ?? "";
    const plain = decimal === "." ? Number(cell) : Number.NaN;
    if (!Number.isNaN(plain)) {
      yield { value: plain, line };
      continue;
    }
    if (cell.endsWith("%")) continue;
    const read = parseQuantity(cell, { decimal });
    if (read.kind === "quantity" && read.quantity.unit === undefined) yield { value: read.quantity.value, line };
  }
}
