import type { Locale } from "../quantity";
import { closed } from "./closed";

interface SpreadText {
  readonly widest: (words: {
    readonly subject: string;
    readonly metric: string;
    readonly low: string;
    readonly high: string;
    readonly count: number;
  }) => string;
  readonly values: (count: number) => string;
  readonly key: {
    readonly own: string;
    readonly others: string;
    readonly estimated: string;
    readonly interval: string;
  };
  readonly table: {
    readonly caption: string;
    readonly model: string;
    readonly value: string;
    readonly range: string;
    readonly reported: string;
    readonly date: string;
    readonly source: string;
  };
}

const en: SpreadText = {
  widest: ({ subject, metric, low, high, count }) =>
    `Sources differ most about ${subject}: ${metric} from ${low} to ${high} in ${count} reports`,
  values: (count) => `${count} values`,
  key: {
    own: "Reported by its authors",
    others: "Reported or reproduced by others",
    estimated: "Estimated",
    interval: "What digits or a stated uncertainty leave open",
  },
  table: {
    caption: "Every reported value",
    model: "Model",
    value: "Value",
    range: "Range",
    reported: "Reported by",
    date: "As of",
    source: "Source",
  },
};

const zh: SpreadText = {
  widest: ({ subject, metric, low, high, count }) =>
    closed(`各来源对 ${subject} 的分歧最大：${count} 份报告中${metric}从 ${low} 到 ${high}`),
  values: (count) => `${count} 个数值`,
  key: {
    own: "作者自报",
    others: "他方报告或复现",
    estimated: "估计",
    interval: "书写精度或所述误差的范围",
  },
  table: {
    caption: "所有报告值",
    model: "模型",
    value: "数值",
    range: "范围",
    reported: "报告方",
    date: "时间",
    source: "出处",
  },
};

export const spreadWords: Readonly<Record<Locale, SpreadText>> = { en, zh };
