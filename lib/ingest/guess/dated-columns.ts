import { isDate, readDate } from "../cells/read-date";
import type { ColumnMapping } from "../mapping";
import { newMetric } from "./guess-metric";

const fewest = 2;

/** Columns that are called as dates hold one metric at each of them, which nothing names. */
export function withDatedColumns(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const dated = columns.filter(({ role, header }) => role === "measurement" && isDate(header));
  const [first] = dated;
  if (dated.length < fewest || first?.metric === undefined || !columns.some(({ role }) => role === "model"))
    return columns;
  const level = dated.some(({ metric }) => metric?.level === "interval") ? "interval" : "ratio";
  const metric = { ...newMetric("value", first.metric.unit), level } as const;
  return columns.map((column) => {
    if (!dated.includes(column)) return column;
    const asOf = readDate(column.header, "ymd");
    return { ...column, metric, condition: column.header, ...(asOf !== undefined && { asOf }) };
  });
}
