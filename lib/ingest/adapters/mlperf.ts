import type { ForeignTable } from "../foreign-file";
import type { ColumnMapping } from "../mapping";
import { type Adapter, columnsBy, hasColumns, measured, metric } from "./adapter";
import { byTable } from "./by-table";

const result = metric("result", "Result", "结果", "count", "neutral");
const system = /^(?:SystemName|System)$/;
const value = /^(?:Performance_)?Result$/;
const unit = /^(?:Performance_)?Units$/;
/** The column of the benchmark, and that of the network that was run, which says that there are both. */
const names = [
  ["MlperfModel", "Model"],
  ["Model", "UsedModel"],
] as const;
const ofSystem = { role: "ignore", reason: "the platform says which hardware it is" } as const;

/** The summaries of MLPerf: systems that were submitted, each under a scenario; the unit of a result names what was measured. */
export const mlperf: Adapter = {
  id: "mlperf",
  title: "MLPerf, summary of results",
  read: byTable((table) => {
    const has = (...patterns: readonly RegExp[]): boolean => hasColumns(table.header, patterns);
    const isSummary = has(system, /^Scenario$/, value, unit, /^(?:MlperfModel|Model)$/);
    if (!isSummary) return undefined;
    const [named = "Model", run] = names.find((pair) => has(...pair.map((name) => new RegExp(`^${name}$`)))) ?? [];
    const columns = columnsBy(table.header, [
      [system, { role: "model" }],
      [new RegExp(`^${named}$`), { role: "benchmark" }],
      [value, measured(result)],
      [unit, { role: "unit", of: table.header.find((header) => value.test(header)) ?? "" }],
      [/^(?:Organization|Submitter)$/, { role: "condition", condition: "submitter" }],
      [/^Category$/, { role: "condition", condition: "division" }],
      [/^(?:Platform|Scenario|Division|version)$/, { role: "condition" }],
      [/^weight_data_types$/, { role: "condition", condition: "weights" }],
      [/^notes$/i, { role: "note" }],
      [/^Accuracy$/, { role: "ignore", reason: "several values in one text" }],
      ...(run === undefined ? [] : [[new RegExp(`^${run}$`), networkIn(table, named, run)] as const]),
      [
        /^(?:host_|accelerator|total_accelerators|number_of_nodes|SystemType|Processor$|Accelerator$|Nodes$|a#$|p#$)/,
        ofSystem,
      ],
      [/^(?:compliance|errors|inferred|has_power)$/, { role: "ignore", reason: "how the result was checked" }],
    ]);
    return {
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
    };
  }),
};

/** In the open division a submitter may run another network than the one that the benchmark is called after. */
function networkIn({ header, rows }: ForeignTable, benchmark: string, network: string): Omit<ColumnMapping, "header"> {
  const [named, run] = [header.indexOf(benchmark), header.indexOf(network)];
  const networks = new Map(rows.map(({ cells }) => [cells[named], cells[run]]));
  const areOneEach = rows.every(({ cells }) => networks.get(cells[named]) === cells[run]);
  return areOneEach
    ? { role: "ignore", reason: "another column names what was run" }
    : { role: "condition", condition: "network" };
}
