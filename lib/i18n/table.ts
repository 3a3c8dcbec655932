import type { Locale } from "../quantity";
import type { RefusalReason } from "../query/answer";
import type { SortColumn } from "../query/view";

interface TableText {
  readonly caption: (metric: string, count: number) => string;
  readonly columns: Readonly<Record<SortColumn, string>>;
  readonly ratioTo: (base: string) => string;
  readonly chooseColumns: string;
  readonly copy: string;
  readonly copied: (rows: number) => string;
  readonly copyRefused: string;
  readonly unknown: string;
  readonly setBaseline: (model: string) => string;
  readonly clearBaseline: (model: string) => string;
  readonly others: string;
  readonly sortedBy: (place: number) => string;
  readonly sortHint: string;
  readonly unit: string;
  readonly refused: Readonly<Record<RefusalReason, string>>;
}

const en: TableText = {
  caption: (metric, count) => `${metric} of ${count} models with sources`,
  columns: {
    name: "Model", organization: "Organization", country: "Country", field: "Field", task: "Task", kind: "Kind", released: "Released",
    value: "Value", ratio: "Ratio", condition: "Condition", reported: "Reported by", source: "Source",
  },
  ratioTo: (base) => `Ratio to ${base}`,
  chooseColumns: "Columns",
  copy: "Copy table",
  copied: (rows) => `Copied ${rows} rows`,
  copyRefused: "The browser did not allow copying.",
  unknown: "unknown",
  setBaseline: (model) => `${model}: make it the baseline`,
  clearBaseline: (model) => `${model}: is the baseline, choose to clear`,
  others: "Other reported values",
  sortedBy: (place) => `sorted, key ${place}`,
  sortHint: "Shift adds a further sort key",
  unit: "Unit",
  refused: {
    level: "no true zero",
    "not-positive": "zero or negative",
    condition: "other condition",
    benchmark: "other benchmark",
    unknown: "unknown",
    unit: "other unit",
  },
};

const zh: TableText = {
  caption: (metric, count) => `${count} 个模型的${metric}及出处`,
  columns: {
    name: "模型", organization: "机构", country: "国家", field: "领域", task: "任务", kind: "类别", released: "发布", value: "数值",
    ratio: "比值", condition: "条件", reported: "报告方", source: "出处",
  },
  ratioTo: (base) => `与 ${base} 之比`,
  chooseColumns: "列",
  copy: "复制表格",
  copied: (rows) => `已复制 ${rows} 行`,
  copyRefused: "浏览器不允许复制。",
  unknown: "未知",
  setBaseline: (model) => `${model}：设为基准`,
  clearBaseline: (model) => `${model}：当前基准，选择可取消`,
  others: "其他报告值",
  sortedBy: (place) => `已排序，第 ${place} 键`,
  sortHint: "按住 Shift 可添加排序键",
  unit: "单位",
  refused: {
    level: "无真正零点", "not-positive": "零或负值", condition: "条件不同", benchmark: "基准测试不同", unknown: "未知", unit: "单位不同",
  },
};

export const tableText: Readonly<Record<Locale, TableText>> = { en, zh };
