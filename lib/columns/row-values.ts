import type { ColumnMapping, NamedMetric } from "../ingest/mapping";
import { measuredIn } from "../ingest/values/measured-in";
import type { PlacedColumn } from "../ingest/values/placed-column";
import { type ColumnRole, columnRoles } from "../ingest/words/column-roles";
import type { TablePlan } from "./column-plan";
import { type ColumnStore, putNumber } from "./column-store";
import type { RowNotes } from "./row-notes";

/** Puts the values of a row whose other cells say what they measure; the cells are plain, by column of the table. */
export type PutValues = (row: number, cells: readonly string[], notes: RowNotes) => void;

export function valuesByRow({ mapping }: TablePlan, stores: readonly ColumnStore[]): PutValues {
  const placed = mapping.columns.map((column, place): PlacedColumn => ({ column, place }));
  const roles = new Map(columnRoles.map((role) => [role, placed.filter(({ column }) => column.role === role)]));
  const byRole = (role: ColumnRole): readonly PlacedColumn[] => roles.get(role) ?? [];
  const metricsByName = new Map<string, NamedMetric>(mapping.metrics?.map((named) => [named.text, named]));
  const table = { mapping, byRole, metricsByName };
  const values = stores.flatMap((store, place): readonly (readonly [ColumnStore, ColumnMapping, number])[] => {
    const column = mapping.columns[place];
    return column === undefined || store.plan.byRow === undefined ? [] : [[store, column, place]];
  });
  return (row, cells, notes) => {
    const firstText = (role: ColumnRole): string =>
      byRole(role)
        .map(({ place }) => cells[place] ?? "")
        .find((text) => text !== "") ?? "";
    for (const [store, of, place] of values) {
      const { column, metric } = measuredIn(table, { cells, firstText }, of);
      putNumber(store, row, cells[place] ?? "", { ...store.plan, unit: metric.unit, power: column.power ?? 0 }, notes);
    }
  };
}
