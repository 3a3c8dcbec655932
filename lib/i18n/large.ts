import { formatCount, type Locale } from "../quantity";
import { counted } from "./counted";

const en = {
  title: (name: string, rows: number) => `${name}: ${counted(rows, "row")}`,
  hint: "A large file is read into columns. The chart shows how dense the points lie, the table the first rows of the order. The CSV has values as they are read: without a deviation, and nothing where a cell is no value.",
  keep: "Keep in this browser",
  keptAs: (name: string) => `Kept as “${name}”`,
  picture: "Download the chart as PNG",
  shown: (count: number, of: number) =>
    count === of ? counted(count, "row") : `${formatCount(count)} of ${counted(of, "row")}`,
  measure: "Value",
  table: "Table",
  tableAt: (line: number, names: string, rows: number) =>
    `line ${formatCount(line)}, ${counted(rows, "row")}: ${names}`,
  from: "From",
  to: "To",
  reset: "Show all rows",
  back: "Import another file",
  files: "Large files",
  eachAlone: (count: number) =>
    count > 1 ? `${formatCount(count)} large files, each explored alone` : "A large file, explored alone",
  smaller: (count: number) => (count === 1 ? "and a smaller file" : `and ${formatCount(count)} smaller files`),
  download: "Download these rows as CSV",
  notMade: (reason: string) => `The file could not be made (${reason}). Try again.`,
  unanswered: (reason: string) => `What you chose cannot be shown (${reason}). What was shown before is still here.`,
  passedOver: (parameters: readonly string[]) =>
    `The address asks for what this file does not have, which is passed over: ${parameters.join(", ")}.`,
  baseline: (name: string) => `Divide by ${name}`,
  ratio: "Ratio",
  picturedRows: (rows: number) => `The first ${counted(rows, "row")}`,
  firstRows: (count: number) => `the first ${formatCount(count)} in this order`,
  times: (title: string, count: number) => `${title}: ${formatCount(count)}.`,
  above: (count: number) => `${counted(count, "line")} above the header ${count === 1 ? "is" : "are"} not read`,
  headerless: "nothing names the columns, as the first row holds numbers; it is read as a row",
  issueReport: "Download the report as CSV",
  density: "How dense the points lie",
  dots: (most: number) => `Each dot is a row${most > 1 ? `, or up to ${formatCount(most)} at one place` : ""}`,
  noRows: "No row fits what was chosen. Choose less, or show all rows.",
  onScale: (drawn: string, isLog: boolean) =>
    `${drawn}; values on a ${isLog ? "logarithmic scale" : "linear scale, as some are below zero"}`,
  telling: (count: number) => (count === 1 ? "the highest is marked" : `the ${count} highest are marked`),
  atZero: (count: number) => `${formatCount(count)} at zero lie${count === 1 ? "s" : ""} at the lower edge`,
  unknown: (count: number) => `${formatCount(count)} have no value`,
  sortBy: (name: string) => `Sort by ${name}`,
  find: "Find",
  all: "all",
  elsewhere: "An address opens files of this host only. Download the file and drop it here.",
  failed: (reason: string) => `The file could not be read (${reason}).`,
};

/** Of the view of a large file, apart from the rest of importing, as it is shown before that has come. */
export type LargeText = typeof en;

const zh: LargeText = {
  title: (name, rows) => `${name}：${formatCount(rows)} 行`,
  hint: "大文件按列读入。图表显示数据点的疏密，表格显示当前排序的前几行。CSV 中是读入的数值：不含误差，不是数值的单元格为空。",
  keep: "保存在此浏览器中",
  keptAs: (name) => `已保存为“${name}”`,
  picture: "下载图表 PNG",
  shown: (count, of) =>
    count === of ? `${formatCount(count)} 行` : `${formatCount(of)} 行中的 ${formatCount(count)} 行`,
  measure: "数值",
  table: "表格",
  tableAt: (line, names, rows) => `第 ${formatCount(line)} 行起，${formatCount(rows)} 行：${names}`,
  from: "从",
  to: "到",
  reset: "显示全部行",
  back: "导入其他文件",
  files: "大文件",
  eachAlone: (count) => (count > 1 ? `${formatCount(count)} 个大文件，各自单独探索` : "一个大文件，单独探索"),
  smaller: (count) => `另有 ${formatCount(count)} 个较小的文件`,
  download: "下载这些行的 CSV",
  notMade: (reason) => `无法生成该文件（${reason}）。请重试。`,
  unanswered: (reason) => `无法显示所选内容（${reason}）。仍显示之前的内容。`,
  passedOver: (parameters) => `网址中的以下要求不适用于此文件，已略过：${parameters.join("、")}。`,
  baseline: (name) => `以 ${name} 为基准`,
  ratio: "倍数",
  picturedRows: (rows) => `前 ${formatCount(rows)} 行`,
  firstRows: (count) => `当前排序的前 ${formatCount(count)} 行`,
  times: (title, count) => `${title}：${formatCount(count)}。`,
  above: (count) => `表头上方的 ${formatCount(count)} 行未读取`,
  headerless: "首行是数值，列没有名称；首行按数据读入",
  issueReport: "下载 CSV 报告",
  density: "数据点的疏密",
  dots: (most) => `每个点为一行${most > 1 ? `，同一位置最多 ${formatCount(most)} 行` : ""}`,
  noRows: "没有符合所选条件的行。请减少条件，或显示全部行。",
  onScale: (drawn, isLog) => `${drawn}；${isLog ? "数值为对数刻度" : "有负值，数值为线性刻度"}`,
  telling: (count) => (count === 1 ? "已标出最高的一个" : `已标出最高的 ${count} 个`),
  atZero: (count) => `${formatCount(count)} 个为零，画在下缘`,
  unknown: (count) => `${formatCount(count)} 个没有数值`,
  sortBy: (name) => `按 ${name} 排序`,
  find: "查找",
  all: "全部",
  elsewhere: "网址只能打开本主机上的文件。请先下载该文件，再拖到这里。",
  failed: (reason) => `无法读取该文件（${reason}）。`,
};

export const largeText: Readonly<Record<Locale, LargeText>> = { en, zh };
