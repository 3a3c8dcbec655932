import { isTreeObject, type Tree, type TreeObject } from "../foreign-file";
import { directionOf } from "../known-metrics";
import type { MetricMapping } from "../mapping";
import { headerWords } from "../split-header";
import { type Adapter, fileName, metric } from "./adapter";

/** Results of EleutherAI's lm-evaluation-harness: a value and its `_stderr` in keys side by side, by task. */
export const lmEval: Adapter = {
  id: "lm-eval",
  title: "lm-evaluation-harness, results",
  read: ({ file, tree }) => {
    if (!isTreeObject(tree)) return undefined;
    const results = tree.entries.get("results");
    if (!isTreeObject(results)) return undefined;
    const isSigned = isTreeObject(tree.entries.get("config")) || signs.some((key) => tree.entries.has(key));
    if (!isSigned && ![...results.entries.values()].some(hasDeviations)) return undefined;
    const model = modelOf(tree);
    const named = model === undefined ? [] : [model];
    const header = [...named.map(() => "model"), "task", "metric", "value", "stderr", "shots", "filter"];
    const rows = [...results.entries].flatMap(([task, values]) =>
      isTreeObject(values) ? rowsOf(tree, named, task, values) : [],
    );
    if (rows.length === 0) return undefined;
    return [
      {
        table: { path: "results", header, rows },
        mapping: {
          version: 1,
          adapter: "lm-eval",
          shape: "long",
          columns: [
            ...named.map(() => ({ header: "model", role: "model" }) as const),
            { header: "task", role: "benchmark" },
            { header: "metric", role: "metric" },
            { header: "value", role: "value" },
            { header: "stderr", role: "uncertainty", of: "value", reason: "one standard error either way" },
            { header: "shots", role: "condition", condition: "shots" },
            { header: "filter", role: "condition", condition: "filter" },
          ],
          metrics: [...new Set(rows.map(({ cells }) => cells[header.indexOf("metric")] ?? ""))].map((text) => ({
            text,
            metric: lmEvalMetric(text, directionsIn(tree)),
          })),
          ...(model === undefined && { modelFrom: "file-name" as const }),
          ...ofHarness(file),
        },
      },
    ];
  },
};

/** What stands beside the results. */
const signs = ["versions", "config_general"] as const;

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

function modelOf(tree: TreeObject): string | undefined {
  const config = tree.entries.get("config");
  const general = tree.entries.get("config_general");
  const told = config !== undefined && isTreeObject(config) ? config.entries.get("model_args") : undefined;
  const pairs =
    typeof told === "string"
      ? told
      : isTreeObject(told)
        ? [...told.entries].map(([key, value]) => `${key}=${String(value)}`).join()
        : "";
  const pretrained = /(?:^|,)(?:pretrained|model|engine)=([^,]+)/.exec(pairs)?.[1];
  const revision = /(?:^|,)revision=([^,]+)/.exec(pairs)?.[1];
  const called = textAt(config, "model");
  const named =
    textAt(tree, "model_name") ??
    textAt(general, "model_name") ??
    pretrained ??
    (called === undefined || loaders.test(called) ? undefined : called);
  return named === undefined || revision === undefined || /^(?:main|master)$/.test(revision)
    ? named
    : `${named} (${revision})`;
}

interface ResultRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What else stands among the values of a task. */
const noMetrics: ReadonlySet<string> = new Set(["", "alias", "name", "samples", "sample_len", "sample_count"]);

/** `acc` and `acc_stderr`, or since version 0.4 `acc,none` and `acc_stderr,none` with the filter behind the comma. */
function rowsOf(
  tree: TreeObject,
  named: readonly string[],
  task: string,
  { entries, line }: TreeObject,
): readonly ResultRow[] {
  const shots = textAt(tree.entries.get("n-shot"), task) ?? textAt(tree.entries.get("config"), "num_fewshot") ?? "";
  const hasFilters = [...entries.keys()].some((key) => key.includes(","));
  return [...entries].flatMap(([key, value]): readonly ResultRow[] => {
    const [name = "", filter = ""] = key.split(",");
    const isMetric = !name.endsWith("_stderr") && !noMetrics.has(name.trim()) && (!hasFilters || key.includes(","));
    if (typeof value !== "string" || !isMetric) return [];
    const beside = entries.get(deviationOf(key));
    const stderr = typeof beside === "string" ? beside : "";
    return [{ line, cells: [...named, task, name, value, stderr, shots, filter === "none" ? "" : filter] }];
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
