import type { ForeignTable } from "../foreign-file";
import { type Adapter, columnsBy, hasColumns, measured, metric } from "./adapter";

const result = metric("result", "Result", "结果", "count", "neutral");
const network = { role: "condition", condition: "network" } as const;
const ofSystem = { role: "ignore", reason: "the platform says which hardware it is" } as const;

/** The summaries of MLPerf: systems that were submitted, each under a scenario; the unit of a result names what was measured. */
export const mlperf: Adapter = {
  id: "mlperf",
  title: "MLPerf, summary of results",
  read: ({ tables }) => {
    const [table] = tables;
    const isSummary =
      table !== undefined &&
      hasColumns(table.header, [/^SystemName$/, /^Scenario$/, /^Result$/, /^Units$/, /^(?:MlperfModel|Model)$/]);
    if (!isSummary) return undefined;
    const isNamedTwice = hasColumns(table.header, [/^MlperfModel$/]);
    const columns = columnsBy(table.header, [
      [/^SystemName$/, { role: "model" }],
      [isNamedTwice ? /^MlperfModel$/ : /^Model$/, { role: "benchmark" }],
      [/^Result$/, measured(result)],
      [/^Units$/, { role: "unit", of: "Result" }],
      [/^Organization$/, { role: "condition", condition: "submitter" }],
      [/^(?:Platform|Scenario|Division|version)$/, { role: "condition" }],
      [/^weight_data_types$/, { role: "condition", condition: "weights" }],
      [/^notes$/, { role: "note" }],
      [/^Accuracy$/, { role: "ignore", reason: "several values in one text" }],
      [/^Model$/, areOneEach(table) ? { role: "ignore", reason: "another column names what was run" } : network],
      [/^(?:host_|accelerator|total_accelerators|number_of_nodes|SystemType)/, ofSystem],
    ]);
    return [
      {
        table,
        mapping: {
          version: 1,
          adapter: "mlperf",
          shape: "wide",
          columns,
          source: {
            title: "MLPerf results",
            url: "https://mlcommons.org/benchmarks/",
            publisher: "MLCommons",
            kind: "dataset",
          },
          field: "unstated",
          kind: "library",
          reportedBy: "third-party",
        },
      },
    ];
  },
};

/** In the open division a submitter may run another network than the one that the benchmark is called after. */
function areOneEach({ header, rows }: ForeignTable): boolean {
  const [named, run] = [header.indexOf("MlperfModel"), header.indexOf("Model")];
  const networks = new Map(rows.map(({ cells }) => [cells[named], cells[run]]));
  return rows.every(({ cells }) => networks.get(cells[named]) === cells[run]);
}
