import type { ColumnMapping, MetricMapping } from "../mapping";
import { slugOf } from "../slug";
import { splitHeader } from "../words/split-header";

/**
 * Two columns of one metric would contradict each other in every row. The later ones get what their headers say beside it as a
 * condition, and a property, which has no condition, becomes a metric of its own. A size gives way to a number of parameters.
 */
export function toldApart(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const taken = new Set<string>();
  const told = withRemarks(columns);
  const order = [...told.keys()].sort((a, b) => vagueness(told[a]) - vagueness(told[b]) || a - b);
  for (const place of order) {
    const column = told[place];
    if (column?.role !== "measurement" || column.metric === undefined) continue;
    const isTwin = told.some(({ header }, other) => other !== place && header === column.header);
    const own = taken.has(keyOf(column)) ? apart(column, column.metric, isTwin, place, taken) : column;
    told[place] = own;
    taken.add(keyOf(own));
  }
  return told;
}

/** `Top-1 (224)` and `Top-1 (384)` are told apart by what stands in brackets in both, or by the numbers that they stand under. */
function withRemarks(columns: readonly ColumnMapping[]): ColumnMapping[] {
  const remarks = new Map<string, (string | undefined)[]>();
  for (const column of columns)
    if (isOfMetric(column)) remarks.set(keyOf(column), [...(remarks.get(keyOf(column)) ?? []), remarkOf(column)]);
  return columns.map((column) => {
    const all = isOfMetric(column) ? (remarks.get(keyOf(column)) ?? []) : [];
    const remark = remarkOf(column);
    const areTelling = all.length > 1 && all.every((one) => one !== undefined) && new Set(all).size === all.length;
    return areTelling && remark !== undefined ? under(column, remark) : column;
  });
}

const isOfMetric = ({ role, metric }: ColumnMapping): boolean =>
  role === "measurement" && metric !== undefined && metric.isProperty !== true;
const remarkOf = ({ header }: ColumnMapping): string | undefined => splitHeader(header).remark ?? levelOf(header);

/** `data 10` of `data.10.ttft_ms`: a number that records stand under is what they were measured at. */
function levelOf(header: string): string | undefined {
  const [, around = "", level] = /^(?:.*\.)?([^.]+)\.(\d+(?:\.\d+)?)\.[^.\d][^.]*$/.exec(header) ?? [];
  return level === undefined ? undefined : `${around.replaceAll("_", " ")} ${level}`;
}

const vagueness = (column: ColumnMapping | undefined): number => (/size/i.test(column?.header ?? "") ? 1 : 0);

const keyOf = ({ model, metric, benchmark, condition }: ColumnMapping): string =>
  [model, metric?.id, ...(metric?.isProperty === true ? [] : [benchmark, condition])].join("\u0000");

function apart(
  column: ColumnMapping,
  metric: MetricMapping,
  isTwin: boolean,
  place: number,
  taken: ReadonlySet<string>,
): ColumnMapping {
  const words = column.header.replaceAll("_", " ");
  const byName = isTwin ? [] : [splitHeader(column.header).remark ?? words, words];
  const names = [...byName, `${words}, column ${place + 1}`];
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
