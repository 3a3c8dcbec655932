import { formatCount, type Locale } from "../quantity";
import { counted } from "./counted";

interface FrontText {
  readonly headline: string;
  readonly lead: string;
  readonly openInExplore: string;
  readonly exploreAll: string;
  readonly catalogue: (models: number, values: number, sources: number) => string;
  readonly audit: {
    readonly title: string;
    readonly lead: (claims: number) => string;
    readonly article: string;
    readonly all: string;
  };
  readonly stories: Readonly<Record<StoryName, string>>;
}

export const storyNames = [
  "language",
  "dialogue",
  "detection",
  "latency",
  "segmentation",
  "games",
  "protein",
  "growth",
  "default",
] as const;
export type StoryName = (typeof storyNames)[number];

const en: FrontText = {
  headline: "Machine learning at its true relative scale",
  lead: "How much bigger, faster or better is one system than another? Every bar below is drawn from a value with a source, to scale, and every figure is a link you can change.",
  openInExplore: "Open in Explore",
  exploreAll: "Explore all models",
  catalogue: (models, values, sources) =>
    `${counted(models, "model")}, ${counted(values, "value")}, ${counted(sources, "source")}.`,
  audit: {
    title: "What the numbers people quote are worth",
    lead: (claims) =>
      `${claims} published claims, checked against the same values with the arithmetic of rounding. Each verdict shows its working.`,
    article: "One article, statement by statement",
    all: "All claims",
  },
  stories: {
    language: "Turing-NLG was the largest language model of February 2020. GPT-3 followed in May.",
    dialogue: "BlenderBot’s largest variant against Meena, the largest open-domain chatbot before it.",
    detection: "EfficientDet and the detectors it was compared with, by number of parameters.",
    latency: "The same detectors on one CPU thread: where the factor of five to eleven comes from.",
    segmentation: "Frames per second on Cityscapes, as FasterSeg’s authors compare it with its rivals.",
    games: "On how many of the 57 Atari games an agent scores above the average human.",
    protein: "Protein structures that AlphaFold 1 and AlphaFold 2 were trained on.",
    growth: "How the parameters of language models grew, and which model held the record.",
    default: "The models of these tables, to scale.",
  },
};

const zh: FrontText = {
  headline: "以真实比例看机器学习",
  lead: "一个系统比另一个大多少、快多少、好多少？下面每根条形都来自有出处的数值，按真实比例绘制；每张图都是一个可以修改的链接。",
  openInExplore: "在探索页打开",
  exploreAll: "浏览所有模型",
  catalogue: (models, values, sources) =>
    `${formatCount(models)} 个模型，${formatCount(values)} 个数值，${formatCount(sources)} 个出处。`,
  audit: {
    title: "常被引用的数字，经得起核对吗",
    lead: (claims) => `${claims} 条已发表的论断，用同一批数值按四舍五入的区间运算核对。每个判定都附推算过程。`,
    article: "一篇文章，逐条核对",
    all: "全部论断",
  },
  stories: {
    language: "Turing-NLG 是 2020 年 2 月最大的语言模型，GPT-3 于 5 月发布。",
    dialogue: "BlenderBot 的最大版本与此前最大的开放域聊天机器人 Meena。",
    detection: "EfficientDet 与它所比较的检测器的参数量。",
    latency: "同样的检测器在单个 CPU 线程上：5–11 倍由此而来。",
    segmentation: "FasterSeg 作者在 Cityscapes 上与对手比较的每秒帧数。",
    games: "在 57 个 Atari 游戏中，各智能体有多少个超过人类平均水平。",
    protein: "AlphaFold 1 与 AlphaFold 2 训练所用的蛋白质结构数。",
    growth: "语言模型的参数量如何增长，纪录由谁保持。",
    default: "这些数据表中的模型，按真实比例。",
  },
};

export const frontText: Readonly<Record<Locale, FrontText>> = { en, zh };
