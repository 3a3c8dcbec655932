import type { ColumnMapping } from "../mapping";
import { directionOf, knownMetric } from "../words/known-metrics";
import { isPartOfData } from "../words/known-names";
import { headerWords, splitHeader } from "../words/split-header";
import type { GuessedColumn } from "./guess-columns";
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

const fewest = 2;
/** `Results (CER)`, `WERs for close microphones`. */
const named = /\(([^()]+)\)[:：]?$|^(\S+?)s?(?: (?:for|on|of|in|by)\b.*)?$/;

const isScore = (name: string): boolean => {
  const metric = knownMetric(headerWords(name));
  return metric !== undefined && metric.isProperty !== true;
};

/** With the metric that a title names before headers that all name parts of data, such as `dev` and `test`. */
export function titledHeaders(columns: readonly GuessedColumn[], title: string): readonly string[] {
  const headers = columns.map(({ header }) => header);
  const measured = columns.filter(({ role }) => role === "measurement");
  if (measured.length < fewest || !measured.every(({ words }) => isPartOfData(words))) return headers;
  const metric = partsOf(title)
    .map((part) => named.exec(part)?.slice(1).join("") ?? "")
    .find(isScore);
  return metric === undefined ? headers : headers.map((header) => `${metric}.${header}`);
}

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
