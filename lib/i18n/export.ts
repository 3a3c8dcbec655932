import type { Locale } from "../quantity";

interface ExportText {
  readonly title: string;
  readonly format: string;
  readonly size: string;
  readonly sizes: Readonly<Record<"wide" | "column" | "phone" | "slide" | "custom", string>>;
  readonly width: string;
  readonly height: string;
  readonly automatic: string;
  readonly zoom: string;
  readonly theme: string;
  readonly themes: Readonly<Record<"light" | "dark", string>>;
  readonly transparent: string;
  readonly preview: string;
  readonly download: string;
  readonly copyFile: Readonly<Record<"svg" | "png" | "csv" | "json", string>>;
  readonly copyLink: string;
  readonly copied: string;
  readonly copyRefused: string;
  readonly close: string;
  readonly loading: string;
  readonly failed: string;
  readonly about: Readonly<Record<"svg" | "png" | "csv" | "json", string>>;
}

const en: ExportText = {
  title: "Export",
  format: "Format",
  size: "Size",
  sizes: {
    wide: "Page, 960",
    column: "Column, 640",
    phone: "Phone, 360",
    slide: "Slide, 1280 × 720",
    custom: "Custom",
  },
  width: "Width",
  height: "Height",
  automatic: "Automatic",
  zoom: "Pixels per unit",
  theme: "Colours",
  themes: { light: "Light", dark: "Dark" },
  transparent: "No background",
  preview: "Preview of the file",
  download: "Download",
  copyFile: { svg: "Copy SVG", png: "Copy picture", csv: "Copy CSV", json: "Copy JSON" },
  copyLink: "Copy link",
  copied: "Copied",
  copyRefused: "The browser did not allow copying. Use Download instead.",
  close: "Close",
  loading: "Drawing the file …",
  failed: "The file could not be made:",
  about: {
    svg: "A vector picture with its text as outlines: the same in every browser and drawing program.",
    png: "A picture of pixels for slides and posts.",
    csv: "Every row of this view with its sources, for a spreadsheet.",
    json: "Every row of this view with its sources, for a program.",
  },
};

const zh: ExportText = {
  title: "导出",
  format: "格式",
  size: "尺寸",
  sizes: { wide: "整页 960", column: "单栏 640", phone: "手机 360", slide: "幻灯片 1280 × 720", custom: "自定义" },
  width: "宽度",
  height: "高度",
  automatic: "自动",
  zoom: "像素倍率",
  theme: "配色",
  themes: { light: "浅色", dark: "深色" },
  transparent: "透明背景",
  preview: "文件预览",
  download: "下载",
  copyFile: { svg: "复制 SVG", png: "复制图片", csv: "复制 CSV", json: "复制 JSON" },
  copyLink: "复制链接",
  copied: "已复制",
  copyRefused: "浏览器不允许复制，请改用下载。",
  close: "关闭",
  loading: "正在绘制文件……",
  failed: "无法生成文件：",
  about: {
    svg: "矢量图，文字已转为轮廓：在任何浏览器和绘图软件中都相同。",
    png: "像素图，适合幻灯片和帖子。",
    csv: "本视图的每一行及其出处，供电子表格使用。",
    json: "本视图的每一行及其出处，供程序使用。",
  },
};

export const exportText: Readonly<Record<Locale, ExportText>> = { en, zh };
