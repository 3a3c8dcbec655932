import type { Locale } from "../quantity";
import { closed } from "./closed";
import { counted } from "./counted";

export interface RecordWords {
  readonly subject: string;
  readonly metric: string;
  readonly value: string;
  readonly year: string;
  readonly benchmark: string | undefined;
  readonly count: number;
  readonly since: string;
}

interface FrontierText {
  /** Of a metric that has a better direction. */
  readonly holder: (words: RecordWords) => string;
  /** Of a quantity, its largest so far. */
  readonly doubling: (words: {
    readonly metric: string;
    readonly time: string;
    readonly interval: string;
    readonly from: string;
    readonly to: string;
  }) => string;
  readonly months: (number: string) => string;
  readonly years: (number: string) => string;
  readonly fitted: (records: number) => string;
  readonly unsettled: (records: number) => string;
  readonly unsure: (count: number) => string;
  readonly key: {
    readonly own: string;
    readonly others: string;
    readonly plain: string;
    readonly trend: string;
  };
  readonly table: {
    readonly caption: string;
    readonly date: string;
    readonly model: string;
    readonly value: string;
    readonly gain: string;
    readonly reported: string;
    readonly stood: string;
    readonly standing: string;
    readonly unsure: string;
  };
}

const en: FrontierText = {
  holder: ({ subject, metric, value, year, benchmark, count, since }) =>
    `${subject} holds the record for ${metric}${benchmark === undefined ? "" : ` on ${benchmark}`}: ${value}, ${count === 1 ? `since ${year}` : `the last of ${count} records since ${since}`}`,
  doubling: ({ metric, time, interval, from, to }) =>
    `The record for ${metric} doubled every ${time} from ${from} to ${to} (95% interval ${interval})`,
  months: (number) => `${number}\u00a0months`,
  years: (number) => `${number}\u00a0years`,
  fitted: (records) =>
    `Doubling time: a straight line through the logarithms of the ${records} records; records depend on one another, so the interval is a lower bound of the doubt.`,
  unsettled: (records) => `The ${records} records do not settle a doubling time.`,
  unsure: (count) => `${counted(count, "record is", "records are")} within the precision of the one before.`,
  key: {
    own: "Record, reported by its authors",
    others: "Record, reported by others",
    plain: "No record at its date",
    trend: "Fitted growth",
  },
  table: {
    caption: "The records, oldest first",
    date: "Released",
    model: "Model",
    value: "Value",
    gain: "Better by",
    reported: "Reported by",
    stood: "Stood for",
    standing: "stands",
    unsure: "within the precision",
  },
};

const zh: FrontierText = {
  holder: ({ subject, metric, value, year, benchmark, count, since }) =>
    closed(
      `${benchmark === undefined ? "" : `在 ${benchmark} 上，`}${subject} 保持 ${metric} 纪录：${value}，${count === 1 ? `始于 ${year} 年` : `是 ${since} 年以来 ${count} 项纪录中的最新一项`}`,
    ),
  doubling: ({ metric, time, interval, from, to }) =>
    closed(`从 ${from} 年到 ${to} 年，最大 ${metric} 每 ${time}翻一番（95% 区间 ${interval}）`),
  months: (number) => `${number} 个月`,
  years: (number) => `${number} 年`,
  fitted: (records) => `翻番时间由 ${records} 项纪录的对数作直线拟合；各纪录并不独立，实际的不确定性大于该区间。`,
  unsettled: (records) => `${records} 项纪录不足以确定翻番时间。`,
  unsure: (count) => `${count} 项纪录与前一项之差在书写精度之内。`,
  key: {
    own: "纪录，作者自报",
    others: "纪录，他方报告",
    plain: "发布时未破纪录",
    trend: "拟合增长",
  },
  table: {
    caption: "各项纪录，由早到晚",
    date: "发布日期",
    model: "模型",
    value: "数值",
    gain: "提升",
    reported: "报告方",
    stood: "保持时间",
    standing: "至今",
    unsure: "在精度之内",
  },
};

export const frontierText: Readonly<Record<Locale, FrontierText>> = { en, zh };
