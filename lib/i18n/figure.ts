import type { Locale } from "../quantity";
import type { AnswerNote, RefusalReason } from "../query/answer";

/** A number and how many there are of it, for words that change with it. */
const plural = (count: number, one: string, many: string): string => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

export interface Comparison {
  readonly subject: string;
  readonly base: string;
  readonly metric: string;
  /** `10.3×`; for a ratio below one, of its inverse. */
  readonly times: string;
  readonly counted: boolean;
}

export interface Extreme {
  readonly subject: string;
  readonly metric: string;
  readonly value: string;
  readonly benchmark: string | undefined;
  readonly counted: boolean;
  /** The extreme shown: the highest or the lowest value. */
  readonly high: boolean;
}

export interface Growth {
  readonly metric: string;
  readonly times: string | undefined;
  readonly from: string;
  readonly fromYear: string;
  readonly fromValue: string;
  readonly to: string;
  readonly toYear: string;
  readonly toValue: string;
  readonly grew: boolean;
}

interface FigureText {
  readonly same: (comparison: Comparison) => string;
  readonly more: (comparison: Comparison) => string;
  readonly less: (comparison: Comparison) => string;
  readonly extreme: (extreme: Extreme) => string;
  readonly growth: (growth: Growth) => string;
  readonly single: (record: Growth) => string;
  readonly empty: (metric: string) => string;
  readonly unit: (unit: string) => string;
  readonly linearFromZero: string;
  readonly log: string;
  readonly relativeTo: (base: string) => string;
  readonly on: (benchmark: string) => string;
  readonly released: (range: string) => string;
  readonly matching: (words: string) => string;
  readonly omitted: (count: number) => string;
  readonly unknown: (count: number) => string;
  readonly undated: (count: number) => string;
  readonly otherValues: (count: number) => string;
  readonly atEdge: (count: number) => string;
  readonly refusals: Readonly<Record<RefusalReason, (count: number) => string>>;
  readonly note: (note: AnswerNote) => string | undefined;
  readonly sources: (shown: readonly string[], more: number) => string;
  readonly recordLine: (high: boolean) => string;
  readonly difference: (difference: string, base: string) => string;
  readonly summary: (title: string, count: number, list: readonly string[]) => string;
  readonly mark: (parts: readonly string[]) => string;
  readonly baseline: string;
}

const en: FigureText = {
  same: ({ subject, base, metric }) => `${subject} and ${base} are level on ${metric}`,
  more: ({ subject, base, metric, times, counted }) =>
    counted ? `${subject} has ${times} the ${metric} of ${base}` : `${subject} reaches ${times} the ${metric} of ${base}`,
  less: ({ subject, base, metric, times, counted }) =>
    counted ? `${subject} has ${times} fewer ${metric} than ${base}` : `${subject}: ${metric} ${times} lower than ${base}`,
  extreme: ({ subject, metric, value, benchmark, counted, high }) =>
    `${subject} has the ${high ? (counted ? "most" : "highest") : counted ? "fewest" : "lowest"} ${metric}${benchmark === undefined ? "" : ` on ${benchmark}`}: ${value}`,
  growth: ({ metric, times, from, fromYear, fromValue, to, toYear, toValue, grew }) =>
    times === undefined
      ? `Record ${metric} went from ${fromValue} (${from}, ${fromYear}) to ${toValue} (${to}, ${toYear})`
      : `Record ${metric} ${grew ? "grew" : "fell"} ${times}: from ${fromValue} (${from}, ${fromYear}) to ${toValue} (${to}, ${toYear})`,
  single: ({ metric, to, toYear, toValue }) => `${to} holds the record for ${metric}: ${toValue} (${toYear})`,
  empty: (metric) => `No model has a value for ${metric} here`,
  unit: (unit) => `in ${unit}`,
  linearFromZero: "to scale from zero",
  log: "logarithmic scale",
  relativeTo: (base) => `relative to ${base}`,
  on: (benchmark) => `on ${benchmark}`,
  released: (range) => `released ${range}`,
  matching: (words) => `matching “${words}”`,
  omitted: (count) => `${plural(count, "further model", "further models")} not drawn.`,
  unknown: (count) => `${plural(count, "model has", "models have")} no known value.`,
  undated: (count) => `${plural(count, "model", "models")} without a known date not drawn.`,
  otherValues: (count) => `${plural(count, "model has", "models have")} other reported values; the first-party one is drawn where there is one.`,
  atEdge: (count) => `${plural(count, "value", "values")} of zero or less drawn at the edge: a logarithmic axis has no place for them.`,
  refusals: {
    level: () => "No ratios: this metric has no true zero, so only differences mean something.",
    "not-positive": (count) => `No ratio for ${plural(count, "model", "models")}: a value is zero or negative.`,
    condition: (count) => `No ratio for ${plural(count, "model", "models")}: measured under another condition.`,
    benchmark: (count) => `No ratio for ${plural(count, "model", "models")}: measured on another benchmark.`,
    unknown: (count) => `No ratio for ${plural(count, "model", "models")}: a value is unknown.`,
    unit: (count) => `No ratio for ${plural(count, "model", "models")}: measured in another unit.`,
  },
  note: (note) => {
    if (note.kind === "bars-need-linear") return "Bars need an axis from zero, so dots are drawn on the logarithmic scale.";
    if (note.kind === "base-without-value") return "The chosen baseline has no value here, so values are shown as they are.";
    return undefined;
  },
  sources: (shown, more) => `${shown.length + more === 1 ? "Source" : "Sources"}: ${shown.join("; ")}${more > 0 ? ` and ${more} more` : ""}`,
  recordLine: (high) => (high ? "Largest so far" : "Lowest so far"),
  difference: (difference, base) => `${difference} from ${base}`,
  summary: (title, count, list) => `${title}. The figure shows ${plural(count, "model", "models")}: ${list.join("; ")}.`,
  mark: (parts) => parts.join(", "),
  baseline: "baseline",
};

const zh: FigureText = {
  same: ({ subject, base, metric }) => `${subject} 与 ${base} 的${metric}相同`,
  more: ({ subject, base, metric, times }) => `${subject} 的${metric}是 ${base} 的 ${times.replace("×", " 倍")}`,
  less: ({ subject, base, metric, times }) => `${subject} 的${metric}是 ${base} 的 1/${times.replace("×", "")}`,
  extreme: ({ subject, metric, value, benchmark, high }) =>
    `${benchmark === undefined ? "" : `在 ${benchmark} 上，`}${subject} 的${metric}${high ? "最高" : "最低"}：${value}`,
  growth: ({ metric, times, from, fromYear, fromValue, to, toYear, toValue, grew }) =>
    times === undefined
      ? `${metric}纪录从 ${fromValue}（${from}，${fromYear}）变为 ${toValue}（${to}，${toYear}）`
      : `${metric}纪录${grew ? "增至" : "降至"}${grew ? ` ${times.replace("×", " 倍")}` : ` 1/${times.replace("×", "")}`}：从 ${fromValue}（${from}，${fromYear}）到 ${toValue}（${to}，${toYear}）`,
  single: ({ metric, to, toYear, toValue }) => `${to} 保持${metric}纪录：${toValue}（${toYear}）`,
  empty: (metric) => `这里没有模型有${metric}的数值`,
  unit: (unit) => `单位 ${unit}`,
  linearFromZero: "自零起按真实比例",
  log: "对数刻度",
  relativeTo: (base) => `相对于 ${base}`,
  on: (benchmark) => `基准测试 ${benchmark}`,
  released: (range) => `发布于 ${range}`,
  matching: (words) => `匹配“${words}”`,
  omitted: (count) => `另有 ${count} 个模型未绘出。`,
  unknown: (count) => `${count} 个模型没有已知数值。`,
  undated: (count) => `${count} 个发布日期未知的模型未绘出。`,
  otherValues: (count) => `${count} 个模型另有其他报告值；有自报值时取自报值。`,
  atEdge: (count) => `${count} 个零或负值绘于边缘：对数轴上没有它们的位置。`,
  refusals: {
    level: () => "不计算比值：该指标没有真正的零点，只有差值有意义。",
    "not-positive": (count) => `${count} 个模型不计算比值：数值为零或负。`,
    condition: (count) => `${count} 个模型不计算比值：测量条件不同。`,
    benchmark: (count) => `${count} 个模型不计算比值：基准测试不同。`,
    unknown: (count) => `${count} 个模型不计算比值：数值未知。`,
    unit: (count) => `${count} 个模型不计算比值：单位不同。`,
  },
  note: (note) => {
    if (note.kind === "bars-need-linear") return "条形图必须从零开始，因此在对数刻度上改画点图。";
    if (note.kind === "base-without-value") return "所选基准在此没有数值，因此按原值显示。";
    return undefined;
  },
  sources: (shown, more) => `出处：${shown.join("；")}${more > 0 ? `，另有 ${more} 处` : ""}`,
  recordLine: (high) => (high ? "迄今最高" : "迄今最低"),
  difference: (difference, base) => `与 ${base} 相差 ${difference}`,
  summary: (title, count, list) => `${title}。图中有 ${count} 个模型：${list.join("；")}。`,
  mark: (parts) => parts.join("，"),
  baseline: "基准",
};

export const figureText: Readonly<Record<Locale, FigureText>> = { en, zh };
