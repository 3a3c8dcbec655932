import type { Locale } from "../quantity";
import { closed } from "./closed";
import { counted } from "./counted";

/** On how many of the columns. */
interface Share {
  readonly count: number;
  readonly of: number;
  readonly noun: string;
  /** Only these have both values. */
  readonly isPart?: boolean;
}

interface HeatmapText {
  readonly ahead: (words: Share & { readonly subject: string; readonly base: string }) => string;
  /** The same of quantities, of which neither way is better. */
  readonly exceeds: (words: Share & { readonly subject: string; readonly base: string }) => string;
  readonly largest: (words: Share & { readonly subject: string }) => string;
  readonly best: (words: Share & { readonly subject: string }) => string;
  readonly alone: (words: { readonly count: number; readonly of: number; readonly noun: string }) => string;
  readonly benchmarks: (count: number) => string;
  readonly metrics: (count: number) => string;
  readonly toBaseline: (base: string) => string;
  readonly toBest: string;
  /** `most`: how many times the strongest step stands for. Of a quantity neither way is better, only larger. */
  readonly scale: (words: {
    readonly most: string | undefined;
    readonly neutral: boolean;
    readonly toBest: boolean;
  }) => string;
  readonly missing: string;
  readonly normalized: string;
  /** Over a column. */
  readonly normalizedScore: string;
  readonly difference: string;
  readonly refused: string;
  readonly noReference: (count: number, base: string) => string;
  readonly columnsLeft: (count: number, noun: string) => string;
  readonly order: (name: string) => string;
  readonly noScale: string;
  /** Metrics in place of benchmarks. */
  readonly metricsOn: (benchmark: string | undefined) => string;
  readonly needsMore: string;
  readonly summary: (title: string, rows: number, columns: number, missing: number) => string;
  readonly unknown: string;
  readonly model: string;
  readonly caption: string;
}

function shareOf({ count, of, noun, isPart }: Share): string {
  const nouns = isPart === true ? `${noun} they share` : noun;
  if (of < 2) return count === of ? `the only ${nouns}` : `${count} of ${of} ${nouns}`;
  if (count === of) return of === 2 ? `both ${nouns}` : `all ${of} ${nouns}`;
  return count === 0 ? `none of ${of} ${nouns}` : `${count} of ${of} ${nouns}`;
}

const en: HeatmapText = {
  ahead: ({ subject, base, ...share }) => `${subject} is ahead of ${base} on ${shareOf(share)}`,
  exceeds: ({ subject, base, ...share }) => `${subject} exceeds ${base} on ${shareOf(share)}`,
  best: ({ subject, ...share }) => `${subject} has the best value on ${shareOf(share)}`,
  largest: ({ subject, ...share }) => `${subject} has the largest value on ${shareOf(share)}`,
  alone: ({ count, of, noun }) => `${counted(count, "model")} on ${of} ${noun}`,
  benchmarks: (count) => (count === 1 ? "benchmark" : "benchmarks"),
  metrics: (count) => (count === 1 ? "metric" : "metrics"),
  toBaseline: (base) => `relative to ${base}`,
  toBest: "relative to the best of each",
  scale: ({ most, neutral, toBest }) => {
    const [less, more] = neutral ? ["smaller", "larger"] : ["worse", "better"];
    const by = most === undefined ? "" : `${most} `;
    return toBest ? `${by}${less} – level with the best` : `${by}${less} – level – ${by}${more}`;
  },
  missing: "No value",
  normalizedScore: "Human-normalized",
  normalized: "Cells are human-normalized: 0% is random play, 100% the average human.",
  difference: "Cells without a ratio show the difference from the reference.",
  refused: "Values on an ordinal scale are neither divided nor subtracted.",
  noReference: (count, base) => `${base} has no value on ${count}; there the best one is the reference.`,
  columnsLeft: (count, noun) => `${count} further ${noun} not drawn.`,
  noScale: "A heat map has no axis that a scale could be chosen for.",
  order: (name) => `Sorted by the standing of ${name}.`,
  metricsOn: (benchmark) => (benchmark === undefined ? "Metrics without a benchmark" : `Metrics on ${benchmark}`),
  needsMore: "A heat map needs a metric measured on several benchmarks, or a benchmark with several metrics",
  summary: (title, rows, columns, missing) =>
    `${title}. The figure shows ${counted(rows, "model")} against ${columns}; ${counted(missing, "cell has", "cells have")} no value. The table holds every cell.`,
  unknown: "unknown",
  model: "Model",
  caption: "Every cell: value, and how it stands to the reference",
};

/** `在 57 个基准测试中有 27 个`, before what holds on them. */
function zhShareOf({ count, of, noun, isPart }: Share): string {
  const both = isPart === true ? "共有的" : "";
  if (count < of) return `在${both} ${of} 个${noun}中有 ${count} 个`;
  return of === 1 ? `在唯一${both || "的"}${noun}上` : `在${both || "全部"} ${of} 个${noun}中都`;
}

const zh: HeatmapText = {
  ahead: ({ subject, base, ...share }) => closed(`${subject} ${zhShareOf(share)}优于 ${base}`),
  exceeds: ({ subject, base, ...share }) => closed(`${subject} ${zhShareOf(share)}大于 ${base}`),
  best: ({ subject, ...share }) => closed(`${subject} ${zhShareOf(share)}数值最佳`),
  largest: ({ subject, ...share }) => closed(`${subject} ${zhShareOf(share)}数值最大`),
  alone: ({ count, of, noun }) => closed(`${count} 个模型在 ${of} 个${noun}上的数值`),
  benchmarks: () => "基准测试",
  metrics: () => "指标",
  toBaseline: (base) => closed(`相对于 ${base}`),
  toBest: "相对于各项最佳值",
  scale: ({ most, neutral, toBest }) => {
    const [less, more] = neutral ? ["小", "大"] : ["差", "好"];
    const by = most === undefined ? "" : ` ${most.replace("×", "")} 倍`;
    return toBest ? `${less}${by} – 与最佳持平` : `${less}${by} – 持平 – ${more}${by}`;
  },
  missing: "没有数值",
  normalizedScore: "人类标准化",
  normalized: "单元格为人类标准化得分：0% 为随机策略，100% 为人类平均。",
  difference: "不能成比值的单元格显示与参照值之差。",
  refused: "顺序量表上的数值既不相除也不相减。",
  noReference: (count, base) => closed(`${base} 有 ${count} 项没有数值，该处以最佳值为参照。`),
  columnsLeft: (count, noun) => `另有 ${count} 个${noun}未绘出。`,
  noScale: "热图没有坐标轴，无刻度可选。",
  order: (name) => closed(`按 ${name} 的表现排列。`),
  metricsOn: (benchmark) => (benchmark === undefined ? "不属于基准测试的指标" : closed(`${benchmark} 上的指标`)),
  needsMore: "热图需要在多个基准测试上测量的指标，或有多个指标的基准测试",
  summary: (title, rows, columns, missing) =>
    `${title}。图中有 ${rows} 个模型、${columns} 项；${missing} 个单元格没有数值。表格列出每个单元格。`,
  unknown: "未知",
  model: "模型",
  caption: "每个单元格：数值及其与参照值的关系",
};

export const heatmapText: Readonly<Record<Locale, HeatmapText>> = { en, zh };
