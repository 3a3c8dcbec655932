import { formatCount, type Locale } from "../quantity";
import type { Claim } from "../schema/catalogue";
import { type ClaimKind, claimKinds } from "../schema/vocabulary";
import { closed } from "./closed";
import { counted } from "./counted";

type VerdictName = "supported" | "supported-in-part" | "contradicted" | "misattributed" | "not-checkable";

interface LedgerText {
  readonly title: string;
  readonly description: string;
  readonly lead: (claims: number) => string;
  readonly verdicts: Readonly<Record<VerdictName, string>>;
  /** What each verdict means. */
  readonly meanings: Readonly<Record<VerdictName, string>>;
  readonly verdict: string;
  readonly kinds: Readonly<Record<ClaimKind, string>>;
  readonly filters: Readonly<Record<"source" | "field" | "metric" | "kind" | "model", string>>;
  readonly filter: string;
  readonly sort: string;
  readonly sorts: Readonly<Record<"ledger" | "verdict" | "date", string>>;
  readonly shown: (shown: number, all: number) => string;
  readonly all: string;
  readonly searchHint: string;
  readonly nothing: string;
  readonly nothingFound: (q: string) => string;
  readonly withoutSearch: (claims: number) => string;
  readonly more: (count: number) => string;
  readonly claimed: string;
  readonly derived: string;
  readonly repair: string;
  readonly said: string;
  readonly checkedAgainst: string;
  readonly working: string;
  readonly fits: Readonly<Record<"meets" | "below" | "above", string>>;
  readonly step: string;
  readonly value: string;
  readonly interval: string;
  readonly source: string;
  readonly sources: string;
  readonly history: string;
  readonly historyNote: string;
  /** What the sources say at different times. */
  readonly versions: (model: string, metric: string) => string;
  readonly verdictSentence: (verdict: string, meaning: string) => string;
  readonly chains: string;
  readonly chainGives: (product: string) => string;
  readonly chainClaims: (claimed: string, agrees: boolean) => string;
  /** What nobody claimed, and what is measured of it. */
  readonly chainFollows: (subject: string, comparator: string, product: string) => string;
  readonly chainMeasured: (measured: string | undefined, agrees: boolean) => string;
  readonly readings: string;
  readonly note: string;
  readonly facts: string;
  readonly kind: string;
  readonly subject: string;
  readonly comparator: string;
  readonly everything: string;
  readonly metric: string;
  readonly benchmark: string;
  readonly condition: string;
  readonly asOf: string;
  readonly unknownTitle: (id: string) => string;
  readonly unknownText: string;
  readonly closest: string;
  readonly allClaims: string;
  readonly files: string;
  readonly dataset: string;
}

const en: LedgerText = {
  title: "Claims",
  description: "Published claims about machine-learning systems, each checked against the measurements.",
  lead: (claims) =>
    `${formatCount(claims)} published claims, each checked against the measurements with the arithmetic of rounding: a claim holds where what it says and what follows from the written digits overlap.`,
  verdicts: {
    supported: "supported",
    "supported-in-part": "supported in part",
    contradicted: "contradicted",
    misattributed: "misattributed",
    "not-checkable": "not checkable",
  },
  meanings: {
    supported: "What is claimed follows from the measurements.",
    "supported-in-part": "A part of what is claimed follows from the measurements.",
    contradicted: "The measurements rule out what is claimed.",
    misattributed: "The number is right for another metric, condition, comparator or source.",
    "not-checkable": "No figure can settle it, or the figure is missing.",
  },
  verdict: "Verdict",
  kinds: {
    ratio: "Ratio",
    value: "Value",
    count: "Count",
    rank: "Rank",
    attribution: "Attribution",
    date: "Date",
    statement: "Statement",
  },
  filters: { source: "Said in", field: "Field", metric: "Metric", kind: "Kind", model: "Model" },
  filter: "Filter",
  sort: "Order",
  sorts: { ledger: "as entered", verdict: "most wrong first", date: "by date" },
  shown: (shown, all) => (shown === all ? `${all} claims` : `${shown} of ${all} claims`),
  all: "Show all",
  searchHint: "Words, systems or sources",
  nothing: "No claim fits these filters.",
  nothingFound: (q) => `No claim has “${q}” in its words, systems or source.`,
  withoutSearch: (claims) => `Drop the search: ${counted(claims, "claim")}`,
  more: (count) => `${count} more`,
  claimed: "claimed",
  derived: "derived",
  repair: "What the data does support",
  said: "said in",
  checkedAgainst: "Checked against",
  working: "Working",
  fits: { meets: "within what is claimed", below: "below what is claimed", above: "above what is claimed" },
  step: "Step",
  value: "Value",
  interval: "Interval",
  source: "Source",
  sources: "Sources",
  history: "The same claim in other versions",
  historyNote: "Claims about the same system and metric, by date.",
  versions: (model, metric) => `${model}, ${metric.charAt(0).toLowerCase()}${metric.slice(1)}: what each source gives`,
  verdictSentence: (verdict, meaning) => `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}. ${meaning}`,
  chains: "Chains it is part of",
  chainGives: (product) => `Together they give ${product}.`,
  chainClaims: (claimed, agrees) => `: ${claimed}, which ${agrees ? "agrees" : "contradicts them"}.`,
  chainFollows: (subject, comparator, product) => `It follows that ${subject} ÷ ${comparator} is ${product}`,
  chainMeasured: (measured, agrees) =>
    measured === undefined
      ? "; not measured."
      : `; measured: ${measured}, which ${agrees ? "agrees" : "contradicts it"}.`,
  readings: "The same sentence, read in other ways",
  note: "What the primary source says",
  facts: "The claim",
  kind: "Kind",
  subject: "About",
  comparator: "Compared with",
  everything: "everything comparable",
  metric: "Metric",
  benchmark: "Benchmark",
  condition: "Condition",
  asOf: "Said on",
  unknownTitle: (id) => `There is no claim “${id}”`,
  unknownText: "The ledger has no claim of this id.",
  closest: "Closest ids",
  allClaims: "All claims",
  files: "This page as a file",
  dataset: "data set",
};

const zh: LedgerText = {
  title: "论断",
  description: "关于机器学习系统的已发表论断，逐条与测量值核对。",
  lead: (claims) =>
    `${claims} 条已发表的论断，逐条按四舍五入的区间运算与测量值核对：论断所说的范围与原始数字推得的范围有交集，才算成立。`,
  verdicts: {
    supported: "成立",
    "supported-in-part": "部分成立",
    contradicted: "不成立",
    misattributed: "张冠李戴",
    "not-checkable": "无法核对",
  },
  meanings: {
    supported: "论断可由测量值推出。",
    "supported-in-part": "论断的一部分可由测量值推出。",
    contradicted: "测量值排除了这一论断。",
    misattributed: "数字本身没错，但属于另一指标、条件、对象或出处。",
    "not-checkable": "没有数字可以判定，或缺少所需的数字。",
  },
  verdict: "判定",
  kinds: {
    ratio: "倍数",
    value: "数值",
    count: "计数",
    rank: "名次",
    attribution: "出处",
    date: "日期",
    statement: "陈述",
  },
  filters: { source: "出自", field: "领域", metric: "指标", kind: "类型", model: "模型" },
  filter: "筛选",
  sort: "排序",
  sorts: { ledger: "按录入顺序", verdict: "问题最大的在前", date: "按日期" },
  shown: (shown, all) => (shown === all ? `${all} 条论断` : `${all} 条论断中的 ${shown} 条`),
  all: "显示全部",
  searchHint: "词语、系统或出处",
  nothing: "没有符合筛选条件的论断。",
  nothingFound: (q) => `没有哪条论断的文字、系统或出处含有“${q}”。`,
  withoutSearch: (claims) => `去掉搜索：${claims} 条论断`,
  more: (count) => `另外 ${count} 项`,
  claimed: "论断",
  derived: "推得",
  repair: "数据所支持的说法",
  said: "出自",
  checkedAgainst: "核对依据",
  working: "推算过程",
  fits: { meets: "在论断范围之内", below: "低于论断", above: "高于论断" },
  step: "步骤",
  value: "数值",
  interval: "区间",
  source: "出处",
  sources: "出处",
  history: "同一论断的其他版本",
  historyNote: "关于同一系统、同一指标的论断，按日期排列。",
  versions: (model, metric) => closed(`${model} 的${metric}：各出处所给的数值`),
  verdictSentence: (verdict, meaning) => `${verdict}。${meaning}`,
  chains: "所在的推算链",
  chainGives: (product) => `连乘得 ${product}。`,
  chainClaims: (claimed, agrees) => `：${claimed}，${agrees ? "相符" : "与之矛盾"}。`,
  chainFollows: (subject, comparator, product) => closed(`由此得出 ${subject} ÷ ${comparator} 为 ${product}`),
  chainMeasured: (measured, agrees) =>
    measured === undefined ? "；没有测量值。" : `；实测为 ${measured}，${agrees ? "相符" : "与之矛盾"}。`,
  readings: "同一句话的其他读法",
  note: "一手来源怎么说",
  facts: "论断",
  kind: "类型",
  subject: "对象",
  comparator: "与之比较",
  everything: "所有可比对象",
  metric: "指标",
  benchmark: "基准测试",
  condition: "条件",
  asOf: "发表时间",
  unknownTitle: (id) => closed(`没有论断“${id}”`),
  unknownText: "台账中没有这个编号的论断。",
  closest: "最接近的编号",
  allClaims: "全部论断",
  files: "本页的文件形式",
  dataset: "数据集",
};

export const ledgerText: Readonly<Record<Locale, LedgerText>> = { en, zh };

export const claimKindName = (kind: string, locale: Locale): string => {
  const known = claimKinds.find((one) => one === kind);
  return known === undefined ? kind : ledgerText[locale].kinds[known];
};

/** The statement of a claim in a language, where it has one. */
export const statementOf = ({ statement, statementZh }: Claim, locale: Locale): string =>
  (locale === "zh" ? statementZh : undefined) ?? statement;

/** What is known about a claim, with its full stop and its language; `undefined` where nothing is. */
export function noteOf(
  { note, noteZh }: Claim,
  locale: Locale,
): { readonly text: string; readonly lang: Locale } | undefined {
  if (locale === "zh" && noteZh !== undefined) return { text: `${noteZh}。`, lang: "zh" };
  return note === undefined ? undefined : { text: `${note}.`, lang: "en" };
}

/** Why a ledger is empty: for what is searched where the filters leave something without it. */
export const nothingText = (
  { query, unsearched }: { readonly query: { readonly q: string }; readonly unsearched: number },
  locale: Locale,
): string => (unsearched === 0 ? ledgerText[locale].nothing : ledgerText[locale].nothingFound(query.q));
