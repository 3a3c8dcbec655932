import type { Locale } from "../quantity";
import type { ModelKind, Reporter } from "../schema/vocabulary";

type Pair = readonly [en: string, zh: string];

const pick = (pair: Pair, locale: Locale): string => pair[locale === "zh" ? 1 : 0];

const fields: Readonly<Record<string, Pair>> = {
  nlp: ["Language", "自然语言处理"],
  "computer-vision": ["Vision", "计算机视觉"],
  "reinforcement-learning": ["Reinforcement learning", "强化学习"],
  biology: ["Biology", "生物"],
  speech: ["Speech and audio", "语音与音频"],
  multimodal: ["Multimodal", "多模态"],
  "image-generation": ["Image generation", "图像生成"],
  software: ["Software", "软件"],
  operations: ["Operations", "机器学习运维"],
  data: ["Data sets", "数据集"],
  // Of imported models, as far as no file says.
  unstated: ["Unstated", "未注明"],
};

const countries: Readonly<Record<string, Pair>> = {
  ae: ["United Arab Emirates", "阿联酋"],
  at: ["Austria", "奥地利"],
  au: ["Australia", "澳大利亚"],
  be: ["Belgium", "比利时"],
  br: ["Brazil", "巴西"],
  ca: ["Canada", "加拿大"],
  ch: ["Switzerland", "瑞士"],
  cn: ["China", "中国"],
  de: ["Germany", "德国"],
  dk: ["Denmark", "丹麦"],
  es: ["Spain", "西班牙"],
  fi: ["Finland", "芬兰"],
  fr: ["France", "法国"],
  gb: ["United Kingdom", "英国"],
  hk: ["Hong Kong", "中国香港"],
  il: ["Israel", "以色列"],
  in: ["India", "印度"],
  it: ["Italy", "意大利"],
  jp: ["Japan", "日本"],
  kr: ["South Korea", "韩国"],
  nl: ["Netherlands", "荷兰"],
  no: ["Norway", "挪威"],
  pl: ["Poland", "波兰"],
  ru: ["Russia", "俄罗斯"],
  se: ["Sweden", "瑞典"],
  sg: ["Singapore", "新加坡"],
  tw: ["Taiwan", "中国台湾"],
  us: ["United States", "美国"],
};

const tasks: Readonly<Record<string, Pair>> = {
  "code-generation": ["Code generation", "代码生成"],
  dialogue: ["Dialogue", "对话"],
  framework: ["Framework", "框架"],
  games: ["Games", "游戏"],
  "image-classification": ["Image classification", "图像分类"],
  "image-generation": ["Image generation", "图像生成"],
  "instance-segmentation": ["Instance segmentation", "实例分割"],
  "keypoint-detection": ["Keypoint detection", "关键点检测"],
  "language-modelling": ["Language modelling", "语言建模"],
  "language-understanding": ["Language understanding", "语言理解"],
  "machine-learning-operations": ["Machine learning operations", "机器学习运维"],
  "machine-translation": ["Machine translation", "机器翻译"],
  "object-detection": ["Object detection", "目标检测"],
  "panoptic-segmentation": ["Panoptic segmentation", "全景分割"],
  "programming-language": ["Programming language", "编程语言"],
  "protein-structure": ["Protein structure", "蛋白质结构"],
  "research-agenda": ["Research agenda", "研究议程"],
  "semantic-segmentation": ["Semantic segmentation", "语义分割"],
  "speech-recognition": ["Speech recognition", "语音识别"],
  "speech-synthesis": ["Speech synthesis", "语音合成"],
  "text-mining": ["Text mining", "文本挖掘"],
  "vision-language": ["Vision and language", "视觉语言"],
};

const kinds: Readonly<Record<ModelKind, Pair>> = {
  model: ["Model", "模型"],
  library: ["Library", "软件库"],
  dataset: ["Data set", "数据集"],
  practice: ["Practice", "实践"],
};

const reporterNames: Readonly<Record<Reporter, Pair>> = {
  "first-party": ["First party", "自报"],
  "third-party": ["Third party", "第三方"],
  reproduced: ["Reproduced", "复现"],
  estimated: ["Estimated", "估计"],
};

/** A slug nobody has named yet, made readable: `speech-audio` → `Speech audio`. */
function readable(slug: string): string {
  const words = slug.replaceAll("-", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function lookUp(table: Readonly<Record<string, Pair>>, id: string, locale: Locale): string {
  const pair = Object.hasOwn(table, id) ? table[id] : undefined;
  return pair === undefined ? readable(id) : pick(pair, locale);
}

export const fieldName = (id: string, locale: Locale): string => lookUp(fields, id, locale);
export const taskName = (id: string, locale: Locale): string => lookUp(tasks, id, locale);
export const countryName = (id: string, locale: Locale): string => lookUp(countries, id, locale);
export const kindName = (id: string, locale: Locale): string => lookUp(kinds, id, locale);
export const reporterName = (id: Reporter, locale: Locale): string => pick(reporterNames[id], locale);

/** The Chinese name where there is one and Chinese is asked for. */
export function nameOf(named: { readonly name: string; readonly nameZh?: string | undefined }, locale: Locale): string {
  return locale === "zh" && named.nameZh !== undefined ? named.nameZh : named.name;
}
