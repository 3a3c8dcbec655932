import type { Issue } from "../../schema/issue";
import { isTreeList, isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import { namedValues } from "../guess/guess-metric";
import { profileColumn } from "../guess/profile-column";
import type { ColumnMapping, Mapping } from "../mapping";
import { type CsvRow, excerpt } from "../tables/parse-csv";
import { isNumber } from "../tables/tree-shape";
import { plainText } from "../trees/tabulate-tree";
import { type Adapter, fileName, metric, type Reading, textAt } from "./adapter";

/** What is measured, by how the function of a benchmark is called, in units that are fixed. */
const kinds: readonly (readonly [name: RegExp, metric: ReturnType<typeof metric>])[] = [
  [/^(?:time(?:raw)?_|Time(?:Raw)?[A-Z_])/, metric("time", "Time", "耗时", "s", "lower")],
  [/^(?:peakmem_|PeakMem[A-Z_])/, metric("peak-memory", "Peak memory", "峰值内存", "B", "lower")],
  [/^(?:mem_|Mem[A-Z_])/, metric("object-size", "Size of the object", "对象大小", "B", "lower")],
];
const tracked = /^(?:track_|Track_?(?=[A-Z]))(?=.)/;
const unstated = "the unit of what is tracked stands in benchmarks.json alone, so these are bare numbers";

const naming = ["benchmark", "measured"] as const;
/** Columns of the file, and those that its older version writes, with why they are not read. */
const notRead: readonly (readonly [column: RegExp, reason: string])[] = [
  [/^(?:stats_)?(?:number|repeat|n)$/, "how often it was measured"],
  [/^stats_/, "a detail of the spread"],
  [/^samples$/, "the single runs"],
  [/^duration$/, "how long it took to measure"],
  [/./, "about the run, not its values"],
];

/** The results of airspeed velocity: the benchmarks of a commit in an environment, each with a result for all of its parameters. */
export const asv: Adapter = {
  id: "asv",
  title: "asv, results of a commit",
  read: ({ file, tree }) => {
    if (!isTreeObject(tree)) return undefined;
    const results = tree.entries.get("results");
    const isOne =
      /^[12]$/.test(textAt(tree, "version")) &&
      textAt(tree, "commit_hash") !== "" &&
      isTreeObject(tree.entries.get("params")) &&
      (tree.entries.has("result_columns") || tree.entries.has("python"));
    if (!isOne || !isTreeObject(results) || results.entries.size === 0) return undefined;
    const names = columnsIn(tree);
    const found = [...results.entries].map(([name, tree]) => benchmarkIn(name, tree, names, results.line));
    return [readingOf(file, tree, found, names)];
  },
};

/** The columns beside results and their parameters. */
function columnsIn(tree: TreeObject): readonly string[] {
  const listed = tree.entries.get("result_columns");
  const names = isTreeList(listed) ? listed.map(plainText) : [];
  return names.filter((name) => !/^(?:result|params)$/.test(name));
}

interface Run {
  readonly line: number;
  readonly parameters: readonly string[];
  /** Empty where it failed. */
  readonly result: string;
  readonly cells: ReadonlyMap<string, string>;
}

interface Benchmark {
  readonly name: string;
  readonly line: number;
  readonly runs: readonly Run[];
  /** Why nothing of it can be read. */
  readonly fault?: string;
}

/** `[1.5, …]` in the order of the columns, `{"result": 1.5, …}`, or the result alone. */
function benchmarkIn(name: string, tree: Tree, columns: readonly string[], above: number): Benchmark {
  const line = isTreeObject(tree) ? tree.line : above;
  const record = recordIn(tree, columns);
  const combinations = combinationsOf(record.get("params"));
  const written = record.get("result") ?? "";
  const results = isTreeList(written) ? written.map(plainText) : combinations.map(() => plainText(written));
  if (results.length !== combinations.length) {
    const fault = `there are ${results.length} results and ${combinations.length} combinations of parameters; expected as many`;
    return { name, line, runs: [], fault };
  }
  const at = (column: string, index: number): string => {
    const item = record.get(column) ?? "";
    return plainText(isTreeList(item) && item.length === results.length ? (item[index] ?? "") : item);
  };
  return {
    name,
    line,
    runs: combinations.map((parameters, index) => ({
      line,
      parameters,
      result: results[index] ?? "",
      cells: new Map([...record.keys()].map((column) => [column, at(column, index)])),
    })),
  };
}

function recordIn(tree: Tree, columns: readonly string[]): ReadonlyMap<string, Tree> {
  if (isTreeObject(tree)) return withStatistics(tree);
  if (!isTreeList(tree)) return new Map([["result", tree]]);
  const all = ["result", "params", ...columns];
  return new Map(tree.map((item, place) => [all[place] ?? `column ${place + 1}`, item]));
}

/** `{"stats": [{"ci_99": [1, 2], "n": 5}]}` as columns, each with an item for every result. */
function withStatistics({ entries }: TreeObject): ReadonlyMap<string, Tree> {
  const list = entries.get("stats");
  if (!isTreeList(list)) return entries;
  const each = list.map((item) => (isTreeObject(item) ? [...item.entries].flatMap(endsApart) : []));
  const names = new Set(each.flatMap((own) => own.map(([name]) => name)));
  const columns = [...names].map(
    (name) => [`stats_${name}`, each.map((own) => own.find(([other]) => other === name)?.[1] ?? "")] as const,
  );
  return new Map<string, Tree>([...[...entries].filter(([name]) => name !== "stats"), ...columns]);
}

const endsApart = ([name, item]: readonly [string, Tree]): readonly (readonly [string, Tree])[] =>
  isTreeList(item) && item.length === 2
    ? ["a", "b"].map((end, at) => [`${name}_${end}`, item[at] ?? ""])
    : [[name, item]];

/** The last parameter varies fastest; without any there is one result. */
function combinationsOf(params: Tree | undefined): readonly (readonly string[])[] {
  const lists = isTreeList(params)
    ? params.map((list) => (isTreeList(list) ? withoutQuotes(list.map(plainText)) : []))
    : [];
  return lists.reduce<readonly (readonly string[])[]>(
    (before, list) => before.flatMap((own) => list.map((text) => [...own, text])),
    [[]],
  );
}

/** Texts as Python writes them: `'float64'` is one, and `'8'` beside `8` another one. */
function withoutQuotes(texts: readonly string[]): readonly string[] {
  const plain = texts.map((text) => /^(['"])([^'"\\]*\p{L}[^'"\\]*)\1$/u.exec(text)?.[2] ?? text);
  return new Set(plain).size === texts.length ? plain : texts;
}

/** Keys of the file that are read, or hold what is. */
const readKeys = /^(?:version|results|result_columns|params|commit_hash|env_name|python|started_at)$/;

const ends = ["stats_ci_99_a", "stats_ci_99_b"] as const;

function readingOf(
  file: string,
  tree: TreeObject,
  benchmarks: readonly Benchmark[],
  names: readonly string[],
): Reading {
  const runs = benchmarks.flatMap(({ name, runs: own }) => own.map((run) => ({ name, run })));
  const kept = runs.filter(({ run }) => isNumber(run.result));
  const most = Math.max(0, ...kept.map(({ run }) => run.parameters.length));
  const parameters = Array.from({ length: most }, (_, index) => `parameter ${index + 1}`);
  const others = [...new Set([...names, ...kept.flatMap(({ run }) => [...run.cells.keys()])])].filter(
    (name) => !/^(?:result|params|started_at)$/.test(name) && !ends.some((end) => end === name),
  );
  const around = [...tree.entries.keys()].filter((key) => !readKeys.test(key));
  const beside = around.map((key) => plainText(tree.entries.get(key) ?? ""));
  const header = [...naming, "result", ...ends, ...parameters, "started_at", ...others, ...around];
  const rows: readonly CsvRow[] = kept.map(({ name, run: { line, parameters: own, result, cells } }) => {
    const at = (column: string): string => cells.get(column) ?? "";
    const finite = ends.map((end) => (/\d/.test(at(end)) ? at(end) : ""));
    const told = [...parameters.map((_, index) => own[index] ?? ""), startedAt(tree, name) ?? at("started_at")];
    return { line, cells: [name, measuredBy(name), result, ...finite, ...told, ...others.map(at), ...beside] };
  });
  const issues = leftOutIn(file, benchmarks);
  return {
    table: { path: "results", header, rows, rowsLeftOut: issues.length },
    mapping: {
      version: 1,
      adapter: "asv",
      shape: "long",
      columns: header.map((name) => columnOf(name, parameters)),
      metrics: metricsIn(rows),
      source: { title: `asv, ${fileName(file)}`, kind: "dataset", note: noteOf(tree) },
      condition: conditionOf(tree),
      field: "unstated",
      kind: "library",
      reportedBy: "first-party",
    },
    issues,
  };
}

/** The older version keeps it beside the results. */
function startedAt(tree: TreeObject, name: string): string | undefined {
  const text = textAt(tree.entries.get("started_at"), name);
  return text === "" ? undefined : text;
}

function columnOf(header: string, parameters: readonly string[]): ColumnMapping {
  if (header === "benchmark") return { header, role: "model" };
  if (header === "measured") return { header, role: "metric" };
  if (header === "result") return { header, role: "value" };
  if (header === ends[0]) return { header, role: "low", of: "result" };
  if (header === ends[1]) return { header, role: "high", of: "result" };
  if (parameters.includes(header)) return { header, role: "condition", condition: header };
  if (header === "started_at") return { header, role: "as-of", dateOrder: "unix" };
  if (header === "date") return { header, role: "ignore", reason: "the date of the commit" };
  return { header, role: "ignore", reason: notRead.find(([pattern]) => pattern.test(header))?.[1] ?? "" };
}

const lastStep = (name: string): string => name.split(".").at(-1) ?? name;

/** `time_sort` and `TimeSort` are timed; what is tracked is called as the rest of its name. */
function measuredBy(name: string): string {
  const own = lastStep(name);
  const kind = kinds.find(([pattern]) => pattern.test(own))?.[1].name;
  if (kind !== undefined) return kind;
  return tracked.test(own) ? own.replace(tracked, "") : "result";
}

function metricsIn(rows: readonly CsvRow[]): NonNullable<Mapping["metrics"]> {
  return [...new Set(rows.map(({ cells }) => cells[1] ?? ""))].map((text) => {
    const known = kinds.find(([, { name }]) => name === text)?.[1];
    if (known !== undefined) return { text, metric: known };
    const own = rows.filter(({ cells }) => cells[1] === text);
    const named = namedValues(text, "", profileColumn(own, 2));
    return named.metric.unit === "count" ? { unitNote: unstated, ...named, text } : { ...named, text };
  });
}

/** Each result that is none, which is no row of the table. */
const leftOutIn = (file: string, benchmarks: readonly Benchmark[]): readonly Issue[] =>
  benchmarks.flatMap(({ name, line, runs, fault }) => {
    const listed = (value: string, message: string): Issue => ({
      severity: "warning",
      code: "row-left-out",
      file,
      line,
      value: excerpt(value),
      message,
    });
    if (fault !== undefined) return [listed(name, fault)];
    return runs.flatMap(({ parameters, result }) => {
      const value = [name, ...parameters].join(" ");
      if (result === "") return [listed(value, "the benchmark failed, so there is no result")];
      if (result === "NaN") return [listed(value, "the benchmark was skipped, so there is no result")];
      return isNumber(result)
        ? []
        : [listed(`${value} ${result}`, "the result is no number; expected one such as 0.25")];
    });
  });

/** What the same benchmarks were run on and with, which differs from file to file. */
function conditionOf(tree: TreeObject): string {
  const python = textAt(tree, "python");
  return [
    textAt(tree.entries.get("params"), "machine"),
    textAt(tree, "env_name") || (python === "" ? "" : `Python ${python}`),
    `commit ${textAt(tree, "commit_hash").slice(0, 8)}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function noteOf(tree: TreeObject): string {
  const params = tree.entries.get("params");
  const told = isTreeObject(params) ? [...params.entries].map(([name, item]) => [name, plainText(item)] as const) : [];
  const commit = `commit ${textAt(tree, "commit_hash")}`;
  return [commit, ...told.filter(([, text]) => text !== "").map(([name, text]) => `${name} ${text}`)].join(", ");
}
