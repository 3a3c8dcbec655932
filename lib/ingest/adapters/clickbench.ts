import { isTreeList, isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import type { ColumnMapping } from "../mapping";
import { plainText } from "../tabulate-tree";
import { type Adapter, measured, metric, type Reading, textAt } from "./adapter";

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

const known: readonly ColumnMapping[] = [
  { header: "system", role: "model" },
  { header: "machine", role: "condition", condition: "machine" },
  { header: "cluster_size", role: "condition", condition: "nodes" },
  { header: "hardware", role: "condition", condition: "hardware" },
  { header: "tuned", role: "condition", condition: "tuned" },
  { header: "date", role: "as-of", dateOrder: "ymd" },
];

const notRead: readonly (readonly [key: RegExp, reason: string])[] = [
  [/^(?:proprietary|tags)$/, "about the system, not its values"],
  [/^comment$/, "a remark, not a value"],
  [/./, "no value that is known here"],
];
const measuredKeys: ReadonlySet<string> = new Set(["result", "load_time", "data_size"]);

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
    const facts = known.filter(({ header }) => tree.entries.has(header));
    return [queries(runs, tree, facts), load(tree, facts)];
  },
};

/** Whether a system was tuned is yes or no; where it was not, there is nothing to say. */
const factAt = (tree: TreeObject, key: string): string => {
  const text = textAt(tree, key);
  if (key !== "tuned") return text;
  return /^(?:yes|true)$/i.test(text) ? "tuned" : "";
};

const told = (tree: TreeObject, facts: readonly ColumnMapping[]): readonly string[] =>
  facts.map(({ header }) => factAt(tree, header));

function queries(runs: readonly (readonly Tree[])[], tree: TreeObject, facts: readonly ColumnMapping[]): Reading {
  const most = Math.max(...runs.map((run) => run.length));
  const names = Array.from({ length: most }, (_, index) => (index === 0 ? "cold run" : `hot run ${index}`));
  const rows = runs.map((run, index) => ({
    line: tree.line,
    cells: [
      ...told(tree, facts),
      `ClickBench query ${index + 1}`,
      ...names.map((_, place) => String(run[place] ?? "")),
    ],
  }));
  return {
    table: { path: "result", header: [...facts.map(({ header }) => header), "query", ...names], rows },
    mapping: {
      ...base,
      columns: [
        ...facts,
        { header: "query", role: "benchmark" },
        ...names.map((name) => ({ header: name, ...measured(time, { condition: name }) })),
      ],
    },
  };
}

/** What else the file says of the system stands here once, and is listed as not read. */
function load(tree: TreeObject, facts: readonly ColumnMapping[]): Reading {
  const others = [...tree.entries].filter(
    ([key]) => !measuredKeys.has(key) && !facts.some(({ header }) => header === key),
  );
  const columns: readonly ColumnMapping[] = [
    ...facts,
    { header: "load_time", ...measured(loading, { benchmark: "ClickBench" }) },
    { header: "data_size", ...measured(size, { benchmark: "ClickBench" }) },
    ...others.map(([header]): ColumnMapping => {
      const reason = notRead.find(([key]) => key.test(header))?.[1] ?? "";
      return { header, role: "ignore", reason };
    }),
  ];
  const cells = [
    ...told(tree, facts),
    textAt(tree, "load_time"),
    textAt(tree, "data_size"),
    ...others.map(([, item]) => plainText(item).trim()),
  ];
  const header = columns.map((column) => column.header);
  return { table: { path: "load", header, rows: [{ line: tree.line, cells }] }, mapping: { ...base, columns } };
}
