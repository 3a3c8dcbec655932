import { type Adapter, checkedColumns, columnsBy, hasColumns, measured, metric, parameters } from "./adapter";
import { byTable } from "./by-table";

const property = { isProperty: true } as const;
const usd = (id: string, name: string, nameZh: string) =>
  measured(metric(id, name, nameZh, "USD", "neutral", property));

/** Epoch AI's tables of models. Their columns have been renamed and moved over the years; the words stayed. */
export const epoch: Adapter = {
  id: "epoch",
  title: "Epoch AI, tables of models",
  read: byTable((table) => {
    const isEpoch =
      hasColumns(table.header, [
        /^(?:model|system)$/i,
        /^training compute \(flops?\)$/i,
        /^(?:domain|publication date)$/i,
      ]) && hasColumns(table.header, [/^(?:organi[sz]ation|parameters)$/i]);
    if (!isEpoch) return undefined;
    const columns = columnsBy(table.header, [
      [/^(?:model|system)$/i, { role: "model" }],
      [/^organi[sz]ation$/i, { role: "organization", separator: "," }],
      [/^country \((?:of|from) organi[sz]ation\)$|^country$/i, { role: "country", separator: "," }],
      [/^domain$/i, { role: "field", separator: "," }],
      [/^task$/i, { role: "task", separator: "," }],
      [/^publication date$/i, { role: "released", dateOrder: "ymd" }],
      [/^link$/i, { role: "url" }],
      [/^(?:reference|confidence)$/i, { role: "note" }],
      [/^parameters$/i, measured(parameters)],
      [
        /^training compute \(flops?\)$/i,
        measured(metric("training-compute", "Training compute", "训练算力", "FLOP", "neutral", property)),
      ],
      [
        /^training compute lower bound$/i,
        { role: "low", of: headerLike(table.header, /^training compute \(flops?\)$/i) },
      ],
      [
        /^training compute upper bound$/i,
        { role: "high", of: headerLike(table.header, /^training compute \(flops?\)$/i) },
      ],
      [
        /^(?:\(deprecated\) )?training (?:dataset size|data) \((.+)\)$|^training dataset size$/i,
        measured(
          metric("training-datapoints", "Training dataset size", "训练数据集大小", "count", "neutral", property),
        ),
      ],
      [/^epochs$/i, measured(metric("epochs", "Epochs", "训练轮数", "count", "neutral", property))],
      [
        /^training time \(hours\)$/i,
        measured(metric("training-time", "Training time", "训练时间", "h", "neutral", property)),
      ],
      [
        /^hardware quantity$/i,
        measured(metric("hardware-quantity", "Hardware quantity", "硬件数量", "count", "neutral", property)),
      ],
      [
        /^hardware utilization(?: \(mfu\))?$/i,
        measured(metric("hardware-utilization", "Hardware utilization", "硬件利用率", "count", "higher", property)),
      ],
      [
        /^hardware utilization \(hfu\)$/i,
        measured(
          metric(
            "hardware-utilization-hfu",
            "Hardware utilization (HFU)",
            "硬件利用率（HFU）",
            "count",
            "higher",
            property,
          ),
        ),
      ],
      [
        /^training compute cost \(cloud\)$/i,
        usd("training-cost-cloud", "Training compute cost (cloud)", "训练算力成本（云）"),
      ],
      [
        /^training compute cost \(upfront\)$/i,
        usd("training-cost-upfront", "Training compute cost (upfront)", "训练算力成本（预付）"),
      ],
      [
        /^training compute cost(?: \(.*usd\))?$/i,
        usd("training-cost", "Training compute cost (2023 USD)", "训练算力成本（2023 年美元）"),
      ],
      [/^hardware acquisition cost$/i, usd("hardware-acquisition-cost", "Hardware acquisition cost", "硬件购置成本")],
      [
        /^training power draw \(w\)$/i,
        measured(metric("training-power", "Training power draw", "训练功率", "W", "neutral", property)),
      ],
      [
        /^finetune compute \(flops?\)$/i,
        measured(metric("finetune-compute", "Fine-tuning compute", "微调算力", "FLOP", "neutral", property)),
      ],
      [
        /^inference compute \(flops?\)$/i,
        measured(metric("inference-compute", "Inference compute", "推理算力", "FLOP", "neutral", property)),
      ],
      [
        /^base model compute(?: \(flops?\))?$/i,
        measured(metric("base-model-compute", "Base model compute", "基座模型算力", "FLOP", "neutral", property)),
      ],
      [
        /^post-training compute(?: \(flops?\))?$/i,
        measured(metric("post-training-compute", "Post-training compute", "后训练算力", "FLOP", "neutral", property)),
      ],
      [
        /^training chip-hours$/i,
        measured(metric("training-chip-hours", "Training chip-hours", "训练芯片时", "h", "neutral", property)),
      ],
      [
        /^power per gpu(?: \(w\))?$/i,
        measured(metric("power-per-gpu", "Power per GPU", "单 GPU 功率", "W", "neutral", property)),
      ],
      [
        /^flops?\/(?:\$|usd)$/i,
        measured(metric("flop-per-usd", "FLOP per US dollar", "每美元 FLOP", "FLOP/USD", "higher", property)),
      ],
      [/^batch size$/i, measured(metric("batch-size", "Batch size", "批大小", "count", "neutral", property))],
      [/^citations$/i, measured(metric("citations", "Citations", "引用数", "count", "neutral", property))],
    ]);
    return {
      table,
      mapping: {
        version: 1,
        adapter: "epoch",
        shape: "wide",
        columns: checkedColumns(table, columns),
        source: {
          title: "Epoch AI, data on AI models",
          url: "https://epoch.ai/data/ai-models",
          publisher: "Epoch AI",
          kind: "dataset",
          note: "CC BY 4.0",
        },
        field: "unstated",
        kind: "model",
        reportedBy: "third-party",
      },
    };
  }),
};

const headerLike = (header: readonly string[], pattern: RegExp): string =>
  header.find((name) => pattern.test(name)) ?? "";
