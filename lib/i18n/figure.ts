import type { Locale } from "../quantity";
import type { AnswerNote, RefusalReason } from "../query/answer";
import { closed } from "./closed";
import { counted } from "./counted";
import { comparatives, superlatives, type Wording, wordingOf } from "./metric-words";

/** A metric as it stands within a sentence and as it begins one. */
interface MetricNames {
  readonly metric: string;
  readonly heading: string;
}

/** A number and how many there are of it, for words that change with it. */
export interface Comparison extends MetricNames {
  readonly subject: string;
  readonly base: string;
  /** `10.3×`; for a ratio below one, of its inverse. */
  readonly times: string;
  /** Of how many models the subject is the first in this. */
  readonly among?: number;
}

export interface Extreme extends MetricNames {
  readonly subject: string;
  /** Others that the values do not tell from the subject, and one of them. */
  readonly tied?: { readonly other: string; readonly count: number };
  readonly value: string;
  readonly benchmark: string | undefined;
  /** The value is a number of what the metric names. */
  readonly isCount: boolean;
  /** The extreme shown: the highest or the lowest value. */
  readonly high: boolean;
}

interface Step {
  readonly name: string;
  readonly year: string;
  readonly value: string;
}

export interface Growth {
  /** As it stands at the start of a sentence. */
  readonly metric: string;
  readonly times: string | undefined;
  readonly from: Step;
  readonly to: Step;
  readonly grew: boolean;
}

interface Refused {
  readonly count: number;
  /** Differences to the baseline are shown in place of ratios. */
  readonly differences: boolean;
}

interface FigureText {
  readonly same: (comparison: Comparison) => string;
  readonly more: (comparison: Comparison) => string;
  readonly less: (comparison: Comparison) => string;
  readonly extreme: (extreme: Extreme) => string;
  readonly only: (extreme: Extreme) => string;
  readonly growth: (growth: Growth) => string;
  readonly empty: (metric: string) => string;
  readonly undatedOnly: (metric: string) => string;
  readonly unit: (unit: string) => string;
  readonly linearFromZero: string;
  readonly notFromZero: string;
  readonly log: string;
  readonly relativeTo: (base: string) => string;
  readonly on: (benchmark: string) => string;
  /** With one end at least. */
  readonly released: (from: string | undefined, to: string | undefined) => string;
  readonly asOf: (date: string) => string;
  readonly matching: (words: string) => string;
  readonly omitted: (count: number) => string;
  /** `about` is a model or a value. */
  readonly readerNote: (number: number, about: string, words: string) => string;
  readonly notDrawn: (name: string) => string;
  readonly unknown: (count: number) => string;
  /** Of models with values that another choice of condition shows. */
  readonly otherCondition: (count: number) => string;
  readonly otherBenchmark: (count: number) => string;
  readonly undated: (count: number) => string;
  readonly imprecise: (count: number) => string;
  readonly otherValues: (count: number) => string;
  readonly estimated: string;
  readonly atEdge: (count: number) => string;
  readonly refusals: Readonly<Record<RefusalReason, (refused: Refused) => string>>;
  readonly note: (note: AnswerNote) => string | undefined;
  readonly credit: (shown: readonly string[], more: number) => string;
  readonly difference: (difference: string, base: string) => string;
  readonly summary: (title: string, count: number, list: readonly string[]) => string;
  readonly mark: (parts: readonly string[]) => string;
  readonly value: (value: { readonly metric: string; readonly value: string; readonly isCount: boolean }) => string;
  readonly times: (times: string, base: string) => string;
  readonly baseline: string;
  /** The baseline is not among what the filters leave. */
  readonly baselineOutside: (name: string, value?: string) => string;
}

const between = (from: string, to: string): string => (from === to ? from : `${from}–${to}`);

const place = (wording: Wording, high: boolean): string => superlatives[wording][high ? 0 : 1];
const among = ({ among: count, metric }: Comparison, high: boolean): string =>
  count === undefined ? "" : `, the ${place(wordingOf(metric), high)} among ${counted(count, "model")}`;
/** A name with a colon of its own takes a dash. */
const headed = (heading: string, sentence: string): string =>
  `${heading}${heading.includes(":") ? " –" : ":"} ${sentence}`;
/** As `join`, which takes three times as long for a few words. */
function listed(parts: readonly string[], between: string): string {
  let text = parts[0] ?? "";
  for (let index = 1; index < parts.length; index += 1) text += between + parts[index];
  return text;
}

const tiedWith = (tied: Extreme["tied"]): string =>
  tied === undefined ? "" : `, tied with ${tied.count === 1 ? tied.other : `${tied.count} others`}`;
const onBenchmark = (benchmark: string | undefined): string => (benchmark === undefined ? "" : ` on ${benchmark}`);
const refusedFor = ({ count }: Refused, why: string): string => `No ratio for ${counted(count, "model")}: ${why}.`;

const ended = (words: string, stop: string): string => (/[.!?。！？…]$/u.test(words) ? words : `${words}${stop}`);

const en: FigureText = {
  same: ({ subject, base, metric }) => `${subject} and ${base} are level on ${metric}`,
  more: (words) => {
    const { subject, times, metric, heading, base } = words;
    const sentence =
      wordingOf(metric) === "label"
        ? headed(heading, `${subject} has ${times} the value of ${base}`)
        : `${subject} has ${times} the ${metric} of ${base}`;
    return sentence + among(words, true);
  },
  less: (words) => {
    const { subject, times, metric, heading, base } = words;
    const wording = wordingOf(metric);
    const sentence =
      wording === "label"
        ? headed(heading, `${subject} is ${times} lower than ${base}`)
        : `${subject} has ${times} ${comparatives[wording][1]} ${metric} than ${base}`;
    return sentence + among(words, false);
  },
  extreme: ({ subject, tied, metric, heading, value, benchmark, high }) => {
    const wording = wordingOf(metric);
    const sentence =
      wording === "label"
        ? headed(heading, `${subject} is ${place(wording, high)}${onBenchmark(benchmark)} at ${value}`)
        : `${subject} has the ${place(wording, high)} ${metric}${onBenchmark(benchmark)}${benchmark?.includes(":") ? "," : ":"} ${value}`;
    return sentence + tiedWith(tied);
  },
  only: ({ subject, metric, value, benchmark, isCount }) =>
    isCount
      ? `${subject} has ${value} ${metric}${onBenchmark(benchmark)}`
      : `${subject}: ${metric} ${value}${onBenchmark(benchmark)}`,
  growth: ({ metric, times, from, to, grew }) => {
    const change = times === undefined ? (grew ? "rose" : "fell") : `${grew ? "grew" : "fell"} ${times}`;
    return from.year === to.year
      ? `${metric} ${change} within ${from.year}, from ${from.value} (${from.name}) to ${to.value} (${to.name})`
      : `${metric} ${change} from ${from.year} (${from.name}, ${from.value}) to ${to.year} (${to.name}, ${to.value})`;
  },
  empty: (metric) => `No model has a value for ${metric} here`,
  undatedOnly: (metric) => `No model with a value for ${metric} has a known release date`,
  unit: (unit) => ` in ${unit}`,
  linearFromZero: "to scale from zero",
  notFromZero: "the axis does not start at zero",
  log: "logarithmic scale",
  relativeTo: (base) => `relative to ${base}`,
  on: (benchmark) => `on ${benchmark}`,
  released: (from, to) => {
    if (to === undefined) return `released from ${from} on`;
    return from === undefined ? `released up to ${to}` : `released ${between(from, to)}`;
  },
  asOf: (date) => `as known in ${date}`,
  matching: (words) => `matching “${words}”`,
  readerNote: (number, about, words) => `(${number}) ${about}: ${ended(words, ".")}`,
  notDrawn: (name) => `${name} (not drawn)`,
  omitted: (count) => `${counted(count, "further model")} not drawn.`,
  unknown: (count) => `${counted(count, "model has", "models have")} no known value.`,
  otherCondition: (count) => `${counted(count, "model has", "models have")} values under other conditions only.`,
  otherBenchmark: (count) => `${counted(count, "model has", "models have")} values on other benchmarks only.`,
  undated: (count) => `${counted(count, "model")} without a known date not drawn.`,
  imprecise: (count) =>
    `${counted(count, "date is", "dates are")} known only to the year and drawn in the middle of it.`,
  otherValues: (count) =>
    `${counted(count, "model has", "models have")} other reported values; the first-party one is drawn where there is one.`,
  estimated: "≈\u00a0marks an estimate.",
  atEdge: (count) =>
    `${counted(count, "value")} of zero or less drawn at the edge: a logarithmic axis has no place for them.`,
  refusals: {
    level: ({ differences }) =>
      `No ratio: this metric has no true zero${differences ? "; differences from the baseline are shown instead" : ""}.`,
    "not-positive": (refused) =>
      refusedFor(refused, `a value is zero or negative${refused.differences ? "; differences are shown instead" : ""}`),
    condition: (refused) => refusedFor(refused, "measured under another condition"),
    benchmark: (refused) => refusedFor(refused, "measured on another benchmark"),
    unknown: (refused) => refusedFor(refused, "a value is unknown"),
    unit: (refused) => refusedFor(refused, "measured in another unit"),
  },
  note: (note) => {
    if (note.kind === "bars-need-linear")
      return "Bars need an axis from zero, so dots are drawn on the logarithmic scale.";
    if (note.kind === "base-without-value")
      return "The chosen baseline has no value here, so values are shown as they are.";
    if (note.kind === "undated-values")
      return `${counted(note.count, "value has", "values have")} no date and ${note.count === 1 ? "is" : "are"} taken as known since the release of the model.`;
    if (note.kind === "undatable-values")
      return `${counted(note.count, "value")} left out: nothing says when ${note.count === 1 ? "it" : "they"} became known.`;
    return undefined;
  },
  credit: (shown, more) =>
    `${shown.length + more === 1 ? "Source" : "Sources"}: ${shown.join("; ")}${more > 0 ? `; ${more}\u00a0more` : ""}\u00a0·\u00a0Tenfold`,
  difference: (difference, base) => `${difference} from ${base}`,
  summary: (title, count, list) =>
    `${title}. The figure shows ${counted(count, "model")}: ${list.join("; ")}${list.length < count ? "; and others" : ""}.`,
  mark: (parts) => listed(parts, ", "),
  value: ({ metric, value, isCount }) => (isCount ? `${value} ${metric}` : `${metric} ${value}`),
  times: (times, base) => `${times} ${base}`,
  baseline: "baseline",
  baselineOutside: (name, value) =>
    `The baseline, ${name}${value === undefined ? "" : ` (${value})`}, is outside the filters and not drawn.`,
};

const bare = (times: string): string => times.replace("×", "");
const inverse = (times: string): string => bare(times).replace(/^≈?/, "$&1/");
const zhPlaces: Readonly<Record<Wording, readonly [most: string, least: string]>> = {
  number: ["最多", "最少"],
  size: ["最大", "最小"],
  time: ["最长", "最短"],
  height: ["最高", "最低"],
  label: ["最高", "最低"],
};
const zhWording = (metric: string): Wording => {
  if (/(?:量|大小)$/u.test(metric)) return "size";
  if (/(?:时间|时长|耗时|用时)$/u.test(metric)) return "time";
  // Points, an index, a coefficient, a multiple and a median are no numbers of things.
  if (/数$/u.test(metric)) return /(?:[分指系倍]|中位)数$/u.test(metric) ? "height" : "number";
  return wordingOf(metric);
};
const zhPlace = (metric: string, high: boolean): string => zhPlaces[zhWording(metric)][high ? 0 : 1];
const zhAmong = ({ among: count, metric }: Comparison, high: boolean): string =>
  count === undefined ? "" : `，在 ${count} 个模型中${zhPlace(metric, high)}`;
const zhTied = (tied: Extreme["tied"]): string =>
  tied === undefined ? "" : `（与 ${tied.count === 1 ? tied.other : `另外 ${tied.count} 个模型`} 并列）`;
const zhOn = (benchmark: string | undefined): string => (benchmark === undefined ? "" : `在 ${benchmark} 上，`);

const zh: FigureText = {
  same: ({ subject, base, metric }) => closed(`${subject} 与 ${base} 的 ${metric} 相同`),
  more: (words) =>
    closed(`${words.subject} 的 ${words.metric} 是 ${words.base} 的 ${bare(words.times)} 倍${zhAmong(words, true)}`),
  less: (words) =>
    closed(`${words.subject} 的 ${words.metric} 仅为 ${words.base} 的 ${inverse(words.times)}${zhAmong(words, false)}`),
  extreme: ({ subject, tied, metric, value, benchmark, high }) =>
    closed(`${zhOn(benchmark)}${subject} 的 ${metric} ${zhPlace(metric, high)}：${value}${zhTied(tied)}`),
  only: ({ subject, metric, value, benchmark }) => closed(`${zhOn(benchmark)}${subject} 的 ${metric} 为 ${value}`),
  growth: ({ metric, times, from, to, grew }) => {
    const change =
      times === undefined ? (grew ? "上升" : "下降") : grew ? `增至 ${bare(times)} 倍` : `降至 ${inverse(times)}`;
    return closed(
      from.year === to.year
        ? `${from.year} 年内 ${metric} ${change}：从 ${from.value}（${from.name}）到 ${to.value}（${to.name}）`
        : `从 ${from.year} 年（${from.name}，${from.value}）到 ${to.year} 年（${to.name}，${to.value}），${metric} ${change}`,
    );
  },
  empty: (metric) => closed(`这里没有模型有 ${metric} 的数值`),
  undatedOnly: (metric) => closed(`有 ${metric} 数值的模型都没有已知的发布日期`),
  unit: (unit) => `（${unit}）`,
  linearFromZero: "自零起按真实比例",
  notFromZero: "坐标轴不从零开始",
  log: "对数刻度",
  relativeTo: (base) => closed(`相对于 ${base}`),
  on: (benchmark) => closed(`基准测试 ${benchmark}`),
  released: (from, to) => {
    if (to === undefined) return `发布于 ${from} 及以后`;
    return from === undefined ? `发布于 ${to} 及以前` : `发布于 ${between(from, to)}`;
  },
  asOf: (date) => `截至 ${date} 已知`,
  matching: (words) => `匹配“${words}”`,
  readerNote: (number, about, words) => `（${number}）${about}：${ended(words, "。")}`,
  notDrawn: (name) => `${name}（未绘出）`,
  omitted: (count) => `另有 ${count} 个模型未绘出。`,
  unknown: (count) => `${count} 个模型没有已知数值。`,
  otherCondition: (count) => `${count} 个模型只有其他条件下的数值。`,
  otherBenchmark: (count) => `${count} 个模型只有其他基准测试上的数值。`,
  undated: (count) => `${count} 个发布日期未知的模型未绘出。`,
  imprecise: (count) => `${count} 个日期只精确到年，绘于当年正中。`,
  otherValues: (count) => `${count} 个模型另有其他报告值；有自报值时取自报值。`,
  estimated: "≈\u00a0表示估计值。",
  atEdge: (count) => `${count} 个零或负值绘于边缘：对数轴上没有它们的位置。`,
  refusals: {
    level: ({ differences }) => `不计算比值：该指标没有真正的零点${differences ? "，改为显示与基准的差值" : ""}。`,
    "not-positive": ({ count, differences }) =>
      `${count} 个模型不计算比值：数值为零或负${differences ? "，改为显示差值" : ""}。`,
    condition: ({ count }) => `${count} 个模型不计算比值：测量条件不同。`,
    benchmark: ({ count }) => `${count} 个模型不计算比值：基准测试不同。`,
    unknown: ({ count }) => `${count} 个模型不计算比值：数值未知。`,
    unit: ({ count }) => `${count} 个模型不计算比值：单位不同。`,
  },
  note: (note) => {
    if (note.kind === "bars-need-linear") return "条形图必须从零开始，因此在对数刻度上改画点图。";
    if (note.kind === "base-without-value") return "所选基准在此没有数值，因此按原值显示。";
    if (note.kind === "undated-values") return `${note.count} 个数值没有日期，视为随模型发布而公开。`;
    if (note.kind === "undatable-values") return `略去 ${note.count} 个数值：无从得知何时公布。`;
    return undefined;
  },
  credit: (shown, more) =>
    `出处：${shown.join("；")}${more > 0 ? `；另有\u00a0${more}\u00a0处` : ""}\u00a0·\u00a0Tenfold`,
  difference: (difference, base) => closed(`与 ${base} 相差 ${difference}`),
  summary: (title, count, list) =>
    `${title}。图中有 ${count} 个模型：${list.join("；")}${list.length < count ? "；等等" : ""}。`,
  mark: (parts) => listed(parts, "，"),
  value: ({ metric, value }) => closed(`${metric} ${value}`),
  times: (times, base) => closed(`${base} 的 ${bare(times)} 倍`),
  baseline: "基准",
  baselineOutside: (name, value) =>
    closed(`基准 ${name}${value === undefined ? " " : `（${value}）`}不在筛选范围内，图中未画出。`),
};

export const figureText: Readonly<Record<Locale, FigureText>> = { en, zh };
