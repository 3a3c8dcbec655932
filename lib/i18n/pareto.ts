import type { Locale } from "../quantity";
import { closed } from "./closed";
import { counted } from "./counted";

interface ParetoText {
  readonly title: (words: {
    readonly front: number;
    readonly count: number;
    readonly y: string;
    readonly x: string;
  }) => string;
  /** Where no direction is better. */
  readonly scatter: (words: { readonly count: number; readonly y: string; readonly x: string }) => string;
  readonly none: (y: string, x: string | undefined) => string;
  /** The metric, and where and how it was measured. */
  readonly against: (parts: readonly string[]) => string;
  readonly logarithmic: { readonly x: string; readonly y: string; readonly both: string };
  readonly missing: (count: number, x: string) => string;
  readonly chosen: (x: string) => string;
  readonly cost: (metric: string) => string;
  readonly near: (count: number) => string;
  readonly noDirection: string;
  readonly key: { readonly front: string; readonly near: string; readonly dominated: string };
  readonly table: {
    readonly caption: string;
    readonly model: string;
    readonly standing: string;
    readonly source: string;
  };
}

const en: ParetoText = {
  title: ({ front, count, y, x }) =>
    front === count
      ? `None of ${counted(count, "model")} is beaten on ${y} and ${x} together`
      : `${front} of ${counted(count, "model")} ${front === 1 ? "is" : "are"} unbeaten on ${y} and ${x} together`,
  scatter: ({ count, y, x }) => `${y} against ${x}, ${counted(count, "model")}`,
  none: (y, x) => `No model here has both ${y} and ${x ?? "another metric"}`,
  against: (parts) => `against ${parts.join(", ")}`,
  logarithmic: {
    x: "horizontal axis logarithmic",
    y: "vertical axis logarithmic",
    both: "both axes logarithmic",
  },
  missing: (count, x) => `${counted(count, "model")} without a value of ${x} not drawn.`,
  chosen: (x) => `No second metric was chosen; most of these models share ${x}.`,
  cost: (metric) => `Less is taken as better for ${metric}, as what the other value costs.`,
  near: (count) =>
    `${counted(count, "model")} ${count === 1 ? "is" : "are"} behind the front by less than the written digits or stated uncertainty tell apart.`,
  noDirection: "Neither metric has a better direction, so no front is drawn.",
  key: { front: "Unbeaten", near: "Not told apart from the front", dominated: "Beaten in both" },
  table: { caption: "The front, from the best second value", model: "Model", standing: "Standing", source: "Source" },
};

const zh: ParetoText = {
  title: ({ front, count, y, x }) => closed(`${count} 个模型中有 ${front} 个在 ${y} 与 ${x} 两方面未被同时超越`),
  scatter: ({ count, y, x }) => closed(`${count} 个模型的 ${y} 与 ${x}`),
  none: (y, x) => closed(`这里没有模型同时有 ${y} 和 ${x ?? "另一指标"} 的数值`),
  against: (parts) => closed(`对照 ${parts.join("，")}`),
  logarithmic: { x: "横轴为对数刻度", y: "纵轴为对数刻度", both: "两轴均为对数刻度" },
  missing: (count, x) => closed(`${count} 个没有 ${x} 数值的模型未绘出。`),
  chosen: (x) => closed(`未选择第二指标；这些模型多数都有 ${x}。`),
  cost: (metric) => `${metric}视为代价，以少为优。`,
  near: (count) => `${count} 个模型落后前沿的幅度小于书写精度或所述误差，无法区分。`,
  noDirection: "两个指标都没有优劣方向，因此不画前沿。",
  key: { front: "未被超越", near: "与前沿无法区分", dominated: "两方面均被超越" },
  table: { caption: "前沿，按第二指标由优到劣", model: "模型", standing: "位置", source: "出处" },
};

export const paretoText: Readonly<Record<Locale, ParetoText>> = { en, zh };
