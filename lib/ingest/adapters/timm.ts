import type { Mapping } from "../mapping";
import { type Adapter, columnsBy, fileName, hasColumns, measured, metric, parameters } from "./adapter";
import { byTable } from "./by-table";

const accuracy = (place: 1 | 5) =>
  metric(`top${place}-accuracy`, `Top-${place} accuracy`, `Top-${place} 准确率`, "%", "higher");
const error = (place: 1 | 5) => metric(`top${place}-error`, `Top-${place} error`, `Top-${place} 错误率`, "%", "lower");
const change = (place: 1 | 5) =>
  metric(
    `top${place}-difference`,
    `Top-${place} accuracy against ImageNet-1k val`,
    `Top-${place} 准确率与 ImageNet-1k 验证集之差`,
    "%",
    "higher",
    { level: "interval" },
  );

const base = {
  version: 1,
  shape: "wide",
  source: {
    title: "PyTorch Image Models (timm), results",
    url: "https://github.com/huggingface/pytorch-image-models/tree/main/results",
    publisher: "Hugging Face",
    kind: "repository",
    note: "Apache-2.0",
  },
  field: "computer-vision",
  kind: "model",
  reportedBy: "reproduced",
} as const satisfies Partial<Mapping>;

const sets: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/imagenet-?real|results-real/i, "ImageNet-1k ReaL"],
  [/imagenet-?v2|\binv2/i, "ImageNet-V2"],
  [/imagenet-?a-clean/i, "ImageNet-A clean"],
  [/imagenet-?a(?![a-z])/i, "ImageNet-A"],
  [/imagenet-?r-clean/i, "ImageNet-R clean"],
  [/imagenet-?r(?![a-z])/i, "ImageNet-R"],
  [/sketch/i, "ImageNet-Sketch"],
];

/** Sets that are not known keep the name that the file has for them. */
function setIn(file: string, isOther: boolean): string {
  const known = sets.find(([pattern]) => pattern.test(file))?.[1];
  const [, own = "all"] = /results?[-_](.+?)(?:\.\w+)*$/i.exec(file) ?? [];
  if (known !== undefined || !ofAll.test(own)) return known ?? own;
  return isOther ? "ImageNet variant" : "ImageNet-1k val";
}

const ofAll = /^(?:imagenet(?:-?1k)?(?:-?val)?|in-?1k|all)(?: \(\d+\))?$/i;

/** `results-imagenet*.csv`: the header never says that parameters are in millions, and the set is in the name of the file only. */
export const timmResults: Adapter = {
  id: "timm-results",
  title: "PyTorch Image Models (timm), accuracy",
  read: byTable((table, { file }) => {
    if (!hasColumns(table.header, [/^model$/, /^top1$/, /^top5$/, /^param_count$/])) return undefined;
    const isOther = hasColumns(table.header, [/^top1_diff$/]);
    const benchmark = setIn(fileName(file), isOther);
    const columns = columnsBy(table.header, [
      [/^model$/, { role: "model" }],
      [/^top1$/, measured(accuracy(1), { benchmark })],
      [/^top1_err$/, measured(error(1), { benchmark })],
      [/^top5$/, measured(accuracy(5), { benchmark })],
      [/^top5_err$/, measured(error(5), { benchmark })],
      [/^top1_diff$/, measured(change(1), { benchmark })],
      [/^top5_diff$/, measured(change(5), { benchmark })],
      [/^param_count$/, measured(parameters, { power: 6, reason: "timm counts parameters in millions" })],
      [/^img_size$/, { role: "condition", condition: "image size" }],
      [/^(?:crop_pct|interpolation)$/, { role: "ignore", reason: "part of the recipe of the model" }],
      [/^rank_diff$/, { role: "ignore", reason: "follows from the values" }],
    ]);
    return { table, mapping: { ...base, adapter: "timm-results", columns } };
  }),
};

const throughput = metric("throughput", "Throughput", "吞吐量", "images/s", "higher");
const trainingThroughput = metric("training-throughput", "Training throughput", "训练吞吐量", "images/s", "higher");

/** `benchmark-infer-amp_bf16-nchw.csv`, and as it was called at first, `model_benchmark_amp_nchw.csv`. */
function machineIn(file: string): string | undefined {
  const [, now, before] = /benchmark-(?:infer|train)-(.+?)\.csv|model_benchmark_(.+?)\.csv/i.exec(file) ?? [];
  return now?.replaceAll("-", " ") ?? before?.replaceAll("_", " ");
}

/** `benchmark-infer-*.csv` and `benchmark-train-*.csv`: the machine is in the name of the file, columns stand in any order. */
export const timmBenchmark: Adapter = {
  id: "timm-benchmark",
  title: "PyTorch Image Models (timm), speed",
  read: byTable((table, { file }) => {
    if (
      !hasColumns(table.header, [/^model$/, /^(?:infer_|train_)?samples_per_sec$/, /^(?:infer_|train_)?param_count$/])
    )
      return undefined;
    const columns = columnsBy(table.header, [
      [/^model$/, { role: "model" }],
      [/^(?:infer_)?samples_per_sec$/, measured(throughput)],
      [/^train_samples_per_sec$/, measured(trainingThroughput)],
      [/^(?:infer_)?step_time$/, measured(metric("batch-latency", "Time per batch", "每批耗时", "ms", "lower"))],
      [
        /^train_step_time$/,
        measured(metric("training-step-time", "Time per training step", "每训练步耗时", "ms", "lower")),
      ],
      [
        /^(?:infer_|train_)?gmacs$/,
        measured(metric("macs", "Multiply-accumulates per image", "每图乘加运算量", "MAC", "lower"), { power: 9 }),
      ],
      [
        /^(?:infer_|train_)?macts$/,
        measured(metric("activations", "Activations per image", "每图激活量", "count", "lower"), { power: 6 }),
      ],
      [
        /^(?:infer_|train_)?param_count$/,
        measured(parameters, { power: 6, reason: "timm counts parameters in millions" }),
      ],
      [/^(?:infer_|train_)?img_size$/, { role: "condition", condition: "image size" }],
      [/^(?:infer_|train_)?batch_size$/, { role: "condition", condition: "batch" }],
    ]);
    const machine = machineIn(fileName(file));
    return {
      table,
      mapping: { ...base, adapter: "timm-benchmark", columns, ...(machine !== undefined && { condition: machine }) },
    };
  }),
};
