import type { Locale } from "../quantity";

/** The ten systems in the order of the article, and what it expects of the year after. */
export const articleSectionIds = [
  "gpt-3",
  "blenderbot",
  "detr",
  "fasterseg",
  "efficientdet",
  "detectron2",
  "alphafold",
  "agent57",
  "mlops",
  "cord-19",
  "outlook",
] as const;
export type ArticleSectionId = (typeof articleSectionIds)[number];

interface SectionText {
  readonly name: string;
  /** What the article makes of it, in our words. */
  readonly summary: string;
}

interface ArticleText {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly origin: string;
  readonly contents: string;
  readonly readAs: string;
  /** In place of the counts where the catalogue is another one. */
  readonly nothing: string;
  readonly sections: Readonly<Record<ArticleSectionId, SectionText>>;
}

const en: ArticleText = {
  title: "An article, audited",
  description:
    "What one article on the breakthroughs of 2020 says about ten systems, statement by statement, and what holds.",
  lead: "In January 2021 a Chinese article listed ten breakthroughs of 2020. It is a loose translation of an English review, and numbers were lost on the way. Here is each of its statements in our own words, with what the data says.",
  origin: "The text of the article is not printed here. Each statement links to its working.",
  contents: "The ten systems",
  readAs: "Read another way",
  nothing: "The tables shown here hold none of its statements.",
  sections: {
    "gpt-3": {
      name: "GPT-3",
      summary:
        "A language model of 175 billion parameters that leaves Turing-NLG behind, is trained on far more text than GPT-2, repairs what BERT lacks and writes news that passes for human.",
    },
    blenderbot: {
      name: "BlenderBot",
      summary: "Facebook’s open chatbot, said to be larger than any before it and preferred to Google’s Meena.",
    },
    detr: {
      name: "DETR",
      summary:
        "An object detector built around a Transformer, said to match the state of the art with a far simpler design.",
    },
    fasterseg: {
      name: "FasterSeg",
      summary:
        "A network for segmentation in real time, found by architecture search, said to be both the best and the fastest.",
    },
    efficientdet: {
      name: "EfficientDet-D7",
      summary: "Google’s object detector, said to be far smaller and, on a GPU, far faster than its rivals.",
    },
    detectron2: {
      name: "Detectron2",
      summary: "Facebook’s library for object detection, written anew in PyTorch: faster, modular, with more models.",
    },
    alphafold: {
      name: "AlphaFold",
      summary:
        "DeepMind’s answer to the protein-folding problem, with what it was trained on and what others said of it.",
    },
    agent57: {
      name: "Agent57",
      summary: "DeepMind’s agent for Atari games, said to beat people in all of them and to be the strongest there is.",
    },
    mlops: {
      name: "MLOps",
      summary:
        "The practice of keeping models in operation, said to fill a quarter of the fastest-growing projects of GitHub.",
    },
    "cord-19": {
      name: "CORD-19",
      summary: "The open data set of papers on the coronavirus, and the challenge that was built on it.",
    },
    outlook: {
      name: "The year after",
      summary: "What the article expects of 2021: frameworks, languages, jobs and data.",
    },
  },
};

const zh: ArticleText = {
  title: "一篇文章，逐条核对",
  description: "一篇盘点 2020 年突破的文章如何评价十个系统：逐条核对，看哪些站得住。",
  lead: "2021 年 1 月，一篇中文文章列出了 2020 年的十项突破。它是一篇英文综述的意译，有些数字在转述中走了样。下面用我们自己的话复述它的每一条陈述，并给出数据的判定。",
  origin: "这里不刊载原文。每条陈述都链接到它的推算过程。",
  contents: "十个系统",
  readAs: "换一种读法",
  nothing: "这里的数据表不含该文的任何陈述。",
  sections: {
    "gpt-3": {
      name: "GPT-3",
      summary:
        "1750 亿参数的语言模型：规模远超 Turing-NLG，训练文本远多于 GPT-2，补上了 BERT 的不足，写的新闻可以乱真。",
    },
    blenderbot: { name: "BlenderBot", summary: "脸书开源的聊天机器人，据称规模空前，也比谷歌的 Meena 更受欢迎。" },
    detr: { name: "DETR", summary: "以 Transformer 为核心的目标检测器，据称结构大为简化而性能不输最先进的方法。" },
    fasterseg: { name: "FasterSeg", summary: "由架构搜索得到的实时分割网络，据称效果最好，速度也最快。" },
    efficientdet: { name: "EfficientDet-D7", summary: "谷歌的目标检测器，据称比对手小得多，在 GPU 上也快得多。" },
    detectron2: { name: "Detectron2", summary: "脸书用 PyTorch 重写的目标检测库：更快、模块化、模型更多。" },
    alphafold: { name: "AlphaFold", summary: "DeepMind 对蛋白质折叠问题的回答：用了多少数据与算力，外界如何评价。" },
    agent57: { name: "Agent57", summary: "DeepMind 的 Atari 智能体，据称在所有游戏中胜过人类，也是最强的智能体。" },
    mlops: { name: "MLOps", summary: "让模型持续运行的实践，据称占 GitHub 增长最快项目的四分之一。" },
    "cord-19": { name: "CORD-19", summary: "新冠论文的开放数据集，以及在其上举办的挑战赛。" },
    outlook: { name: "来年展望", summary: "文章对 2021 年的预期：框架、语言、岗位与数据。" },
  },
};

export const articleText: Readonly<Record<Locale, ArticleText>> = { en, zh };
