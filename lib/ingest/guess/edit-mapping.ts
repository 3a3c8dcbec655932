import { dateOrderOf } from "../cells/read-date";
import type { ForeignTable } from "../foreign-file";
import type { ColumnMapping, Mapping, MetricMapping, TableShape } from "../mapping";
import { slugOf } from "../slug";
import type { ColumnRole } from "../words/column-roles";
import { guessMeasured } from "./guess-metric";
import { howWritten } from "./how-written";
import { withOwners } from "./owned-columns";
import { profileColumn } from "./profile-column";

/** Roles that one column of a table has at most. */
const single: ReadonlySet<ColumnRole> = new Set([
  "model",
  "released",
  "as-of",
  "url",
  "benchmark",
  "metric",
  "value",
  "unit",
  "source",
]);

/** Gives a column another role; a column that had a role which only one can have is not read any more. */
export function changeRole(mapping: Mapping, place: number, role: ColumnRole, table: ForeignTable): Mapping {
  const columns = mapping.columns.map((column, index): ColumnMapping => {
    if (index === place) return withRole(column, role, table, place, mapping.columns);
    return column.role === role && single.has(role) ? { header: column.header, role: "ignore" } : column;
  });
  return withOwners({ ...mapping, columns });
}

function withRole(
  { header, decimal, hasBothDecimals, brackets, marks }: ColumnMapping,
  role: ColumnRole,
  table: ForeignTable,
  place: number,
  all: readonly ColumnMapping[],
): ColumnMapping {
  const base: ColumnMapping = {
    header,
    role,
    ...(decimal !== undefined && { decimal }),
    ...(hasBothDecimals !== undefined && { hasBothDecimals }),
    ...(brackets !== undefined && { brackets }),
    ...(marks !== undefined && { marks }),
  };
  const cells = () => table.rows.map((row) => row.cells[place] ?? "");
  if (role === "measurement") {
    const profile = profileColumn(table.rows, place, header);
    return {
      ...base,
      ...howWritten(table, place, profile),
      ...guessMeasured(header, profile, table.header),
    };
  }
  if (role === "released" || role === "as-of") return { ...base, dateOrder: dateOrderOf(cells(), header) };
  if (role === "condition") return { ...base, condition: header };
  if (role !== "uncertainty" && role !== "low" && role !== "high") return base;
  const isValue = (column: ColumnMapping): boolean => column.role === "measurement" || column.role === "value";
  const owner = all.slice(0, place).findLast(isValue) ?? all.find(isValue);
  return owner === undefined ? { header, role: "ignore" } : { ...base, of: owner.header };
}

/** A change of what a column measures. */
export interface MetricChange {
  readonly name?: string;
  readonly unit?: string;
  readonly better?: MetricMapping["better"];
  readonly power?: number;
  readonly decimal?: "." | ",";
}

export function changeMetric(mapping: Mapping, place: number, change: MetricChange, table: ForeignTable): Mapping {
  const columns = mapping.columns.map((column, index): ColumnMapping => {
    if (index !== place || column.metric === undefined) return column;
    const { name, unit, better, power = powerIn(column, unit, table, place), decimal } = change;
    const metric = {
      ...column.metric,
      ...(name !== undefined && name.trim() !== "" && { name, id: slugOf(name) }),
      ...(unit !== undefined && unit.trim() !== "" && { unit: unit.trim() }),
      ...(better !== undefined && { better }),
    };
    const { unitNote: _, ...stated } = column;
    const told = unit === undefined && power === undefined ? column : stated;
    const { hasBothDecimals: __, ...chosen } = told;
    const own = decimal === undefined ? told : { ...chosen, decimal };
    return { ...own, metric, ...(power !== undefined && { power }) };
  });
  return { ...mapping, columns };
}

/** Of shares of one that are told in percent. */
const powerOfShares = 2;

/** Numbers from 0 to 1 are shares where their unit becomes percent, until it is another. */
function powerIn(
  { header, power = 0 }: ColumnMapping,
  unit: string | undefined,
  { rows }: ForeignTable,
  place: number,
): number | undefined {
  if (unit === undefined) return undefined;
  if (unit.trim() !== "%") return power === powerOfShares ? 0 : undefined;
  const { smallest = -1, largest = 2, fractions, units } = profileColumn(rows, place, header);
  return power === 0 && smallest >= 0 && largest <= 1 && fractions > 0 && units === 0 ? powerOfShares : undefined;
}

/** Reads the table as another shape: the columns of a matrix are models, those of a wide table metrics. */
export function changeShape(mapping: Mapping, shape: TableShape, table: ForeignTable): Mapping {
  const columns = mapping.columns.map((column, place): ColumnMapping => {
    if (shape === "wide" && column.role === "value")
      return withRole(column, "measurement", table, place, mapping.columns);
    if (shape === "wide" && column.role === "measurement" && column.metric === undefined)
      return withRole(column, "measurement", table, place, mapping.columns);
    if (shape === "matrix" && column.role === "measurement") {
      const { metric: _, benchmark: __, condition: ___, power: ____, ...read } = column;
      return read;
    }
    if (shape === "matrix" && column.role === "model") return { header: column.header, role: "benchmark" };
    return shape === "wide" && column.role === "benchmark" && !mapping.columns.some(({ role }) => role === "model")
      ? { header: column.header, role: "model" }
      : column;
  });
  const isScored = shape !== "wide" && mapping.metric === undefined && !columns.some(({ role }) => role === "metric");
  const score: MetricMapping = { id: "score", name: "Score", unit: "count", better: "higher", level: "interval" };
  return withOwners({ ...mapping, shape, columns, ...(isScored && { metric: score }) });
}
