import type { ColumnMapping } from "../mapping";
import { directionOf, knownBenchmark, knownMetric } from "../words/known-metrics";
import { headerWords, splitHeader } from "../words/split-header";
import type { GuessedColumn } from "./guess-columns";
import { guessMeasured } from "./guess-metric";

/** Names above others, as of the first of two rows of a header: `DFire.fps` and `FireNet.fps`. */
export function withRepeatedGroups(
  columns: readonly ColumnMapping[],
  told: readonly GuessedColumn[],
): readonly ColumnMapping[] {
  const headers = columns.map(({ header }) => header);
  const parts = columns.map(({ header, role, benchmark, metric }) => {
    const [, group = "", own = ""] = /^([^.]*[^.\d\s])\.([^.\s][^.]*)$/.exec(header) ?? [];
    const isOpen = role === "measurement" && benchmark === undefined && metric?.isProperty !== true;
    return isOpen && own !== "" && !isMeasure(group) && isMeasure(own) ? { group, own } : undefined;
  });
  const groupsOf = new Map<string, Set<string>>();
  for (const part of parts)
    if (part !== undefined) groupsOf.set(part.own, (groupsOf.get(part.own) ?? new Set()).add(part.group));
  const groups = new Set(parts.map((part) => part?.group).filter((group) => group !== undefined));
  const names = [...groupsOf.values()];
  if (groups.size < 2 || names.length < 2 || names.some(({ size }) => size < groups.size)) return columns;
  return columns.map((column, place) => {
    const [part, profile] = [parts[place], told[place]?.profile];
    if (part === undefined || profile === undefined) return column;
    return { ...column, ...guessMeasured(part.own, profile, headers), benchmark: part.group };
  });
}

const isMeasure = (name: string): boolean => {
  const words = headerWords(splitHeader(name).name);
  return (
    knownBenchmark(words) === undefined &&
    (knownMetric(words) !== undefined || directionOf(words) !== "neutral" || splitHeader(name).unit !== undefined)
  );
};
