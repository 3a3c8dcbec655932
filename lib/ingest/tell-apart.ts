import type { ColumnMapping, MetricMapping } from "./mapping";
import { slugOf } from "./slug";
import { splitHeader } from "./split-header";

/**
 * Two columns of one metric would contradict each other in every row. The later ones get what their headers say beside it as a
 * condition, and a property, which has no condition, becomes a metric of its own. A size gives way to a number of parameters.
 */
export function toldApart(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const taken = new Set<string>();
  const order = [...columns.keys()].sort((a, b) => vagueness(columns[a]) - vagueness(columns[b]) || a - b);
  const told = [...columns];
  for (const place of order) {
    const column = columns[place];
    if (column?.role !== "measurement" || column.metric === undefined) continue;
    const own = taken.has(keyOf(column)) ? apart(column, column.metric, place, taken) : column;
    told[place] = own;
    taken.add(keyOf(own));
  }
  return told;
}

const vagueness = (column: ColumnMapping | undefined): number => (/size/i.test(column?.header ?? "") ? 1 : 0);

const keyOf = ({ metric, benchmark, condition }: ColumnMapping): string =>
  [metric?.id, ...(metric?.isProperty === true ? [] : [benchmark, condition])].join("\u0000");

function apart(column: ColumnMapping, metric: MetricMapping, place: number, taken: ReadonlySet<string>): ColumnMapping {
  const words = column.header.replaceAll("_", " ");
  const names = [splitHeader(column.header).remark ?? words, words, `${words}, column ${place + 1}`];
  const tried = names.map((name) =>
    metric.isProperty === true ? ofItsOwn(column, metric, name) : under(column, name),
  );
  return tried.find((one) => !taken.has(keyOf(one))) ?? column;
}

const under = (column: ColumnMapping, condition: string): ColumnMapping => ({
  ...column,
  condition: [column.condition, condition].filter((part) => part !== undefined).join(", "),
});

const ofItsOwn = (column: ColumnMapping, { nameZh: _, ...metric }: MetricMapping, name: string): ColumnMapping => ({
  ...column,
  metric: { ...metric, id: slugOf(name), name: name.charAt(0).toUpperCase() + name.slice(1) },
});
