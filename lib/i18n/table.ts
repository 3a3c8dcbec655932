import type { Locale } from "../quantity";
import type { RefusalReason } from "../query/answer";
import type { SortColumn } from "../query/view";
import { counted } from "./counted";

interface TableText {
  readonly columns: Readonly<Record<SortColumn, string>>;
  /** Headers of the copied table that the screen does not show. */
  readonly unit: string;
  readonly link: string;
  readonly caption: (metric: string, models: number, base: string | undefined) => string;
  readonly keys: string;
  readonly ratioTo: (base: string) => string;
  readonly inUnit: (label: string, unit: string) => string;
  readonly sortHint: string;
  readonly furtherKey: (place: number, descending: boolean) => string;
  readonly unknown: string;
  readonly tie: string;
  readonly setBaseline: (model: string) => string;
  readonly claims: (count: number) => string;
  readonly compare: (model: string, base: string) => string;
  readonly refused: Readonly<Record<RefusalReason, string>>;
  readonly others: (count: number, list: readonly string[]) => string;
  readonly otherValue: (value: string, source: string, reporter: string) => string;
  readonly locator: (title: string, locator: string) => string;
  readonly list: (names: readonly string[]) => string;
  readonly empty: string;
  readonly skip: string;
  readonly columnsButton: string;
  readonly columnsTitle: string;
  readonly defaultColumns: string;
  readonly needsBaseline: string;
  readonly copy: string;
  readonly copied: (rows: number) => string;
  readonly copyRefused: string;
  readonly choose: string;
  readonly chooseDone: string;
  readonly chooseModel: (model: string) => string;
  readonly chosen: (count: number) => string;
  readonly compareChosen: string;
  readonly showChosen: string;
}

const en: TableText = {
  columns: {
    name: "Model",
    organization: "Organization",
    country: "Country",
    field: "Field",
    task: "Task",
    kind: "Kind",
    released: "Released",
    rank: "Rank",
    value: "Value",
    ratio: "Ratio",
    condition: "Condition",
    reported: "Reported by",
    source: "Source",
  },
  unit: "Unit",
  link: "Link",
  caption: (metric, models, base) =>
    `${metric} of ${counted(models, "model")}${base === undefined ? "" : `, relative to ${base}`}`,
  keys: "Arrow keys, Page Up, Page Down, Home and End move between rows. Enter sets the baseline. On a header, Shift+Enter adds a further sort key.",
  ratioTo: (base) => `Ratio to ${base}`,
  inUnit: (label, unit) => `${label} (${unit})`,
  sortHint: "Sort. Shift+click adds a further sort key",
  furtherKey: (place, descending) => `, sort key ${place}, ${descending ? "descending" : "ascending"}`,
  unknown: "unknown",
  tie: "A tie: digits and stated uncertainty do not tell these values apart",
  setBaseline: (model) => `Use ${model} as the baseline`,
  claims: (count) => counted(count, "claim"),
  compare: (model, base) => `Compare ${model} with ${base}`,
  refused: {
    level: "no true zero",
    "not-positive": "not above zero",
    condition: "other condition",
    benchmark: "other benchmark",
    unknown: "baseline unknown",
    unit: "other unit",
  },
  others: (count, list) => `${counted(count, "other value")}: ${list.join("; ")}`,
  otherValue: (value, source, reporter) => `${value}, ${source} (${reporter.toLowerCase()})`,
  locator: (title, locator) => `${title}, ${locator}`,
  list: (names) => names.join(", "),
  empty: "No models in view",
  skip: "Skip the table",
  columnsButton: "Columns",
  columnsTitle: "Columns of the table",
  defaultColumns: "Default columns",
  needsBaseline: "needs a baseline",
  copy: "Copy",
  copied: (rows) => `Copied ${counted(rows, "row")}`,
  copyRefused: "The browser refused to copy",
  choose: "Choose models",
  chooseDone: "Done",
  chooseModel: (model) => `Choose ${model}`,
  chosen: (count) => `${count} chosen`,
  compareChosen: "Compare",
  showChosen: "Show only these",
};

const zh: TableText = {
  columns: {
    name: "模型",
    organization: "机构",
    country: "国家",
    field: "领域",
    task: "任务",
    kind: "类别",
    released: "发布日期",
    rank: "位次",
    value: "数值",
    ratio: "比值",
    condition: "条件",
    reported: "报告方",
    source: "出处",
  },
  unit: "单位",
  link: "链接",
  caption: (metric, models, base) => `${models} 个模型的${metric}${base === undefined ? "" : `，相对于 ${base}`}`,
  keys: "用方向键、Page Up、Page Down、Home 和 End 在行间移动，按 Enter 设为基准。在表头按 Shift+Enter 可追加排序列。",
  ratioTo: (base) => `与 ${base} 的比值`,
  inUnit: (label, unit) => `${label}（${unit}）`,
  sortHint: "排序；按住 Shift 点按可追加排序列",
  furtherKey: (place, descending) => `，第 ${place} 排序列，${descending ? "降序" : "升序"}`,
  unknown: "未知",
  tie: "并列：书写精度与所述误差无法区分这些数值",
  setBaseline: (model) => `将 ${model} 设为基准`,
  claims: (count) => `${count} 条论断`,
  compare: (model, base) => `比较 ${model} 与 ${base}`,
  refused: {
    level: "无真正零点",
    "not-positive": "不大于零",
    condition: "条件不同",
    benchmark: "基准测试不同",
    unknown: "基准数值未知",
    unit: "单位不同",
  },
  others: (count, list) => `另有 ${count} 个数值：${list.join("；")}`,
  otherValue: (value, source, reporter) => `${value}，${source}（${reporter}）`,
  locator: (title, locator) => `${title}，${locator}`,
  list: (names) => names.join("、"),
  empty: "当前视图中没有模型",
  skip: "跳过表格",
  columnsButton: "列",
  columnsTitle: "表格的列",
  defaultColumns: "恢复默认列",
  needsBaseline: "需先设基准",
  copy: "复制",
  copied: (rows) => `已复制 ${rows} 行`,
  copyRefused: "浏览器拒绝了复制",
  choose: "选择模型",
  chooseDone: "完成",
  chooseModel: (model) => `选择 ${model}`,
  chosen: (count) => `已选 ${count} 个`,
  compareChosen: "比较",
  showChosen: "只看这些",
};

export const tableText: Readonly<Record<Locale, TableText>> = { en, zh };
