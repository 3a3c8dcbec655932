import type { ForeignTable } from "../foreign-file";
import type { Mapping, MetricMapping } from "../mapping";
import { type Adapter, columnsBy } from "./adapter";
import { lmEvalMetric, ofHarness } from "./lm-eval";

/** The table that lm-evaluation-harness prints: a row a metric, the task named once above its metrics, the model at most before the table. */
export const lmEvalTable: Adapter = {
  id: "lm-eval-table",
  title: "lm-evaluation-harness, printed table",
  read: ({ file, tables }) => {
    if (tables.length === 0 || !tables.every(isPrinted)) return undefined;
    return tables.map((table) => {
      const filled = withTasks(table);
      const columns = columnsBy(filled.header, rules);
      const metricPlace = columns.findIndex(({ role }) => role === "metric");
      const directions = directionsIn(filled, metricPlace);
      const names = new Set(filled.rows.map(({ cells }) => cells[metricPlace] ?? ""));
      return {
        table: filled,
        mapping: {
          version: 1,
          adapter: "lm-eval-table",
          shape: "long",
          columns,
          ...modelAbove(table),
          metrics: [...names].map((text) => ({ text, metric: lmEvalMetric(text, directions) })),
          ...ofHarness(file),
        },
      };
    });
  },
};

/** The harness prints how it was called before its table. */
function modelAbove({ above = "" }: ForeignTable): Pick<Mapping, "model" | "modelFrom"> {
  const model = /\b(?:pretrained|model|engine)=([^,()\s]+)/.exec(above)?.[1];
  const revision = /\brevision=([^,()\s]+)/.exec(above)?.[1] ?? "main";
  if (model === undefined) return { modelFrom: "file-name" };
  return { model: /^(?:main|master)$/.test(revision) ? model : `${model} (${revision})` };
}

const rules = [
  [/^(?:tasks?|groups?)$/i, { role: "benchmark" }],
  [/^metric$/i, { role: "metric" }],
  [/^value$/i, { role: "value" }],
  [/^stderr$/i, { role: "uncertainty", of: "Value", reason: "one standard error either way" }],
  [/^n-shot$/i, { role: "condition", condition: "shots" }],
  [/^filter$/i, { role: "condition", condition: "filter" }],
] as const;

const isPrinted = ({ header }: ForeignTable): boolean =>
  /^(?:tasks?|groups?)$/i.test(header[0] ?? "") &&
  ["Version", "Metric", "Value", "Stderr"].every((name) => header.includes(name));

/** Below the first metric of a task its name is left out, and so is its version. */
function withTasks(table: ForeignTable): ForeignTable {
  let task = "";
  const rows = table.rows.map(({ line, cells }) => {
    const [named = "", ...rest] = cells;
    task = named === "" ? task : named.replace(/^[\s-]+/, "");
    return { line, cells: [task, ...rest.map((cell) => (cell === "none" ? "" : cell))] };
  });
  return { ...table, rows };
}

/** An arrow before the value says which way is better. */
function directionsIn({ rows }: ForeignTable, metricPlace: number): ReadonlyMap<string, MetricMapping["better"]> {
  const directions = new Map<string, MetricMapping["better"]>();
  for (const { cells } of rows) {
    if (cells.includes("↑")) directions.set(cells[metricPlace] ?? "", "higher");
    if (cells.includes("↓")) directions.set(cells[metricPlace] ?? "", "lower");
  }
  return directions;
}
