import { unitPower } from "../../quantity/unit-prefix";
import { namedInRow, namedMetric, newMetric } from "../guess/guess-metric";
import type { ColumnMapping, MetricMapping, NamedMetric } from "../mapping";
import { readUnit } from "../words/header-units";
import { splitHeader } from "../words/split-header";
import { isUnitColumn, unitOfRecord } from "../words/unit-column";
import type { RowContext, TableContext } from "./table-context";

/** What a row must be known for, and its table, to tell what its values measure. */
type Table = Pick<TableContext, "mapping" | "byRole" | "metricsByName">;
type Row = Pick<RowContext, "cells" | "firstText">;

/** What the value of a row in a column measures, and the column with the power of ten that the unit of the row asks for. */
export function measuredIn(
  table: Table,
  row: Row,
  column: ColumnMapping,
): { readonly column: ColumnMapping; readonly metric: MetricMapping } {
  const inUnit = inUnitBeside(table, row, column) ?? column;
  if (inUnit.metric !== undefined) return { column: inUnit, metric: inUnit.metric };
  const { metric, power } = metricOf(table, row, inUnit);
  return { column: power === undefined ? inUnit : { ...inUnit, power }, metric };
}

/** Of the row, or of the table. */
function metricOf({ mapping, metricsByName }: Table, { firstText }: Row, column: ColumnMapping): NamedMetric {
  const name = firstText("metric");
  const property = name === "" && mapping.shape === "matrix" ? metricsByName.get(firstText("benchmark")) : undefined;
  if (property !== undefined) return property;
  if (name === "")
    return inUnitOfRow(metricsByName, mapping.metric ?? newMetric(column.header, "count"), firstText("unit"));
  const known = metricsByName.get(name) ?? namedInRow(name, firstText("unit"));
  metricsByName.set(name, known);
  return known;
}

/** Where nothing but a column of units says more than the header. */
function inUnitOfRow(metricsByName: Table["metricsByName"], metric: MetricMapping, unit: string): NamedMetric {
  if (unit === "" || metric.unit !== "count") return { metric };
  const key = `\u0000${unit}`;
  const known = metricsByName.get(key) ?? {
    metric: metricOfUnit(unit) ?? { ...metric, unit: readUnit(unit)?.unit ?? unit },
  };
  metricsByName.set(key, known);
  return known;
}

/** `Latency (s)` among units says what is measured, too. */
function metricOfUnit(text: string): MetricMapping | undefined {
  const { name, unit } = splitHeader(text);
  return readUnit(text) !== undefined || unit === undefined || name === "" ? undefined : namedMetric(name, unit);
}

/** Where a column beside the values says the unit of each: in the first one that comes, if the others can be converted to it. */
function inUnitBeside(
  { byRole, metricsByName }: Table,
  { cells }: Row,
  column: ColumnMapping,
): ColumnMapping | undefined {
  const { header, metric } = column;
  if (metric === undefined) return undefined;
  const beside = byRole("unit").find(({ column: other }) => isUnitColumn(other, column));
  const unit = beside === undefined ? "" : (cells[beside.place] ?? "");
  if (unit === "") return undefined;
  const key = `${header}\u0000${unit}`;
  const name = beside !== undefined && unitOfRecord.test(beside.column.header) ? metric.name : header;
  const own = metricsByName.get(key)?.metric ?? metricOfUnit(unit) ?? namedMetric(name, unit);
  const firstKey = `${header}\u0000\u0000${own.id}`;
  const first = metricsByName.get(firstKey)?.metric ?? own;
  metricsByName.set(key, { metric: own });
  metricsByName.set(firstKey, { metric: first });
  const power = own === first ? 0 : unitPower(own.unit, first.unit);
  return power === undefined ? { ...column, metric: own } : { ...column, metric: first, power };
}
