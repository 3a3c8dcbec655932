import type { ForeignTable } from "../foreign-file";
import type { Mapping, MetricMapping } from "../mapping";
import type { CsvRow } from "../tables/parse-csv";
import { tellingParts } from "../trees/telling-parts";
import { type Adapter, columnsBy, type Reading } from "./adapter";
import { inPercent, isShare, lmEvalMetric, ofHarness } from "./lm-eval";

/** The table that lm-evaluation-harness prints: a row a metric, the task named once above its metrics, the model at most before the table. */
export const lmEvalTable: Adapter = {
  id: "lm-eval-table",
  title: "lm-evaluation-harness, printed table",
  read: ({ file, tables }) => {
    if (tables.length === 0 || !tables.every(isPrinted)) return undefined;
    const filled = tables.map(withTasks);
    const parts = areToldApart(filled) ? tables.map(shotsAbove) : tellingParts(tables.map(({ path }) => path));
    const isAnyPercent = filled.some(holdsPercents);
    return filled.flatMap((table, index) => {
      const { shares, others } = splitShares(table);
      const isPercent = isAnyPercent && (holdsPercents(table) || isShort(table));
      const rows = isPercent ? [shares, others].filter(({ length }) => length > 0) : [table.rows];
      return rows.map((own) =>
        readingOf(file, { ...table, rows: own }, parts[index] ?? "", isPercent && own === shares),
      );
    });
  },
};

function readingOf(file: string, table: ForeignTable, condition: string, isPercent: boolean): Reading {
  const columns = columnsBy(table.header, rules);
  const names = new Set(table.rows.map(({ cells }) => cells[placeOf(table, "metric")] ?? ""));
  const directions = directionsIn(table);
  return {
    table,
    mapping: {
      version: 1,
      adapter: "lm-eval-table",
      shape: "long",
      columns: isPercent
        ? columns.map((column) => (column.role === "value" ? { ...column, ...inPercent } : column))
        : columns,
      ...modelAbove(table),
      ...(condition !== "" && { condition }),
      metrics: [...names].map((text) => ({ text, metric: lmEvalMetric(text, directions) })),
      ...ofHarness(file),
    },
  };
}

const placeOf = ({ header }: ForeignTable, name: string): number =>
  header.findIndex((text) => text.toLowerCase() === name);

const cellOf = (table: ForeignTable, { cells }: CsvRow, name: string): string => cells[placeOf(table, name)] ?? "";

/** The rows of metrics that the harness counts as shares of one, and those of others such as perplexities. */
function splitShares(table: ForeignTable) {
  const isOfShare = (row: CsvRow): boolean => isShare(cellOf(table, row, "metric"));
  const shares = table.rows.filter(isOfShare);
  return {
    shares,
    others: table.rows.filter((row) => !isOfShare(row)),
    values: shares.map((row) => cellOf(table, row, "value")),
  };
}

const holdsPercents = (table: ForeignTable): boolean => splitShares(table).values.some((text) => Number(text) > 1);

/** Whether values have no more digits than percentages are printed with, as those beside percentages may all be below one. */
const isShort = (table: ForeignTable): boolean =>
  splitShares(table).values.every((text) => /^\d*(?:\.\d{0,2})?$/.test(text));

/** Headings such as `m_gsm8k_8-shot.json` tell what a column of newer tables does. */
function shotsAbove({ header, path, above = "" }: ForeignTable): string {
  const shots = /(?:^|[^a-z\d])(\d+)[-_ ]?shots?\b/i.exec(path === "" ? above : path)?.[1];
  return shots === undefined || header.includes("n-shot") ? "" : `shots ${shots}`;
}

/** Whether no two tables say something else of the same task with as many shots. */
function areToldApart(tables: readonly ForeignTable[]): boolean {
  const values = new Map<string, string>();
  return tables.every((table) =>
    table.rows.every((row) => {
      const named = ["metric", "filter", "n-shot"].map((name) => cellOf(table, row, name));
      const key = [modelAbove(table).model, shotsAbove(table), row.cells[0], ...named].join("\u0000");
      const value = cellOf(table, row, "value");
      const before = values.get(key) ?? value;
      values.set(key, value);
      return before === value;
    }),
  );
}

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
function directionsIn(table: ForeignTable): ReadonlyMap<string, MetricMapping["better"]> {
  const directions = new Map<string, MetricMapping["better"]>();
  for (const row of table.rows) {
    if (row.cells.includes("↑")) directions.set(cellOf(table, row, "metric"), "higher");
    if (row.cells.includes("↓")) directions.set(cellOf(table, row, "metric"), "lower");
  }
  return directions;
}
