import type { Locale } from "../quantity";

const en = {
  tagline: "Machine-learning systems at their true relative scale",
  description:
    "Compare machine-learning systems on sourced figures: how big, how fast and how good they are relative to one another.",
  skip: "Skip to content",
  home: "Home",
  explore: "Explore",
  compare: "Compare",
  claims: "Claims",
  article: "Article",
  data: "Data",
  import: "Import",
  models: "All models",
  benchmarks: "Benchmarks",
  catalogue: "Catalogue",
  files: "As a file",
  asOf: "As known in",
  today: "Show what is known today",
  language: "中文",
  languageLabel: "Read this page in Chinese",
  theme: "Theme",
  themes: { system: "System", light: "Light", dark: "Dark" },
  footer: "Every value carries its source. Nothing on this page is loaded from another host.",
  dataHash: "Data",
  notFoundTitle: "There is no such page",
  notFoundText: "The address may be misspelt, or the page may have moved.",
  notFoundLink: "Explore the catalogue",
  unreadableTitle: "This address cannot be read",
  unreadableText: "The percent-encoding in it is malformed. A percent sign itself is written %25.",
  errorTitle: "This page could not be drawn",
  errorText: "The view stays in the address bar. Try again, or start from the default view.",
  retry: "Try again",
} as const;

type SiteText = {
  readonly [K in keyof typeof en]: (typeof en)[K] extends string
    ? string
    : Readonly<Record<keyof (typeof en)[K], string>>;
};

const zh: SiteText = {
  tagline: "机器学习系统的真实比例",
  description: "用有出处的数字比较机器学习系统：相对而言，它们有多大、多快、多好。",
  skip: "跳到正文",
  home: "首页",
  explore: "探索",
  compare: "比较",
  claims: "论断",
  article: "文章",
  data: "数据",
  import: "导入",
  models: "全部模型",
  benchmarks: "基准测试",
  catalogue: "目录",
  files: "存为文件",
  asOf: "截至以下日期所知：",
  today: "显示今天所知",
  language: "English",
  languageLabel: "用英文阅读本页",
  theme: "主题",
  themes: { system: "跟随系统", light: "浅色", dark: "深色" },
  footer: "每个数值都附有出处。本页不从其他主机加载任何内容。",
  dataHash: "数据",
  notFoundTitle: "没有这个页面",
  notFoundText: "地址可能有误，或页面已经移走。",
  notFoundLink: "浏览目录",
  unreadableTitle: "无法读取这个地址",
  unreadableText: "地址中的百分号编码有误。百分号本身应写作 %25。",
  errorTitle: "本页无法绘制",
  errorText: "视图仍保存在地址栏中。请重试，或从默认视图开始。",
  retry: "重试",
};

export const siteText: Readonly<Record<Locale, SiteText>> = { en, zh };

/** The address of a page in a language: Chinese pages live under `/zh`. */
export function localePath(path: string, locale: Locale): string {
  if (locale === "en") return path;
  return path === "/" ? "/zh" : `/zh${path}`;
}
