import type { Locale } from "../quantity";
import { closed } from "./closed";
import { counted } from "./counted";
import { comparatives, wordingOf } from "./metric-words";

/** One metric of one model against the baseline, as a part of a sentence. */
export interface ComparedPart {
  readonly metric: string;
  readonly benchmark: string | undefined;
  /** `10.3×`; for a ratio below one, of its inverse. Absent where no ratio can be formed. */
  readonly times: string | undefined;
  readonly relation: "more" | "less" | "level";
  readonly value: string;
  readonly baseValue: string;
  readonly condition: string;
}

export interface ComparedSubject {
  readonly name: string;
  readonly parts: readonly ComparedPart[];
}

interface CompareText {
  readonly title: string;
  readonly heading: (names: readonly string[]) => string;
  readonly description: string;
  readonly intro: string;
  /** `without`: the names of those that share none of this with the baseline. */
  readonly sentence: (base: string, subjects: readonly ComparedSubject[], without: readonly string[]) => string;
  readonly nothingShared: (names: readonly string[]) => string;
  readonly oneMore: string;
  readonly chosen: string;
  readonly baseline: string;
  readonly useAsBaseline: string;
  readonly remove: (model: string) => string;
  readonly full: (most: number) => string;
  readonly search: string;
  readonly searchHint: string;
  readonly find: string;
  readonly found: (query: string, count: number) => string;
  readonly nothingFound: (query: string) => string;
  readonly similar: string;
  readonly recent: string;
  readonly examples: string;
  readonly shared: string;
  readonly sharedNote: string;
  /** Heads the table of all values with their sources, in documents. */
  readonly everyValue: string;
  readonly metric: string;
  readonly level: string;
  readonly best: string;
  readonly noValue: string;
  /** Of a model that has none of the values. */
  readonly untold: (model: string) => string;
  readonly tally: (model: string, ahead: number, level: number, behind: number, isBetter: boolean) => string;
  readonly alone: string;
  readonly aloneNote: string;
  readonly aloneNothing: string;
  readonly furtherAlone: (count: number) => string;
  readonly sources: string;
  readonly source: (number: number, title: string) => string;
  readonly openInExplore: string;
  readonly copySentence: string;
  readonly copied: string;
  readonly copyRefused: string;
}

const listed = (parts: readonly string[]): string =>
  parts.length < 3 ? parts.join(" and ") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

function enPart({ metric, benchmark, times, relation, value, baseValue, condition }: ComparedPart): string {
  const on = benchmark === undefined ? "" : ` on ${benchmark}`;
  const evidence = ` (${value} against ${baseValue}${condition === "" ? "" : `; ${condition}`})`;
  const wording = wordingOf(metric);
  const isLabel = wording === "label";
  const what = `${isLabel ? `value for ${metric}` : metric}${on}${evidence}`;
  if (relation === "level") return `much the same ${what}`;
  const by = (isLabel && times === undefined ? "a " : "") + comparatives[wording][relation === "more" ? 0 : 1];
  if (times === undefined) return `${by} ${what}`;
  return relation === "more" ? `${times} the ${what}` : `${times} ${by} ${what}`;
}

const en: CompareText = {
  title: "Compare models",
  heading: (names) => (names.length === 2 ? names.join(" against ") : listed(names)),
  description:
    "Two to six models side by side: every metric they share, measured in the same way, with ratios, ties and sources.",
  intro:
    "Choose two to six models. Every metric they share is set side by side, with the ratio to the first of them, what their digits leave open, and the source of each value.",
  sentence: (base, subjects, without) => {
    const clauses = subjects.map(({ name, parts }) => `${name} has ${listed(parts.map(enPart))}`);
    const rest =
      without.length === 0 ? [] : [`${listed(without)} ${without.length === 1 ? "has" : "have"} no value for this`];
    return `Compared with ${base}, ${[...clauses, ...rest].join("; ")}.`;
  },
  nothingShared: (names) =>
    `${listed(names)} have no metric in common that was measured in the same way, so nothing here can be divided by anything else.`,
  oneMore: "Choose one more model to compare it with.",
  chosen: "Compared models",
  baseline: "baseline",
  useAsBaseline: "use as baseline",
  remove: (model) => `Remove ${model}`,
  full: (most) => `${most} models are the most that fit side by side. Remove one to add another.`,
  search: "Add a model",
  searchHint: "Name or organization",
  find: "Find",
  found: (query, count) => `${counted(count, "model")} for “${query}”`,
  nothingFound: (query) => `No model for “${query}”`,
  similar: "Similar",
  recent: "Recent",
  examples: "For example",
  shared: "What they share",
  sharedNote:
    "Values stand in one row only where metric, benchmark and condition are the same. “Level” means that the digits do not tell a value from the baseline’s. The best value of a row is bold, and so is every value that may be the best.",
  everyValue: "Every value and its source",
  metric: "Metric",
  level: "level",
  best: "best",
  noValue: "no value",
  untold: (model) => `${model}: no value`,
  tally: (model, ahead, level, behind, isBetter) =>
    `${model}: ${isBetter ? "better" : "larger"} on ${ahead}, level on ${level}, ${isBetter ? "worse" : "smaller"} on ${behind}`,
  alone: "What they do not share",
  aloneNote: "Measured for one of them only, or in a way of its own.",
  aloneNothing: "Nothing of its own.",
  furtherAlone: (count) => `${count} more on its own page`,
  sources: "Sources",
  source: (number, title) => `Source ${number}: ${title}`,
  openInExplore: "Open this figure in Explore",
  copySentence: "Copy this sentence and its link",
  copied: "Copied",
  copyRefused: "The browser refused to copy",
};

const zhMark = (times: string): string => times.replace("×", "");
const zhInverse = (times: string): string => zhMark(times).replace(/^≈?/, "$&1/");

function zhPart({ metric, benchmark, times, relation, value, baseValue, condition }: ComparedPart): string {
  const what = benchmark === undefined ? metric : `在 ${benchmark} 上的 ${metric}`;
  const evidence = `（${value} 对 ${baseValue}${condition === "" ? "" : `；${condition}`}）`;
  if (relation === "level") return `${what} 与其相当${evidence}`;
  if (times === undefined) return `${what} ${relation === "more" ? "较高" : "较低"}${evidence}`;
  return relation === "more"
    ? `${what} 是其 ${zhMark(times)} 倍${evidence}`
    : `${what} 仅为其 ${zhInverse(times)}${evidence}`;
}

const zh: CompareText = {
  title: "比较模型",
  heading: (names) =>
    closed(names.length < 3 ? names.join(" 与 ") : `${names.slice(0, -1).join("、")} 与 ${names.at(-1)}`),
  description: "二至六个模型并列：以相同方式测量的每项共有指标，附比值、并列情况与出处。",
  intro: "选择二至六个模型。它们共有的每项指标将并列显示，附上与第一个模型的比值、位数所留的余地，以及每个数值的出处。",
  sentence: (base, subjects, without) => {
    const clauses = subjects.map(({ name, parts }) => {
      const [first] = parts;
      return `${name} ${first?.benchmark === undefined ? "的 " : ""}${parts.map(zhPart).join("，")}`;
    });
    const rest = without.length === 0 ? [] : [`${without.join("、")} 在此没有数值`];
    return closed(`与 ${base} 相比，${[...clauses, ...rest].join("；")}。`);
  },
  nothingShared: (names) => closed(`${names.join("、")} 没有以相同方式测量的共有指标，因此无法相除。`),
  oneMore: "再选一个模型，与之比较。",
  chosen: "所比较的模型",
  baseline: "基准",
  useAsBaseline: "设为基准",
  remove: (model) => `移除 ${model}`,
  full: (most) => `最多并列 ${most} 个模型。请先移除一个再添加。`,
  search: "添加模型",
  searchHint: "名称或机构",
  find: "查找",
  found: (query, count) => `“${query}”：${count} 个模型`,
  nothingFound: (query) => `没有匹配“${query}”的模型`,
  similar: "相似",
  recent: "最近",
  examples: "例如",
  shared: "共有的指标",
  sharedNote:
    "只有指标、基准测试和条件都相同的数值才列在同一行。“相当”表示现有位数无法将其与基准的数值区分。每行中最好的数值以粗体显示，可能最好的数值亦然。",
  everyValue: "每个数值及其出处",
  metric: "指标",
  level: "相当",
  best: "最好",
  noValue: "无数值",
  untold: (model) => `${model}：无数值`,
  tally: (model, ahead, level, behind, isBetter) =>
    `${model}：${ahead} 项${isBetter ? "更好" : "更大"}，${level} 项相当，${behind} 项${isBetter ? "更差" : "更小"}`,
  alone: "各自独有的指标",
  aloneNote: "只对其中一个模型测量过，或以独有的方式测量。",
  aloneNothing: "没有独有的指标。",
  furtherAlone: (count) => `另有 ${count} 项，见该模型的页面`,
  sources: "出处",
  source: (number, title) => `出处 ${number}：${title}`,
  openInExplore: "在探索页打开此图",
  copySentence: "复制此句及其链接",
  copied: "已复制",
  copyRefused: "浏览器拒绝了复制",
};

export const compareText: Readonly<Record<Locale, CompareText>> = { en, zh };
