import type { Issue } from "../../schema/issue";
import { isTreeList, isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import type { MetricMapping } from "../mapping";
import { excerpt } from "../tables/parse-csv";
import { plainText } from "../trees/tabulate-tree";
import { directionOf } from "../words/known-metrics";
import { headerWords } from "../words/split-header";
import { type Adapter, fileName, metric, type Reading } from "./adapter";

/** Results of EleutherAI's lm-evaluation-harness: a value and its `_stderr` in keys side by side, by task. */
export const lmEval: Adapter = {
  id: "lm-eval",
  title: "lm-evaluation-harness, results",
  read: ({ file, tree }) => {
    if (!isTreeObject(tree)) return undefined;
    const results = tree.entries.get("results");
    if (!isTreeObject(results)) return undefined;
    const isSigned = isConfig(tree.entries.get("config")) || signs.some((key) => tree.entries.has(key));
    if (!isSigned && ![...results.entries.values()].some(hasDeviations)) return undefined;
    const rows = [...results.entries].flatMap(([task, values]) =>
      isTreeObject(values) ? rowsOf(file, tree, task, values) : [],
    );
    if (rows.length === 0) return undefined;
    const percents = new Set(rows.filter(isPercent).map(({ task }) => task));
    const isInPercent = ({ task, metric }: ResultRow): boolean => percents.has(task) && isShare(metric);
    const [first, ...others] = [rows.filter(isInPercent), rows.filter((row) => !isInPercent(row))].filter(
      ({ length }) => length > 0,
    );
    if (first === undefined) return undefined;
    const read = (own: readonly ResultRow[]) => readingOf(file, tree, own, own.some(isInPercent));
    return [{ ...read(first), issues: shotsIssues(file, tree) }, ...others.map(read)];
  },
};

function readingOf(file: string, tree: TreeObject, rows: readonly ResultRow[], isOfPercents: boolean): Reading {
  const model = modelOf(tree);
  const condition = settingsOf(tree).join(", ");
  const columns = [
    ...(model === undefined ? [] : [[{ header: "model", role: "model" }, () => model] as const]),
    [{ header: "task", role: "benchmark" }, ({ task }: ResultRow) => task],
    [{ header: "metric", role: "metric" }, ({ metric }: ResultRow) => metric],
    [{ header: "value", role: "value", ...(isOfPercents && inPercent) }, ({ value }: ResultRow) => value],
    [
      { header: "stderr", role: "uncertainty", of: "value", reason: "one standard error either way" },
      ({ stderr }: ResultRow) => stderr,
    ],
    [{ header: "shots", role: "condition", condition: "shots" }, ({ shots }: ResultRow) => shots],
    [{ header: "filter", role: "condition", condition: "filter" }, ({ filter }: ResultRow) => filter],
    ...(new Set(rows.map(({ suite }) => suite).filter((suite) => suite !== "")).size > 1
      ? [[{ header: "suite", role: "condition", condition: "suite" }, ({ suite }: ResultRow) => suite] as const]
      : []),
    ...(rows.some(({ prompt }) => prompt !== "")
      ? [[{ header: "prompt", role: "condition", condition: "prompt" }, ({ prompt }: ResultRow) => prompt] as const]
      : []),
    ...(rows.some(({ run }) => run !== "")
      ? [[{ header: "run", role: "condition", condition: "run" }, ({ run }: ResultRow) => run] as const]
      : []),
    ...(rows.some(({ date }) => date !== "")
      ? [[{ header: "date", role: "as-of" }, ({ date }: ResultRow) => date] as const]
      : []),
  ] as const;
  return {
    table: {
      path: "results",
      header: columns.map(([{ header }]) => header),
      rows: rows.map((row) => ({ line: row.line, cells: columns.map(([, cellOf]) => cellOf(row)) })),
    },
    mapping: {
      version: 1,
      adapter: "lm-eval",
      shape: "long",
      columns: columns.map(([column]) => column),
      metrics: [...new Set(rows.map((row) => row.metric))].map((text) => ({
        text,
        metric: lmEvalMetric(text, directionsIn(tree)),
      })),
      ...(model === undefined && { modelFrom: "file-name" as const }),
      ...(condition !== "" && { condition }),
      ...ofHarness(file),
    },
  };
}

const share = /^(?:acc(?:_norm|uracy)?|exact_match|em|f1|mc[12]|precision|recall|pass@\d+)\b/;

/** Whether the harness counts a metric as a share of one. */
export const isShare = (name: string): boolean => share.test(name);

export const inPercent = {
  power: -2,
  reason: "in percent, and shares of one elsewhere in the files of the harness",
} as const;

/** Some tasks count shares in percent. */
const isPercent = ({ metric, value }: ResultRow): boolean =>
  isShare(metric) && Number(value) > 1 && Number(value) <= 100;

/** What stands beside the results. */
const signs = ["versions", "config_general"] as const;

const options = ["model", "model_args", "num_fewshot", "batch_size", "device", "no_cache", "limit", "bootstrap_iters"];

/** Other tools have their results and a configuration beside them, too. */
const isConfig = (tree: Tree | undefined): boolean =>
  isTreeObject(tree) && options.some((name) => tree.entries.has(name));

/** `acc,none` beside `acc_stderr,none`, in a file of which only the results are left. */
const hasDeviations = (values: Tree): boolean =>
  isTreeObject(values) &&
  [...values.entries.keys()].some((key) => key.includes(",") && values.entries.has(deviationOf(key)));

const deviationOf = (key: string): string => key.replace(/,|$/, "_stderr$&");

/** What holds for all that the harness writes. */
export const ofHarness = (file: string) =>
  ({
    source: {
      title: `lm-evaluation-harness, ${fileName(file)}`,
      url: "https://github.com/EleutherAI/lm-evaluation-harness",
      kind: "dataset",
    },
    field: "nlp",
    kind: "model",
    reportedBy: "reproduced",
  }) as const;

const textAt = (tree: Tree | undefined, key: string): string | undefined => {
  const found = isTreeObject(tree) ? tree.entries.get(key) : undefined;
  return typeof found === "string" && found !== "" ? found : undefined;
};

/** What the harness runs models by, which names none of them. */
const loaders =
  /^(?:hf|hf-\w[\w-]*|huggingface|neox|vllm|sglang|gguf|ggml|nemo_lm|mamba_ssm|openvino|deepsparse|sparseml|\w+-(?:chat-)?completions)$/;

function argumentsOf(tree: TreeObject): string {
  const config = tree.entries.get("config");
  const told = config !== undefined && isTreeObject(config) ? config.entries.get("model_args") : undefined;
  if (typeof told === "string") return told;
  return isTreeObject(told) ? [...told.entries].map(([key, value]) => `${key}=${String(value)}`).join() : "";
}

const argumentIn = (pairs: string, names: string): string | undefined =>
  new RegExp(`(?:^|,)(?:${names})=([^,]+)`).exec(pairs)?.[1];

function modelOf(tree: TreeObject): string | undefined {
  const pairs = argumentsOf(tree);
  const revision = argumentIn(pairs, "revision");
  const called = textAt(tree.entries.get("config"), "model");
  const named =
    textAt(tree, "model_name") ??
    textAt(tree.entries.get("config_general"), "model_name") ??
    argumentIn(pairs, "pretrained|model|engine") ??
    (called === undefined || loaders.test(called) ? undefined : called);
  return named === undefined || revision === undefined || /^(?:main|master)$/.test(revision)
    ? named
    : `${named} (${revision})`;
}

/** What changes the model that is run. */
const changes = ["peft", "delta", "load_in_4bit", "load_in_8bit", "quantization", "autogptq", "gptqmodel"] as const;
const isOff = (text: string): boolean => /^(?:none|null|false|)$/i.test(text);

/** What all values of a file were measured under: how the model was changed, and how many documents of each task it was given. */
function settingsOf(tree: TreeObject): readonly string[] {
  const pairs = argumentsOf(tree);
  const own = changes.map((name) => [name, argumentIn(pairs, name) ?? ""] as const);
  const limit = textAt(tree.entries.get("config"), "limit") ?? "";
  return [...own, ["limit", limit.replace(/\.0$/, "")] as const].flatMap(([name, text]) =>
    isOff(text) ? [] : [/^true$/i.test(text) ? name : `${name} ${text}`],
  );
}

/** `--num_fewshot 2,3` says it for each task in turn, in the order in which their versions stand. */
function listedShots(tree: TreeObject): ReadonlyMap<string, string> | undefined {
  const config = tree.entries.get("config");
  const list = isTreeObject(config) ? config.entries.get("num_fewshot") : undefined;
  const versions = tree.entries.get("versions");
  if (!isTreeList(list) || !isTreeObject(versions) || versions.entries.size !== list.length) return undefined;
  return new Map([...versions.entries.keys()].map((task, place) => [task, plainText(list[place] ?? "")]));
}

/** A group is put with no shots of its own: with those that all of its tasks were, if they agree. */
function shotsOf(tree: TreeObject, task: string): string {
  const own = (name: string): string =>
    textAt(tree.entries.get("n-shot"), name) ??
    listedShots(tree)?.get(name) ??
    textAt(tree.entries.get("config"), "num_fewshot") ??
    "";
  const [configs, groups, members] = ["configs", "groups", "group_subtasks"].map((key) => {
    const found = tree.entries.get(key);
    return isTreeObject(found) ? found.entries : undefined;
  });
  const names = [...(configs?.keys() ?? [])];
  if (!groups?.has(task) && (names.length === 0 || names.includes(task))) return own(task);
  const listed = members?.get(task);
  const isMember = (name: string): boolean =>
    name.startsWith(`${task}_`) || (isTreeList(listed) && listed.includes(name));
  const [shots = "", ...others] = new Set(names.filter(isMember).map(own));
  return others.length === 0 ? shots : "";
}

function shotsIssues(file: string, tree: TreeObject): readonly Issue[] {
  const config = tree.entries.get("config");
  const list = isTreeObject(config) ? config.entries.get("num_fewshot") : undefined;
  if (!isTreeObject(config) || !isTreeList(list) || list.length === 0 || listedShots(tree) !== undefined) return [];
  const message =
    "the number of shots is a list with another length than the tasks, so it is not read; expected one for each task";
  return [
    { severity: "warning", code: "unread-shots", file, line: config.line, value: excerpt(plainText(list)), message },
  ];
}

/** A number of seconds since 1970, else what the harness writes into the name of the file. */
function dateOf(file: string, tree: TreeObject): string {
  const seconds = Number(textAt(tree, "date") ?? Number.NaN);
  if (seconds > 1e9 && seconds < 1e10) return new Date(seconds * 1000).toISOString().slice(0, 10);
  return /(?<!\d)((?:19|20)\d\d-\d\d-\d\d)T\d\d[-:]\d\d/.exec(fileName(file))?.[1] ?? "";
}

interface ResultRow {
  readonly line: number;
  readonly task: string;
  readonly metric: string;
  readonly value: string;
  readonly stderr: string;
  readonly shots: string;
  readonly filter: string;
  /** Whose version of the task it is, where its name says it. */
  readonly suite: string;
  /** How the task was put, where it was in several ways. */
  readonly prompt: string;
  /** When it was run, where a task was run several times. */
  readonly run: string;
  readonly date: string;
}

/** What else stands among the values of a task. */
const noMetrics: ReadonlySet<string> = new Set([
  "",
  "alias",
  "name",
  "samples",
  "sample_len",
  "sample_count",
  "task_name",
  "prompt_name",
]);

const textOf = (tree: Tree | undefined): string => (typeof tree === "string" ? tree : "");

/** `leaderboard|arc:challenge|25|0`, as LightEval calls a task: with its shots, and whether fewer are taken where they do not fit. */
const nameInSuite = /^([^|]+)\|([^|]+)\|(\d+)(?:\|\d+)?$/;

const stamp = /^((?:19|20)\d\d-\d\d-\d\d)(?:[-T_ :.]\d+)*$/;

/** The values of a task, also of each time that it was run: then these stand under the moments of the runs. */
function rowsOf(file: string, tree: TreeObject, task: string, values: TreeObject): readonly ResultRow[] {
  const runs = [...values.entries].flatMap(([name, run]) => (isTreeObject(run) ? [[name, run] as const] : []));
  if (runs.length === 0 || !runs.every(([name]) => stamp.test(name)))
    return rowsOfRun(tree, task, values, { run: "", date: dateOf(file, tree) });
  return runs.flatMap(([name, run]) =>
    rowsOfRun(tree, task, run, { run: runs.length > 1 ? name : "", date: stamp.exec(name)?.[1] ?? "" }),
  );
}

/** `acc` and `acc_stderr`, or since version 0.4 `acc,none` and `acc_stderr,none` with the filter behind the comma. */
function rowsOfRun(
  tree: TreeObject,
  task: string,
  { entries, line }: TreeObject,
  when: Pick<ResultRow, "run" | "date">,
): readonly ResultRow[] {
  const [, suite = "", inSuite = "", shotsInName] = nameInSuite.exec(task) ?? [];
  const shots = shotsInName ?? shotsOf(tree, task);
  const prompt = textOf(entries.get("prompt_name")).replace(/^null$/, "");
  /** `axb+GPT-3 style` names both. */
  const named = (prompt !== "" && textOf(entries.get("task_name"))) || inSuite || task;
  const hasFilters = [...entries.keys()].some((key) => key.includes(","));
  return [...entries].flatMap(([key, value]): readonly ResultRow[] => {
    const [metric = "", filter = ""] = key.split(",");
    const isMetric = !metric.endsWith("_stderr") && !noMetrics.has(metric.trim()) && (!hasFilters || key.includes(","));
    if (typeof value !== "string" || !isMetric) return [];
    const beside = entries.get(deviationOf(key));
    const stderr = typeof beside === "string" ? beside : "";
    const own = { value, stderr, shots, filter: filter === "none" ? "" : filter, suite, prompt };
    return [{ line, task: named, metric, ...own, ...when }];
  });
}

/** Since version 0.4.3 the file says by task and metric whether higher is better. */
function directionsIn(tree: TreeObject): ReadonlyMap<string, MetricMapping["better"]> {
  const byTask = tree.entries.get("higher_is_better");
  const directions = new Map<string, MetricMapping["better"]>();
  for (const task of isTreeObject(byTask) ? byTask.entries.values() : []) {
    for (const [name, isHigher] of isTreeObject(task) ? task.entries : [])
      if (isHigher === "true" || isHigher === "false") directions.set(name, isHigher === "true" ? "higher" : "lower");
  }
  return directions;
}

const names: ReadonlyMap<string, readonly [name: string, nameZh: string]> = new Map([
  ["acc", ["Accuracy", "准确率"]],
  ["acc_norm", ["Accuracy, normalized by length", "按长度归一的准确率"]],
  ["ppl", ["Perplexity", "困惑度"]],
  ["word_perplexity", ["Word perplexity", "词困惑度"]],
  ["exact_match", ["Exact match", "精确匹配"]],
  ["f1", ["F1", "F1"]],
  ["mc1", ["Single-true accuracy (MC1)", "单选准确率（MC1）"]],
  ["mc2", ["Multi-true score (MC2)", "多选得分（MC2）"]],
  ["pct_stereotype", ["Stereotyped choices", "刻板选择占比"]],
  ["likelihood_difference", ["Likelihood difference", "似然差"]],
]);

/** The harness writes shares of one, not percentages. */
export function lmEvalMetric(name: string, directions: ReadonlyMap<string, MetricMapping["better"]>): MetricMapping {
  const [english = name, chinese = english] = names.get(name) ?? [];
  const isLower = /perplexity|ppl|stereotype|difference|bits/.test(name) || directionOf(headerWords(name)) === "lower";
  const better = directions.get(name) ?? (isLower ? "lower" : "higher");
  return metric(`lm-eval-${name.replaceAll("_", "-")}`, english, chinese, "count", better);
}
