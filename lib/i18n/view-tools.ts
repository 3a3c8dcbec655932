import type { Locale } from "../quantity";

/** The keys of Explore, in the order they are listed. */
export const shortcutKeys = ["/", "l", "t", "e", "b", "r", "?"] as const;
export type ShortcutKey = (typeof shortcutKeys)[number];

interface ViewToolsText {
  readonly tools: string;
  readonly copyLink: string;
  readonly copyPicture: string;
  readonly copied: string;
  readonly copyRefused: string;
  readonly saved: string;
  readonly savedNote: string;
  readonly noneSaved: string;
  readonly name: string;
  readonly save: string;
  readonly saveRefused: string;
  readonly remove: (name: string) => string;
  readonly keys: string;
  readonly keyMeanings: Readonly<Record<ShortcutKey, string>>;
  readonly close: string;
  readonly notes: string;
  readonly notesNote: string;
  readonly noNotes: string;
  readonly about: string;
  readonly atValue: (metric: string) => string;
  readonly value: string;
  readonly valueHint: string;
  readonly valueWrong: string;
  readonly words: string;
  readonly add: string;
  readonly full: (count: number) => string;
}

const en: ViewToolsText = {
  tools: "This view",
  copyLink: "Copy link",
  copyPicture: "Copy picture",
  copied: "Copied",
  copyRefused: "The browser did not allow copying.",
  saved: "Saved views",
  savedNote: "Kept in this browser only. To share a view, copy its link.",
  noneSaved: "Nothing saved yet.",
  name: "Name",
  save: "Save this view",
  saveRefused: "The browser did not allow saving.",
  remove: (name) => `Delete ${name}`,
  keys: "Keys",
  keyMeanings: {
    "/": "Search",
    l: "Linear or logarithmic scale",
    t: "Table",
    e: "Export",
    b: "Baseline",
    r: "Reset",
    "?": "These keys",
  },
  close: "Close",
  notes: "Notes",
  notesNote: "Notes are part of the view: they are in its link, its picture and its files.",
  noNotes: "No notes yet.",
  about: "About",
  atValue: (metric) => `A value: ${metric}`,
  value: "Value",
  valueHint: "such as 100B or 1.5e12",
  valueWrong: "Write a number such as 100B or 1.5e12.",
  words: "Note",
  add: "Add",
  full: (count) => `A view holds ${count} notes. Delete one to add another.`,
};

const zh: ViewToolsText = {
  tools: "当前视图",
  copyLink: "复制链接",
  copyPicture: "复制图片",
  copied: "已复制",
  copyRefused: "浏览器不允许复制。",
  saved: "已存视图",
  savedNote: "只保存在此浏览器中。要分享视图，请复制链接。",
  noneSaved: "尚未保存视图。",
  name: "名称",
  save: "保存当前视图",
  saveRefused: "浏览器不允许保存。",
  remove: (name) => `删除 ${name}`,
  keys: "快捷键",
  keyMeanings: {
    "/": "搜索",
    l: "线性或对数刻度",
    t: "表格",
    e: "导出",
    b: "基准",
    r: "重置",
    "?": "显示快捷键",
  },
  close: "关闭",
  notes: "批注",
  notesNote: "批注属于视图：链接、图片和文件中都有。",
  noNotes: "尚无批注。",
  about: "关于",
  atValue: (metric) => `一个数值：${metric}`,
  value: "数值",
  valueHint: "如 100B 或 1.5e12",
  valueWrong: "请填写数值，如 100B 或 1.5e12。",
  words: "批注",
  add: "添加",
  full: (count) => `一个视图最多 ${count} 条批注。请先删除一条。`,
};

export const viewToolsText: Readonly<Record<Locale, ViewToolsText>> = { en, zh };
