import type { ColumnMapping } from "../mapping";
import { directionOf, knownMetric } from "../words/known-metrics";
import { headerWords, splitHeader } from "../words/split-header";
import { newMetric } from "./guess-metric";

const measure = /\b(?:throughput|bandwidth|latency|(?:run ?)?time|duration|memory|power|energy)\b/;
const statistic = /^(?:mean|median|avg|average|min|max|minimum|maximum|p ?\d\d(?: \d+)?|\d\d(?:th)?(?: percentile)?)$/;

const partsOf = (title: string): readonly string[] => title.split(" › ").reverse();

/** What a title says that is measured in a word, such as throughput. */
export const measureNamed = (title: string): string | undefined =>
  partsOf(title)
    .map((part) => measure.exec(headerWords(part))?.[0])
    .find((name) => name !== undefined);

const isMeasure = (name: string): boolean => {
  const words = headerWords(name);
  return knownMetric(words) !== undefined || directionOf(words) !== "neutral" || measure.test(words);
};

/**
 * Below `Time to first token (s)`, columns that are all called by statistics, such as `Mean` and `P95`, hold what the title names,
 * each under its own name.
 */
export function withTitledStatistics(columns: readonly ColumnMapping[], title: string): readonly ColumnMapping[] {
  const measured = columns.filter(({ role }) => role === "measurement");
  const areStatistics = measured.every(({ header }) => statistic.test(headerWords(splitHeader(header).name)));
  const titled = partsOf(title)
    .map(splitHeader)
    .find(({ name }) => isMeasure(name));
  if (measured.length === 0 || !areStatistics || titled === undefined) return columns;
  return columns.map((column) => {
    const { role, header, metric, unitNote: _, ...own } = column;
    if (role !== "measurement" || metric === undefined) return column;
    const isInOwn = metric.unit !== "count" || titled.unit === undefined;
    return {
      ...own,
      role,
      header,
      metric: newMetric(titled.name, isInOwn ? metric.unit : titled.unit),
      condition: splitHeader(header).name,
      ...(!isInOwn && titled.power !== 0 && { power: titled.power }),
    };
  });
}
