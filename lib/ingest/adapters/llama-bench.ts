import type { ForeignFile, ForeignTable } from "../foreign-file";
import type { ColumnMapping } from "../mapping";
import { metricWithId } from "../words/known-metrics";
import { type Adapter, columnsBy, fileName, hasColumns, measured, metric, parameters, type Reading } from "./adapter";
import { byTable } from "./by-table";

const modelSize = (unit: string) =>
  measured(metric("model-size", "Model size", "模型大小", unit, "lower", { isProperty: true }));
const speed = measured(
  metricWithId("tokens-per-second") ??
    metric("tokens-per-second", "Tokens per second", "每秒词元数", "tokens/s", "higher"),
);

const deviation = "one standard deviation either way";
const machine = /^(?:cpu_info|gpu_info|backends?)$/;
/** What a run is set to, as it is written and as it is printed. */
const setting =
  /^(?:cuda|metal|vulkan|opencl|kompute|sycl|rpc|blas|gpu_blas|n_(?:u?batch|threads|gpu_layers|cpu_moe)|type_[kv]|split_mode|tensor_split|no_kv_offload|flash_attn|use_mmap|embeddings|poll|devices|ngl|threads|fa|sm|ts|mmap|nkvo)$/;

type Rules = Parameters<typeof columnsBy>[1];

const written: Rules = [
  [/^model_type$/, { role: "model" }],
  [/^model_size$/, modelSize("B")],
  [/^model_n_params$/, measured(parameters)],
  [/^avg_ts$/, speed],
  [/^stddev_ts$/, { role: "uncertainty", of: "avg_ts", reason: deviation }],
  [/^avg_ns$/, measured(metric("time", "Time", "耗时", "s", "lower"), { power: -9 })],
  [/^stddev_ns$/, { role: "uncertainty", of: "avg_ns", power: -9, reason: deviation }],
  [/^test_time$/, { role: "as-of", dateOrder: "ymd" }],
  [/^n_(?:prompt|gen|depth)$/, { role: "ignore", reason: "the test says it" }],
  [/^samples_/, { role: "ignore", reason: "the single runs" }],
];

const printed: Rules = [
  [/^model$/, { role: "model" }],
  [/^size$/, modelSize("GiB")],
  [/^params$/, measured(parameters)],
  [/^t\/s$/, speed],
];

/** What llama-bench writes as CSV, JSON or JSON Lines, and the tables that it prints: a test a row, called `pp512` or `tg128`. */
export const llamaBench: Adapter = {
  id: "llama-bench",
  title: "llama.cpp, llama-bench",
  read: byTable(readingOf),
};

function readingOf(table: ForeignTable, { file }: ForeignFile): Reading | undefined {
  const { header } = table;
  if (hasColumns(header, [/^model_type$/, /^n_prompt$/, /^n_gen$/, /^avg_ts$/, /^stddev_ts$/]))
    return readingBy(file, withTest(table), written);
  if (hasColumns(header, [/^model$/, /^size$/, /^params$/, /^backend$/, /^test$/, /^t\/s$/]))
    return readingBy(file, inGibibytes(table), printed);
  return undefined;
}

function readingBy(file: string, table: ForeignTable, rules: Rules): Reading {
  const known = columnsBy(table.header, [
    ...rules,
    [/^test$/, { role: "condition" }],
    [machine, { role: "condition" }],
    [/^model_filename$/, { role: "ignore", reason: "the type of the model is its name" }],
    [/^build_/, { role: "ignore", reason: "which llama.cpp it was" }],
  ]);
  return {
    table,
    mapping: {
      version: 1,
      adapter: "llama-bench",
      shape: "wide",
      columns: known.map((column, place) => (setting.test(column.header) ? settingOf(column, table, place) : column)),
      source: {
        title: `llama-bench, ${fileName(file)}`,
        url: "https://github.com/ggml-org/llama.cpp",
        kind: "dataset",
      },
      field: "nlp",
      kind: "model",
      reportedBy: "first-party",
    },
  };
}

/** Said of a value where it differs within the table. */
function settingOf({ header }: ColumnMapping, { rows }: ForeignTable, place: number): ColumnMapping {
  const differs = new Set(rows.map(({ cells }) => cells[place])).size > 1;
  return differs
    ? { header, role: "condition", condition: header.replaceAll("_", " ") }
    : { header, role: "ignore", reason: "the same of all tests" };
}

/** `pp512` reads a prompt of so many tokens, `tg128` writes so many, behind others at `@ d4096`. */
function withTest(table: ForeignTable): ForeignTable {
  const cellOf = (cells: readonly string[], name: string): string => cells[table.header.indexOf(name)] ?? "";
  const testOf = (cells: readonly string[]): string => {
    const [prompt, written, depth] = ["n_prompt", "n_gen", "n_depth"].map((name) => Number(cellOf(cells, name) || 0));
    const parts = [prompt ? `pp${prompt}` : "", written ? `tg${written}` : ""].filter((part) => part !== "");
    return `${parts.join("+")}${depth ? ` @ d${depth}` : ""}`;
  };
  return {
    ...table,
    header: [...table.header, "test"],
    rows: table.rows.map(({ line, cells }) => ({ line, cells: [...cells, testOf(cells)] })),
  };
}

/** Sizes are printed in MiB or GiB, each to two places. */
function inGibibytes(table: ForeignTable): ForeignTable {
  const place = table.header.indexOf("size");
  const moved = (text: string): string => {
    const [, digits] = /^([\d.]+) MiB$/.exec(text) ?? [];
    return digits === undefined
      ? text
      : `${Number((Number(digits) / 1024).toPrecision(digits.replace(".", "").length))} GiB`;
  };
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, at) => (at === place ? moved(cell) : cell)),
  }));
  return { ...table, rows };
}
