import type { Reading } from "./adapters/adapter";
import type { ColumnMapping } from "./mapping";

/** Of the models that several tables have, before it is no slip. */
const mostSlips = 0.2;

/** What one table says of a model and another says otherwise is no property of it, but belongs to where each table stands. */
export function withoutDifferingProperties(readings: readonly Reading[]): readonly Reading[] {
  const byMetric = new Map<string, Map<string, Set<string>>>();
  const shared = new Map<string, Set<string>>();
  for (const reading of readings) {
    for (const [metric, model, text] of propertiesIn(reading)) {
      const models = byMetric.get(metric) ?? new Map<string, Set<string>>();
      const known = models.get(model);
      byMetric.set(metric, models.set(model, (known ?? new Set()).add(text)));
      if (known !== undefined) shared.set(metric, (shared.get(metric) ?? new Set()).add(model));
    }
  }
  const differs = (metric: string): boolean => {
    const models = [...(shared.get(metric) ?? [])];
    const differing = models.filter((model) => (byMetric.get(metric)?.get(model)?.size ?? 0) > 1);
    return differing.length > models.length * mostSlips;
  };
  const open = (column: ColumnMapping): ColumnMapping => {
    if (column.metric?.isProperty !== true || !differs(column.metric.id)) return column;
    const { isProperty: _, ...metric } = column.metric;
    return { ...column, metric };
  };
  return readings.map((reading) => ({
    ...reading,
    mapping: { ...reading.mapping, columns: reading.mapping.columns.map(open) },
  }));
}

/** Each model of a table once, with the first that is said of it. */
function propertiesIn({
  table,
  mapping: { columns },
}: Reading): readonly (readonly [metric: string, model: string, text: string])[] {
  const model = columns.findIndex(({ role }) => role === "model");
  if (model < 0) return [];
  return columns.flatMap(({ role, metric }, place) => {
    if (role !== "measurement" || metric?.isProperty !== true) return [];
    const firsts = new Map<string, string>();
    for (const { cells } of table.rows) {
      const [name = "", text = ""] = [cells[model], cells[place]];
      if (name !== "" && text !== "" && !firsts.has(name)) firsts.set(name, text);
    }
    return [...firsts].map(([name, text]) => [metric.id, name, sameNumber(text)] as const);
  });
}

/** `2.50` and `2.5` are one. */
const sameNumber = (text: string): string => (Number.isFinite(Number(text)) ? String(Number(text)) : text.trim());
