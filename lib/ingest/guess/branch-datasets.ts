import type { ForeignTable } from "../foreign-file";
import type { ColumnMapping } from "../mapping";
import { roleByName } from "../words/column-names";
import { knownBenchmark } from "../words/known-metrics";
import { headerWords } from "../words/split-header";

/**
 * A data set that stands in the branch of nested records where values stand is what these were measured on. Else it is the one of
 * the row, where each has one, and the branch is a condition.
 */
export function withBranchDatasets(
  columns: readonly ColumnMapping[],
  { rows }: ForeignTable,
): readonly ColumnMapping[] {
  const datasets = columns.flatMap(({ header, role }, place) => {
    const [, branch = "", last = ""] = /^(.+\.)([^.]+)$/.exec(header) ?? [];
    if (role !== "ignore" || roleByName(headerWords(last))?.role !== "benchmark") return [];
    const names = new Set(rows.map(({ cells }) => cells[place] ?? "").filter((cell) => cell !== ""));
    return names.size === 1 ? [{ branch, header, name: [...names].join() }] : [];
  });
  const ofRow = columns.findIndex(({ role }) => role === "benchmark");
  const isOfRow = ofRow >= 0 && rows.every(({ cells }) => (cells[ofRow] ?? "") !== "");
  const used = new Set<string>();
  const read = columns.map((column): ColumnMapping => {
    const { role, metric, benchmark, condition } = column;
    if (role !== "measurement" || metric === undefined || metric.isProperty === true) return column;
    const [own] = datasets
      .filter(({ branch }) => column.header.startsWith(branch))
      .sort((a, b) => b.branch.length - a.branch.length);
    if (own !== undefined) {
      used.add(own.header);
      return { ...column, benchmark: own.name };
    }
    if (!isOfRow || benchmark === undefined || knownBenchmark(headerWords(benchmark)) !== undefined) return column;
    const { benchmark: _, ...others } = column;
    return { ...others, condition: [benchmark, condition].filter((part) => part !== undefined).join(", ") };
  });
  return read.map((column) =>
    used.has(column.header) ? { ...column, reason: "what the values beside it were measured on" } : column,
  );
}
