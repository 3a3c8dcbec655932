import { isTreeList, isTreeObject, type Tree } from "../foreign-file";
import { type Adapter, measured, metric, type Reading } from "./adapter";

const time = metric("query-time", "Query time", "查询耗时", "s", "lower");
const loading = metric("load-time", "Load time", "导入耗时", "s", "lower");
const size = metric("data-size", "Data size", "数据大小", "B", "lower");

const base = {
  version: 1,
  adapter: "clickbench",
  shape: "wide",
  source: {
    title: "ClickBench, results",
    url: "https://benchmark.clickhouse.com/",
    publisher: "ClickHouse",
    kind: "repository",
  },
  field: "unstated",
  kind: "library",
  reportedBy: "reproduced",
} as const;

const facts = [
  ["system", { role: "model" }],
  ["machine", { role: "condition", condition: "machine" }],
  ["date", { role: "as-of", dateOrder: "ymd" }],
] as const;

/** A result of ClickBench: each query timed several times, the first of them cold, beside what loading took. */
export const clickbench: Adapter = {
  id: "clickbench",
  title: "ClickBench, results of a system",
  read: ({ tree }) => {
    if (!isTreeObject(tree)) return undefined;
    const result = tree.entries.get("result");
    if (!isTreeList(result) || textAt(tree, "system") === "" || !tree.entries.has("load_time")) return undefined;
    const runs = result.filter(isTreeList);
    if (runs.length === 0 || runs.length < result.length) return undefined;
    const told = facts.map(([key]) => textAt(tree, key));
    return [queries(runs, told, tree.line), load(tree, told)];
  },
};

const textAt = (tree: Tree, key: string): string => {
  const found = isTreeObject(tree) ? tree.entries.get(key) : undefined;
  return typeof found === "string" ? found : "";
};

const factColumns = facts.map(([header, column]) => ({ header, ...column }));

function queries(runs: readonly (readonly Tree[])[], told: readonly string[], line: number): Reading {
  const most = Math.max(...runs.map((run) => run.length));
  const names = Array.from({ length: most }, (_, index) => (index === 0 ? "cold run" : `hot run ${index}`));
  const rows = runs.map((run, index) => ({
    line,
    cells: [...told, `ClickBench query ${index + 1}`, ...names.map((_, place) => String(run[place] ?? ""))],
  }));
  return {
    table: { path: "result", header: [...facts.map(([key]) => key), "query", ...names], rows },
    mapping: {
      ...base,
      columns: [
        ...factColumns,
        { header: "query", role: "benchmark" },
        ...names.map((name) => ({ header: name, ...measured(time, { condition: name }) })),
      ],
    },
  };
}

function load(tree: Tree, told: readonly string[]): Reading {
  const cells = [...told, textAt(tree, "load_time"), textAt(tree, "data_size")];
  return {
    table: {
      path: "load",
      header: [...facts.map(([key]) => key), "load_time", "data_size"],
      rows: [{ line: isTreeObject(tree) ? tree.line : 1, cells }],
    },
    mapping: {
      ...base,
      columns: [
        ...factColumns,
        { header: "load_time", ...measured(loading, { benchmark: "ClickBench" }) },
        { header: "data_size", ...measured(size, { benchmark: "ClickBench" }) },
      ],
    },
  };
}
