import type { ForeignTable } from "../foreign-file";
import type { ColumnMapping, MetricMapping } from "../mapping";
import { rowKey } from "../tables/row-key";
import { type ColumnRole, hasRole } from "../words/column-roles";
import { headerWords, splitHeader } from "../words/split-header";
import { isTimeUnit } from "./guess-metric";

/**
 * What differs within models is a property of how each was built or run. Of a time one model is enough, as a training takes another
 * time each time; a few sizes may be slips.
 */
export function withoutVaryingProperties(
  columns: readonly ColumnMapping[],
  { rows }: ForeignTable,
): readonly ColumnMapping[] {
  const model = columns.findIndex(({ role }) => role === "model");
  const varies = (place: number, mostSlips: number): boolean => {
    const byModel = new Map<string, Set<string>>();
    const repeated = new Set<string>();
    for (const { cells } of rows) {
      const [name = "", value = ""] = [cells[model], cells[place]];
      if (value === "") continue;
      const known = byModel.get(name);
      if (known === undefined) byModel.set(name, new Set([value]));
      else {
        known.add(value);
        repeated.add(name);
      }
    }
    const varying = [...repeated].filter((name) => (byModel.get(name)?.size ?? 0) > 1).length;
    return varying > repeated.size * mostSlips;
  };
  return columns.map((column, place) => {
    const { metric } = column;
    if (metric?.isProperty !== true || !varies(place, isTime(metric) ? 0 : mostSlips)) return column;
    const { isProperty: _, ...own } = metric;
    return { ...column, metric: own };
  });
}

const mostSlips = 0.2;
const isTime = ({ id, unit }: MetricMapping): boolean => isTimeUnit(unit) || id === "training-time";

const ofAll = /^(?:overall |total )?(?:average|avg|mean|overall)$/;

/** An average of what should be low should be low. */
export function withAverages(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const isAverage = ({ header }: ColumnMapping): boolean => ofAll.test(headerWords(splitHeader(header).name));
  const ways = new Set(columns.flatMap((column) => (isAverage(column) ? [] : (column.metric?.better ?? []))));
  if (!ways.has("lower") || ways.has("higher")) return columns;
  return columns.map((column) =>
    column.metric !== undefined && isAverage(column)
      ? { ...column, metric: { ...column.metric, better: "lower" } }
      : column,
  );
}

/** A value has one range: its ends where they are stated, else the first of its uncertainties; the extremes say less than either. */
export function withOneUncertainty(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const isExtreme = ({ role, header }: ColumnMapping): boolean =>
    (role === "low" || role === "high") && /(?:^|\b)(?:min|max)(?:imum)?\b/.test(headerWords(header));
  const rangesOf = new Map<string, { readonly place: number; readonly rank: number }>();
  const rankOf = (column: ColumnMapping): number => (isExtreme(column) ? 2 : column.role === "uncertainty" ? 1 : 0);
  for (const [place, column] of columns.entries()) {
    if (column.of === undefined || !rangeRoles.has(column.role)) continue;
    const known = rangesOf.get(column.of);
    if (known === undefined || rankOf(column) < known.rank) rangesOf.set(column.of, { place, rank: rankOf(column) });
  }
  return columns.map((column, place) => {
    const { header, role, of = "" } = column;
    const range = rangeRoles.has(role) ? rangesOf.get(of) : undefined;
    if (range === undefined || (range.rank === rankOf(column) && (role !== "uncertainty" || range.place === place)))
      return column;
    return { header, role: "ignore", reason: `another range or uncertainty of ${of} is read` };
  });
}

const rangeRoles: ReadonlySet<ColumnRole> = new Set(["low", "high", "uncertainty"]);

/** Values of their own beside those of a metric that each row names are under it where they differ with it. */
export function withMetricAsCondition(
  columns: readonly ColumnMapping[],
  { rows }: ForeignTable,
): readonly ColumnMapping[] {
  const own = columns.flatMap(({ role, metric }, place) =>
    role === "measurement" && metric !== undefined && metric.isProperty !== true ? [place] : [],
  );
  if (!hasRole(columns, "metric") || !hasRole(columns, "value") || own.length === 0) return columns;
  const places = columns.flatMap(({ role, condition }, place) =>
    namingRoles.has(role) || (role === "as-of" && condition !== undefined) ? [place] : [],
  );
  const known = new Map<string, string>();
  const differ = rows.some(({ cells }) =>
    own.some((place) => {
      const text = cells[place] ?? "";
      const key = `${place}\u0000${rowKey(cells, places)}`;
      const first = text === "" ? text : (known.get(key) ?? text);
      if (text !== "") known.set(key, first);
      return first !== text;
    }),
  );
  if (!differ) return columns;
  return columns.map((column) => (column.role === "metric" ? { ...column, condition: column.header } : column));
}

const namingRoles: ReadonlySet<ColumnRole> = new Set(["model", "benchmark", "condition", "source"]);
