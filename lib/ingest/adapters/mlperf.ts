import { type Adapter, columnsBy, hasColumns, measured, metric } from "./adapter";

const result = metric("result", "Result", "结果", "count", "neutral");
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
      [/^Model$/, { role: "ignore", reason: "another column names what was run" }],
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
