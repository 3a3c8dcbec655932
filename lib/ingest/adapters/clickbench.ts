import { isTreeList, isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import type { ColumnMapping, MetricMapping } from "../mapping";
import { plainText } from "../trees/tabulate-tree";
import { type Adapter, measured, metric, type Reading, textAt } from "./adapter";

/** A benchmark whose files have this shape, the first one that has the key; of others nobody knows the name. */
interface Suite {
  readonly key: string;
  readonly name: string;
  readonly url: string;
}
const suites: readonly Suite[] = [
  { key: "load_time", name: "ClickBench", url: "https://benchmark.clickhouse.com/" },
  { key: "num_loaded_documents", name: "JSONBench", url: "https://jsonbench.com/" },
];

const time = metric("query-time", "Query time", "查询耗时", "s", "lower");
const loading = metric("load-time", "Load time", "导入耗时", "s", "lower");
const size = (id: string, name: string, nameZh: string): MetricMapping => metric(id, name, nameZh, "B", "lower");
const documents = metric("loaded-documents", "Loaded documents", "已导入文档数", "count", "neutral");

const base = (suite: Suite | undefined) =>
  ({
    version: 1,
    adapter: "clickbench",
    shape: "wide",
    source: {
      title: suite === undefined ? "Queries of databases, results" : `${suite.name}, results`,
      ...(suite !== undefined && { url: suite.url, publisher: "ClickHouse" }),
      kind: "repository",
    },
    field: "unstated",
    kind: "library",
    reportedBy: "reproduced",
  }) as const;

const known: readonly ColumnMapping[] = [
  { header: "system", role: "model" },
  { header: "machine", role: "condition", condition: "machine" },
  { header: "cluster_size", role: "condition", condition: "nodes" },
  { header: "hardware", role: "condition", condition: "hardware" },
  { header: "tuned", role: "condition", condition: "tuned" },
  { header: "dataset_size", role: "condition", condition: "documents" },
  { header: "date", role: "as-of", dateOrder: "ymd" },
];

const notRead: readonly (readonly [key: RegExp, reason: string])[] = [
  [/^(?:proprietary|tags)$/, "about the system, not its values"],
  [/^comment$/, "a remark, not a value"],
  [/./, "no value that is known here"],
];
/** What is measured beside the queries; of ClickBench the first two, known or not. */
const loaded: readonly (readonly [key: string, metric: MetricMapping])[] = [
  ["load_time", loading],
  ["data_size", size("data-size", "Data size", "数据大小")],
  ["index_size", size("index-size", "Index size", "索引大小")],
  ["total_size", size("total-size", "Total size", "总大小")],
  ["num_loaded_documents", documents],
];
const ofClickBench: ReadonlySet<string> = new Set(["load_time", "data_size"]);

/** A result of ClickBench or of a like one: each query timed several times, the first of them cold, beside what loading took. */
export const clickbench: Adapter = {
  id: "clickbench",
  title: "ClickBench and JSONBench, results of a system",
  read: ({ tree }) => {
    if (!isTreeObject(tree)) return undefined;
    const result = tree.entries.get("result");
    const suite = suites.find(({ key }) => tree.entries.has(key));
    const isOfMachine = suite !== undefined || textAt(tree, "machine") !== "";
    if (!isTreeList(result) || textAt(tree, "system") === "" || !isOfMachine) return undefined;
    const runs = result.filter(isTreeList);
    if (runs.length === 0 || runs.length < result.length) return undefined;
    const facts = known.filter(({ header }) => tree.entries.has(header));
    const written = { tree, suite, facts };
    return [queries(runs, written), load(written)];
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

interface Written {
  readonly tree: TreeObject;
  readonly suite: Suite | undefined;
  readonly facts: readonly ColumnMapping[];
}

function queries(runs: readonly (readonly Tree[])[], { tree, suite, facts }: Written): Reading {
  const most = Math.max(...runs.map((run) => run.length));
  const names = Array.from({ length: most }, (_, index) => (index === 0 ? "cold run" : `hot run ${index}`));
  const rows = runs.map((run, index) => ({
    line: tree.line,
    cells: [
      ...told(tree, facts),
      suite === undefined ? `query ${index + 1}` : `${suite.name} query ${index + 1}`,
      ...names.map((_, place) => String(run[place] ?? "")),
    ],
  }));
  return {
    table: { path: "result", header: [...facts.map(({ header }) => header), "query", ...names], rows },
    mapping: {
      ...base(suite),
      columns: [
        ...facts,
        { header: "query", role: "benchmark" },
        ...names.map((name) => ({ header: name, ...measured(time, { condition: name }) })),
      ],
    },
  };
}

/** What else the file says of the system stands here once, and is listed as not read. */
function load({ tree, suite, facts }: Written): Reading {
  const isClickBench = suite?.name === "ClickBench";
  const measuredHere = loaded.filter(([key]) => (isClickBench ? ofClickBench.has(key) : tree.entries.has(key)));
  const others = [...tree.entries].filter(
    ([key]) =>
      key !== "result" && !measuredHere.some(([own]) => own === key) && !facts.some(({ header }) => header === key),
  );
  const columns: readonly ColumnMapping[] = [
    ...facts,
    ...measuredHere.map(
      ([header, own]): ColumnMapping => ({
        header,
        ...measured(own, suite === undefined ? {} : { benchmark: suite.name }),
      }),
    ),
    ...others.map(([header]): ColumnMapping => {
      const reason = notRead.find(([key]) => key.test(header))?.[1] ?? "";
      return { header, role: "ignore", reason };
    }),
  ];
  const cells = [
    ...told(tree, facts),
    ...measuredHere.map(([key]) => textAt(tree, key)),
    ...others.map(([, item]) => plainText(item).trim()),
  ];
  const header = columns.map((column) => column.header);
  return {
    table: { path: "load", header, rows: [{ line: tree.line, cells }] },
    mapping: { ...base(suite), columns },
  };
}
