import type { ColumnMapping } from "../mapping";
import { newMetric } from "./guess-metric";

const fewest = 2;
const unitNote =
  "several columns are called by numbers alone, and nothing tells what was measured, so they are bare numbers of one metric, each under its number";

/** Columns that are called by numbers hold one metric at each of them, as at batches of 1, 2 and 4, which nothing names. */
export function withNumberedColumns(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const isNumbered = ({ role, header, asOf }: ColumnMapping): boolean =>
    role === "measurement" && asOf === undefined && /^\d{1,6}(?:\.\d+)?$/.test(header);
  const numbered = columns.filter(isNumbered);
  const [first] = numbered;
  const units = new Set(numbered.map(({ metric }) => metric?.unit));
  if (numbered.length < fewest || first?.metric === undefined || units.size > 1) return columns;
  const level = numbered.some(({ metric }) => metric?.level === "interval") ? "interval" : "ratio";
  const metric = { ...newMetric("value", first.metric.unit), level } as const;
  return columns.map((column) =>
    !isNumbered(column)
      ? column
      : { ...column, metric, condition: column.header, ...(column === first && { unitNote }) },
  );
}
