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
  readonly copyFile: (name: string, isPicture: boolean) => string;
  readonly copyLink: string;
  readonly copied: string;
  readonly copyRefused: string;
  readonly close: string;
  readonly loading: string;
  readonly failed: string;
  /** Of a file of data that its user imported. */
  readonly notInAddress: string;
  readonly about: Readonly<Record<"svg" | "png" | "pdf" | "csv" | "json" | "md" | "tex" | "zip", string>>;
  readonly contents: string;
  readonly cite: string;
  readonly citations: Readonly<Record<"txt" | "bib", string>>;
  readonly citation: string;
  readonly copyCitation: string;
}

const en: ExportText = {
  title: "Export",
  format: "Format",
  size: "Size",
  sizes: {
    wide: "Page, 960 px wide",
    column: "Column, 640 px wide",
    phone: "Phone, 360 px wide",
    slide: "Slide, 1280 × 720 px",
    custom: "Custom",
  },
  width: "Width",
  height: "Height",
  automatic: "Automatic",
  zoom: "Resolution",
  theme: "Colours",
  themes: { light: "Light", dark: "Dark" },
  transparent: "No background",
  preview: "Preview of the file",
  download: "Download",
  copyFile: (name, isPicture) => (isPicture ? "Copy picture" : `Copy ${name}`),
  copyLink: "Copy link",
  copied: "Copied",
  copyRefused: "The browser did not allow copying. Use Download instead.",
  close: "Close",
  loading: "Drawing the file …",
  failed: "The file could not be made:",
  notInAddress: "The data is only in the browser that made this file. The address does not carry it.",
  about: {
    svg: "A vector picture with its text as outlines: the same in every browser and drawing program.",
    png: "A picture of pixels for slides and posts.",
    pdf: "A vector picture with its fonts inside: words can be searched and copied.",
    csv: "Every row of this view with its sources, for a spreadsheet.",
    json: "Every row of this view with its sources, for a program.",
    md: "The table and its notes, as GitHub shows it.",
    tex: "The table for LaTeX, in a document that compiles as it is.",
    zip: "The figure as SVG, PNG and PDF, its data, its sources and how to cite them.",
  },
  contents: "In the ZIP",
  cite: "Cite",
  citations: { txt: "Text", bib: "BibTeX" },
  citation: "Citation",
  copyCitation: "Copy citation",
};

const zh: ExportText = {
  title: "导出",
  format: "格式",
  size: "尺寸",
  sizes: {
    wide: "整页，宽 960 像素",
    column: "单栏，宽 640 像素",
    phone: "手机，宽 360 像素",
    slide: "幻灯片，1280 × 720 像素",
    custom: "自定义",
  },
  width: "宽度",
  height: "高度",
  automatic: "自动",
  zoom: "分辨率",
  theme: "配色",
  themes: { light: "浅色", dark: "深色" },
  transparent: "透明背景",
  preview: "文件预览",
  download: "下载",
  copyFile: (name, isPicture) => (isPicture ? "复制图片" : `复制 ${name}`),
  copyLink: "复制链接",
  copied: "已复制",
  copyRefused: "浏览器不允许复制，请改用下载。",
  close: "关闭",
  loading: "正在绘制文件……",
  failed: "无法生成文件：",
  notInAddress: "数据只在生成此文件的浏览器中，地址不包含数据。",
  about: {
    svg: "矢量图，文字已转为轮廓：在任何浏览器和绘图软件中都相同。",
    png: "像素图，适合幻灯片和帖子。",
    pdf: "矢量图，内嵌字体：文字可以搜索和复制。",
    csv: "本视图的每一行及其出处，供电子表格使用。",
    json: "本视图的每一行及其出处，供程序使用。",
    md: "表格及其注释，可直接在 GitHub 上显示。",
    tex: "供 LaTeX 使用的表格，所在文档可直接编译。",
    zip: "图（SVG、PNG 和 PDF）、数据、出处以及引用格式。",
  },
  contents: "ZIP 中的文件",
  cite: "引用",
  citations: { txt: "文本", bib: "BibTeX" },
  citation: "引用格式",
  copyCitation: "复制引用",
};

export const exportText: Readonly<Record<Locale, ExportText>> = { en, zh };
