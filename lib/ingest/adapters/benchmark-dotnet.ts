import { guessMeasured } from "../guess/guess-metric";
import { profileColumn } from "../guess/profile-column";
import type { ColumnMapping } from "../mapping";
import { type Adapter, fileName, hasColumns } from "./adapter";
import { byTable } from "./by-table";

const measuredHeader = /^(?:Mean|Median|Min|Max|P\d+|Op\/s|Gen ?\d|Allocated|Code Size)$/;
const follows = { role: "ignore", reason: "follows from the values" } as const;

/** The tables of BenchmarkDotNet, as CSV or Markdown: a method a row, with the settings of its job and its parameters beside it. */
export const benchmarkDotNet: Adapter = {
  id: "benchmark-dotnet",
  title: "BenchmarkDotNet",
  read: byTable((table, { file }) => {
    if (!hasColumns(table.header, [/^Method$/, /^Mean$/, /^Error$/])) return undefined;
    const { header, rows } = table;
    const columns = header.map((name, place): ColumnMapping => {
      if (name === "Method") return { header: name, role: "model" };
      if (name === "Error")
        return { header: name, role: "uncertainty", of: "Mean", reason: "half of the 99.9 % interval" };
      if (name === "StdDev") return { header: name, role: "ignore", reason: "the error of the mean is read" };
      if (/^(?:Rank|Ratio|RatioSD|Alloc Ratio)$/.test(name)) return { header: name, ...follows };
      if (measuredHeader.test(name)) return valuesOf(name, profileColumn(rows, place));
      if (rows.every(({ cells }) => cells[place] === rows[0]?.cells[place]))
        return { header: name, role: "ignore", reason: "the same in all rows" };
      const isRepeated = header.some((_, at) => at < place && rows.every(({ cells }) => cells[at] === cells[place]));
      return isRepeated
        ? { header: name, role: "ignore", reason: "another column says the same" }
        : { header: name, role: "condition", condition: name };
    });
    return {
      table,
      mapping: {
        version: 1,
        adapter: "benchmark-dotnet",
        shape: "wide",
        columns,
        source: { title: `BenchmarkDotNet, ${fileName(file)}`, kind: "dataset" },
        field: "unstated",
        kind: "library",
        reportedBy: "first-party",
      },
    };
  }),
};

function valuesOf(header: string, profile: ReturnType<typeof profileColumn>): ColumnMapping {
  const { metric, ...rest } = guessMeasured(header, profile);
  const better = header === "Op/s" ? "higher" : "lower";
  return { header, role: "measurement", ...rest, ...(metric !== undefined && { metric: { ...metric, better } }) };
}
