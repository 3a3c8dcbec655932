import type { Locale } from "../quantity";
import { counted } from "./counted";

interface ChartText {
  readonly makeBaseline: string;
  readonly isBaseline: string;
  readonly model: string;
  readonly relativeTo: (base: string) => string;
  readonly released: string;
  readonly reportedBy: string;
  readonly condition: string;
  readonly source: string;
  readonly others: (count: number) => string;
  readonly times: (ratio: string, base: string) => string;
  readonly difference: (difference: string, base: string) => string;
  readonly figure: string;
  readonly dataTable: string;
  readonly sources: string;
}

const en: ChartText = {
  makeBaseline: "Enter or click: make this the baseline",
  isBaseline: "This is the baseline",
  model: "Model",
  relativeTo: (base) => `Relative to ${base}`,
  released: "Released",
  reportedBy: "Reported",
  condition: "Condition",
  source: "Source",
  others: (count) => `${counted(count, "other value")} reported`,
  times: (ratio, base) => `${ratio} ${base}`,
  difference: (difference, base) => `${difference} from ${base}`,
  figure: "Figure",
  dataTable: "Data as a table",
  sources: "Sources",
};

const zh: ChartText = {
  makeBaseline: "按回车或点击：设为基准",
  isBaseline: "当前基准",
  model: "模型",
  relativeTo: (base) => `相对于 ${base}`,
  released: "发布",
  reportedBy: "报告方",
  condition: "条件",
  source: "出处",
  others: (count) => `另有 ${count} 个报告值`,
  times: (ratio, base) => `${base} 的 ${ratio}`,
  difference: (difference, base) => `与 ${base} 相差 ${difference}`,
  figure: "图",
  dataTable: "以表格查看数据",
  sources: "出处",
};

export const chartText: Readonly<Record<Locale, ChartText>> = { en, zh };
