import type { Locale } from "../quantity";
import { closed } from "./closed";

/** The words of an audit: what was claimed, what follows, and why. */
interface AuditText {
  readonly bounds: Readonly<Record<"at-least" | "at-most" | "about", (value: string) => string>>;
  readonly dates: Readonly<Record<"at-least" | "at-most", (date: string) => string>>;
  readonly place: (place: string) => string;
  readonly amongFirst: (count: number) => string;
  readonly from: (first: string, last: string) => string;
  readonly andMore: (first: string, more: number) => string;
  readonly list: (parts: readonly string[]) => string;
  /** `175B ÷ 17B = 10–10.6×`. */
  readonly quotient: (parts: { readonly first: string; readonly second: string; readonly ratio: string }) => string;
  readonly ratioMeets: (quotient: string, claimed: string) => string;
  readonly ratioCut: (quotient: string, claimed: string) => string;
  readonly ratioMisses: (quotient: string, claimed: string) => string;
  readonly pairsMeet: (count: number, derived: string, claimed: string) => string;
  readonly pairsPart: (met: number, all: number, claimed: string, others: string) => string;
  /** How many of a list are not named. */
  readonly others: (count: number) => string;
  readonly pairsMiss: (count: number, derived: string, claimed: string) => string;
  readonly difference: (parts: {
    readonly subject: string;
    readonly own: string;
    readonly rival: string;
    readonly other: string;
    readonly order: "higher" | "lower" | "equal";
    readonly meets: boolean;
    /** What digits or stated ranges leave open of both has values in common. */
    readonly overlaps: boolean;
  }) => string;
  readonly tally: (parts: {
    readonly subject: string;
    readonly rival: string;
    readonly count: string;
    readonly among: number;
    readonly claimed: string;
    readonly meets: boolean;
  }) => string;
  /** Another source by which the outcome would be another one. */
  readonly otherwise: (source: string, meets: boolean) => string;
  /** The same of one among several. */
  readonly otherwiseOne: (source: string, name: string, meets: boolean) => string;
  readonly against: (subject: string, rival: string) => string;
  /** A claimed number and the interval that its digits stand for. */
  readonly byDigits: (claimed: string, interval: string) => string;
  readonly valueMeets: (measured: string, claimed: string) => string;
  readonly valueMisses: (measured: string, claimed: string) => string;
  readonly valuesPart: (met: number, all: number, claimed: string, others: string) => string;
  /** What was named and has no value to compare. */
  readonly notCompared: (names: string) => string;
  readonly rankFirst: (among: number) => string;
  readonly rankOpen: (place: string, among: number) => string;
  /** Why a place is not known to the one. */
  readonly perhapsAhead: (model: string) => string;
  readonly rankVaries: (places: string) => string;
  readonly rankBehind: (place: string, among: number, ahead: string) => string;
  readonly ahead: (model: string, value: string) => string;
  /** What lies before it; names may end in brackets themselves. */
  readonly behind: (model: string, value: string) => string;
  readonly date: (model: string, date: string, claimed: string, meets: boolean) => string;
  readonly linkOwn: (subject: string) => string;
  readonly linkOther: (owner: string, subject: string) => string;
  readonly linkUnknown: string;
  readonly statement: string;
  readonly noNumber: string;
  readonly noMetric: string;
  readonly noComparator: string;
  readonly withItself: (model: string) => string;
  readonly noDate: string;
  readonly noRelease: (model: string) => string;
  readonly noValue: (metric: string, models: string) => string;
  readonly noCommon: (metric: string, models: string) => string;
  readonly noCondition: (condition: string, metric: string, models: string) => string;
  readonly noBenchmark: (benchmark: string, metric: string, models: string) => string;
  readonly unknownName: (name: string) => string;
  readonly boundOnly: (value: string) => string;
  readonly datasetRival: (rival: string) => string;
  readonly level: (metric: string) => string;
  /** What is offered in place of a ratio. */
  readonly offered: (difference: string) => string;
  readonly normalized: (subject: string, own: string, rival: string, other: string) => string;
  readonly notPositive: (metric: string) => string;
  readonly repairs: {
    readonly metric: (metric: string, derived: string) => string;
    readonly condition: (condition: string, derived: string) => string;
    readonly benchmark: (benchmark: string, derived: string) => string;
    readonly direction: (direction: string, derived: string) => string;
    readonly comparator: (rival: string, derived: string) => string;
    readonly subject: (subject: string, derived: string) => string;
    readonly source: (source: string, derived: string) => string;
    readonly task: (task: string, place: string) => string;
    readonly value: (written: string, derived: string) => string;
    readonly place: (written: string, place: string) => string;
    readonly link: (link: string) => string;
    readonly date: (date: string, place: string) => string;
    /** Two changes at once, each as `places` says it. */
    readonly both: (first: string, second: string, derived: string) => string;
  };
  readonly places: Readonly<
    Record<"metric" | "condition" | "benchmark" | "comparator" | "subject" | "source", (name: string) => string>
  >;
  readonly directions: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, string>>;
  readonly steps: {
    readonly subject: string;
    readonly comparator: string;
    readonly ratio: string;
    readonly difference: string;
    readonly normalized: string;
    readonly rank: string;
    readonly ahead: string;
    readonly perhapsAhead: string;
    readonly released: string;
    readonly link: string;
    readonly refused: string;
    readonly tally: string;
    readonly otherwise: string;
    readonly rankText: (place: string, among: number) => string;
    readonly tallyText: (count: string, among: number) => string;
  };
}

/** The length of a date without its day, `2020-05`. */
const dayless = 7;

const ordinal = (place: string): string => ({ "1": "first", "2": "second", "3": "third" })[place] ?? `number ${place}`;

const en: AuditText = {
  bounds: {
    "at-least": (value) => `at least ${value}`,
    "at-most": (value) => `at most ${value}`,
    about: (value) => `about ${value}`,
  },
  dates: { "at-least": (date) => `${date} or later`, "at-most": (date) => `${date} or earlier` },
  place: ordinal,
  amongFirst: (count) => `among the first ${count}`,
  from: (first, last) => `${first} to ${last}`,
  andMore: (first, more) => `${first} and ${more} more`,
  list: (parts) =>
    parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`,
  quotient: ({ first, second, ratio }) => `${first} ÷ ${second} is ${ratio}`,
  ratioMeets: (quotient, claimed) => `${quotient}, which agrees with ${claimed}.`,
  ratioCut: (quotient, claimed) => `${quotient}, which is ${claimed} with its decimals cut off.`,
  ratioMisses: (quotient, claimed) => `${quotient}, not ${claimed}.`,
  pairsMeet: (count, derived, claimed) =>
    `${count === 2 ? "Both" : `All ${count}`} pairs agree with ${claimed}: they give ${derived}.`,
  pairsPart: (met, all, claimed, others) =>
    `${met} of ${all} pairs ${met === 1 ? "agrees" : "agree"} with ${claimed}; not so ${others}.`,
  pairsMiss: (count, derived, claimed) =>
    `${count === 2 ? "Neither pair" : `None of ${count} pairs`} agrees with ${claimed}: they give ${derived}.`,
  others: (count) => `${count} more`,
  difference: ({ subject, own, rival, other, order, meets, overlaps }) =>
    `${subject} has ${own}, ${rival} ${other}: the first is ${{ higher: "higher", lower: "lower", equal: "as high" }[order]}, ${meets ? "as claimed" : "which is not what is claimed"}${overlaps && order !== "equal" ? ", though their ranges overlap" : ""}. No ratio is formed of values that may be zero or negative.`,
  tally: ({ subject, rival, count, among, claimed, meets }) =>
    `${subject} is ahead of ${rival} on ${count} of ${among} benchmarks, ${meets ? "which agrees with" : "not on"} ${claimed}.`,
  otherwise: (source, meets) => `By the values of ${source} it would ${meets ? "hold" : "not hold"}.`,
  otherwiseOne: (source, name, meets) => `By the values of ${source}, ${name} would ${meets ? "agree" : "not agree"}.`,
  against: (subject, rival) => `${subject} against ${rival}`,
  byDigits: (claimed, interval) => `${claimed} (${interval} by its digits)`,
  valueMeets: (measured, claimed) => `${measured} is measured, which agrees with ${claimed}.`,
  valueMisses: (measured, claimed) => `${measured} is measured, not ${claimed}.`,
  valuesPart: (met, all, claimed, others) =>
    `${met} of ${all} values ${met === 1 ? "agrees" : "agree"} with ${claimed}; not so ${others}.`,
  notCompared: (names) => `Without a value to compare: ${names}.`,
  rankFirst: (among) =>
    among === 1
      ? "It is the only one measured in this way by that date."
      : `It is first among ${among} measured alike by that date.`,
  rankOpen: (place, among) => `It is ${ordinal(place)} among ${among} measured alike by that date.`,
  perhapsAhead: (model) => `Whether ${model} is ahead of it is left open by digits or dates.`,
  rankVaries: (places) => `Its place depends on where it was measured: ${places}.`,
  rankBehind: (place, among, ahead) =>
    `It is ${ordinal(place)} among ${among} measured alike by that date, behind ${ahead}.`,
  ahead: (model, value) => `${model} (${value})`,
  behind: (model, value) => `${model} with ${value}`,
  date: (model, date, claimed, meets) =>
    `${model} was released ${date.length > dayless ? "on" : "in"} ${date}, ${meets ? "which agrees with" : "not"} ${claimed}.`,
  linkOwn: (subject) => `The link leads to ${subject}.`,
  linkOther: (owner, subject) => `The link leads to ${owner}, not to ${subject}.`,
  linkUnknown: "No table knows what the link leads to.",
  statement: "No figure can settle it.",
  noNumber: "The claim gives no number.",
  noMetric: "The claim names no metric.",
  noComparator: "The claim names nothing to compare with.",
  withItself: (model) => `The claim compares ${model} with itself.`,
  noDate: "The claim gives no date.",
  noRelease: (model) => `The tables have no date of release for ${model}.`,
  noValue: (metric, models) => `Not measured for ${models}: ${metric}.`,
  noCommon: (metric, models) => `${models} have no value of ${metric} measured alike.`,
  noCondition: (condition, metric, models) => `Not measured under “${condition}” for ${models}: ${metric}.`,
  noBenchmark: (benchmark, metric, models) => `Not measured on ${benchmark} for ${models}: ${metric}.`,
  unknownName: (name) => `No table knows “${name}”.`,
  boundOnly: (value) => `The source gives ${value} as a bound only, which neither confirms nor refutes it.`,
  datasetRival: (rival) => `${rival} is a data set and no rival: a system is not compared with it.`,
  level: (metric) => `No ratio of ${metric} is formed, as it has no true zero.`,
  offered: (difference) => `The difference is ${difference}.`,
  normalized: (subject, own, rival, other) =>
    `Human-normalized, ${subject} has ${own} and ${rival} ${other}: 0% is random play, 100% the average human.`,
  notPositive: (metric) => `No ratio of ${metric} is formed, as not both values are above zero.`,
  repairs: {
    metric: (metric, derived) => `As a ratio of ${metric} the number holds: ${derived}.`,
    condition: (condition, derived) => `Under “${condition}” it holds: ${derived}.`,
    benchmark: (benchmark, derived) => `On ${benchmark} it holds: ${derived}.`,
    direction: (direction, derived) => `The other way round it holds, as ${derived} ${direction}.`,
    comparator: (rival, derived) => `Against ${rival} it holds: ${derived}.`,
    subject: (subject, derived) => `It holds for ${subject}: ${derived}.`,
    source: (source, derived) => `It is what ${source} says: ${derived}.`,
    task: (task, place) => `Within its task (${task}) it is ${ordinal(place)}.`,
    value: (_, derived) => `What follows from the data is ${derived}.`,
    place: (_, place) => `By the data it is ${place}.`,
    link: (link) => `Its own address is ${link}.`,
    date: (date, place) => `At its release, ${date}, it was ${place}.`,
    both: (first, second, derived) =>
      `${first.charAt(0).toUpperCase()}${first.slice(1)} and ${second} it holds: ${derived}.`,
  },
  places: {
    metric: (metric) => `as a ratio of ${metric}`,
    condition: (condition) => `under “${condition}”`,
    benchmark: (benchmark) => `on ${benchmark}`,
    comparator: (rival) => `against ${rival}`,
    subject: (subject) => `for ${subject}`,
    source: (source) => `by the values of ${source}`,
  },
  directions: {
    more: "more",
    fewer: "fewer",
    faster: "faster",
    slower: "slower",
    longer: "longer",
    shorter: "shorter",
  },
  rules: {
    statement: "Statements are not checked against figures",
    ratio:
      "The claimed ratio against the ratio of two measured values, both as intervals of what their digits stand for",
    "ratio-pairs":
      "The claimed range against the ratio of every pair, each as an interval of what its digits stand for",
    difference: "Values without a common zero compare by their difference",
    value: "The claimed value against the measured one, both as intervals of what their digits stand for",
    tally: "The claimed number against the count of benchmarks on which one is ahead of the other",
    rank: "The claimed place among everything measured alike and dated up to the claim",
    date: "The claimed date against the date of release, both as the days they stand for",
    link: "The link that is given against the addresses of the system and of its sources",
    missing: "What is needed for the check is not in the tables",
    inadmissible: "Only things of one kind are compared",
  },
  steps: {
    subject: "subject",
    comparator: "compared with",
    ratio: "ratio",
    difference: "difference",
    normalized: "human-normalized",
    rank: "place",
    ahead: "ahead of it",
    perhapsAhead: "perhaps ahead of it",
    released: "released",
    link: "the link leads to",
    refused: "not compared",
    tally: "ahead on",
    otherwise: "by another source",
    rankText: (place, among) => `${place} of ${among}`,
    tallyText: (count, among) => `${count} of ${among}`,
  },
};

const zh: AuditText = {
  bounds: {
    "at-least": (value) => `至少 ${value}`,
    "at-most": (value) => `至多 ${value}`,
    about: (value) => `约 ${value}`,
  },
  dates: { "at-least": (date) => `${date} 或更晚`, "at-most": (date) => `${date} 或更早` },
  place: (place) => `第 ${place} 名`,
  amongFirst: (count) => `前 ${count} 名`,
  from: (first, last) => `${first} 至 ${last}`,
  andMore: (first, more) => `${first} 等 ${more + 1} 个`,
  list: (parts) => parts.join("、"),
  quotient: ({ first, second, ratio }) => `${first} ÷ ${second} 得 ${ratio}`,
  ratioMeets: (quotient, claimed) => closed(`${quotient}，与 ${claimed} 相符。`),
  ratioCut: (quotient, claimed) => closed(`${quotient}，去掉小数即为 ${claimed}。`),
  ratioMisses: (quotient, claimed) => closed(`${quotient}，而不是 ${claimed}。`),
  pairsMeet: (count, derived, claimed) => closed(`${count} 对全部与 ${claimed} 相符：推得 ${derived}。`),
  pairsPart: (met, all, claimed, others) => closed(`${all} 对中有 ${met} 对与 ${claimed} 相符；不符的是 ${others}。`),
  pairsMiss: (count, derived, claimed) => closed(`${count} 对无一与 ${claimed} 相符：推得 ${derived}。`),
  others: (count) => `另外 ${count} 对`,
  difference: ({ subject, own, rival, other, order, meets, overlaps }) =>
    closed(
      `${subject} 为 ${own}，${rival} 为 ${other}：${{ higher: "前者更高", lower: "前者更低", equal: "二者相等" }[order]}，${meets ? "与论断相符" : "与论断不符"}${overlaps && order !== "equal" ? "，但二者的区间有重叠" : ""}。数值可能为零或为负，不作倍数。`,
    ),
  tally: ({ subject, rival, count, among, claimed, meets }) =>
    closed(
      `${among} 项基准测试中，${subject} 有 ${count} 项领先 ${rival}，${meets ? "与" : "而不是"} ${claimed}${meets ? " 相符" : ""}。`,
    ),
  otherwise: (source, meets) => closed(`若按“${source}”的数值，则${meets ? "成立" : "不成立"}。`),
  otherwiseOne: (source, name, meets) => closed(`若按“${source}”的数值，则 ${name} ${meets ? "相符" : "不符"}。`),
  against: (subject, rival) => closed(`${subject} 对 ${rival}`),
  byDigits: (claimed, interval) => `${claimed}（其位数代表 ${interval}）`,
  valueMeets: (measured, claimed) => closed(`实测为 ${measured}，与 ${claimed} 相符。`),
  valueMisses: (measured, claimed) => closed(`实测为 ${measured}，而不是 ${claimed}。`),
  valuesPart: (met, all, claimed, others) =>
    closed(`${all} 个值中有 ${met} 个与 ${claimed} 相符；不符的是 ${others}。`),
  notCompared: (names) => `没有可比的数值：${names}。`,
  rankFirst: (among) =>
    among === 1 ? "截至当时，只有它一个有这样的测量值。" : `截至当时，在同等测量的 ${among} 个中居首。`,
  rankOpen: (place, among) => `截至当时，在同等测量的 ${among} 个中居第 ${place}。`,
  perhapsAhead: (model) => closed(`从数字或日期看不出 ${model} 是否在它之前。`),
  rankVaries: (places) => `名次因测量之处而异：${places}。`,
  rankBehind: (place, among, ahead) => closed(`截至当时，在同等测量的 ${among} 个中居第 ${place}，落后于 ${ahead}。`),
  ahead: (model, value) => `${model}（${value}）`,
  behind: (model, value) => `${model}（${value}）`,
  date: (model, date, claimed, meets) =>
    closed(meets ? `${model} 发布于 ${date}，与 ${claimed} 相符。` : `${model} 发布于 ${date}，而不是 ${claimed}。`),
  linkOwn: (subject) => closed(`链接指向 ${subject}。`),
  linkOther: (owner, subject) => closed(`链接指向 ${owner}，而不是 ${subject}。`),
  linkUnknown: "各表中都查不到这个链接指向什么。",
  statement: "没有数字可以判定。",
  noNumber: "论断没有给出数字。",
  noMetric: "论断没有指明指标。",
  noComparator: "论断没有指明与什么比较。",
  withItself: (model) => closed(`论断把 ${model} 与它自己比较。`),
  noDate: "论断没有给出日期。",
  noRelease: (model) => closed(`表中没有 ${model} 的发布日期。`),
  noValue: (metric, models) => closed(`${models} 没有这一项的测量值：${metric}。`),
  noCommon: (metric, models) => closed(`${models} 没有在同等条件下测得的 ${metric}。`),
  noCondition: (condition, metric, models) => closed(`${models} 没有在“${condition}”条件下的测量值：${metric}。`),
  noBenchmark: (benchmark, metric, models) => closed(`${models} 没有在 ${benchmark} 上的测量值：${metric}。`),
  unknownName: (name) => `各表中都没有“${name}”。`,
  boundOnly: (value) => closed(`出处只给出界限 ${value}，既不能证实也不能否定。`),
  datasetRival: (rival) => closed(`${rival} 是数据集，不是对手：系统不与它比较。`),
  level: (metric) => closed(`${metric} 没有真正的零点，不作倍数。`),
  offered: (difference) => `差值为 ${difference}。`,
  normalized: (subject, own, rival, other) =>
    closed(`按人类标准化得分，${subject} 为 ${own}，${rival} 为 ${other}：0% 为随机策略，100% 为人类平均。`),
  notPositive: (metric) => closed(`两个值并非都大于零，不作 ${metric} 的倍数。`),
  repairs: {
    metric: (metric, derived) => closed(`换成 ${metric} 的倍数，这个数字就成立：${derived}。`),
    condition: (condition, derived) => closed(`在“${condition}”条件下成立：${derived}。`),
    benchmark: (benchmark, derived) => closed(`在 ${benchmark} 上成立：${derived}。`),
    direction: (direction, derived) => closed(`反过来说则成立：${derived}（${direction}）。`),
    comparator: (rival, derived) => closed(`与 ${rival} 相比则成立：${derived}。`),
    subject: (subject, derived) => closed(`对 ${subject} 成立：${derived}。`),
    source: (source, derived) => closed(`这是“${source}”的说法：${derived}。`),
    task: (task, place) => closed(`在同一任务（${task}）中居第 ${place}。`),
    value: (_, derived) => `由数据得出的是 ${derived}。`,
    place: (_, place) => closed(`按数据，它是${place}。`),
    link: (link) => `它自己的地址是 ${link}。`,
    date: (date, place) => closed(`在 ${date} 发布时居${place}。`),
    both: (first, second, derived) => closed(`${first}，并且${second}，则成立：${derived}。`),
  },
  places: {
    metric: (metric) => closed(`换成 ${metric} 的倍数`),
    condition: (condition) => `在“${condition}”条件下`,
    benchmark: (benchmark) => closed(`在 ${benchmark} 上`),
    comparator: (rival) => closed(`与 ${rival} 相比`),
    subject: (subject) => closed(`对 ${subject} 而言`),
    source: (source) => closed(`按“${source}”的数值`),
  },
  directions: { more: "更多", fewer: "更少", faster: "更快", slower: "更慢", longer: "更长", shorter: "更短" },
  rules: {
    statement: "陈述不与数字核对",
    ratio: "论断的倍数与两个测量值之比，二者都取其数字所代表的区间",
    "ratio-pairs": "论断的范围与每一对之比，各取其数字所代表的区间",
    difference: "没有共同零点的数值按差值比较",
    value: "论断的数值与测量值，二者都取其数字所代表的区间",
    tally: "论断的数目与一方领先另一方的基准测试项数",
    rank: "在截至论断之时、同等测量的全部对象中的名次",
    date: "论断的日期与发布日期，二者都取其所代表的天数",
    link: "所给链接与系统及其出处的地址",
    missing: "表中缺少核对所需的内容",
    inadmissible: "只比较同类的对象",
  },
  steps: {
    subject: "对象",
    comparator: "与之比较",
    ratio: "倍数",
    difference: "差值",
    normalized: "人类标准化得分",
    rank: "名次",
    ahead: "排在其前",
    perhapsAhead: "可能排在其前",
    released: "发布",
    link: "链接指向",
    refused: "不予比较",
    tally: "领先项数",
    otherwise: "按其他出处",
    rankText: (place, among) => `${among} 个中第 ${place}`,
    tallyText: (count, among) => `${among} 项中 ${count} 项`,
  },
};

export const auditText: Readonly<Record<Locale, AuditText>> = { en, zh };
